"""Front matter says the same to every reader of YAML."""

import frontmatter
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering.front_matter import write_front_matter

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


@given(title=TEXT, tags=st.lists(TEXT))
def test_any_value_comes_back_as_it_was(title: str, tags: list[str]) -> None:
    page = write_front_matter({"title": title, "tags": tags}, "Text")
    block = page.split("---\n")[1] if "---\n" not in title else page[4 : page.rindex("\n---\n\nText")]
    assert yaml.safe_load(block) == {"title": title, "tags": tags}


def test_words_that_yaml_takes_for_other_types_stay_words() -> None:
    meta = {"country": "NO", "date": "2024-05-17", "version": "1.10", "empty": ""}
    assert frontmatter.loads(write_front_matter(meta, "Text")).metadata == meta
