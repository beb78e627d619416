"""Pages at other addresses of a briefing or a thread, which lead to where it is."""

from __future__ import annotations

from collections.abc import Iterable

from generator.library.addresses import list_former_slugs
from generator.library.views import Kind
from generator.messages import word
from generator.model import Page
from generator.rendering import shown
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.urls import term_uri

_BRIEFING, _THREAD = word("This briefing has moved:"), word("This thread stands at another address:")


def render_moved(desk: Desk, templates: PageTemplates) -> Iterable[Page]:
    """A page at each address that a briefing was given up, and at each that a thread had if it began later."""
    for briefing in desk.library.briefings:
        for slug in list_former_slugs(briefing):
            yield _render(desk, term_uri(Kind.ALL, slug), desk.briefing(briefing), _BRIEFING, templates)
    for thread in desk.threads.values():
        link = desk.link(Kind.THREAD, thread.id)
        if link is None:
            continue
        for id_ in thread.other_ids:
            yield _render(desk, term_uri(Kind.THREAD, id_), link, _THREAD, templates)


def _render(desk: Desk, src_uri: str, link: shown.Link, sentence: str, templates: PageTemplates) -> Page:
    said = desk.language.say(sentence)
    meta = {
        "title": link.name,
        "description": f"{said} {link.name}",
        "kind": "moved",
        "moved_to": link.url,
        "search": {"exclude": True},
    }
    return templates.page("moved", src_uri, meta, {"sentence": said, "link": link})
