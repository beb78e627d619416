"""How a sentence ties a place to an event: by "in" or "at", by a journey, by hosting, by the event's own name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.inference.places import Spot
from generator.inference.text import Document
from generator.messages import word

_MEETINGS = frozenset(
    """meeting meetings summit summits talks conference negotiations visit visits trip session ceremony forum
    dialogue consultations gathering exercise exercises drill drills retreat round discussions congress
    mini-summit sidelines trilateral conclave negotiation assembly""".split()
)
_ACTS = frozenset(
    """meet meets met meeting held hosts host hosted gather gathers gathered convene convenes
    convened sign signs signed signing begin begins began open opens opened resume resumes resumed start
    starts started arrive arrives arrived arriving lands landed touched agree agrees agreed reached reach
    brokered clinched end ends ended conclude concludes concluded spoke speak staged place discuss discusses
    discussed attend attends attended finalised signing negotiated kick kicks join issued released gathered
    talk welcomed receives received sat assembled convening commence commences commenced launched
    launch launches announced shook inked occur occurs occurred finalised finalized adopted struck
    initialled proclaimed negotiate visit visited visits speaking""".split()
)
_MEETS = frozenset("meet meets met meeting talks hold holds held".split())
_GOING = frozenset(
    """travel travels travelled traveled travelling traveling trip visit visits fly flies flew heads headed
    heading goes went journey arrived returned return come came tour leaves left""".split()
)
_VISITING = frozenset("visit visits visited visiting tour toured tours".split())
_HOSTING = frozenset("host hosts hosted hosting".split())
_PLAIN = frozenset(
    """of between with and the a an 's their his her its for on by to from first second two three four day one both
    in at headquarters level today yesterday tomorrow last this next week month year late early later earlier
    morning evening night new
    joint bilateral trilateral regional annual formal two-day state official working peace security trade
    president prime minister ministers foreign defence defense secretary leader leaders counterpart counterparts
    officials king presidents premier general chief chiefs delegations talks meeting summit held take place be to
    takes took taking being is was were are today's currently there again together , - ( ) " “ ” up down off part
    gets get got underway under way abroad
    emergency special high level top senior diplomats envoys nations countries al el bin ibn de facto von van der
    da agreement agreements deal deals treaty pact
    accord accords memorandum understanding declaration statement scheduled planned due slated taking expected
    government governments delegation delegations representatives authorities side sides interim transitional
    members member group groups rebels envoy delegate delegates negotiators""".split()
)
"""Words that can stand between the event and where it is without being where something else is."""
_BREAKS = frozenset(
    "as while which who that because although though but whether if amid amidst despite ; : when".split()
)
_AHEAD = frozenset("ahead before prepare preparing advance upcoming forthcoming recent toward towards".split())
_BEHIND = frozenset("after following since eve".split())
_FUTURE = frozenset("will expected set due scheduled planned slated".split())
_GAMES = frozenset(
    "Olympics Olympic Paralympics Games Cup Championship Championships Marathon Festival Final Prix".split()
)
"""Words of sport and feasts: who is invited to the games does not meet there."""
_SAYS = frozenset("says said tells told adds added explains explained".split())
_WHOLE = frozenset(
    """to for in on at as and after before during amid amidst a an by with today this next last from since while where
    when who later again early late over despite following ahead""".split()
)
"""What may follow a place that is visited as such, unlike "visits Irish farms"."""
_BESIDE = frozenset("the of neighbouring neighboring nearby both".split())
_PURPOSES = frozenset("meet hold attend discuss sign join negotiate".split())


def find_ties(document: Document, spot: Spot, token: int, first: int, last: int) -> Iterator[tuple[float, str]]:
    """Every way in which the sentence ties a place to an event, with its strength."""
    named = _names_event(document, spot, last)
    if named:
        yield 2.0 - _penalty(document, spot.first, first), word("is what the event is called by")
    if spot.preposition in ("in", "on", "at", "near", "outside"):
        yield _weigh_place(document, spot, token, first), word("is named as the place")
    if spot.preposition == "in" and _is_stay(document, spot, last):
        yield 2.0, word("is where they are for it")
    if spot.preposition in ("to", "for") and (
        _is_goal(document, spot, first) or _leads_to_meeting(document, spot, last)
    ):
        yield 2.0, word("is where they travel")
    if _opens_sentence(document, spot, first, last):
        yield (2.0 if spot.is_country else 3.2), word("is where the sentence begins")
    if spot.preposition == "" and _is_visited(document, spot, first, last):
        yield 2.2, word("is visited")
    if _hosts(document, spot, last):
        yield 1.4, word("is the host")
    if spot.is_dateline:
        yield 1.3, word("stands before the news")


def _opens_sentence(document: Document, spot: Spot, first: int, last: int) -> bool:
    """ "In Rome, the envoys": the place of what follows; not "in the Far East", which is what it is about."""
    if spot.preposition not in ("in", "at") or spot.lead != first:
        return False
    if spot.is_unlisted and document.tokens[first + 1].lower == "the":
        return False
    return "," in _list_words(document, spot.last, last, 3)


def _names_event(document: Document, spot: Spot, last: int) -> bool:
    """ "The Geneva talks", "his Moscow visit": the place is what the meeting is called by."""
    if spot.is_country or spot.is_unlisted:
        return False
    for index in range(spot.last, min(last, spot.last + 3)):
        token = document.tokens[index]
        if token.lower in _MEETINGS:
            return True
        if not (token.word[0].isupper() or token.lower in ("peace", "security", "climate", "-")):
            return False
    return False


def _weigh_place(document: Document, spot: Spot, token: int, first: int) -> float:
    """The strength of "in" or "at": what word it goes back to, and how much else stands between."""
    tokens = document.tokens
    strange = 0
    for index in range(spot.lead - 1, max(first, spot.lead - 32) - 1, -1):
        word = tokens[index].lower
        if (word in _BREAKS and index < spot.lead - 1) or tokens[index].word in _GAMES:
            return 0.0
        if word in _MEETINGS or word in _ACTS:
            if not first <= token and _FUTURE & set(_list_words(document, max(first, index - 5), index)):
                return 0.0
            score = 3.0 - strange
            penalty = _penalty(document, index, first)
            score -= 0.0 if abs(index - token) < 3 and penalty > 1 else penalty
            if spot.is_country or spot.is_unlisted:
                return score if not strange else 0.0
            return score if strange <= 2 else 0.0
        if word in _BEHIND or word in _AHEAD:
            return 0.0
        if not (word in _PLAIN or tokens[index].word[0].isupper() or word[0].isdigit()):
            strange += 1
            if strange > 2:
                return 0.0
    return 0.0


def _penalty(document: Document, index: int, first: int) -> float:
    """What it costs that the word tied to the place is only the background: "ahead of a summit in Rome"."""
    for back in range(index - 1, max(first, index - 6) - 1, -1):
        word = document.tokens[back].lower
        if word in _AHEAD:
            return 3.0
        if word in ("the", "a", "an"):
            continue
        if word in _BEHIND or word in ("last", "previous", "earlier"):
            return 0.8
        if word in ("in", "at", "to", "with", ",") or word in _ACTS:
            return 0.0
    return 0.0


def _list_words(document: Document, first: int, last: int, most: int = 9) -> list[str]:
    return [token.lower for token in document.tokens[first : min(last, first + most)]]


def _is_goal(document: Document, spot: Spot, first: int) -> bool:
    """Whether they travel there; not where one merely speaks on the way: "he says during a visit to Rome"."""
    for index in range(spot.lead - 1, max(first, spot.lead - 7) - 1, -1):
        token = document.tokens[index]
        if token.lower in ("flight", "route"):
            return False
        if token.lower in _GOING:
            before = _list_words(document, max(first, index - 4), index)
            return _SAYS.isdisjoint(before) and "since" not in before
        if not (token.lower in _PLAIN or token.word[0].isupper()):
            return False
    return False


def _leads_to_meeting(document: Document, spot: Spot, last: int) -> bool:
    """ "To Riyadh, Saudi Arabia, for talks": they go there to meet."""
    after = [token.lower for token in document.tokens[spot.last : min(last, spot.last + 8)]]
    return any(
        (one == "for" and two in ("talks", "a", "the")) or (one == "to" and two in _PURPOSES)
        for one, two in pairwise(after)
    ) and bool(after and after[0] in (",", "for", "to"))


def _is_visited(document: Document, spot: Spot, first: int, last: int) -> bool:
    """Whether the place is the object of "visits", perhaps with a word before it: "visited neighbouring Chad"."""
    following = document.tokens[spot.last].word if spot.last < last else "."
    if (
        following == "'s"
        or following[0].isupper()
        or (following.isalpha() and following not in _WHOLE and not following.endswith("ing"))
    ):
        return False
    before = [token.lower for token in document.tokens[max(first, spot.lead - 2) : spot.lead]]
    return bool(before) and (before[-1] in _VISITING or (before[-1] in _BESIDE and before[0] in _VISITING))


def _is_stay(document: Document, spot: Spot, last: int) -> bool:
    """ "He is in Manila for the summit": one is there to meet."""
    after = [token.lower for token in document.tokens[spot.last : min(last, spot.last + 8)]]
    before = document.tokens[spot.lead - 1].lower
    if before not in ("is", "are", "was", "were"):
        return False
    return ("for" in after[:5] and bool(_MEETINGS & set(after))) or ("where" in after[:3] and bool(_MEETS & set(after)))


def _hosts(document: Document, spot: Spot, last: int) -> bool:
    """Whether the place is the subject of "will host", or a meeting is "hosted by" it."""
    tokens = document.tokens
    if spot.preposition == "by":
        return tokens[spot.lead - 1].lower in _HOSTING
    if spot.preposition or not spot.can_host:
        return False
    for token in tokens[spot.last : min(last, spot.last + 7)]:
        if token.lower in _HOSTING:
            return True
        if token.word[0].isupper() or token.word in (",", "."):
            return False
    return False
