"""The event that a text opens with."""

from __future__ import annotations

import pytest

from generator.inference.events import find_opening_event
from generator.inference.text import read_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Five northern states sign a treaty on nets.", "treaty"),
        ("Five northern states announced an agreement on Monday.", "agreement"),
        ("Norway says that five states will sign a pact.", "pact"),
        ("Five northern states managed to agree on a text.", "agree"),
        ("After a week of storms, the fishing states met in Oslo.", "met"),
        ("A peace conference opens in Oslo.", "conference"),
        ("The trade talks end without a result.", "talks"),
        ("After talks with fishermen in Lima, the envoy calls for calm.", "talks"),
        ("At a meeting in Oslo, the fishing states lifted a ban.", "meeting"),
        ("Five states sign the world's largest free-trade agreement.", "agreement"),
        ("World leaders at the fishing summit pledge to help Peru.", "summit"),
        ("Norway agrees with its fishermen on quotas.", "agrees"),
    ],
)
def test_the_main_clause_tells_of_a_meeting_or_a_deal(text: str, word: str) -> None:
    document = read_document(text)
    event = find_opening_event(document)
    assert event is not None
    assert document.tokens[event.token].lower == word


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A storm hits Norway.",
        "Fishermen organising the summit in Lima have lost a boat.",
        "The plan is met with laughter.",
        "Norway agrees to buy four ships.",
        "Norway lowers its tariffs despite a treaty.",
        "Voters of Norway question the Treaty of Lima.",
        "Norway built a port. Five states signed a treaty.",
    ],
)
def test_what_one_does_alone_is_no_shared_event(text: str) -> None:
    assert find_opening_event(read_document(text)) is None
