"""The pages of views: one bloc, topic, cell, country, person, venue or year, and the pages of long lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.library.views import Kind, View
from generator.messages import counted, word
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
from generator.rendering.view_groups import group_by_bloc, group_by_month, group_by_topic
from generator.rendering.words import BRIEFINGS, EVENTS, KIND_NAMES, KINDS, NUMBERED
from generator.rendering.world_map import draw_region
from generator.urls import MATRIX, PAGE_SIZE, index_uri, numbered, to_url

_NONE_CORRECTED = word(
    "No briefing has been corrected yet. When one is, what was wrong and when it was put right stand here and on its "
    "page."
)
_NONE_YET = word("No briefing stands here yet.")
_NEWEST_OF = counted("The newest of %(number)s briefing", "The newest of %(number)s briefings")
_ON = counted("%(number)s briefing on %(what)s.", "%(number)s briefings on %(what)s.")
_NAMING = counted("%(number)s briefing names %(name)s.", "%(number)s briefings name %(name)s.")
_MEETING = counted(
    "One briefing on a meeting here, held or planned.", "%(number)s briefings on meetings here, held or planned."
)
_OF_THREAD = counted(
    "%(events)s in the order of time, %(number)s briefing.", "%(events)s in the order of time, %(number)s briefings."
)
_OF_YEAR = counted("%(number)s briefing on events of %(year)s.", "%(number)s briefings on events of %(year)s.")
_NEWEST_FIRST = counted("%(number)s briefing, newest first.", "%(number)s briefings, newest first.")
_PLACES = 20
"""Places on the map of a bloc or country, and in the table beside it."""
_SEARCHED = {Kind.BLOC, Kind.TOPIC, Kind.COUNTRY, Kind.PERSON, Kind.VENUE}


def render_view(desk: Desk, view: View, templates: PageTemplates) -> Iterable[Page]:
    """The page of a view, and the numbered pages of its list where that is long."""
    groups, items = _arrange(desk, view)
    say = desk.language.say
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
        "pager": _pager(desk, view, None),
        "faces": list_faces(desk, view),
        "sections": tuple(list_sections(desk, view)),
        "empty": say(_NONE_CORRECTED if view.kind is Kind.CORRECTIONS else _NONE_YET),
    }
    meta = _describe(desk, view, str(context["sentence"]), is_searched=view.kind in _SEARCHED)
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


def _describe(desk: Desk, view: View, sentence: str, *, is_searched: bool) -> dict[str, object]:
    search: dict[str, object] = {"boost": 0.5} if is_searched else {"exclude": True}
    number = desk.language.count(len(view.briefings), BRIEFINGS)
    description = sentence or desk.language.say("%(what)s: %(briefings)s.", what=view.title, briefings=number)
    faces = [
        {"url": face.url, "type": face.note, "title": f"{view.title}: {face.name}"} for face in list_faces(desk, view)
    ]
    kind = KIND_NAMES[view.kind]
    meta: dict[str, object] = {"title": view.title, "description": description, "kind": kind}
    changed = max((briefing.changed_on for briefing in view.briefings if briefing.changed_on), default=None)
    lastmod = {"lastmod": changed.isoformat()} if changed else {}
    return {**meta, "search": search, "faces": faces, **lastmod}


def _render_numbered(desk: Desk, view: View, context: dict[str, object], templates: PageTemplates) -> Iterable[Page]:
    """Pages 1, 2, 3 … of a long list, the oldest briefings on page 1, so that a new one moves no page."""
    if len(view.briefings) <= PAGE_SIZE:
        return
    meta = _describe(desk, view, "", is_searched=False)
    for number in range(1, view.page_count + 1):
        changed: dict[str, object] = {
            "facts": (), "dossier": EMPTY, "timeline": None, "map": None, "thread": (), "groups": (), "sections": (),
            "sentence": "",
            "items": _list_items(desk, view, number),
            "pager": _pager(desk, view, number),
            "up": (*_way_up(desk, view), shown.Link(view.title, to_url(view.src_uri))),
        }  # fmt: skip
        title = desk.language.say(NUMBERED, title=view.title, page=number)
        src_uri = numbered(view.src_uri, number)
        yield templates.page("view", src_uri, {**meta, "title": title}, {**context, **changed, "title": title})


def _pager(desk: Desk, view: View, number: int | None) -> shown.Pager | None:
    """Where the reader is; `number` is None on the view's own page, which shows the newest."""
    total, last, say = len(view.briefings), view.page_count, desk.language.say
    if total <= PAGE_SIZE:
        return None
    links = {n: shown.Link(str(n), to_url(numbered(view.src_uri, n))) for n in range(1, last + 1)}
    near = {1, 2, last - 1, last, *(range(number - 2, number + 3) if number else ())}
    pages = tuple(links[n] if n != number else shown.Link(str(n)) for n in range(last, 0, -1) if n in near)
    older = links.get(view.page_before(number))
    older = replace(older, name=say("Page %(number)s", number=older.name)) if older else None
    if number is None:
        return shown.Pager(desk.language.count(total, _NEWEST_OF), None, older, pages)
    newer = links.get(number + 1)
    name = say("Page %(number)s", number=newer.name) if newer else say("Newest")
    newer = shown.Link(name, newer.url if newer else to_url(view.src_uri))
    return shown.Pager(say("Page %(number)s of %(last)s", number=number, last=last), newer, older, pages)


def _arrange(desk: Desk, view: View) -> tuple[tuple[shown.Group, ...], tuple[shown.Item, ...]]:
    """The groups of a bloc's, topic's or year's page; of every other view, and of a year too long, one list."""
    if view.kind is Kind.BLOC:
        return tuple(group_by_topic(desk, view)), ()
    if view.kind is Kind.TOPIC:
        return tuple(group_by_bloc(desk, view)), ()
    if view.kind is Kind.YEAR and len(view.briefings) <= PAGE_SIZE:
        return tuple(group_by_month(desk, view)), ()
    return (), _list_items(desk, view, None)


def _list_items(desk: Desk, view: View, number: int | None) -> tuple[shown.Item, ...]:
    items = ((briefing, desk.item(briefing)) for briefing in view.page(number))
    if view.kind is not Kind.CORRECTIONS:
        return tuple(item for _, item in items)
    return tuple(replace(item, corrections=_list_corrections(desk, briefing)) for briefing, item in items)


def _list_corrections(desk: Desk, briefing: Briefing) -> tuple[shown.Fact, ...]:
    return tuple(shown.Fact(desk.language.day(c.date), c.text) for c in reversed(briefing.corrections))


def _way_up(desk: Desk, view: View) -> tuple[shown.Link, ...]:
    if view.kind in (Kind.ALL, Kind.CORRECTIONS):
        return ()
    if view.kind is Kind.CELL:
        bloc, topic = desk.link(Kind.BLOC, view.term), desk.link(Kind.TOPIC, view.topic)
        return tuple(link for link in (bloc, topic, shown.Link(desk.language.say("Matrix"), to_url(MATRIX))) if link)
    index = shown.Link(desk.language.say(KINDS[view.kind][0]), to_url(index_uri(view.kind)))
    bloc = desk.link(Kind.BLOC, desk.threads[view.term].bloc.id) if view.kind is Kind.THREAD else None
    return (bloc, index) if bloc else (index,)


def _sentence(desk: Desk, view: View) -> str:
    language, number = desk.language, len(view.briefings)
    match view.kind:
        case Kind.BLOC:
            return _tell_bloc(desk, view)
        case Kind.TOPIC:
            return desk.taxonomy.topics[view.term].covers
        case Kind.COUNTRY if view.term in desk.taxonomy.organisations:
            sentence = desk.taxonomy.organisations[view.term].sentence
            return sentence or language.count(number, _ON, what=view.title)
        case Kind.COUNTRY:
            return language.count(number, _NAMING, name=desk.taxonomy.party_in_sentence(view.term))
        case Kind.PERSON:
            return language.count(number, _NAMING, name=view.title)
        case Kind.VENUE:
            return language.count(number, _MEETING)
        case Kind.THREAD:
            events = language.count(len(desk.threads[view.term].steps), EVENTS)
            return language.count(number, _OF_THREAD, events=events)
        case Kind.YEAR:
            return language.count(number, _OF_YEAR, year=view.title)
        case Kind.CORRECTIONS:
            return language.say(KINDS[view.kind][1])
        case _:
            return language.count(number, _NEWEST_FIRST)


def _tell_bloc(desk: Desk, view: View) -> str:
    bloc = desk.library.blocs[view.term]
    organisation = desk.taxonomy.organisations.get(bloc.named)
    if organisation and organisation.sentence:
        return organisation.sentence
    names = desk.language.enumerate([desk.taxonomy.party_in_sentence(party) for party in bloc.parties])
    return desk.language.say("%(names)s, acting together.", names=f"{names[0].upper()}{names[1:]}")
