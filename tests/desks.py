"""Briefings and desks made from texts, without a file or a site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.inference.infer import Inference
from generator.library.library import Library
from generator.library.views import Kind, View
from generator.model import Briefing
from generator.reading.content import read_bytes
from generator.rendering.faces import render_files
from generator.rendering.publication import Desk, Publication
from generator.site import infer_all
from generator.terms import Taxonomy

SITE = "https://example.org/"
TEMPLATES = Path(__file__).parent.parent / "templates" / "pages"
MEET = "The leaders of Japan and France met in Paris to discuss trade, round {}."
_OPENED: list[Inference] = []


def open_inference(taxonomy: Taxonomy) -> Inference:
    """The reader of texts by a taxonomy; opening one takes longer than reading what a test gives it, so it is kept."""
    for opened in _OPENED:
        if opened.taxonomy is taxonomy:
            return opened
    _OPENED.append(Inference(taxonomy))
    return _OPENED[-1]


def brief_all(text: str, taxonomy: Taxonomy, source: str = "summaries/seed.txt") -> tuple[Briefing, ...]:
    """The briefings of the text of a file; fails where there is a problem that is an error."""
    summaries, problems = read_bytes(text.encode(), source=source)
    assert problems == ()
    briefings, found = infer_all(summaries, open_inference(taxonomy))
    assert [str(p) for p in found if p.severity == "error"] == []
    return briefings


def read_all(texts: Iterable[tuple[str, str]], taxonomy: Taxonomy) -> tuple[Briefing, ...]:
    """The briefings of Markdown files, by name and content."""
    summaries = [s for name, text in texts for s in read_bytes(text.encode(), source=f"summaries/{name}.md")[0]]
    return infer_all(summaries, open_inference(taxonomy))[0]


def open_desk(briefings: Iterable[Briefing], taxonomy: Taxonomy, language: str = "en") -> Desk:
    """The desk of a small publication."""
    publication = Publication("Record", "A test.", TEMPLATES, url=SITE, licence="CC BY 4.0", language=language)
    return Desk(Library(briefings), taxonomy, publication)


def render(desk: Desk) -> dict[str, bytes]:
    """The files beside the pages, by their paths."""
    return {file.path: file.content for file in render_files(desk)}


def write_desk(taxonomy: Taxonomy, *briefings: tuple[str, str]) -> Desk:
    """The desk of briefings, each the lines of its front matter and its text, with a place for its number."""
    files = [(f"b{n}", f"---\n{front}\n---\n{text.format(n)}\n") for n, (front, text) in enumerate(briefings)]
    return open_desk(read_all(files, taxonomy), taxonomy)


def view_of(desk: Desk, kind: Kind, term: str) -> View:
    """The view of a term, which there is."""
    view = desk.views.find(kind, term)
    assert view is not None, sorted(desk.views.by_kind[kind])
    return view
