"""Which person a name means, and people whom no list knows but whom a title announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.inference.gazetteer import Match
from generator.inference.text import Document
from generator.model import Mention, MentionKind, Period, Span
from generator.terms import Person, Role, Taxonomy

_TITLES: dict[str, str] = {
    "president": "president",
    "presidents": "president",
    "premier": "prime minister",
    "minister": "minister",
    "ministers": "minister",
    "pm": "prime minister",
    "chancellor": "chancellor",
    "king": "king",
    "queen": "queen",
    "emir": "emir",
    "sultan": "sultan",
    "prince": "prince",
    "secretary": "secretary",
    "leader": "",
    "chief": "",
    "envoy": "envoy",
    "ambassador": "ambassador",
    "general": "general",
    "commissioner": "",
    "chairman": "chairman",
    "chairperson": "",
    "chair": "",
    "chairwoman": "",
    "director": "director",
    "spokesman": "",
    "spokesperson": "",
    "spokeswoman": "",
    "adviser": "adviser",
    "advisor": "adviser",
    "representative": "representative",
    "counterpart": "",
    "counterparts": "",
    "activist": "",
    "dissident": "",
    "politician": "",
    "journalist": "",
    "candidate": "",
    "pope": "pope",
    "governor": "governor",
    "senator": "",
    "mp": "",
    "judge": "",
    "ayatollah": "leader",
    "speaker": "",
    "diplomat": "",
    "mediator": "",
    "sheikh": "",
    "taoiseach": "prime minister",
    "mr": "",
    "mrs": "",
    "ms": "",
    "dr": "",
    "gen": "general",
    "sen": "",
    "gov": "",
    "former": "",
    "counsellor": "",
}
"""Words before a name that say it is a person's → word of the post to look for."""
_PARTICLES = frozenset("al el bin ibn bint van von de da di der den del la le du dos das ul ur ap".split())
_NOT_NAMES = frozenset(
    """The A An In On At After Before While As For And But Or Of To From With By His Her Its Their This That
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December State Foreign Defence Defense Prime Minister President Secretary General
    Council Affairs Union Party House Ministry Department National Security Republic Assembly Parliament
    Congress Senate Court Treasury Trade Economy Finance Interior Justice He She They It Commission Summit War
    Democratic Republican Labour Conservative Chief Deputy Vice High Representative International Former Elect
    Organization Organisation Committee Office Agency Supreme Army Navy Air Force Command Armed Forces
    """.split()
)


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person on no list: the tokens of the name and the mention."""

    first: int
    last: int
    mention: Mention


class Names:
    """What a text says about its people: full names seen, titles before names, the date."""

    def __init__(self, document: Document, matches: Sequence[Match], taxonomy: Taxonomy, when: Period | None) -> None:
        self.document = document
        self.taxonomy = taxonomy
        self.when = when
        self._full: set[str] = set()
        self._parties: set[str] = set()
        for match in matches:
            people = [r.term for r in match.readings if r.kind is MentionKind.PERSON]
            if match.last - match.first > 1 and len(people) == 1:
                self._full.add(people[0])
            self._parties.update(r.party for r in match.readings if r.party)

    def is_person_here(self, match: Match) -> bool:
        """Whether a word that can also be a country or place is a person's name here: a title goes before."""
        return self.title_before(match) is not None or match.last - match.first > 1

    def is_part_of_name(self, match: Match) -> bool:
        """Whether a lone word is the family name of somebody on no list ("Michael Jordan")."""
        if match.last - match.first != 1 or match.first == 0:
            return False
        if any(r.kind is not MentionKind.NAME for r in match.readings):
            return False
        before = self.document.tokens[match.first - 1]
        return before.lower in _GIVEN_NAMES

    def title_before(self, match: Match) -> str | None:
        """The post named just before the words, "" for a title that names none, None without one."""
        index = match.first - 1
        tokens = self.document.tokens
        if index >= 0 and tokens[index].word == ".":
            index -= 1
        return _TITLES.get(tokens[index].lower) if index >= 0 else None

    def is_named_in_full(self, person: str) -> bool:
        """Whether the text gives the person's full name somewhere."""
        return person in self._full

    def weigh(self, person: Person, title: str | None) -> tuple[int, ...]:
        """How well a person fits a name that several share: greater fits better."""
        role = get_role(person, title, self.when)
        holds = bool(role and self.when and role.holds_in(self.when))
        fits = bool(title and role and title in role.role)
        named = self.is_named_in_full(person.id)
        here = bool({r.party for r in person.roles} & self._parties)
        latest = max((r.since.first.toordinal() for r in person.roles if r.since), default=0)
        return (named, fits, here, holds, latest)


_GIVEN_NAMES = frozenset(
    """michael jim james john david robert william richard thomas charles george joseph chris paul mark donald
    kevin brian steven edward denzel kerry jesse booker peter andrew alexander anna mary barbara sarah susan
    alex sam daniel jack""".split()
)


def resolve_person(match: Match, people: Sequence[str], names: Names) -> tuple[str, str] | None:
    """The person meant and the party spoken for, or None where nothing settles it.

    A family name alone that several people share is settled by a full name elsewhere in the text, by the
    title before it, by the countries named, by who held the post at the time, and last by who took office
    most recently.
    """
    title = names.title_before(match)
    listed = [names.taxonomy.people[person] for person in people]
    best = max(listed, key=lambda person: (names.weigh(person, title), person.id))
    if match.last - match.first == 1 and not _is_plausible_alone(match, best, len(listed), names, title):
        return None
    role = get_role(best, title, names.when)
    return best.id, role.party if role else ""


def _is_plausible_alone(match: Match, person: Person, rivals: int, names: Names, title: str | None) -> bool:
    """Whether a lone family name can be taken for the person: not after another's given name."""
    if names.is_named_in_full(person.id):
        return True
    tokens = names.document.tokens
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last] if match.last < len(tokens) else None
    if before and title is None and _is_capitalised(before.word) and before.word not in _NOT_NAMES:
        ends_sentence = before.lower in (".", "!", "?")
        if (
            not ends_sentence
            and before.end + 1 == tokens[match.first].start
            and not _opens(names.document, match.first - 1)
        ):
            return _is_demonym(names, match.first - 1)
    if after and _is_capitalised(after.word) and after.word not in _NOT_NAMES:
        return False
    return rivals == 1 or title is not None or names.weigh(person, title)[2] == 1


def _opens(document: Document, index: int) -> bool:
    return any(first == index for first, _ in document.sentences)


def _is_demonym(names: Names, index: int) -> bool:
    word = names.document.tokens[index].word
    return any(word in country.demonyms for country in names.taxonomy.countries.values())


def get_role(person: Person, title: str | None, when: Period | None) -> Role | None:
    """The post a person speaks from: the one of the date, else one that the title names, else the latest."""
    if not person.roles:
        return None

    def fit(role: Role) -> tuple[bool, bool, int]:
        since = role.since.first.toordinal() if role.since else 0
        return (bool(when and role.holds_in(when)), bool(title and title in role.role), since)

    return max(person.roles, key=fit)


def find_unlisted_people(document: Document, matches: Sequence[Match]) -> tuple[FoundPerson, ...]:
    """People on no list: two to four capitalised words after a title ("Foreign Minister Jane Doe")."""
    known = {index for match in matches for index in range(match.first, match.last)}
    people = {
        i for m in matches if any(r.kind is MentionKind.PERSON for r in m.readings) for i in range(m.first, m.last)
    }
    found = []
    index = 0
    tokens = document.tokens
    while index < len(tokens) - 1:
        first = index + 1
        if tokens[index].lower in _TITLES and first not in people:
            if tokens[first].word == "." and tokens[index].end == tokens[first].start:
                first += 1
            last = _end_of_name(document, first, known)
            if last - first >= 2 and not known & {first} and not people & set(range(first, last)):
                start, end = tokens[first].start, tokens[last - 1].end
                words = document.text[start:end]
                found.append(FoundPerson(first, last, Mention(Span(start, end), words, MentionKind.PERSON, "")))
                index = last
                continue
        index += 1
    return tuple(found)


def _end_of_name(document: Document, first: int, known: set[int]) -> int:
    tokens = document.tokens
    last = first
    while last < len(tokens) and last - first < 6:
        word = tokens[last].word
        joins = word == "-" and last > first and last + 1 < len(tokens) and tokens[last].end == tokens[last + 1].start
        particle = tokens[last].lower in _PARTICLES and last > first
        if not (joins or particle or (_is_capitalised(word) and word not in _NOT_NAMES)):
            break
        last += 1
    while last > first and not _is_capitalised(tokens[last - 1].word):
        last -= 1
    return last


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper() or len(word) > 5)
