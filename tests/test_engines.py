"""Not tied to one engine: the tree of `briefings render` is one site, whoever builds it, and the same as the plugin's."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.built_pages import find_dead_links
from tests.conftest import ROOT, MakeOnce, run

pytestmark = pytest.mark.xdist_group("engines")  # one worker reads the sites

CONFIG = """\
site_name: The Trilateral Record
site_url: https://example.org/
docs_dir: tree
site_dir: {engine}
theme:
  name: material
  custom_dir: theme
  font: false
plugins:
  - search
markdown_extensions:
  - def_list
"""
ENGINES = {
    "mkdocs": ("mkdocs", "build", "-q", "-f", "mkdocs.yml"),
    "properdocs": ("properdocs", "build", "-q", "-f", "properdocs.yml"),
    "zensical": ("zensical", "build", "--strict", "-f", "zensical.yml"),
}
_VOID = "area base br col embed hr img input link meta source track wbr".split()


@pytest.fixture(scope="module")
def sites(built: Path, tree: Path, make_once: MakeOnce) -> dict[str, Path]:
    """The repository's site by every engine from one tree, and by the plugin."""

    def make(folder: Path) -> None:
        shutil.copytree(tree, folder / "tree")
        shutil.copytree(ROOT / "templates" / "theme", folder / "theme")
        for engine, command in ENGINES.items():
            (folder / f"{engine}.yml").write_text(CONFIG.format(engine=engine), encoding="utf-8")
            done = run(*command, folder=folder)
            assert done.returncode == 0, done.stdout + done.stderr

    folder = make_once("engines", make)
    return {"plugin": built, **{engine: folder / engine for engine in ENGINES}}


@pytest.fixture(scope="module")
def shown(sites: dict[str, Path]) -> dict[str, dict[str, Shown]]:
    """The pages of every site."""
    return {engine: read_site(site) for engine, site in sites.items()}


@dataclass(frozen=True)
class Shown:
    """What of a page must not depend on who built it: addresses are whole, words without their spacing."""

    title: str
    words: str
    links: tuple[str, ...]
    """Of the page's own part; those to its source file left out, which a tree does not know."""
    feeds: tuple[str, ...]
    linked_data: object


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.feeds: list[str] = []
        self.words: dict[str, list[str]] = {"title": [], "article": [], "script": [], "ld": []}
        self._address = address
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and values.get("type", "").endswith(("atom+xml", "feed+json")):
            self.feeds.append(urljoin(self._address, values["href"]))
        if tag not in _VOID:
            self._open.append((tag, "ld" if values.get("type") == "application/ld+json" else tag))
        where = values.get("href") or values.get("src") or values.get("data-src")
        if where and "article" in (part for _, part in self._open) and values.get("rel") != "edit":
            self.links.append(urljoin(self._address, where))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        parts = [part for _, part in self._open]
        for part in ("ld", "script", "article", "title"):
            if part in parts:
                self.words[part].append(data)
                break

    def text(self, part: str) -> str:
        return " ".join("".join(self.words[part]).split())


def read_site(site: Path) -> dict[str, Shown]:
    return {path.relative_to(site).as_posix(): read_page(site, path) for path in site.rglob("*.html")}


def read_page(site: Path, path: Path) -> Shown:
    reader = _Reader(f"https://example.org/{path.relative_to(site).as_posix().removesuffix('index.html')}")
    reader.feed(path.read_text(encoding="utf-8"))
    data = reader.text("ld")
    return Shown(
        title=reader.text("title"),
        words=reader.text("article").replace("Correct this page", "").strip(),
        links=tuple(reader.links),
        feeds=tuple(reader.feeds),
        linked_data=json.loads(data) if data else None,
    )


def list_files(site: Path) -> dict[str, bytes]:
    """The feeds, data files and pictures of a site; what an engine makes for its own search is its own."""
    made = re.compile(r"(?:atom|xml|json|csv|sqlite|opml|bib|ris|txt|svg|png|woff2)$")
    own = {"sitemap.xml", "search.json", "objects.inv"}
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        name: path.read_bytes()
        for name, path in files.items()
        if made.search(name) and name not in own and not name.startswith(("search/", "assets/"))
    }


@pytest.mark.parametrize("engine", ["properdocs", "zensical", "plugin"])
def test_every_engine_shows_the_same_site(shown: dict[str, dict[str, Shown]], engine: str) -> None:
    expected, found = shown["mkdocs"], shown[engine]
    assert sorted(found) == sorted(expected)
    briefing = expected["briefings/camp-david-summit/index.html"]
    assert briefing.linked_data
    assert briefing.feeds
    assert len(briefing.links) > 20
    for name in expected:
        assert found[name] == expected[name], name


@pytest.mark.parametrize("engine", list(ENGINES))
def test_every_engine_has_its_search(sites: dict[str, Path], engine: str) -> None:
    assert 'data-md-component="search"' in (sites[engine] / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("engine", ["properdocs", "zensical", "plugin"])
def test_every_engine_publishes_the_same_feeds_and_data(sites: dict[str, Path], engine: str) -> None:
    expected, found = list_files(sites["mkdocs"]), list_files(sites[engine])
    assert "briefings/feed.xml" in expected
    assert sorted(found) == sorted(expected)
    assert [name for name in expected if found[name] != expected[name]] == []


@pytest.mark.parametrize("engine", list(ENGINES))
def test_no_link_of_the_tree_is_dead(sites: dict[str, Path], engine: str) -> None:
    assert find_dead_links(sites[engine]) == []
