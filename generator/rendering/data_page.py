"""The page about the data: what may be taken along, what is in it, and where to subscribe."""

from __future__ import annotations

from collections.abc import Iterable

from generator.messages import word
from generator.model import Page
from generator.rendering import shown
from generator.rendering.faces import ALL_FILES, OPML, list_faces
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.records import list_fields
from generator.rendering.words import KINDS, UNDATED
from generator.urls import DATA

_TITLE = word("Data and feeds")
_SENTENCE = word(
    "Everything on this site, to take along: as files for programs and spreadsheets, and as feeds to subscribe to."
)


def render_data_page(desk: Desk, templates: PageTemplates) -> Page:
    """The page at `data/`."""
    say = desk.language.say
    title, sentence = say(_TITLE), say(_SENTENCE)
    atom, json_feed, *_ = list_faces(desk, desk.views.all)
    context: dict[str, object] = {
        "title": title,
        "sentence": sentence,
        "files": tuple(shown.Link(name, path, note=say(what)) for name, path, what in ALL_FILES),
        "feeds": (
            shown.Link(say("All briefings, Atom"), atom.url),
            shown.Link(say("All briefings, JSON Feed"), json_feed.url),
            shown.Link(say("All feeds of this site, OPML"), OPML, note=say("for a feed reader to import")),
        ),
        "licence": desk.publication.licence,
        "licence_url": desk.publication.licence if desk.publication.licence.startswith("https://") else "",
        "facts": tuple(_count_all(desk)),
        "fields": tuple(shown.Fact(name, say(meaning)) for name, meaning in list_fields()),
    }
    meta = {"title": title, "description": sentence, "kind": "data", "search": {"exclude": True}}
    return templates.page("data", DATA, meta, context)


def _count_all(desk: Desk) -> Iterable[shown.Fact]:
    library, language = desk.library, desk.language
    undated = sum(briefing.when is None for briefing in library.listed)
    yield shown.Fact(language.say("Briefings"), language.number(len(library.listed)))
    yield shown.Fact(language.say(UNDATED), language.number(undated))
    for kind, views in desk.views.by_kind.items():
        yield shown.Fact(language.say(KINDS[kind][0]), language.number(len(views)))
