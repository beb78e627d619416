"""A title and a lead for a summary that has none, made from its own first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.clauses import cut_at_word, drop_dangling, shorten
from generator.inference.tense import put_in_headline_tense
from generator.inference.text import Document
from generator.model import Evidence, Fact, Mention, MentionKind, Origin, Span

LONGEST = 90
_SHORTEST = 25
_DATELINE = re.compile(
    r"(?:[A-Z]{3,}[A-Z .'-]*(?:, [A-Z][\w .,]{0,40})?(?: \([A-Z][\w ./-]{1,30}\))?\s*(?:[–—:]|"
    r"-{1,2}(?= ))\s*)"
    r"|(?:[A-Z][\w.' -]{1,40}(?:, [\w .]{1,30})? \((?:AP|AFP|Reuters|UPI|Xinhua|TASS|BBC|CNN|Kyodo|"
    r"Yonhap)\)\s*[–—:-]+\s*)"
)
_LABEL = re.compile(r"[A-Z][\w’'-]*(?:[ –/-][\w’'-]+){0,5}(?: [–—] |: )(?=[\"“]?[A-Z]|(?:the|a|an) )")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WHEN_FIRST = re.compile(
    rf"(?:On|In|Early|Late|By)(?: (?:early|late|the))? (?:{_DAY}|{_MONTH}|\d{{1,2}} {_MONTH})"
    r"[\w ]{0,24}(?:, (?:19|20)\d\d)?, "
    r"|(?:Meanwhile|Separately|However|Also|Earlier|Later|Today|Yesterday|Elsewhere), "
)
_OPENING = re.compile(
    r"(?:After|As|At(?! least| most)|Amid|Amidst|Before|Despite|During|Following|For|In|On|Since|"
    r"Under|While|With|Speaking)\b[^,]{3,90}, "
    r"(?:[A-Z][\w ]{2,24}, )?(?=(?:the |a |an |President |Prime )?[A-Z\w])"
)
_SAID_FIRST = re.compile(
    r"(?:(?:Reuters|AP|AFP|BBC|CNN|Reporting|State media|Media|Local media|Officials?|"
    r"Reports?)\b[^,]{0,60}? "
    r"(?:reported|reports|said|says|indicates|confirmed) that )"
)
_SAID_LAST = re.compile(
    r",? (?:according to [^,]+|(?:[\w.’' -]{2,60}? )?(?:said|says|reported|reports|announced|"
    r"told reporters)"
    rf"(?: (?:on|late|early) {_DAY}| {_DAY}| in a statement| in Washington)?)$"
)
_BRACKETS = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_LAST_OF_LIST = re.compile(r"(, [A-Z\w][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}), (and|or) (?=[A-Z\w])")
_TITLES = re.compile(
    r"(?:(?:[A-Z][\w.’-]+ ){0,3}(?:U\.S\.|US|UK|EU|UN|[A-Z][a-z]+(?:an|ese|ish|ch|i|"
    r"ic))? ?)?(?:[Ff]ormer )?"
    r"(?:[Vv]ice )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Cc]hancellor|"
    r"[Ss]ecretary of [Ss]tate|"
    r"[Dd]efen[cs]e [Mm]inister|[Dd]efen[cs]e [Ss]ecretary|[Kk]ing|PM|[Ll]eader|[Pp]remier),? $"
)
_THAT = re.compile(r"\b(says?|announces?|indicates?|claims?|reports?|confirms?|warns?|declares?) that ")
_EFFORT = re.compile(r",? in (?:an|a) (?:effort|bid|attempt|move) to | in order to | with the aim of (?=\w+ing)")


def infer_title(document: Document, mentions: Sequence[Mention]) -> Fact:
    """A headline made from the first sentence that says something; its evidence is that sentence."""
    span = _find_main_sentence(document)
    words = document.text[span.start : span.end]
    title = _tidy(_remove_frame(_BRACKETS.sub("", _tidy_spaces(words))))
    if not title:
        title = drop_dangling(cut_at_word(_tidy_spaces(document.text), LONGEST)) or "Untitled"
    title = _finish(_tighten(title, document, mentions))
    return Fact(title, Origin.TEXT, (Evidence("Made from this sentence", (span,) if span.end else ()),))


def write_lead(document: Document, *, limit: int = 200) -> str:
    """As many whole sentences as fit; where not even the first does, its words and "…"."""
    lead = ""
    text = document.text
    for first, last in document.sentences:
        sentence = _tidy_spaces(text[document.tokens[first].start : document.tokens[last - 1].end])
        longer = f"{lead} {sentence}".strip()
        if len(longer) > limit:
            break
        lead = longer
    if lead or not document.tokens:
        return lead
    return cut_at_word(_tidy_spaces(text), limit - 1).rstrip(" ,;:–—-.") + "…"


def _find_main_sentence(document: Document) -> Span:
    """The first sentence that is long enough to say something; the first one where none is."""
    spans = [
        Span(document.tokens[first].start, document.tokens[last - 1].end) for first, last in document.sentences
    ] or [Span(0, len(document.text))]
    return next((span for span in spans if span.end - span.start >= _SHORTEST), spans[0])


def _tidy_spaces(text: str) -> str:
    return " ".join(text.split())


def _tidy(sentence: str) -> str:
    """The sentence without final stops and without the comma before the last member of a list of names."""
    plain = sentence.rstrip(" .:;,…")
    plain = _LAST_OF_LIST.sub(r"\1 \2 ", plain)
    return plain.replace(" ,", ",")


def _remove_frame(sentence: str) -> str:
    """The sentence without what stands around the news: dateline, label, date, and who reported it."""
    for pattern in (_DATELINE, _LABEL, _WHEN_FIRST, _SAID_FIRST):
        match = pattern.match(sentence)
        if match and len(sentence) - match.end() >= _SHORTEST:
            sentence = sentence[match.end() :]
    match = _SAID_LAST.search(sentence.rstrip(" ."))
    if match and match.start() >= _SHORTEST:
        sentence = sentence[: match.start()]
    return sentence


def _tighten(sentence: str, document: Document, mentions: Sequence[Mention]) -> str:
    """The sentence in headline tense and within the length: one saving after the other, until it fits."""
    sentence = _use_short_names(sentence, document, mentions)
    sentence = re.sub(r"^(?:The|A|An) (?=\w)", "", sentence)
    sentence = re.sub(r" (?:their|its|his|her) (?=first |second |third )", " ", sentence)
    sentence = _EFFORT.sub(lambda match: " to " if "aim" not in match.group() else " aiming at ", sentence)
    sentence = _THAT.sub(r"\1 ", put_in_headline_tense(sentence))
    if len(sentence) > LONGEST:
        opening = _OPENING.match(sentence)
        if opening and len(sentence) - opening.end() >= _SHORTEST:
            rest = sentence[opening.end() :]
            sentence = put_in_headline_tense(re.sub(r"^(?:the|The|a|an) (?=\w)", "", rest))
    if len(sentence) > LONGEST:
        sentence = sentence.replace("Prime Minister ", "PM ")
    return shorten(sentence, LONGEST)


def _use_short_names(sentence: str, document: Document, mentions: Sequence[Mention]) -> str:
    """The sentence with listed people named as the text names them for short, and without their titles."""
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and mention.term and mention.words in sentence:
            before, _, after = sentence.partition(mention.words)
            short = _find_short_name(mention, mentions)
            sentence = _TITLES.sub("", before) + short + after
    return sentence


def _find_short_name(mention: Mention, mentions: Sequence[Mention]) -> str:
    """The one word by which the text names the person elsewhere, else the name as it stands."""
    same = [other.words for other in mentions if other.term == mention.term and other.kind is MentionKind.PERSON]
    return min(same, key=lambda words: (len(words.split()), words))


def _finish(title: str) -> str:
    """The title with a capital at its beginning, no mark left open, and never empty."""
    plain = title.strip(" ,;:–—-")
    for opening, closing in (('"', '"'), ("“", "”"), ("(", ")"), ("[", "]")):
        if plain.count(opening) % 2 if opening == closing else plain.count(opening) != plain.count(closing):
            plain = plain.replace(opening, "").replace(closing, "").strip()
    return plain[:1].upper() + plain[1:] if plain else "Untitled"
