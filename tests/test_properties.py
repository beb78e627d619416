"""Laws that hold for any text."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inference.infer import Inference
from generator.model import Briefing, Fact, Period, Span, Summary
from generator.reading.content import make_content_id
from generator.urls import to_slug

WORDS = """Japan China South Korea North Korean Washington the leaders of and met in Paris Tokyo Biden President
will host trilateral summit on trade with NATO to discuss , . Kim Putin foreign ministers Brussels next month
26 May 2024 nuclear missile “ ” ( ) 's Erdoğan Georgia Jordan hosted signed between""".split()
ODD = ["\u0308", "x\u0301y", "\u0130", "\ufb01", "\u200b", "’s"]
"""An accent without its letter, one between two, and what changes its length without case or accents."""
TEXTS = st.lists(st.sampled_from([*WORDS, *ODD]), min_size=1, max_size=60).map(" ".join) | st.text(max_size=300)


def summary_of(text: str) -> Summary:
    return Summary(text, "summaries/a.txt", 1, make_content_id(text))


def all_facts(briefing: Briefing) -> list[tuple[str, Fact]]:
    return list(briefing.keyed_facts())


@given(text=TEXTS)
def test_any_text_gives_facts_or_none_and_offsets_lie_within(inference: Inference, text: str) -> None:
    briefing = inference.infer(summary_of(text), "a")
    for _, fact in all_facts(briefing):
        for evidence in fact.evidence:
            for span in evidence.spans:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip()
    for mention in briefing.mentions:
        assert text[mention.span.start : mention.span.end] == mention.words


@given(text=TEXTS)
def test_mentions_never_overlap(inference: Inference, text: str) -> None:
    spans = [mention.span for mention in inference.infer(summary_of(text), "a").mentions]
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))


def remove(text: str, spans: list[Span]) -> str:
    """The text without these words; what stands in their place says nothing."""
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + "—" + text[span.end :]
    return text


@pytest.mark.parametrize("line", range(9))
@pytest.mark.parametrize("key", ["parties", "countries", "topics", "people", "venue", "phase", "level"])
def test_without_its_words_a_fact_goes(inference: Inference, nine: tuple[Briefing, ...], line: int, key: str) -> None:
    briefing = nine[line]
    for fact in [fact for name, fact in all_facts(briefing) if name == key]:
        spans = [span for evidence in fact.evidence for span in evidence.spans]
        assert spans, f"{key} {fact.value} has no words"
        cut = inference.infer(summary_of(remove(briefing.summary.text, spans)), "a")
        left = [found.value for name, found in all_facts(cut) if name == key]
        assert fact.value not in left, f"{key} {fact.value} stays without its words"


@given(text=st.text())
def test_slugging_a_slug_changes_nothing(text: str) -> None:
    assert to_slug(to_slug(text)) == to_slug(text)


@pytest.mark.parametrize("kind", ["countries", "organisations", "people", "places", "topics"])
def test_the_order_of_the_taxonomy_changes_nothing(inference: Inference, nine: tuple[Briefing, ...], kind: str) -> None:
    """The entries of one kind in reverse give the same facts."""
    taxonomy = inference.taxonomy
    turned = replace(taxonomy, **{kind: dict(reversed(list(getattr(taxonomy, kind).items())))})
    briefing = nine[6]
    assert Inference(turned).infer(briefing.summary, briefing.slug) == briefing


def test_what_the_editor_gives_wins(inference: Inference) -> None:
    given_facts = {
        "parties": ("FR", "IT"),
        "topics": ("taiwan",),
        "title": "Talks",
        "phase": "held",
        "level": "mixed",
        "venue": "busan",
    }
    text = "The leaders of Japan and Spain will meet in Madrid to discuss trade."
    briefing = inference.infer(replace(summary_of(text), given=given_facts), "a")
    assert [fact.value for fact in briefing.parties] == ["FR", "IT"]
    assert [fact.value for fact in briefing.topics] == ["taiwan"]
    assert (briefing.title.value, briefing.phase and briefing.phase.value) == ("Talks", "held")
    assert {"FR", "IT", "JP", "ES"} <= {fact.value for fact in briefing.countries}
    assert briefing.bloc is not None
    assert briefing.bloc.id == "france-italy"


SENTENCES = (
    "The leaders of Japan, South Korea and the United States met at Camp David on Friday to discuss missile tests. "
    "Russian President Vladimir Putin held talks with Chinese leader Xi Jinping in Beijing last week. "
    "Foreign Minister Jane Doe of Norway will visit Kyiv next month, officials said on 12 May. "
)
CLAUSES = "Japan and France met to discuss trade with China, "


def count_calls(inference: Inference, text: str) -> int:
    """How many calls reading the text takes: the work, whatever else the machine does."""
    summary = replace(summary_of(text), given={"date": Period(date(2024, 5, 5), date(2024, 5, 5))})
    inference.infer(summary, "a")  # what is taken apart at the first sight of a word
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        inference.infer(summary, "a")
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(("text", "most"), [(SENTENCES, 1.3), (CLAUSES, 5.0)], ids=["sentences", "one sentence"])
def test_the_work_grows_with_the_length(inference: Inference, text: str, most: float) -> None:
    """A text many times as long takes about as many times the work, one sentence without an end included."""
    once, often = count_calls(inference, f"{text}and so on."), count_calls(inference, f"{text * 60}and so on.")
    assert often < 60 * once * most
