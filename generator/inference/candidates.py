"""Sets of parties that may act together in a text, each with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.inference.actors import Head, find_rows, find_units, is_group
from generator.inference.lexicon import (
    AGREES,
    ATTENDS,
    DEALS,
    EVENT_NOUNS,
    EXERCISES,
    HOSTILE,
    JOINT_STATEMENTS,
    MEETING_NOUNS,
    MEETS,
    MEMBER_WORDS,
    OFFICE_HEADS,
    OPENERS,
    REFUSES,
    SPORT,
    STRONG_AGREES,
    STRONG_NOUNS,
    VISITS,
    is_finite,
)
from generator.inference.slots import Placed, Slot, place_row
from generator.inference.words import Words, place_mentions
from generator.model import Mention, MentionKind
from generator.terms import Taxonomy

ROLES = {
    Slot.SUBJECT: "takes part in the event",
    Slot.AGENT: "takes part in the event",
    Slot.OBJECT: "is met or hosted",
    Slot.BESIDE: "takes part beside the others",
    Slot.BETWEEN: "is one of those between whom it is",
    Slot.OF: "sends those who meet",
    Slot.MODIFIER: "gives the event its name",
    Slot.VISITED: "is visited",
    Slot.HELPER: "hosts or mediates",
    Slot.OTHER: "is at the table too",
}
_JOINT = frozenset("joint jointly together mutual mutually bilateral both each reciprocal common combined".split())
_THREE = frozenset("trilateral trilaterals three-way three tripartite triangle".split())
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_CIRCUMSTANCE = frozenset("at during after before following ahead of on since despite amid from until".split())
_BEYOND = frozenset("; :".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its rows placed."""

    number: int
    first: int
    last: int
    rows: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A set of parties that may act together: the rows that make it up, the word for the event, the signs."""

    sentence: int
    token: int
    rows: tuple[Placed, ...]
    parties: tuple[str, ...]
    signs: frozenset[str]


def read_scenes(words: Words, mentions: Sequence[Mention]) -> tuple[Scene, ...]:
    """Every sentence with its rows of actors."""
    placed = place_mentions(words, mentions)
    scenes = []
    for number, (first, last) in enumerate(words.document.sentences):
        own = [entry for entry in placed if first <= entry[1] < last]
        rows = find_rows(words, list(find_units(words, own, last)))
        scenes.append(Scene(number, first, last, tuple(place_row(words, row, first, last) for row in rows)))
    return tuple(scenes)


def make_candidates(words: Words, scenes: Sequence[Scene], taxonomy: Taxonomy) -> Iterator[Candidate]:
    """All candidate sets of a text; the same set may come more than once, with other signs."""
    for scene in scenes[:_SENTENCES]:
        for candidate in _of_scene(words, scene):
            for full in _with_helpers(words, scenes, candidate):
                settled = _settle(words, scenes, full, taxonomy)
                if settled is not None:
                    yield settled


_SENTENCES = 6
"""Sentences looked at; the main event of a news summary is told in the first ones."""


def _of_scene(words: Words, scene: Scene) -> Iterator[Candidate]:
    for number, placed in enumerate(scene.rows):
        if placed.slot in (Slot.SUBJECT, Slot.AGENT):
            yield from _from_subject(words, scene, number)
        elif placed.slot in (Slot.BETWEEN, Slot.OF, Slot.MODIFIER) or (
            placed.slot is Slot.BESIDE and len(placed.row.parties) > 1
        ):
            yield from _from_noun(words, scene, number)
    yield from _from_all(words, scene)


def _from_subject(words: Words, scene: Scene, number: int) -> Iterator[Candidate]:
    """The subject of a verb, alone where it is several, and with those whom the verb brings in."""
    subject = scene.rows[number]
    verb = subject.governor
    end = _end_of_clause(words, scene, verb)
    cue = _find_cue(words, verb, end)
    signs = _read_signs(words, scene, subject, verb, end, cue)
    many = len(subject.row.parties) > 1
    group = any(is_group(unit.party) for unit in subject.row.units)
    left = {f"{p.slot.value}-left" for p in scene.rows if verb < p.row.first < end and p.slot in _TAKING_PART}
    if many or group:
        own = {"subject-many"} if many else {"subject-group", f"subject-group-{_number_of(words, subject)}"}
        yield _make(scene, cue if cue >= 0 else verb, (subject,), signs | own | left)
    partners = [p for p in scene.rows if p is not subject and not set(p.row.parties) <= set(subject.row.parties)]
    for partner in partners:
        kind = _kind_of(words, partner)
        far = partner.row.first >= end or partner.row.first < subject.row.first
        own = {f"subject-{kind}{'-far' if far else ''}"}
        if not _is_brought_in(words, verb, partner):
            own.add("no-cue-between")
        if _is_purpose(words, verb, partner.row.first):
            own.add("purpose")
        yield _make(scene, _cue_before(words, verb, partner), (subject, partner), signs | own)
    partners = [p for p in partners if verb < p.row.first < end and p.slot in _PARTNERS]
    if len(partners) > 1:
        yield _make(scene, cue if cue >= 0 else verb, (subject, *partners), signs | {"subject-all"})


def _number_of(words: Words, placed: Placed) -> str:
    """Whether a group acts as a whole, through several office-holders, or through one: "NATO", "its ministers"."""
    unit = placed.row.units[0]
    if unit.head is Head.GROUP and not placed.row.has_office:
        return "whole"
    name = [n for n in range(unit.first, unit.last) if any(_lies_in(words, n, m) for m in unit.mentions)]
    near = [words.lower[n] for n in range(placed.row.first, placed.row.last) if n not in name]
    return "several" if any(word in OFFICE_HEADS | MEMBER_WORDS and word.endswith("s") for word in near) else "one"


def _lies_in(words: Words, index: int, mention: Mention) -> bool:
    return mention.span.start <= words.tokens[index].start < mention.span.end


_TAKING_PART = (Slot.OBJECT, Slot.BESIDE, Slot.VISITED)
_PARTNERS = (Slot.OBJECT, Slot.BESIDE, Slot.VISITED, Slot.BETWEEN, Slot.OF, Slot.MODIFIER)


def _kind_of(words: Words, placed: Placed) -> str:
    """The part of a row, and for one that is only talked about, the word that says how."""
    if placed.slot is Slot.VISITED and placed.row.units[0].head is Head.PLACE:
        return "visited-place"
    if placed.slot is not Slot.OTHER:
        return placed.slot.value
    word = words.lower[placed.governor] if placed.governor >= 0 else ""
    if word in ("to", "from", "of", "for", "in", "at", "on", "against", "by"):
        return f"other-{word}"
    return "other-modifier" if all(unit.head is Head.MODIFIER for unit in placed.row.units) else "other"


def _is_purpose(words: Words, verb: int, index: int) -> bool:
    """Whether "to" and a verb that is none of meeting stand between: what the event is for, not who is there."""
    for number in range(verb + 1, index):
        word = words.lower[number]
        if words.lower[number - 1] == "to" and (
            word == "discuss" or (is_finite(word) and word not in MEETS and word not in VISITS)
        ):
            return True
    return False


def _is_brought_in(words: Words, verb: int, partner: Placed) -> bool:
    """Whether a word for an event stands between the verb and the partner, the verb included."""
    if partner.slot is Slot.OBJECT:
        return True
    if partner.slot is Slot.VISITED:
        return True
    return any(_is_cue(words.lower[n]) for n in range(verb, min(partner.row.first + 1, len(words.lower)))) or (
        partner.slot is Slot.MODIFIER
    )


def _cue_before(words: Words, verb: int, partner: Placed) -> int:
    """The word for the event that is nearest before the partner."""
    if partner.slot is Slot.MODIFIER:
        return partner.governor
    return next((n for n in range(partner.row.first - 1, verb, -1) if _is_cue(words.lower[n])), verb)


def _from_noun(words: Words, scene: Scene, number: int) -> Iterator[Candidate]:
    """Those named with an event noun: "talks between A and B", "A–B summit", "a meeting of NATO ministers"."""
    placed = scene.rows[number]
    noun = _noun_of(words, placed, scene)
    if noun < 0:
        return
    if placed.slot is Slot.MODIFIER and len(placed.row.parties) == 1 and _is_city(placed):
        return
    end = _end_of_clause(words, scene, noun)
    signs = _read_signs(words, scene, placed, noun, end, noun) | {f"noun-{placed.slot.value}"}
    if placed.slot is Slot.MODIFIER and placed.row.is_pair:
        signs |= {"pair"}
    if words.lower[noun] in MEETING_NOUNS and any(is_group(party) for party in placed.row.parties):
        signs |= {"group-meeting"}
    if _is_circumstance(words, scene, min(noun, placed.row.first)):
        signs |= {"sidelines" if "sidelines" in words.lower[max(scene.first, noun - 5) : noun + 1] else "circumstance"}
    yield _make(scene, noun, (placed,), signs)
    beside = [p for p in scene.rows if p.slot is Slot.BESIDE and noun < p.row.first < end]
    for partner in beside:
        yield _make(scene, noun, (placed, partner), signs | {"noun-beside"})


def _from_all(words: Words, scene: Scene) -> Iterator[Candidate]:
    """The parties of neighbouring rows where no subject is found, and all of a sentence that are few."""
    cue = _find_cue(words, scene.first, scene.last)
    if cue < 0 or len(scene.rows) < 2:
        return
    for first, second in zip(scene.rows, scene.rows[1:], strict=False):
        if Slot.SUBJECT not in (first.slot, second.slot) and not set(second.row.parties) <= set(first.row.parties):
            signs = _read_signs(words, scene, first, scene.first, scene.last, cue)
            if any(placed.slot is Slot.SUBJECT for placed in scene.rows):
                signs.add("near-beside-subject")
            yield _make(
                scene,
                cue,
                (first, second),
                signs | {f"near-{_kind_of(words, first)}", f"near2-{_kind_of(words, second)}"},
            )
    parties = {party for placed in scene.rows for party in placed.row.parties}
    if 2 < len(parties) < 6:
        signs = _read_signs(words, scene, scene.rows[0], scene.first, scene.last, cue)
        yield _make(scene, cue, scene.rows, signs | {"all"})


def _noun_of(words: Words, placed: Placed, scene: Scene) -> int:
    if placed.slot is Slot.MODIFIER:
        return placed.governor
    for index in range(placed.governor - 1, max(scene.first, placed.governor - 7) - 1, -1):
        if words.lower[index] in EVENT_NOUNS or words.lower[index] in MEETS or words.lower[index] in AGREES:
            return index
    return -1


def _is_city(placed: Placed) -> bool:
    return all(m.kind in (MentionKind.CAPITAL, MentionKind.PLACE) for u in placed.row.units for m in u.mentions)


def _is_circumstance(words: Words, scene: Scene, index: int) -> bool:
    """Whether the event is only where or when something else happens: "at the G7 summit", "ahead of"."""
    before = words.lower[max(scene.first, index - 3) : index]
    return any(word in _CIRCUMSTANCE for word in before[-3:])


def _make(scene: Scene, token: int, rows: Sequence[Placed], signs: Iterable[str]) -> Candidate:
    signs = {*signs, *({"row-many"} if any(len(placed.row.parties) > 1 for placed in rows) else ())}
    parties = tuple(dict.fromkeys(party for placed in rows for party in placed.row.parties))
    return Candidate(scene.number, token, tuple(rows), parties, frozenset(signs))


def _end_of_clause(words: Words, scene: Scene, start: int) -> int:
    """The index past the clause that the word at `start` stands in."""
    for index in range(start + 1, scene.last):
        word = words.lower[index]
        if word in _BEYOND or (word in OPENERS and not (word == "as" and "well" in words.lower[index - 1 : index + 2])):
            return index
    return scene.last


def _is_cue(word: str) -> bool:
    return word in EVENT_NOUNS or word in MEETS or word in AGREES or word in VISITS


def _find_cue(words: Words, first: int, end: int) -> int:
    """The word that names the event: the first strong one, else the first; -1 where none does."""
    weak = -1
    for index in range(first, end):
        word = words.lower[index]
        if word in STRONG_NOUNS or word in STRONG_AGREES:
            return index
        if weak < 0 and _is_cue(word):
            weak = index
    return weak


def _read_signs(words: Words, scene: Scene, placed: Placed, verb: int, end: int, cue: int) -> set[str]:
    """What speaks for or against the event of a clause."""
    clause = set(words.lower[verb:end])
    signs = {f"sentence-{min(scene.number, 3)}"}
    if placed.opener:
        signs.add("background-as" if placed.opener in _WEAK_OPENERS else "background-after")
    if cue >= 0:
        signs.add(f"cue-{_class_of(words.lower[cue])}")
    head = words.lower[verb : verb + 4]
    if any(word in HOSTILE for word in head):
        signs.add("hostile-group" if any(is_group(party) for party in placed.row.parties) else "hostile")
    if any(word in REFUSES for word in words.lower[max(placed.row.last, verb - 4) : (cue if cue > verb else verb) + 1]):
        signs.add("refusal")
    if clause & _JOINT or _JOINT & set(words.lower[placed.row.first : verb]):
        signs.add("joint")
    if placed.row.has_office:
        signs.add("office")
    return signs


_WEAK_OPENERS = frozenset("that as while when where which who whom whose".split())


def _class_of(word: str) -> str:
    """The class of a word for an event."""
    for name, words in _CLASSES:
        if word in words:
            return name
    return "weak"


_CLASSES = (
    ("exercise", EXERCISES),
    ("deal", DEALS),
    ("meeting", MEETING_NOUNS - MEETS),
    ("statement", JOINT_STATEMENTS),
    ("sign", STRONG_AGREES - MEETS),
    ("meet", MEETS),
    ("visit", VISITS),
    ("agree", AGREES),
    ("noun", EVENT_NOUNS),
)


def _with_helpers(words: Words, scenes: Sequence[Scene], candidate: Candidate) -> Iterator[Candidate]:
    """The candidate, and the same with those who host, mediate, or are said to attend."""
    own = scenes[candidate.sentence]
    helpers = [p for p in own.rows if p.slot is Slot.HELPER and p not in candidate.rows]
    attending = [
        p for s in scenes[candidate.sentence : candidate.sentence + 3] for p in _find_attending(words, s, candidate)
    ]
    left = {"helper-left"} if helpers else set()
    left |= {"attending-left"} if attending else set()
    yield replace(candidate, signs=candidate.signs | left)
    if helpers:
        is_near = any(not p.opener for p in helpers)
        yield _add(candidate, helpers, "helper" if is_near else "helper-background")
    if attending:
        yield _add(candidate, attending, "attending")
    if helpers and attending:
        yield _add(_add(candidate, helpers, "helper"), attending, "attending")


def _add(candidate: Candidate, more: Sequence[Placed], sign: str) -> Candidate:
    rows = (*candidate.rows, *more)
    parties = tuple(dict.fromkeys((*candidate.parties, *(party for placed in more for party in placed.row.parties))))
    return replace(candidate, rows=rows, parties=parties, signs=candidate.signs | {sign})


def _find_attending(words: Words, scene: Scene, candidate: Candidate) -> Iterator[Placed]:
    """Rows of another sentence or clause that are said to attend, mediate or be included."""
    for placed in scene.rows:
        if placed in candidate.rows:
            continue
        verb = words.lower[placed.governor] if placed.governor >= 0 else ""
        near = words.lower[placed.row.last : placed.row.last + 5]
        if (
            (placed.slot is Slot.SUBJECT and any(word in ATTENDS for word in near) and "not" not in near)
            or (placed.slot is Slot.OBJECT and verb in ("included", "include", "includes", "joining", "involved"))
            or (scene.number != candidate.sentence and placed.slot is Slot.HELPER and "backed" not in (verb, *near[:2]))
        ):
            yield placed


def _settle(words: Words, scenes: Sequence[Scene], candidate: Candidate, taxonomy: Taxonomy) -> Candidate | None:
    """The candidate with groups in place of their members, and the signs of its size; None where nobody is left."""
    parties = _name_group(words, scenes, _drop_members(candidate, taxonomy), taxonomy)
    if len(parties) < 2 and not any(party in taxonomy.organisations for party in parties):
        return None
    scene = scenes[candidate.sentence]
    sentence = words.lower[scene.first : scene.last]
    signs = set(candidate.signs)
    signs.add(f"size-{min(len(parties), 4)}")
    if len(parties) == 3 and any(word in _THREE for word in sentence):
        signs.add("three")
    if len(parties) == 2 and any(word in _THREE for word in sentence):
        signs.add("not-three")
    if sum(word in SPORT for word in sentence) > 1:
        signs.add("sport")
    meeting = _groups_that_meet(words, scene)
    if any(set(parties) <= taxonomy.organisations[group].members_on(None) for group in meeting - set(parties)):
        signs.add("members-of-meeting")
    if len(parties) == 1:
        signs.add(f"kind-{taxonomy.organisations[parties[0]].kind}")
    return replace(candidate, parties=parties, signs=frozenset(signs))


def _groups_that_meet(words: Words, scene: Scene) -> set[str]:
    """The groups whose own meeting a sentence speaks of, "on the sidelines of" excepted."""
    return {
        party
        for placed in scene.rows
        if placed.slot in (Slot.MODIFIER, Slot.OF)
        and "sidelines" not in words.lower[max(0, placed.row.first - 5) : placed.row.first]
        for party in placed.row.parties
        if is_group(party)
    }


def _drop_members(candidate: Candidate, taxonomy: Taxonomy) -> tuple[str, ...]:
    """The parties without those who are there as members of a group that acts, in the same row or as a whole."""
    parties = candidate.parties
    for placed in candidate.rows:
        for party in placed.row.parties:
            group = taxonomy.organisations.get(party)
            if group is None or party in ("EU", "UN"):
                continue
            whole = placed.slot not in (Slot.BESIDE, Slot.BETWEEN, Slot.HELPER)
            members = {m for m in group.members_on(None) if m in taxonomy.countries}
            members &= set(candidate.parties if whole else placed.row.parties)
            parties = tuple(p for p in parties if p not in members)
    return parties


def _name_group(words: Words, scenes: Sequence[Scene], parties: tuple[str, ...], taxonomy: Taxonomy) -> tuple[str, ...]:
    """The group itself where exactly its members act and the text names it: Australia, Britain, the US and "Aukus"."""
    named = {party for scene in scenes for placed in scene.rows for party in placed.row.parties if is_group(party)}
    for party in sorted(named):
        group = taxonomy.organisations.get(party)
        if group is not None and group.by_members and group.members_on(None) == set(parties):
            return (party,)
    return parties
