"""Where venues lie: the places, capitals and countries of the taxonomy, found by the words that a venue is known by."""

from __future__ import annotations

from generator.terms import Country, Place, Position, Taxonomy
from generator.urls import to_slug


class Atlas:
    """Finds the position and the country of a venue; made once, since each capital has to be slugged for it."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._places, self._countries = taxonomy.places, taxonomy.countries
        self._capitals = {to_slug(country.capital): country for country in taxonomy.countries.values()}

    def find_position(self, venue: str) -> Position | None:
        """Where it lies; None for a place on no list. A country lies where its middle is."""
        if venue in self._countries:
            return self._countries[venue].position
        found = self._find(venue)
        return found.capital_position if isinstance(found, Country) else found.position if found else None

    def find_country(self, venue: str) -> str:
        """The country that it lies in, "" where that is not known."""
        if venue in self._countries:
            return venue
        found = self._find(venue)
        return found.id if isinstance(found, Country) else found.country if found else ""

    def is_country(self, venue: str) -> bool:
        """Whether no more is known than the country, and it is more than one city."""
        return venue in self._countries and bool(self._countries[venue].capital)

    def is_site(self, venue: str) -> bool:
        """Whether it is a building or a resort, which a city near it can stand for."""
        found = self._find(venue)
        return isinstance(found, Place) and found.kind != "city"

    def _find(self, venue: str) -> Place | Country | None:
        """The listed place, or the country of that capital. A building that stands for its government comes by name."""
        slug = venue if venue in self._places else to_slug(venue)
        return self._places.get(slug) or self._capitals.get(slug)
