"""The front matter of a summary: which keys an editor may give, of which type, and where each stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from frontmatter.default_handlers import YAMLHandler

from generator.errors import Problem, nearest
from generator.model import Correction, Level, Period, Phase
from generator.periods import read_period
from generator.reading.strict_yaml import YamlText, read_yaml
from generator.urls import to_slug

STATUSES = ("published", "draft", "retracted")
NONE = "none"
"""What an editor writes for "there is none", so that nothing is read from the text in its place."""
NOTHING = ""
"""As which that is kept."""


@dataclass(slots=True)
class FrontMatter:
    """What stands before the body of a Markdown file, and the body."""

    given: dict[str, object] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    problems: list[Problem] = field(default_factory=list)


def read_front_matter(text: str, *, source: str) -> FrontMatter:
    """The checked front matter and the body of a file's text. Problems are collected, never raised."""
    stripped = text.lstrip("\n")
    skipped = len(text) - len(stripped)
    handler = YAMLHandler()
    if not handler.detect(stripped):
        return FrontMatter(body=text)
    try:
        block, body = handler.split(stripped)
    except ValueError:
        message = "front matter is opened with '---' here and never closed; expected a second line '---' after it"
        return FrontMatter(problems=[Problem(source, skipped + 1, 1, message)])
    yaml = read_yaml(block, source=source, first_line=skipped + 1)
    result = FrontMatter(body=body, problems=list(yaml.problems))
    result.body_line = skipped + 1 + stripped[: len(stripped) - len(body)].count("\n")
    if isinstance(yaml.value, dict):
        _read_keys(yaml, source, result)
        _find_empty_time(result, source)
    elif yaml.value is not None and not yaml.problems:
        message = "front matter must be lines such as 'title: Talks in Busan', found text or a list"
        result.problems.append(Problem(source, skipped + 2, 1, message))
    return result


def _read_keys(yaml: YamlText, source: str, result: FrontMatter) -> None:
    assert isinstance(yaml.value, dict)
    for key, value in yaml.value.items():
        line, column = yaml.place(str(key))
        if key not in _KEYS:
            message = f"unknown key '{key}'{nearest(str(key), KEYS)}; expected one of {', '.join(KEYS)}"
            result.problems.append(Problem(source, line, column, message))
            continue
        if value is None:
            continue
        try:
            result.given[key] = _KEYS[key](value)
            result.places[key] = (line, column)
        except _WrongValueError as error:
            message = f"front matter '{key}': expected {error}, found {_show(value)}{_hint(value)}"
            result.problems.append(Problem(source, line, column, message))


def _find_empty_time(result: FrontMatter, source: str) -> None:
    """Reports a time of publication that ends before it begins."""
    since, until = result.given.get("publish_from"), result.given.get("publish_until")
    if isinstance(since, date) and isinstance(until, date) and until < since:
        message = f"front matter 'publish_until': expected a day from {since} on ('publish_from'), found {until}"
        result.problems.append(Problem(source, *result.places["publish_until"], message))


class _WrongValueError(Exception):
    """Says what was expected."""


def _show(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        shown = ", ".join(str(entry).lower() if isinstance(entry, bool) else str(entry) for entry in value)
        return f"the list [{shown[:60]}]"
    return f"'{str(value)[:60]}'" if not isinstance(value, bool) else str(value).lower()


def _hint(value: object) -> str:
    entries = value if isinstance(value, list) else [value]
    if any(entry is False for entry in entries):
        return ' — YAML reads NO as false; quote it: "NO"'
    return ""


def _read_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise _WrongValueError("text (quote it)")
    raise _WrongValueError("text")


def _read_texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_read_text(value),)
    if not isinstance(value, list):
        raise _WrongValueError("a list such as [JP, KR]")
    if not all(isinstance(entry, str) and entry.strip() for entry in value):
        raise _WrongValueError("a list of texts such as [JP, KR]")
    return tuple(dict.fromkeys(" ".join(entry.split()) for entry in value))


def _read_date(value: object) -> Period:
    text = value.isoformat() if isinstance(value, date) else str(value)
    period = None if isinstance(value, bool | list | dict) else read_period(text.strip())
    if period is None:
        raise _WrongValueError("a day such as 2024-05-17, a month 2024-05, a year 2024 or days 2024-05-26/2024-05-27")
    return period


def _read_day(value: object) -> date:
    period = _read_date(value)
    if period.first != period.last:
        raise _WrongValueError("a day such as 2024-05-17")
    return period.first


def _read_choice(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            hint = nearest(value, choices) if isinstance(value, str) else ""
            raise _WrongValueError(f"one of {', '.join(choices)}{hint}")
        return NOTHING if value == NONE else str(value)

    return read


def _read_venue(value: object) -> str:
    return NOTHING if value == NONE else _read_text(value)


def _read_url(value: object) -> str:
    if isinstance(value, str):
        try:
            parts = urlsplit(value.strip())
        except ValueError:
            parts = urlsplit("")
        if parts.scheme in ("http", "https") and parts.netloc and not set(value.strip()) & set(" \"'<>"):
            return value.strip()
    raise _WrongValueError("an address such as https://example.org/report")


def _read_slugs(value: object) -> tuple[str, ...]:
    slugs = tuple(entry.strip("/").removeprefix("briefings/") for entry in _read_texts(value))
    for slug in slugs:
        if to_slug(slug) != slug:
            raise _WrongValueError(f"former addresses such as [old-name], not '{slug}'")
    return slugs


def _read_slug(value: object) -> str:
    if not isinstance(value, str) or to_slug(value) != value:
        raise _WrongValueError("small letters, digits and hyphens such as 'busan-talks'")
    return value


def _read_corrections(value: object) -> tuple[Correction, ...]:
    expected = "a list of corrections, each with 'date' (a day) and 'text'"
    if not isinstance(value, list):
        raise _WrongValueError(expected)
    corrections = []
    for entry in value:
        if not isinstance(entry, dict) or set(entry) != {"date", "text"}:
            raise _WrongValueError(expected)
        corrections.append(Correction(_read_date(entry["date"]).first, _read_text(entry["text"])))
    return tuple(sorted(corrections, key=lambda c: (c.date, c.text)))


_KEYS: dict[object, Callable[[object], object]] = {
    "title": _read_text,
    "date": _read_date,
    "event_date": _read_date,
    "bloc": _read_text,
    "parties": _read_texts,
    "countries": _read_texts,
    "topics": _read_texts,
    "people": _read_texts,
    "venue": _read_venue,
    "phase": _read_choice(*(phase.value for phase in Phase), NONE),
    "level": _read_choice(*(level.value for level in Level), NONE),
    "source": _read_text,
    "url": _read_url,
    "status": _read_choice(*STATUSES),
    "publish_from": _read_day,
    "publish_until": _read_day,
    "aliases": _read_slugs,
    "id": _read_slug,
    "corrections": _read_corrections,
}
KEYS = tuple(str(key) for key in _KEYS)
"""The keys that front matter may hold."""
