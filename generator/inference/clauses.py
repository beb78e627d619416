"""Where a sentence can be cut so that what is left is still a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.inference.tense import is_verb

_SUBORDINATE = frozenset(
    """after although amid amidst as because before despite following if once since though unless until
    when where whereas while which who whose whom aiming aimed marking according saying including citing
    potentially ahead alongside where but so""".split()
)
_PREPOSITIONS = frozenset(
    """about above across after against ahead along amid amidst among around as at because before behind
    between by despite during following for from if in including into like near on over since such than
    through throughout to toward towards under until upon via when where which while who with within
    without unless though although alongside""".split()
)
_OPENS_CLAUSE = frozenset(
    """as after amid amidst because while despite following before although though unless who which
    where""".split()
)
_CUTTABLE = _PREPOSITIONS - frozenset("about between by from into than like of upon".split())
_DANGLING = _PREPOSITIONS | frozenset(
    """a an the of and or but nor that this these those its their his her our your my is are was were be
    been has have had will would could should may might must can not also both either more most very
    whose it they he she some any each every two three four five six several many other another new
    first second third so yet even only just one what how why whether said says say it's based calling
    including detected starting beginning involving""".split()
)
# After these, a preposition begins what the word is about: "agree / to meet" is no place to cut.
_NEEDS_MORE = frozenset(
    """agree agrees agreed plan plans planned urge urges urged ask asks asked want wants wanted allow
    allows allowed propose proposes proposed vow vows vowed seek seeks sought attempt attempts bid bids
    effort efforts decide decides decided refuse refuses refused continue continues continued likely
    able set due expected fail fails failed threaten threatens threatened offer offers offered need
    needs needed call calls called aim aims aimed ready willing prepared hope hopes hoped promise
    promises promised pledge pledges pledged try tries tried intend intends committed commit commits
    ways way work works worked push pushes pushed invite invites invited accuse accuses accused bring
    brings brought put puts move moves moved lead leads led right decision plans proposal response
    opposed refer relations ties talks war travel travels go goes went come comes came return returns
    returned according due thanks prior next close related participation sentenced reiterate reiterates
    reiterated opposition adopt adopts subject is are was were be meet meets met""".split()
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place to cut: the text up to `end`, and whether a clause ends there or only a phrase."""

    end: int
    is_clause: bool


def shorten(sentence: str, limit: int) -> str:
    """The beginning of the sentence that reads as a whole: a clause, else a phrase, else words.

    A clause or phrase that ends up to a twentieth past the limit is better than words cut anywhere.
    """
    if len(sentence) <= limit:
        return drop_dangling(sentence)
    cuts = [cut for cut in find_cuts(sentence) if cut.end >= limit // 3]
    room = limit + limit // 20
    best = (
        max((cut.end for cut in cuts if cut.is_clause and cut.end <= limit), default=0)
        or min(
            (cut.end for cut in (*cuts, Cut(len(sentence), True)) if cut.is_clause and cut.end <= room),
            default=0,
        )
        or max((cut.end for cut in cuts if cut.end <= limit), default=0)
        or min((cut.end for cut in cuts if cut.end <= room), default=0)
    )
    return drop_dangling(sentence[:best]) if best else _cut_before_name(sentence, limit)


def _cut_before_name(sentence: str, limit: int) -> str:
    """The words within the limit, without the beginning of a name that the limit would cut in two."""
    head = cut_at_word(sentence, limit)
    following = sentence[len(head) :].split()
    words = head.split()
    if following and following[0][:1].isupper():
        while len(words) > limit // 20 and words[-1][:1].isupper():
            words.pop()
    return drop_dangling(" ".join(words))


def find_cuts(sentence: str) -> tuple[Cut, ...]:
    """The places to cut, from left to right: none before the first verb, none inside quotation marks."""
    words = [(match.start(), match.group()) for match in _WORD.finditer(sentence)]
    cuts: list[Cut] = []
    has_verb = False
    for number, (start, word) in enumerate(words[:-1]):
        end = start + len(word)
        plain = word.strip(",;:")
        has_verb = (has_verb and plain != "that") or (plain.islower() and is_verb(plain))
        if has_verb and not _is_quoted(sentence[:end]):
            cut = _find_cut(words, number, end)
            if cut is not None:
                cuts.append(cut)
    return tuple(cuts)


def _find_cut(words: list[tuple[int, str]], number: int, end: int) -> Cut | None:
    word, following = words[number][1], words[number + 1][1]
    plain = following.strip(",;:").lower()
    if word.endswith(";") or following in ("–", "—"):
        return Cut(end, is_clause=True)
    if word.endswith(","):
        if _is_list(words, number + 1):
            return None
        return Cut(end - 1, is_clause=plain in _SUBORDINATE or plain.endswith("ing") or plain not in ("and", "or"))
    if plain in _OPENS_CLAUSE:
        return None if plain == "as" and word in ("such", "well", "soon", "far", "long") else Cut(end, is_clause=True)
    if plain in _CUTTABLE and word.lower() not in _NEEDS_MORE and word.lower() not in _DANGLING:
        return Cut(end, is_clause=False)
    return None


def _is_list(words: list[tuple[int, str]], number: int) -> bool:
    """Whether what follows a comma is the next member of a list: a few words, then "and" or "or"."""
    if words[number][1].lower() in ("and", "or"):
        return len(words) > number + 1 and not is_verb(words[number + 1][1].strip(",").lower())
    following = words[number + 1][1].lower() if number + 1 < len(words) else ""
    if words[number][1].lower() in _SUBORDINATE | _PREPOSITIONS:
        return False
    if words[number][1].endswith("ing") and following not in ("and", "or"):
        return False
    for _, word in words[number + 1 : number + 6]:
        if word.lower() in ("and", "or"):
            return True
        if is_verb(word.strip(",").lower()):
            return False
    return False


def _is_quoted(before: str) -> bool:
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("(") > before.count(")")


def cut_at_word(text: str, limit: int) -> str:
    """As many whole words of the text as fit; one word that is too long is cut."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return head.rsplit(None, 1)[0] if re.search(r"\s", head.strip()) else text[:limit]


def drop_dangling(text: str) -> str:
    """The text without an end that calls for more: "the talks with the" gives "the talks"."""
    words = text.split()
    while len(words) > 1 and (_dangles(words[-1]) or (words[-2].endswith(",") and words[-1].endswith("ing"))):
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-")


def _dangles(word: str) -> bool:
    plain = word.strip(",;:–—-").lower()
    return not plain or plain in _DANGLING
