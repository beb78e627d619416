"""The other reports of a briefing's event as its page shows them: which is the fullest, and what each adds."""

from __future__ import annotations

from typing import Any

from generator.inference.venue import venue_name
from generator.library.additions import Addition, find_addition
from generator.library.related import Company
from generator.library.views import person_name
from generator.model import Briefing, Fact
from generator.periods import read_period
from generator.rendering.language import Language
from generator.rendering.publication import Desk
from generator.rendering.words import LEVELS, PHASES, print_when


def show_reports(desk: Desk, briefing: Briefing, company: Company) -> list[dict[str, Any]]:
    """The other reports, the fullest first where this is not it, the rest in the order of lists."""
    story = company.story
    if story is None:
        return []
    others = [other for other in story.briefings if other is not briefing]
    others.sort(key=lambda other: other is not story.lead)
    return [_show_report(desk, briefing, other, company) for other in others]


def _show_report(desk: Desk, briefing: Briefing, other: Briefing, company: Company) -> dict[str, Any]:
    addition = find_addition(briefing, other)
    return {
        "name": other.title.value,
        "url": desk.briefing_url(other),
        "when": print_when(desk.language, other) if other.when else "",
        "is_fullest": company.story is not None and other is company.story.lead,
        "is_alike": other.slug in company.near_duplicates,
        "adds": {key: words for key, words in _name_facts(desk, addition).items() if words},
        "sentences": list(addition.sentences),
    }


def _name_facts(desk: Desk, addition: Addition) -> dict[str, list[str]]:
    """What a report adds, by the kind of fact, in words."""
    taxonomy, language = desk.taxonomy, desk.language
    return {
        "when": [_print_date(language, addition.event_date)] if addition.event_date else [],
        "where": [venue_name(addition.venue.value, taxonomy)] if addition.venue else [],
        "level": [language.say(LEVELS[addition.level.value])] if addition.level else [],
        "phase": [language.say(PHASES[addition.phase.value])] if addition.phase else [],
        "people": [person_name(fact.value, taxonomy) for fact in addition.people],
        "countries": [taxonomy.party_name(fact.value) for fact in addition.countries],
        "topics": [taxonomy.topics[fact.value].name for fact in addition.topics],
        "numbers": list(addition.numbers),
    }


def _print_date(language: Language, fact: Fact) -> str:
    period = read_period(fact.value)
    return language.period(period) if period else fact.value
