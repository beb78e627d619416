"""How well facts are read: the scores of labelled texts, and where the facts read differ from the labels."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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


def read_labelled(path: Path) -> tuple[Labelled, ...]:
    """The labelled texts of a file of JSON lines; raises SettingsError where a line is none."""
    texts = []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({error}); expected a file of JSON lines") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
                published = read_period(row["date"]) if row.get("date") else None
                texts.append(Labelled(str(row["id"]), str(row["text"]), published, dict(row["gold"])))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                message = "expected an object with 'id', 'text', 'date' and 'gold'"
                raise SettingsError(f"{path}:{number}: {message}, found {line[:40]!r}") from error
    return tuple(texts)


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
    sets = [set(gold.get(key) or ()) for key in ("parties", "parties_alt") if gold.get(key) is not None]
    yield _whole("parties", sorted(sets[0]) if sets else [], sorted(parties), parties in sets)
    for key in _LISTS:
        yield _compare(
            key, gold.get(key) or (), gold.get(f"{key}_optional") or (), _read_values(key, briefing, taxonomy)
        )
    for key, fact in (("phase", briefing.phase), ("level", briefing.level)):
        value = fact.value if fact else _NONE
        yield _whole(key, gold.get(key) or [_NONE], [value], value in (gold.get(key) or [_NONE]))


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
