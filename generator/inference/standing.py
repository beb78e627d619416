"""How a set of parties stands in the whole text: how much of what is named it covers, and who is left out.

The signs of a clause say whether its actors do something together; these say whether that is what the text is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.inference.actors import Head, is_group
from generator.inference.candidates import SENTENCES, Candidate
from generator.inference.circumstances import is_on_sidelines
from generator.inference.event_words import SPORT
from generator.inference.parts import Placed, Slot
from generator.inference.scenes import Scene, is_cue
from generator.inference.words import Words
from generator.model import Mention

_THREE = frozenset("trilateral trilaterals three-way three tripartite triangle".split())
_NEAR = (0, 3, 7, 13)
"""Tokens between the rows of a set, up to which they count as next to each other, near, apart and far."""
_TOGETHER = "rows-0-apart"
_AGAINST = frozenset("refusal hostile hostile-group verb-refuse verb-scold verb-hostile".split())
_MOST = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence holds besides the clause of a candidate."""

    parties: frozenset[str]
    meeting: frozenset[str]
    """The groups whose own meeting it speaks of, "on the sidelines of" excepted."""
    is_for_three: bool
    """Whether it speaks of three: "trilateral"."""
    is_sport: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in a text: how often, in which order, in which sentence, and who of them acts."""

    settings: tuple[Setting, ...]
    times: Counter[str]
    number: int
    """How often anybody is named."""
    order: tuple[str, ...]
    groups: tuple[str, ...]
    holders: frozenset[str]
    """Those for whom somebody who holds an office acts."""
    first_subject: str
    """Who is the first subject of a verb, "" where nobody is."""


def read_cast(words: Words, scenes: Sequence[Scene], mentions: Sequence[Mention]) -> Cast:
    """Who is named in a text."""
    named = [mention.party for mention in mentions if mention.party]
    rows = [placed for scene in scenes for placed in scene.rows]
    units = [unit for placed in rows for unit in placed.row.units]
    times = Counter(named)
    return Cast(
        tuple(_read_setting(words, scene) for scene in scenes[:SENTENCES]),
        times,
        len(named),
        tuple(times),
        tuple(sorted({unit.party for unit in units if is_group(unit.party)})),
        frozenset(unit.party for unit in units if unit.head in (Head.PERSON, Head.OFFICE)),
        next((placed.row.units[0].party for placed in rows if placed.slot is Slot.SUBJECT), ""),
    )


def _read_setting(words: Words, scene: Scene) -> Setting:
    sentence = words.lower[scene.first : scene.last]
    return Setting(
        frozenset(unit.party for placed in scene.rows for unit in placed.row.units),
        frozenset(
            unit.party
            for placed in scene.rows
            if _meets(words, scene, placed)
            for unit in placed.row.units
            if is_group(unit.party)
        ),
        not _THREE.isdisjoint(sentence),
        sum(word in SPORT for word in sentence) > 1,
    )


def _meets(words: Words, scene: Scene, placed: Placed) -> bool:
    """Whether a row gives its name to an event that is the matter, and not the occasion."""
    return placed.slot in (Slot.MODIFIER, Slot.OF) and not is_on_sidelines(words, scene, placed.row.first)


def read_standing(words: Words, cast: Cast, candidate: Candidate, parties: frozenset[str]) -> Iterator[str]:
    """The signs of how the parties that a candidate comes to stand in their text."""
    if "attended" in candidate.signs:  # whoever goes there or stays away is not left out
        return
    yield f"share-{4 * sum(cast.times[party] for party in parties) // max(1, cast.number)}"
    yield f"left-before-{min(_MOST, _count_before(cast, parties))}"
    left = f"left-sentence-{min(_MOST, len(cast.settings[candidate.sentence].parties - parties))}"
    yield left
    yield f"{left}*{'later' if candidate.sentence else 'first'}"
    if "verb-say" in candidate.signs:
        yield f"{left}*say"
    apart, holders = f"rows-{_tell_distance(candidate)}-apart", f"left-office-{min(2, len(cast.holders - parties))}"
    yield apart
    yield holders
    yield f"{apart}*{holders}"
    if not _AGAINST.isdisjoint(candidate.signs):
        yield "against-with-one-voice" if apart == _TOGETHER else "against-others"
    yield f"named-{_tell_heads(candidate)}-as-modifier"
    if is_cue(words.lower[candidate.token]):
        yield f"word-{words.lower[candidate.token]}"
    if cast.first_subject:
        yield "has-first-subject" if cast.first_subject in parties else "lacks-first-subject"


def _count_before(cast: Cast, parties: frozenset[str]) -> int:
    """How many are named before the last of the set is, and left out."""
    left = found = 0
    for party in cast.order:
        if party in parties:
            found = left
        else:
            left += 1
    return found


def _tell_distance(candidate: Candidate) -> int:
    """How far the rows of a set stand from each other, in steps."""
    if len(candidate.rows) == 1:
        return 0
    gap = max(placed.row.first for placed in candidate.rows) - min(placed.row.last for placed in candidate.rows)
    return sum(gap > most for most in _NEAR)


def _tell_heads(candidate: Candidate) -> str:
    """Whether all, some or none of a set's names only say which or where: "US troops", "in Paris"; not "US–China".

    A group that gives its own meeting its name is told apart: "the NATO summit".
    """
    units = modifiers = 0
    for placed in candidate.rows:
        if not placed.row.is_pair:
            units += len(placed.row.units)
            modifiers += sum(unit.head in (Head.MODIFIER, Head.PLACE) for unit in placed.row.units)
    if modifiers == units and "group-meeting" in candidate.signs:
        return "meeting"
    return "none" if not modifiers else "all" if modifiers == units else "some"
