"""All pages of a site, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.library.related import find_companies
from generator.library.views import Kind
from generator.model import Page
from generator.rendering import shown
from generator.rendering.briefing_page import render_briefing
from generator.rendering.data_page import render_data_page
from generator.rendering.finder import render_find_page
from generator.rendering.index_pages import list_busiest, render_index
from generator.rendering.matrix import build_matrix
from generator.rendering.meetings_page import render_meetings
from generator.rendering.moved import render_moved
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.timeline import build_timeline
from generator.rendering.view_pages import render_view
from generator.rendering.words import BLOCS, BRIEFINGS, COUNTRIES, TOPICS
from generator.rendering.world_map import COLUMN, draw_world
from generator.urls import HOME, MATRIX, MATRIX_BY_NAME, MEETINGS, index_uri, to_url

_LATEST = 10
_BESIDE = 12
"""Blocs, and topics, listed on the home page."""
_HOME_ROWS = 8
_HOME_PLACES = 20


def render_pages(desk: Desk) -> tuple[Page, ...]:
    """Every page of the site in the order of its address; raises GeneratorError for a template that fails."""
    templates = PageTemplates(desk)
    pages = [_render_home(desk, templates), *_render_matrix(desk, templates), render_data_page(desk, templates)]
    pages += [render_find_page(desk, templates), render_meetings(desk, templates)]
    companies = find_companies(desk.library, desk.stories, desk.threads.values())
    for briefing in desk.library.briefings:
        page = render_briefing(desk, briefing, companies.by_slug[briefing.slug])
        framed = templates.page("briefing", page.src_uri, page.meta, {"body": Markup(page.markdown)})
        pages.append(Page(page.src_uri, page.meta, framed.markdown, page.edit_path))
    for view in desk.views:
        pages += render_view(desk, view, templates)
    for kind in desk.views.by_kind:
        pages += render_index(desk, kind, templates)
    pages += render_moved(desk, templates)
    return tuple(sorted(pages, key=lambda page: page.src_uri))


def _render_home(desk: Desk, templates: PageTemplates) -> Page:
    publication, library, say = desk.publication, desk.library, desk.language.say
    context: dict[str, object] = {
        "site_name": publication.name,
        "sentence": publication.sentence,
        "latest": tuple(desk.item(briefing) for briefing in library.listed[:_LATEST]),
        "blocs": list_busiest(desk, Kind.BLOC, _BESIDE),
        "topics": list_busiest(desk, Kind.TOPIC, _BESIDE),
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


def _render_matrix(desk: Desk, templates: PageTemplates) -> Iterable[Page]:
    """The matrix by activity, and on a page of its own by name."""
    say = desk.language.say
    sentence = say("How many briefings each bloc has on each topic; one on several topics counts under each of them.")
    by_activity = shown.Link(say("Most briefings first"), to_url(MATRIX))
    orders = (by_activity, shown.Link(say("By name"), to_url(MATRIX_BY_NAME)))
    for src_uri, order in zip((MATRIX, MATRIX_BY_NAME), orders, strict=True):
        is_by_name = src_uri == MATRIX_BY_NAME
        title = say("Blocs and topics, by name") if is_by_name else say("Blocs and topics")
        context: dict[str, object] = {
            "title": title,
            "sentence": sentence,
            "matrix": build_matrix(desk, is_by_name=is_by_name),
            "orders": tuple(shown.Link(one.name, "" if one == order else one.url) for one in orders),
        }
        meta = {"title": title, "description": sentence, "kind": "matrix", "search": {"exclude": True}}
        yield templates.page("matrix", src_uri, meta, context)
