"""How far the main event has come, by the verb that speaks of it and the words around the noun that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.inference.antecedents import find_named_before
from generator.inference.aspect import read_aspect
from generator.inference.cancelling import find_cancelling
from generator.inference.events import EventFound
from generator.inference.governed import read_governing
from generator.inference.governing import find_governing
from generator.inference.signs import Sign, read_around, read_before
from generator.inference.text import Document
from generator.inference.verb_chains import Predicate, find_predicates
from generator.inference.verb_words import PRESENT
from generator.inference.verbs import find_past_form
from generator.messages import word
from generator.model import Evidence, Fact, Origin, Phase, Span

_RULES = {
    Phase.PROPOSED: word("shows that it is only proposed"),
    Phase.UPCOMING: word("tells that it is still to come"),
    Phase.UNDER_WAY: word("tells that it is going on"),
    Phase.HELD: word("tells that it took place"),
}


def infer_phase(document: Document, event: EventFound | None) -> Fact | None:
    """The phase of the main event; None without an event, without a sign of it, or where it was called off.

    What the text named before and comes back to is as far as was told there, unless a past tense tells of it since.
    """
    if event is None:
        return None
    own = _read_event(document, event)
    if own is not None and (own.phase is None or _is_past(document, own)):
        return _make_fact(document, own, event)
    earlier = find_named_before(document, event)
    told = _read_event(document, earlier) if earlier else None
    if earlier is None or told is None or told.phase in (None, Phase.HELD):
        return _make_fact(document, own, event)
    return _make_fact(document, told, replace(earlier, spans=(*earlier.spans, *event.spans)))


def _read_event(document: Document, event: EventFound) -> Sign | None:
    first, last = document.sentences[event.sentence]
    return _read_sign(document, find_predicates(document, first, last), event.token, first, last)


def _is_past(document: Document, sign: Sign) -> bool:
    """Whether a verb in the past tells that it took place."""
    words = (token.lower for token in document.tokens[sign.first : sign.last])
    return sign.phase is Phase.HELD and any(
        word in ("was", "were") or (find_past_form(word) and word not in PRESENT) for word in words
    )


def _make_fact(document: Document, sign: Sign | None, event: EventFound) -> Fact | None:
    """The fact, with every verb of the sentence that tells the same."""
    if sign is None or sign.phase is None:
        return None
    spans = {_span(document, sign.first, sign.last), *event.spans}
    for predicate in find_predicates(document, *document.sentences[event.sentence]):
        phase = read_aspect(document, predicate, event.token) or Phase.HELD
        if predicate.is_finite and phase is sign.phase:
            spans.add(_span(document, predicate.first, predicate.last))
    return Fact(sign.phase.value, Origin.TEXT, (Evidence(_RULES[sign.phase], _drop_inner(sorted(spans))),))


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.tokens[first].start, document.tokens[last - 1].end)


def _drop_inner(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Without spans that lie in the one before them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _read_sign(document: Document, predicates: tuple[Predicate, ...], token: int, first: int, last: int) -> Sign | None:
    """The first of: words that call it off, words before the noun, the governing verb."""
    off = find_cancelling(document, predicates, token)
    if off is not None:
        return off
    near = read_around(document, token, first) or read_before(document, token, first)
    if near is not None:
        return near
    governing = find_governing(predicates, document, token)
    if governing is None:
        return None
    return read_governing(document, predicates, governing, token)
