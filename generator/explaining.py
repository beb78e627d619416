"""What is known of a briefing, told in lines for a terminal or as plain values."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem, Severity
from generator.inference.reasons import Part, find_parts
from generator.model import Briefing, Doubt, Fact, Origin
from generator.site import Site
from generator.terms import Taxonomy


def list_facts(briefing: Briefing) -> dict[str, object]:
    """Every fact with its evidence as plain values, fit for JSON."""
    return {
        "source": briefing.summary.source,
        "line": briefing.summary.line,
        "slug": briefing.slug,
        "bloc": briefing.bloc.id if briefing.bloc else None,
        "facts": [
            {
                "key": key,
                "value": fact.value,
                "by": str(fact.origin),
                "evidence": [
                    {
                        "rule": evidence.rule,
                        "words": [
                            {"start": s.start, "end": s.end, "text": briefing.summary.text[s.start : s.end]}
                            for s in evidence.spans
                        ],
                    }
                    for evidence in fact.evidence
                ],
            }
            for key, fact in briefing.keyed_facts()
        ],
    }


def explain_briefing(briefing: Briefing, taxonomy: Taxonomy) -> str:
    """The facts of a briefing, a line each: key, value, who set it, the rule and the words."""
    bloc = f"{briefing.bloc.name} ({briefing.bloc.id})" if briefing.bloc else "none"
    head = f"{briefing.summary.source}:{briefing.summary.line}: briefings/{briefing.slug}/\n  bloc        {bloc}"
    facts = (_explain(briefing, key, fact, taxonomy) for key, fact in briefing.keyed_facts())
    others = (_explain_other(part, taxonomy) for part in find_parts(briefing))
    doubts = (f"  uncertain   {_tell(briefing, doubt, taxonomy)}" for doubt in briefing.doubts)
    return "\n".join((head, *facts, *others, *doubts))


def list_doubts(site: Site) -> Iterator[Problem]:
    """Every fact of a site that is left out because it is uncertain, as a notice that says how to settle it."""
    for briefing in site.library.briefings:
        for doubt in briefing.doubts:
            message = f"uncertain, and left out: {_tell(briefing, doubt, site.taxonomy)}"
            yield Problem(briefing.summary.source, briefing.summary.line, 0, message, Severity.NOTICE)


def _tell(briefing: Briefing, doubt: Doubt, taxonomy: Taxonomy) -> str:
    names = ", ".join(taxonomy.party_name(value) for value in doubt.values)
    words = ", ".join(f"“{briefing.summary.text[s.start : s.end]}”" for s in doubt.spans[:8])
    given = ", ".join(f'"{value}"' if value == "NO" else value for value in doubt.values)
    return (
        f"{doubt.key} may be {names} ({doubt.confidence:.0%}), from {words}"
        f" — settle it with '{doubt.key}: [{given}]' or '{doubt.key}: []'"
    )


def _explain_other(part: Part, taxonomy: Taxonomy) -> str:
    """A country that is named and is no party, and why."""
    name = f"{taxonomy.party_name(part.party)} ({part.party})"
    return f"  not a party {name} — {part.reason}: “{part.words}” {part.span.start}–{part.span.end}"


def _explain(briefing: Briefing, key: str, fact: Fact, taxonomy: Taxonomy) -> str:
    name = taxonomy.party_name(fact.value) if key in ("parties", "countries") else fact.value
    value = name if name == fact.value else f"{name} ({fact.value})"
    if fact.origin is Origin.EDITOR:
        return f"  {key:<11} {value} — set by the editor"
    reasons = []
    for evidence in fact.evidence:
        words = ", ".join(f"“{briefing.summary.text[s.start : s.end]}” {s.start}–{s.end}" for s in evidence.spans)
        reasons.append(f"{evidence.rule}: {words}" if words and key != "title" else evidence.rule)
    return f"  {key:<11} {value} — {'; '.join(reasons)}"
