"""The page of one briefing: its metadata, what the theme shows around the text, and the text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.inference.venue import venue_name
from generator.library.library import is_retracted
from generator.library.related import Company, Reason, Related
from generator.library.views import Kind, person_name
from generator.model import Briefing, Evidence, Fact, MentionKind, Origin, Page, Period
from generator.periods import write_period
from generator.rendering import shown
from generator.rendering.body import Marked, NameLink, anchor, render_body
from generator.rendering.citing import BIBTEX, RIS
from generator.rendering.linked_data import make_linked_data
from generator.rendering.publication import Desk
from generator.rendering.reports import show_reports
from generator.rendering.thread_line import show_thread_around
from generator.rendering.words import LEVELS, ORIGINS, PHASES, REASONS, UNDATED_NOTE, print_phase, print_when
from generator.urls import relative_url, term_slug, term_uri

_WORDS_SHOWN = 8
"""Words quoted for one fact; more would tell the reader nothing new."""


def render_briefing(desk: Desk, briefing: Briefing, company: Company) -> Page:
    """The page of a briefing; what it shows depends on its own facts and its company alone."""
    src_uri = term_uri(Kind.ALL, briefing.slug)
    facts = list(_list_facts(desk, briefing))
    meta = {**_describe(desk, briefing), "reading": _show(desk, briefing, company, facts)}
    links = _link_names(desk, briefing, desk.briefing_url(briefing))
    marks = [Marked(n, span) for n, (_, _, fact) in enumerate(facts, 1) for e in fact.evidence for span in e.spans]
    body = render_body(briefing.summary, links, marks)
    return Page(src_uri, meta, body, briefing.summary.source)


def _describe(desk: Desk, briefing: Briefing) -> dict[str, object]:
    """The metadata of the page: plain values, absent where nothing is known."""
    when = briefing.when
    values: dict[str, object] = {
        "title": briefing.title.value,
        "description": briefing.description,
        "kind": "briefing",
        "lang": desk.publication.content_language,
        "id": briefing.summary.content_id,
        "date": write_period(when) if when else None,
        "date_precision": when.precision if when else None,
        "date_kind": briefing.date_kind,
        "published": write_period(briefing.published) if briefing.published else None,
        "bloc": briefing.bloc.id if briefing.bloc else None,
        "parties": [fact.value for fact in briefing.parties],
        "countries": [fact.value for fact in briefing.countries],
        "topics": [fact.value for fact in briefing.topics],
        "people": [person_name(fact.value, desk.taxonomy) for fact in briefing.people],
        "venue": venue_name(briefing.venue.value, desk.taxonomy) if briefing.venue else None,
        "phase": briefing.phase.value if briefing.phase else None,
        "level": briefing.level.value if briefing.level else None,
        "source": briefing.summary.given.get("source"),
        "source_url": briefing.summary.given.get("url"),
        "tags": _tags(desk, briefing),
        "inferred": sorted({key for key, fact in briefing.keyed_facts() if fact.origin is Origin.TEXT}),
        "status": "retracted" if is_retracted(briefing) else None,
        "lastmod": briefing.changed_on.isoformat() if briefing.changed_on else None,
        "linked_data": make_linked_data(desk, briefing),
    }
    if is_retracted(briefing):
        values["search"] = {"exclude": True}
    return {key: value for key, value in values.items() if value not in (None, [])}


def _tags(desk: Desk, briefing: Briefing) -> list[str]:
    blocs = [briefing.bloc.name] if briefing.bloc else []
    topics = [desk.taxonomy.topics[fact.value].name for fact in briefing.topics]
    countries = [desk.taxonomy.party_name(fact.value) for fact in briefing.countries]
    return list(dict.fromkeys((*blocs, *topics, *countries)))


def _list_facts(desk: Desk, briefing: Briefing) -> Iterable[tuple[str, str, Fact]]:
    """Label, value in words, and fact, in the order in which "Why is this here?" tells them."""
    say, period = desk.language.say, desk.language.period
    yield (
        say("Headline"),
        briefing.title.value,
        Fact(briefing.title.value, briefing.title.origin, _without_spans(briefing.title)),
    )
    for party in briefing.parties:
        yield say("Who meets"), desk.taxonomy.party_name(party.value), party
    if briefing.event_date and briefing.event_period:
        yield say("When"), period(briefing.event_period), briefing.event_date
    if briefing.venue:
        yield say("Where"), venue_name(briefing.venue.value, desk.taxonomy), briefing.venue
    if briefing.level:
        yield say("Level"), say(LEVELS[briefing.level.value]), briefing.level
    if briefing.phase:
        yield say("Phase"), say(PHASES[briefing.phase.value]), briefing.phase
    for topic in briefing.topics:
        yield say("Topic"), desk.taxonomy.topics[topic.value].name, topic
    for person in briefing.people:
        yield say("Person"), person_name(person.value, desk.taxonomy), person
    parties = {party.value for party in briefing.parties}
    for country in briefing.countries:
        if country.value not in parties:
            yield say("Also named"), desk.taxonomy.party_name(country.value), country


def _without_spans(fact: Fact) -> tuple[Evidence, ...]:
    """A headline comes from whole sentences; marking them would mark the text."""
    return tuple(Evidence(evidence.rule) for evidence in fact.evidence)


def _show(desk: Desk, briefing: Briefing, company: Company, facts: list[tuple[str, str, Fact]]) -> dict[str, object]:
    """What the theme prints around the text: words and addresses inside the site."""
    parties = {party.value for party in briefing.parties}
    bloc = desk.link(Kind.BLOC, briefing.bloc.id) if briefing.bloc else None
    topics = [link for fact in briefing.topics if (link := desk.link(Kind.TOPIC, fact.value))]
    venue = briefing.venue
    given, language = briefing.summary.given, desk.language
    say = language.say
    phase, phase_name = print_phase(language, briefing)
    return {
        "kicker": _links(([bloc] if bloc else []) + topics[:1]),
        "when": print_when(language, briefing),
        "when_note": "" if briefing.when else say(UNDATED_NOTE),
        "published": language.period(briefing.published) if briefing.published else "",
        "who": _links([desk.party(fact.value) for fact in briefing.parties]),
        "venue": _link(_venue(desk, venue)) if venue else None,
        "level": {"name": say(LEVELS[briefing.level.value])} if briefing.level else None,
        "phase": {"id": phase, "name": phase_name} if phase else None,
        "topics": _links(topics),
        "people": _links([_person(desk, fact.value) for fact in briefing.people]),
        "also_named": _links([desk.party(f.value) for f in briefing.countries if f.value not in parties]),
        "why": [_explain(desk, briefing, n, *fact) for n, fact in enumerate(facts, 1)],
        "also_reported": show_reports(desk, briefing, company),
        "thread": _thread(desk, briefing, company),
        "mentions_events": _links(_background(desk, briefing, company)),
        "related": _links([_related(desk, entry) for entry in company.related]),
        "source": {"name": given.get("source") or given["url"], "url": given.get("url", "")}
        if {"source", "url"} & set(given)
        else None,
        "corrections": [{"date": language.day(c.date), "text": c.text} for c in briefing.corrections],
        "cite_files": _links(_list_citations(desk, briefing)),
        "retracted": is_retracted(briefing),
    }


def _list_citations(desk: Desk, briefing: Briefing) -> Iterable[shown.Link]:
    """Files for programs that keep lists of literature; none for what has been taken back."""
    if not is_retracted(briefing):
        for name, file in (("BibTeX", BIBTEX), ("RIS", RIS)):
            yield shown.Link(name, desk.briefing_url(briefing) + file)


def _link(link: shown.Link) -> dict[str, str]:
    lang = {"lang": link.lang} if link.lang else {}
    return {"name": link.name, "url": link.url, "flag": link.flag, "note": link.note, **lang}


def _links(links: Iterable[shown.Link]) -> list[dict[str, str]]:
    return [_link(link) for link in links]


def _venue(desk: Desk, venue: Fact) -> shown.Link:
    return desk.link(Kind.VENUE, venue.value) or shown.Link(venue_name(venue.value, desk.taxonomy))


def _person(desk: Desk, person: str) -> shown.Link:
    return desk.link(Kind.PERSON, term_slug(person)) or shown.Link(person_name(person, desk.taxonomy))


def _explain(desk: Desk, briefing: Briefing, number: int, label: str, value: str, fact: Fact) -> dict[str, object]:
    spans = [span for evidence in fact.evidence for span in evidence.spans]
    say = desk.language.say
    return {
        "label": label,
        "value": value,
        **({"lang": desk.text_language} if desk.text_language and value == briefing.title.value else {}),
        "n": number,
        "by": say(ORIGINS[fact.origin]),
        "rule": "" if fact.origin is Origin.EDITOR else "; ".join(dict.fromkeys(say(e.rule) for e in fact.evidence)),
        "words": [
            {"text": briefing.summary.text[span.start : span.end], "anchor": anchor(span), "n": number}
            for span in list(dict.fromkeys(spans))[:_WORDS_SHOWN]
        ],
    }


def _thread(desk: Desk, briefing: Briefing, company: Company) -> dict[str, object] | None:
    thread = company.thread
    link = desk.link(Kind.THREAD, thread.id) if thread else None
    if thread is None or link is None:
        return None
    events = [
        {
            "name": entry.briefing.name,
            "url": entry.briefing.url,
            "when": entry.when,
            "phase": entry.phase,
            "phase_name": entry.phase_name,
            "more": entry.more,
            "here": entry.is_here,
        }
        for entry in show_thread_around(desk, thread, briefing)
    ]
    return {"bloc": {"name": thread.bloc.name}, "page": _link(link), "events": events}


def _background(desk: Desk, briefing: Briefing, company: Company) -> Iterable[shown.Link]:
    """The other meetings that the text speaks of: the briefings about them, else their bloc."""
    known = dict(company.background)
    for number, event in enumerate(briefing.background):
        names = desk.name_set(event.parties)
        for other in known.get(number, ()):
            yield desk.briefing(other, _add_date(desk, names, other.when))
        if not known.get(number):
            bloc, note = desk.bloc_of(event.parties), desk.language.say("another meeting")
            yield shown.Link(names, bloc.url if bloc else "", note=_add_date(desk, note, event.when))


def _add_date(desk: Desk, text: str, when: Period | None) -> str:
    """The words with a date behind them, where it is known."""
    return desk.language.say("%(what)s, %(when)s", what=text, when=desk.language.period(when)) if when else text


def _related(desk: Desk, entry: Related) -> shown.Link:
    reason = desk.language.say(REASONS[entry.reason], name=_reason_name(desk, entry))
    return desk.briefing(entry.briefing, reason)


def _reason_name(desk: Desk, entry: Related) -> str:
    if entry.reason is Reason.VENUE:
        return venue_name(entry.term, desk.taxonomy)
    if entry.reason is Reason.PERSON:
        return person_name(entry.term, desk.taxonomy)
    return desk.taxonomy.topics[entry.term].name if entry.term in desk.taxonomy.topics else ""


def _link_names(desk: Desk, briefing: Briefing, page_url: str) -> list[NameLink]:
    """Links for the first mention of each country, person and place that has a page."""
    links, seen = [], set()
    venue = briefing.venue
    where = {span for evidence in venue.evidence for span in evidence.spans} if venue else set()
    for mention in briefing.mentions:
        if mention.kind is MentionKind.PERSON:
            link = desk.link(Kind.PERSON, term_slug(mention.term or mention.words))
        elif venue and mention.span in where:
            link = desk.link(Kind.VENUE, venue.value)
        elif mention.kind is MentionKind.PLACE:
            link = desk.link(Kind.VENUE, mention.term)
        else:
            link = desk.link(Kind.COUNTRY, mention.party)
        if link is not None and link.url not in seen:
            seen.add(link.url)
            links.append(NameLink(mention.span, relative_url(link.url, page_url)))
    return links
