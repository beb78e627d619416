"""The bloc of a set of parties: a named one of the taxonomy, or the set itself."""

from __future__ import annotations

from collections.abc import Collection

from generator.model import Bloc, Period
from generator.terms import Organisation, Taxonomy
from generator.urls import to_slug

SPELLED_OUT = 6
"""Parties whose names make up the id and name of a set; a larger set is told by its codes and its number."""


def find_bloc(parties: Collection[str], taxonomy: Taxonomy, when: Period | None) -> Bloc | None:
    """The bloc that these parties make; None for one country alone or no party.

    `when` settles which members a named group had.
    """
    if len(parties) == 1:
        organisation = taxonomy.organisations.get(next(iter(parties)))
        return make_named_bloc(organisation, parties) if organisation else None
    if not parties:
        return None
    for organisation in taxonomy.organisations.values():
        if organisation.by_members and organisation.members_on(when.last if when else None) == set(parties):
            return make_named_bloc(organisation, parties)
    return _make_set(parties, taxonomy)


def make_named_bloc(organisation: Organisation, parties: Collection[str]) -> Bloc:
    """The bloc of an organisation or named group."""
    ordered = tuple(sorted(parties))
    return Bloc(to_slug(organisation.id), organisation.name, ordered, organisation.id)


def _make_set(parties: Collection[str], taxonomy: Taxonomy) -> Bloc:
    ordered = sorted(parties, key=lambda party: (to_slug(taxonomy.party_name(party)), party))
    names = [taxonomy.party_name(party) for party in ordered]
    if len(names) <= SPELLED_OUT:
        return Bloc("-".join(to_slug(name) for name in names), "–".join(names), tuple(ordered))
    codes = "-".join(sorted(to_slug(party) for party in parties))
    return Bloc(codes, f"{names[0]}, {names[1]} and {len(names) - 2} others", tuple(ordered))
