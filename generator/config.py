"""The options of the plugin, and the settings of a site that follow from them and from mkdocs.yml."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from generator.errors import SettingsError, nearest
from generator.messages import LANGUAGES
from generator.site import Settings

_PACKAGE = Path(__file__).parent
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CACHE = ".cache/briefings"
"""Where Material for MkDocs keeps what its plugins need not make again, too."""


class BriefingsConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs 1.6.1 leaves it bare
    """The options under `plugins: - briefings:`. Folders are relative to mkdocs.yml.

    `licence` says what may be done with the site's data: the address of a licence, or a few words. `content_language`
    is that of the summaries and of the taxonomy; that of the interface is `theme.language`, as Material has it. `cards`
    says whether pages have social cards, `card_fonts` names files of fonts for scripts that the site's own lack.
    """

    content = c.Type(str, default="content/summaries")
    taxonomy = c.Type(str, default="")
    templates = c.Type(str, default="")
    licence = c.Type(str, default="")
    content_language = c.Type(str, default="en")
    cards = c.Type(bool, default=True)
    card_fonts = c.ListOfItems(c.Type(str), default=[])


def read_settings(config: MkDocsConfig, options: BriefingsConfig) -> Settings:
    """The settings of the site; raises SettingsError for a folder that is not there.

    Without the options `taxonomy` and `templates`, the folders `content/taxonomy` and `templates` beside
    mkdocs.yml are taken, else those that come with the generator.
    """
    root = Path(config.config_file_path).parent.resolve() if config.config_file_path else Path.cwd()
    templates = _find_folder(root, "templates", options.templates, "templates")
    return Settings(
        root=root,
        content=root / options.content,
        taxonomy=_find_folder(root, "taxonomy", options.taxonomy, "content/taxonomy"),
        templates=templates,
        name=config.site_name,
        sentence=config.site_description or "",
        url=config.site_url or "/",
        licence=options.licence,
        language=read_language(config),
        content_language=_read_content_language(options.content_language),
        fonts=_find_fonts(templates) if options.cards else None,
        card_fonts=tuple(_find_font(root, name) for name in options.card_fonts),
        today=_read_today(os.environ.get("SOURCE_DATE_EPOCH")),
        cache=root / _CACHE,
    )


def read_language(config: MkDocsConfig) -> str:
    """The language of the interface: `theme.language`; raises SettingsError for one that there is not."""
    found = config.theme.get("language", "en")
    if found in LANGUAGES:
        return str(found)
    hint = nearest(str(found), LANGUAGES) if isinstance(found, str) else ' — quote it, as in "en"'
    message = f"mkdocs.yml: 'theme: language': expected one of {', '.join(LANGUAGES)}, found '{found}'{hint}"
    raise SettingsError(f"{message}; CONTRIBUTING.md tells how to add a language")


def _read_content_language(found: str) -> str:
    if _LANGUAGE_TAG.fullmatch(found):
        return found
    message = "mkdocs.yml: plugin 'briefings', option 'content_language': expected a language such as en or pt-BR"
    raise SettingsError(f"{message}, found '{found}'")


def _read_today(epoch: str | None) -> date:
    """The day, by UTC, that SOURCE_DATE_EPOCH names (reproducible-builds.org); without it, the clock's."""
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH: expected the seconds since 1970 such as 1715904000, found '{epoch}'"
        raise SettingsError(f"{message}; correct it, or take it out of the environment") from None


def _find_folder(root: Path, option: str, given: str, usual: str) -> Path:
    """The folder of an option: the one given, the usual one, or the one that came with the generator."""
    if given:
        if not (root / given).is_dir():
            raise SettingsError(
                f"mkdocs.yml: plugin 'briefings', option '{option}': expected a folder, found none at '{given}'"
            )
        return root / given
    return next((folder for folder in (root / usual, *_list_shipped(option, usual)) if folder.is_dir()), root / usual)


def _find_fonts(templates: Path) -> Path | None:
    """The folder of the site's fonts: of its templates, else of those that came with the generator."""
    folders = (
        folder / "theme" / "assets" / "fonts" for folder in (templates, *_list_shipped("templates", "templates"))
    )
    return next((folder for folder in folders if folder.is_dir()), None)


def _find_font(root: Path, name: str) -> Path:
    if not (root / name).is_file():
        message = "expected the file of a font (.ttf, .otf, .ttc or .woff2), found none at"
        raise SettingsError(f"mkdocs.yml: plugin 'briefings', option 'card_fonts': {message} '{name}'")
    return root / name


def _list_shipped(option: str, usual: str) -> tuple[Path, Path]:
    """Where the folder lies that comes with the generator: in the installed package, in the repository."""
    return _PACKAGE / option, _PACKAGE.parent / usual
