"""The pages of views: one bloc, topic, cell, country, person, venue or year, and the pages of long lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from generator.library.views import Kind, View
from generator.model import Briefing, Page
from generator.rendering import shown
from generator.rendering.dossier import EMPTY, build_dossier
from generator.rendering.faces import list_faces
from generator.rendering.page_templates import PageTemplates
from generator.rendering.pictures import WorldMap
from generator.rendering.publication import Desk
from generator.rendering.thread_line import show_thread
from generator.rendering.view_charts import draw_view
from generator.rendering.view_facts import list_facts, list_sections
from generator.rendering.words import KIND_NAMES, KINDS, count, enumerate_names, print_day
from generator.rendering.world_map import draw_region
from generator.urls import MATRIX, PAGE_SIZE, index_uri, numbered, term_slug, to_url

_IN_GROUP, _IN_MANY = 5, 3
"""Briefings of a group on a bloc's or topic's page, and of one among many; the rest stand on the cell's page."""
_MANY, _GROUPS = 8, 20
_PLACES = 20
"""Places on the map of a bloc or country, and in the table beside it."""
_SEARCHED = {Kind.BLOC, Kind.TOPIC, Kind.COUNTRY, Kind.PERSON, Kind.VENUE}


def render_view(desk: Desk, view: View, templates: PageTemplates) -> Iterable[Page]:
    """The page of a view, and the numbered pages of its list where that is long."""
    groups, items = _arrange(desk, view)
    context: dict[str, object] = {
        "kind": KIND_NAMES[view.kind],
        "title": view.title,
        "up": _way_up(desk, view),
        "flag": desk.flag(view.term) if view.kind is Kind.COUNTRY else "",
        "sentence": _sentence(desk, view),
        "facts": tuple(list_facts(desk, view)),
        "timeline": draw_view(desk, view),
        "dossier": build_dossier(desk, view),
        "thread": show_thread(desk, desk.threads[view.term]) if view.kind is Kind.THREAD else (),
        "map": _draw_map(desk, view),
        "groups": groups,
        "items": items,
        "pager": _pager(view, None),
        "faces": list_faces(view),
        "sections": tuple(list_sections(desk, view)),
        "empty": "No briefing has been corrected." if view.kind is Kind.CORRECTIONS else "No briefing stands here yet.",
    }
    meta = _describe(view, str(context["sentence"]), is_searched=view.kind in _SEARCHED)
    yield templates.page("view", view.src_uri, meta, context)
    yield from _render_numbered(desk, view, context, templates)


def _draw_map(desk: Desk, view: View) -> WorldMap | None:
    """Where a bloc meets; where a country does, from two places on; nothing for other views."""
    if view.kind is Kind.BLOC:
        return draw_region(desk, view.briefings, desk.members_of(view.term), limit=_PLACES)
    if view.kind is Kind.COUNTRY:
        own = [b for b in view.briefings if any(party.value == view.term for party in b.parties)]
        found = draw_region(desk, own, desk.countries_of(view.term), limit=_PLACES)
        return found if found and len(found.rows) > 1 else None
    return None


def _describe(view: View, sentence: str, *, is_searched: bool) -> dict[str, object]:
    search: dict[str, object] = {"boost": 0.5} if is_searched else {"exclude": True}
    description = sentence or f"{view.title}: {count(len(view.briefings), 'briefing')}."
    faces = [{"url": face.url, "type": face.note, "title": f"{view.title}: {face.name}"} for face in list_faces(view)]
    kind = KIND_NAMES[view.kind]
    meta: dict[str, object] = {"title": view.title, "description": description, "kind": kind}
    changed = max((briefing.changed_on for briefing in view.briefings if briefing.changed_on), default=None)
    lastmod = {"lastmod": changed.isoformat()} if changed else {}
    return {**meta, "search": search, "faces": faces, **lastmod}


def _render_numbered(desk: Desk, view: View, context: dict[str, object], templates: PageTemplates) -> Iterable[Page]:
    """Pages 1, 2, 3 … of a long list, the oldest briefings on page 1, so that a new one moves no page."""
    if len(view.briefings) <= PAGE_SIZE:
        return
    meta = _describe(view, "", is_searched=False)
    for number in range(1, view.page_count + 1):
        changed: dict[str, object] = {
            "facts": (), "dossier": EMPTY, "timeline": None, "map": None, "thread": (), "groups": (), "sections": (),
            "sentence": "",
            "items": _list_items(desk, view, number),
            "pager": _pager(view, number),
            "up": (*_way_up(desk, view), shown.Link(view.title, to_url(view.src_uri))),
        }  # fmt: skip
        title = f"{view.title}, page {number}"
        src_uri = numbered(view.src_uri, number)
        yield templates.page("view", src_uri, {**meta, "title": title}, {**context, **changed, "title": title})


def _pager(view: View, number: int | None) -> shown.Pager | None:
    """Where the reader is; `number` is None on the view's own page, which shows the newest."""
    total, last = len(view.briefings), view.page_count
    if total <= PAGE_SIZE:
        return None
    links = {n: shown.Link(f"Page {n}", to_url(numbered(view.src_uri, n))) for n in range(1, last + 1)}
    near = {1, 2, last - 1, last, *(range(number - 2, number + 3) if number else ())}
    pages = tuple(links[n] if n != number else shown.Link(f"Page {n}") for n in range(last, 0, -1) if n in near)
    older = links.get(view.page_before(number))
    if number is None:
        return shown.Pager(f"The newest of {total:,} briefings", None, older, pages)
    newer = links.get(number + 1) or shown.Link("Newest", to_url(view.src_uri))
    return shown.Pager(f"Page {number} of {last}", newer, older, pages)


def _arrange(desk: Desk, view: View) -> tuple[tuple[shown.Group, ...], tuple[shown.Item, ...]]:
    """The groups of a bloc's, topic's or year's page; of every other view, and of a year too long, one list."""
    if view.kind is Kind.BLOC:
        return tuple(_group_by_topic(desk, view)), ()
    if view.kind is Kind.TOPIC:
        return tuple(_group_by_bloc(desk, view)), ()
    if view.kind is Kind.YEAR and len(view.briefings) <= PAGE_SIZE:
        return tuple(_group_by_month(desk, view)), ()
    return (), _list_items(desk, view, None)


def _list_items(desk: Desk, view: View, number: int | None) -> tuple[shown.Item, ...]:
    items = ((briefing, desk.item(briefing)) for briefing in view.page(number))
    if view.kind is not Kind.CORRECTIONS:
        return tuple(item for _, item in items)
    return tuple(replace(item, corrections=_list_corrections(briefing)) for briefing, item in items)


def _list_corrections(briefing: Briefing) -> tuple[shown.Fact, ...]:
    return tuple(shown.Fact(print_day(c.date), c.text) for c in reversed(briefing.corrections))


def _group(desk: Desk, link: shown.Link, briefings: Sequence[Briefing], *, limit: int = _IN_GROUP) -> shown.Group:
    items = tuple(desk.item(briefing) for briefing in briefings[:limit])
    heading = shown.Link(link.name, link.url, link.flag, len(briefings))
    more = shown.Link(f"All {len(briefings):,} briefings", link.url) if len(briefings) > limit and link.url else None
    return shown.Group(heading, term_slug(link.name), items, more)


def _group_by_topic(desk: Desk, view: View) -> Iterable[shown.Group]:
    cells = desk.cells_of(view.term)
    for cell in sorted(cells, key=lambda c: (-len(c.briefings), c.title)):
        link = shown.Link(desk.taxonomy.topics[cell.topic].name, to_url(cell.src_uri))
        yield _group(desk, link, cell.briefings, limit=_IN_MANY if len(cells) > _MANY else _IN_GROUP)
    rest = [briefing for briefing in view.briefings if not briefing.topics]
    if rest:
        yield _group(desk, shown.Link("On no listed topic"), rest, limit=PAGE_SIZE)


def _group_by_bloc(desk: Desk, view: View) -> Iterable[shown.Group]:
    cells = desk.cells_on(view.term)
    ordered = sorted(cells, key=lambda c: (-len(c.briefings), c.title))
    for cell in ordered[:_GROUPS]:
        link = shown.Link(desk.library.blocs[cell.term].name, to_url(cell.src_uri))
        yield _group(desk, link, cell.briefings, limit=_IN_MANY if len(cells) > _MANY else _IN_GROUP)
    rest = [briefing for briefing in view.briefings if briefing.bloc is None]
    if rest:
        yield _group(desk, shown.Link("One country, or nobody meets"), rest, limit=_IN_GROUP)


def _group_by_month(desk: Desk, view: View) -> Iterable[shown.Group]:
    for name, briefings in groupby(view.briefings, key=_month):
        yield _group(desk, shown.Link(name), list(briefings), limit=PAGE_SIZE)


def _month(briefing: Briefing) -> str:
    when = briefing.when
    if when is None or when.precision == "year":
        return f"{when.first.year}, month not stated" if when else ""
    return f"{when.first:%B} {when.first.year}"


def _way_up(desk: Desk, view: View) -> tuple[shown.Link, ...]:
    if view.kind in (Kind.ALL, Kind.CORRECTIONS):
        return ()
    if view.kind is Kind.CELL:
        bloc, topic = desk.link(Kind.BLOC, view.term), desk.link(Kind.TOPIC, view.topic)
        return tuple(link for link in (bloc, topic, shown.Link("Matrix", to_url(MATRIX))) if link)
    index = shown.Link(KINDS[view.kind][0], to_url(index_uri(view.kind)))
    bloc = desk.link(Kind.BLOC, desk.threads[view.term].bloc.id) if view.kind is Kind.THREAD else None
    return (bloc, index) if bloc else (index,)


def _sentence(desk: Desk, view: View) -> str:
    number = count(len(view.briefings), "briefing")
    if view.kind is Kind.BLOC:
        bloc = desk.library.blocs[view.term]
        organisation = desk.taxonomy.organisations.get(bloc.named)
        if organisation and organisation.sentence:
            return organisation.sentence
        names = enumerate_names([desk.taxonomy.party_in_sentence(party) for party in bloc.parties])
        return f"{names[0].upper()}{names[1:]}, acting together."
    if view.kind is Kind.TOPIC:
        return desk.taxonomy.topics[view.term].covers
    if view.kind is Kind.COUNTRY and view.term in desk.taxonomy.organisations:
        return desk.taxonomy.organisations[view.term].sentence or f"{number} on {view.title}."
    verb = "names" if len(view.briefings) == 1 else "name"
    if view.kind is Kind.COUNTRY:
        return f"{number} {verb} {desk.taxonomy.party_in_sentence(view.term)}."
    if view.kind is Kind.PERSON:
        return f"{number} {verb} {view.title}."
    if view.kind is Kind.VENUE:
        return (
            f"{number} on meetings in {view.title}."
            if len(view.briefings) != 1
            else f"One briefing on a meeting in {view.title}."
        )
    if view.kind is Kind.THREAD:
        return f"{count(len(desk.threads[view.term].steps), 'event')} in the order of time, {number}."
    if view.kind is Kind.YEAR:
        return f"{number} on events of {view.title}."
    return KINDS[view.kind][1] if view.kind is Kind.CORRECTIONS else f"{number}, newest first."
