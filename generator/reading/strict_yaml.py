"""YAML without its surprises: no tags, no aliases, no duplicate keys, bounded depth, a line for every key."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
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
    lines: dict[tuple[str, ...], tuple[int, int]] = field(default_factory=dict)
    """Path of keys → line and column in the file, both counted from 1."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, *path: str) -> tuple[int, int]:
        """Line and column of the nearest known key on the path."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, (1, 0))


def read_yaml(text: str, *, source: str, first_line: int = 1) -> YamlText:
    """The value of a YAML text. Problems are collected, never raised; with one that stops reading, value is None."""
    result = YamlText()
    if len(text) > _MAX_CHARACTERS:
        message = f"{len(text):,} characters of YAML; expected at most {_MAX_CHARACTERS:,}"
        result.problems.append(Problem(source, first_line, 0, message))
        return result
    try:
        _check_events(text)
        node = yaml.compose(text, Loader=_Loader)
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
    if node is not None:
        result.value = _Builder(result, source, first_line).build(node, ())
    return result


class _Unwanted(Exception):
    def __init__(self, found: str, mark: Any) -> None:
        super().__init__(found)
        self.found = found
        self.line: int
        self.column: int
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)


def _check_events(text: str) -> None:
    """Stops at an alias, a tag or too much depth before PyYAML builds anything of them."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Unwanted(
                "YAML anchors and aliases (& and *) are not read; write the value out, or quote the text",
                event.start_mark,
            )
        tag = getattr(event, "tag", None)
        if tag and tag not in _PLAIN_TAGS and tag != "!":
            raise _Unwanted(
                f"YAML tag '{tag.replace('tag:yaml.org,2002:', '!!')}' is not read; write plain text", event.start_mark
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                raise _Unwanted(f"nested deeper than {_MAX_DEPTH} levels", event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Builder:
    """Builds the value of a node and notes the places of its keys."""

    def __init__(self, result: YamlText, source: str, first_line: int) -> None:
        self._result, self._source, self._first = result, source, first_line

    def build(self, node: yaml.Node, path: tuple[str, ...]) -> object:
        if isinstance(node, yaml.MappingNode):
            return self._build_mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._build_entry(item, (*path, str(number))) for number, item in enumerate(node.value)]
        return self._build_scalar(node)

    def _build_entry(self, node: yaml.Node, path: tuple[str, ...]) -> object:
        self._result.lines[path] = self._place(node)
        return self.build(node, path)

    def _build_mapping(self, node: yaml.MappingNode, path: tuple[str, ...]) -> dict[object, object]:
        built: dict[object, object] = {}
        for key_node, value_node in node.value:
            key = self.build(key_node, path)
            place = self._place(key_node)
            if not isinstance(key, (str, bool, int, float, date)) and key is not None:
                self._report(place, "a key must be one word")
                continue
            if key in built:
                first = self._result.lines[(*path, str(key))][0]
                self._report(place, f"key '{key}' stands twice, first in line {first}; keep one of the two")
                continue
            self._result.lines[(*path, str(key))] = place
            built[key] = self.build(value_node, (*path, str(key)))
        return built

    def _build_scalar(self, node: yaml.Node) -> object:
        try:
            # A loader over nothing, for its constructors: it makes the plain value of one node.
            value = yaml.SafeLoader("").construct_object(node)
        except (ValueError, yaml.YAMLError):
            # Such as 2024-02-30: who asks for a date will say that this text is none.
            return str(node.value)
        return value.isoformat() if isinstance(value, datetime) else value

    def _place(self, node: yaml.Node) -> tuple[int, int]:
        return self._first + node.start_mark.line, node.start_mark.column + 1

    def _report(self, place: tuple[int, int], message: str) -> None:
        self._result.problems.append(Problem(self._source, *place, message))
