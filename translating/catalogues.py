"""The catalogue of a language: what is new is added empty, what is gone is dropped, the order is that of the files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from generator.rendering.language import read_catalogue
from translating.extraction import ROOT

FOLDER = ROOT / "generator" / "catalogues"
_PLACE = re.compile(r"%\((\w+)\)s")
_HEADER = """\
# The words of the site's interface. `make catalogues` keeps this file abreast of code and templates.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Without the dates and names that others write: a catalogue changes when its messages do."""


def read_language(code: str) -> Catalog:
    """The catalogue of a language as it is; an empty one where there is none yet."""
    path = FOLDER / f"{code}.po"
    return read_catalogue(path, code) if path.exists() else Catalog(locale=code)


def update_catalogue(catalogue: Catalog, messages: Catalog) -> Catalog:
    """The catalogue with exactly these messages; a translation is kept only for the very same message."""
    updated = Catalog(locale=catalogue.locale)
    for message in messages:
        if message.id:
            known = catalogue.get(message.id, message.context)
            files = [(place, 1) for place in dict.fromkeys(place for place, _ in message.locations)]
            updated.add(message.id, known.string if known else None, files, context=message.context)
    return updated


def write_catalogue(code: str, catalogue: Catalog) -> None:
    """Writes the catalogue of a language into its file."""
    (FOLDER / f"{code}.po").write_bytes(print_catalogue(catalogue))


def print_catalogue(catalogue: Catalog) -> bytes:
    """The catalogue as the text of a .po file; lines are not numbered, so that it stays when code moves."""
    text = BytesIO()
    write_po(text, catalogue, width=110, omit_header=True, sort_by_file=True, include_lineno=False)
    header = _HEADER.format(language=catalogue.locale_identifier, plural_forms=catalogue.plural_forms)
    return header.encode() + text.getvalue()


def find_gaps(catalogue: Catalog) -> list[str]:
    """What is not or not rightly translated, in words for a translator."""
    return [gap for message in catalogue if message.id for gap in _check(message)]


def _check(message: Message) -> Iterator[str]:
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    if message.fuzzy or not all(strings):
        yield f"'{message.id}' is not translated"
        return
    expected = set(_PLACE.findall(message.id if isinstance(message.id, str) else message.id[-1]))
    found = set(_PLACE.findall(strings[-1] or ""))
    if found != expected:
        yield f"'{message.id}' has the places {sorted(expected)}, its translation {sorted(found)}"
