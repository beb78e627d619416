"""Which listed person a name means, and the post that the person holds at the text's time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.inference.gazetteer import Match
from generator.inference.lexicon import Lexicon
from generator.inference.text import Document
from generator.inference.unlisted import NameFound, family_names
from generator.model import MentionKind, Period
from generator.terms import Person, Role, Taxonomy

_LEADING = frozenset(
    ("president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "pope", "supreme leader",
     "secretary-general", "council president", "commission president", "junta leader", "director-general")
)  # fmt: skip
"""Posts that people are known by after they have left them."""
_OUT_OF_OFFICE = 4 * 366
"""Days around a term of office in which a family name alone still means its holder."""


class Names:
    """What a text says about its people: full names seen, titles before names, parties named, the date."""

    def __init__(
        self,
        document: Document,
        matches: Sequence[Match],
        found: Sequence[NameFound],
        *,
        taxonomy: Taxonomy,
        lexicon: Lexicon,
        when: Period | None,
    ) -> None:
        self.document = document
        self.taxonomy = taxonomy
        self.lexicon = lexicon
        self.when = when
        self.families: Mapping[str, frozenset[str]] = family_names(document, found)
        self._full = {next(iter(name.listed)) for name in found if len(name.listed) == 1}
        self.parties = {r.party for match in matches for r in match.readings if r.party}
        self.settled = {next(iter(own)) for match in matches if len(own := {r.party for r in match.readings}) == 1}
        """Parties that a name with one meaning gives."""
        self.parts = {
            match.readings[0].party
            for match in matches
            if all(reading.kind in (MentionKind.PLACE, MentionKind.WEAK) for reading in match.readings)
        }
        """Countries of which the text names a region or city."""

    def title_before(self, first: int) -> str | None:
        """The post named just before a token, "" for a title that names none, None without one."""
        index = first - 1
        tokens = self.document.tokens
        if index >= 0 and tokens[index].word in (".", ","):
            index -= 1
        if index < 0 or tokens[index].lower not in self.lexicon.announcing:
            return None
        return self.lexicon.posts.get(tokens[index].lower, "")

    def is_named_in_full(self, person: str) -> bool:
        """Whether the text gives the person's full name somewhere."""
        return person in self._full

    def is_anothers(self, match: Match, people: Iterable[str]) -> bool:
        """Whether a lone word is the family name of somebody else whom the text names in full."""
        if match.last - match.first != 1:
            return False
        owners = self.families.get(self.document.tokens[match.first].folded)
        return owners is not None and owners.isdisjoint(people)

    def weigh(self, person: Person, title: str | None) -> tuple[int, ...]:
        """How well a person fits a name that several share: greater fits better."""
        role = get_role(person, title, self.when, self.parties)
        holds = bool(role and self.when and role.holds_in(self.when))
        fits = bool(title and role and title in role.role)
        here = bool({r.party for r in person.roles} & self.parties)
        latest = max((r.since.first.toordinal() for r in person.roles if r.since), default=0)
        return (self.is_named_in_full(person.id), fits, here, holds, latest)

    def choose(self, people: Iterable[str], first: int) -> Person:
        """The person who fits best among those whom a name at that token can mean."""
        title = self.title_before(first)
        return max((self.taxonomy.people[p] for p in people), key=lambda person: (self.weigh(person, title), person.id))

    def party_of(self, person: Person, first: int) -> str:
        """The party that a person named at that token speaks for, "" where there is none."""
        role = get_role(person, self.title_before(first), self.when, self.parties)
        return role.party if role else ""


def resolve_short_name(match: Match, names: Names) -> Person | None:
    """The person whom a family name alone means, or None where nothing settles it.

    One that several share is settled by a full name elsewhere in the text, by the title before it, by the
    countries named, by who held the post at the time, and last by who took office most recently.
    """
    people = [reading.term for reading in match.readings if reading.kind is MentionKind.PERSON]
    if names.is_anothers(match, people):
        return None
    best = names.choose(people, match.first)
    return best if _is_plausible(match, best, len(people), names) else None


def _is_plausible(match: Match, person: Person, rivals: int, names: Names) -> bool:
    """Whether a lone family name can be taken for the person: not beside another capitalised word that is a name's."""
    if names.is_named_in_full(person.id):
        return True
    tokens, lexicon = names.document.tokens, names.lexicon
    title = names.title_before(match.first)
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last] if match.last < len(tokens) else None
    if after and after.start - tokens[match.last - 1].end == 1 and _is_name_part(after.word, lexicon):
        return False
    touches = before is not None and tokens[match.first].start - before.end <= 1 and before.word.isalpha()
    if before and touches and title is None and _is_name_part(before.folded, lexicon):
        return any(before.word in country.demonyms for country in names.taxonomy.countries.values())
    if before and before.word == "the":
        return False
    _, fits, here, holds, _ = names.weigh(person, title)
    if tokens[match.first].folded in lexicon.frequent and not here:
        return bool(fits)
    if fits or holds or (here and rivals == 1):
        return True
    return rivals == 1 and (names.when is None or _is_about(person, names.when))


def _is_name_part(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() and word not in lexicon.common


def _is_about(person: Person, when: Period) -> bool:
    """Whether the person held a post within some years of the date."""
    return any(
        (role.since is None or role.since.first.toordinal() - _OUT_OF_OFFICE <= when.last.toordinal())
        and (role.until is None or when.first.toordinal() <= role.until.last.toordinal() + _OUT_OF_OFFICE)
        for role in person.roles
    )


def get_role(person: Person, title: str | None, when: Period | None, parties: Iterable[str] = ()) -> Role | None:
    """The post a person speaks from: the one of the date, else one that the title names; without a date the
    highest, and of equals one of a party that the text names; last the latest that had begun by then."""
    if not person.roles:
        return None
    known = frozenset(parties)

    def fit(role: Role) -> tuple[bool, bool, bool, bool, bool, int]:
        since = role.since.first.toordinal() if role.since else 0
        begun = when is None or since <= when.last.toordinal()
        holds = bool(when and role.holds_in(when))
        leads = when is None and role.role in _LEADING
        return (holds, bool(title and title in role.role), begun, leads, when is None and role.party in known, since)

    return max(person.roles, key=fit)
