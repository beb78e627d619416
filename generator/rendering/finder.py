"""The finder: one page, and the two files that it filters in the reader's browser.

The first file has what lists and choices show; the second the texts, which only words searched for need. Terms are
named once and meant by their number, so that 10,000 briefings stay small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.library.views import Kind
from generator.model import Briefing, Page
from generator.rendering import shown
from generator.rendering.meetings import is_meeting
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.words import KINDS, LEVELS, PHASES, UNDATED, print_when
from generator.urls import FIND, index_uri, relative_url, term_slug, to_url

LIST, TEXTS = "find/list.json", "find/texts.json"
_TITLE = "Find briefings"
_SENTENCE = (
    "Tick as many choices as you like: a briefing has to fit one under each heading that you use,"
    " and all that you tick under “Who meets”."
)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What briefings can be chosen by: its name in addresses and on the page, and the terms of a briefing."""

    key: str
    name: str
    terms: Callable[[Briefing], Sequence[str]]
    kind: Kind | None = None
    names: Callable[[str], str] = str
    is_every: bool = False
    """Whether a briefing must have all the terms that are chosen, and not one of them."""


def render_find_page(desk: Desk, templates: PageTemplates) -> Page:
    """The page at `find/`; without JavaScript it leads to the indexes."""
    here = to_url(FIND)
    indexes = (shown.Link(KINDS[kind][0], to_url(index_uri(kind)), note=KINDS[kind][1]) for kind in desk.views.by_kind)
    context: dict[str, object] = {
        "title": _TITLE,
        "sentence": _SENTENCE,
        "indexes": tuple(indexes),
        "list_url": relative_url(LIST, here),
        "texts_url": relative_url(TEXTS, here),
    }
    meta = {"title": _TITLE, "description": _SENTENCE, "kind": "find", "search": {"exclude": True}}
    return templates.page("find", FIND, meta, context)


def make_list(desk: Desk) -> dict[str, object]:
    """What lists and choices show: the terms of each choice, and for each briefing the numbers of its terms."""
    briefings = desk.library.listed
    choices, columns = [], {}
    for choice in _list_choices(desk):
        found = [choice.terms(briefing) for briefing in briefings]
        counted = Counter(term for terms in found for term in terms)
        order = _order_terms(choice, counted)
        numbers = {term: number for number, term in enumerate(order)}
        terms = [[term, choice.names(term), _find_url(desk, choice, term)] for term in order]
        choices.append({"key": choice.key, "name": choice.name, "is_ordered": _is_ordered(choice),
                        "is_every": choice.is_every, "terms": terms})  # fmt: skip
        columns[choice.key] = [[numbers[term] for term in terms] for terms in found]
    return {
        "choices": choices,
        "titles": [briefing.title.value for briefing in briefings],
        "urls": [desk.briefing_url(briefing) for briefing in briefings],
        "when": [print_when(briefing) if briefing.when else "" for briefing in briefings],
        "undated": UNDATED,
        "terms": columns,
    }


def make_texts(desk: Desk) -> list[str]:
    """The texts of the listed briefings, in the order of the list."""
    return [briefing.summary.text for briefing in desk.library.listed]


def _list_choices(desk: Desk) -> Iterable[_Choice]:
    """A new choice is one entry here."""
    names = {kind: {view.term: view.title for view in views.values()} for kind, views in desk.views.by_kind.items()}
    yield _Choice("bloc", "Bloc", _bloc, Kind.BLOC, names[Kind.BLOC].__getitem__)
    yield _Choice("topic", "Topic", lambda b: [f.value for f in b.topics], Kind.TOPIC, names[Kind.TOPIC].__getitem__)
    yield _Choice(
        "country", "Country", lambda b: [f.value for f in b.countries], Kind.COUNTRY, names[Kind.COUNTRY].__getitem__
    )
    yield _Choice("meets", "Who meets", _parties, names=desk.taxonomy.party_name, is_every=True)
    yield _Choice("person", "Person", _people, Kind.PERSON, names[Kind.PERSON].__getitem__)
    yield _Choice("venue", "Where", _venue, names=names[Kind.VENUE].__getitem__)
    yield _Choice("year", "Year", lambda b: [str(b.when.first.year)] if b.when else [], Kind.YEAR)
    yield _Choice("phase", "Phase", lambda b: [b.phase.value] if b.phase else [], names=PHASES.__getitem__)
    yield _Choice("level", "Level", lambda b: [b.level.value] if b.level else [], names=LEVELS.__getitem__)
    yield _Choice("date", "Date", lambda b: ["stated" if b.when else "none"], names=_DATES.__getitem__)


_DATES = {"stated": "Date stated", "none": UNDATED}
_ORDERED = {"phase": tuple(PHASES), "level": tuple(LEVELS), "date": tuple(_DATES)}


def _bloc(briefing: Briefing) -> Sequence[str]:
    return [briefing.bloc.id] if briefing.bloc else []


def _parties(briefing: Briefing) -> Sequence[str]:
    """Who takes part in a meeting; nobody where there is none."""
    return list(dict.fromkeys(fact.value for fact in briefing.parties)) if is_meeting(briefing) else []


def _venue(briefing: Briefing) -> Sequence[str]:
    """Where a meeting is."""
    return [briefing.venue.value] if briefing.venue and is_meeting(briefing) else []


def _people(briefing: Briefing) -> Sequence[str]:
    return list(dict.fromkeys(term_slug(fact.value) for fact in briefing.people))


def _order_terms(choice: _Choice, counted: Counter[str]) -> list[str]:
    """Years newest first, fixed lists as they are, all others the most frequent first."""
    if choice.key in _ORDERED:
        return [term for term in _ORDERED[choice.key] if term in counted]
    if choice.kind is Kind.YEAR:
        return sorted(counted, reverse=True)
    return sorted(counted, key=lambda term: (-counted[term], choice.names(term), term))


def _is_ordered(choice: _Choice) -> bool:
    """Whether its terms stand in an order of their own, whatever is chosen."""
    return choice.key in _ORDERED or choice.kind is Kind.YEAR


def _find_url(desk: Desk, choice: _Choice, term: str) -> str:
    view = desk.views.find(choice.kind, term) if choice.kind else None
    return to_url(view.src_uri) if view else ""
