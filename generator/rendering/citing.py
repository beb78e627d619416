"""How to cite a briefing: BibTeX and RIS, for the programs that keep lists of literature."""

from __future__ import annotations

import re

from generator.model import Briefing, Period
from generator.rendering.publication import Desk

BIBTEX, RIS = "cite.bib", "cite.ris"
# What TeX takes for a command (Lamport, LaTeX: A Document Preparation System, 2.2).
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    c: f"\\{c}" for c in "&%$#_{}"
}
_SPECIAL = re.compile("|".join(map(re.escape, _TEX)))


def write_bibtex(desk: Desk, briefing: Briefing) -> bytes:
    """An `@online` entry (biblatex); older programs read it as `@misc`."""
    published = briefing.published
    fields = {
        "title": "{" + _escape(briefing.title.value) + "}",
        "organization": _escape(desk.publication.name),
        "date": _write_day(published, "-") if published else "",
        "url": desk.address_of(briefing),
        "langid": _escape(desk.publication.content_language),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join(("@online{briefing-" + briefing.summary.content_id + ",", *lines, "}", "")).encode()


def write_ris(desk: Desk, briefing: Briefing) -> bytes:
    """A record of type ELEC, lines ended as the format asks."""
    published = briefing.published
    fields = (
        ("TY", "ELEC"),
        ("TI", briefing.title.value),
        ("PB", desk.publication.name),
        ("PY", str(published.first.year) if published else ""),
        ("DA", _write_day(published, "/") if published else ""),
        ("AB", briefing.description),
        ("LA", desk.publication.content_language),
        ("UR", desk.address_of(briefing)),
    )
    lines = [f"{tag}  - {_flatten(value)}\r\n" for tag, value in fields if value]
    return "".join((*lines, "ER  - \r\n")).encode()


def _write_day(period: Period, between: str) -> str:
    """The first day of a period to its own precision: 2024-05, 2024/05/17."""
    length = {"year": 1, "month": 2, "day": 3}[period.precision]
    return between.join(period.first.isoformat().split("-")[:length])


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda match: _TEX[match.group()], _flatten(text))


def _flatten(text: str) -> str:
    return " ".join(text.split())
