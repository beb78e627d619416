"""What Material for MkDocs is told, so that its own part of a page speaks the language of the interface."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from generator.rendering.language import open_language
from generator.site import Settings

_SEPARATOR = r"[\s\-\u2013\u2014\u00b7\u30fb\u3000-\u3002\uff08-\uff0f\uff1a]+"
"""What parts words for the search, in Chinese, Japanese and Korean too: blanks and – — · ・ 、 。 （ ） ， ："""


def speak_language(config: MkDocsConfig, settings: Settings) -> None:
    """Translates the names of the switch of colours, and has English texts searched as English.

    Raises SettingsError where the catalogue cannot be read. What mkdocs.yml says itself is left as it is.
    """
    if settings.language == "en":
        return
    language = open_language(settings.language)
    for palette in config.theme.get("palette") or ():
        toggle = palette.get("toggle") if isinstance(palette, dict) else None
        if toggle:
            name = toggle["name"]
            toggle["name"] = language.say(name)
    if settings.content_language == "en":
        _search_english(config)


def _search_english(config: MkDocsConfig) -> None:
    """The index is of English texts and of names in the language of the interface: no stemmer but that of English.

    Material 9.8 would take the one of `theme.language`, and for Japanese load a segmenter that parts English wrongly.
    """
    search = config.plugins.get("material/search")
    if search is None:
        return
    for option, value in (("lang", ["en"]), ("separator", _SEPARATOR), ("pipeline", ["stopWordFilter"])):
        if not search.config[option]:
            search.config[option] = value
