"""The address of each briefing: made once from what does not change, so that it never moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.errors import Problem, Severity
from generator.model import Briefing, Format, Summary
from generator.urls import cut_slug, to_slug

_WORDS = 60
"""Characters of a slug made from a text, its id not counted."""


def assign_slugs(summaries: Iterable[Summary]) -> tuple[Mapping[tuple[str, int], str], tuple[Problem, ...]]:
    """Source and line of each summary → its slug, and the problems of two with one address.

    A `.md` file gives its name, or its `id`; a paragraph of a `.txt` file its first words and content id.
    A text that stands twice, word for word, is published once and said so.
    """
    slugs: dict[tuple[str, int], str] = {}
    owner: dict[str, Summary] = {}
    problems: list[Problem] = []
    for summary in sorted(summaries, key=lambda s: (s.format is not Format.MARKDOWN, s.source, s.line)):
        slug = make_slug(summary)
        first = owner.get(slug)
        if first is None:
            owner[slug] = summary
            slugs[summary.source, summary.line] = slug
        elif summary.format is Format.TEXT and first.content_id == summary.content_id:
            message = (
                f"the same text stands in {first.source}:{first.line} and is published once; delete one of the two"
            )
            problems.append(Problem(summary.source, summary.line, 0, message, Severity.NOTICE))
        else:
            where = f"{first.source}:{first.line}"
            message = f"the address 'briefings/{slug}/' is taken by {where}; rename the file or give it an 'id'"
            problems.append(Problem(summary.source, summary.line, 0, message))
    problems += _find_taken_aliases(owner)
    return slugs, tuple(problems)


def make_slug(summary: Summary) -> str:
    """The slug of a summary, from itself alone: no neighbour, order, date or later edition changes it."""
    given = summary.given.get("id")
    if isinstance(given, str):
        return given
    if summary.format is Format.MARKDOWN:
        stem = to_slug(PurePosixPath(summary.source).stem)
        return stem if stem and stem != "index" else f"briefing-{summary.content_id}"
    words = cut_slug(to_slug(summary.text[:200]), _WORDS)
    return f"{words}-{summary.content_id}" if words else f"briefing-{summary.content_id}"


def _find_taken_aliases(owner: Mapping[str, Summary]) -> list[Problem]:
    problems = []
    former: dict[str, Summary] = {}
    for slug, summary in owner.items():
        for alias in _list_aliases(summary):
            first = owner.get(alias) or former.get(alias)
            if alias == slug or first is None:
                former[alias] = summary
                continue
            message = (
                f"front matter 'aliases': '{alias}' is the address of {first.source}:{first.line} too; keep it with one"
            )
            problems.append(Problem(summary.source, *summary.place("aliases"), message))
    return problems


def list_former_slugs(briefing: Briefing) -> tuple[str, ...]:
    """The slugs that a briefing had before, as its editor gives them."""
    return _list_aliases(briefing.summary)


def _list_aliases(summary: Summary) -> tuple[str, ...]:
    value = summary.given.get("aliases", ())
    return value if isinstance(value, tuple) else ()
