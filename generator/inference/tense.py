"""The verbs of news, and sentences in headline tense: "hosted" → "hosts", "will host" → "to host"."""

from __future__ import annotations

import re

_REGULAR = frozenset(
    """accuse add address agree aim allow announce approve arrive ask attack attend back ban block boycott
    call cancel claim commit condemn confirm consider continue convene criticize criticise declare
    demand denounce deny deploy detain discuss dismiss end endorse expand express face finish fire
    gather greet host impose indicate invite issue join kill land launch lift mark mediate move name
    open oppose order oust pass plan pledge praise press propose protest push raise ratify reach
    reaffirm refuse reject release report request resign resume return reveal review schedule sign start
    stage summon support suspend threaten travel tour unveil urge visit vote vow warn welcome work close
    cross lobby pick pull shell summon sanction seize receive reiterate restart revive hail hint outline
    pursue restore rule stress underline honour honor appoint elect nominate remove extend postpone
    delay signal clash defeat strike-out collapse injure arrest charge""".split()
)
_IRREGULAR = {
    "began": "begin", "begun": "begin", "broke": "break", "came": "come", "cut": "cut", "fell": "fall",
    "found": "find", "fought": "fight", "gave": "give", "given": "give", "held": "hold", "hit": "hit",
    "kept": "keep", "led": "lead", "left": "leave", "lost": "lose", "made": "make", "met": "meet",
    "put": "put", "said": "say", "saw": "see", "seen": "see", "sent": "send", "set": "set",
    "shot": "shoot", "spoke": "speak", "spoken": "speak", "struck": "strike", "swore": "swear",
    "sought": "seek", "took": "take", "taken": "take", "told": "tell", "went": "go",
    "withdrew": "withdraw", "withdrawn": "withdraw", "won": "win", "wrote": "write", "chose": "choose",
    "built": "build", "became": "become", "stood": "stand", "upheld": "uphold", "beat": "beat",
    "grew": "grow",
}  # fmt: skip
_PLURAL_SUBJECT = re.compile(
    r"(?:[\w.’'-]+,? ){0,9}(?i:leaders|ministers|diplomats|officials|advisers|advisors|presidents|"
    r"countries|nations|"
    r"envoys|chiefs|negotiators|delegations|governments|states|members|representatives|allies|"
    r"lawmakers|troops|forces)"
)
_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
_JOINED = re.compile(rf"{_NAME}(?:, {_NAME})* and (?:the )?[A-Z][\w.’' -]*")
_ALONE = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:of|of the|bin|al|de|van|von|for) )?[^\W\d_a-z][\w.’'-]*){0,7}")
_SET_TO = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:set|due|scheduled|expected|to be expected|slated|"
    r"poised) to (?=[a-z])"
)
_WILL = re.compile(r"\bwill (?!not\b|also\b|be\b|have\b|likely\b)(?=[a-z]+\b)")
_FINITE = re.compile(r"(?<![\w-])(?:(has|have) )?([a-z]+)(?![\w-])")
_PROGRESSIVE = re.compile(r"\b(?:is|are) ([a-z]+ing)\b")
_SINGULAR_IN_S = (
    "States",
    "Nations",
    "Philippines",
    "Netherlands",
    "Emirates",
    "Honduras",
    "Cyprus",
    "Laos",
    "Paris",
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_base(word: str) -> str | None:
    """The base form of a past tense or participle that news uses, or None: "hosted" gives "host"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("ed"):
        return None
    for base in (word[:-1], word[:-2], word[:-3] + "y", word[:-3]):
        if base in _REGULAR:
            return base
    return None


def is_verb(word: str) -> bool:
    """Whether a word is surely a form of a verb: an auxiliary, a past tense, or a verb that news uses."""
    if word in _PARTICIPLES:
        return False
    if word in _AUXILIARIES or find_base(word) or word in _REGULAR or word in _BASES:
        return True
    if word.endswith("s") and (word[:-1] in _REGULAR or word[:-2] in _REGULAR or word[:-1] in _BASES):
        return True
    return word.endswith("ies") and word[:-3] + "y" in _REGULAR


# "The engineer taken hostage is free": these are main verbs after an auxiliary only, which counts by itself.
_PARTICIPLES = frozenset("begun given seen spoken taken withdrawn".split())
_AUXILIARIES = frozenset("is are was were has have had will would could can may might must be been says say".split())
_BASES = frozenset(_IRREGULAR.values())


def to_third_person(base: str) -> str:
    """The verb as used with "he": "press" gives "presses"."""
    if base.endswith(("s", "sh", "ch", "x", "z")) or base == "go":
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def put_in_headline_tense(sentence: str) -> str:
    """The sentence with its main verb as headlines have it, where that is safe; else unchanged.

    Safe is: the subject is one name, names joined by "and", or a plural known to be one. A year in the
    sentence may be what the past tense is about, so that nothing is changed then.
    """
    if _YEAR.search(sentence):
        return sentence
    for pattern in (_SET_TO, _WILL):
        match = pattern.search(sentence)
        if match and not _is_subordinate(sentence[: match.start()]):
            return sentence[: match.start()] + "to " + sentence[match.end() :]
    return _to_present(sentence)


def _is_subordinate(before: str) -> bool:
    """Whether the verb that comes next belongs to an inner clause ("says that he will")."""
    words = re.findall(r"[\w’']+", before.lower())
    inner = {"that", "which", "who", "whether", "if", "when", "where", "what", "because", "while", "as"}
    return not words or bool(inner & set(words)) or any(is_verb(word) for word in words)


def _to_present(sentence: str) -> str:
    """The sentence with its first finite verb in the present, if the number of its subject can be told."""
    for match in _FINITE.finditer(sentence):
        end = match.end()
        base = find_base(match.group(2))
        progressive = _PROGRESSIVE.match(sentence, match.start())
        if progressive:
            base, end = _strip_ing(progressive.group(1)), progressive.end()
        if base is None or _is_passive(sentence[end:]):
            continue
        many = _is_plural(sentence[: match.start()].strip())
        if many is None:
            return sentence
        return sentence[: match.start()] + _inflect(base, many) + sentence[end:]
    return sentence


def _inflect(base: str, many: bool) -> str:
    return base if many else to_third_person(base)


def _strip_ing(word: str) -> str | None:
    for base in (word[:-3], word[:-3] + "e", word[:-4]):
        if base in _REGULAR or base in _BASES:
            return base
    return None


def _is_passive(after: str) -> bool:
    """Whether the participle has no object and an agent: "warned by", "accused of"."""
    return bool(re.match(r" (?:by|of)\b", after))


def _is_plural(subject: str) -> bool | None:
    """Whether the subject takes a plural verb; None where it cannot be told."""
    plain = subject.removesuffix(",")
    if not plain or _YEAR.search(plain):
        return None
    if _JOINED.fullmatch(plain):
        return True
    if plain.endswith(_SINGULAR_IN_S):
        return False if _ALONE.fullmatch(plain) else None
    if _PLURAL_SUBJECT.fullmatch(plain):
        return None if re.search(r"\b(?:of|for|who|that|which)\b", plain) else True
    if plain.endswith("s"):
        return None
    return False if _ALONE.fullmatch(plain) else None
