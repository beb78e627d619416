"""Marks on the texts that readers of the site see, by which translators find them, and the languages there are.

The texts themselves are English and stand where they are used; `generator/catalogues` has them in other languages.
"""

from __future__ import annotations

LANGUAGES = ("en", "ja", "ko", "zh")
"""The languages of the interface. All but English have a catalogue and names in the taxonomy."""

Counted = tuple[str, str]
"""What is said of one, and of any other number."""


def word(text: str) -> str:
    """The text, to be translated where it is shown."""
    return text


def counted(one: str, other: str) -> Counted:
    """What is said of one and of more, with the number in the place `%(number)s`."""
    return one, other


def in_context(context: str, text: str) -> tuple[str, str]:
    """A text that means nothing without its context, such as a pattern of dates."""
    return context, text
