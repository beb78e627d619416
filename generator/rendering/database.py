"""All briefings as an SQLite database: a table of briefings, and one for each list of a briefing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing

from generator.rendering.records import Record

_SCHEMA = """
CREATE TABLE briefings (
    url TEXT PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL, text TEXT NOT NULL,
    date TEXT, date_is TEXT, published TEXT, bloc TEXT, bloc_name TEXT,
    venue TEXT, phase TEXT, level TEXT, source TEXT, source_url TEXT
) WITHOUT ROWID;
CREATE TABLE parties (briefing TEXT NOT NULL REFERENCES briefings, party TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE countries (briefing TEXT NOT NULL REFERENCES briefings, country TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE topics (briefing TEXT NOT NULL REFERENCES briefings, topic TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE people (briefing TEXT NOT NULL REFERENCES briefings, person TEXT, name TEXT NOT NULL);
CREATE TABLE corrections (briefing TEXT NOT NULL REFERENCES briefings, date TEXT NOT NULL, text TEXT NOT NULL);
"""
_INDICES = """
CREATE INDEX briefings_by_date ON briefings (date);
CREATE INDEX briefings_by_bloc ON briefings (bloc);
CREATE INDEX parties_by_briefing ON parties (briefing);
CREATE INDEX parties_by_party ON parties (party);
CREATE INDEX countries_by_briefing ON countries (briefing);
CREATE INDEX countries_by_country ON countries (country);
CREATE INDEX topics_by_briefing ON topics (briefing);
CREATE INDEX topics_by_topic ON topics (topic);
CREATE INDEX people_by_briefing ON people (briefing);
CREATE INDEX people_by_name ON people (name);
"""
_COLUMNS = (
    "url", "id", "title", "lead", "text", "date", "date_is", "published", "bloc", "bloc_name", "venue", "phase",
    "level", "source", "source_url",
)  # fmt: skip
_LISTS = {"parties": ("id", "name"), "countries": ("id", "name"), "topics": ("id", "name"), "people": ("id", "name"),
          "corrections": ("date", "text")}  # fmt: skip


def write_database(records: Sequence[Record]) -> bytes:
    """The records, their texts included, as the bytes of a database file."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_SCHEMA)
        database.executemany(
            f"INSERT INTO briefings VALUES ({', '.join('?' * len(_COLUMNS))})",  # noqa: S608  # question marks only
            (_list_values(record) for record in records),
        )
        for table, keys in _LISTS.items():
            database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", _list_rows(records, table, keys))  # noqa: S608  # our own names
        database.executescript(_INDICES)
        database.commit()
        return database.serialize()


def _list_values(record: Record) -> tuple[object, ...]:
    bloc = record["bloc"] or {"id": None, "name": None}
    values = {**record, "bloc": bloc["id"], "bloc_name": bloc["name"]}
    return tuple(values[column] for column in _COLUMNS)


def _list_rows(records: Iterable[Record], table: str, keys: Sequence[str]) -> Iterable[tuple[object, ...]]:
    return ((record["url"], *(entry[key] for key in keys)) for record in records for entry in record[table])
