"""Social cards: which page has which, what they look like, and that they are drawn once."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from justhtml import JustHTML
from PIL import Image, ImageChops

from generator.model import Page
from generator.rendering.card_picture import COLOURS, Card, CardPainter
from generator.rendering.cards import CardDesk, CardStyle
from generator.rendering.language import open_language
from generator.rendering.publication import Publication
from tests.conftest import ROOT, run

FONTS = ROOT / "templates" / "theme" / "assets" / "fonts"
ENGLISH = open_language("en")
RECORD = Publication("Record", "A test.", ROOT, url="https://example.org/")


@pytest.fixture(scope="module")
def painter() -> CardPainter:
    return CardPainter(FONTS)


def briefing(title: str, slug: str = "a", **meta: object) -> Page:
    reading = {"kicker": [{"name": "France–Japan"}], "phase": {"id": "held", "name": "Held"}, "when": "7 June 2024"}
    return Page(f"briefings/{slug}/index.md", {"kind": "briefing", "title": title, "reading": reading, **meta}, "")


def view(kind: str, src_uri: str) -> Page:
    return Page(src_uri, {"kind": kind, "title": "Title", "description": "What it is."}, "")


def find_cards(pages: Iterable[Page], publication: Publication = RECORD) -> dict[str, str]:
    """The address of the card of each page."""
    cards = CardDesk(publication, ENGLISH, CardStyle(FONTS)).add_cards(pages)
    return {page.src_uri: page.meta["card"]["url"] for page in cards if "card" in page.meta}  # type: ignore[index]


def read_head(path: Path) -> dict[str, str]:
    page = JustHTML(path.read_text(encoding="utf-8"), sanitize=False)
    metas = [node.attrs for node in page.query("head > meta[content]")]
    return {str(it.get("property") or it.get("name")): str(it["content"]) for it in metas}


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("briefings/camp-david-summit", "briefings/camp-david-summit/card.png"),
        ("blocs/china-japan-south-korea", "blocs/china-japan-south-korea/card.png"),
        ("topics/taiwan", "topics/taiwan/card.png"),
        ("blocs/china-japan-south-korea/taiwan", "card.png"),
        ("countries/kr", "card.png"),
        (".", "card.png"),
        ("about", "card.png"),
    ],
)
def test_a_page_names_its_card_and_the_card_is_there(built: Path, page: str, card: str) -> None:
    head = read_head(built / page / "index.html")
    assert head["og:image"] == f"https://example.org/{card}"
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "630")
    assert head["og:image:alt"]
    assert head["twitter:card"] == "summary_large_image"
    with Image.open(built / card) as picture:
        assert (picture.format, picture.size, picture.mode) == ("PNG", (1200, 630), "P")
    assert (built / card).stat().st_size < 30_000


def test_the_words_of_a_card_are_told_to_who_does_not_see_it(built: Path) -> None:
    alt = read_head(built / "briefings" / "camp-david-summit" / "index.html")["og:image:alt"]
    assert alt.startswith("Japan–South Korea–United States. Upcoming. Joe Biden to host trilateral meeting")
    assert alt.endswith("18 August 2023")


def test_search_engines_are_told_of_the_card(built: Path) -> None:
    html = (built / "briefings" / "camp-david-summit" / "index.html").read_text(encoding="utf-8")
    assert '"image": "https://example.org/briefings/camp-david-summit/card.png"' in html


def test_a_font_that_is_not_there_is_told(make_site: Callable[..., Path]) -> None:
    folder = make_site({"summaries/a.txt": "The leaders of Japan and France met in Paris.\n"})
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "      card_fonts: [no.ttf]\n", encoding="utf-8")
    done = run("mkdocs", "build", folder=folder)
    assert (
        "option 'card_fonts': expected the file of a font (.ttf, .otf, .ttc or .woff2), found none at 'no.ttf'"
        in done.stderr
    )


def test_what_was_taken_back_is_not_shown_on_a_card() -> None:
    pages = [briefing("Talks held"), briefing("Talks held", "b", status="retracted")]
    assert find_cards(pages) == {"briefings/a/index.md": "briefings/a/card.png", "briefings/b/index.md": "card.png"}


def test_numbered_pages_have_the_card_of_the_site() -> None:
    pages = [
        view("bloc", "blocs/quad/index.md"),
        view("bloc", "blocs/quad/page/1/index.md"),
        view("year", "years/2024/index.md"),
    ]
    assert list(find_cards(pages).values()) == ["blocs/quad/card.png", "card.png", "card.png"]


def test_a_card_that_would_show_boxes_is_none() -> None:
    assert find_cards([briefing("회담이 열렸다"), briefing("Trần Đại Quang và Łukasz Şahin", "b")]) == {
        "briefings/a/index.md": "card.png",
        "briefings/b/index.md": "briefings/b/card.png",
    }
    home = [view("home", "index.md")]
    assert find_cards(home, replace(RECORD, sentence="기록")) == {"index.md": "card.png"}
    assert find_cards(home, replace(RECORD, name="기록")) == {}
    headline = [briefing("Talks held")]
    assert find_cards(headline, replace(RECORD, name="기록")) == {"briefings/a/index.md": "briefings/a/card.png"}


def test_where_the_words_of_the_interface_would_show_boxes_the_headline_stands_alone() -> None:
    shown = {"kicker": [{"name": "프랑스·일본"}], "phase": {"id": "held", "name": "개최됨"}, "when": "2024년 6월 7일"}
    cards = CardDesk(RECORD, open_language("ko"), CardStyle(FONTS))
    page, topic = cards.add_cards([briefing("Talks held", reading=shown), view("topic", "topics/taiwan/index.md")])
    assert page.meta["card"] == {"url": "briefings/a/card.png", "alt": "Talks held. example.org"}
    assert topic.meta["card"] == {"url": "card.png", "alt": "Record. example.org"}


@pytest.mark.parametrize(
    "headline",
    [
        "Talks",
        "Leaders of Japan, France and Peru agree to meet again in the spring, after four years without any such meeting",
        "Ministers agree on fishing and " * 20,
        "Extraordinarily" * 30,
    ],
    ids=["short", "long", "too long", "one word"],
)
def test_every_headline_stays_within_its_margins(painter: CardPainter, headline: str) -> None:
    card = Card(
        headline, "France–Japan " * 20, "held", "Held", "A sentence that follows. " * 9, "Anywhere " * 20, "Record"
    )
    drawn = read_picture(painter.draw(card))
    left, top, right, bottom = find_ink(drawn)
    assert left >= 78
    assert right <= 1122
    assert top >= 60
    assert bottom <= 600
    gap = find_ink(drawn.crop((0, 520, 1200, 535)), missing=None)
    assert gap is None, "the headline runs into the foot"


def read_picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def find_ink(
    picture: Image.Image, missing: tuple[int, int, int, int] | None = (0, 0, 0, 0)
) -> tuple[int, int, int, int] | None:
    """The box around all that is not paper."""
    paper = tuple(bytes.fromhex(COLOURS["paper"][1:]))
    plain = Image.new("RGB", picture.size, paper)
    return ImageChops.difference(picture, plain).getbbox() or missing


def test_phases_can_be_told_apart(painter: CardPainter) -> None:
    phases = ("proposed", "upcoming", "under-way", "held")
    assert len({painter.draw(Card("Talks", phase=phase, phase_name="So")) for phase in phases}) == len(phases)


def test_the_colours_are_those_of_the_site() -> None:
    css = (ROOT / "templates" / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--(\w+): (#\w{6});", css[css.index('[data-md-color-scheme="default"]') :].split("}")[0]))
    assert {name: light[name] for name in COLOURS} == COLOURS


def test_a_card_is_drawn_once_and_kept_while_a_page_has_it(tmp_path: Path) -> None:
    def draw(*titles: str) -> dict[str, bytes]:
        desk = CardDesk(RECORD, ENGLISH, CardStyle(FONTS, cache=tmp_path))
        desk.add_cards(briefing(title, str(number)) for number, title in enumerate(titles))
        return {file.path: file.content for file in desk.draw_cards()}

    first = draw("Talks held", "Talks called off")
    assert len(list(tmp_path.glob("*.png"))) == 3
    for path in tmp_path.glob("*.png"):
        path.write_bytes(path.read_bytes() + b"kept")
    assert draw("Talks held", "Talks called off") == {path: content + b"kept" for path, content in first.items()}
    assert draw("Talks held", "Talks resumed")["briefings/1/card.png"] != first["briefings/1/card.png"]
    assert len(list(tmp_path.glob("*.png"))) == 3, "a card that no page has is deleted"
