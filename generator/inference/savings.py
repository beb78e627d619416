"""What a headline can do without: a country after its city, articles, long names, what commas set off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.inference.endings import PREPOSITIONS
from generator.inference.frames import SHORTEST, strip_opening
from generator.inference.lists import find_lists
from generator.inference.sentence import Sentence, is_clause_verb, read_sentence
from generator.inference.verbs import is_base, is_verb
from generator.model import Mention, MentionKind

_GO_ON = frozenset("to for in on at with from by during as after amid".split())
_LONG_SUBJECT = 60
_SHORTEST_SUBJECT = 2
_WHERE = frozenset("in on at near during outside across inside".split())
_PHRASES = ("by ", "in ", "on ", "at ", "with ", "and ", "or ", "who ", "which ", "where ")
"""What begins with one of these is no main clause."""
_MEMBERS = frozenset("including comprising who which such".split())
_LED = frozenset("led headed chaired backed".split())
_IN_NAMES = frozenset("and or of the for de la al bin".split())
_LONG_NAMES = 44
"""A list of names that is no longer is told in full."""
_FEW = 2
"""Commas in a list of four."""
_SHORT = {
    "Prime Minister": "PM",
    "prime minister": "PM",
    "United States of America": "US",
    "United States": "US",
    "United Kingdom": "UK",
    "United Nations": "UN",
    "European Union": "EU",
    "Democratic Republic of the Congo": "DR Congo",
    "Democratic Republic of Congo": "DR Congo",
    "United Arab Emirates": "UAE",
    "the People's Republic of China": "China",
    "People's Republic of China": "China",
    "Ministry of Foreign Affairs": "Foreign Ministry",
    "Minister of Foreign Affairs": "Foreign Minister",
    "Minister for Foreign Affairs": "Foreign Minister",
    "Ministry of Defence": "Defence Ministry",
    "Ministry of Defense": "Defense Ministry",
    "Minister of Defence": "Defence Minister",
    "Minister of Defense": "Defense Minister",
    "Secretary of Defense": "Defense Secretary",
    "Central Intelligence Agency": "CIA",
    "International Monetary Fund": "IMF",
    "World Health Organization": "WHO",
    "World Health Organisation": "WHO",
    "U.S.": "US",
    "U.K.": "UK",
    "U.N.": "UN",
    "E.U.": "EU",
}
_IN_LONG = (
    "nited ", "inist", "epublic of ", "etary of Def", "uropean U", "gence Agency", "etary Fund", "lth Org", ".S.", "U.",
)  # fmt: skip
"""Each of the long words above holds one of these."""
_LONG = re.compile(
    rf"(?<!State )\b(?:{'|'.join(re.escape(words) for words in _SHORT)})(?!\w)(?! (?:House|Senate|Supreme Court)\b)"
)
_POSSESSIVE = re.compile(r"\b((?:US|UN|UAE)[’'])(?= )")
"""What is left of "United Nations'", whose plural is gone."""
_FIRST_ARTICLES = frozenset("The the A a An an".split())
_AND_THE = re.compile(r"\band the (US|UK|UN|EU|UAE)\b")
_PLACE_IN_COUNTRY = re.compile(
    r"(?P<keep>\b(?:in|at|near|outside|from|of|to|for|on|across) (?:the )?(?:(?:central|northern|southern|eastern|"
    r"western) )?(?P<place>[A-Z][\w’'.-]*(?: (?:of )?[A-Z][\w’'.-]*){0,3})), "
    r"(?P<country>[A-Z][\w’'-]*(?: (?:of |and )?(?:the )?[A-Z][\w’'-]*){0,4})"
    r"(?:$|, (?P<next>[a-z]\w+)|(?= (?!and\b|or\b|[A-Z])))"
)
_DIVISIONS = "Province Governorate District Region State County Oblast Department Prefecture".split()
_PROVINCE = re.compile(rf"(?<=\w), (?:[A-Z][\w’'.-]+ ){{1,3}}(?:{'|'.join(_DIVISIONS)})(?=,|$| (?!and))")
_NAME = (
    r"(?:the )?[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,4}"
    r"(?: and (?:Herzegovina|Tobago|Barbuda|Nevis|the Grenadines|Príncipe))?"
)
# Four names or more: two and "others" tell enough where room is short.
_LONG_LIST = re.compile(rf"\b({_NAME}, {_NAME}), (?:{_NAME}, )*{_NAME},? and {_NAME}(?=,? (?!and\b)[a-z]|$)")
_GOVERNMENT = re.compile(
    r"(?:^|\b[Tt]he )(?:[a-z]+ly recogni[sz]ed |transitional )?"
    r"[Gg]overnment of (?:the )?(?P<country>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?! and\b)"
)
# "says in a statement that": where it was said is less than what.
_SAID_WHERE = re.compile(
    r"\b((?:say|announce|reveal|declare|claim|state|confirm|contend|argue|insist)s?|said|announced) "
    r"(?:in|at|on|via|during|to|before|after|following) [^,]{3,60}? (?=that )"
)
_TWO_POSTS = re.compile(
    r"^((?:[A-Z][\w’'.-]+ ?){1,4}), the [^,]{3,60}?,? and ((?:[A-Z][\w’'.-]+ ?){1,4}), the [^,]{3,60}, (?=[a-z])"
)
_POST_ENDS = (
    r"(?:[Mm]inister|[Pp]resident|[Ss]ecretary|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|[Cc]hief|[Ll]eader|[Gg]overnor)"
)
# "Malta's trade minister, Ana Kralj, and Italy's, Ivo Novak, meet": who they are is told by what they are.
_TWO_NAMES = re.compile(
    rf"^([A-Z][^,]{{3,60}}\b{_POST_ENDS}), (?:[A-Z][\w’'.-]+ ?){{1,4}},? and ([^,]{{3,60}}\b{_POST_ENDS}), "
    r"(?:[A-Z][\w’'.-]+ ?){1,4}, (?=[a-z])"
)
_APPOSITION = re.compile(
    r", (?:(?:the|a|an|who|whose|which|(?:\w+ )?(?:known|called|dubbed)) [^,]{2,80}|(?:[A-Z][\w’'.-]+ ?){1,5}), "
    r"(?=(?:to|of|for|from|with|in|at|as|on|over|after|if|unless) )"
)


def drop_article(sentence: str) -> str:
    """The sentence without an article at its beginning."""
    first, _, rest = sentence.partition(" ")
    return rest if first in _FIRST_ARTICLES and (rest[:1].isalnum() or rest[:1] == "_") else sentence


# "During a visit to Malta, her first, the minister": it is said of the visit, and goes with it.
_ASIDE = re.compile(r"^(?:his|her|its|their) (?:first|second|third|last)\b[^,]{0,30}, ", re.IGNORECASE)


def drop_opening(sentence: str) -> str:
    """The sentence without the phrase before its subject."""
    plain = drop_article(strip_opening(sentence))
    read = read_sentence(sentence)
    if plain == sentence and read.start:
        plain = drop_article(" ".join(read.words[read.start :]))
        is_main = len(plain) >= SHORTEST and not read_sentence(plain).start and not plain.startswith(_PHRASES)
        plain = plain if is_main else sentence
    plain = _ASIDE.sub("", plain) if plain != sentence else sentence
    return plain if read_sentence(plain).verb is not None else sentence


def abbreviate(sentence: str, mentions: Sequence[Mention]) -> str:
    """The sentence with "US" for "the United States", and organisations by the initials they are known by."""
    for mention in mentions:
        if (
            mention.kind is MentionKind.NAME
            and mention.party.isupper()
            and 3 <= len(mention.party) <= 6 < len(mention.words)
            and mention.party[0] == mention.words.removeprefix("the ")[:1]
        ):
            sentence = sentence.replace(mention.words, mention.party)
    if any(map(sentence.__contains__, _IN_LONG)):
        sentence = _LONG.sub(lambda match: _SHORT[match.group()], sentence)
    sentence = _POSSESSIVE.sub(r"\1s", sentence) if "’ " in sentence or "' " in sentence else sentence
    return drop_article(_AND_THE.sub(r"and \1", sentence) if "and the " in sentence else sentence)


def drop_country(sentence: str, mentions: Sequence[Mention]) -> str:
    """The sentence without the country of a place: "in Tromsø, Norway" gives "in Tromsø"."""
    if "," not in sentence:
        return sentence
    if any(map(sentence.__contains__, _DIVISIONS)):
        sentence = _PROVINCE.sub("", sentence)
    countries = frozenset(mention.words for mention in mentions if mention.kind is MentionKind.NAME)
    if not any(f", {country}" in sentence for country in countries):
        return sentence
    return _PLACE_IN_COUNTRY.sub(lambda match: _join_place(match, countries), sentence)


def _join_place(match: re.Match[str], countries: frozenset[str]) -> str:
    """The place, with the comma after its country where a clause begins there; a list of countries as it is."""
    following = match["next"]
    if match["country"] not in countries or match["place"] in countries or following in ("and", "or"):
        return match.group()
    if not following:
        return match["keep"]
    goes_on = is_verb(following) or is_base(following) or following in _GO_ON
    return f"{match['keep']}{' ' if goes_on else ', '}{following}"


def drop_inserted(text: str) -> str:
    """The sentence without what commas set off between its subject and its verb, or after a name."""
    text = _LONG_LIST.sub(_name_two, text) if text.count(",") > 1 and " and " in text else text
    text = _SAID_WHERE.sub(r"\1 ", text) if " that " in text else text
    text = _GOVERNMENT.sub(_name_country, text) if "overnment of" in text else text
    text = _TWO_POSTS.sub(r"\1 and \2 ", text) if text.count(", the ") > 1 else text
    text = _TWO_NAMES.sub(r"\1 and \2 ", text) if text.count(",") > 2 and " and " in text else text
    text = _drop_before_verb(text)
    text = _APPOSITION.sub(" ", text) if text.count(",") > 1 else text
    sentence = read_sentence(text)
    words, verb = sentence.words, sentence.verb
    if verb and len(" ".join(words[:verb])) > _LONG_SUBJECT and is_clause_verb(sentence, verb):
        first = next(
            (n for n in range(sentence.start + 1, verb) if words[n] in _MEMBERS and words[n - 1] not in PREPOSITIONS),
            verb,
        )
        told = verb - 1 if words[verb - 1].endswith("ly") else verb
        return " ".join([*words[: first - 1], sentence.plain[first - 1], *words[told:]]) if first < told else text
    return text


def shorten_lists(sentence: str) -> str:
    """The sentence with two names and "others" for five or more."""
    if sentence.count(",") <= _FEW:
        return sentence
    return _LONG_LIST.sub(lambda m: f"{m[1]} and others" if m.group().count(",") > _FEW else m.group(), sentence)


def _name_two(match: re.Match[str]) -> str:
    """The first two names of a long list "and others"; a short one as it is."""
    return f"{match[1]} and others" if len(match.group()) > _LONG_NAMES else match.group()


def shorten_subject(text: str) -> str:
    """The sentence without where or when its subject is, if that is very long: "a raid on a port in May frees two"."""
    sentence = read_sentence(text)
    verb = sentence.verb
    is_long = verb and sum(map(len, sentence.words[:verb])) + verb > _LONG_SUBJECT
    if not verb or not is_long or not is_clause_verb(sentence, verb):
        return text
    return " ".join([*_drop_places(sentence.words[:verb]), *sentence.words[verb:]])


def _drop_places(words: Sequence[str]) -> Sequence[str]:
    """A long subject without the phrases at its end that only tell where or when: "an attack on a port in May"."""
    led = next((n for n in range(2, len(words) - 2) if words[n] in _LED and words[n + 1] == "by"), 0)
    words = words[:led] if led and "and" not in words[led:] and "," not in "".join(words[led:]) else words
    while len(" ".join(words)) > _LONG_SUBJECT:
        first = next((n for n in range(len(words) - 1, 1, -1) if words[n] in _WHERE), 0)
        if not first or "between" in words[:first] or "and" in words[first:] or "," in "".join(words[first:]):
            return words
        words = words[:first]
    return words


def _name_country(match: re.Match[str]) -> str:
    """The country for its government: "Government of Chile" gives "Chile"; not where the country itself is told of."""
    return match["country"] if match["country"] not in match.string[: match.start()] else match.group()


def _drop_before_verb(text: str) -> str:
    sentence = read_sentence(text)
    words, verb = sentence.words, sentence.verb
    if not verb:
        return text
    commas = [n for n in range(sentence.start, verb) if words[n][-1:] == ","]
    if any(words[n + 1] in ("and", "or") for n in commas):
        return text
    commas = _leave_out_lists(sentence, commas) if len(commas) > 1 else commas
    first = verb - 1 if sentence.plain[verb - 1].endswith("ly") else verb
    is_closed = len(commas) > 1 and commas[-1] == first - 1
    if commas == [verb - 1] and sentence.start == 0 and words[0][-1:] != ",":
        return " ".join([*words[: verb - 1], sentence.plain[verb - 1], *words[verb:]])
    is_open = len(commas) == 1 and commas[0] < first - 1 and words[commas[0] + 1] in ("the", "a", "an")
    if is_open and is_base(sentence.plain[verb]) and "and" in words[commas[0] : verb]:
        return text  # "Ana Kralj, the mayor of Piran and Ivo Novak sign"
    if (not is_closed and not is_open) or (is_open and _is_shared(sentence, commas[0], verb)):
        return text
    return " ".join([*words[: commas[0]], sentence.plain[commas[0]], *words[first:]])


def drop_parting_comma(text: str) -> str:
    """The sentence without a single comma that only parts its subject from its verb."""
    if not 0 < text.find(",", 0, _LONG_SUBJECT) == text.find(","):
        return text
    sentence = read_sentence(text)
    verb, words = sentence.verb, sentence.words
    if not verb or sentence.commas != (verb - 1,) or sentence.start or verb < _SHORTEST_SUBJECT:
        return text
    return " ".join([*words[: verb - 1], words[verb - 1][:-1], *words[verb:]])


def _is_shared(sentence: Sentence, comma: int, verb: int) -> bool:
    """Whether what stands at the comma is of several: "the governments of Chile, the Netherlands and Peru sign"."""
    plain = sentence.plain
    is_of_many = any(plain[n] == "of" and plain[n - 1].endswith("s") for n in range(sentence.start + 1, comma))
    return is_of_many and "and" in plain[comma:verb]


def _leave_out_lists(sentence: Sentence, commas: list[int]) -> list[int]:
    """The commas without those that part the names of a list."""
    listed: set[int] = set()
    for begin, end in find_lists(sentence):
        parting = [n for n in commas if begin <= n < end]
        is_told_before = "and" in sentence.words[:begin]
        is_before_verb = sentence.words[end][-1:] == "," and end + 1 == sentence.verb
        told = sentence.words[begin + 1 : end]
        is_post = len(parting) == 1 and any(word.islower() and word not in _IN_NAMES for word in told)
        if is_before_verb and begin >= sentence.start and (is_post or sentence.words[begin].islower()):
            continue  # the names of those just told of: "two ministers, Ana Kralj and Ivo Novak, visit"
        if not is_told_before and all(sentence.words[n + 1][:1].isupper() for n in parting):
            listed.update(parting)
    return [n for n in commas if n not in listed]
