"""What a briefing says of itself to programs: schema.org as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.inference.venue import venue_name
from generator.library.library import is_retracted
from generator.library.views import person_name
from generator.model import Briefing
from generator.periods import write_period
from generator.rendering.publication import Desk

_WIKIDATA = "https://www.wikidata.org/entity/"


def make_linked_data(desk: Desk, briefing: Briefing) -> dict[str, Any]:
    """The briefing as a NewsArticle of schema.org; what is not known is left out."""
    given, publication = briefing.summary.given, desk.publication
    url = desk.address_of(briefing)
    corrections = [
        {"@type": "CorrectionComment", "text": c.text, "datePublished": c.date.isoformat()}
        for c in briefing.corrections
    ]
    values: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": briefing.title.value,
        "description": briefing.description,
        "url": url,
        "mainEntityOfPage": url,
        "identifier": briefing.summary.content_id,
        "inLanguage": publication.content_language,
        "isAccessibleForFree": True,
        "datePublished": write_period(briefing.published) if briefing.published else None,
        "dateModified": corrections[-1]["datePublished"] if corrections else None,
        "publisher": {"@type": "Organization", "name": publication.name, "url": desk.absolute("")},
        "license": publication.licence if publication.licence.startswith("https://") else None,
        "isBasedOn": given.get("url") or given.get("source"),
        "about": list(_list_subjects(desk, briefing)),
        "mentions": [_name_person(desk, fact.value) for fact in briefing.people],
        "keywords": [desk.taxonomy.topics[fact.value].name for fact in briefing.topics],
        "contentLocation": _name_venue(desk, briefing.venue.value) if briefing.venue else None,
        "correction": corrections,
        "creativeWorkStatus": "Retracted" if is_retracted(briefing) else None,
    }
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def _list_subjects(desk: Desk, briefing: Briefing) -> Iterable[dict[str, str]]:
    """The countries and organisations of a briefing, those that meet first."""
    taxonomy = desk.taxonomy
    for party in dict.fromkeys(fact.value for fact in (*briefing.parties, *briefing.countries)):
        term = taxonomy.countries.get(party) or taxonomy.organisations.get(party)
        kind = "Country" if party in taxonomy.countries else "Organization"
        yield _name(kind, taxonomy.party_name(party), term.wikidata if term else "")


def _name_person(desk: Desk, value: str) -> dict[str, str]:
    listed = desk.taxonomy.people.get(value)
    return _name("Person", person_name(value, desk.taxonomy), listed.wikidata if listed else "")


def _name_venue(desk: Desk, value: str) -> dict[str, str]:
    listed = desk.taxonomy.places.get(value) or desk.taxonomy.countries.get(value)
    return _name("Place", venue_name(value, desk.taxonomy), listed.wikidata if listed else "")


def _name(kind: str, name: str, wikidata: str) -> dict[str, str]:
    return {"@type": kind, "name": name, **({"sameAs": _WIKIDATA + wikidata} if wikidata else {})}
