"""Who belongs to a bloc or organisation, since when and until when, and whom its members meet otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from generator.library.views import Kind, View
from generator.rendering import shown
from generator.rendering.language import Language
from generator.rendering.printed_dates import YEAR
from generator.rendering.publication import Desk
from generator.rendering.words import print_term
from generator.terms import Membership, Organisation

_MEMBERS = 8
"""Members whose other meetings are told; of a larger group, those who meet others most."""
_OTHERS = 4
_OPEN, _FLAGGED = 16, 60
"""Members up to which a list stands open, and up to which each has its flag: 193 flags weigh more than their page."""


def build_membership(desk: Desk, view: View) -> shown.Membership | None:
    """The members of a bloc, or of an organisation that is shown among the countries; None for other views."""
    organisation = _find_organisation(desk, view)
    if organisation is not None and organisation.members:
        return _show_dated(desk, organisation)
    if view.kind is not Kind.BLOC or len(desk.library.blocs[view.term].parties) < 2:
        return None
    return shown.Membership(tuple(desk.party(party) for party in desk.library.blocs[view.term].parties))


def list_other_meetings(desk: Desk, view: View) -> Iterable[shown.Section]:
    """For each member of a bloc, the other blocs that it acts in; of an organisation, first those of its own."""
    if view.kind is not Kind.BLOC:
        return
    found = [(member, others) for member in _list_acting(desk, view) if (others := _list_others(desk, member, view))]
    itself = desk.library.blocs[view.term].named
    found.sort(key=lambda entry: (entry[0] != itself, -sum(link.count for link in entry[1]), entry[0]))
    for member, others in found[:_MEMBERS]:
        link = desk.party(member)
        yield shown.Section(link.name, tuple(others), head=link)


def _list_acting(desk: Desk, view: View) -> Sequence[str]:
    """The parties of a bloc; of one that acts as one organisation, itself and its members of today."""
    bloc = desk.library.blocs[view.term]
    organisation = desk.taxonomy.organisations.get(bloc.named)
    if organisation is None or len(bloc.parties) > 1:
        return bloc.parties
    return (*bloc.parties, *sorted(organisation.members_on(None) - set(bloc.parties)))


def _list_others(desk: Desk, party: str, view: View) -> list[shown.Link]:
    others = [bloc for bloc in desk.blocs_with(party) if bloc != view.term][:_OTHERS]
    return [link for bloc in others if (link := desk.link(Kind.BLOC, bloc, counted=True))]


def _find_organisation(desk: Desk, view: View) -> Organisation | None:
    if view.kind is Kind.BLOC:
        return desk.taxonomy.organisations.get(desk.library.blocs[view.term].named)
    return desk.taxonomy.organisations.get(view.term) if view.kind is Kind.COUNTRY else None


def _show_dated(desk: Desk, organisation: Organisation) -> shown.Membership:
    """Members by name, and apart from them who left; a party that came back is no former member."""
    language, name = desk.language, desk.taxonomy.party_name
    ordered = sorted(organisation.members, key=lambda m: (language.order(name(m.party)), m.since is not None))
    today = [member for member in ordered if member.until is None]
    present = {member.party for member in today}
    former = [member for member in ordered if member.until is not None and member.party not in present]
    current = tuple(desk.party(member.party, note=_print_span(language, member)) for member in today)
    left = tuple(desk.party(member.party, note=_print_span(language, member)) for member in former)
    if len(current) > _FLAGGED:
        current = tuple(replace(link, flag="") for link in current)
    return shown.Membership(current, left, is_long=len(current) > _OPEN)


def _print_span(language: Language, member: Membership) -> str:
    """From which year to which: "since 1995", "1973 to 2020", "until 2014"."""
    since, until = _print_year(language, member.since), _print_year(language, member.until)
    return print_term(language, since, until)


def _print_year(language: Language, day: date | None) -> str:
    return language.in_pattern(day, YEAR) if day else ""
