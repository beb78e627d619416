"""The words that tell a person's name from other names: names.yml, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from generator.errors import Problem, nearest
from generator.reading.strict_yaml import YamlText
from generator.terms import NameWords

_KEYS = tuple(field.name for field in fields(NameWords))
_MAPPINGS = ("given", "posts")
_PHRASES = ("not_people",)
_ENDINGS = ("family_endings",)


def read_name_words(text: YamlText, source: str, problems: list[Problem]) -> NameWords:
    """The lists of words; what is wrong is added to `problems` and left out."""
    if not isinstance(text.value, dict):
        if not text.problems:
            problems.append(Problem(source, 1, 0, "expected lists of words, each under its key"))
        return NameWords()
    values: dict[str, Any] = {}
    for key, value in text.value.items():
        found = _read_value(str(key), value)
        if isinstance(found, str):
            line, column = text.place(str(key))
            problems.append(Problem(source, line, column, found))
        else:
            values[str(key)] = found
    return NameWords(**values)


def _read_value(key: str, value: object) -> object:
    """The value of a key in its own type, or, as text, what is wrong with it."""
    if key not in _KEYS:
        return f"unknown key '{key}'{nearest(key, _KEYS)}"
    if key in _PHRASES:
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            return tuple(value)
        return f"{key}: expected a list of phrases"
    if key in _MAPPINGS:
        if isinstance(value, dict) and all(isinstance(words, str) for words in value.values()):
            return _read_mapping(key, value)
        return f"{key}: expected groups of words, each on one line under its key"
    if not isinstance(value, str):
        return f"{key}: expected words parted by spaces on one line"
    return tuple(value.split()) if key in _ENDINGS else frozenset(value.split())


def _read_mapping(key: str, value: Mapping[str, str]) -> object:
    if key == "given":
        return frozenset(name for names in value.values() for name in names.split())
    return {word: post for post, words in value.items() for word in words.split()}
