"""From a site's folders to its pages: the one road that both faces, MkDocs and the command line, take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from generator.errors import Problem, ProblemsError, Severity
from generator.inference.infer import Inference
from generator.library.addresses import assign_slugs
from generator.library.library import Library
from generator.model import Briefing, Page, PublishedFile, Summary
from generator.reading.content import read_content, read_file
from generator.reading.given import Terms, settle_given
from generator.reading.snapshot import open_taxonomy
from generator.rendering.cards import CardDesk, CardStyle
from generator.rendering.faces import render_files
from generator.rendering.pages import render_pages
from generator.rendering.publication import Desk, Publication
from generator.terms import Taxonomy


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a site's folders are, and what it is called. Paths are absolute; names are as problems show them."""

    root: Path
    """The folder that names in problems are relative to."""
    content: Path
    taxonomy: Path
    templates: Path
    """Folder with `pages/` and `theme/`."""
    name: str = "Briefings"
    sentence: str = ""
    url: str = "/"
    """Address of the site, which ends in a slash; that of the host's root where it is not known."""
    licence: str = ""
    """What may be done with the site's data: an address, or a few words."""
    language: str = "en"
    """Of the interface."""
    content_language: str = "en"
    """Of the summaries and of the taxonomy."""
    fonts: Path | None = None
    """Folder of the fonts that social cards are drawn with; without one, there are no cards."""
    card_fonts: tuple[Path, ...] = ()
    """Files of fonts for scripts that those lack."""
    today: date | None = None
    """The day that `publish_from` and `publish_until` are held against; without one, nothing is held back."""
    cache: Path | None = None
    """Folder for what need not be read again at the next start; without one, nothing is kept."""

    def shown(self, path: Path) -> str:
        """The path as an editor would type it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


@dataclass(frozen=True, slots=True)
class Site:
    """A site read whole: its briefings and every problem found on the way."""

    settings: Settings
    taxonomy: Taxonomy
    library: Library
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the site from being published."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def open_desk(self) -> Desk:
        """What the site's pages and files are made with; raises ProblemsError where there are errors."""
        if self.errors:
            raise ProblemsError(self.problems)
        settings = self.settings
        publication = Publication(
            settings.name,
            settings.sentence,
            settings.templates / "pages",
            url=settings.url,
            licence=settings.licence,
            language=settings.language,
            content_language=settings.content_language,
        )
        return Desk(self.library, self.taxonomy, publication)


def render_site(site: Site) -> tuple[tuple[Page, ...], Iterable[PublishedFile]]:
    """The pages of a site, and the files beside them, made one after the other when they are asked for.

    Raises ProblemsError where there are errors, and another GeneratorError for a template that fails.
    """
    desk, settings = site.open_desk(), site.settings
    pages, files = render_pages(desk), render_files(desk)
    if settings.fonts is None:
        return pages, files
    cache = settings.cache / "cards" if settings.cache else None
    cards = CardDesk(desk.publication, desk.language, CardStyle(settings.fonts, settings.card_fonts, cache))
    return cards.add_cards(pages), chain(files, cards.draw_cards())


def load_site(settings: Settings) -> Site:
    """The site of these folders. What is wrong with the input is collected in `problems`, never raised."""
    taxonomy, problems = _open_taxonomy(settings)
    summaries, found = read_content(settings.content, shown=settings.shown(settings.content))
    problems += found
    briefings, found = infer_all(summaries, Inference(taxonomy), today=settings.today)
    return Site(settings, taxonomy, Library(briefings), tuple(sorted({*problems, *found})))


def _open_taxonomy(settings: Settings) -> tuple[Taxonomy, tuple[Problem, ...]]:
    return open_taxonomy(settings.taxonomy, shown=settings.shown(settings.taxonomy), cache=settings.cache)


def load_site_taxonomy(settings: Settings) -> Taxonomy:
    """The taxonomy of a site; raises ProblemsError where it has errors."""
    taxonomy, problems = _open_taxonomy(settings)
    if problems:
        raise ProblemsError(problems)
    return taxonomy


def explain_file(settings: Settings, path: Path) -> tuple[tuple[Briefing, ...], tuple[Problem, ...], Taxonomy]:
    """The briefings of one file, wherever it lies, every problem in it, and the taxonomy that settled them."""
    taxonomy, problems = _open_taxonomy(settings)
    summaries, found = read_file(path, source=settings.shown(path))
    briefings, wrong = infer_all(summaries, Inference(taxonomy))
    return briefings, tuple(sorted({*problems, *found, *wrong})), taxonomy


def infer_all(
    summaries: Iterable[Summary], inference: Inference, *, today: date | None = None
) -> tuple[tuple[Briefing, ...], tuple[Problem, ...]]:
    """The briefings of all summaries that are published today, and the problems of their addresses and terms."""
    terms = Terms(inference.taxonomy)
    problems: list[Problem] = []
    settled = []
    for summary in summaries:
        summary, found = settle_given(summary, terms)
        problems += found
        settled.append(summary)
    slugs, found = assign_slugs(settled)
    problems += found
    published = []
    for summary in settled:
        slug = slugs.get((summary.source, summary.line))
        held = _find_hold(summary, today)
        if held:
            problems.append(held)
        elif slug is not None:
            published.append((summary, slug))
    briefings = inference.infer_all(published)
    for briefing in briefings:
        problems += check_briefing(briefing)
    return tuple(briefings), tuple(problems)


def _find_hold(summary: Summary, today: date | None) -> Problem | None:
    """Why a summary is not published today; None where it is."""
    given = summary.given
    since, until = given.get("publish_from"), given.get("publish_until")
    if given.get("status") == "draft":
        key, why = "status", "a draft; it is not published"
    elif today and isinstance(since, date) and today < since:
        key, why = "publish_from", f"it is not published before {since}"
    elif today and isinstance(until, date) and today > until:
        key, why = "publish_until", f"it is not published after {until}"
    else:
        return None
    return Problem(summary.source, *summary.place(key), why, Severity.NOTICE)


def check_briefing(briefing: Briefing) -> Iterable[Problem]:
    """What an editor should look at in a briefing that can be published all the same."""
    summary = briefing.summary
    if not briefing.countries:
        message = (
            "the text names no country or organisation that the taxonomy knows; it is published without a bloc"
            " — check that it belongs here, or give 'parties' in the front matter"
        )
        yield Problem(summary.source, summary.line, 0, message, Severity.NOTICE)
