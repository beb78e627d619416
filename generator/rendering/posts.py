"""What posts are called: a language may have another word for the same post of another country."""

from __future__ import annotations

from generator.messages import in_context, word
from generator.rendering.language import Language
from generator.terms import Role

POSTS = (
    word("Ambassador"), word("Chairman"), word("Chancellor"), word("Chief of staff"), word("Commission president"),
    word("Council president"), word("Crown prince"), word("Defence minister"), word("Defense secretary"),
    word("Deputy foreign minister"), word("Deputy prime minister"), word("Director-general"), word("Emir"),
    word("Envoy"), word("Finance minister"), word("First minister"), word("Foreign minister"),
    word("Foreign secretary"), word("General secretary"), word("Governor"), word("High representative"),
    word("Junta leader"), word("King"), word("Managing director"), word("National security adviser"),
    word("Opposition leader"), word("Other"), word("Pope"), word("President"), word("Prime minister"), word("Queen"),
    word("Secretary of state"), word("Secretary-general"), word("Spokesman"), word("Sultan"), word("Supreme leader"),
    word("Trade minister"), word("Trade representative"), word("Treasury secretary"), word("Vice president"),
)  # fmt: skip
"""The posts of people.yml as they are shown."""
POSTS_IN = (
    in_context("post in CN", "President"), in_context("post in VN", "President"), in_context("post in LA", "President"),
    in_context("post in EU", "President"), in_context("post in CN", "Vice president"),
    in_context("post in VN", "Vice president"), in_context("post in GB", "Prime minister"),
    in_context("post in JP", "Prime minister"), in_context("post in JP", "Foreign minister"),
    in_context("post in JP", "Defence minister"), in_context("post in JP", "Finance minister"),
    in_context("post in CN", "Foreign minister"), in_context("post in KP", "Foreign minister"),
)  # fmt: skip
"""Those that some language calls by another word: 国家主席 is president of China, 大統領 of the United States."""


def name_post(role: Role, language: Language) -> str:
    """The post in the language, by the word for that country where there is one."""
    name = role.role.capitalize()
    context = f"post in {role.party}"
    return language.say_in(context, name) if (context, name) in POSTS_IN else language.say(name)
