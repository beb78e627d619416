"""The terms an editor gave, settled against the taxonomy: ids, or names and aliases of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.errors import Problem, nearest
from generator.model import Summary
from generator.terms import Taxonomy
from generator.urls import to_slug


class Terms:
    """Every id, name and alias of a taxonomy by its folded form, made once for a run."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        countries, organisations = taxonomy.countries.values(), taxonomy.organisations.values()
        self.parties = _index((c.id, (c.name, *c.aliases)) for c in countries)
        self.parties |= _index((o.id, (o.name, o.full_name, *o.aliases)) for o in organisations)
        self.organisations = _index((o.id, (o.name, o.full_name, *o.aliases)) for o in organisations)
        self.topics = _index((t.id, (t.name,)) for t in taxonomy.topics.values())
        self.people = _index((p.id, (p.name, *p.aliases)) for p in taxonomy.people.values())
        self.venues = _index((p.id, (p.name, *p.aliases)) for p in taxonomy.places.values())
        self.venues |= {to_slug(c.capital): to_slug(c.capital) for c in countries if c.capital}
        self.venues |= {to_slug(n): to_slug(c.capital) for c in countries for n in c.capital_aliases}
        self.venues |= {to_slug(c.name): c.id for c in countries if to_slug(c.name) not in self.venues}
        self.venues |= {c.id.casefold(): c.id for c in countries}


def _index(terms: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    return {to_slug(name): id_ for id_, names in terms for name in (*names, id_) if to_slug(name)}


def settle_given(summary: Summary, terms: Terms) -> tuple[Summary, tuple[Problem, ...]]:
    """The summary with the ids of the terms its editor gave, and a problem for each that is not known."""
    given = dict(summary.given)
    problems: list[Problem] = []
    for key, known in (("parties", terms.parties), ("countries", terms.parties), ("topics", terms.topics)):
        if key in given:
            given[key] = _settle(summary, key, tuple(given[key]), known, problems)  # type: ignore[arg-type]
    if "people" in given:
        given["people"] = tuple(terms.people.get(to_slug(name), name) for name in given["people"])  # type: ignore[attr-defined]
    if given.get("venue"):
        given["venue"] = terms.venues.get(to_slug(str(given["venue"])), given["venue"])
    if "bloc" in given and to_slug(str(given["bloc"])) in terms.organisations:
        given["bloc"] = terms.organisations[to_slug(str(given["bloc"]))]
    elif "bloc" in given:
        problems.append(_unknown(summary, "bloc", str(given.pop("bloc")), terms.organisations))
    return replace(summary, given=given), tuple(problems)


def _settle(
    summary: Summary, key: str, names: tuple[str, ...], known: dict[str, str], problems: list[Problem]
) -> tuple[str, ...]:
    settled = []
    for name in names:
        if to_slug(name) in known:
            settled.append(known[to_slug(name)])
        else:
            problems.append(_unknown(summary, key, name, known))
    return tuple(dict.fromkeys(settled))


def _unknown(summary: Summary, key: str, name: str, known: dict[str, str]) -> Problem:
    hint = nearest(to_slug(name), list(known))
    if hint:
        word = hint.split("'")[1]
        hint = f" — did you mean '{known[word]}'?"
    what = "an organisation or named bloc" if key == "bloc" else f"an id or name of the taxonomy for '{key}'"
    message = (
        f"front matter '{key}': expected {what}, found '{name}'{hint or '; add it under content/taxonomy or drop it'}"
    )
    return Problem(summary.source, *summary.place(key), message)
