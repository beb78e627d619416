"""A title and a lead for a summary that has none, made from its own first sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.inference.clauses import cut_at_word, drop_dangling
from generator.inference.cuts import find_last_cut
from generator.inference.frames import SHORTEST, strip_brackets, strip_frame
from generator.inference.initials import use_initials
from generator.inference.names import name_in_full, use_short_names
from generator.inference.sentence import read_sentence
from generator.inference.sources import split_source
from generator.inference.tense import put_had
from generator.inference.text import Document
from generator.inference.tightening import ROOM, tighten
from generator.messages import word
from generator.model import Evidence, Fact, Mention, MentionKind, Origin, Span
from generator.terms import Person

LONGEST = 90
_FINAL_STOPS = re.compile(r"(?<!\b[A-Z])(?<!\.[A-Z])[. ]+$")
_LAST_OF_LIST = re.compile(r"(, [A-Z\w][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}), (and|or) (?=[A-Z\w])")
_HOME = re.compile(
    r" (?:(?:the|that|this) (?:country|nation)|(?:announces|says) country"
    r"|(?:his|her|their) (?:government|group|party|country|nation|organi[sz]ation))\b"
)
_THE_COUNTRY = re.compile(r" (?:the|that|this) (?:country|nation)([’']s)?\b")
_POSTS = frozenset("pm president prime minister chancellor former acting foreign king us".split())
_POSTS_OF_SEVERAL = re.compile(
    r"(?<!of )\b(?:(?:Foreign|Prime|Defen[cs]e|Finance|Trade|Energy|Interior|Health) )?"
    r"(?:Ministers|Presidents|Ambassadors)(?= (?:from|of|in|to|and|on|meet|sign|agree|hold|visit|say) (?!Ministers))"
    r"|\bHeads? of State(?= (?!of)[a-z]|$)"
)
"""What is no name, and has small letters in a newspaper."""
_SEVERAL = ("Ministers ", "Presidents ", "Ambassadors ", " of State")
_SHORT, _ROOMY = 52, 78
"""A shorter title has room for the posts of people; what it comes to with them."""
_SMALL_LOSS = 8
_LIMIT = 450
"""No title needs more of a sentence than this; it bounds the work on a text without stops."""


def infer_title(document: Document, mentions: Sequence[Mention], people: Mapping[str, Person]) -> Fact:
    """A headline made from the first sentence that says something; its evidence is that sentence.

    `people` are the listed ones, who may be named by their last name alone.
    """
    span = _find_main_sentence(document)
    words = _tidy_spaces(document.text[span.start : min(span.end, span.start + _LIMIT)])
    if span.end > span.start + _LIMIT:
        words = words.rpartition(",")[0] or cut_at_word(words, len(words) - 1)
    short = use_short_names(words, mentions)
    title = longer = _write_title(document, short, mentions, people)
    is_told_of_home = _HOME.search(title) is not None
    if short != words and (is_told_of_home or len(title) < _SHORT):
        longer = _write_title(document, words, mentions, people)
    if is_told_of_home:
        title = _name_country(_name_home(title, longer), words, mentions)
    if len(title) < _SHORT:
        title = _name_posts(title, longer)
    title = name_in_full(title, mentions, limit=LONGEST)
    return Fact(title, Origin.TEXT, (Evidence(word("Made from this sentence"), (span,) if words else ()),))


def _write_title(document: Document, words: str, mentions: Sequence[Mention], people: Mapping[str, Person]) -> str:
    """The title, with names by the initials that the text gives for them where there is no room for all else."""
    title = _tell(document, words, mentions, people)
    if "(" not in words or (len(title) <= LONGEST and not title.endswith("…")):
        return title
    shorter = _tell(document, use_initials(words), mentions, people)
    most = LONGEST + ROOM if title.endswith("…") else LONGEST
    return shorter if len(shorter) <= most and not shorter.endswith("…") else title


def _tell(document: Document, words: str, mentions: Sequence[Mention], people: Mapping[str, Person]) -> str:
    told, source = split_source(strip_frame(_tidy(strip_brackets(words))))
    news = _tidy(told) or drop_dangling(cut_at_word(_tidy_spaces(document.text), LONGEST)) or "Untitled"
    return _add_source(news, source, mentions, people) or _finish(tighten(news, mentions, people, limit=LONGEST))


def _name_home(title: str, longer: str) -> str:
    """The title with the posts of the people in it where "the country" is told by them and no more is lost by that."""
    is_whole = len(longer) <= LONGEST and len(longer) + _SMALL_LOSS > len(title) and not longer.endswith("…")
    if not is_whole or not _HOME.search(longer) or longer.split()[-2:] != title.split()[-2:]:
        return title
    added = set(longer.split()).difference(title.split())
    return longer if any(one[0].isupper() and one.lower() not in _POSTS for one in added) else title


def _name_posts(title: str, longer: str) -> str:
    """The title with the posts of the people in it where there is room for them and it ends as before."""
    is_same = longer.split()[-3:] == title.split()[-3:] and set(filter(str.istitle, title.split())) <= set(
        longer.split()
    )
    return longer if is_same and len(longer) < _ROOMY else title


def _name_country(title: str, words: str, mentions: Sequence[Mention]) -> str:
    """The title with the name of "the country" where the sentence names just one before, and the title does not."""
    begin = words.find(" country") if " country" in words else words.find(" nation")
    before = [one for one in mentions if one.kind is not MentionKind.PERSON and one.words in words[:begin]]
    names = {one.words for one in before if one.kind is MentionKind.NAME and one.words.isalpha()}
    if begin < 0 or len(names) != 1 or len({one.party for one in before}) != 1:
        return title
    name = names.pop()
    if name.endswith("s") or any(one.words in title for one in before):
        return title
    named = _THE_COUNTRY.sub(rf" {name}\1", title, count=1)
    return named if len(named) <= LONGEST + ROOM else title


def _add_source(news: str, source: str, mentions: Sequence[Mention], people: Mapping[str, Person]) -> str:
    """The title with its source last; "" where there is no source, or no room for a whole sentence beside it."""
    if not source:
        return ""
    title = tighten(put_had(news), mentions, people, limit=LONGEST - len(source) - 2)
    verb = read_sentence(title).verb
    is_whole = verb is not None and verb < title.count(" ") and not title.endswith("…")
    return _tidy_spaces(f"{_finish(title)}, {source}") if is_whole else ""


def write_lead(document: Document, *, limit: int = 200) -> str:
    """As many whole sentences as fit; where not even the first does, its beginning to where a clause ends and "…"."""
    lead = ""
    text = document.text
    for first, last in document.sentences:
        sentence = _tidy_spaces(text[document.tokens[first].start : document.tokens[last - 1].end])
        longer = f"{lead} {sentence}".strip()
        if len(longer) > limit:
            break
        lead = longer
    if lead or not document.tokens:
        return lead.removesuffix(";") + "." if lead.endswith(";") else lead
    first, last = document.sentences[0]
    return _begin(_tidy_spaces(text[document.tokens[first].start : document.tokens[last - 1].end][:_LIMIT]), limit - 1)


def _begin(sentence: str, limit: int) -> str:
    """The beginning of a sentence that is too long, cut where a clause ends if one ends past its middle."""
    cut = find_last_cut(sentence, limit, least_end=limit // 2, most_loss=_SMALL_LOSS)
    head = sentence[: cut.end] if cut else cut_at_word(sentence, limit)
    return head.rstrip(" ,;:–—-.") + "…"


def _find_main_sentence(document: Document) -> Span:
    """The first sentence that is long enough to say something; the first one where none is."""
    tokens = document.tokens
    for first, last in document.sentences:
        if tokens[last - 1].end - tokens[first].start >= SHORTEST:
            return Span(tokens[first].start, tokens[last - 1].end)
    first, last = document.sentences[0] if document.sentences else (0, 0)
    return Span(tokens[first].start, tokens[last - 1].end) if last else Span(0, len(document.text))


def _tidy_spaces(text: str) -> str:
    return " ".join(text.split())


def _tidy(sentence: str) -> str:
    """The sentence without final stops and without the comma before the last member of a list of names."""
    plain = sentence.rstrip(" :;,…")
    if plain[-1:] == ".":
        bare = plain.rstrip(". ")
        plain = _FINAL_STOPS.sub("", plain) if bare[-1:].isupper() else bare
    if ", and " in plain or ", or " in plain:
        plain = _LAST_OF_LIST.sub(r"\1 \2 ", plain)
    return plain.replace(" ,", ",")


def _finish(title: str) -> str:
    """The title with a capital at its beginning, no mark left open, and never empty."""
    plain = title.strip(" ,;:–—-")
    if plain.endswith((',"', ",”")):
        plain = plain[:-2] + plain[-1]
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if plain.count(opening) != plain.count(closing):
            plain = _close(plain, opening, closing)
    if plain.count('"') % 2:
        plain = _close(plain, '"', '"')
    plain = _tidy_spaces(plain) if "  " in plain else plain.strip()
    if any(map(plain.__contains__, _SEVERAL)):
        plain = _POSTS_OF_SEVERAL.sub(lambda match: match.group().lower(), plain)
    return plain[:1].upper() + plain[1:] if plain else "Untitled"


def _close(title: str, opening: str, closing: str) -> str:
    """The title with the quotation that was cut closed again, or without its mark where it had hardly begun."""
    before, mark, quoted = title.rpartition(opening)
    has_room = len(title) < LONGEST + ROOM
    if mark and before and has_room and opening != "(" and closing not in quoted and len(quoted.split()) > 1:
        return title + closing
    if opening == closing:
        return (before + quoted).strip()
    return title.replace(opening, "").replace(closing, "").strip()
