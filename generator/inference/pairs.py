"""Two words that are read together, so that no cut lies between them: "high-level talks", "the first in years"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.endings import DANGLING, OPENS_CLAUSE, PREPOSITIONS, RESULTS
from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import Sentence
from generator.inference.verbs import find_base, find_progressive

_ADJECTIVE = re.compile(r"[a-z](?:al|ic|ive|ous|ary|ful|ble|ern|skilled|nationwide)$")
"""The form of words that as a rule describe."""
_NO_ADJECTIVES = frozenset(
    """official proposal arrival withdrawal removal approval refusal survival trial capital arsenal hospital festival
    signal goal deal appeal total journal rival terminal ritual renewal denial burial tribunal canal criminal general
    admiral cardinal interval material mineral metal memorial principal professional referral betrayal
    dismissal disposal reversal individual intellectual traffic music public republic topic critic pandemic epidemic
    mechanic academic clinic fabric logic arctic initiative offensive executive representative directive archive
    objective incentive alternative fugitive detective captive drive five military secretary anniversary boundary
    library summary adversary mercenary commentary judiciary constabulary itinerary glossary diary trouble table cable
    double bible concern pattern intern""".split()
)
_NOUNS_IN_LY = frozenset("supply family assembly ally rally italy july reply anomaly monopoly fly".split())
_CUT_ADJECTIVE = re.compile(
    r"-(?:long|old|term|scale|led|backed|run|day|week|month|year|wide|based|level|made|held|range|member|party)$"
)
_ONLY_ADJECTIVES = frozenset("nuclear joint foreign further former new major senior royal federal recent".split())
_BEFORE_NOUN = frozenset("a an the its their his her".split())
_RANKS = frozenset("first largest biggest highest lowest worst deadliest most longest only last".split())
"""What is the first of its kind "in 20 years" is not the first of all."""
_NO_RANKS = frozenset(
    """protest arrest request forest interest harvest contest conquest invest unrest honest modest suggest
    manifest""".split()
)
_SHORT_RANK = 5
_SPANS = frozenset("years decades decade year century months".split())
_IN_PHRASES = frozenset(
    """preparation preparations exchange spite response reaction retaliation addition light favour favor return terms
    case protest""".split()
)
BEFORE_AS = frozenset("such well soon far long same known serve serves".split())
_TELL_ON = RESULTS | frozenset(
    """allowing enabling granting giving requiring banning urging establishing creating regarding involving demanding
    pledging committing paving permitting extending expanding increasing reducing restoring replacing providing
    announcing condemning renewing""".split()
)
"""Forms in -ing that tell what the noun before does, and name no kind of thing as "sharing" and "mining" do."""
_NEVER = frozenset("that than of like or".split())
_WORD_PAIRS = {("according", "to"), ("due", "to"), ("prior", "to"), ("next", "to"), ("as", "to"), ("such", "as")}
_NAMING = frozenset(
    """describe see regard declare treat name denounce condemn dismiss recognise recognize label hail view criticise
    criticize reject""".split()
)
"""What these tell of their object follows "as"."""
_WANTS_MORE = frozenset(
    """call aim lead look rely depend refer respond object belong consist result account agree deal begin start seek
    hope plan try attempt continue accuse cause make have give take put bring leave keep be become""".split()
)
"""What their forms in -ing say is told by the words that follow."""
_AFTER_COMMA = frozenset(
    "the a an his her its their and or but according one two three just as more who which that".split()
)
_MONEY = frozenset("million billion trillion euros dollars pounds yen yuan rubles roubles rupees".split())
_COUNTED = frozenset("million billion trillion percent per people years days".split())
_WAITING = frozenset("area areas field fields matter matters topic topics sector sectors".split())
_EXAMPLES = frozenset("including such like from ranging".split())
"""After such nouns only these tell anything: "cooperation in areas / such as trade"."""
_ABOUT = frozenset("around about over nearly".split())
"""Before a number these begin no phrase but tell how many."""
_AFTER_ADVERB = frozenset("by with from to for on".split())


def is_bound(sentence: Sentence, index: int, verb: int, after: str) -> bool:
    """Whether the next word belongs to the one before it: "such / as", "high-level / talks", "hosting / talks"."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if _is_described(plain, following, sentence.plain[index + 2] if after else ""):
        return True
    if following == "as":
        return plain in BEFORE_AS or after == "well" or find_base(sentence.plain[verb]) in _NAMING
    if plain in _IN_PHRASES and sentence.plain[index - 1] == "in":
        return True
    return (
        (find_base(plain) in _WANTS_MORE and plain.endswith("ing"))
        or following in _NEVER
        or (plain, following) in _WORD_PAIRS
    )


def _is_described(plain: str, following: str, after: str) -> bool:
    """Whether one of two words only describes the other: "joint and / lasting", "data / sharing mechanism"."""
    if _CUT_ADJECTIVE.search(plain) and (following == "and" or (following.islower() and following not in PREPOSITIONS)):
        return True
    if following in ("as", "from") and is_adjective(plain):
        return True
    if following == "and" and (is_adjective(plain) or plain in _ONLY_ADJECTIVES or _is_rank(plain)):
        return True
    if following not in _TELL_ON and find_progressive(following) and _counts_or_names(after):
        return True
    is_adverb = plain.endswith("ly") and plain not in _NOUNS_IN_LY
    if is_adverb and (following in _AFTER_ADVERB or find_progressive(following) or following.endswith("ing")):
        return True
    if (plain in _WAITING and following in _EXAMPLES) or (plain == "once" and following == "and"):
        return True
    if following == "worth" and plain in _MONEY:
        return True
    if following in _ABOUT and (after[:1].isdigit() or (after in NUMBERS and after not in ("a", "an"))):
        return True
    return plain[:1].isdigit() and following == "to"


def _counts_or_names(after: str) -> bool:
    """Whether a form in -ing before that word describes it: "data / sharing mechanism", not "deal ending a war"."""
    if after.lower() in ("with", "between", "of"):
        return True
    if not after.islower() or after in PREPOSITIONS or after in DANGLING or after.endswith(("ly", "s")):
        return False
    return after != "to" and not is_adjective(after)


def parts_adjectives(words: Sequence[str], index: int) -> bool:
    """Whether a comma parts two adjectives: "burnt, unknown ships"."""
    following = words[index + 1]
    if _lacks_noun(words, index):
        return True
    if not following.islower() or following.endswith((",", "ing")) or not words[index].islower():
        return False
    if following in PREPOSITIONS or following in OPENS_CLAUSE or following in _AFTER_COMMA or following.endswith("ly"):
        return False
    after = words[index + 2] if len(words) > index + 2 else ""
    return after.islower() and after not in PREPOSITIONS and after != "to"


def _lacks_noun(words: Sequence[str], index: int) -> bool:
    """Whether an adjective stands there whose noun comes after the next one: "Norway's new, wider / quota"."""
    plain, before = words[index].rstrip(","), words[index - 1]
    is_owned = before in _BEFORE_NOUN or before.endswith(("'s", "’s"))
    return is_owned and plain.islower() and (is_adjective(plain) or plain in _ONLY_ADJECTIVES)


def is_adjective(word: str) -> bool:
    """Whether the word has the form of an adjective, and is not known as a noun."""
    return _ADJECTIVE.search(word) is not None and word not in _NO_ADJECTIVES


def has_rank(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether what comes next tells of whom or since when something is the first or most."""
    is_far = sentence.plain[index + 1] == "since" or _is_span(sentence, index)
    near = sentence.plain[verb if is_far else max(verb, index - 5) : index]
    return not _RANKS.isdisjoint(near) or any(_is_rank(word) for word in near if word[-3:] == "est" or "-" in word)


def _is_span(sentence: Sentence, index: int) -> bool:
    """Whether "in thirty years" or the like comes next."""
    return not _SPANS.isdisjoint(sentence.plain[index + 2 : index + 5])


def _is_rank(word: str) -> bool:
    """Whether the word says that something is the first or most of its kind: "highest", "highest-level"."""
    word = word.partition("-")[0]
    return word in _RANKS or (len(word) > _SHORT_RANK and word.endswith("est") and word not in _NO_RANKS)


def is_amount(plain: str, following: str) -> bool:
    """Whether a number is parted from what it counts."""
    return following in _COUNTED and (plain[:1] in ("$", "€", "£") or (plain[:1].isdigit() and plain[:1].isascii()))


def is_in_name(words: tuple[str, ...], index: int) -> bool:
    """Whether the word after next goes on with a name that the word at that index belongs to."""
    following = words[index + 2 : index + 4]
    name = following[1:] if following[:1] == ("the",) else following[:1]
    return words[index][:1].isupper() and name[:1] != () and name[0][:1].isupper()
