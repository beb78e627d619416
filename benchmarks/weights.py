"""`python -m benchmarks.weights`: fits the weights of `generator/inference/weights.py` to labelled texts.

A conditional logit (McFadden 1974): of the candidate sets of a text and the answer "nobody acts together", whose
score is 0, the labelled one should have the highest score. Trained by AdaGrad (Duchi, Hazan and Singer 2011) with
a ridge penalty. Says first, by five-fold cross-validation, what share of texts the weights get right unseen.
"""

from __future__ import annotations

import math
import random
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator.evaluating import Labelled, read_labelled
from generator.inference.gazetteer import Gazetteer
from generator.inference.mentions import find_mentions
from generator.inference.parties import combine, list_candidates, read_text_signs
from generator.inference.scenes import read_scenes
from generator.inference.text import read_document
from generator.inference.words import read_words
from generator.reading.taxonomy import load_taxonomy
from generator.terms import Taxonomy

ROOT = Path(__file__).parent.parent
_RIDGE = 2.0
_STEPS = 250
_PACE = 0.3
_FOLDS = 5
_FEWEST = 5
"""A sign that fewer texts carry is left out: what it says is chance."""
_LEAST = 0.05
"""A weight that says less than this either way is left out."""
_HEAD = '''\
"""How much each sign says for a set of parties that may act together (see `candidates`).

A conditional logit (McFadden 1974): a candidate scores the sum of these, for its own signs and those of its text; the
answer that nobody acts together scores 0. Fitted with a ridge penalty on labelled texts, which docs/architecture.md
names; rounded to two places, and what says less than 0.05 either way left out. A name with `*` is the first sign
together with the class of the word for the event.
Written by `python -m benchmarks.weights`.
"""

from __future__ import annotations

'''


@dataclass(frozen=True)
class Example:
    """A labelled text as the fit sees it: its candidates' parties and signs, and which answers are right."""

    parties: tuple[frozenset[str], ...]
    signs: tuple[tuple[str, ...], ...]
    right: tuple[frozenset[str], ...]
    weight: float

    def is_right(self, answer: frozenset[str]) -> bool:
        return answer in self.right


@dataclass
class Weights:
    """The weight of every sign, and the base that every candidate begins with."""

    base: float
    signs: dict[str, float]

    def score(self, signs: Iterable[str]) -> float:
        return self.base + sum(self.signs.get(sign, 0.0) for sign in signs)

    def answer(self, example: Example) -> frozenset[str]:
        odds = {frozenset[str](): 1.0}
        for parties, signs in zip(example.parties, example.signs, strict=True):
            odds[parties] = odds.get(parties, 0.0) + math.exp(self.score(signs))
        return max(odds, key=lambda parties: (odds[parties], sorted(parties)))


def main() -> None:
    """Reads the labels, says how well the weights do on texts they were not fitted to, and writes the weights."""
    options = _read_options()
    taxonomy, problems = load_taxonomy(ROOT / "content" / "taxonomy", shown="content/taxonomy")
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    gazetteer = Gazetteer(taxonomy)
    examples = []
    for file in options.labels:
        path, _, weight = file.partition(":")
        labelled = read_labelled(Path(path), options.corpus)
        examples += [_read_example(text, gazetteer, taxonomy, float(weight or 1)) for text in labelled]
    examples = _drop_rare(examples)
    print(f"{len(examples)} texts; right when left out of the fit: {_cross_validate(examples):.3f}")
    weights = fit(examples)
    right = sum(example.is_right(weights.answer(example)) for example in examples)
    print(f"right when fitted to: {right / len(examples):.3f}")
    _write(weights, ROOT / "generator" / "inference" / "weights.py")


def _read_options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.weights", description=__doc__)
    parser.add_argument(
        "labels", nargs="+", help="files of labels as `briefings evaluate` reads them; FILE:3 counts 3 times"
    )
    parser.add_argument("--corpus", type=Path, help="texts, one a line, for labels that name a line of it")
    return parser.parse_args()


def _read_example(text: Labelled, gazetteer: Gazetteer, taxonomy: Taxonomy, weight: float) -> Example:
    document = read_document(text.text)
    words = read_words(document)
    mentions = find_mentions(document, gazetteer, taxonomy, text.published)
    found = list_candidates(words, read_scenes(words, mentions), mentions, taxonomy)
    right = tuple(frozenset(s) for key in ("parties", "parties_alt") if (s := text.gold.get(key)) is not None)
    of_text = read_text_signs(words)
    signs = tuple(tuple(sorted((*combine(candidate.signs), *of_text))) for candidate in found)
    return Example(tuple(frozenset(c.parties) for c in found), signs, right, weight)


def _drop_rare(examples: Sequence[Example]) -> list[Example]:
    """The examples without the signs that hardly any text carries."""
    carried = Counter(sign for example in examples for sign in set(chain.from_iterable(example.signs)))
    return [
        replace(e, signs=tuple(tuple(s for s in signs if carried[s] >= _FEWEST) for signs in e.signs)) for e in examples
    ]


def fit(examples: Sequence[Example]) -> Weights:
    """The weights under which the right answers are most likely, kept small by the penalty."""
    weights = Weights(-1.0, {sign: 0.0 for example in examples for signs in example.signs for sign in signs})
    squares = dict.fromkeys((*weights.signs, ""), 1e-8)
    for _ in range(_STEPS):
        slope = {sign: _RIDGE * value for sign, value in weights.signs.items()}
        slope[""] = 0.1 * _RIDGE * (weights.base + 1)
        for example in examples:
            _add_slope(example, weights, slope)
        for sign, value in slope.items():
            squares[sign] += value * value
            step = _PACE * value / math.sqrt(squares[sign])
            if sign:
                weights.signs[sign] -= step
            else:
                weights.base -= step
    return weights


def _add_slope(example: Example, weights: Weights, slope: dict[str, float]) -> None:
    """Adds how much each weight should fall for the example: what is likely, less what is likely among the right."""
    none_is_right = frozenset() in example.right
    right = [parties in example.right for parties in example.parties]
    if not example.signs or not (none_is_right or any(right)):
        return
    scores = [weights.score(signs) for signs in example.signs]
    top = max(0.0, *scores)
    likely = [math.exp(value - top) for value in scores]
    none = math.exp(-top)
    whole = none + sum(likely)
    whole_right = (none if none_is_right else 0.0) + sum(
        v for v, is_right in zip(likely, right, strict=True) if is_right
    )
    for value, is_right, signs in zip(likely, right, example.signs, strict=True):
        push = example.weight * (value / whole - (value / whole_right if is_right else 0.0))
        slope[""] += push
        for sign in signs:
            slope[sign] += push


def _cross_validate(examples: Sequence[Example]) -> float:
    """The share of texts that weights get right which were fitted to the other four fifths."""
    order = list(examples)
    random.Random(1).shuffle(order)  # not for secrets: the same folds every time
    right = 0
    for fold in range(_FOLDS):
        held_out = order[fold::_FOLDS]
        kept = [example for n, example in enumerate(order) if n % _FOLDS != fold]
        weights = fit(kept)
        right += sum(example.is_right(weights.answer(example)) for example in held_out)
    return right / len(order)


def _write(weights: Weights, path: Path) -> None:
    kept = {sign: round(value, 2) for sign, value in sorted(weights.signs.items()) if abs(value) >= _LEAST}
    lines = [f'    "{sign}": {value},' for sign, value in kept.items()]
    text = f"{_HEAD}BASE = {round(weights.base, 2)}\n" + (
        '"""What a candidate without any sign has: below zero, since most sets of names act in nothing together."""\n'
        "WEIGHTS: dict[str, float] = {\n" + "\n".join(lines) + "\n}\n"
    )
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
