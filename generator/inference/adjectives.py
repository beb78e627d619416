"""Adjectives that a headline can do without: how important something is, or how long it has been so."""

from __future__ import annotations

import re

_ADJECTIVES = frozenset(
    """senior Senior prominent Prominent high-ranking High-ranking landmark long-running long-standing long-awaited
    ongoing recent controversial scheduled comprehensive wide-ranging massive large-scale official""".split()
)
_OPTIONAL = re.compile(
    rf"(?P<article>\b[Aa]n? )?(?<!no )(?<![\"“])\b(?:{'|'.join(sorted(_ADJECTIVES - {'official'}))}"
    r"|[A-Z]\w+-backed(?= [A-Z])|official(?= (?:visit|trip|tour)))"
    r" (?!(?:for|to|in|on|at|by|and|or|with)\b)(?P<noun>[A-Za-z][\w-]+)"
)


def drop_adjectives(sentence: str) -> str:
    """The sentence without adjectives that tell how important something is, or how long it has been so."""
    if _ADJECTIVES.isdisjoint(sentence.split(" ")) and "-backed " not in sentence:
        return sentence
    return _OPTIONAL.sub(lambda match: _agree_article(match["article"] or "", match["noun"]), sentence)


def _agree_article(article: str, noun: str) -> str:
    """The article as it stands before the noun: "a key offer" gives "an offer"."""
    if article.strip().lower() in ("a", "an"):
        article = f"{article[0]}n " if noun[0] in "aeio" else f"{article[0]} "
    return article + noun
