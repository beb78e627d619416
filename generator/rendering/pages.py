"""All pages of a site, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from generator.library.related import find_companies
from generator.library.views import Kind, View
from generator.model import Page
from generator.rendering import shown
from generator.rendering.briefing_page import render_briefing
from generator.rendering.data_page import render_data_page
from generator.rendering.finder import render_find_page
from generator.rendering.language import Language
from generator.rendering.matrix import build_matrix
from generator.rendering.meetings import list_held
from generator.rendering.meetings_page import render_meetings
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.thread_line import print_span
from generator.rendering.timeline import build_timeline
from generator.rendering.view_pages import render_view
from generator.rendering.words import BLOCS, BRIEFINGS, COUNTRIES, KINDS, TOPICS
from generator.rendering.world_map import COLUMN, draw_world
from generator.urls import HOME, MATRIX, MEETINGS, index_uri, relative_url, term_uri, to_url

_LATEST = 10
_BESIDE = 12
"""Blocs, and topics, listed on the home page."""
_HOME_ROWS = 8
_HOME_PLACES = 20


def render_pages(desk: Desk) -> tuple[Page, ...]:
    """Every page of the site in the order of its address; raises GeneratorError for a template that fails."""
    templates = PageTemplates(desk)
    pages = [_render_home(desk, templates), _render_matrix(desk, templates), render_data_page(desk, templates)]
    pages += [render_find_page(desk, templates), render_meetings(desk, templates)]
    companies = find_companies(desk.library, desk.stories, desk.threads.values())
    for briefing in desk.library.briefings:
        page = render_briefing(desk, briefing, companies.by_slug[briefing.slug])
        framed = templates.page("briefing", page.src_uri, page.meta, {"body": Markup(page.markdown)})
        pages.append(Page(page.src_uri, page.meta, framed.markdown, page.edit_path))
    for view in desk.views:
        pages += render_view(desk, view, templates)
    pages += [_render_index(desk, kind, templates) for kind in desk.views.by_kind]
    pages += _render_moved(desk, templates)
    return tuple(sorted(pages, key=lambda page: page.src_uri))


def _render_home(desk: Desk, templates: PageTemplates) -> Page:
    publication, library, say = desk.publication, desk.library, desk.language.say
    context: dict[str, object] = {
        "site_name": publication.name,
        "sentence": publication.sentence,
        "latest": tuple(desk.item(briefing) for briefing in library.listed[:_LATEST]),
        "blocs": _busiest(desk, Kind.BLOC),
        "topics": _busiest(desk, Kind.TOPIC),
        "matrix": build_matrix(desk, rows=_HOME_ROWS) if library.by_cell else None,
        "timeline": build_timeline(desk, library.listed, say("All briefings, by date")),
        "map": draw_world(desk, library.listed, limit=_HOME_PLACES, width=COLUMN),
        "meetings_url": shown.Link("", to_url(MEETINGS)),
        "counts": _count_all(desk),
        "all_url": shown.Link(say("All briefings"), to_url(index_uri(Kind.ALL))),
    }
    meta = {"title": publication.name, "description": publication.sentence, "kind": "home", "search": {"exclude": True}}
    return templates.page("home", HOME, meta, context)


def _count_all(desk: Desk) -> str:
    library, count = desk.library, desk.language.count
    return desk.language.say(", ").join(
        (
            count(len(library.listed), BRIEFINGS),
            count(len(library.by_bloc), BLOCS),
            count(len(library.by_topic), TOPICS),
            count(len(library.by_country), COUNTRIES),
        )
    )


def _busiest(desk: Desk, kind: Kind) -> tuple[shown.Link, ...]:
    views = sorted(desk.views.by_kind[kind].values(), key=lambda view: (-len(view.briefings), view.title))
    return tuple(_counted(desk, view) for view in views[:_BESIDE])


def _counted(desk: Desk, view: View) -> shown.Link:
    link = desk.link(view.kind, view.term, note=_note(desk, view), counted=True)
    assert link is not None, "a view links to itself"
    return link


def _note(desk: Desk, view: View) -> str:
    if view.kind is Kind.THREAD:
        return print_span(desk.language, desk.threads[view.term].steps)
    if view.kind is not Kind.BLOC:
        return ""
    held = list_held(view.briefings)
    return desk.language.say("last met %(when)s", when=desk.language.period(held[-1])) if held else ""


def _render_matrix(desk: Desk, templates: PageTemplates) -> Page:
    title = desk.language.say("Blocs and topics")
    sentence = desk.language.say(
        "How many briefings each bloc has on each topic; one on several topics counts under each of them."
    )
    context: dict[str, object] = {
        "title": title,
        "sentence": sentence,
        "by_activity": build_matrix(desk),
        "by_name": build_matrix(desk, is_by_name=True),
    }
    meta = {"title": title, "description": sentence, "kind": "matrix", "search": {"exclude": True}}
    return templates.page("matrix", MATRIX, meta, context)


def _render_index(desk: Desk, kind: Kind, templates: PageTemplates) -> Page:
    title, sentence = map(desk.language.say, KINDS[kind])
    views = desk.views.by_kind[kind]
    context: dict[str, object] = {
        "kind": str(kind),
        "title": title,
        "sentence": sentence,
        "groups": tuple(_group_terms(kind, [_counted(desk, view) for view in views.values()], desk.language)),
    }
    meta = {"title": title, "description": sentence, "kind": "index", "search": {"exclude": True}}
    return templates.page("index", index_uri(kind), meta, context)


def _group_terms(kind: Kind, links: list[shown.Link], language: Language) -> Iterable[shown.Section]:
    """Years newest first; blocs and topics by their number of briefings; all others by the alphabet, by letter
    where there are many."""
    if not links:
        return
    if kind is Kind.YEAR:
        yield shown.Section("", tuple(sorted(links, key=lambda link: link.name, reverse=True)))
    elif kind in (Kind.BLOC, Kind.TOPIC):
        yield shown.Section("", tuple(sorted(links, key=lambda link: (-link.count, link.name))))
    elif len(links) <= _LETTERED:
        yield shown.Section("", tuple(_sort(links, language)))
    else:
        for letter, within in groupby(_sort(links, language), key=lambda link: language.letter(link.name)):
            yield shown.Section(letter, tuple(within))


_LETTERED = 60
"""Terms from which an index by the alphabet is parted by letter."""


def _sort(links: Iterable[shown.Link], language: Language) -> list[shown.Link]:
    return sorted(links, key=lambda link: (language.order(link.name), link.url))


def _render_moved(desk: Desk, templates: PageTemplates) -> Iterable[Page]:
    """A page at each address that a briefing was given up, which leads to where the briefing is now."""
    for briefing in desk.library.briefings:
        aliases = briefing.summary.given.get("aliases", ())
        for alias in aliases if isinstance(aliases, tuple) else ():
            src_uri = term_uri(Kind.ALL, alias)
            url = desk.briefing_url(briefing)
            meta = {
                "title": briefing.title.value,
                "description": desk.language.say("This briefing has moved."),
                "kind": "moved",
                "moved_to": url,
                "search": {"exclude": True},
            }
            target = relative_url(url, to_url(src_uri))
            context = {"title": briefing.title.value, "target": target}
            yield templates.page("moved", src_uri, meta, context)
