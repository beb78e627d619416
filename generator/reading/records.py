"""Entries of a taxonomy file, checked against the keys and types they may have."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.errors import Problem, nearest
from generator.model import Period
from generator.periods import read_period
from generator.reading.strict_yaml import YamlText
from generator.terms import Membership, Position


class _WrongTypeError(Exception):
    """The value is not of the type that its key takes."""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry: its id, its checked values, and where it stands."""

    id: str
    values: Mapping[str, Any]
    text: YamlText
    source: str
    path: tuple[str, ...]

    @property
    def line(self) -> int:
        """Line of the entry's id."""
        return self.text.place(*self.path)[0]

    def pick(self, *keys: str) -> dict[str, Any]:
        """The values of these keys, as far as they are given."""
        return {key: self.values[key] for key in keys if key in self.values}

    def problem(self, message: str, known: Collection[str], *path: str) -> Problem:
        """A problem at a key of this entry; with `known` ids, the nearest to the one quoted last is named."""
        found = message.rsplit("'", 2)[-2] if message.endswith("'") else ""
        line, column = self.text.place(*self.path, *path)
        hint = nearest(found, sorted(known)) if found and known else ""
        return Problem(self.source, line, column, f"{self.path[-1]}: {message}{hint}")


def read_records(
    text: YamlText, source: str, keys: Mapping[str, str], problems: list[Problem], *, below: str = ""
) -> tuple[Record, ...]:
    """The entries of a file in the order of their ids; what is wrong is added to `problems`."""
    value = text.value
    if below and isinstance(value, dict):
        value = value.get(below)
    if not isinstance(value, dict):
        if not text.problems:
            problems.append(Problem(source, 1, 0, f"expected a mapping of ids to entries, found {_name_type(value)}"))
        return ()
    path = (below,) if below else ()
    records = []
    for id_, entry in value.items():
        record = _read_record(text, source, keys, problems, (*path, str(id_)), entry)
        if not isinstance(id_, str):
            line, column = text.place(*path, str(id_))
            message = f'an id must be text, found {str(id_).lower()}; quote it, as in "NO"'
            problems.append(Problem(source, line, column, message))
        elif record is not None:
            records.append(record)
    return tuple(sorted(records, key=lambda record: record.id))


def _read_record(
    text: YamlText, source: str, keys: Mapping[str, str], problems: list[Problem], path: tuple[str, ...], entry: object
) -> Record | None:
    record = Record(path[-1], {}, text, source, path)
    if not isinstance(entry, dict):
        problems.append(record.problem(f"expected a mapping of keys, found {_name_type(entry)}", ()))
        return None
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in keys:
            problems.append(record.problem(f"unknown key '{key}'", keys, str(key)))
            continue
        try:
            values[key] = _READERS[keys[key].rstrip("!")](value)
        except _WrongTypeError as error:
            problems.append(record.problem(f"{key}: {error}", (), key))
    missing = [key for key, kind in keys.items() if kind.endswith("!") and key not in entry]
    for key in missing:
        problems.append(record.problem(f"key '{key}' is missing", ()))
    if any(key not in values for key, kind in keys.items() if kind.endswith("!")):
        return None
    return Record(path[-1], values, text, source, path)


def _name_type(value: object) -> str:
    names = {dict: "a mapping", list: "a list", str: "text", type(None): "nothing", bool: str(value).lower()}
    return names.get(type(value), f"{value}")


def _read_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    hint = ' — quote it, as in "NO"' if isinstance(value, (bool, int, float, date)) else ""
    raise _WrongTypeError(f"expected text, found {_name_type(value)}{hint}")


def _read_texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _WrongTypeError(f"expected a list such as [one, two], found {_name_type(value)}")
    return tuple(_read_text(entry) for entry in value)


def _read_yes(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _WrongTypeError(f"expected true or false, found {_name_type(value)}")


def _read_day(value: object) -> date | None:
    period = _read_when(value)
    return period.first if period else None


def _read_when(value: object) -> Period | None:
    if value is None:
        return None
    period = read_period(value.isoformat() if isinstance(value, date) else str(value))
    if period is None:
        raise _WrongTypeError(f"expected a day, month or year such as 2024-05-17, found '{value}'")
    return period


def _read_mapping(value: object, keys: Collection[str]) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _WrongTypeError(f"expected a mapping with {', '.join(keys)}, found {_name_type(value)}")
    for key in value:
        if key not in keys:
            raise _WrongTypeError(f"unknown key '{key}'{nearest(str(key), list(keys))}")
    return value


def _read_members(value: object) -> object:
    if value == "all":
        return value
    if not isinstance(value, list):
        raise _WrongTypeError(f"expected a list of parties, found {_name_type(value)}")
    return tuple(_read_member(entry) for entry in value)


def _read_member(value: object) -> Membership:
    if not isinstance(value, dict):
        return Membership(_read_text(value))
    entry = _read_mapping(value, ("party", "since", "until"))
    until = _read_when(entry.get("until"))
    return Membership(_read_text(entry.get("party")), _read_day(entry.get("since")), until.last if until else None)


def _read_roles(value: object) -> tuple[tuple[str, str, Period | None, Period | None], ...]:
    if not isinstance(value, list):
        raise _WrongTypeError(f"expected a list of posts, found {_name_type(value)}")
    roles = []
    for item in value:
        entry = _read_mapping(item, ("party", "role", "since", "until"))
        since, until = _read_when(entry.get("since")), _read_when(entry.get("until"))
        if since and until and since.first > until.last:
            raise _WrongTypeError(f"a post ends ({entry['until']}) before it begins ({entry['since']})")
        roles.append((_read_text(entry.get("party")), _read_text(entry.get("role")), since, until))
    return tuple(roles)


def _read_light(value: object) -> tuple[tuple[str, float], ...]:
    """The phrases of each weight, as pairs of a phrase and its weight."""
    if not isinstance(value, dict):
        raise _WrongTypeError(f"expected weights with phrases, such as 0.5: [one, two], found {_name_type(value)}")
    light = []
    for weight, phrases in value.items():
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight < 1:
            raise _WrongTypeError(f"a weight must lie between 0 and 1, found '{weight}'")
        light += [(phrase, float(weight)) for phrase in _read_texts(phrases)]
    return tuple(light)


def _read_pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise _WrongTypeError(f"expected a list of pairs, found {_name_type(value)}")
    pairs = []
    for item in value:
        pair = _read_texts(item)
        if len(pair) != 2:
            raise _WrongTypeError(f"expected two parties such as [US, CN], found {len(pair)}")
        pairs.append((pair[0], pair[1]))
    return tuple(pairs)


def _read_position(value: object) -> Position:
    """Latitude and longitude in degrees, as atlases give them."""
    given = value if isinstance(value, list) else []
    degrees = [float(number) for number in given if isinstance(number, (int, float)) and not isinstance(number, bool)]
    if len(given) != 2 or len(degrees) != 2:
        raise _WrongTypeError(f"expected latitude and longitude such as [46.2, 6.1], found {_name_type(value)}")
    if abs(degrees[0]) > 90 or abs(degrees[1]) > 180:
        raise _WrongTypeError(f"latitudes end at 90 and longitudes at 180 degrees, found '{degrees}'")
    return Position(*degrees)


_READERS = {
    "text": _read_text,
    "texts": _read_texts,
    "yes": _read_yes,
    "members": _read_members,
    "roles": _read_roles,
    "light": _read_light,
    "pairs": _read_pairs,
    "position": _read_position,
}
