"""The names of things in the language of the interface, where that is not the language of the taxonomy.

The names of a taxonomy in another language come from its own `names`; those of countries else from CLDR; any other
name stays as it is. Ids and addresses do not change: they are made before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.inference.blocs import SPELLED_OUT
from generator.inference.venue import venue_name
from generator.library.library import Library
from generator.library.threads import Thread
from generator.library.views import Kind, View, Views, person_name
from generator.messages import counted, in_context, word
from generator.model import Bloc, Briefing
from generator.rendering.language import Language
from generator.rendering.printed_dates import MONTH
from generator.terms import Country, Organisation, Place, Taxonomy, Topic
from generator.urls import to_slug

CELL = word("%(bloc)s on %(topic)s")
_THREAD = word("%(what)s, from %(when)s")
_ALL, _CORRECTIONS = word("All briefings"), word("Corrections")
_LARGE_SET = counted("%(first)s, %(second)s and %(number)s other", "%(first)s, %(second)s and %(number)s others")
_JOINED = in_context("between the names of countries that act together", "–")
_SIGNS = in_context("signs of countries, in the order in which they stand together, such as KR한 US미", "none")
_SIGN = re.compile(r"([A-Z]{2}(?:\+[A-Z]{2})*)(\S+)")
_YEAR = in_context("year of events", "%(year)s")


def localise_taxonomy(taxonomy: Taxonomy, language: Language) -> Taxonomy:
    """The taxonomy with all names that are known in the language."""
    code = language.code
    return replace(
        taxonomy,
        countries={id_: _name_country(country, language) for id_, country in taxonomy.countries.items()},
        organisations={id_: _name_organisation(it, code) for id_, it in taxonomy.organisations.items()},
        people={id_: replace(it, name=it.names.get(code, it.name)) for id_, it in taxonomy.people.items()},
        places={**_list_capitals(taxonomy.countries.values(), code), **_name_places(taxonomy.places, code)},
        topics={id_: _name_topic(topic, code) for id_, topic in taxonomy.topics.items()},
    )


def _name_country(country: Country, language: Language) -> Country:
    name = country.names.get(language.code) or language.country(country.id) or country.name
    return replace(country, name=name, article=False)


def _name_organisation(organisation: Organisation, code: str) -> Organisation:
    """An English sentence would stand alone among other words: without one in the language there is none."""
    name = organisation.names.get(code, organisation.name)
    return replace(organisation, name=name, sentence=organisation.sentences.get(code, ""))


def _name_topic(topic: Topic, code: str) -> Topic:
    return replace(topic, name=topic.names.get(code, topic.name), covers=topic.sentences.get(code, topic.covers))


def _list_capitals(countries: Iterable[Country], code: str) -> Mapping[str, Place]:
    """Capitals that have a name in the language, as places: those of the taxonomy need no entry of their own."""
    named = ((country, country.capital_names.get(code)) for country in countries)
    return {
        to_slug(country.capital): Place(to_slug(country.capital), name, country.id) for country, name in named if name
    }


def _name_places(places: Mapping[str, Place], code: str) -> Mapping[str, Place]:
    return {id_: replace(place, name=place.names.get(code, place.name)) for id_, place in places.items()}


def localise_library(library: Library, taxonomy: Taxonomy, language: Language) -> Library:
    """The same briefings in the same order, their blocs under the names that they have in the language."""
    blocs = {bloc: replace(bloc, name=_name_bloc(bloc, taxonomy, language)) for bloc in _list_blocs(library.briefings)}
    return Library(replace(b, bloc=blocs[b.bloc]) if b.bloc else b for b in library.briefings)


def _list_blocs(briefings: Iterable[Briefing]) -> set[Bloc]:
    return {briefing.bloc for briefing in briefings if briefing.bloc}


def _name_bloc(bloc: Bloc, taxonomy: Taxonomy, language: Language) -> str:
    if bloc.named in taxonomy.organisations:
        return taxonomy.organisations[bloc.named].name
    return name_set(bloc.parties, taxonomy, language)


def name_set(parties: Sequence[str], taxonomy: Taxonomy, language: Language) -> str:
    """What countries that act together are called: by their signs where the language has them, as in 한중일 or 日中韓.

    Else by their names in the order given; a large set by the first two.
    """
    signs = _join_signs(parties, language)
    if signs:
        return signs
    names = [taxonomy.party_name(party) for party in parties]
    if len(names) <= SPELLED_OUT:
        return language.say_in(*_JOINED).join(names)
    return language.count(len(names) - 2, _LARGE_SET, first=names[0], second=names[1])


def _join_signs(parties: Sequence[str], language: Language) -> str:
    """The signs of the countries in the order of the language; "" where one of them has none."""
    rest, joined = set(parties), ""
    for codes, sign in _SIGN.findall(language.say_in(*_SIGNS)):
        if rest.issuperset(codes.split("+")):
            rest.difference_update(codes.split("+"))
            joined += sign
    return "" if rest else joined


def localise_views(
    views: Views, library: Library, taxonomy: Taxonomy, language: Language, threads: Mapping[str, Thread]
) -> Views:
    """The views with titles in the language and the briefings of the library; their addresses stay."""

    def localise(view: View, title: str) -> View:
        return replace(view, title=title, briefings=tuple(library.by_slug[b.slug] for b in view.briefings))

    def name(view: View) -> str:
        if view.kind is Kind.THREAD:
            return _name_thread(threads[view.term], taxonomy, language)
        return _name_view(view, library, taxonomy, language)

    return Views(
        all=localise(views.all, language.say(_ALL)),
        corrections=localise(views.corrections, language.say(_CORRECTIONS)),
        by_kind={kind: {t: localise(view, name(view)) for t, view in m.items()} for kind, m in views.by_kind.items()},
        cells={key: localise(cell, name(cell)) for key, cell in views.cells.items()},
    )


def _name_thread(thread: Thread, taxonomy: Taxonomy, language: Language) -> str:
    """What a thread is called: "China–Japan–South Korea on trade, from September 2023"."""
    begun = language.in_pattern(thread.steps[0].first, MONTH)
    topic = taxonomy.topics.get(thread.topic)
    what = language.say(CELL, bloc=thread.bloc.name, topic=topic.name) if topic else thread.bloc.name
    return language.say(_THREAD, what=what, when=begun)


def _name_view(view: View, library: Library, taxonomy: Taxonomy, language: Language) -> str:
    match view.kind:
        case Kind.BLOC:
            return library.blocs[view.term].name
        case Kind.TOPIC:
            return taxonomy.topics[view.term].name
        case Kind.COUNTRY:
            return taxonomy.party_name(view.term)
        case Kind.PERSON:
            return person_name(library.people[view.term], taxonomy)
        case Kind.VENUE:
            return venue_name(view.term, taxonomy)
        case Kind.YEAR:
            return language.say_in(*_YEAR) % {"year": view.term}
        case Kind.CELL:
            topic = taxonomy.topics[view.topic].name
            return language.say(CELL, bloc=library.blocs[view.term].name, topic=topic)
        case _:
            return view.title
