"""The words of the site: what facts are called, and sentences made of them; translated where they are shown."""

from __future__ import annotations

from generator.library.related import Reason
from generator.messages import counted, word
from generator.model import Briefing, Origin
from generator.rendering.language import Language

PHASES = {
    "proposed": word("Proposed"),
    "upcoming": word("Upcoming"),
    "under-way": word("Under way"),
    "held": word("Held"),
}
LEVELS = {
    "leaders": word("Leaders"),
    "ministers": word("Ministers"),
    "officials": word("Officials"),
    "military": word("Military"),
    "mixed": word("Several levels"),
}
ORIGINS = {Origin.EDITOR: word("Set by the editor"), Origin.TEXT: word("Read from the text")}
UNDATED = word("Date not stated")
UNDATED_NOTE = word("No date is stated in the summary")
REASONS = {
    Reason.VENUE: word("same venue: %(name)s"),
    Reason.PERSON: word("also about %(name)s"),
    Reason.CELL: word("same countries, also on %(name)s"),
    Reason.TOPIC: word("also on %(name)s"),
    Reason.BLOC: word("same countries"),
}
KINDS = {
    "briefings": (word("Briefings"), word("All briefings, newest first.")),
    "blocs": (
        word("Blocs"),
        word("Who acts together: named groups, and sets of countries that meet without a name."),
    ),
    "topics": (word("Topics"), word("What the briefings deal with.")),
    "countries": (word("Countries"), word("Every country and organisation that the briefings name.")),
    "people": (word("People"), word("Everyone whom the briefings name.")),
    "venues": (word("Venues"), word("Where meetings are held, were held or are planned.")),
    "years": (word("Years"), word("Briefings by the year of the event, where it is known.")),
    "threads": (
        word("Threads"),
        word("What the same parties did one after the other, from a proposal to what it led to."),
    ),
    "corrections": (
        word("Corrections"),
        word("What was corrected in briefings after they were published, the latest first."),
    ),
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
"""What one view of each kind is called in data and style sheets."""
LABEL = word("%(when)s: %(what)s")
NUMBERED = word("%(title)s, page %(page)s")
BRIEFINGS = counted("%(number)s briefing", "%(number)s briefings")
BLOCS = counted("%(number)s bloc", "%(number)s blocs")
TOPICS = counted("%(number)s topic", "%(number)s topics")
COUNTRIES = counted("%(number)s country", "%(number)s countries")
EVENTS = counted("%(number)s event", "%(number)s events")

CARD_KICKERS = {"bloc": word("Bloc"), "topic": word("Topic")}
"""What stands above the name of a view on its social card; other views have no card of their own."""


def print_when(language: Language, briefing: Briefing) -> str:
    """When the event is or was, as a newspaper prints it; that the date is not stated, where it is not."""
    return language.period(briefing.when) if briefing.when else language.say(UNDATED)


def print_phase(language: Language, briefing: Briefing) -> tuple[str, str]:
    """The id of the phase and its name; "" for both where none is stated."""
    phase = briefing.phase.value if briefing.phase else ""
    return phase, language.say(PHASES[phase]) if phase else ""


def print_term(language: Language, since: str, until: str) -> str:
    """From when to when something was so, as far as it is known: "1973 to 2020", "since 1995", "until 2014"."""
    if since and until:
        return language.say("%(since)s to %(until)s", since=since, until=until)
    if since:
        return language.say("since %(when)s", when=since)
    return language.say("until %(when)s", when=until) if until else ""
