"""People in a headline: by the short name that the text uses, without the post that they are known for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.inference.sentence import DETERMINERS, bare
from generator.inference.verbs import find_base
from generator.model import Mention, MentionKind
from generator.terms import Person

_POST = (
    r"(?:[Ff]ormer |[Ff]irst |[Ss]upreme |[Pp]aramount )?(?:[Vv]ice[ -])?(?:[Dd]eputy )?"
    r"(?:[Pp]resident(?:-elect)?|[Pp]rime [Mm]inister|"
    r"[Ff]oreign (?:[Aa]ffairs )?[Mm]inister|[Cc]hancellor|[Ss]ecretary of [Ss]tate|[Ff]oreign [Ss]ecretary|"
    r"[Dd]efen[cs]e (?:[Mm]inister|[Ss]ecretary)|[Ff]inance [Mm]inister|PM|[Ll]eader|[Pp]remier|"
    r"[Ss]ecretary[ -][Gg]eneral|[Gg]eneral [Ss]ecretary|Taoiseach)"
)
_POST_BEFORE = re.compile(
    r"(?<![’'\w])[A-Z][\w.]+ (?:(?:[A-Z][\w.]+|[a-z]+(?<!and)(?<!with)(?<!to)(?<!by)) ){0,3}"
    r"(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hancellor|[Gg]overnor|[Cc]ommissioner|[Aa]mbassador|[Ss]pokes\w+|"
    r"[Cc]ounsell?or|[Cc]hairm[ae]n|[Ee]nvoy|[Dd]irector|[Cc]hief|[Mm]ayor|Premier|PM|[Jj]udge|[Ll]eader)"
    r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}| for [A-Z]\w+(?:,? (?:and )?[A-Z]\w+){0,3})?$"
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Oo]usted|[Dd]eposed)\b[^,]{0,50}$")
# What may stand before a post that goes: the start, or a word after which a name can follow.
_NO_NAMES = (
    "And|Of|As|After|When|While|With|If|In|On|At|For|By|Before|Since|Although|Though|Where|Following|During|Under|Amid|"
    "Despite"
)
_TITLES = re.compile(
    rf"(?:^|(?<=[\s\"“]))(?:(?:[Tt]he )?(?:[Ff]ormer |[Tt]hen-)?(?:(?!(?:{_NO_NAMES}) )[A-Z][\w.’'-]+ ){{0,3}}"
    rf"{_POST}(?: of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}){{0,2}}"
    rf"(?: of (?:the )?[A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+){{0,3}})?(?P<comma>,?) )$"
)
# Before "and" and another name no comma may stand: that would make it a list.
_POST_AFTER = re.compile(
    rf", (?:the )?(?:[A-Z]\w+ )?{_POST} of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}"
    r"(?:,(?= and (?:[A-Z][\w’'.-]+ ?){1,4}, the )|,(?= (?!and\b|or\b|of\b|who)[a-z])"
    r"|(?= (?!and [a-z]|or\b|of\b|who)[a-z]))"
)
_MANY = ("inisters ", "ecretaries ", "mbassadors ", "nvoys ")
_NAMES_AFTER = re.compile(
    r"(\b[A-Z]\w+ (?:(?:[A-Z]\w+|deputy|foreign|defen[cs]e|finance|trade|prime) ){0,3}"
    r"(?:[Mm]inisters|[Ss]ecretaries|[Aa]mbassadors|[Ee]nvoys)) "
    r"(?:[A-Z][\w’'.-]+,? ){2,8}and (?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'.-]+(?=,? [a-z]|$)"
)
_HOLDS_POST = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hancellor|[Gg]overnor|[Cc]ommissioner|[Aa]mbassador|[Cc]hairm[ae]n|"
    r"[Ee]nvoy|[Dd]irector|[Cc]hief|[Mm]ayor|[Pp]remier|PM|[Jj]udge|[Ll]eader|[Aa]dvis[eo]r|[Ss]pokes\w+|General|[Cc]ommander"
    r"|[Ss]peaker|[Ff]ounder|[Mm]ember|MEP|MP|[Hh]ead|[Rr]epresentative|King|Queen|Prince)\b"
)
_FIRST_PHRASE = re.compile(r" (?:of|in|for|at|to|with|between|against|by|from|on) ")
_POST_AND = re.compile(_POST + r"(?: of (?:the )?[A-Z][\w-]+)? and $")
_LONGEST_TITLE = 120
_LONGEST_POST = 40
_LONGEST_WORD = 24
_NO_TITLE_AFTER = re.compile(
    r"(?:\b(?:a|an|his|her|its|their|new|acting|interim|ex|then|self-declared|self-proclaimed|newly|appointed|elected|"
    r"opposition|incumbent|outgoing|party|designate|as|its|current|caretaker|state|local|rebel|de facto|union|"
    r"group|gang|cartel|militant)|[’']s?|-) ?$",
    re.IGNORECASE,
)
_FIRST_AND_LAST = re.compile(r"(?!(?:Le|La|De|Van|Von|Di|Del) )\w[\w’'-]+ (?:[A-Z]\. )?\w[\w’'-]+")
_JOINS = ("-", "’", "'")
_BEFORE_NAME = frozenset(
    """and or with by to between from that as when after against over for but while before on at in including than
    whether if because since about behind toward towards like via where under is are was were""".split()
)


def use_short_names(sentence: str, mentions: Sequence[Mention]) -> str:
    """The sentence with listed people named as the text names them for short, and without their titles."""
    people = [mention for mention in mentions if mention.kind is MentionKind.PERSON and mention.term]
    short = _find_short_names(people)
    for mention in people:
        if mention.words in sentence:
            before, _, after = sentence.partition(mention.words)
            sentence = _join_name(before, short[mention.term], after)
    return sentence


def _join_name(before: str, name: str, after: str) -> str:
    match = _TITLES.search(before, max(0, len(before) - _LONGEST_TITLE))
    post = _POST_AFTER.match(after) if after.startswith(", ") else None
    after = after[post.end() :] if post else after
    if match is None or not _can_follow(before[: match.start()]) or _is_of_body(before, match):
        return before + name + after
    after = after.removeprefix(",") if match["comma"] else after
    return before[: match.start()] + name + after


def name_others(sentence: str, mentions: Sequence[Mention], first: int) -> str:
    """The sentence with people by their names alone where they stand from that place on."""
    for mention in mentions:
        begin = sentence.find(mention.words, first) if mention.kind is MentionKind.PERSON else -1
        if begin > 0 and " " in mention.words:
            sentence = _join_name(sentence[:begin], mention.words, sentence[begin + len(mention.words) :])
    return sentence


def _is_of_body(before: str, match: re.Match[str]) -> bool:
    """Whether the post is told of the words before it: "Hay'at al-Sham / leader Ahmed"."""
    plain = before[: match.start()].rstrip()
    is_bare = match.group().strip('"“ ')[:1].islower() and not match.group().startswith("the ")
    return is_bare and plain[-1:].isalnum() and not plain.rpartition(" ")[2].islower()


def _can_follow(before: str) -> bool:
    """Whether a bare name can follow these words: not "the ousted" or "Chile's"."""
    words = before.split()
    if not words or _NO_TITLE_AFTER.search(before[-_LONGEST_WORD:]):
        return not words
    last = bare(words[-1])
    if before.endswith(" and ") and _POST_AND.search(before[-_LONGEST_POST:]):
        return False
    if len(words) > 1 and bare(words[-2]).lower() in DETERMINERS and last not in _BEFORE_NAME:
        return False
    if last == "of":
        return len(words) > 1 and words[-2].islower()  # "the death of", not "Republic of"
    return not last.islower() or last in _BEFORE_NAME or find_base(last) is not None


def _find_short_names(people: Sequence[Mention]) -> dict[str, str]:
    """For each person the shortest of the names by which the text calls them."""
    short: dict[str, str] = {}
    for mention in people:
        names = (mention.words, short.get(mention.term, mention.words))
        short[mention.term] = min(names, key=lambda words: (len(words.split()), words))
    return short


def _replace_name(sentence: str, name: str, short: str) -> str:
    """The sentence with the short name, but where the name goes on ("Jr.")."""
    goes_on = any(f"{name} {more}" in sentence for more in ("Jr", "Sr", "I"))
    return sentence if goes_on else sentence.replace(name, short)


def drop_names(sentence: str, mentions: Sequence[Mention]) -> str:
    """The sentence without the names of people on no list whose post says who they are."""
    if any(map(sentence.__contains__, _MANY)):
        sentence = _NAMES_AFTER.sub(r"\1", sentence)
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and not mention.term and len(mention.words.split()) > 1:
            before, found, after = sentence.partition(" " + mention.words)
            if not found or (after and after[0] not in " ,"):
                continue
            if _POST_BEFORE.search(before, max(0, len(before) - _LONGEST_TITLE)) and not _FORMER.search(before):
                sentence = before + after
    return sentence


def use_surnames(sentence: str, mentions: Sequence[Mention], people: Mapping[str, Person]) -> str:
    """The sentence with listed people by their last name, where the taxonomy says that it alone names them."""
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and mention.term in people and _FIRST_AND_LAST.fullmatch(mention.words):
            surname = mention.words.split()[-1]
            if surname in people[mention.term].short and not surname.isupper():
                sentence = _replace_name(sentence, mention.words, surname)
    return sentence


def name_in_full(title: str, mentions: Sequence[Mention], *, limit: int) -> str:
    """The title with people by first and last name, where there is room for all of those whom it names by the last."""
    full: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and mention.term and _FIRST_AND_LAST.fullmatch(mention.words):
            full.setdefault(mention.words.split()[-1], mention.words)
    named = title
    for surname, name in full.items():
        if surname in title and name not in title and not _is_of_another(title, surname, mentions):
            named = _name_fully(named, surname, name)
    return named if len(named) <= limit else title


def _name_fully(title: str, surname: str, name: str) -> str:
    """The title with the name where the last name first stands as a word of its own, and not after initials."""
    begin = title.find(surname)
    while begin >= 0:
        before, after = title[:begin], title[begin + len(surname) :]
        is_word = (
            not before[-1:].isalnum() and before[-1:] not in _JOINS and not (after[:1].isalnum() or after[:1] == "-")
        )
        if is_word and before[-2:] != ". ":
            return before + name + after
        begin = title.find(surname, begin + 1)
    return title


def _is_of_another(title: str, surname: str, mentions: Sequence[Mention]) -> bool:
    """Whether the title names another of that last name in full: "Laura Bush"."""
    people = (mention.words for mention in mentions if mention.kind is MentionKind.PERSON)
    return any(words.endswith(f" {surname}") and words in title for words in people)


def keep_names(subject: str, mentions: Sequence[Mention], *, is_one: bool) -> str:
    """The people whom a subject names, without their posts; "" where it names others or nothing besides as well.

    `is_one`: by its verb the subject is one person.
    """
    names: list[str] = []
    rest = subject
    for name in _list_names(subject, mentions):
        before, found, after = rest.partition(name)
        post = before.strip(" ,").removeprefix("and ") if names else before
        is_joined = not names or before.startswith((", ", " and "))
        if not found or (after and after[0] not in " ,") or not is_joined or not _is_post(post, is_one=is_one):
            return ""
        names.append(name)
        rest = after
    if not names or rest.strip(" ,") or is_one != (len(names) == 1):
        return ""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_post(words: str, *, is_one: bool) -> bool:
    """Whether the words say who somebody is, and no more: not "supporters of former president"."""
    if words.strip(" ,") in ("", "and"):
        return True
    is_of_another = words.rstrip().endswith((" of", " for", " to"))  # "spokesperson for Ana Prado"
    holds_post = _HOLDS_POST.search(_FIRST_PHRASE.split(words)[0]) is not None
    return holds_post and not is_of_another and (is_one or "," not in words)


def _list_names(subject: str, mentions: Sequence[Mention]) -> list[str]:
    """The names of people in the subject, in order; where it calls them by their last name, that."""
    found: dict[int, str] = {}
    for mention in mentions:
        if mention.kind is MentionKind.PERSON:
            name = mention.words if mention.words in subject else mention.words.rpartition(" ")[2]
            if name in subject and (mention.term or name == mention.words):
                found[subject.index(name)] = name
    return [found[place] for place in sorted(found)]
