"""Briefings as a table: CSV (RFC 4180) for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from generator.rendering.records import Record

COLUMNS = (
    "id", "url", "title", "date", "date_is", "published", "bloc", "bloc_name", "parties", "party_names", "countries",
    "topics", "people", "venue", "phase", "level", "source", "source_url", "lead",
)  # fmt: skip
_BETWEEN = "; "
# A cell that begins so is a formula to a spreadsheet, and runs (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(records: Iterable[Record]) -> bytes:
    """The records as UTF-8 with a byte order mark, without which spreadsheets take it for another encoding.

    Several values stand in one cell with "; " between them. A cell that a spreadsheet would run gets an apostrophe.
    """
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_disarm(cell) for cell in _list_cells(record)] for record in records)
    return text.getvalue().encode("utf-8-sig")


def _list_cells(record: Record) -> Iterable[str]:
    bloc = record["bloc"] or {"id": "", "name": ""}
    lists = {key: _BETWEEN.join(term["id"] for term in record[key]) for key in ("parties", "countries", "topics")}
    special = {
        **lists,
        "bloc": bloc["id"],
        "bloc_name": bloc["name"],
        "party_names": _BETWEEN.join(term["name"] for term in record["parties"]),
        "people": _BETWEEN.join(person["name"] for person in record["people"]),
    }
    return (special[column] if column in special else record[column] or "" for column in COLUMNS)


def _disarm(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
