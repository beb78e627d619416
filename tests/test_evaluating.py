"""Scores of labelled texts, and the labels of the repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.evaluating import TARGETS, Labelled, assess, read_labelled, report_evaluation, score
from generator.inference.infer import Inference
from generator.model import Level, Phase
from generator.terms import Taxonomy
from tests.conftest import ROOT, run

PAIRS = sorted((ROOT / "tests" / "labels" / "pairs").glob("*.jsonl"))
LABELS = sorted((ROOT / "tests" / "labels").glob("*.jsonl"))
TEXT = "The leaders of Japan and France met in Paris on Monday to discuss trade."
GOLD: dict[str, list[str] | None] = {
    "parties": ["FR", "JP"], "parties_alt": None, "countries": ["FR", "JP"], "countries_optional": [],
    "topics": ["trade-and-economy"], "topics_optional": [], "people": [], "people_optional": [], "venue": ["Paris"],
    "venue_optional": [], "phase": ["held"], "level": ["leaders"],
}  # fmt: skip


def score_of(inference: Inference, **changed: list[str] | None) -> dict[str, float]:
    return score(assess([Labelled("a", TEXT, None, {**GOLD, **changed})], inference))


def test_a_text_read_as_labelled_has_full_scores(inference: Inference) -> None:
    assert score_of(inference) == dict.fromkeys(TARGETS, 1.0)


@pytest.mark.parametrize(
    ("changed", "name", "value"),
    [
        ({"parties": ["FR"]}, "parties_exact", 0.0),
        ({"parties": ["FR"], "parties_alt": ["JP", "FR"]}, "parties_exact", 1.0),
        ({"parties": ["FR", "JP", "US"]}, "parties_exact_3plus", 0.0),
        ({"countries": ["FR", "JP", "US"]}, "countries_f1", 0.8),
        ({"countries": ["FR"], "countries_optional": ["JP"]}, "countries_f1", 1.0),
        ({"topics": []}, "topics_f1", 0.0),
        ({"venue": ["the city of Páris"]}, "venue_f1", 1.0),
        ({"phase": ["proposed", "upcoming"]}, "phase", 0.0),
        ({"phase": ["proposed", "held"]}, "phase", 1.0),
        ({"level": ["none"]}, "level", 0.0),
    ],
)
def test_a_difference_costs_what_it_should(
    inference: Inference, changed: dict[str, list[str] | None], name: str, value: float
) -> None:
    assert score_of(inference, **changed)[name] == pytest.approx(value)


def test_people_on_no_list_are_scored_by_the_longest_form(inference: Inference) -> None:
    text = "Foreign Minister Jane Doe of Norway met Sweden's leader. Doe said little."
    gold = {**GOLD, "people": ["Jane Doe"]}
    assert score(assess([Labelled("a", text, None, gold)], inference))["people_f1"] == 1.0


def test_the_report_names_scores_targets_and_each_miss_with_its_words(inference: Inference) -> None:
    assessed = assess([Labelled("a", TEXT, None, {**GOLD, "topics": ["africa"]})], inference)
    report = report_evaluation(assessed, score(assessed))
    assert "topics_f1                0.000    0.88  below" in report
    assert "a: The leaders of Japan" in report
    assert "labelled africa; read trade-and-economy" in report
    assert "“trade”" in report


def test_the_command_prints_scores_alone_as_json(make_site: Callable[..., Path]) -> None:
    row = json.dumps({"id": "a", "text": TEXT, "date": None, "gold": GOLD})
    folder = make_site({"labels.jsonl": row + "\n", "corpus.txt": f"something else\n{TEXT}\n"})
    done = run("generator", "evaluate", "labels.jsonl", "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"scores": dict.fromkeys(TARGETS, 1.0)}
    (folder / "lines.jsonl").write_text(json.dumps({"line": 2, "gold": GOLD}), encoding="utf-8")
    done = run("generator", "evaluate", "lines.jsonl", "--corpus", "corpus.txt", "--json", folder=folder)
    assert json.loads(done.stdout) == {"scores": dict.fromkeys(TARGETS, 1.0)}


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"line": 7, "gold": {}}'])
def test_a_line_that_is_no_label_is_told_with_its_place(tmp_path: Path, line: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"labels\.jsonl:2: expected an object"):
        read_labelled(path)


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_labels_hold_no_text_and_only_known_terms(path: Path, taxonomy: Taxonomy) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert set(row) == {"line", "gold"}
        gold = row["gold"]
        assert {*gold.get("topics", ()), *gold.get("topics_optional", ())} <= set(taxonomy.topics)
        assert set(gold["phase"]) <= {*Phase, "none"}
        assert set(gold["level"]) <= {*Level, "none"}
        assert all(len(value) < 60 for values in gold.values() for value in values or ())


def test_no_text_is_labelled_twice() -> None:
    lines = [json.loads(row)["line"] for path in LABELS for row in path.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == len(set(lines))


def test_labelled_pairs_hold_no_text_and_those_held_out_stay_apart() -> None:
    parts = [[json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()] for path in PAIRS]
    for row in (row for part in parts for row in part):
        assert set(row) == {"lines", "label", "stands_for"}
        assert row["label"] in {"event", "copy", "thread", "other", "unclear"}
        assert row["lines"][0] < row["lines"][1]
    thousands = [{(row["lines"][0] - 1) // 1000 for row in part} for part in parts]
    assert len(thousands) == 2
    assert not thousands[0] & thousands[1]
