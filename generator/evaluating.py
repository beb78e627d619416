"""How well facts are read: the scores of labelled texts, and where the facts read differ from the labels."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import SettingsError
from generator.inference.infer import Inference
from generator.inference.text import fold
from generator.inference.venue import venue_name
from generator.model import Briefing, Fact, Period, Summary
from generator.periods import read_period
from generator.reading.content import make_content_id
from generator.terms import Taxonomy

TARGETS = {
    "parties_exact": 0.85,
    "parties_exact_3plus": 0.82,
    "countries_f1": 0.98,
    "topics_f1": 0.88,
    "people_f1": 0.96,
    "venue_f1": 0.82,
    "phase": 0.87,
    "level": 0.85,
}
"""Score → what it should reach on texts that were read while the rules were made."""
_NONE = "none"
_LISTS = ("countries", "topics", "people", "venue")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with what its annotators read in it."""

    id: str
    text: str
    published: Period | None
    gold: Mapping[str, Sequence[str] | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One kind of fact of one text: what the labels say, what was read, and how the two compare."""

    key: str
    gold: tuple[str, ...]
    ours: tuple[str, ...]
    right: int
    """Values that are right; 1 or 0 for a kind that is right or wrong as a whole."""
    wrong: int
    missing: int


@dataclass(frozen=True, slots=True)
class Assessed:
    """A labelled text, the briefing that was made of it, and the verdict on each kind of fact."""

    labelled: Labelled
    briefing: Briefing
    verdicts: tuple[Verdict, ...]


def read_labelled(path: Path, corpus: Path | None = None) -> tuple[Labelled, ...]:
    """The labelled texts of a file of JSON lines; raises SettingsError where a line is none.

    A label may name a `line` of `corpus` (one text a line, gzipped where its name ends in .gz) in place of a text.
    """
    texts = []
    known = _read_lines(corpus) if corpus else []
    for number, line in enumerate(_read_lines(path), 1):
        if line.strip():
            try:
                texts.append(_read_row(json.loads(line), known))
            except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
                message = (
                    "expected an object with 'id', 'text', 'date' and 'gold', or with 'line' of --corpus and 'gold'"
                )
                raise SettingsError(f"{path}:{number}: {message}, found {line[:40]!r}") from error
    return tuple(texts)


def _read_row(row: dict[str, Any], corpus: Sequence[str]) -> Labelled:
    published = read_period(row["date"]) if row.get("date") else None
    if "text" in row:
        return Labelled(str(row["id"]), str(row["text"]), published, dict(row["gold"]))
    return Labelled(f"line {row['line']}", corpus[int(row["line"]) - 1], published, dict(row["gold"]))


def _read_lines(path: Path) -> list[str]:
    try:
        raw = path.read_bytes()
        return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8-sig").split("\n")
    except (OSError, ValueError, EOFError) as error:
        raise SettingsError(f"{path}: cannot be read ({error}); expected text, one entry a line") from error


def assess(labelled: Iterable[Labelled], inference: Inference) -> tuple[Assessed, ...]:
    """Every text read and compared with its labels."""
    assessed = []
    for one in labelled:
        given: dict[str, object] = {"date": one.published} if one.published else {}
        summary = Summary(one.text, one.id, 1, make_content_id(one.text), given=given)
        briefing = inference.infer(summary, one.id)
        assessed.append(Assessed(one, briefing, tuple(_judge(one.gold, briefing, inference.taxonomy))))
    return tuple(assessed)


def score(assessed: Iterable[Assessed]) -> dict[str, float]:
    """The scores by name, each between 0 and 1: shares of texts, and F1 over all values of a kind (micro-averaged)."""
    verdicts = [verdict for one in assessed for verdict in one.verdicts]
    return {name: _measure(name, verdicts) for name in TARGETS}


def _measure(name: str, verdicts: Sequence[Verdict]) -> float:
    key = name.partition("_")[0]
    own = [verdict for verdict in verdicts if verdict.key == key]
    if name.endswith("_f1"):
        right, wrong, missing = (sum(getattr(v, part) for v in own) for part in ("right", "wrong", "missing"))
        return 2 * right / (2 * right + wrong + missing) if right + wrong + missing else 1.0
    if name.endswith("_3plus"):
        own = [verdict for verdict in own if len(verdict.gold) >= 3]
    return sum(verdict.right for verdict in own) / len(own) if own else 1.0


def _judge(gold: Mapping[str, Sequence[str] | None], briefing: Briefing, taxonomy: Taxonomy) -> Iterable[Verdict]:
    parties = {fact.value for fact in briefing.parties}
    sets = [set(labels) for key in ("parties", "parties_alt") if (labels := gold.get(key)) is not None]
    if sets:
        yield _whole("parties", sorted(sets[0]), sorted(parties), parties in sets)
    for key in _LISTS:
        labels = gold.get(key)
        if labels is not None:
            optional = gold.get(f"{key}_optional") or ()
            yield _compare(key, labels, optional, _read_values(key, briefing, taxonomy))
    for key, fact in (("phase", briefing.phase), ("level", briefing.level)):
        labels = gold.get(key)
        if labels is not None:
            value = fact.value if fact else _NONE
            yield _whole(key, labels or [_NONE], [value], value in (labels or [_NONE]))


def _read_values(key: str, briefing: Briefing, taxonomy: Taxonomy) -> list[str]:
    if key == "venue":
        return [venue_name(briefing.venue.value, taxonomy)] if briefing.venue else []
    facts: tuple[Fact, ...] = getattr(briefing, key)
    if key != "people":
        return [fact.value for fact in facts]
    return [_longest_words(fact, briefing) for fact in facts]


def _longest_words(fact: Fact, briefing: Briefing) -> str:
    """A person by the longest form of the name that the text uses."""
    spans = [span for evidence in fact.evidence for span in evidence.spans]
    return max((briefing.summary.text[s.start : s.end] for s in spans), key=len, default=fact.value)


def _whole(key: str, gold: Sequence[str], ours: Sequence[str], is_right: bool) -> Verdict:
    return Verdict(key, tuple(gold), tuple(ours), int(is_right), int(not is_right), 0)


def _compare(key: str, gold: Sequence[str], optional: Sequence[str], ours: Sequence[str]) -> Verdict:
    same: Callable[[str, str], bool] = _is_same_name if key in ("people", "venue") else str.__eq__
    left = list(ours)
    right = 0
    for value in gold:
        match = next((found for found in left if same(found, value)), None)
        if match is not None:
            left.remove(match)
            right += 1
    wrong = sum(not any(same(found, value) for value in optional) for found in left)
    return Verdict(key, tuple(gold), tuple(ours), right, wrong, len(gold) - right)


def _is_same_name(first: str, second: str) -> bool:
    """Whether one name's words are among the other's, accents and case aside."""
    one, other = (set(fold(name).lower().replace("-", " ").split()) for name in (first, second))
    return one <= other or other <= one


def report_evaluation(assessed: Sequence[Assessed], scores: Mapping[str, float]) -> str:
    """Every score beside its target, what is told at which confidence, and each miss with its text and evidence."""
    lines = [f"{len(assessed)} texts", "", f"{'score':<22}{'ours':>8}{'wanted':>8}"]
    for name, value in scores.items():
        lines.append(f"{name:<22}{value:>8.3f}{TARGETS[name]:>8.2f}{'' if value >= TARGETS[name] else '  below'}")
    lines += ["", *_report_confidence(assessed), ""]
    for one in assessed:
        misses = [verdict for verdict in one.verdicts if verdict.wrong or verdict.missing]
        if misses:
            lines.append(f"{one.labelled.id}: {one.labelled.text}")
            lines += [f"  {v.key:<10} labelled {_list(v.gold)}; read {_list(v.ours)}{_why(one, v)}" for v in misses]
    return "\n".join(lines)


def _report_confidence(assessed: Sequence[Assessed]) -> Iterable[str]:
    """How many sets of parties would be told, and how many of them rightly, from each confidence on."""
    told = [(one.briefing.confidence, v) for one in assessed for v in one.verdicts if v.key == "parties" and v.ours]
    labelled = sum(bool(v.gold) for one in assessed for v in one.verdicts if v.key == "parties")
    yield f"{'parties told from':<22}{'told':>8}{'right':>8}{'precision':>11}   of {labelled} texts with parties"
    for least in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        own = [verdict for confidence, verdict in told if confidence >= least]
        right = sum(verdict.right for verdict in own)
        yield f"{f'a confidence of {least:.1f}':<22}{len(own):>8}{right:>8}{right / len(own) if own else 1:>11.2f}"


def _list(values: Sequence[str]) -> str:
    return ", ".join(values) or "none"


def _why(one: Assessed, verdict: Verdict) -> str:
    """The words that gave what was read and is not labelled."""
    facts = [fact for key, fact in one.briefing.keyed_facts() if key == verdict.key and fact.value not in verdict.gold]
    told = []
    for fact in facts[:6]:
        for evidence in fact.evidence[:1]:
            words = ", ".join(f"“{one.labelled.text[s.start : s.end]}”" for s in evidence.spans[:4])
            told.append(f"{fact.value}: {evidence.rule} {words}")
    return f" ({'; '.join(told)})" if told else ""
