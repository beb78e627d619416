"""The command line: check the content, explain a summary, write the Markdown tree."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator import __version__
from generator.config import BriefingsConfig, read_settings
from generator.errors import GeneratorError, Problem, Severity
from generator.evaluating import assess, read_labelled, report_evaluation, score
from generator.explaining import explain_briefing, list_doubts, list_facts
from generator.indexing import LEAST, index_texts
from generator.inference.infer import Inference
from generator.plugin import BriefingsPlugin
from generator.site import Settings, explain_file, load_site, load_site_taxonomy, render_site
from generator.tree import write_tree

EXIT_ERRORS = 1
EXIT_NOTICES = 3
_GITHUB = {Severity.ERROR: "error", Severity.NOTICE: "notice"}


@click.group(help="Turns news summaries on multilateral diplomacy into a searchable static site.")
@click.version_option(__version__, prog_name="briefings")
@click.option(
    "-f", "--config-file", default="mkdocs.yml", show_default=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The mkdocs.yml of the site.",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, config_file: Path) -> None:
    """The command `briefings`."""
    context.obj = config_file


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", show_default=True)
@click.option("--review", is_flag=True, help="Name the facts too that are left out because they are uncertain.")
@click.pass_obj
def check(config_file: Path, form: str, review: bool) -> None:
    """Report every problem of all files.

    The exit code is 0 where nothing is found, 1 where there is an error, and 3 where there are notices only.
    """
    site = load_site(_load_settings(config_file))
    _report((*site.problems, *list_doubts(site)) if review else site.problems, form)
    if form == "text":
        errors = len(site.errors)
        click.echo(
            f"{len(site.library.briefings)} briefings, {errors} errors, {len(site.problems) - errors} notices", err=True
        )
    sys.exit(EXIT_ERRORS if site.errors else EXIT_NOTICES if site.problems else 0)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON, offsets included.")
@click.pass_obj
def explain(config_file: Path, file: Path, as_json: bool) -> None:
    """Print what is known of each summary in FILE, and from which words."""
    briefings, problems, taxonomy = explain_file(_load_settings(config_file), file.absolute())
    if as_json:
        click.echo(json.dumps([list_facts(briefing) for briefing in briefings], ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(explain_briefing(briefing, taxonomy) for briefing in briefings))
    _report(problems, "text")
    sys.exit(EXIT_ERRORS if any(p.severity is Severity.ERROR for p in problems) else 0)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.pass_obj
def render(config_file: Path, folder: Path) -> None:
    """Write all pages as a tree of plain Markdown to FOLDER, feeds, data and the hand-written ones included.

    Only what changed is written, and only what an earlier run wrote is removed.
    """
    config = _load_config(config_file)
    try:
        pages, files = render_site(load_site(_load_settings(config_file)))
        written, removed = write_tree(folder, pages, files, Path(config.docs_dir))
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(pages)} pages in {folder}: {written} written, {removed} removed")


@main.command("search-index")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--least", default=LEAST, show_default=True, help="Briefings from which an index is made.")
def search_index(site: Path, least: int) -> None:
    """Make an index of the texts of a built SITE, for a finder that has too many of them to load (needs Pagefind)."""
    try:
        number, is_indexed = index_texts(site, least=least)
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error
    done = "indexed for the finder" if is_indexed else "few enough for the finder to look through by itself"
    click.echo(f"{number:,} briefings, {done}")


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--corpus", type=click.Path(path_type=Path), help="Texts, one a line, for labels that name a line of it.")
@click.option("--json", "as_json", is_flag=True, help='Print {"scores": {...}} alone.')
@click.pass_obj
def evaluate(config_file: Path, files: tuple[Path, ...], corpus: Path | None, as_json: bool) -> None:
    """Score what is read from labelled texts against their labels, and list where the two differ.

    FILES are JSON lines: an object with id, text, date and gold; or with line and gold, the text being that line
    of --corpus.
    """
    try:
        labelled = [text for file in files for text in read_labelled(file, corpus)]
        assessed = assess(labelled, Inference(load_site_taxonomy(_load_settings(config_file))))
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error
    scores = score(assessed)
    if as_json:
        click.echo(json.dumps({"scores": {name: round(value, 4) for name, value in scores.items()}}, indent=2))
    else:
        click.echo(report_evaluation(assessed, scores))


def _load_config(config_file: Path):  # type: ignore[no-untyped-def]
    if not config_file.is_file():
        raise click.ClickException(f"there is no '{config_file}' here; name the site's mkdocs.yml with -f FILE")
    try:
        return load_config(str(config_file))
    except MkDocsException as error:
        raise click.ClickException(f"{config_file}: {error}") from error


def _load_settings(config_file: Path) -> Settings:
    """The settings that mkdocs.yml gives the plugin; the plugin's own defaults where it is not listed."""
    config = _load_config(config_file)
    plugins = [plugin for plugin in config.plugins.values() if isinstance(plugin, BriefingsPlugin)]
    options = plugins[0].config if plugins else BriefingsConfig()
    if not plugins:
        options.validate()
    try:
        return read_settings(config, options)
    except GeneratorError as error:
        raise click.ClickException(str(error)) from error


def _report(problems: Iterable[Problem], form: str) -> None:
    if form == "json":
        entries = [
            {"source": p.source, "line": p.line, "column": p.column, "severity": p.severity, "message": p.message}
            for p in problems
        ]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    for problem in problems:
        click.echo(_annotate(problem) if form == "github" else str(problem), err=form == "text")


def _annotate(problem: Problem) -> str:
    """A workflow command of GitHub Actions, its text escaped as that asks for."""
    column = f",col={problem.column}" if problem.column else ""
    message = problem.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = problem.source.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{_GITHUB[problem.severity]} file={file},line={problem.line}{column}::{message}"
