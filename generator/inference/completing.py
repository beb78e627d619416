"""Candidates made complete: with those who host or attend, and with groups in place of their members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.inference.candidates import Candidate
from generator.inference.event_words import ATTENDS, REFUSES
from generator.inference.parts import Placed, Slot
from generator.inference.scenes import Scene
from generator.inference.standing import Cast, read_standing
from generator.inference.words import Words
from generator.terms import Organisation, Taxonomy

_WITH_ANOTHER = ("subject-object", "subject-beside")
_MANY, _PART = 4, 0.4
"""Members that stand for their group where it meets: so many, and more than that part of all."""


def complete(
    words: Words, scenes: Sequence[Scene], cast: Cast, candidate: Candidate, taxonomy: Taxonomy
) -> Iterator[Candidate]:
    """The candidate with and without those who host, mediate or attend, where at least two or a group are left."""
    for full in _with_helpers(words, scenes, candidate):
        settled = _settle(words, scenes, cast, full, taxonomy)
        if settled is not None:
            yield settled


def _with_helpers(words: Words, scenes: Sequence[Scene], candidate: Candidate) -> Iterator[Candidate]:
    """The candidate, and the same with those who host, mediate, or are said to attend."""
    own = scenes[candidate.sentence]
    helpers = [p for p in own.rows if p.slot is Slot.HELPER and p not in candidate.rows]
    attending = [
        p for s in scenes[candidate.sentence : candidate.sentence + 3] for p in _find_attending(words, s, candidate)
    ]
    is_near = any(not p.opener for p in helpers)
    helping = "helper" if is_near else "helper-background"
    left = {f"{helping}-left"} if helpers else set()
    left |= {"attending-left"} if attending else set()
    yield replace(candidate, signs=candidate.signs | left) if left else candidate
    if helpers:
        yield _add(candidate, helpers, helping)
    if attending:
        yield _add(candidate, attending, "attending")
    if helpers and attending:
        yield _add(_add(candidate, helpers, helping), attending, "attending")


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
            (placed.slot is Slot.SUBJECT and any(word in ATTENDS for word in near) and REFUSES.isdisjoint(near))
            or (placed.slot is Slot.OBJECT and verb in ("included", "include", "includes", "joining", "involved"))
            or (scene.number != candidate.sentence and placed.slot is Slot.HELPER and "backed" not in (verb, *near[:2]))
        ):
            yield placed


def _settle(
    words: Words, scenes: Sequence[Scene], cast: Cast, candidate: Candidate, taxonomy: Taxonomy
) -> Candidate | None:
    """The candidate with groups in place of their members, and with all its signs; None where nobody is left."""
    parties = _name_group(cast, _drop_members(candidate, taxonomy), taxonomy)
    if len(parties) < 2 and not any(party in taxonomy.organisations for party in parties):
        return None
    signs = set(candidate.signs)
    if _is_swallowed(candidate, parties):
        signs.add("swallowed")
    signs.add(f"size-{min(len(parties), 4)}")
    setting = cast.settings[candidate.sentence]
    if setting.is_for_three and len(parties) in (2, 3):
        signs.add("three" if len(parties) == 3 else "not-three")
    if setting.is_sport:
        signs.add("sport")
    named = set(parties)
    if any(named <= taxonomy.organisations[group].members_on(None) for group in setting.meeting - named):
        is_apart = "verb-meet" in signs and not signs.isdisjoint(_WITH_ANOTHER)  # "At the summit, Lee meets Kim"
        signs.add("members-meet-apart" if is_apart else "members-of-meeting")
    if len(parties) == 1:
        signs.add(f"kind-{taxonomy.organisations[parties[0]].kind}")
    signs.update(read_standing(words, cast, candidate, frozenset(named)))
    return replace(candidate, parties=parties, signs=frozenset(signs))


def _drop_members(candidate: Candidate, taxonomy: Taxonomy) -> tuple[str, ...]:
    """The parties without those who are there as members of a group that acts, in the same row or as a whole."""
    parties = candidate.parties
    for placed in candidate.rows:
        for party in placed.row.parties:
            group = taxonomy.organisations.get(party)
            if group is None or party in ("EU", "UN"):
                continue
            whole = placed.slot in (Slot.MODIFIER, Slot.OF, Slot.OTHER)
            members = {m for m in group.members_on(None) if m in taxonomy.countries}
            members &= set(candidate.parties if whole else placed.row.parties)
            members -= _named_beside(placed, party)
            parties = tuple(p for p in parties if p not in members)
    return parties


def _is_swallowed(candidate: Candidate, parties: Sequence[str]) -> bool:
    """Whether those who act are left out as members of a group named elsewhere: two leaders "at the G7 summit"."""
    return any(
        placed.slot is Slot.SUBJECT and not set(parties).intersection(placed.row.parties) for placed in candidate.rows
    )


def _named_beside(placed: Placed, group: str) -> set[str]:
    """The members that stand in the group's row as others beside it: "the EAC, along with Rwanda's president"."""
    units = placed.row.units
    place = next(number for number, unit in enumerate(units) if unit.party == group)
    before = {unit.party for unit in units[:place]}  # "Kenya, Uganda and the African Union"
    return before | {unit.party for unit in units[place + 1 :] if unit.is_added}


def _name_group(cast: Cast, parties: tuple[str, ...], taxonomy: Taxonomy) -> tuple[str, ...]:
    """The group itself where exactly its members act and the text names it: Australia, Britain, the US and "Aukus"."""
    for party in cast.groups:
        group = taxonomy.organisations.get(party)
        if group is not None and group.by_members and group.members_on(None) == set(parties):
            return (party,)
        if group is not None and _are_most_of(group, parties) and party in cast.settings[0].meeting:
            return (party,)
    return parties


def _are_most_of(group: Organisation, parties: Sequence[str]) -> bool:
    """Whether those who act are a good part of the members: the five of the first years at "the BRICS summit"."""
    members = group.members_on(None)
    return len(parties) >= _MANY and members.issuperset(parties) and len(parties) > len(members) * _PART
