"""The taxonomy is checked when it is loaded, and holds what the site promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.taxonomy import load_taxonomy
from generator.terms import Taxonomy

SMALL = {
    "parties.yml": '"JP":\n  name: Japan\n  demonyms: [Japanese]\n"FR":\n  name: France\n',
    "blocs.yml": '"DUO":\n  name: Duo\n  members: [JP, FR]\n',
    "people.yml": 'jane-doe:\n  name: Jane Doe\n  roles:\n    - {party: "FR", role: president, since: 2020-01-01}\n',
    "places.yml": 'places:\n  nice:\n    name: Nice\n    country: "FR"\n',
    "topics.yml": "trade:\n  name: Trade\n  covers: Trade.\n  cues: [trade]\n",
    "names.yml": "given:\n  english: Ann Bob\nposts:\n  king: king\nnot_people: [Big Ben]\n",
}


def write_small(folder: Path, **changed: str) -> Path:
    """The folder, with the files of a small taxonomy in it; `changed` by the name of a file without its ending."""
    folder.mkdir(exist_ok=True)
    for name, text in SMALL.items():
        (folder / name).write_text(changed.get(name.removesuffix(".yml"), text), encoding="utf-8")
    return folder


def problems_of(folder: Path, **changed: str) -> list[str]:
    write_small(folder, **changed)
    return [str(problem) for problem in load_taxonomy(folder, shown="taxonomy")[1]]


def test_a_small_taxonomy_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"parties": 'NO:\n  name: Norway\n"JP":\n  name: Japan\n"FR":\n  name: France\n'},
         'taxonomy/parties.yml:1:1: error: an id must be text, found false; quote it, as in "NO"'),
        ({"parties": '"JP":\n  nam: Japan\n"FR":\n  name: France\n'},
         "taxonomy/parties.yml:2:3: error: JP: unknown key 'nam' — did you mean 'name'?"),
        ({"blocs": '"DUO":\n  name: Duo\n  members: [JP, FX]\n'},
         "taxonomy/blocs.yml:3:17: error: DUO: unknown member 'FX'"),
        ({"parties": '"JP":\n  name: Japan\n  aliases: [Gaul]\n"FR":\n  name: France\n  aliases: [Gaul]\n'},
         "taxonomy/parties.yml:3:3: error: JP: 'Gaul' is claimed by 'FR' too (line 4); keep it with one of them"),
        ({"people": 'jane-doe:\n  name: Jane Doe\n  roles:\n    - {party: "FR", role: president, since: 2020-01-01, until: 2019-01-01}\n'},
         "taxonomy/people.yml:3:3: error: jane-doe: roles: a post ends (2019-01-01) before it begins (2020-01-01)"),
        ({"topics": "trade:\n  name: Trade\n  covers: Trade.\n  cues: trade\n"},
         "taxonomy/topics.yml:4:3: error: trade: cues: expected a list such as [one, two], found text"),
        ({"places": "places:\n  nice:\n    name: Nice\n    country: \"FX\"\n"},
         "taxonomy/places.yml:4:5: error: nice: 'country' names the unknown id 'FX'"),
        ({"places": "places:\n  nice:\n    name: Nice\n    country: \"FR\"\n    position: 43.7, 7.3\n"},
         "taxonomy/places.yml:5:5: error: nice: position: expected latitude and longitude such as [46.2, 6.1], found text"),
        ({"places": "places:\n  nice:\n    name: Nice\n    country: \"FR\"\n    position: [143.7, 7.3]\n"},
         "taxonomy/places.yml:5:5: error: nice: position: latitudes end at 90 and longitudes at 180 degrees, found '[143.7, 7.3]'"),
        ({"names": "givn:\n  english: Ann\n"}, "taxonomy/names.yml:1:1: error: unknown key 'givn' — did you mean 'given'?"),
        ({"names": "given: Ann\n"}, "taxonomy/names.yml:1:1: error: given: expected groups of words"),
        ({"names": "family: [Smith]\n"}, "taxonomy/names.yml:1:1: error: family: expected words parted by spaces"),
    ],
)  # fmt: skip
def test_a_fault_in_the_taxonomy_is_told_with_its_place(tmp_path: Path, changed: dict[str, str], told: str) -> None:
    found = problems_of(tmp_path, **changed)
    assert any(line.startswith(told) for line in found), found


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    _, problems = load_taxonomy(tmp_path, shown="taxonomy")
    assert [problem.source for problem in problems] == [
        f"taxonomy/{name}.yml" for name in ("blocs", "names", "parties", "people", "places", "topics")
    ]


def test_the_taxonomy_covers_the_world(taxonomy: Taxonomy) -> None:
    assert sum(country.un_member for country in taxonomy.countries.values()) == 193
    assert {"TW", "PS", "XK", "VA"} <= set(taxonomy.countries)
    assert "EU" in taxonomy.organisations
    assert len(taxonomy.organisations) >= 60
    assert len(taxonomy.people) >= 250
    assert len(taxonomy.topics) == 20
    assert all(
        country.demonyms or not country.un_member or country.id in {"DM", "CG"}
        for country in taxonomy.countries.values()
    )


def test_no_word_is_both_a_given_name_and_a_common_word(taxonomy: Taxonomy) -> None:
    names = taxonomy.names
    assert len(names.given) > 5000
    assert names.given & names.common == set()


@pytest.mark.parametrize(
    ("day", "party", "is_member"),
    [("2019-06-01", "GB", True), ("2021-06-01", "GB", False), ("2012-06-01", "HR", False), ("2014-06-01", "HR", True)],
)
def test_membership_is_dated(taxonomy: Taxonomy, day: str, party: str, is_member: bool) -> None:
    from datetime import date

    assert (party in taxonomy.organisations["EU"].members_on(date.fromisoformat(day))) == is_member
