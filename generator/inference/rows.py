"""Actors in rows: joined by commas, "and", or a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.inference.actors import Head, Unit
from generator.inference.event_words import MEMBER_WORDS, OFFICE_HEADS, OFFICES
from generator.inference.predicates import find_verb_after
from generator.inference.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """Actors in a row: "the leaders of Japan, South Korea and the United States"."""

    units: tuple[Unit, ...]
    first: int
    last: int
    has_office: bool
    is_pair: bool
    """Whether the names are tied by a dash or a hyphen: "US–China"."""

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the row, once each, in their order."""
        return tuple(dict.fromkeys(unit.party for unit in self.units))


_DASHES = frozenset("-–—‑/")

_CONNECTING = (
    frozenset("and & , the both its his their her as well along together plus also then ( ) or".split()) | _DASHES
)

_LOOSE = OFFICES | frozenset("of from for a an with 's former new late current respectively its his her their".split())

_CLOSE = _CONNECTING | _LOOSE
"""What may stand between two names of one party: "US President Joe Biden and his secretary of state"."""

_LEADING = frozenset(
    """the both a an his her its their our all several various top senior two three four five six seven eight nine ten
    twenty-three all some other u.s.-led new transitional interim ousted deposed exiled outgoing incoming visiting
    re-elected newly-elected embattled unnamed""".split()
)

_APPOSED = frozenset(
    "countries nations states powers blocs allies partners neighbours neighbors members republics regional".split()
)
"""Words that stand before the names of those they mean: "the regional blocs SADC and EAC"."""

_LISTING = (("–",), ("—",), (":",), ("(",), ("including",), (",", "including"), (",",))
"""What may stand between an office and those who hold it: "the leaders — Japan and China"."""

_COLONS = ("–", "—", ":", "(")
"""What may stand between those who act and their names: "six nations — Peru, Chile …"."""
_BESIDES = frozenset("and along together well".split())
"""One of these between two actors adds the second to the first."""
_FAR = 9
"""Tokens that may stand between two actors of one row."""
_OWN = frozenset("its their his her".split())


def find_rows(words: Words, units: Sequence[Unit]) -> Iterator[Row]:
    """The units of a sentence in rows: joined by commas, "and", or a dash."""
    row: list[Unit] = []
    past = 0
    for unit in units:
        if row and not _are_joined(words, row, unit):
            yield _make_row(words, row, past)
            past = row[-1].last
            row = []
        row.append(unit)
    if row:
        yield _make_row(words, row, past)


def _are_joined(words: Words, row: Sequence[Unit], unit: Unit) -> bool:
    before = row[-1]
    between = words.lower[before.last : unit.first]
    if words.lower[unit.last : unit.last + 1] in (("-",), ("‑",)) and words.lower[unit.last + 1 : unit.last + 2] == (
        "backed",
    ):
        return False
    if len(between) > _FAR or _ends_place(words, row, unit, between):
        return False
    if _begins_clause(words, row, unit, between):
        return False
    if before.party == unit.party and "with" not in between and _CLOSE.issuperset(between):
        return True
    if before.head is Head.MODIFIER and before.noun < 0 and "'s" in between:
        return False
    if not between:
        return before.head is Head.OFFICE or (before.head is Head.MODIFIER and unit.head is Head.PERSON)
    if before.head is Head.OFFICE and between[0] in ("of", "from") and set(between[1:]) <= {"the"}:
        return True
    if before.head is Head.OFFICE and between in _LISTING:
        return True
    if not any(
        word in ("and", "&", ",", "or", "plus") or word in _DASHES or word in ("well", "along") for word in between
    ):
        return False
    loose = all(
        word in _CONNECTING or word in _LOOSE or (unit.head is not Head.MODIFIER and words.tokens[n].word[0].isupper())
        for n, word in enumerate(between, before.last)
    )
    return loose and (_is_plain(between) or _names_another(words, row, unit, between))


_DESCRIBED = 5
"""Words before a name among which its preposition is: "from the West African bloc"."""


def _names_another(words: Words, row: Sequence[Unit], unit: Unit, between: Sequence[str]) -> bool:
    """Whether another of the same kind comes: "Kari Lund of Norway, Ana Prado of Chile", "from Chile and from Peru"."""
    joined = [word for word in between if word not in (",", "and", "the")]
    if joined in (["from"], ["of"]):
        return joined[0] in words.lower[max(0, row[0].first - _DESCRIBED) : row[0].first]
    of = unit.first - 1
    is_same = any(words.lower[earlier.first - 1] == "of" for earlier in row if earlier.first)
    is_named = between[-1] == "of" and is_same and _count_name(words, of) > 1
    return is_named and len(joined) == _count_name(words, of) + 1


def _count_name(words: Words, last: int) -> int:
    """How many words of a name stand before that token; those of an office are none."""
    first = last
    while first and words.tokens[first - 1].word[0].isupper() and words.lower[first - 1] not in OFFICE_HEADS:
        first -= 1
    return last - first


_OPENING = frozenset("in at during following amid on with under ahead despite after before as since while when".split())


def _begins_clause(words: Words, row: Sequence[Unit], unit: Unit, between: Sequence[str]) -> bool:
    """Whether a comma ends an opening phrase and a subject begins: "After talks in Paris, Japan and France signed"."""
    if not between or between[0] != "," or "and" in between or "well" in between or row[-1].party == unit.party:
        return unit.head is Head.PERSON and row[-1].head is Head.COUNTRY and between == (",",)
    first = row[0].first
    while first and words.lower[first - 1] in _LEADING:
        first -= 1
    if (
        first
        and words.lower[first - 1] in ("with", "to", "in", "at", "by")
        and (
            words.lower[unit.last : unit.last + 1] not in (("and",), (",",))
            and find_verb_after(words, unit.last, min(unit.last + 6, len(words.lower))) >= 0
        )
    ):
        return True
    start = first
    while start and words.lower[start - 1] not in (".", "!", "?", ";", ":"):
        start -= 1
    return first - start > 1 and words.lower[start] in _OPENING and "," not in words.lower[start : row[-1].last]


def _ends_place(words: Words, row: Sequence[Unit], unit: Unit, between: Sequence[str]) -> bool:
    """Whether a comma ends a place, and what follows acts: "in Vilnius, Lithuania, G7 officials announce"."""
    first = row[0].first
    while first and words.lower[first - 1] in _LEADING:
        first -= 1
    if (
        not first
        or words.lower[first - 1] not in ("in", "at", "near", "to", "from")
        or between[:1] != (",",)
        or not _BESIDES.isdisjoint(between)
    ):
        return False
    return unit.head in (Head.OFFICE, Head.PERSON, Head.GROUP) or (len(row) > 1 and row[-1].party == row[-2].party)


def _is_plain(between: Sequence[str]) -> bool:
    """Whether "with", "of" and "for" among the connecting words belong to "along with" or to an office."""
    for number, word in enumerate(between):
        if word == "with" and (not number or between[number - 1] not in ("along", "together")):
            return False
        if word == "as" and "well" not in between:
            return False
        if word in ("of", "from", "for") and (not number or between[number - 1] not in OFFICE_HEADS):
            return False
    return True


def _make_row(words: Words, units: Sequence[Unit], past: int) -> Row:
    first, last = units[0].first, units[-1].last
    has_office = any(unit.head in (Head.OFFICE, Head.PERSON) for unit in units)
    is_pair = any(_are_tied(words, a, b) for a, b in zip(units, units[1:], strict=False))
    first, absorbed = _absorb(words, first)
    if absorbed or units[0].head in (Head.OFFICE, Head.PERSON):
        first = _absorb_name(words, first, past)
    return Row(tuple(units), first, last, has_office or absorbed, is_pair)


def _are_tied(words: Words, first: Unit, second: Unit) -> bool:
    """Whether only a dash or hyphen without blanks stands between two units."""
    if second.first != first.last + 1 or words.lower[first.last] not in _DASHES:
        return False
    return words.tokens[first.last - 1].end + 1 == words.tokens[second.first].start


def _absorb(words: Words, first: int) -> tuple[int, bool]:
    """The first token of a row with the office before it: "the foreign ministers of", "senior diplomats from"."""
    index = first
    while index and (words.lower[index - 1] in _LEADING or words.lower[index - 1] in _APPOSED):
        index -= 1
    holder = index - 3 if _is_own_holder(words, index) else _find_holder(words, index)
    if holder >= 0:
        return holder, True
    if index < 2 or words.lower[index - 1] not in ("of", "from", "for", "across", "comprise", "representing", *_COLONS):
        return index, False
    if words.lower[index - 1] in _COLONS and not words.lower[index - 2].endswith("s"):
        return index, False
    if words.lower[index - 1] == "comprise" and words.lower[index - 2] == "that":
        index -= 1
    if words.lower[index - 2] not in OFFICE_HEADS and words.lower[index - 2] not in MEMBER_WORDS:
        return index, False
    index -= 2
    while index and _is_office_word(words.lower[index - 1]):
        index -= 1
    if index > 2 and words.lower[index - 1] == "of" and words.lower[index - 2] in OFFICE_HEADS:
        index -= 2
        while index and _is_office_word(words.lower[index - 1]):
            index -= 1
    return index, True


def _is_own_holder(words: Words, index: int) -> bool:
    """Whether the office that a name is given for stands before it: "meets its president, Ana Prado"."""
    before = words.lower[max(0, index - 3) : index]
    return len(before) > 2 and before[0] in _OWN and before[1] in OFFICE_HEADS and before[2] == ","


def _find_holder(words: Words, index: int) -> int:
    """The first token of an office and who holds it before "of" and that token: "Presidents Kari Lund of"; else -1."""
    holder = index - 2 - _count_name(words, index - 1) if index and words.lower[index - 1] == "of" else -1
    if not 0 <= holder < index - 3 or words.lower[holder] not in OFFICE_HEADS:
        return -1
    while holder and _is_office_word(words.lower[holder - 1]):
        holder -= 1
    return holder


def _absorb_name(words: Words, first: int, past: int) -> int:
    """The first token with the name on no list whose office a row begins with: "with Ana Ruiz, the minister of"."""
    if first - 1 <= past or words.lower[first - 1] != ",":
        return first
    start = first - 1
    while start > past and words.tokens[start - 1].word[0].isupper():
        start -= 1
    is_placed = words.lower[start - 1] in ("in", "at", "near", "from", "to")
    return start if first - 1 - start > 1 and not is_placed else first


def _is_office_word(word: str) -> bool:
    return word in OFFICES or word in _LEADING or word in ("and", "then")
