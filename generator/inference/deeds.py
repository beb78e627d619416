"""What somebody decides or makes: told after "to", "on" or "with", which may stand far from the verb."""

from __future__ import annotations

from generator.inference.sentence import Sentence, read_sentence
from generator.inference.verbs import find_base, find_progressive, is_base

_WANT_TO = frozenset(
    """agree decide vow pledge promise aim seek offer refuse threaten try plan intend hope fail manage prepare decline
    struggle attempt resolve undertake""".split()
)
"""Verbs that tell little without what is to be done: "agree in Oslo / to reopen the border"."""
_CIRCUMSTANCES = frozenset("in at after during following together with jointly unanimously again".split())
_HELD = frozenset(
    """meet meets sign signs hold holds discuss discusses talks negotiations meeting meetings summit conference
    statement agreement agreements deal deals pact accord treaty memorandum memoranda communiqué declaration drills
    exercise exercises ceremony""".split()
)
_ABOUT = frozenset("to on for with over about aimed aiming calling confirming that".split())
"""What a meeting or a document is about begins with one of these."""
_NEAR = 16
"""Words within which what is to be done comes after the verb."""


def is_deed_lost(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether only after the word at the index "to" begins what the main verb says is to be done."""
    plain = sentence.plain
    if (find_base(plain[verb]) or plain[verb]) not in _WANT_TO or "to" in plain[verb + 1 : index + 1]:
        return False
    if index > verb and plain[verb + 1] not in _CIRCUMSTANCES:
        return plain[index + 1] == "to" and is_base(plain[index + 2].lower() if index + 2 < len(plain) else "")
    later = next((n for n in range(index + 1, min(index + _NEAR, len(plain) - 1)) if plain[n] == "to"), -1)
    return later > 0 and is_base(plain[later + 1].lower())


def drop_place(text: str) -> str:
    """The sentence without where a meeting or a deal is made, where what it is about comes after that."""
    if " in " not in text and " at " not in text:
        return text
    sentence = read_sentence(text)
    words, verb = sentence.words, sentence.verb or 0
    is_meeting = find_base(sentence.plain[verb]) == "meet"
    for index in range(1, len(words) - 2):
        is_held = words[index - 1] in _HELD
        if words[index] in ("in", "at") and (is_held or (is_meeting and index > verb)):
            end = index + 1 + (words[index + 1] == "the")
            while end < len(words) and (words[end][:1].isupper() or words[end] in ("of", "capital")):
                end += 1
            is_place = index + 1 < end < len(words) and words[end - 1][:1].isupper()
            is_aside = is_place and words[end - 1][-1:] == "," and "," in "".join(words[:index])
            is_about = is_place and (words[end] in _ABOUT or find_progressive(words[end]))
            if is_about and not is_aside and (is_held or words[end] == "to"):
                return " ".join([*words[:index], *words[end:]])
    return text


def drop_circumstance(text: str) -> str:
    """The sentence without when or where something was decided, where that parts the verb from what was decided."""
    sentence = read_sentence(text)
    verb, plain = sentence.verb, sentence.plain
    following = "".join(plain[verb + 1 : verb + 2]) if verb else ""
    if not verb or following not in _CIRCUMSTANCES or following in ("with", "together"):
        return text
    if find_base(plain[verb]) not in _WANT_TO:
        return text
    last = min(verb + _NEAR, len(plain) - 1)
    deed = next((n for n in range(verb + 2, last) if plain[n] == "to" and is_base(plain[n + 1])), None)
    return " ".join([*sentence.words[: verb + 1], *sentence.words[deed:]]) if deed else text
