"""The MkDocs face: the pages of the generator become files of MkDocs; nothing is written into watched folders."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from generator.config import BriefingsConfig, read_settings
from generator.errors import GeneratorError, Severity
from generator.material import speak_language
from generator.model import Page, PublishedFile
from generator.publishing import Staging
from generator.rendering.front_matter import write_front_matter
from generator.rendering.search_entries import SearchEntries
from generator.site import Settings, load_site, render_site
from generator.urls import DATA, FIND, HOME, INDEXES, MATRIX, MEETINGS, index_uri, list_spellings

log = get_plugin_logger("briefings")
_IN_NAV = {HOME, FIND, MATRIX, MEETINGS, DATA, *(index_uri(kind) for kind in INDEXES)}
_NO_CLOCK = "1980-01-01"
"""MkDocs stamps every page with today's date; the site must not depend on the day it is built."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call]  # MkDocs 1.6.1 leaves it bare
    """Adds the briefings and their index pages to a MkDocs site."""

    def __init__(self) -> None:
        self._is_serving = False
        self._staging: Staging | None = None
        self._files: Iterable[PublishedFile] = ()
        self._search_entries = SearchEntries()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Being there keeps this plugin alive from one build of `mkdocs serve` to the next (MkDocs ≥ 1.4)."""
        self._is_serving = command == "serve"

    @event_priority(50)  # before Material's search settles its languages, and fails at one that there is not
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Has the theme's overrides found, the folders watched, and the site built beside the last one."""
        if not config.use_directory_urls:
            raise PluginError(
                "mkdocs.yml: the plugin 'briefings' needs 'use_directory_urls: true'; its addresses end in '/'"
            )
        settings = self._read_settings(config)
        theme = str(settings.templates / "theme")
        if theme not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, theme)
        folders = (settings.content, settings.taxonomy, settings.templates)
        try:
            speak_language(config, settings)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        config.watch = [*config.watch, *(str(f) for f in folders if f.is_dir() and str(f) not in config.watch)]
        self._staging = Staging(Path(config.site_dir))
        config.site_dir = str(self._staging.folder)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Reads the whole site and adds its pages; with an error in the content, says all of them and stops."""
        settings = self._read_settings(config)
        try:
            site = load_site(settings)
            for problem in site.problems:
                if problem.severity is Severity.NOTICE:
                    log.info("%s", problem)
            pages, self._files = render_site(site)
            self._search_entries = SearchEntries()
            for page in self._search_entries.learn(pages):
                self._add(files, config, settings, page)
                if page.src_uri == HOME and "card" in page.meta:
                    config.extra["card"] = page.meta["card"]  # for pages written by hand
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        return files

    def on_pre_page(self, page: MkDocsPage, /, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Takes today's date off every page."""
        page.update_date = _NO_CLOCK
        return page

    @event_priority(100)
    def _shape_search(self, *, config: MkDocsConfig) -> None:
        """Gives the index of Material's search, which is about to write it, the entries that readers are shown."""
        index = getattr(config.plugins.get("material/search"), "search_index", None)
        if index is not None:
            index.entries = self._search_entries.shape(index.entries)

    @event_priority(-100)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Puts the finished site in the place of the last one, unless strict mode is about to refuse it."""
        if self._staging is None:
            return
        if _has_warnings():
            self._staging.discard()
        else:
            self._write_files(self._staging.folder)
            self._staging.publish()
        config.site_dir = str(self._staging.site)

    on_post_build = CombinedEvent(_shape_search, _publish)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the last site as it is."""
        if self._staging is not None:
            self._staging.discard()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Keeps the last good site up when a build fails.

        MkDocs 1.6 lets requests wait for ever after a failed rebuild, and prints a traceback.
        """
        server.builder = _keep_serving(server.builder)
        return server

    def _read_settings(self, config: MkDocsConfig) -> Settings:
        try:
            settings = read_settings(config, self.config)
            # Nobody passes on an address of `mkdocs serve`; without social cards it answers sooner.
            return replace(settings, fonts=None) if self._is_serving else settings
        except GeneratorError as error:
            raise PluginError(str(error)) from error

    def _write_files(self, folder: Path) -> None:
        """Writes feeds and data beside the pages. MkDocs need not know of them: it would only copy them."""
        for file in self._files:
            path = folder / file.path
            if path.exists():
                log.info("%s: a file added by hand takes the place of the generated one", file.path)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        self._files = ()

    def _add(self, files: Files, config: MkDocsConfig, settings: Settings, page: Page) -> None:
        if any(files.get_file_from_path(spelling) for spelling in list_spellings(page.src_uri)):
            log.info("%s: a page written by hand takes the place of the generated one", page.src_uri)
            return
        inclusion = InclusionLevel.UNDEFINED if page.src_uri in _IN_NAV else InclusionLevel.NOT_IN_NAV
        content = write_front_matter(page.meta, page.markdown)
        file = File.generated(config, page.src_uri, content=content, inclusion=inclusion)
        if page.edit_path:
            source = os.path.relpath(settings.root / page.edit_path, config.docs_dir)
            file.edit_uri = Path(source).as_posix()
        files.append(file)


def _has_warnings() -> bool:
    """Whether MkDocs counts warnings in this build, which it does in strict mode only."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _keep_serving(build: Callable[..., None]) -> Callable[..., None]:
    def rebuild(*args: object, **kwargs: object) -> None:
        try:
            build(*args, **kwargs)
        except (Abort, BuildError, SystemExit) as stop:
            log.error("%s\nThe last good site stays up; save the corrected file to try again.", stop)
        except Exception as error:
            log.error("%s: %s\nThe last good site stays up; save the corrected file to try again.", _name(error), error)
            log.debug("the failed build", exc_info=True)

    return rebuild


def _name(error: Exception) -> str:
    """The kind of an error, with file and line where it is one of a template."""
    place = getattr(error, "filename", None)
    return f"{place}:{getattr(error, 'lineno', 0)}: {type(error).__name__}" if place else type(error).__name__
