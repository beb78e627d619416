"""The taxonomy files, read and checked: parties, blocs, people, places, topics and names (.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import Problem
from generator.reading.name_words import read_name_words
from generator.reading.records import Record, read_records
from generator.reading.strict_yaml import YamlText, read_yaml
from generator.terms import Country, Cue, Membership, Organisation, Person, Place, Role, Taxonomy, Topic

FILES = ("parties.yml", "blocs.yml", "people.yml", "places.yml", "topics.yml", "names.yml")
_COUNTRY = {"name": "text!", "wikidata": "text", "aliases": "texts", "demonyms": "texts", "capital": "text",
            "capital_aliases": "texts", "capital_stands_for_state": "yes", "seats": "texts", "exclude": "texts",
            "mentions_only": "texts", "un_member": "yes", "article": "yes", "position": "position",
            "capital_position": "position"}  # fmt: skip
_ORGANISATION = {"name": "text!", "kind": "text", "full_name": "text", "sentence": "text", "wikidata": "text",
                 "aliases": "texts", "seats": "texts", "cities": "texts", "by_members": "yes", "needs_word": "yes",
                 "exclude": "texts", "adjectives": "texts", "members": "members"}  # fmt: skip
_PERSON = {"name": "text!", "aliases": "texts", "short": "texts", "roles": "roles", "wikidata": "text"}
_PLACE = {
    "name": "text!",
    "country": "text!",
    "aliases": "texts",
    "kind": "text",
    "exclude": "texts",
    "wikidata": "text",
    "position": "position",
}
_TOPIC = {"name": "text!", "covers": "text!", "iptc": "text", "cues": "texts", "light": "light", "parties": "texts",
          "pairs": "pairs", "exclude": "texts", "near": "texts"}  # fmt: skip


def load_taxonomy(folder: Path, *, shown: str) -> tuple[Taxonomy, tuple[Problem, ...]]:
    """The taxonomy of a folder and every problem in its files. `shown` is the folder as problems name it.

    A file that is missing is a problem; with problems, the taxonomy holds what could be read.
    """
    texts: dict[str, YamlText] = {}
    problems: list[Problem] = []
    for name in FILES:
        source = f"{shown}/{name}"
        texts[name] = _read_file(folder / name, source)
        problems += texts[name].problems
    parties = read_records(texts["parties.yml"], f"{shown}/parties.yml", _COUNTRY, problems)
    blocs = read_records(texts["blocs.yml"], f"{shown}/blocs.yml", _ORGANISATION, problems)
    people = read_records(texts["people.yml"], f"{shown}/people.yml", _PERSON, problems)
    places, not_places = _read_places(texts["places.yml"], f"{shown}/places.yml", problems)
    topics = read_records(texts["topics.yml"], f"{shown}/topics.yml", _TOPIC, problems)
    taxonomy = Taxonomy(
        countries={r.id: _to_country(r) for r in parties},
        organisations={r.id: _to_organisation(r, blocs, parties, problems) for r in blocs},
        people={r.id: _to_person(r) for r in people},
        places={r.id: Place(id=r.id, **r.values) for r in places},
        topics={r.id: _to_topic(r) for r in topics},
        not_places=not_places,
        names=read_name_words(texts["names.yml"], f"{shown}/names.yml", problems),
    )
    problems += _find_dangling((*people, *places, *topics), taxonomy)
    problems += _find_double_claims((parties, blocs, people, places))
    return taxonomy, tuple(sorted(problems))


def _read_file(path: Path, source: str) -> YamlText:
    try:
        return read_yaml(path.read_bytes().decode("utf-8-sig"), source=source)
    except UnicodeDecodeError as error:
        return YamlText(problems=[Problem(source, 1, 0, f"not UTF-8 (byte {error.start + 1}); save the file as UTF-8")])
    except OSError as error:
        return YamlText(problems=[Problem(source, 1, 0, f"cannot be read: {error.strerror}; expected a taxonomy file")])


def _read_places(text: YamlText, source: str, problems: list[Problem]) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    value = text.value if isinstance(text.value, dict) else {}
    unknown = [key for key in value if key not in ("places", "not_places")]
    for key in unknown:
        line, column = text.place(str(key))
        problems.append(Problem(source, line, column, f"unknown key '{key}'; expected 'places' and 'not_places'"))
    not_places = value.get("not_places") or []
    records = read_records(text, source, _PLACE, problems, below="places")
    return records, tuple(phrase for phrase in not_places if isinstance(phrase, str))


def _to_country(record: Record) -> Country:
    return Country(id=record.id, **record.values)


def _to_organisation(
    record: Record, blocs: Iterable[Record], parties: Iterable[Record], problems: list[Problem]
) -> Organisation:
    values = dict(record.values)
    if values.get("members") == "all":
        values["members"] = tuple(Membership(p.id) for p in parties if p.values.get("un_member", True))
    known = {r.id for r in blocs} | {r.id for r in parties}
    for number, member in enumerate(values.get("members") or ()):
        if member.party not in known:
            problems.append(record.problem(f"unknown member '{member.party}'", known, "members", str(number)))
    return Organisation(id=record.id, **values)


def _to_person(record: Record) -> Person:
    values = dict(record.values)
    values["roles"] = tuple(Role(*role) for role in values.get("roles", ()))
    return Person(id=record.id, **values)


def _to_topic(record: Record) -> Topic:
    values = dict(record.values)
    cues = [Cue(phrase) for phrase in values.get("cues", ())]
    values["cues"] = (*cues, *(Cue(phrase, weight) for phrase, weight in values.pop("light", ())))
    return Topic(id=record.id, **values)


def _find_dangling(records: Iterable[Record], taxonomy: Taxonomy) -> list[Problem]:
    parties = {*taxonomy.countries, *taxonomy.organisations}
    problems = []
    for record in records:
        for key, known in (("country", set(taxonomy.countries)), ("parties", parties), ("near", set(taxonomy.topics))):
            value = record.values.get(key, ())
            for entry in (value,) if isinstance(value, str) else value:
                if entry not in known:
                    problems.append(record.problem(f"'{key}' names the unknown id '{entry}'", known, key))
        for number, role in enumerate(record.values.get("roles", ())):
            if role[0] not in parties:
                problems.append(record.problem(f"unknown party '{role[0]}'", parties, "roles", str(number), "party"))
        for number, pair in enumerate(record.values.get("pairs", ())):
            for entry in pair:
                if entry not in parties:
                    problems.append(record.problem(f"unknown party '{entry}'", parties, "pairs", str(number)))
    return problems


def _find_double_claims(kinds: Iterable[Iterable[Record]]) -> list[Problem]:
    """Names that two terms of one kind claim; family names alone (`short`) may be shared."""
    problems = []
    for records in kinds:
        owner: dict[str, Record] = {}
        for record in records:
            for key, name in _claimed_names(record.values):
                first = owner.setdefault(name.casefold(), record)
                if first.id != record.id:
                    message = f"'{name}' is claimed by '{first.id}' too (line {first.line}); keep it with one of them"
                    problems.append(record.problem(message, (), key))
    return problems


def _claimed_names(values: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for key in ("name", "full_name", "capital"):
        if isinstance(values.get(key), str) and values[key]:
            yield key, str(values[key])
    for key in ("aliases", "demonyms", "capital_aliases", "seats", "adjectives"):
        names = values.get(key, ())
        if isinstance(names, tuple):
            yield from ((key, name) for name in names)
