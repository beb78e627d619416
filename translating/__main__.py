"""Writes the catalogues and the words of the theme anew; says what is still to be translated."""

from __future__ import annotations

import sys

from generator.messages import LANGUAGES
from translating.catalogues import find_gaps, read_language, update_catalogue, write_catalogue
from translating.extraction import collect_messages
from translating.theme_words import make_theme_words, write_theme_words


def main() -> int:
    """Updates every catalogue; 1 where a message is not translated yet."""
    messages = collect_messages()
    gaps = 0
    for code in LANGUAGES:
        catalogue = update_catalogue(read_language(code), messages)
        if code != "en":
            write_catalogue(code, catalogue)
            found = find_gaps(catalogue)
            gaps += len(found)
            print(f"{code}: {len(catalogue)} messages, {len(found)} to be translated", *found, sep="\n  ")
        write_theme_words(code, make_theme_words(catalogue))
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
