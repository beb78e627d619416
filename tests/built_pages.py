"""The pages of a built site as a test reads them: their links and words, and which links lead nowhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit


class Page(HTMLParser):
    """What a page of HTML holds: its ids, its links, what it loads, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self._quiet = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._quiet += tag in ("script", "style")
        if values.get("id"):
            assert values["id"] not in self.ids, f"id {values['id']} stands twice"
            self.ids.add(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        for key in ("src", "href", "srcset", "action", "poster"):
            if values.get(key) and tag not in ("a", "base") and values.get("rel") != "canonical":
                self.loads.append(values[key] or "")

    def handle_endtag(self, tag: str) -> None:
        self._quiet -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def read_pages(site: Path) -> dict[str, Page]:
    """The pages by their files."""
    return {p.relative_to(site).as_posix(): Page(p.read_text(encoding="utf-8")) for p in site.rglob("*.html")}


def find_dead_links(site: Path) -> list[str]:
    """Links within the site that lead to no file, or to no part of a page."""
    pages, dead = read_pages(site), []
    for name, page in pages.items():
        if name == "404.html":
            continue
        for href in page.links:
            if urlsplit(href).scheme or href.startswith("//"):
                continue
            target, anchor = urldefrag(urljoin(f"/{name}", href))
            path = unquote(urlsplit(target).path).lstrip("/")
            path = path + "index.html" if path.endswith("/") or not path else path
            if not (site / path).is_file() or (anchor and path in pages and unquote(anchor) not in pages[path].ids):
                dead.append(f"{name} → {href}")
    return dead
