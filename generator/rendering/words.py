"""The words of the site: what facts are called, and sentences made of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.library.related import Reason
from generator.model import Briefing, Origin, Period
from generator.periods import print_period

PHASES = {"proposed": "Proposed", "upcoming": "Upcoming", "under-way": "Under way", "held": "Held"}
LEVELS = {
    "leaders": "Leaders",
    "ministers": "Ministers",
    "officials": "Officials",
    "military": "Military",
    "mixed": "Several levels",
}
ORIGINS = {Origin.EDITOR: "Set by the editor", Origin.TEXT: "Read from the text"}
UNDATED = "Date not stated"
UNDATED_NOTE = "No date is stated in the summary"
REASONS = {
    Reason.VENUE: "same venue: {name}",
    Reason.PERSON: "also about {name}",
    Reason.CELL: "same countries, also on {name}",
    Reason.TOPIC: "also on {name}",
    Reason.BLOC: "same countries",
}
KINDS = {
    "briefings": ("Briefings", "All briefings, newest first."),
    "blocs": ("Blocs", "Who acts together: named groups, and sets of countries that meet without a name."),
    "topics": ("Topics", "What the briefings deal with."),
    "countries": ("Countries", "Every country and organisation that the briefings name."),
    "people": ("People", "Everyone whom the briefings name."),
    "venues": ("Venues", "Where meetings are held, were held or are planned."),
    "years": ("Years", "Briefings by the year of the event, where it is known."),
    "threads": ("Threads", "What the same parties did one after the other, from a proposal to what it led to."),
    "corrections": ("Corrections", "What was corrected in briefings after they were published, the latest first."),
}

KIND_NAMES = {
    "briefings": "briefings",
    "blocs": "bloc",
    "topics": "topic",
    "cells": "cell",
    "countries": "country",
    "people": "person",
    "venues": "venue",
    "years": "year",
    "threads": "thread",
    "corrections": "corrections",
}
"""What one view of each kind is called."""

CARD_KICKERS = {"bloc": "Bloc", "topic": "Topic"}
"""What stands above the name of a view on its social card; other views have no card of their own."""


def print_when(briefing: Briefing) -> str:
    """When the event is or was, as a newspaper prints it; that the date is not stated, where it is not."""
    return print_period(briefing.when) if briefing.when else UNDATED


def print_day(day: date) -> str:
    """A day as a newspaper prints it: 7 June 2024."""
    return print_period(Period(day, day))


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 briefing", "1,200 briefings", "3 countries", "2 days"."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{number:,} {plural}"


def enumerate_names(names: Sequence[str]) -> str:
    """The names as a list in a sentence: "China, Japan and South Korea"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
