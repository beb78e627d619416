"""Every word of the interface has a translation in every language, and it names the same places for values."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog

from generator.messages import LANGUAGES
from generator.rendering.language import open_language
from generator.rendering.posts import POSTS
from generator.rendering.words import KINDS
from generator.terms import Taxonomy
from translating.catalogues import FOLDER, find_gaps, print_catalogue, read_language, update_catalogue
from translating.extraction import collect_messages
from translating.theme_words import FOLDER as THEME_WORDS
from translating.theme_words import make_theme_words

OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return collect_messages()


def test_messages_are_found_wherever_they_stand(messages: Catalog) -> None:
    places = {message.id: sorted({place for place, _ in message.locations}) for message in messages if message.id}
    assert "generator/rendering/words.py" in places["Under way"]
    assert places["takes part in the event"] == ["generator/inference/candidates.py"]
    assert places["Who meets on what"] == ["templates/pages/home.md.j2"]
    assert places["Why is this here?"] == ["templates/theme/partials/briefing.html"]
    assert places["Oldest first"] == ["templates/theme/assets/find.js"]
    assert places["Methodology"] == ["mkdocs.yml"]


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_every_message_and_no_other(code: str, messages: Catalog) -> None:
    """Where this fails, `make catalogues` adds what is new and says what is to be translated."""
    updated = update_catalogue(read_language(code), messages)
    assert find_gaps(updated) == []
    assert print_catalogue(updated) == (FOLDER / f"{code}.po").read_bytes()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_theme_has_the_words_of_the_catalogue(code: str, messages: Catalog) -> None:
    catalogue = update_catalogue(read_language(code), messages)
    assert make_theme_words(catalogue) == (THEME_WORDS / f"{code}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", OTHERS)
def test_the_theme_knows_every_index_whether_or_not_a_nav_names_it(code: str) -> None:
    words = (THEME_WORDS / f"{code}.html").read_text(encoding="utf-8")
    assert [title for title, _ in KINDS.values() if f'"{title}": ' not in words] == []


def test_there_is_a_catalogue_for_each_language() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.po")) == OTHERS


@pytest.mark.parametrize(
    ("translation", "told"),
    [
        ("", ["'%(number)s of %(last)s' is not translated"]),
        ("%(number)s von %(last)s", []),
        ("%(number)s", ["'%(number)s of %(last)s' has the places ['last', 'number'], its translation ['number']"]),
    ],
)
def test_what_is_missing_in_a_translation_is_told(translation: str, told: list[str]) -> None:
    catalogue = Catalog(locale="de")
    catalogue.add("%(number)s of %(last)s", translation)
    assert find_gaps(catalogue) == told


def test_a_changed_message_loses_its_translation() -> None:
    catalogue, messages = Catalog(locale="de"), Catalog()
    catalogue.add("All briefings", "Alle Meldungen")
    messages.add("All the briefings")
    assert find_gaps(update_catalogue(catalogue, messages)) == ["'All the briefings' is not translated"]


def test_every_post_of_the_taxonomy_has_words(taxonomy: Taxonomy) -> None:
    posts = {role.role.capitalize() for person in taxonomy.people.values() for role in person.roles}
    assert posts <= set(POSTS)


@pytest.mark.parametrize("code", OTHERS)
def test_every_topic_and_named_bloc_has_a_name(code: str, taxonomy: Taxonomy) -> None:
    terms = (*taxonomy.topics.values(), *taxonomy.organisations.values())
    assert [term.id for term in terms if code not in term.names] == []
    assert [topic.id for topic in taxonomy.topics.values() if code not in topic.sentences] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_country_has_a_name(code: str, taxonomy: Taxonomy) -> None:
    language = open_language(code)
    countries = taxonomy.countries.values()
    assert [it.id for it in countries if not (code in it.names or language.country(it.id))] == []


@pytest.mark.parametrize(
    ("code", "script"),
    [("ko", r"[\uac00-\ud7a3]"), ("ja", r"[\u3040-\u30ff\u4e00-\u9fff]"), ("zh", r"[\u4e00-\u9fff]")],
)
def test_a_translation_is_in_the_script_of_its_language(code: str, script: str) -> None:
    """Names of formats alone stay as they are."""
    said = {str(message.string) for message in read_language(code) if message.id and not message.context}
    plain = {re.sub(r"%\(\w+\)s|[\W\d_]", "", text) for text in said}
    assert {text for text in plain if text and not re.search(script, text)} <= {"JSONFeed"}
