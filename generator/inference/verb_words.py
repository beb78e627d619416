"""The words that can be verbs in the news, by form; `verbs` knows the past tenses."""

from __future__ import annotations

from functools import lru_cache

from generator.inference.verbs import find_past_form, is_verb, to_third_person

BE = frozenset("is are was were be been being 're".split())
FUTURE = frozenset("will shall won't 'll".split())
MODALS = FUTURE | frozenset("may might could would should must can cannot".split())
HAVE = frozenset("has have had having".split())
AUXILIARIES = BE | MODALS | HAVE | frozenset("do does did".split())
PRESENT = frozenset(
    """accept accuse acknowledge acquire admit adopt advise agree aim allocate amend announce appear applaud
    approve argue arrive ask assemble attack attend back become begin believe blame bomb boost break bring
    broker build cancel carry celebrate clash clinch collaborate collapse come commemorate commence commend
    complete concede conclude condemn conduct confirm congratulate consider consult continue contribute
    convene converge convey cooperate coordinate cover create criticise criticize decide declare deepen
    defend deliver demand denounce deny depart deplore deploy detain develop disagree discuss dispatch
    donate ease elevate embark emphasise emphasize end endorse enhance ensure establish examine exclude expand
    expect expel express extend extradite eye face fail feel finalise finalize finish fly focus form freeze gather
    get give go greet guarantee hail head highlight hint hold honour hope host huddle impose improve
    inaugurate include inform ink insist install intend invade invite involve issue join kick know laud
    launch lead leave lift lobby make mediate meet mend move mull narrow negotiate normalise normalize
    notify observe occur open oppose overcome patrol pay pledge postpone praise prepare preside press
    prevent propose protect provide pursue push raise ratify reach react reaffirm rebuild rebuke recall
    receive recognise recognize recommend redeploy refuse regret reiterate reject relaunch release remain
    renew renounce reopen repair resolve respond restart restore resume return reveal revive revoke
    safeguard salute say score scrap seal secure see seek settle sever shake shell shelve sign sit speak
    sponsor stage stall start strengthen stress strike submit suggest supply support suspend tackle take
    talk tell terminate test thank think threaten tour travel underscore unite unveil upgrade urge voice vote vow want
    warn weigh welcome widen withdraw work wrap""".split()
)
"""Base forms that are verbs after a plural subject."""
_ALSO_NOUNS = frozenset(
    """aim attack back bomb boost break call claim cover ease end exchange eye face fear focus form head honour hope
    host ink issue lift move note open pay plan press push raise release return score seal shell stage state
    strike support swap talk test tour visit voice vote work""".split()
)
THIRD = frozenset(to_third_person(base) for base in PRESENT - _ALSO_NOUNS)
NOUNS_TOO = _ALSO_NOUNS | frozenset(to_third_person(base) for base in _ALSO_NOUNS)
"""Forms that are as often nouns: verbs only after a name, a plural or a verb that calls for one."""


@lru_cache(maxsize=20_000)
def may_be_verb(word: str) -> bool:
    """Whether a word can be a verb anywhere; asked first because most words cannot."""
    lower = word.lower()
    return (
        lower in AUXILIARIES
        or lower in PRESENT
        or lower in THIRD
        or lower in NOUNS_TOO
        or lower.endswith(("ed", "ing"))
        or find_past_form(lower) is not None
        or is_verb(lower)
    )


@lru_cache(maxsize=10_000)
def find_stem(word: str) -> str | None:
    """The base form of a word in -ing that news uses as a verb: "holding" gives "hold"."""
    for base in (word[:-3], word[:-3] + "e", word[:-4]):
        if base in PRESENT or base in NOUNS_TOO or is_verb(base):
            return base
    return None
