"""What stands around the news in a sentence: dateline, label, day, an opening phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

SHORTEST = 25
"""What is left of a sentence must say at least this much, in characters."""
_DATELINE = re.compile(
    r"(?:[A-Z]{3,}[A-Z .'-]*(?:, [A-Z][\w .,]{0,40})?(?: \([A-Z][\w ./-]{1,30}\))?\s*(?:[–—:]|"
    r"-{1,2}(?= ))\s*)"
    r"|(?:[A-Z][\w.' -]{1,40}(?:, [\w .]{1,30})? \((?:AP|AFP|Reuters|UPI|Xinhua|TASS|BBC|CNN|Kyodo|"
    r"Yonhap)\)\s*[–—:-]+\s*)"
)
_LABEL = re.compile(
    r"(?!(?:The|An?|Two|Three|Four|Five) )[A-Z0-9][\w’'.-]*"
    r"(?:(?:[ /][\w’'().-]+){0,4}? [–—-] |(?:[ ,–/]{1,2}[\w’'().-]+){0,9}?: )(?=[\"“]?[A-Z0-9]|(?:the|a|an) )"
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WHEN_FIRST = re.compile(
    rf"(?:On|In|Early|Late|By)(?: (?:early|late|the))? (?:{DAY}|{MONTH}|\d{{1,2}} {MONTH})"
    r"[\w ]{0,24}(?:, (?:19|20)\d\d)?, "
    r"|(?:Meanwhile|Separately|However|Also|Earlier|Later|Today|Yesterday|Elsewhere|In addition|Furthermore|"
    r"Moreover|Additionally|Later in the day|Last (?:week|month|night)|This week|Earlier today|Recently|"
    r"In response|As a result|In other news|In retaliation), "
)
_OPENING = re.compile(
    r"(?:After|As|At(?! least| most)|Amid|Amidst|Before|Despite|During|Following|For|In|On|Since|"
    r"Under|Through|While|Whilst|With|Speaking|Citing|According|Facing|Responding|Due|Calling|Saying|Suffering|"
    r"Fearing|Accusing|Warning|Using|Acting|Addressing|Visiting|Marking|Ending|(?:\w+|Just \w+) (?:days?|"
    r"weeks?|months?|years?|hours?) (?:after|before))\b[^,]{2,120}, "
    r"(?:[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}, )?(?!(?:and|or|but|which|who|where|whose|as well as) )"
)
# "After talks between the company, its lenders, and the state, ...": the comma is inside the opening.
_LIST_GOES_ON = re.compile(r"[^,]{2,40}, and ")
_IN_PLACE = re.compile(
    r"In (?P<place>(?:[A-Z][\w.-]+ ?){1,3}(?<! ))(?:, [A-Z]\w+)?, the (?=(?:government|parliament|president|police|"
    r"army|opposition|ruling|death|prime|country|military|authorities|foreign|capital|court|interim|rebel|central)\b)"
)
# Each pattern with what it cannot match without: looking for that is faster, and most texts have none of it.
_BEFORE_NEWS = (
    (_DATELINE, ("",)),
    (_LABEL, (": ", " – ", " — ", " - ")),
    (_WHEN_FIRST, (", ",)),
)
_BRACKETS = re.compile(r" ?\([^()]*\)")
_NO_ASIDE = r"(?!(?:if|unless|not|but)\b)"
_DASHED = re.compile(rf"(?: [–—-] {_NO_ASIDE}[^–—]{{3,160}}? [–—-] |—{_NO_ASIDE}[^—]{{3,160}}—)(?=[a-z])")
"""An insertion between dashes: "six states – Malta, Chile and others – agree"."""
_ADDED = re.compile(r"\[(\w[\w ]*)\]")
_LEFT_OVER = re.compile(r"(?:[\s,;:.]+[A-Z][\w .]{0,24}\))+[\s,.;]*$")
_EMPTY_PLACE = re.compile(r" (?:above|of|over|at|worth) (?=[,.])")


def strip_brackets(sentence: str) -> str:
    """The sentence without what brackets or dashes set off, and without the half of a source that was left over."""
    plain = _BRACKETS.sub("", _BRACKETS.sub("", sentence)) if "(" in sentence else sentence
    plain = _ADDED.sub(r"\1", plain) if "[" in plain else plain
    plain = _DASHED.sub(" ", plain) if ("–" in plain or "—" in plain or " - " in plain) else plain
    if ")" in plain and "(" not in plain:
        plain = _LEFT_OVER.sub("", plain).replace(")", "")
    plain = plain.rstrip(" ,;")
    return _EMPTY_PLACE.sub("", plain) if " ," in plain or " ." in plain else plain


def strip_frame(sentence: str) -> str:
    """The sentence without dateline, label and date at its head."""
    is_dated = "(" in sentence or sentence[:3].isupper()
    for pattern, needed in _BEFORE_NEWS if is_dated else _BEFORE_NEWS[1:]:
        match = _match_if(pattern, needed, sentence)
        if match and len(sentence) - match.end() >= SHORTEST:
            sentence = sentence[match.end() :]
    return sentence


def _match_if(pattern: re.Pattern[str], needed: Sequence[str], sentence: str) -> re.Match[str] | None:
    """The match at the beginning of the sentence, looked for only where the sentence holds one of the marks."""
    for mark in needed:
        if mark in sentence:
            return pattern.match(sentence)
    return None


def strip_opening(sentence: str) -> str:
    """The sentence without the phrase before its subject: "After talks in Oslo, ...".

    A country at the head stays as whose news it is: "In Chile, the government" gives "Chile’s government".
    """
    if "," not in sentence:
        return sentence
    place = _IN_PLACE.match(sentence) if sentence.startswith("In ") else None
    if place:
        owner = place["place"]
        return f"{owner}{'’' if owner.endswith('s') else '’s'} {sentence[place.end() :]}"
    opening = _OPENING.match(sentence)
    if opening is None or len(sentence) - opening.end() < SHORTEST or _LIST_GOES_ON.match(sentence, opening.end()):
        return sentence
    return sentence[opening.end() :]
