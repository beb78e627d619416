"""How far what a verb speaks of has come, by its tense and the verbs before it: "will meet", "has offered to host"."""

from __future__ import annotations

from itertools import takewhile

from generator.inference.event_words import DEALS
from generator.inference.governing import BREAKS
from generator.inference.text import Document, Token
from generator.inference.verb_chains import Predicate
from generator.inference.verb_words import BE, FUTURE, find_stem
from generator.inference.verbs import find_past_form
from generator.model import Phase

_PROPOSING = frozenset(
    """propose proposes proposed proposing suggest suggests suggested suggesting seek seeks sought seeking want wants
    wanted hope hopes hoped hoping offer offers offered offering invite invites invited inviting consider
    considers considered considering mull mulls mulling weigh weighs weighing explore exploring press presses
    pressing push pushes pushed pushing ask asks asked asking urge urges urged urging call calls called calling
    propose request requests requested requesting demand demands demanded may might could should likely unlikely ready
    willing eager keen favour favours wanting intend intends intended want plead envisage envisions floated floats
    appeal appeals appealed desire unlikely can encourage encourages encouraged advocates contemplating""".split()
)
"""Verbs and links that make what they govern a mere proposal."""
_STATING = frozenset(
    """urge urges urged urging call calls called calling demand demands demanded ask asks asked appeal appeals
    appealed""".split()
)
"""Of these, the ones that are as often a joint statement: they propose only the meeting that they govern."""
_COMING = frozenset(
    """set due scheduled expected expects expecting slated poised planned about going planning preparing plan plans
    prepare prepares prepared supposed""".split()
)
"""Links and verbs that tell that what follows is fixed but has yet to come."""
_STARTING = frozenset(
    """begin begins began begun beginning start starts started starting open opens opened opening resume resumes
    resumed resuming embark embarks embarked commence commences commenced kick kicks kicked restart restarts restarted
    continue continues continued continuing""".split()
)
_LAUNCHING = frozenset("launch launches launched launching".split())
_ARRIVING = frozenset("arrive arrives arrived arriving lands landed".split())
_REPORTING = frozenset(
    """say says said announce announces announced confirm confirms confirmed report reports reported tell tells told
    warn warns warned state states stated declare declares declared reveal reveals revealed claim claims claimed
    indicate indicates indicated hint hints vow vows stress stresses believe reiterate reiterates""".split()
)
_AGREEING = frozenset(
    "agree agrees agreed agreeing decide decides decided accept accepts accepted commit pledge".split()
)
CONVENING = frozenset("meet talk talks negotiate convene discuss visit attend negotiations dialogue travel".split())
"""What is yet to come when one agrees to it."""
MEETINGS = frozenset(
    """meeting meetings summit summits talks dialogue dialogues conference negotiations consultations trilateral
    exercise exercises drill drills visit visits trip forum session gathering call round negotiation roundtable
    tour meet negotiate hold holding meeting met visit host hosting discuss""".split()
)
"""Words for what takes place at a time, unlike an agreement, which is reached."""
_LEAVING = frozenset("heads head headed heading departs departed leaves sets".split())
_MENDED = frozenset("relations ties flights exports imports shipments supplies border borders embassies".split())
"""What is resumed or opened at once: it does not go on as a meeting does."""
_WITHIN = 11
"""Tokens looked at after "call" for the meeting that is called for."""
_NEAR = frozenset("close closer near".split())
_LATER = frozenset("week month year weekend".split())
_ASSEMBLIES = frozenset("talks negotiations summit meeting meetings dialogue".split())
_ON_A_MATTER = frozenset(
    "resolve extend end suspend continue keep stop use restore settle halt maintain deepen broaden intensify".split()
)


def is_reporting(predicate: Predicate) -> bool:
    """Whether the verb tells of something said: "announced"."""
    return any(word in _REPORTING for word in predicate.words)


def is_arriving(predicate: Predicate) -> bool:
    """Whether the verb tells that somebody has come to the place."""
    return any(word in _ARRIVING for word in predicate.words)


def is_leaving(predicate: Predicate) -> bool:
    """Whether the verb tells that somebody sets off."""
    return predicate.words[0] in _LEAVING


def is_starting(predicate: Predicate) -> bool:
    """Whether the verb tells that something begins."""
    return any(word in _STARTING for word in predicate.words)


def is_announcing(predicate: Predicate) -> bool:
    """Whether the verb makes known what is to be: "announced a visit"."""
    return predicate.words[-1].startswith("announc")


def is_agreeing(predicate: Predicate) -> bool:
    """Whether the verb tells that something is settled: "agreed", "pledged to"."""
    return any(word in _AGREEING for word in predicate.words) and not CONVENING & set(predicate.words)


def read_aspect(document: Document, predicate: Predicate, token: int) -> Phase | None:
    """What the words of a chain of verbs say of the event at a token; None where they only report."""
    words = predicate.words
    for number, word in enumerate(words):
        phase = _read_word(document, predicate, number, word, token)
        if phase is not None:
            return phase
    after = document.tokens[predicate.last].lower if predicate.last < len(document.tokens) else ""
    if after == "possible" and BE & set(words):
        return Phase.PROPOSED
    if _is_going_on(document, predicate):
        return Phase.UNDER_WAY
    if words[0] in _LEAVING or _has_left_for(document, predicate) or _is_dated_later(document, predicate):
        return Phase.UPCOMING
    return None if is_reporting(predicate) else Phase.HELD


def _read_word(document: Document, predicate: Predicate, number: int, word: str, token: int) -> Phase | None:
    """What one word of the chain decides, None where it decides nothing."""
    rest = predicate.words[number + 1 :]
    if word in FUTURE:
        return Phase.UNDER_WAY if rest == ("continue",) and token < predicate.first else Phase.UPCOMING
    if word == "would":
        return _read_would(document, predicate)
    if word in _AGREEING:
        return Phase.UPCOMING if _is_yet_to_come(document, predicate) else Phase.HELD
    if word in _PROPOSING and (word not in _STATING or _is_calling_for(document, predicate, token)):
        return Phase.PROPOSED
    if word in BE and rest[:1] == ("to",):
        return Phase.UPCOMING
    if _is_near(predicate, number, word) or _is_discussing(document, predicate, number, token):
        return Phase.PROPOSED
    if word in _COMING and predicate.words[number - 1 : number] != ("to",):
        return Phase.UPCOMING
    if word in _LAUNCHING and _governs_meeting(document, predicate, token):
        return Phase.UNDER_WAY
    return _read_beginning(document, predicate, word, rest)


def _read_beginning(document: Document, predicate: Predicate, word: str, rest: tuple[str, ...]) -> Phase | None:
    """Whether the word tells that something begins or goes on: "opened talks", "are holding"."""
    if word in _STARTING:
        is_mended = _MENDED & {t.lower for t in document.tokens[predicate.last : predicate.last + 4]}
        started = Phase.HELD if is_mended else Phase.UNDER_WAY
        return None if _PROPOSING & set(rest) else started
    if word in _ARRIVING:
        return None if _is_reaching(document, predicate) else Phase.UNDER_WAY
    return Phase.UNDER_WAY if word in ("is", "are", "been") and _is_progressive(rest) else None


def _is_reaching(document: Document, predicate: Predicate) -> bool:
    """Whether one arrives at a deal rather than at a place."""
    after = [token.lower for token in document.tokens[predicate.last : predicate.last + 6]]
    return after[:1] == ["at"] and bool(DEALS & set(after))


def _is_near(predicate: Predicate, number: int, word: str) -> bool:
    """Whether it is near but not there: "open to", "close to", "have yet to agree"."""
    words, rest = predicate.words, predicate.words[number + 1 :]
    if word == "open":
        return bool(BE & set(words[:number]))
    if word in _NEAR:
        return bool(BE & set(words[:number])) and "to" not in words[:number]
    return word == "yet" and rest[:1] == ("to",)


def _is_discussing(document: Document, predicate: Predicate, number: int, token: int) -> bool:
    """Whether a meeting is what is talked of: "discussed holding a summit", unlike "discussed deepening ties"."""
    words = predicate.words[number:]
    is_of_doing = words[0].startswith("discuss") and len(words) > 1 and words[1].endswith("ing")
    return is_of_doing and _governs_meeting(document, predicate, token)


def _is_progressive(rest: tuple[str, ...]) -> bool:
    """Whether "is" goes on with "holding" rather than with "planning" or "seeking"."""
    return any(word.endswith("ing") and find_stem(word) for word in rest) and not (_COMING | _PROPOSING | _NEAR) & set(
        rest
    )


def _has_left_for(document: Document, predicate: Predicate) -> bool:
    """ "Left for Lima", "has left Oslo for Lima"."""
    if predicate.words[-1] != "left":
        return False
    after = [token.word for token in document.tokens[predicate.last : predicate.last + 4]]
    return "for" in after[:3] and all(word == "for" or word[0].isupper() for word in after[: after.index("for") + 2])


def _is_dated_later(document: Document, predicate: Predicate) -> bool:
    """A verb in the present with a time to come: "they meet next week", "opens talks tomorrow"."""
    verb = predicate.words[-1]
    if len(predicate.words) > 1 or verb.endswith("ed") or find_past_form(verb) not in (None, verb):
        return False
    for index in range(predicate.last, min(predicate.last + 9, len(document.tokens) - 1)):
        word, following = document.tokens[index].lower, document.tokens[index + 1].lower
        if word == "tomorrow" or (word == "next" and following in _LATER):
            return True
        if word in BREAKS or word in ("to", "for", ",", "."):
            return False
    return False


def _is_going_on(document: Document, predicate: Predicate) -> bool:
    """ "Gets under way", "is ongoing"."""
    after = [token.lower for token in document.tokens[predicate.last : predicate.last + 3]]
    return bool({"underway", "ongoing"} & set(after[:2])) or ["under", "way"] in (after[:2], after[1:3])


def _read_would(document: Document, predicate: Predicate) -> Phase:
    """ "Oslo confirmed that ministers would meet" tells of what is to come; by itself "would" only supposes."""
    before = [token.lower for token in document.tokens[max(0, predicate.first - 25) : predicate.first]]
    return Phase.UPCOMING if any(word in _REPORTING for word in before) else Phase.PROPOSED


def _is_yet_to_come(document: Document, predicate: Predicate) -> bool:
    """Whether they agreed to meet rather than on a matter."""
    words = [t.lower for t in document.tokens[predicate.first : predicate.last + 8]]
    verb = next((n for n, word in enumerate(words) if word in _AGREEING), 0)
    if words[verb].startswith("accept") and {"invitation", "invite"} & set(words[verb + 1 : verb + 5]):
        return True
    if words[verb + 1 : verb + 2] != ["to"]:
        return False
    if words[verb + 2 : verb + 3] and words[verb + 2] in CONVENING:
        return True
    if set(words[verb + 2 : verb + 6]) & _ASSEMBLIES and not set(words[verb + 2 : verb + 4]) & _ON_A_MATTER:
        return True
    is_started = any(word in _STARTING or word in ("hold", "continue", "host") for word in words[verb + 2 : verb + 4])
    return is_started and any(word in MEETINGS for word in words[verb + 3 : verb + 9])


def _is_calling_for(document: Document, predicate: Predicate, token: int) -> bool:
    """Whether a meeting is asked for: "calls for a summit", unlike "calls the summit a success"."""
    if predicate.words[-1].startswith("call"):
        after = document.tokens[predicate.last : predicate.last + _WITHIN]
        if not after or after[0].lower not in ("for", "on", "upon"):
            return False
        if predicate.first <= token < predicate.last and after[0].lower == "for":
            return any(word.lower in MEETINGS for word in takewhile(_is_no_break, after))
    return _governs_meeting(document, predicate, token)


def _is_no_break(token: Token) -> bool:
    return token.lower not in BREAKS and token.lower not in ("to", "in", "at", ",", ".")


def _governs_meeting(document: Document, predicate: Predicate, token: int) -> bool:
    """Whether what is urged or called for is the event itself."""
    return predicate.last <= token <= predicate.last + 10 and document.tokens[token].lower in MEETINGS
