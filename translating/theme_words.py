"""The words of the theme, for each language a list that any engine can read: they are asked for without the plugin."""

from __future__ import annotations

import json

from babel.messages.catalog import Catalog

from translating.extraction import ROOT

FOLDER = ROOT / "templates" / "theme" / "partials" / "words"
_HEAD = "{# `make catalogues` writes this from generator/catalogues. #}\n"


def make_theme_words(catalogue: Catalog) -> str:
    """A Jinja template that sets `words`: the English words of the theme and of mkdocs.yml, and what they are here."""
    words = {
        str(message.id): message.string
        for message in sorted(catalogue, key=lambda message: str(message.id))
        if message.string and any(_is_of_theme(place) for place, _ in message.locations)
    }
    return _HEAD + "{% set words = " + json.dumps(words, ensure_ascii=False, indent=0) + " %}\n"


def _is_of_theme(place: str) -> bool:
    return place == "mkdocs.yml" or (place.startswith("templates/theme/") and place.endswith(".html"))


def write_theme_words(code: str, text: str) -> None:
    """Writes the list of a language into its file."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{code}.html").write_text(text, encoding="utf-8")
