"""Social cards: the picture shown where the address of a page is passed on, made from the page's front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from generator.keeping import keep_file
from generator.model import Page, PublishedFile
from generator.rendering.language import Language
from generator.rendering.publication import Publication
from generator.rendering.words import CARD_KICKERS
from generator.urls import face_url, is_numbered

if TYPE_CHECKING:  # Pillow takes a twentieth of a second to import, and only who builds a site needs it
    from generator.rendering.card_picture import Card

CARD = "card.png"
"""The card of the site, and beside a page that of the page."""


@dataclass(frozen=True, slots=True)
class CardStyle:
    """What cards are drawn with."""

    fonts: Path
    """Folder of the site's fonts."""
    others: tuple[Path, ...] = ()
    """Files of fonts for scripts that the site's lack."""
    cache: Path | None = None
    """Folder for cards that need not be drawn again; without one, none is kept."""


class CardDesk:
    """Decides which page has which card, and draws them."""

    def __init__(self, publication: Publication, language: Language, style: CardStyle) -> None:
        from generator.rendering.card_picture import CardPainter

        self._publication, self._language, self._style = publication, language, style
        self._painter = CardPainter(style.fonts, style.others, language.code)
        self._cards: dict[str, Card] = {}
        site = next(filter(self._painter.can_draw, self._list_site_cards()), None)
        if site is not None:
            self._cards[CARD] = site

    def add_cards(self, pages: Iterable[Page]) -> tuple[Page, ...]:
        """The pages, each with the address and the words of its card: its own, else that of the site.

        No card has boxes for letters that no font has. Where only the words of the interface, or the name of the site,
        have such letters, the headline of a briefing stands on its card without them; else it has the site's.
        """
        return tuple(self._add_card(page) for page in pages)

    def draw_cards(self) -> Iterable[PublishedFile]:
        """The pictures, one after the other. What was drawn before comes from the cache; what is no more leaves it."""
        kept = set()
        made_of = self._digest_style()
        for path, card in self._cards.items():
            name = blake2b(f"{made_of} {card!r}".encode(), digest_size=16).hexdigest() + ".png"
            kept.add(name)
            yield PublishedFile(path, self._draw(name, card))
        if self._style.cache is not None:
            _clear(self._style.cache, kept)

    def _add_card(self, page: Page) -> Page:
        card = next(filter(self._painter.can_draw, self._list_cards(page)), None)
        if card is not None:
            url = face_url(page.src_uri, CARD)
            self._cards[url] = card
        elif CARD in self._cards:
            url, card = CARD, self._cards[CARD]
        else:
            return page
        meta = {**page.meta, "card": {"url": url, "alt": _tell(card)}}
        if isinstance(linked_data := page.meta.get("linked_data"), dict):
            meta["linked_data"] = {**linked_data, "image": f"{self._publication.url}{url}"}
        return replace(page, meta=meta)

    def _list_cards(self, page: Page) -> Iterator[Card]:
        """What the card of a briefing, a bloc or a topic may say, the best first; nothing for another page."""
        from generator.rendering.card_picture import Card

        meta: Mapping[str, Any] = page.meta
        site = self._publication.name
        if meta.get("kind") == "briefing" and meta.get("status") != "retracted":
            shown = meta["reading"]
            kicker = next((link["name"] for link in shown["kicker"]), "")
            phase = shown["phase"] or {"id": "", "name": ""}
            yield Card(meta["title"], kicker, phase["id"], phase["name"], foot=shown["when"], site=site)
            yield Card(meta["title"], foot=self._host, site=site)
            yield Card(meta["title"], foot=self._host)
        elif (kind := meta.get("kind")) in CARD_KICKERS and not is_numbered(page.src_uri):
            kicker = CARD_KICKERS[kind]
            yield Card(meta["title"], self._language.say(kicker), lead=meta["description"], foot=self._host, site=site)

    def _list_site_cards(self) -> Iterator[Card]:
        from generator.rendering.card_picture import Card

        yield Card(self._publication.name, lead=self._publication.sentence, foot=self._host)
        yield Card(self._publication.name, foot=self._host)

    @property
    def _host(self) -> str:
        return urlsplit(self._publication.url).netloc

    def _draw(self, name: str, card: Card) -> bytes:
        folder = self._style.cache
        if folder is None:
            return self._painter.draw(card)
        with suppress(OSError):
            return (folder / name).read_bytes()
        picture = self._painter.draw(card)
        keep_file(folder / name, picture)
        return picture

    def _digest_style(self) -> str:
        """A digest of all that the look of a card depends on, the card itself left out."""
        from PIL import __version__

        code = (
            path for path in Path(__file__).parent.glob("*") if path.stem in ("card_picture", "typesetting", "kerning")
        )
        parts = [
            path.read_bytes()
            for path in (*sorted(code), *sorted(self._style.fonts.glob("*.woff2")), *self._style.others)
        ]
        made_with = [__version__.encode(), self._language.code.encode()]
        return blake2b(b"\0".join([*made_with, *parts]), digest_size=16).hexdigest()


def _tell(card: Card) -> str:
    """What a card says, for who does not see it."""
    return ". ".join(part for part in (card.kicker, card.phase_name, card.headline, card.foot) if part)


def _clear(folder: Path, kept: set[str]) -> None:
    """Deletes the pictures that no page has any more."""
    with suppress(OSError):
        for path in folder.glob("*.png"):
            if path.name not in kept:
                path.unlink()
