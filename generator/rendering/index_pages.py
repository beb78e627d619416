"""The indexes of blocs, topics, countries, people, venues, years and threads; a very long one has a page a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from generator.library.views import Kind, View
from generator.messages import counted, word
from generator.model import Page
from generator.rendering import shown
from generator.rendering.language import Language
from generator.rendering.meetings import list_held
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.thread_line import print_span
from generator.rendering.words import KINDS
from generator.urls import index_uri, letter_uri, to_url

_LETTERED = 60
"""Terms from which an index by the alphabet is parted by letter."""
_PAGED = 300
"""Terms from which each letter has a page of its own, and the index shows those that most briefings name."""
_BY_COUNT = (Kind.BLOC, Kind.TOPIC)
_MOST_NAMED = word("In most briefings")
_AT_LETTER = word("%(title)s: %(letter)s")
_NAMES = counted("%(number)s name.", "%(number)s names.")


def render_index(desk: Desk, kind: Kind, templates: PageTemplates) -> Iterable[Page]:
    """The page of an index; of a very long one by the alphabet also a page for each letter."""
    title, sentence = map(desk.language.say, KINDS[kind])
    views = sorted(desk.views.by_kind[kind].values(), key=lambda view: _order(desk, view))
    links = [_counted(desk, view) for view in views]
    if len(links) <= _PAGED or kind in (*_BY_COUNT, Kind.YEAR):
        yield _render(kind, index_uri(kind), title, sentence, tuple(_group(kind, links, desk.language)), templates)
        return
    letters = [(letter, tuple(within)) for letter, within in _part_by_letter(links, desk.language)]
    heads = tuple(shown.Link(letter, to_url(letter_uri(kind, letter)), count=len(within)) for letter, within in letters)
    groups = (shown.Section(desk.language.say(_MOST_NAMED), list_busiest(desk, kind, _LETTERED)),)
    yield _render(kind, index_uri(kind), title, sentence, groups, templates, letters=heads)
    up = (shown.Link(title, to_url(index_uri(kind))),)
    for letter, within in letters:
        name = desk.language.say(_AT_LETTER, title=title, letter=letter)
        number = desk.language.count(len(within), _NAMES)
        section = shown.Section("", within)
        yield _render(kind, letter_uri(kind, letter), name, number, (section,), templates, letters=heads, up=up)


def _render(
    kind: Kind,
    src_uri: str,
    title: str,
    sentence: str,
    groups: Sequence[shown.Section],
    templates: PageTemplates,
    *,
    letters: Sequence[shown.Link] = (),
    up: Sequence[shown.Link] = (),
) -> Page:
    context: dict[str, object] = {
        "kind": str(kind),
        "title": title,
        "sentence": sentence,
        "groups": groups,
        "letters": letters,
        "up": up,
    }
    meta = {"title": title, "description": sentence, "kind": "index", "search": {"exclude": True}}
    return templates.page("index", src_uri, meta, context)


def list_busiest(desk: Desk, kind: Kind, number: int) -> tuple[shown.Link, ...]:
    """The terms of a kind that most briefings have, as many as asked for, each with its count."""
    views = sorted(desk.views.by_kind[kind].values(), key=lambda view: (-len(view.briefings), view.title))
    return tuple(_counted(desk, view) for view in views[:number])


def _counted(desk: Desk, view: View) -> shown.Link:
    link = desk.link(view.kind, view.term, note=_note(desk, view), counted=True)
    assert link is not None, "a view links to itself"
    return link


def _order(desk: Desk, view: View) -> tuple[Any, int, str]:
    """A key by which views stand by their names; threads by those of their blocs, of each the latest first."""
    if view.kind is Kind.THREAD:
        thread = desk.threads[view.term]
        return desk.language.order(thread.bloc.name), -thread.steps[0].first.toordinal(), view.src_uri
    return desk.language.order(view.title), 0, view.src_uri


def _note(desk: Desk, view: View) -> str:
    if view.kind is Kind.THREAD:
        return print_span(desk.language, desk.threads[view.term].steps)
    if view.kind is not Kind.BLOC:
        return ""
    held = list_held(view.briefings)
    return desk.language.say("last met %(when)s", when=desk.language.period(held[-1])) if held else ""


def _group(kind: Kind, links: list[shown.Link], language: Language) -> Iterable[shown.Section]:
    """Years newest first; blocs and topics by their number of briefings; all others as they come, by letter where
    there are many."""
    if not links:
        return
    if kind is Kind.YEAR:
        yield shown.Section("", tuple(sorted(links, key=lambda link: link.name, reverse=True)))
    elif kind in _BY_COUNT:
        yield shown.Section("", tuple(sorted(links, key=lambda link: (-link.count, link.name))))
    elif len(links) <= _LETTERED:
        yield shown.Section("", tuple(links))
    else:
        for letter, within in _part_by_letter(links, language):
            yield shown.Section(letter, tuple(within))


def _part_by_letter(links: Iterable[shown.Link], language: Language) -> Iterable[tuple[str, Iterable[shown.Link]]]:
    """The links, which are in the order of their names, by the first letter."""
    return groupby(links, key=lambda link: language.letter(link.name))
