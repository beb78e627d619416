"""A site in another language: a desk in Seoul reads Korean everywhere but in the summaries themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.config import read_language
from generator.errors import SettingsError
from generator.model import Briefing
from generator.rendering.faces import render_files
from generator.rendering.pages import render_pages
from generator.terms import Taxonomy
from tests.built_pages import find_dead_links
from tests.conftest import ROOT, SITE, run
from tests.desks import open_desk
from translating.catalogues import read_language as read_catalogue

SHOWN = ("aria-label", "title", "placeholder", "alt")


class Chrome(HTMLParser):
    """The words of a page's body, those of its attributes included, without what is marked as English."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.language = ""
        self._open: list[tuple[str, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.language = values.get("lang") or ""
        hidden = (
            bool(self._open and self._open[-1][1])
            or values.get("lang") == "en"
            or tag in ("head", "script", "g", "code")
        )
        if not hidden:
            self.words += [value for name in SHOWN if (value := values.get(name))]
        if tag not in ("meta", "link", "img", "input", "br", "circle", "line", "path", "rect"):
            self._open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not (self._open and self._open[-1][1]):
            self.words.append(data.strip())


def list_english() -> Iterator[str]:
    """Every English message that is another in Korean; of those with places for values, what stands between them."""
    for message in read_catalogue("ko"):
        if message.id and not message.context:
            forms = message.id if isinstance(message.id, tuple) else (message.id,)
            for form in forms:
                parts = [part.strip() for part in re.split(r"%\(\w+\)s|<[^>]+>", form)]
                yield from (part for part in parts if re.search("[A-Za-z]{3}", part) and part not in message.string)


def test_no_english_word_is_left_in_the_chrome_of_a_page(korean: Path, taxonomy: Taxonomy) -> None:
    names = {*(topic.name for topic in taxonomy.topics.values()), *(c.name for c in taxonomy.countries.values())}
    english = {*list_english(), *names}
    whole = {text for text in english if " " not in text}
    within = re.compile("|".join(rf"\b{re.escape(text)}(?!\w)" for text in sorted(english - whole, key=len)))
    pages = sorted(korean.rglob("*.html"))
    assert len(pages) > 40
    for path in pages:
        page = Chrome(path.read_text(encoding="utf-8"))
        assert page.language == "ko"
        left = [text for text in page.words if text in whole or within.search(text)]
        assert left == [], path.parent.name


def test_names_and_dates_are_korean(korean: Path) -> None:
    words = Chrome((korean / "blocs/china-japan-south-korea/index.html").read_text(encoding="utf-8")).words
    assert {"한중일", "2024년 5월 26~27일", "정상급", "장관급", "한반도", "브리핑", "표로 보기"} <= set(words)
    words = Chrome((korean / "venues/busan/index.html").read_text(encoding="utf-8")).words
    assert {"부산", "한국"} <= set(words)


def test_what_is_english_says_so(korean: Path) -> None:
    page = (korean / "briefings/leaders-resume-talks-after-hiatus/index.html").read_text(encoding="utf-8")
    assert '<h1 lang="en" data-pagefind-body>' in page
    assert '<div class="bs-text" lang="en" data-pagefind-body>' in page
    assert re.search(r'<article [^>]*lang="en">', (korean / "about/index.html").read_text(encoding="utf-8"))
    feed = (korean / "briefings/feed.xml").read_text(encoding="utf-8")
    assert 'xml:lang="ko"' in feed.split("<entry")[0]
    assert '<entry xml:lang="en">' in feed


def test_the_switch_of_colours_is_translated_where_it_has_our_words(korean: Path) -> None:
    page = (korean / "index.html").read_text(encoding="utf-8")
    assert 'title="어두운 화면으로 전환"' in page
    assert 'title="Schwarz auf Weiß"' in page


def test_every_link_of_the_korean_site_leads_somewhere(korean: Path) -> None:
    assert find_dead_links(korean) == []


@pytest.mark.parametrize("language", ["ko", "ja", "zh"])
def test_no_address_anchor_id_or_flag_changes_with_the_language(
    language: str, shipped: tuple[Briefing, ...], taxonomy: Taxonomy
) -> None:
    english, other = (open_desk(shipped, taxonomy, code) for code in ("en", language))
    assert [file.path for file in render_files(other)] == [file.path for file in render_files(english)]
    kept = re.compile(r'(?:href|id|src)="([^"]*)"')
    for page, same in zip(render_pages(other), render_pages(english), strict=True):
        assert page.src_uri == same.src_uri
        assert sorted(set(kept.findall(page.markdown))) == sorted(set(kept.findall(same.markdown))), page.src_uri


def test_a_language_that_there_is_not_is_refused(make_site: Callable[..., Path]) -> None:
    """Before Material's search fails at it with a traceback."""
    config = SITE.replace("name: material", "name: material\n  language: kr")
    folder = make_site({"summaries/a.txt": "The leaders of Japan and France met in Paris."}, config)
    for command in (("mkdocs", "build"), ("generator", "check")):
        done = run(*command, folder=folder)
        assert done.returncode == 1
        told = "mkdocs.yml: 'theme: language': expected one of en, ja, ko, zh, found 'kr'"
        assert told in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh-Hant", "found 'zh-Hant'"), (False, "found 'False' — quote it, as in \"en\"")],
)
def test_what_is_no_language_is_told_as_it_was_found(language: object, told: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), theme={"name": "material", "language": language})
    with pytest.raises(SettingsError, match=told):
        read_language(config)
