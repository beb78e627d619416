"""What is known of a briefing, told in lines for a terminal or as plain values."""

from __future__ import annotations

from generator.model import Briefing, Fact, Origin
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
    return "\n".join((head, *(_explain(briefing, key, fact, taxonomy) for key, fact in briefing.keyed_facts())))


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
