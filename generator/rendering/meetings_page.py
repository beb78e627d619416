"""The page at `meetings/`: where meetings are held, and who meets whom."""

from __future__ import annotations

from generator.model import Page
from generator.rendering.encounters import build_encounters
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.world_map import draw_world
from generator.urls import MEETINGS

_TITLE = "Who meets whom, and where"
_SENTENCE = "Briefings on meetings that were held, are under way or are to come; what is only proposed does not count."
_PLACES = 50
"""Places in picture and table."""


def render_meetings(desk: Desk, templates: PageTemplates) -> Page:
    """The page, empty but for a sentence where there is no meeting yet."""
    context: dict[str, object] = {
        "title": _TITLE,
        "sentence": _SENTENCE,
        "map": draw_world(desk, desk.library.listed, limit=_PLACES),
        "encounters": build_encounters(desk, desk.library.listed),
    }
    meta = {"title": _TITLE, "description": _SENTENCE, "kind": "meetings", "search": {"exclude": True}}
    return templates.page("meetings", MEETINGS, meta, context)
