"""YAML without its surprises: no tags, no aliases, no duplicate keys, bounded depth, a line for every key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import yaml

from generator.errors import Problem

_MAX_DEPTH = 12
_MAX_CHARACTERS = 4_000_000
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp")
)


@dataclass(slots=True)
class YamlText:
    """A YAML text read: its value, the line of every key by its path, and what is wrong with it."""

    value: object = None
    first_line: int = 1
    """The line of the file, counted from 1, in which the text begins."""
    marks: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Of every mapping and sequence in the value, by its identity: where its keys or entries stand."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, *path: str) -> tuple[int, int]:
        """Line and column, both counted from 1, of the nearest known key on the path."""
        node, place = self.value, (1, 0)
        for step in path:
            mark = self.marks.get(id(node), {}).get(step)
            if mark is None:
                break
            place = (self.first_line + mark.line, mark.column + 1)
            node = _step_into(node, step)
        return place


def read_yaml(text: str, *, source: str, first_line: int = 1) -> YamlText:
    """The value of a YAML text. Problems are collected, never raised; with one that stops reading, value is None."""
    result = YamlText(first_line=first_line)
    if len(text) > _MAX_CHARACTERS:
        message = f"{len(text):,} characters of YAML; expected at most {_MAX_CHARACTERS:,}"
        result.problems.append(Problem(source, first_line, 0, message))
        return result
    try:
        result.value = _Builder(result, source).build(text)
    except _Unwanted as unwanted:
        result.problems.append(Problem(source, first_line + unwanted.line, unwanted.column + 1, unwanted.found))
        return result
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column + 1) if mark else (0, 0)
        message = f"broken YAML: {error.problem or error.context}; check quotes, colons and indentation here"
        result.problems.append(Problem(source, first_line + line, column, message))
        return result
    except yaml.YAMLError as error:
        message = f"broken YAML: {' '.join(str(error).split())[:120]}"
        result.problems.append(Problem(source, first_line, 0, message))
        return result
    return result


class _Unwanted(Exception):
    def __init__(self, found: str, mark: Any) -> None:
        super().__init__(found)
        self.found = found
        self.line: int
        self.column: int
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)


class _Builder:
    """Builds the value of a text in one pass over the parser's events, and notes the places of its keys.

    Nothing is composed into nodes first: an alias, a tag or too much depth stops before anything is made of it.
    """

    def __init__(self, result: YamlText, source: str) -> None:
        self._result, self._source = result, source
        self._events: Iterator[Any] = iter(())
        # A loader over nothing, for what it knows of plain values: 1.10, 2024-05-17, NO.
        self._plain = yaml.SafeLoader("")

    def build(self, text: str) -> object:
        """The value of the one document in the text, None where it is empty."""
        # What `yaml.parse` does, without a generator in between: half the time for as many events.
        self._events = iter(_Loader(text).get_event, None)
        value: object = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Unwanted("a second document begins here; expected one only", event.start_mark)
            elif not isinstance(event, _FRAME):
                value = self._build(event, 0)
        return value

    def _build(self, event: Any, depth: int) -> object:
        if event.__class__ is yaml.ScalarEvent:
            return self._build_scalar(event)
        _check(event)
        if depth >= _MAX_DEPTH:
            raise _Unwanted(f"nested deeper than {_MAX_DEPTH} levels", event.start_mark)
        if event.__class__ is yaml.MappingStartEvent:
            return self._build_mapping(depth + 1)
        return self._build_sequence(depth + 1)

    def _build_sequence(self, depth: int) -> list[object]:
        built: list[object] = []
        marks = self._result.marks[id(built)] = {}
        for event in self._events:
            if event.__class__ is yaml.SequenceEndEvent:
                break
            marks[str(len(built))] = event.start_mark
            built.append(self._build(event, depth))
        return built

    def _build_mapping(self, depth: int) -> dict[object, object]:
        built: dict[object, object] = {}
        marks = self._result.marks[id(built)] = {}
        for event in self._events:
            if event.__class__ is yaml.MappingEndEvent:
                break
            key, mark = self._build(event, depth), event.start_mark
            value = self._build(next(self._events), depth)
            if isinstance(key, (dict, list)):
                self._report(mark, "a key must be one word")
            elif key in built:
                first = self._result.first_line + marks[str(key)].line
                self._report(mark, f"key '{key}' stands twice, first in line {first}; keep one of the two")
            else:
                marks[str(key)] = mark
                built[key] = value
        return built

    def _build_scalar(self, event: Any) -> object:
        if event.tag or event.anchor:
            _check(event)
        text = str(event.value)
        # Quoted text, and text that begins like no number, date or word such as NO, is what it is.
        if not event.implicit[0] or (text and text[0] not in self._plain.yaml_implicit_resolvers):
            return text
        tag = self._plain.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
        if tag == "tag:yaml.org,2002:str":
            return text
        try:
            value = self._plain.construct_object(yaml.ScalarNode(tag, text))
        except (ValueError, yaml.YAMLError):
            # Such as 2024-02-30: who asks for a date will say that this text is none.
            return text
        return value.isoformat() if isinstance(value, datetime) else value

    def _report(self, mark: Any, message: str) -> None:
        line = self._result.first_line + mark.line
        self._result.problems.append(Problem(self._source, line, mark.column + 1, message))


_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)


def _step_into(node: object, step: str) -> object:
    """The value below a key, which may have been read as other than text (NO, 2024), or at a place in a list."""
    if isinstance(node, list):
        return node[int(step)]
    if isinstance(node, dict):
        return node[step] if step in node else next((node[key] for key in node if str(key) == step), None)
    return None


def _check(event: Any) -> None:
    """Stops at an alias, an anchor or a tag."""
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        message = "YAML anchors and aliases (& and *) are not read; write the value out, or quote the text"
        raise _Unwanted(message, event.start_mark)
    if event.tag and event.tag not in _PLAIN_TAGS and event.tag != "!":
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        raise _Unwanted(f"YAML tag '{tag}' is not read; write plain text", event.start_mark)
