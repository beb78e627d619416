"""The language of the interface: its words from a catalogue; its dates, numbers and lists from Babel (Unicode CLDR)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from generator.errors import SettingsError
from generator.messages import Counted
from generator.model import Period
from generator.rendering.alphabet import choose_alphabet
from generator.rendering.printed_dates import choose_period_pattern, print_with

_CATALOGUES = Path(__file__).parent.parent / "catalogues"
_SOURCE = "en"
"""The language in which texts stand in code and templates."""
_LOCALES = {_SOURCE: "en-GB"}
"""Our English has no comma before the last "and"; CLDR's "en" is American."""


class Language:
    """What the interface says in one language."""

    def __init__(self, code: str, catalogue: Catalog | None) -> None:
        self.code = code
        self.locale = Locale.parse(_LOCALES.get(code, code), sep="-")
        alphabet = choose_alphabet(code)
        self.order, self.letter = alphabet.order, alphabet.letter
        self._catalogue = catalogue
        self.translations: NullTranslations = _compile(catalogue) if catalogue else NullTranslations()
        self._printed: dict[Period, str] = {}

    def say(self, message: str, **values: object) -> str:
        """The message, with values in the places that it names: `%(name)s`."""
        text = str(self.translations.gettext(message)) if message else ""
        return text % values if values else text

    def say_in(self, context: str, message: str) -> str:
        """The message as it is worded in a context."""
        return str(self.translations.pgettext(context, message))

    def count(self, number: int, noun: Counted, **values: object) -> str:
        """What is said of that number: "1 briefing", "1,200 briefings"."""
        text: str = self.translations.ngettext(*noun, number)
        return text % {**values, "number": self.number(number)}

    def number(self, number: int) -> str:
        """A number as it is printed: 1,200."""
        return format_decimal(number, locale=self.locale)

    def enumerate(self, names: Sequence[str]) -> str:
        """The names as a list in a sentence: "China, Japan and South Korea"."""
        return format_list(names, locale=self.locale)

    def period(self, period: Period) -> str:
        """A period as a newspaper prints it: "26–27 May 2024", "30 May–2 June 2024", "May 2024", "2023"."""
        if period not in self._printed:
            pattern = self.say_in(*choose_period_pattern(period))
            self._printed[period] = print_with(pattern, period, self.locale)
        return self._printed[period]

    def day(self, day: date) -> str:
        """A day as a newspaper prints it: 7 June 2024."""
        return self.period(Period(day, day))

    def in_pattern(self, day: date, pattern: tuple[str, str]) -> str:
        """A day in a pattern of dates (Unicode LDML), which has its own form in each language."""
        return print_with(self.say_in(*pattern), Period(day, day), self.locale)

    def country(self, code: str) -> str:
        """The name of a country (ISO 3166-1) in this language; "" where CLDR has none."""
        return str(self.locale.territories.get(code, ""))

    def words_of(self, file: str) -> Mapping[str, str | Sequence[str]]:
        """The messages of a file that is not made by Python, and what they are in this language; none in English.

        The catalogue knows where each message stands.
        """
        if self._catalogue is None:
            return {}
        return {
            message.id if isinstance(message.id, str) else message.id[0]: message.string
            for message in self._catalogue
            if message.id and message.string and any(place == file for place, _ in message.locations)
        }


def open_language(code: str) -> Language:
    """The language of that code; raises SettingsError where its catalogue is missing or broken."""
    if code == _SOURCE:
        return Language(code, None)
    return Language(code, read_catalogue(_CATALOGUES / f"{code}.po", code))


def read_catalogue(path: Path, code: str) -> Catalog:
    """The catalogue in a file."""
    try:
        with path.open("rb") as file:
            return read_po(file, locale=code, abort_invalid=True)
    except (OSError, ValueError) as error:
        message = f"{path.name}: expected the catalogue of the language '{code}', which cannot be read: {error}"
        raise SettingsError(message) from error


def _compile(catalogue: Catalog) -> Translations:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
