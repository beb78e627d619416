"""How long it takes to find the stories and threads of a library, beside comparing every text with every other."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from itertools import combinations
from pathlib import Path

from benchmarks.measuring import Contender, race
from benchmarks.report import Row, compare, print_table, write_seconds
from benchmarks.startup import TAXONOMY
from benchmarks.texts import make_texts, sample_file
from generator.inference.infer import Inference
from generator.library.addresses import make_slug
from generator.library.library import Library
from generator.library.marks import read_marks
from generator.library.rarity import Rarity
from generator.library.stories import find_stories
from generator.library.threads import find_threads
from generator.model import Briefing, Summary
from generator.reading.content import make_content_id
from generator.reading.taxonomy import load_taxonomy
from generator.terms import Taxonomy

_FROM_CORPUS = 50_000
_MADE = 10_000
_ALL_PAIRS = 1_000
"""Texts that are compared each with each: their pairs grow with the square of their number."""


def measure_gathering(corpus: Path | None, *, rounds: int) -> None:
    """Prints how long stories and threads take, for all texts and for parts of them."""
    taxonomy, _ = load_taxonomy(TAXONOMY, shown="taxonomy")
    texts = sample_file(corpus, _FROM_CORPUS) if corpus else make_texts(taxonomy, _MADE)
    briefings = _read(taxonomy, texts)
    libraries = [Library(briefings[:size]) for size in (_ALL_PAIRS, len(briefings) // 2, len(briefings))]
    few = libraries[0]
    contenders = [
        Contender(f"generator, {len(library.briefings):,} briefings", partial(_gather, library))
        for library in libraries
    ]
    contenders.append(Contender(f"every pair of {len(few.briefings):,}", partial(_compare_all, few)))
    *own, pairs = race(contenders, rounds=rounds)
    rows: list[Row] = [("", "median", "least", "a briefing", "the generator")]
    for timing, library in zip((*own, pairs), (*libraries, few), strict=True):
        each = write_seconds(timing.median / len(library.briefings))
        against = compare(own[0], pairs) if timing is pairs else ""
        rows.append((timing.name, write_seconds(timing.median), write_seconds(timing.least), each, against))
    print_table(
        "Stories and threads (time of the processor)",
        "Which of so many briefings tell of one event, beside comparing the words of every two.",
        rows,
    )


def _read(taxonomy: Taxonomy, texts: Sequence[str]) -> list[Briefing]:
    summaries = {}
    for number, text in enumerate(texts, 1):
        summary = Summary(text, "texts.txt", number, make_content_id(text))
        summaries.setdefault(make_slug(summary), summary)
    return Inference(taxonomy).infer_all((summary, slug) for slug, summary in summaries.items())


def _gather(library: Library) -> float:
    start = time.process_time()
    find_threads(library, find_stories(library))
    return time.process_time() - start


def _compare_all(library: Library) -> float:
    start = time.process_time()
    marks = [read_marks(briefing) for briefing in library.listed]
    rarity = Rarity(mark.words for mark in marks)
    for first, second in combinations(marks, 2):
        rarity.compare(first.words, second.words)
    return time.process_time() - start
