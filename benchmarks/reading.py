"""How many summaries a second are read on one core: the whole inference, from words to facts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.measuring import Contender, Timing, race
from benchmarks.report import Row, compare, print_table, write_rate, write_seconds
from benchmarks.spacy_pipeline import Spacy, find_lack
from benchmarks.startup import TAXONOMY
from benchmarks.texts import count_words, join_texts, make_texts, sample_file
from generator.inference.infer import Inference
from generator.model import Summary
from generator.periods import read_period
from generator.reading.taxonomy import load_taxonomy
from generator.terms import Taxonomy

_FROM_CORPUS = 2000
_MADE = 600
_EVERY = 5
"""spaCy reads every fifth text by length: as long on average, in a fifth of the time."""
_SIZES = (1, 2, 16)
_PUBLISHED = "2024-05-17"
"""Every summary is dated: then all wordings of dates are looked for, which is the slower way."""


def measure_reading(corpus: Path | None, *, rounds: int) -> None:
    """Prints how fast texts of a corpus and made-up ones are read, and how that depends on their length."""
    taxonomy, _ = load_taxonomy(TAXONOMY, shown="taxonomy")
    made = make_texts(taxonomy, _MADE)
    sets = [("made-up texts", made)]
    if corpus is not None:
        sets.insert(0, (f"texts of {corpus.name}", sample_file(corpus, _FROM_CORPUS)))
    print_table(
        f"Reading (goal: {write_rate(1 / 2000)} on one core)",
        "The whole inference, its indices made anew each round, beside spaCy's small pipeline. Time of the processor.",
        [("", "words a text", "median", "best", "a text", "the generator"), *_compare(taxonomy, sets, rounds)],
    )
    print_table(
        "Growth",
        "The same words in texts 2 and 16 times as long; where growth is linear, a word takes 1.00 times as long.",
        [("", "words a text", "median", "a text", "a word takes"), *_measure_growth(taxonomy, made, rounds)],
    )


def _compare(taxonomy: Taxonomy, sets: Sequence[tuple[str, Sequence[str]]], rounds: int) -> list[Row]:
    """A row for the generator and one for spaCy, for each set of texts."""
    rows: list[Row] = []
    with closing(Spacy()) as spacy:
        for name, texts in sets:
            some = sorted(texts, key=len)[_EVERY // 2 :: _EVERY]
            contenders = [Contender(f"generator, {len(texts):,} {name}", partial(_read, taxonomy, texts))]
            if not find_lack():
                contenders.append(spacy.make_contender(f"spaCy, {len(some):,} of these", some))
                contenders[-1].run()  # loads the pipeline
            own, *others = race(contenders, rounds=rounds)
            rows.append(_make_row(own, texts, ""))
            rows += [_make_row(other, some, compare(own, other)) for other in others]
    return rows


def _make_row(timing: Timing, texts: Sequence[str], against: str) -> Row:
    figures = (write_rate(timing.median), write_rate(timing.least), write_seconds(timing.median))
    return (timing.name, f"{count_words(texts):.0f}", *figures, against)


def _measure_growth(taxonomy: Taxonomy, texts: Sequence[str], rounds: int) -> list[Row]:
    """A row for each length; the ratio is that of the time for the same words."""
    sets = {size: join_texts(texts, size) for size in _SIZES}
    contenders = [Contender(f"{size} in one", partial(_read, taxonomy, joined)) for size, joined in sets.items()]
    timings = race(contenders, rounds=rounds)
    rows: list[Row] = []
    for (size, joined), timing in zip(sets.items(), timings, strict=True):
        share = timing.ratio_to(timings[0]) / size
        rate, each = write_rate(timing.median), write_seconds(timing.median)
        rows.append((timing.name, f"{count_words(joined):.0f}", rate, each, f"{share:.2f} times as long"))
    return rows


def _read(taxonomy: Taxonomy, texts: Sequence[str]) -> float:
    """Seconds that one text takes, with an index that knows no word yet."""
    inference = Inference(taxonomy)
    given = {"date": read_period(_PUBLISHED)}
    summaries = [Summary(text, "texts.txt", number, "", given=given) for number, text in enumerate(texts, 1)]
    start = time.process_time()
    inference.infer_all((summary, "slug") for summary in summaries)
    return (time.process_time() - start) / len(texts)
