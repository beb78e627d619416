"""The page at `meetings/`: where meetings are held, and who meets whom."""

from __future__ import annotations

from generator.messages import word
from generator.model import Page
from generator.rendering.encounters import build_encounters
from generator.rendering.page_templates import PageTemplates
from generator.rendering.publication import Desk
from generator.rendering.world_map import draw_crowded, draw_world
from generator.urls import MEETINGS

_TITLE = word("Who meets whom, and where")
_SENTENCE = word(
    "Meetings that were held, are under way or are to come; what is only proposed does not count."
    " Several briefings on one meeting count once, as far as they are recognised."
)
_PLACES = 50
"""Places in picture and table."""


def render_meetings(desk: Desk, templates: PageTemplates) -> Page:
    """The page, empty but for a sentence where there is no meeting yet."""
    title, sentence = map(desk.language.say, (_TITLE, _SENTENCE))
    context: dict[str, object] = {
        "title": title,
        "sentence": sentence,
        "map": draw_world(desk, desk.library.listed, limit=_PLACES),
        "nearer": draw_crowded(desk, desk.library.listed, limit=_PLACES),
        "encounters": build_encounters(desk, desk.library.listed),
    }
    meta = {"title": title, "description": sentence, "kind": "meetings", "search": {"exclude": True}}
    return templates.page("meetings", MEETINGS, meta, context)
