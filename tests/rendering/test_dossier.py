"""Which pages have a dossier."""

from __future__ import annotations

from generator.library.views import Kind
from generator.model import Phase
from generator.rendering.dossier import build_dossier
from generator.terms import Taxonomy
from tests.desks import MEET, view_of, write_desk


def test_other_views_have_no_dossier(taxonomy: Taxonomy) -> None:
    desk = write_desk(taxonomy, ("event_date: 2021-03-01\nphase: held", MEET))
    found = build_dossier(desk, view_of(desk, Kind.YEAR, "2021"))
    assert (found.membership, found.ladder, found.over_time, found.others) == (None, (), None, ())
    assert desk.library.listed[0].phase is not None
    assert desk.library.listed[0].phase.value == Phase.HELD
