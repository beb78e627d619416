"""The places that a text names, each with the preposition before it: listed ones, countries and unknown names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.inference.text import Document
from generator.model import Mention, MentionKind, Span
from generator.terms import Taxonomy
from generator.urls import to_slug

_KINDS = (MentionKind.PLACE, MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.NAME)
PREPOSITIONS = frozenset("in at near outside to for by from into".split())
_DESCRIBING = frozenset(
    """the a city town resort port capital village island suburb of downtown central northern southern eastern
    western north south east west nearby sea black red retreat coastal southeastern southwestern
    northeastern northwestern border historic ancient region province state its their his her""".split()
)
"""Words that may stand between the preposition and the name: "in the resort town of"."""
_KIND_WORDS = frozenset("of capital city town resort port village island".split())
"""What stands right before the name: "the resort of Sochi", "the Armenian capital Yerevan"."""
_NO_PLACES = frozenset(
    """Summit Conference Meeting Assembly Council Forum Games Cup Parliament Congress Senate Commission Court
    January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday Ministry Agreement Treaty Convention War Accord Pact Deal Bank
    Fund Union Party Minister President Prime Security Nations Dialogue Talks Republic Army Group Alliance
    Initiative Christmas Easter Ramadan Operation Exercise World Economic Championship Olympics Committee
    Eid Russian European Spanish French English German Chinese Arabic Mandarin General Organization
    Organisation I We The He She It Twitter Facebook First Second Third Fourth Fifth Sixth Seventh Eighth
    Ninth Tenth Bowl Open Masters Series League Playoffs Final Finals Grand""".split()
)
_HALLS = frozenset(
    """House Palace Street Chequers Elysee Élysée Pentagon Zhongnanhai Hofburg Stormont Guesthouse Castle Hotel
    Airport Center Centre Base University Abbey Mansion Hall Park Villa Kremlin Headquarters Stadium Sea
    Ocean Strait Gulf Bay Peninsula Island Islands Mountains Valley""".split()
)


_TITLES = frozenset("Prime President Minister Foreign King Queen Secretary Chancellor Pope".split())
_NOT_BEFORE = _DESCRIBING | {"'s", "of", "-", "–"}
_PARTICLES = frozenset("de la le el al du des del di".split())


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text: its tokens, the preposition before it, and what it is."""

    first: int
    last: int
    lead: int
    """Index of the preposition, or of the first word where there is none."""
    preposition: str
    value: str
    country: str
    span: Span
    is_country: bool = False
    is_unlisted: bool = False
    is_dateline: bool = False
    can_host: bool = False


def find_spots(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> Iterator[Spot]:
    """The places named in the text, in no fixed order."""
    taken: set[int] = set()
    for mention in mentions:
        first, last = document.find_tokens(mention.span)
        taken.update(range(first, last))
        spot = _read_mention(document, mention, taxonomy, first, last)
        if spot is not None:
            yield spot
    yield from _find_unlisted(document, taken)
    yield from _find_dateline(document, taxonomy)


def _read_mention(document: Document, mention: Mention, taxonomy: Taxonomy, first: int, last: int) -> Spot | None:
    if mention.kind is MentionKind.DEMONYM:
        return _read_capital(document, mention, taxonomy, first, last)
    if mention.kind is MentionKind.NAME and (spot := _read_capital(document, mention, taxonomy, first, last)):
        return spot
    if mention.kind not in _KINDS or (mention.kind is MentionKind.NAME and mention.party not in taxonomy.countries):
        return None
    if mention.kind is MentionKind.SEAT and mention.words.split()[-1] not in _HALLS:
        return None
    lead, preposition = _find_preposition(document, first)
    return Spot(
        first,
        last,
        lead,
        preposition,
        _read_value(mention, taxonomy),
        _read_country(mention, taxonomy),
        mention.span,
        is_country=mention.kind is MentionKind.NAME,
        can_host=mention.kind is not MentionKind.SEAT,
    )


def _read_value(mention: Mention, taxonomy: Taxonomy) -> str:
    if mention.kind is MentionKind.CAPITAL and mention.party in taxonomy.countries:
        return to_slug(taxonomy.countries[mention.party].capital)
    if mention.kind is MentionKind.CAPITAL:
        return to_slug(mention.words)
    if mention.kind is MentionKind.NAME:
        return mention.party
    return mention.term if mention.kind is MentionKind.PLACE else mention.words


def _read_country(mention: Mention, taxonomy: Taxonomy) -> str:
    if mention.kind is MentionKind.PLACE:
        return taxonomy.places[mention.term].country if mention.term in taxonomy.places else ""
    return mention.party


def _read_capital(document: Document, mention: Mention, taxonomy: Taxonomy, first: int, last: int) -> Spot | None:
    """ "The Saudi capital" and "Oman's capital" are Riyadh and Muscat, where no name follows."""
    tokens = document.tokens
    country = taxonomy.countries.get(mention.party)
    end = last + 1 if last < len(tokens) and tokens[last].word == "'s" else last
    if country is None or not country.capital or end + 1 >= len(tokens) or tokens[end].lower != "capital":
        return None
    if tokens[end + 1].word[0].isupper() or tokens[end + 1].lower == "of":
        return None
    lead, preposition = _find_preposition(document, first)
    span = Span(mention.span.start, tokens[end].end)
    return Spot(first, end + 1, lead, preposition, to_slug(country.capital), country.id, span)


def _find_preposition(document: Document, first: int) -> tuple[int, str]:
    """The preposition before a place and the words that describe it: "in the Black Sea resort of Sochi"."""
    index = first - 1
    while index >= 0 and index > first - 9:
        token = document.tokens[index]
        if token.lower in PREPOSITIONS:
            return index, token.lower
        if token.lower == "on":
            is_island = any(t.lower in ("island", "islands") for t in document.tokens[index:first])
            return (index, "on") if is_island else (first, "")
        if not (token.lower in _DESCRIBING or (token.word[0].isupper() and index > first - 6) or token.word == "-"):
            break
        if token.word[0].isupper() and document.tokens[first - 1].lower not in _KIND_WORDS:
            break
        index -= 1
    return first, ""


def _find_dateline(document: Document, taxonomy: Taxonomy) -> Iterator[Spot]:
    """The city in capitals that a text opens with: "OSLO (Reuters) -", "LIMA, Peru:"."""
    tokens = document.tokens
    last = 0
    while last < min(3, len(tokens)) and tokens[last].word.isupper() and tokens[last].word.isalpha():
        last += 1
    following = [token.word for token in tokens[last : last + 4]]
    if not last or len(tokens[0].word) < 3 or not (following[:1] in (["("], ["—"], ["–"]) or ":" in following):
        return
    name = " ".join(token.folded for token in tokens[:last]).title()
    span = Span(tokens[0].start, tokens[last - 1].end)
    for country in taxonomy.countries.values():
        if name in (country.capital, *country.capital_aliases):
            yield Spot(0, last, 0, "", to_slug(country.capital), country.id, span, is_dateline=True)
    for place in taxonomy.places.values():
        if name in (place.name, *place.aliases):
            yield Spot(0, last, 0, "", place.id, place.country, span, is_dateline=True)


def _find_unlisted(document: Document, taken: set[int]) -> Iterator[Spot]:
    """Names on no list after "in" or "at": "in the resort town of Montebello", "at the Sydney Opera House"."""
    tokens = document.tokens
    for index, token in enumerate(tokens[:-1]):
        is_island = token.lower == "on" and "island" in (tokens[min(index + 2, len(tokens) - 1)].lower,)
        if token.lower not in ("in", "at", "near", "outside") and not is_island:
            continue
        first = index + 1
        while first < len(tokens) - 1 and _describes(document, first, taken):
            first += 1
        last = first
        while last < len(tokens) and _is_of_name(document, last, first):
            last += 1
        last = _end_before_taken(document, first, last, taken)
        if last == first or not _is_place_name(document, first, last, taken):
            continue
        span = Span(tokens[first].start, tokens[last - 1].end)
        words = " ".join(document.text[span.start : span.end].split())
        yield Spot(first, last, index, token.lower, words, "", span, is_unlisted=True)


def _end_before_taken(document: Document, first: int, last: int, taken: set[int]) -> int:
    """Where the name ends if another begins within it; a building's name may hold another: "Sydney Opera House"."""
    if document.tokens[last - 1].word in _HALLS:
        return last
    return next(
        (
            index
            for index in range(first + 1, last)
            if document.tokens[index].word in _TITLES or (index in taken and first not in taken)
        ),
        last,
    )


def _describes(document: Document, index: int, taken: set[int]) -> bool:
    """Whether a word only leads to the name of a place: "the resort town of", "the Peruvian city of"."""
    token, following = document.tokens[index], document.tokens[index + 1]
    if token.word[0].isupper():
        return index in taken and following.word[0].islower() and following.lower in _DESCRIBING
    return token.lower in _DESCRIBING


def _is_of_name(document: Document, index: int, first: int) -> bool:
    token = document.tokens[index]
    if token.word[0].isupper() and token.word.replace("'", "").isalpha():
        return True
    if index == first or index + 1 >= len(document.tokens):
        return False
    following = document.tokens[index + 1]
    if token.word == "-":
        glued = document.tokens[index - 1].end == token.start and token.end == following.start
        return glued and (following.word[0].isupper() or following.lower in _PARTICLES)
    if token.lower not in _PARTICLES:
        return False
    return following.word[0].isupper() or following.word == "-"


def _is_place_name(document: Document, first: int, last: int, taken: set[int]) -> bool:
    words = [token.word for token in document.tokens[first:last]]
    following = document.tokens[last].lower if last < len(document.tokens) else ""
    if set(words) & _NO_PLACES or following in _NOT_BEFORE or all(len(word) > 1 and word.isupper() for word in words):
        return False
    if (
        last + 1 < len(document.tokens)
        and following == "."
        and document.tokens[last].end == document.tokens[last + 1].start
    ):
        return False
    if words[-1] in _HALLS:
        return True
    if document.tokens[first - 1].lower == "the" and len(words) == 1:
        return False
    return not taken & set(range(first, last))
