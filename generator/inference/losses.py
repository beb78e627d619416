"""What a reader loses where a sentence is cut: nothing before "after the vote", much before "with Iceland"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.relative_dates import NUMBERS
from generator.inference.sentence import Sentence
from generator.inference.verbs import find_base, find_participle, find_progressive, is_base, is_verb

OPENS_CLAUSE = frozenset(
    """after amid amidst as because while despite following before although though which who whose whom where whereas
    when aiming marking according citing ahead alongside but so during since including potentially with""".split()
)
_CHANGES_MEANING = frozenset("if unless until when before though although but without except".split())
PREPOSITIONS = frozenset(
    """about above beyond below worth across after against ahead along amid amidst among around as at because before
    behind between by despite during following for from if in including inside into like near of off on onto
    over outside per since such than through throughout to toward towards under until upon via when where which
    while who whose whom with within without unless though although alongside regarding concerning""".split()
)
_LOSSES = {
    "in": 8, "at": 8, "near": 8, "outside": 8, "on": 12, "during": 6, "for": 14, "over": 14, "with": 16,
    "against": 20, "from": 16, "between": 20, "about": 30, "by": 24, "under": 10, "across": 8, "through": 14,
    "along": 10, "alongside": 8, "within": 10, "into": 40, "toward": 24, "towards": 24, "without": 20,
    "beyond": 14, "off": 12, "until": 10, "since": 10, "amongst": 16, "worth": 14, "despite": 4, "above": 20,
    "among": 16, "throughout": 8, "around": 10, "via": 8, "regarding": 14, "concerning": 14, "inside": 8, "below": 20,
}  # fmt: skip
"""What it costs to leave out what such a preposition begins; the others are never cut at."""
DANGLING = PREPOSITIONS | frozenset(
    """a an the and or but nor that this these those its their his her our your my is are was were be been has have had
    will would could should may might must can cannot not also both either more most very whose it's they he she
    we some any each every two three four five six seven eight nine ten several many other another first second
    third so yet even only just one what how why whether calling no pro involving than contrary long- term as mr
    mrs dr st gen sen per such dozens hundreds thousands millions thanks owing nearly almost allegedly
    reportedly""".split()
)
"""Words that call for another."""
ADJECTIVES = frozenset(
    """joint current next last own national international local foreign political military economic nuclear ongoing
    major key senior top various least largest biggest highest long-term large-scale bilateral trilateral
    possible potential further additional early late eventually formally named called starting beginning
    detected number series part member members use new former about unlikely apparently based public private
    royal federal main""".split()
)
"""Words that call for a noun when a title is cut after them."""
# After these, a preposition or "to" begins what the word is about: "agree / to meet" is no place to cut.
_NEEDS_MORE = frozenset(
    """agree agrees agreed plan plans planned urge urges urged ask asks asked want wants wanted allow allows allowed
    propose proposes proposed vow vows vowed seek seeks sought attempt attempts attempted bid bids effort
    efforts decide decides decided refuse refuses refused continue continues continued likely able unable set
    due expected fail fails failed failure threaten threatens threatened offer offers offered need needs needed
    call calls called aim aims aimed ready willing prepare prepares prepared hope hopes hoped promise promises
    promised pledge pledges pledged try tries tried intend intends intended committed commit commits ways way
    work works worked push pushes pushed invite invites invited accuse accuses accused bring brings brought put
    puts move moves moved lead leads led right decision proposal proposals response opposed refer relations ties
    travel travels go goes went come comes came return returns returned according prior next close related
    participation sentenced reiterate reiterates reiterated opposition adopt adopts subject sworn involved
    implicated is are was were be meet meets met order orders ordered proceed proceeds attempting trying wanting
    seeking vowing help helps begin begins start starts force forces forced authority authorize authorizes power
    ability chance opportunity permission responsibility responsible similar access respond responds adds add
    say says said tells told tell announce announces declares warn warns claims claim appear appears seem seems
    become becomes remain remains threat threats visit visits end ends compared addition contrary relation
    regard connection charge charges charged convicted convict suspicion accusations consist depend rely result
    results made make makes take takes taking give gives gave given get gets keep keeps leave leaves issue
    issues hold holds host hosts sign signs launch launches express expresses declare reach reaches impose
    imposes include includes have has increase decrease support amount total level levels range threatening
    accusing calling stand stands apologize apologizes apologise deal deals lack risk signatory invitation
    request appeal appeals demand demands withdraw withdrawal join joins arrest arrests share ban bans attack
    attacks top down up out off away back over forward sees see running run runs known better""".split()
)
_WORD_PAIRS = {("according", "to"), ("due", "to"), ("prior", "to"), ("next", "to"), ("as", "to"), ("such", "as")}
RESULTS = frozenset(
    """killing injuring leaving causing wounding making prompting forcing sparking triggering bringing ending
    saying citing claiming following accusing aiming marking becoming including concluding calling urging raising
    damaging destroying""".split()
)
_RANKS = frozenset("first largest biggest highest lowest worst deadliest most longest only last".split())
"""What is the first of its kind "in 20 years" is not the first of all."""
_NO_RANKS = frozenset(
    """protest arrest request forest interest harvest contest conquest invest unrest honest modest suggest
    manifest""".split()
)
_SHORT_RANK = 5
_AMOUNT = re.compile(r"[$€£]\d\S*(?: (?:million|billion|trillion))?$|\b(?:million|billion|trillion)$")
_COMPLETE = frozenset(
    """resign die collapse end begin resume fail withdraw stall start crash retire surrender survive erupt arrive
    escalate explode return quit step protest intensify worsen rise fall sink continue drop surge plunge""".split()
)
"""Verbs that need no object to tell the news."""
_NAMING = frozenset(
    """describe see regard declare treat name denounce condemn dismiss recognise recognize label hail view criticise
    criticize reject""".split()
)
"""What these tell of their object follows "as"."""
_CUT_ADJECTIVE = re.compile(
    r"-(?:long|old|term|scale|led|backed|run|day|week|month|year|wide|based|level|made|held|range|member|party)$"
)
_AFTER_COMMA = frozenset(
    "the a an his her its their and or but according one two three just as more who which that".split()
)
_PARTNER = {
    **dict.fromkeys(
        """talks agreement agreements deal deals treaty war dispute meeting relations ties cooperation contact
        negotiations pact accord ceasefire truce alliance partnership border trade clashes summit contract""".split(),
        ("with", "between"),
    ),
    **dict.fromkeys(
        "sanctions tariffs embargo restrictions strikes airstrikes protests assault".split(), ("on", "against")
    ),
    **dict.fromkeys(
        "ambassador exports aid sales weapons arms extradition envoy contribution flights threat".split(), ("to",)
    ),
    **dict.fromkeys("disagreement dispute concerns concern row".split(), ("over", "about")),
}
"""Whom these are with, on or to is half of what is told."""
_VAGUE = frozenset(
    """announcement warrant law claims allegations assertions proposal proposals report reports decision bill statement
    resolution investigation vote case scheme delivery campaign measure measures evidence doses closure
    suspension cancellation release creation formation appointment resignation approval rejection removal
    expulsion request plan plans owner leader head director comments remarks accusations committee commission
    group groups someone people amount number form version kind period process attempt order orders document
    documents right rights extension establishment reduction use list offer role position post package draft
    majority result possibility risk series sign inquiry probe advantage investment implementation suspects
    threat change changes""".split()
)
"""Nouns that say little before what they are of, for or about is told."""
_PARTICLES = frozenset("up down out off away back together forward apart".split())
_CONTENT = frozenset("saying stating announcing claiming declaring calling suggesting alleging".split())
NOUNS_IN_ING = frozenset(
    """meeting building shooting bombing hearing killing training fighting ruling briefing gathering beijing offering
    crossing warning hiking swimming funding spending housing stabbing landing uprising shelling testing
    proceeding king ring spring something anything morning evening wellbeing broadcasting banking mining
    engineering marketing trafficking laundering voting""".split()
)
_UNITS = frozenset("day days week weeks month months year years hours hour shortly just".split())
_AFTER_VERB = frozenset("after amid following while because despite during".split())


def find_loss(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost by cutting after the word at that index; None where a cut would break something."""
    word, following, plain = sentence.words[index], sentence.plain[index + 1], sentence.plain[index].lower()
    if word[-1:] in (";", ":") or following in ("", "–", "—", "-"):
        return 0
    if following in _PARTICLES or _is_amount(plain, following):
        return None
    if plain in _UNITS and following in ("after", "before"):
        return None
    if following in _AFTER_RANK and any(_is_rank(word) for word in sentence.plain[max(verb, index - 5) : index]):
        return 30
    if following == "in" and _AMOUNT.search(" ".join(sentence.words[max(0, index - 1) : index + 1])):
        return 26
    is_verb_only = index == verb or sentence.plain[index - 1] in _BEFORE_BASE
    if plain in DANGLING or (is_verb_only and is_verb_form(plain) and find_base(plain) not in _COMPLETE):
        return None
    if _is_time_after(sentence, index + 1):
        return 4
    after = sentence.plain[index + 2].lower() if index + 2 < len(sentence.plain) else ""
    if word.endswith((",", ',"', ",”")):
        return None if _is_adjective(sentence.words, index) else find_loss_at_comma(following.lower(), after)
    return _find_loss_in_phrase(sentence, index, verb, after)


def _is_rank(word: str) -> bool:
    """Whether the word says that something is the first or most of its kind."""
    return word in _RANKS or (len(word) > _SHORT_RANK and word.endswith("est") and word not in _NO_RANKS)


def is_verb_form(word: str) -> bool:
    """Whether the word is a verb that may still want its object: "to host", "would sell"."""
    return is_base(word) or is_verb(word)


_BEFORE_BASE = frozenset("to will would could can may might must should not".split())
_AFTER_RANK = frozenset("in since for to that who".split())


def _is_time_after(sentence: Sentence, index: int) -> bool:
    """Whether "two days after" or "hours before" begins there."""
    plain, words = sentence.plain, sentence.words
    for number in (index, index + 1):
        if number + 1 < len(plain) and plain[number] in _UNITS and plain[number + 1] in ("after", "before"):
            return words[number][-1:] != "," and (number == index or plain[index] in NUMBERS or plain[index].isdigit())
    return False


def _is_amount(plain: str, following: str) -> bool:
    """Whether a number is parted from what it counts."""
    return plain[:1] in tuple("$€£0123456789") and following in (
        "million", "billion", "trillion", "percent", "per", "people", "years", "days",
    )  # fmt: skip


def _is_adjective(words: Sequence[str], index: int) -> bool:
    """Whether a comma parts two adjectives: "burnt, unknown ships"."""
    following = words[index + 1]
    if not following.islower() or following.endswith((",", "ing")) or not words[index].islower():
        return False
    if following in PREPOSITIONS or following in OPENS_CLAUSE or following in _AFTER_COMMA:
        return False
    after = words[index + 2] if len(words) > index + 2 else ""
    return after.islower() and after not in PREPOSITIONS and after != "to"


def find_loss_at_comma(following: str, after: str) -> int:
    """What is lost with the words that follow a comma: least with a clause, more with an apposition."""
    if following in _CHANGES_MEANING:
        return 40 if following in ("if", "unless") else 12
    if following in ("and", "or"):
        return 4 if is_verb(after) or after in ("the", "with", "that") else 10
    is_clause = following in OPENS_CLAUSE or following in PREPOSITIONS or following in RESULTS
    return 0 if is_clause or find_progressive(following) else 6


def _find_loss_in_phrase(sentence: Sentence, index: int, verb: int, after: str) -> int | None:
    """What is lost with the words that follow where no comma stands."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if _is_bound(sentence, index, verb, after):
        return None
    if find_participle(plain) and (following not in _AFTER_PARTICIPLE or plain in _WHEN_MATTERS):
        return _find_loss_after_participle(sentence, index, verb)
    if plain in ADJECTIVES and (find_progressive(following) or find_participle(following)):
        return None
    if following in _CONTENT or (following == "such" and after == "as"):
        return 40 if following in _CONTENT else 4
    if following == "and":
        return _find_loss_of_second(plain, after, sentence.plain[index + 2])
    if plain in _NEEDS_MORE:
        return 10 if following in _AFTER_VERB else None
    if following in _PARTNER.get(plain, ()) or (following == "for" and _is_in_name(sentence.words, index)):
        return 30
    loss = _find_loss_by_word(following, after)
    return loss + 16 if loss is not None and loss > 2 and plain in _VAGUE else loss


def _find_loss_after_participle(sentence: Sentence, index: int, verb: int) -> int | None:
    """What is lost after "is held": not after a participle that describes ("ships / seen / off Chile")."""
    following = sentence.plain[index + 1]
    is_passive = index == verb or sentence.plain[index - 1] in _BE
    if not is_passive or following not in _LOSSES:
        return None
    return _LOSSES[following] + (24 if sentence.plain[index] in _WHEN_MATTERS else 14)


def _is_bound(sentence: Sentence, index: int, verb: int, after: str) -> bool:
    """Whether the next word belongs to the one before it: "such / as", "high-level / talks", "hosting / talks"."""
    plain, following = sentence.plain[index].lower(), sentence.plain[index + 1]
    if following.islower() and following not in PREPOSITIONS and _CUT_ADJECTIVE.search(plain):
        return True
    if following == "as":
        return plain in _BEFORE_AS or after == "well" or find_base(sentence.plain[verb]) in _NAMING
    if plain in _IN_PHRASES and sentence.plain[index - 1] == "in":
        return True
    return (
        (find_base(plain) in _WANTS_MORE
        and plain.endswith("ing"))
        or following in _NEVER
        or (plain, following) in _WORD_PAIRS
    )


def _find_loss_of_second(plain: str, after: str, second: str) -> int | None:
    """What is lost with "and" and what follows: a second verb, or a second thing; names stay together."""
    if is_verb(after) or is_base(after) or after.endswith("ing"):
        return 6
    return 24 if plain.islower() and second.islower() and not plain.endswith("ly") else None


_IN_PHRASES = frozenset(
    "exchange response reaction retaliation addition light favour favor return terms case protest".split()
)
_WANTS_MORE = frozenset(
    """call aim lead look rely depend refer respond object belong consist result account agree deal begin start seek
    hope plan try attempt continue accuse cause make have give take put bring leave keep be become""".split()
)
"""What their forms in -ing say is told by the words that follow."""
_WHEN_MATTERS = frozenset("held scheduled planned expected seen based located directed aimed".split())
_BE = frozenset("is are was were been be".split())
_BEFORE_AS = frozenset("such well soon far long same known serve serves".split())
_NEVER = frozenset("that than of like or".split())
_AFTER_PARTICIPLE = (OPENS_CLAUSE - {"with"}) | frozenset(("in", "at", "near"))


def _find_loss_by_word(following: str, after: str) -> int | None:
    if following in ("if", "unless"):
        return 40
    if following in _CHANGES_MEANING:
        return 14
    if following in ("which", "who", "whose", "where"):
        return 16
    if following in OPENS_CLAUSE and following not in _LOSSES:
        return 2
    if following == "to":
        return 10 if is_base(after) else 26
    if following in RESULTS:
        return 6
    if find_progressive(following) and following not in NOUNS_IN_ING:
        return 14
    if find_participle(following) and after in PREPOSITIONS:
        return 18
    return _LOSSES.get(following)


def _is_in_name(words: tuple[str, ...], index: int) -> bool:
    """Whether the word after next goes on with a name that the word at that index belongs to."""
    following = words[index + 2 : index + 4]
    name = following[1:] if following[:1] == ("the",) else following[:1]
    return words[index][:1].isupper() and name[:1] != () and name[0][:1].isupper()
