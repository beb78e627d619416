"""Shorter ways to say the same, as headlines do: "sign an agreement to" as "agree to", "15 percent" as "15%"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.inference.endings import DOCUMENTS
from generator.inference.verbs import find_participle, find_progressive, is_base, to_third_person

_DEAL = r"(?:agreement|deal|pact|accord|memorandum of understanding|memorandum)"
_ADJECTIVE = r"(?:bilateral |joint |new |formal |landmark |historic |major )?"


_DEEDS = {
    "creation": "create", "formation": "form", "establishment": "establish", "suspension": "suspend",
    "resumption": "resume", "restoration": "restore", "construction": "build", "extension": "extend",
    "expansion": "expand", "reduction": "reduce", "withdrawal": "withdraw", "extradition": "extradite",
    "deployment": "deploy", "normalization": "normalize", "implementation": "implement",
}  # fmt: skip
"""What one agrees to by a noun, as a verb: "agree to the creation of" is "agree to create"."""
_AUXILIARY = "is|are|was|were|has|have|had|must|will|would|can|could|may|might|should|to"
_STEMS = {stem: f"{stem}e" for stem in "stat announc declar urg accus criticiz criticis denounc indicat".split()}


_DOING = {
    "includes": "including", "allows": "allowing", "lets": "letting", "bans": "banning", "prohibits": "prohibiting",
    "requires": "requiring", "permits": "permitting", "provides": "providing", "gives": "giving", "grants": "granting",
    "reduces": "reducing", "increases": "increasing", "extends": "extending", "creates": "creating", "ends": "ending",
    "establishes": "establishing", "covers": "covering", "bars": "barring", "forbids": "forbidding", "calls": "calling",
    "recommends": "recommending", "condemns": "condemning", "demands": "demanding", "supports": "supporting",
}  # fmt: skip
"""What a document does, as it is told without "that"."""
_SIGNED = ("agreement to ", "deal to ", "pact to ", "accord to ", "andum to ", "understanding to ")


class _Wording(NamedTuple):
    """A pattern, one of the words that a sentence must hold for it to match, and what stands for it."""

    signs: tuple[str, ...]
    pattern: str
    """Compiled when it is first needed: most are needed by few texts."""
    shorter: str | Callable[[re.Match[str]], str]


def _agree(match: re.Match[str]) -> str:
    """ "Signs an agreement to build" as "agrees to build"."""
    form = "agrees" if match["does"].split(" ", 1)[0].endswith("s") else "agree"
    return f"{form} to {match['verb']}"


def _withdraw(match: re.Match[str]) -> str:
    """ "Announce they are withdrawing" as "to withdraw", "planning" as "plan"; as it is where that is no known verb."""
    base = find_progressive(match["doing"])
    if base == "plan":
        return "plans" if match.group().startswith("announces") else base
    return f"to {base}" if base else match.group()


def _do(match: re.Match[str]) -> str:
    """ "Announces it has signed" as "signs"; as it is where that is no known verb."""
    base = find_participle(match["done"])
    is_one = match.group().startswith("announces")
    is_same = is_one != (match["who"] == "they") and "spokes" not in match.string[: match.start()].lower()
    if not base or not is_same or match["done"] == "been":
        return match.group()
    return to_third_person(base) if is_one else base


def _drop_adjective(match: re.Match[str]) -> str:
    """ "A bilateral agreement" as "an agreement"."""
    told = f"{match['noun'] or ''}{match['last']}"
    if not match["article"]:
        return f" {told}"
    article = "the" if match["article"] == "the" else "an" if told[0] in "aeiou" else "a"
    return f"{article} {told}"


# In the order in which they are tried: first what changes least.
_WORDINGS = (
    _Wording(("cent",), r"(?<=\d) per ?cent\b", "%"),
    _Wording(("respective",), r"\b(their|its) respective ", r"\1 "),
    _Wording(("’s ",), r"\b(?:the )?(?:last|this|next) (?:week|month|year)’s ", ""),
    _Wording(("'s ",), r"\b(?:the )?(?:last|this|next) (?:week|month|year)'s ", ""),
    _Wording((" as well as ",), r",? as well as ", " and "),
    _Wording(("prior to",), r"\bprior to ", "before "),
    _Wording(("wake of",), r"\bin the wake of ", "after "),
    _Wording(("sidelines of",), r"\b(?:on|at) (?:the )?sidelines of ", "at "),
    _Wording(("more than",), r"(?<!no )\bmore than (?=[\d$€£])", "over "),
    _Wording(("approximately",), r"\bapproximately ", "about "),
    _Wording(("a total of",), r"\ba total of (?=\d)", ""),
    _Wording(
        (" reporters ", " journalists ", " the press ", " the media "),
        r"\btell(s?) (?:reporters|journalists|the press|the media) (?:that )?(?!to |of |about |in |at |on )",
        r"say\1 ",
    ),
    _Wording((" with each other",), r" with each other\b", ""),
    _Wording(
        ("ly ",),
        r"(?<=[a-z] )(?<! a )(?<! an )(?:mutually|jointly|formally|officially|simultaneously|unanimously) (?=[a-z])",
        "",
    ),
    _Wording(("both ",), r"(?<=[A-Za-z]) both (?=(?:say|confirm|announce|agree|state|report|claim)s?\b)", " "),
    _Wording(("-day ",), r"\b\w+-day (?=(?:state |peace )?(?:visit|summit|talks|meeting|trip|tour)\b)", ""),
    _Wording(
        ("lateral ",),
        r"\bbilateral (?=(?:talks|meetings?|relations|ties|summit|cooperation|agreements)\b)",
        "",
    ),
    _Wording(
        ("meeting",),
        rf"\b(hold|holds) an? {_ADJECTIVE}meeting (?=(?:with|in|at|to|on|over)\b)",
        lambda match: "meet " if match[1] == "hold" else "meets ",
    ),
    _Wording(
        ("statement",),
        r"\b(?:issue|release|publish)s? an? (?:joint )?statement (?:\w+ing|which says|that says) (?:that )?"
        r"(?:both (?:sides|countries|nations|parties)|they|the two (?:sides|countries|nations)) (?:have )?agreed? to ",
        "agree to ",
    ),
    _Wording(
        ("statement",),
        r"\b(?:issue|release|publish|make)(s?) an? (?:joint )?statement "
        r"(?P<verb>stat|say|announc|declar|claim|warn|call|urg|condemn|accus|demand|criticiz|criticis|denounc|reject|indicat)"
        r"ing (?:that )?",
        lambda match: f"{_STEMS.get(match['verb'], match['verb'])}{match[1]} ",
    ),
    _Wording(
        ("statement which ", "statement that "),
        r"\b(?:issue|release|publish|make)(s?) an? (?:joint )?statement (?:which|that) "
        r"(?P<verb>state|say|announce|declare|claim|warn|call|urge|condemn|accuse)s (?:that )?",
        r"\g<verb>\1 ",
    ),
    _Wording(
        (" that will ", " that would ", " which will ", " which would "),
        r"\b(agreement|deal|pact|accord|treaty|resolution|bill|law|decree|plan|scheme|contract|memorandum|framework|"
        r"roadmap|mechanism|programme|program|initiative)"
        r" (?:that|which) w(?:ill|ould) (?!see\b)(?P<verb>[a-z]+)\b",
        lambda match: f"{match[1]} to {match['verb']}" if is_base(match["verb"]) else match.group(),
    ),
    _Wording(
        (" that ", " which "),
        rf"\b([a-z]+) (?:that|which) (?P<does>{'|'.join(_DOING)}) ",
        lambda match: f"{match[1]} {_DOING[match['does']]} " if match[1] in DOCUMENTS else match.group(),
    ),
    _Wording(
        (" that ", " which "),
        r" (?:that|which) (?:takes? place|took place|(?:is|are|was|were) (?:held|located|situated)) "
        r"(?=(?:in|at|on|near|outside) )",
        " ",
    ),
    _Wording(
        ("announce",),
        r"\bannounces? (?:that )?(?P<who>he|she|it|they) (?:has|have) (?P<done>\w+)\b",
        _do,
    ),
    _Wording(
        (" to greatly ", " to significantly ", " to substantially ", " to further ", " to closely "),
        r" to (?:greatly|significantly|substantially|further|closely) (?P<verb>[a-z]+)\b",
        lambda match: f" to {match['verb']}" if is_base(match["verb"]) else match.group(),
    ),
    _Wording(
        ("ceremony to ",),
        r"\bhold(?P<many>s?) an? (?:\w+ )?ceremony to (?P<verb>[a-z]+)\b",
        lambda match: to_third_person(match["verb"]) if match["many"] else match["verb"],
    ),
    _Wording((" mutual ",), r" mutual (?=(?:trade|cooperation|relations|ties|interests?)\b)", " "),
    _Wording(("series of",), r"\ba series of (?=(?:[a-z]+ ){0,2}(?:agreements|deals|accords|pacts|treaties)\b)", ""),
    _Wording(
        ("-year", "-month", "-week", "-day", "-hour", "-point"),
        r"(?:, |\b(?P<article>an?|the) )\w+-(?:year|month|week|day|hour|point) "
        r"(?P<noun>[a-z]+ )?(?P<last>[a-z]+)(?=,|$| (?:on|to|for|with|between|in|by|against|aimed)\b)",
        _drop_adjective,
    ),
    _Wording(
        ("around the ", "across the ", "throughout the "),
        r" (?:around|across|throughout) the (?:globe|world)(?= of)",
        "",
    ),
    _Wording(
        ("ment ", "treaty ", "accord ", "pact ", "deal ", "andum "),
        rf"\b(?P<article>an?|the) (?:intergovernmental|bilateral|trilateral|joint|formal|landmark|historic|reciprocal|"
        rf"mutual|comprehensive|new) (?P<noun>[a-z]+ )?(?P<last>{_DEAL}|treaty)(?= (?:on|to|for|with|between|that)\b)",
        _drop_adjective,
    ),
    _Wording(
        ("tion of ", "ment of ", "sion of ", "al of "),
        rf"\b(agrees?) (?:to|on) (?:the )?({'|'.join(_DEEDS)}) of ",
        lambda match: f"{match[1]} to {_DEEDS[match[2]]} ",
    ),
    _Wording(
        (", including ", ", such as "),
        rf", (?:including|such as) [^;]{{3,70}}?, (?=(?:{_AUXILIARY})\b)",
        " ",
    ),
    _Wording(
        (" that seek", " that aim", " which seek", " which aim"),
        r" (?:that|which) (?:seeks?|aims?) to (?P<verb>[a-z]+)\b",
        lambda match: f" to {match['verb']}" if is_base(match["verb"]) else match.group(),
    ),
    _Wording(
        ("formation of", "creation of", "establishment of"),
        r"\b(announces?) (?:the )?(?:formation|creation|establishment) of (?=an? )",
        r"\1 ",
    ),
    _Wording(
        (" and sign", " and agree", " and adopt", " and issue"),
        r"\b(?:meet|meets|hold talks|holds talks)(?: in [A-Z][\w-]+| at [A-Z][\w-]+)? and "
        r"(?=(?:sign|agree|adopt|issue)s?\b)",
        "",
    ),
    _Wording(
        ("-sponsored ", "-brokered ", "-mediated "),
        r"^(?:[A-Z][\w.]+[ -]){1,4}(?:sponsored|brokered|mediated) (?=[a-z])",
        "",
    ),
    _Wording(
        ("delegation",),
        r"\bdelegation (?:that includes|which includes|including|consisting of) [^,]{5,90}? (?=to [A-Z])",
        "delegation ",
    ),
    _Wording(("visit to",), r"\b(?:pay|make)(s?) an? (?:official |state |working )?visit to ", r"visit\1 "),
    _Wording(
        _SIGNED,
        rf"\b(?P<does>signs?|reach(?:es)?|agrees? (?:on|to)|concludes?) (?:an? )?{_ADJECTIVE}{_DEAL} to "
        r"(?P<verb>[a-z]+)\b",
        _agree,
    ),
    _Wording(("understanding",), r"\b([Mm]emorand(?:um|a)) of understanding\b", r"\1"),
    _Wording(
        ("announce",),
        r"\bannounces? (?:that )?(?:he|she|it|they) (?:is|are) (?P<doing>\w+ing)\b",
        _withdraw,
    ),
    _Wording(("announce",), r"\bannounces? (?:that )?(?:he|she|it|they) will (?=[a-z])(?!not\b)", "to "),
    _Wording(("announce",), r"\bannounces? (?:that )?(?:he|she|it|they) will not\b", "will not"),
    _Wording(
        ("announce",),
        r"(?<!to )\bannounce(s?) (?:(?:his|her|its|their) )?(?:plans?|intentions?|intent) to ",
        r"plan\1 to ",
    ),
    _Wording(("to be ",), r"(?<! is )(?<! are )\bto be (?P<doing>\w+ing)\b", _withdraw),
)


# Most sentences hold none of these words, which is found faster than that no pattern matches.
_BY_SIGN = tuple((sign, pattern, shorter) for signs, pattern, shorter in _WORDINGS for sign in signs)


def reword(title: str, limit: int) -> str:
    """The title in fewer words that say the same; no more of it is changed than the length asks for."""
    for sign, pattern, shorter in _BY_SIGN:
        if sign in title:
            title = re.sub(pattern, shorter, title)
            if len(title) <= limit:
                return title
    return title
