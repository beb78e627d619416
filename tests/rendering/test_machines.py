"""What a briefing and the site say of themselves to programs: JSON-LD, citations, sitemap, search, llms.txt."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.rendering.discovery import write_opensearch
from generator.rendering.linked_data import make_linked_data
from generator.rendering.publication import Desk, Publication
from generator.terms import Taxonomy
from tests.desks import SITE, open_desk, read_all, render
from tests.odd_site import FULL


@pytest.fixture
def full(taxonomy: Taxonomy) -> Desk:
    return open_desk(read_all([("full", FULL)], taxonomy), taxonomy)


def test_linked_data_says_what_is_known(full: Desk) -> None:
    found = make_linked_data(full, full.library.briefings[0])
    assert (found["datePublished"], found["dateModified"]) == ("2024-05-01", "2024-06-07")
    assert found["isBasedOn"] == "https://example.com/report"
    assert {"@type": "Country", "name": "Japan", "sameAs": "https://www.wikidata.org/entity/Q17"} in found["about"]
    assert found["mentions"] == [{"@type": "Person", "name": name} for name in ("Fumio Kishida", "Emmanuel Macron")]
    assert found["correction"] == [{"@type": "CorrectionComment", "text": "The place.", "datePublished": "2024-06-07"}]
    assert found["url"] == f"{SITE}briefings/full/"


def test_linked_data_makes_up_no_date_and_no_source(taxonomy: Taxonomy) -> None:
    desk = open_desk(read_all([("bare", "The leaders of Japan and France met in Paris.\n")], taxonomy), taxonomy)
    found = make_linked_data(desk, desk.library.briefings[0])
    assert {"datePublished", "dateModified", "isBasedOn", "correction", "creativeWorkStatus"}.isdisjoint(found)


def test_citations_hold_title_day_and_address(full: Desk) -> None:
    files = render(full)
    bibtex = files["briefings/full/cite.bib"].decode()
    ris = files["briefings/full/cite.ris"].decode()
    title = full.library.briefings[0].title.value
    assert "date = {2024-05-01}" in bibtex
    assert f"url = {{{SITE}briefings/full/}}" in bibtex
    assert title.replace("&", r"\&") in bibtex
    assert bibtex.count("{") == bibtex.count("}")
    assert ris.startswith("TY  - ELEC\r\n")
    assert ris.endswith("ER  - \r\n")
    assert f"TI  - {title}\r\nPB  - Record\r\nPY  - 2024\r\nDA  - 2024/05/01\r\n" in ris


def test_tex_finds_no_command_in_a_title(taxonomy: Taxonomy) -> None:
    text = '---\ntitle: "50% of {all} \\\\input #1_a"\n---\nJapan and France met.\n'
    bibtex = render(open_desk(read_all([("a", text)], taxonomy), taxonomy))["briefings/a/cite.bib"].decode()
    assert r"50\% of \{all\} \textbackslash{}input \#1\_a" in bibtex


def test_search_is_described_with_a_short_name(full: Desk) -> None:
    long = Publication("The Quarterly Record of Talks", "", full.publication.templates, url=SITE)
    root = ElementTree.fromstring(write_opensearch(Desk(full.library, full.taxonomy, long)))
    url = root.find("{*}Url")
    assert root.findtext("{*}ShortName") == "The Quarterly"
    assert url is not None
    assert url.get("template") == f"{SITE}?q={{searchTerms}}"


def test_llms_txt_leads_to_data_blocs_and_topics(full: Desk) -> None:
    text = render(full)["llms.txt"].decode()
    assert text.startswith("# Record\n\n> A test.\n")
    for url in ("data/briefings.json", "blocs/france-japan/", "topics/trade-and-economy/"):
        assert f"({SITE}{url})" in text


def test_built_pages_carry_it_all_and_the_sitemap_only_true_days(odd: Path) -> None:
    html = (odd / "briefings" / "full" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert found
    assert json.loads(found[1])["headline"] == "</script><script>alert(1)</script>"
    assert '<meta property="article:published_time" content="2024-05-01">' in html
    described = re.search(r'<meta property="og:description" content="(.*?)">', html)
    assert described
    assert unescape(described[1]).startswith("Japan's prime minister, Fumio Kishida")
    sitemap = ElementTree.parse(odd / "sitemap.xml").getroot()
    days = {url.findtext("{*}loc", ""): url.findtext("{*}lastmod") for url in sitemap}
    assert days[f"{SITE}briefings/full/"] == days[f"{SITE}countries/jp/"] == "2024-06-07"
    assert days[f"{SITE}countries/ke/"] is None


def test_every_file_that_a_page_links_is_there(odd: Path) -> None:
    page = odd / "briefings" / "full" / "index.html"
    html = page.read_text(encoding="utf-8")
    linked = re.findall(r'(?:href|src)="((?:\.\./)*[\w/.-]+\.(?:xml|json|csv|bib|ris|css|js|svg|woff2))"', html)
    expected = {"cite.bib", "cite.ris", "../../opensearch.xml", "../../assets/site.css", "../../assets/briefing.js"}
    assert expected <= set(linked)
    assert [url for url in linked if not (page.parent / url).is_file()] == []
