"""Topics: the words, countries and relations that speak for one."""

from __future__ import annotations

import pytest

from generator.inference.infer import Inference
from generator.inference.text import read_document
from generator.inference.topics import infer_topics
from generator.model import Fact, Mention, MentionKind, Span, Summary
from generator.reading.content import make_content_id
from generator.terms import Cue, Taxonomy, Topic
from tests.inference.event_cases import read_cases

GOLDEN = read_cases("topics.yml")

FISH = Topic(
    "fish",
    "Fish",
    "Fish.",
    cues=(Cue("fish*"), Cue("herring", 0.5), Cue("cod", 0.5), Cue("Quota Act"), Cue("net … ban")),
    exclude=("fishing for compliments",),
)
RIVALRY = Topic(
    "rivalry", "Rivalry", "Rivalry.", cues=(Cue("tensions", 0.3), Cue("Norway*", 0.3)), pairs=(("NO", "IS"),)
)
NORTH = Topic("north", "North", "North.", parties=("NO",))
TAXONOMY = Taxonomy(topics={topic.id: topic for topic in (FISH, RIVALRY, NORTH)})
NAMES = {"Norway": "NO", "Iceland": "IS", "Chile": "CL", "Peru": "PE", "Oman": "OM"}


def mention_all(text: str) -> tuple[Mention, ...]:
    found = [
        Mention(Span(at, at + len(name)), name, MentionKind.NAME, party, party)
        for name, party in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return tuple(sorted(found, key=lambda mention: mention.span))


def infer(text: str) -> tuple[Fact, ...]:
    return infer_topics(read_document(text), mention_all(text), TAXONOMY)


def ids(text: str) -> list[str]:
    return [fact.value for fact in infer(text)]


def words_of(fact: Fact, text: str) -> list[str]:
    return [text[span.start : span.end] for evidence in fact.evidence for span in evidence.spans]


def test_a_cue_of_full_weight_decides_alone() -> None:
    assert ids("The talks were about fish.") == ["fish"]


def test_a_starred_cue_matches_any_ending() -> None:
    assert ids("Fisheries were discussed.") == ["fish"]


def test_case_counts_only_where_the_cue_has_a_capital() -> None:
    assert ids("The Quota Act passed.") == ["fish"]
    assert ids("The quota act passed.") == []


def test_a_light_cue_needs_another_beside_it() -> None:
    assert ids("They ate herring.") == []
    assert ids("They ate herring and cod.") == ["fish"]


def test_a_light_cue_that_is_said_again_tells_nothing_new() -> None:
    assert ids("They ate herring, and herring again.") == []


def test_light_cues_of_two_sentences_do_not_add_up() -> None:
    assert ids("They ate herring. Others ate cod.") == []


def test_what_only_a_later_sentence_names_is_background() -> None:
    assert ids("A ferry sank. The harbour was once used for fish.") == []
    assert ids("A ferry sank. The harbour was once used for fish and fisheries.") == ["fish"]


def test_later_sentences_tell_the_agenda_of_a_relation() -> None:
    assert ids("Chile and Peru held talks. They spoke about fish.") == ["fish"]


def test_a_gap_stands_for_a_few_words_of_one_sentence() -> None:
    assert ids("A net and trawl ban holds.") == ["fish"]
    assert ids("A net was cast. A ban holds.") == []
    assert ids("A net that they cast far off in the north lies under no ban.") == []


def test_hyphens_do_not_matter() -> None:
    assert ids("A net-fibre ban holds.") == ["fish"]


def test_a_longer_phrase_that_means_something_else_hides_the_cue() -> None:
    assert ids("He was fishing for compliments.") == []


def test_a_relation_needs_both_countries_in_its_sentence() -> None:
    assert "rivalry" in ids("Iceland spoke of tensions with Norway.")
    assert "rivalry" not in ids("Iceland spoke of tensions. Norway did not.")


def test_the_names_of_a_pair_are_not_their_relation() -> None:
    assert "rivalry" not in ids("Iceland met Norway.")


def test_a_country_that_is_a_topic_decides_alone_unless_it_is_one_of_a_long_list() -> None:
    assert ids("Chile spoke about Norway.") == ["north"]
    assert ids("Guests came from Chile, Peru, Oman and Norway.") == []


def test_the_strongest_topic_comes_first_and_equals_by_id() -> None:
    assert ids("Norway wants fish, fish and fisheries.") == ["fish", "north"]
    assert ids("Norway wants fish.") == ["fish", "north"]


def test_every_word_that_speaks_for_a_topic_is_its_evidence() -> None:
    text = "Fish and herring, cod and more fish."
    assert words_of(infer(text)[0], text) == ["Fish", "herring", "cod", "fish"]


def test_a_topic_goes_when_its_words_are_taken_away() -> None:
    text = "A net one two three fish ban, and a net four five six seven eight fish ban in Norway."
    fact = infer(text)[0]
    left = text
    for span in sorted((span for evidence in fact.evidence for span in evidence.spans), reverse=True):
        left = left[: span.start] + left[span.end :]
    assert fact.value not in ids(left)


def test_a_text_without_words_has_no_topics() -> None:
    assert ids("") == []


@pytest.mark.parametrize("case", GOLDEN, ids=[case["name"] for case in GOLDEN])
def test_golden(case: dict[str, object], inference: Inference) -> None:
    text = str(case["text"])
    briefing = inference.infer(Summary(text, "a.txt", 1, make_content_id(text)), "a")
    assert sorted(fact.value for fact in briefing.topics) == case["topics"]
