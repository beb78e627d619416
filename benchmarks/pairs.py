"""`python -m benchmarks.pairs`: how well reports of one event are found, by labelled pairs of a corpus's lines."""

from __future__ import annotations

import gzip
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.startup import TAXONOMY
from generator.inference.infer import Inference
from generator.library.addresses import make_slug
from generator.library.library import Library
from generator.library.stories import Stories, find_stories
from generator.model import Briefing, Period, Summary
from generator.reading.content import make_content_id
from generator.reading.taxonomy import load_taxonomy

_SAME = ("event", "copy")
_FIRST, _LAST = date(2002, 7, 1), date(2026, 3, 31)
"""What the corpus spans. Its lines are in the order of time, so that a line's place tells about when it was written."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines of the corpus and what an annotator said of them."""

    lines: tuple[int, int]
    label: str
    stands_for: float
    """How many pairs of the corpus it was drawn to stand for."""

    @property
    def is_same(self) -> bool:
        """Whether both report one event."""
        return self.label in _SAME


def main() -> None:
    """Reads the corpus as one library and says for each file of labels what was found of it."""
    options = _read_options()
    lines = gzip.decompress(options.corpus.read_bytes()).decode().split("\n")
    briefings = _read_corpus(lines, is_dated=options.dated)
    stories = find_stories(Library({briefing.slug: briefing for briefing in briefings.values()}.values()))
    print(f"{len(briefings):,} texts, {'dated by their place' if options.dated else 'undated'}")
    print(f"{'':<32}{'pairs':>7}{'same':>6}{'found':>7}{'precision':>11}{'recall':>8}   weighted as drawn")
    for file in options.labels:
        pairs = list(_read_pairs(file))
        print(f"{file.stem:<32}{_judge(pairs, briefings, stories)}")
        if options.misses:
            _print_misses(pairs, briefings, stories)


def _read_options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.pairs", description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path, help="files of labelled pairs: tests/labels/pairs/*.jsonl")
    parser.add_argument("--corpus", type=Path, required=True, help="the texts, one a line, gzipped")
    parser.add_argument("--dated", action="store_true", help="give each text a day of publishing by its place")
    parser.add_argument("--misses", action="store_true", help="show the texts of pairs that are judged wrongly")
    return parser.parse_args()


def _read_corpus(lines: Sequence[str], *, is_dated: bool) -> dict[int, Briefing]:
    """Line → its briefing; a text that stands twice has one briefing for both."""
    taxonomy, _ = load_taxonomy(TAXONOMY, shown="taxonomy")
    days = (_LAST - _FIRST).days
    summaries = {}
    for number, text in enumerate(lines, 1):
        if text.strip():
            day = _FIRST + timedelta(days=number * days // len(lines))
            given: dict[str, object] = {"date": Period(day, day)} if is_dated else {}
            summaries[number] = Summary(text, "corpus.txt", number, make_content_id(text), given=given)
    slugs = {number: make_slug(summary) for number, summary in summaries.items()}
    first = {slug: summary for summary, slug in zip(summaries.values(), slugs.values(), strict=True)}
    made = Inference(taxonomy).infer_all((summary, slug) for slug, summary in first.items())
    by_slug = {briefing.slug: briefing for briefing in made}
    return {number: by_slug[slug] for number, slug in slugs.items()}


def _read_pairs(file: Path) -> Iterable[Pair]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] != "unclear":
            yield Pair((row["lines"][0], row["lines"][1]), row["label"], row["stands_for"])


def _is_found(pair: Pair, briefings: dict[int, Briefing], stories: Stories) -> bool:
    one, other = (stories.by_slug.get(briefings[line].slug) for line in pair.lines)
    return one is not None and one is other


def _judge(pairs: Sequence[Pair], briefings: dict[int, Briefing], stories: Stories) -> str:
    found = [pair for pair in pairs if _is_found(pair, briefings, stories)]
    same, right = [p for p in pairs if p.is_same], [p for p in found if p.is_same]
    plain = (len(right) / max(1, len(found)), len(right) / max(1, len(same)))
    drawn = [sum(p.stands_for for p in group) for group in (right, found, same)]
    weighted = (drawn[0] / max(1.0, drawn[1]), drawn[0] / max(1.0, drawn[2]))
    counts = f"{len(pairs):>7}{len(same):>6}{len(found):>7}"
    return f"{counts}{plain[0]:>11.2f}{plain[1]:>8.2f}   {weighted[0]:.2f} {weighted[1]:.2f}"


def _print_misses(pairs: Sequence[Pair], briefings: dict[int, Briefing], stories: Stories) -> None:
    for pair in pairs:
        is_found = _is_found(pair, briefings, stories)
        if is_found != pair.is_same:
            print(f"\n{pair.lines}: {pair.label}, {'found' if is_found else 'not found'}")
            for line in pair.lines:
                print(f"  {briefings[line].summary.text}")


if __name__ == "__main__":
    main()
