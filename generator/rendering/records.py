"""A briefing as a record of plain values: what the data files hold, and the schema that they keep to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.inference.venue import venue_name
from generator.library.views import person_name
from generator.messages import word
from generator.model import Briefing, Level, Origin, Phase
from generator.periods import write_period
from generator.rendering.publication import Desk
from generator.rendering.words import KIND_NAMES

Record = Mapping[str, Any]


def make_record(desk: Desk, briefing: Briefing) -> dict[str, Any]:
    """All that is known of a briefing but its text. Every key is there; what is not known is None or an empty list."""
    summary, when = briefing.summary, briefing.when
    return {
        "id": summary.content_id,
        "url": desk.address_of(briefing),
        "title": briefing.title.value,
        "lead": briefing.description,
        "date": write_period(when) if when else None,
        "date_is": briefing.date_kind,
        "published": write_period(briefing.published) if briefing.published else None,
        "bloc": _term(briefing.bloc.id, briefing.bloc.name) if briefing.bloc else None,
        "parties": [_term(fact.value, desk.taxonomy.party_name(fact.value)) for fact in briefing.parties],
        "countries": [_term(fact.value, desk.taxonomy.party_name(fact.value)) for fact in briefing.countries],
        "topics": [_term(fact.value, desk.taxonomy.topics[fact.value].name) for fact in briefing.topics],
        "people": [_person(desk, fact.value) for fact in briefing.people],
        "venue": venue_name(briefing.venue.value, desk.taxonomy) if briefing.venue else None,
        "phase": briefing.phase.value if briefing.phase else None,
        "level": briefing.level.value if briefing.level else None,
        "source": summary.given.get("source"),
        "source_url": summary.given.get("url"),
        "read_from_text": sorted({key for key, fact in briefing.keyed_facts() if fact.origin is Origin.TEXT}),
        "corrections": [{"date": c.date.isoformat(), "text": c.text} for c in briefing.corrections],
    }


def _term(id_: str, name: str) -> dict[str, str]:
    return {"id": id_, "name": name}


def _person(desk: Desk, value: str) -> dict[str, str | None]:
    """A person on no list has a name and no id."""
    return {"id": value if value in desk.taxonomy.people else None, "name": person_name(value, desk.taxonomy)}


def make_schema(schema_url: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of every list of briefings that is published as JSON."""
    record = {
        "type": "object",
        "required": [key for key in _RECORD if key != "text"],
        "additionalProperties": False,
        "properties": _RECORD,
    }
    document = {
        "title": _text("What the list is of."),
        "kind": {"enum": sorted(KIND_NAMES.values()), "description": "What the briefings of the list have in common."},
        "term": _text("Id of the bloc, topic, country …; of a cell, the bloc's; empty for all briefings."),
        "topic": _text("Id of a cell's topic; else empty."),
        "url": _text("The page of the list."),
        "licence": _text("What may be done with the data, as the site says; empty where it says nothing."),
        "count": {"type": "integer", "minimum": 0, "description": "How many briefings the list has."},
        "briefings": {"type": "array", "items": record, "description": "In the order of the page: newest first."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_url,
        "title": "A list of briefings",
        "type": "object",
        "required": list(document),
        "additionalProperties": False,
        "properties": {"$schema": _text("The address of this schema."), **document},
    }


def list_fields() -> Iterable[tuple[str, str]]:
    """Name and meaning of every field of a record."""
    return ((name, str(field["description"])) for name, field in _RECORD.items())


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _optional(description: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": description}


def _list(description: str, items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": description}


def _object(description: str = "", **properties: Mapping[str, Any]) -> dict[str, Any]:
    made = {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}
    return {**made, "description": description} if description else made


_NAMED = _object(id=_text("Id."), name=_text("As it is shown."))
_EDTF = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"
_RECORD: dict[str, dict[str, Any]] = {
    "id": {
        **_text(word("Ten hexadecimal digits made from the words of the text; it stays when the address moves.")),
        "pattern": "^[0-9a-f]{10}$",
    },
    "url": _text(word("The address of the briefing.")),
    "title": _text(word("Headline.")),
    "lead": _text(word("The first sentences.")),
    "text": _text(word("The whole text, plain; in the file of all briefings only.")),
    "date": {
        **_optional(
            word("When the event is or was, else when the summary was published; EDTF, as precise as it is known.")
        ),
        "pattern": _EDTF,
    },
    "date_is": {"enum": ["event", "published", None], "description": word("Which of the two the date is.")},
    "published": {**_optional(word("When the summary was published, where that is known.")), "pattern": _EDTF},
    "bloc": {
        "oneOf": [_NAMED, {"type": "null"}],
        "description": word("The countries or organisations that act together."),
    },
    "parties": _list(word("Who meets: ISO 3166-1 codes of countries, ids of organisations."), _NAMED),
    "countries": _list(word("Every country and organisation that the text names, those that meet included."), _NAMED),
    "topics": _list(word("What it is about."), _NAMED),
    "people": _list(
        word("Who is named; people on no list have no id."), _object(id=_optional("Id."), name=_text("Name."))
    ),
    "venue": _optional(word("Where the event is or was.")),
    "phase": {"enum": [*(str(phase) for phase in Phase), None], "description": word("How far the event had come.")},
    "level": {"enum": [*(str(level) for level in Level), None], "description": word("Who spoke for each side.")},
    "source": _optional(word("Where the summary came from.")),
    "source_url": _optional(word("Its address.")),
    "read_from_text": _list(
        word("Which of these were read from the text by rules; the others an editor gave."), {"type": "string"}
    ),
    "corrections": _list(word("What was corrected, and when."), _object(date=_text("Day."), text=_text("What."))),
}
