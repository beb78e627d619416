"""Who reported it: what a report tells is no fact, so that a headline keeps its source, "…, Reuters reports"."""

from __future__ import annotations

import re

from generator.inference.frames import DAY, SHORTEST
from generator.inference.sentence import PLURAL_NOUNS
from generator.inference.verbs import find_base, find_past_form, to_third_person

_AGENCY = (
    r"(?P<agency>(?:The )?(?:Reuters|AP|AFP|BBC(?: News)?|CNN|Associated Press|Agence France-Presse|Xinhua|TASS|"
    r"Al Jazeera|Kyodo(?: News)?(?: Agency)?|New York Times|Washington Post|Wall Street Journal|Guardian|"
    r"Financial Times|Bloomberg(?: News)?|Politico|Axios|NBC(?: News)?|CBS(?: News)?|ABC News|Fox News|Sky News|"
    r"Deutsche Welle|Yonhap|Haaretz|Daily Telegraph|Times|Telegraph|Der Spiegel|Le Monde|Reporting|State media|Media|"
    r"Local media|Media reports|Reports?|News agencies)|It is)"
)
_SAID_FIRST = re.compile(
    rf"{_AGENCY}\b[^,]{{0,60}}? ?(?P<verb>report|reports|reported|say|says|said|indicates?|"
    r"confirms?|confirmed|states?|announces?|announced|reveals?|revealed)"
    rf"(?: on {DAY})? that "
)
_ACCORDING_FIRST = re.compile(r"According to (?P<agency>[^,]{3,60}), ")
_ACCORDING_LAST = re.compile(r",? according to (?P<agency>.{3,160})$")
_SAID_LAST = re.compile(
    r", (?:(?P<agency>[\w.’' -]{2,60}?) )?(?P<verb>said|says|reported|reports|announced|say|report|told reporters)"
    rf"(?: (?:on|late|early) {DAY}| {DAY}| in a statement| in Washington)?$"
)
_LONGEST_SAID = 200
_SAYS = ("say", "said", "report", "announced", "told")
_REPORT_BY = re.compile(r"(?:new |recent )?(?:report|study|story|statement|survey)s? (?:by|from|in|of) (?:the )?")
_NO_SOURCES = frozenset("it is are was were with as which who and but when while where he she they its".split())
"""A source does not begin with one of these: "…, with no damage reported"."""
_RULES = frozenset("law laws constitution rules treaty agreement plan plans schedule terms".split())
"""According to one of these something is so, or is to be: nobody says it."""
_COMMON = frozenset(("State", "Media", "Local", "Reports", "Report", "Reporting", "News"))
_OF = re.compile(r" (?:of|at|in|for|from|to) ")
_LONGEST_SOURCE = 42


def split_source(sentence: str) -> tuple[str, str]:
    """The sentence without who reported it, and who that was: "Malta opens its ports" and "Reuters reports"."""
    match = _SAID_FIRST.match(sentence) if " that " in sentence else None
    if match is None and sentence.startswith("According to "):
        match = _ACCORDING_FIRST.match(sentence)
    if match and len(sentence) - match.end() >= SHORTEST:
        told = sentence[match.end() :]
        return _ACCORDING_LAST.sub("", told[0].upper() + told[1:]), _name_source(match)
    end = sentence.rstrip(" .")
    match = _find_last(end)
    if match and match.start() >= SHORTEST and not end[: match.start()].endswith(("who", "which", "that")):
        return end[: match.start()], _name_source(match)
    return sentence, ""


def _find_last(end: str) -> re.Match[str] | None:
    """Where the sentence tells last who said it."""
    begin = max(0, len(end) - _LONGEST_SAID)
    tail = end[begin:]
    if " according to " in tail and (match := _ACCORDING_LAST.search(end, begin)):
        return match
    is_told = ", " in tail and any(map(tail.__contains__, _SAYS))
    return _SAID_LAST.search(end, begin) if is_told else None


def _name_source(match: re.Match[str]) -> str:
    """Who says it with the verb, as it ends a headline; "" for what is no source or is made known as a fact."""
    parts = match.groupdict()
    verb = find_past_form((parts.get("verb") or "say").split(" ")[0]) or find_base(parts.get("verb") or "say") or "say"
    name = (parts["agency"] or "").split(", ")[0]
    if name == "It is":
        return "reports say" if verb in ("report", "say") else ""
    first, _, rest = name.partition(" ")
    name = rest if first in ("The", "the", "a", "an") else name
    name = _REPORT_BY.sub("", name, count=1)
    first = name.split(" ", 1)[0]
    if not name or first in _NO_SOURCES or name.rpartition(" ")[2].lower() in _RULES:
        return ""
    name = name[0].lower() + name[1:] if first in _COMMON else name
    verb = "say" if verb == "tell" else verb
    name = name.strip()
    source = f"{name} {verb if _is_plural(name) else to_third_person(verb)}"
    return source if len(source) <= _LONGEST_SOURCE else ""


def _is_plural(name: str) -> bool:
    """Whether more than one says it: "officials", "Israeli police", "Oslo and Lima"."""
    word = _OF.split(name, maxsplit=1)[0].rsplit(" ", 1)[-1]
    return " and " in name or word in PLURAL_NOUNS or word == "media" or (word.islower() and word.endswith("s"))
