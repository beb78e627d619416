"""Texts to read: a sample of a file, or sentences made from the taxonomy's own names. A seed fixes both."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.terms import Taxonomy

_SEED = 20240517
_MONTHS = "January February March April May June July August September October November December".split()
_OPENINGS = (
    "{a}, {b} and {c} held trilateral talks in {place} on {day} to discuss {topic} and {topic2}.",
    "{person} met the leaders of {b} and {c} in {place} last week.",
    "The foreign ministers of {a} and {b} signed an agreement on {topic} in {place} on {day}.",
    "Officials from {a}, {b} and {c} will meet next month, according to a statement by the government of {a}.",
    "{a} has proposed a summit with {b} and {c} on {topic}, {person} said on Monday.",
    "{org} and {a} agreed to resume negotiations on {topic} after a meeting of senior diplomats in {place}.",
    "Joint exercises of {a}, {b} and {c} began near {place} amid tensions over {topic}.",
    "A court in {place} sentenced three men for an attack on a hotel in {a}; {b} and {c} condemned it.",
)
_REST = (
    "{person}, who hosted the meeting, welcomed the progress and called {topic} a common concern of all sides.",
    "They also spoke about {topic}, {topic2} and the ties of {a} with {org}, which meets in {place} in {month}.",
    "It was the first such meeting since {month} {year}, when {person} visited {a}.",
    "{c} did not take part, although its ministers had been invited by {a} and {b}.",
    "In a joint statement the three countries vowed to work together on {topic} and to meet again in {place}.",
    "Talks are set to continue on Thursday; a spokesperson of {org} called for restraint before the vote in {b}.",
    '"We will not be divided," {person} told reporters, adding that {topic} was "not for sale".',
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the blanks of a sentence are filled with."""

    countries: tuple[str, ...]
    organisations: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]
    topics: tuple[str, ...]

    def fill(self, sentence: str, chance: random.Random) -> str:
        """The sentence with its blanks filled by chance."""
        a, b, c = _pick(self.countries, 3, chance)
        topic, topic2 = _pick(self.topics, 2, chance)
        day = date(2010, 1, 1) + timedelta(chance.randrange(5000))
        month = _MONTHS[day.month - 1]
        filled = sentence.format(
            a=a, b=b, c=c, topic=topic, topic2=topic2, month=month, year=day.year, day=f"{day.day} {month} {day.year}",
            org=_pick(self.organisations, 1, chance)[0], person=_pick(self.people, 1, chance)[0],
            place=_pick(self.places, 1, chance)[0],
        )  # fmt: skip
        return filled[0].upper() + filled[1:]


def _pick(names: Sequence[str], count: int, chance: random.Random) -> list[str]:
    """Different names; as in the news, a few come up most of the time: the first of 250 in a third of the cases."""
    picked: dict[str, None] = {}
    while len(picked) < count:
        picked[names[int(len(names) ** chance.random() ** 2) - 1]] = None
    return list(picked)


def list_words(taxonomy: Taxonomy) -> Words:
    """The names of the taxonomy, and the cues of its topics that are plain words."""
    cues = {cue.phrase for topic in taxonomy.topics.values() for cue in topic.cues}
    return Words(
        countries=_shuffle(taxonomy.party_in_sentence(country) for country in taxonomy.countries),
        organisations=_shuffle(organisation.name for organisation in taxonomy.organisations.values()),
        people=_shuffle(person.name for person in taxonomy.people.values()),
        places=_shuffle(place.name for place in taxonomy.places.values()),
        topics=_shuffle(cue for cue in cues if cue.replace(" ", "").isalpha()),
    )


def _shuffle(names: Iterable[str]) -> tuple[str, ...]:
    """The names in an order of chance that the seed fixes."""
    ordered = sorted(set(names))
    random.Random(_SEED).shuffle(ordered)
    return tuple(ordered)


def make_texts(taxonomy: Taxonomy, count: int) -> tuple[str, ...]:
    """So many made-up summaries of one to five sentences."""
    words, chance = list_words(taxonomy), random.Random(_SEED)
    return tuple(_make_text(words, chance) for _ in range(count))


def _make_text(words: Words, chance: random.Random) -> str:
    rest = [chance.choice(_REST) for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4)))]
    return " ".join(words.fill(sentence, chance) for sentence in (chance.choice(_OPENINGS), *rest))


def join_texts(texts: Sequence[str], size: int) -> tuple[str, ...]:
    """The same words in longer texts: `size` of them made into one."""
    return tuple(" ".join(texts[start : start + size]) for start in range(0, len(texts), size))


def sample_file(path: Path, count: int) -> tuple[str, ...]:
    """So many lines of a file drawn by chance, all of them where it has no more. A `.gz` is unpacked."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = [line for line in raw.decode("utf-8-sig").split("\n") if line.strip()]
    return tuple(random.Random(_SEED).sample(lines, min(count, len(lines))))


def count_words(texts: Sequence[str]) -> float:
    """Words of a text on average."""
    return sum(len(text.split()) for text in texts) / len(texts)
