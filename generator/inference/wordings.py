"""Shorter ways to say the same, as headlines do: "sign an agreement to" as "agree to", "15 percent" as "15%"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.inference.verbs import find_progressive

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
_STEMS = {"stat": "state", "announc": "announce", "declar": "declare"}


_SIGNED = ("agreement to ", "deal to ", "pact to ", "accord to ", "andum to ", "understanding to ")


class _Wording(NamedTuple):
    """A pattern, one of the words that a sentence must hold for it to match, and what stands for it."""

    signs: tuple[str, ...]
    pattern: str
    """Compiled when it is first needed: most are needed by few texts."""
    shorter: str | Callable[[re.Match[str]], str]


def _agree(match: re.Match[str]) -> str:
    """ "Signs an agreement to build" as "agrees to build"."""
    form = "agrees" if match["does"] not in ("sign", "reach", "agree on", "conclude") else "agree"
    return f"{form} to {match['verb']}"


def _withdraw(match: re.Match[str]) -> str:
    """ "Announce they are withdrawing" as "to withdraw"; as it is where that is no known verb."""
    base = find_progressive(match["doing"])
    return f"to {base}" if base else match.group()


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
    _Wording(("more than",), r"\bmore than (?=[\d$€£])", "over "),
    _Wording(("approximately",), r"\bapproximately ", "about "),
    _Wording(("a total of",), r"\ba total of (?=\d)", ""),
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
        r"\b(?:issue|release|publish|make)(s?) a (?:joint )?statement "
        r"(?P<verb>stat|say|announc|declar|claim|warn)ing (?:that )?",
        lambda match: f"{_STEMS.get(match['verb'], match['verb'])}{match[1]} ",
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
        rf"\b(?P<does>signs?|reach(?:es)?|agrees? on|concludes?) (?:an? )?{_ADJECTIVE}{_DEAL} to "
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
