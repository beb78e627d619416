"""The dossier of a bloc, topic or country: members, format ladder, the years, and whom the members meet otherwise."""

from __future__ import annotations

from generator.library.views import Kind, View
from generator.rendering import shown
from generator.rendering.ladder import build_ladder
from generator.rendering.members import build_membership, list_other_meetings
from generator.rendering.over_time import build_over_time
from generator.rendering.publication import Desk

EMPTY = shown.Dossier()


def build_dossier(desk: Desk, view: View) -> shown.Dossier:
    """What is known of the view as a whole; each part is empty where it would tell nothing."""
    return shown.Dossier(
        membership=build_membership(desk, view),
        ladder=build_ladder(desk.language, view.briefings) if view.kind is Kind.BLOC else (),
        over_time=build_over_time(desk, view),
        others=tuple(list_other_meetings(desk, view)),
    )
