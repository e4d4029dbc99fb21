"""Where and when facts without figures hold, by the reading of places, dates and events that figures have."""

from collections.abc import Iterable

from crosscheck.extract.article import Article, FactMention, Scope
from crosscheck.extract.scope.events import Events
from crosscheck.extract.scope.places import Places
from crosscheck.extract.scope.timeline import Timeline
from crosscheck.model.value import ValueKind


def scope_facts(
    article: Article, facts: Iterable[FactMention], places: Places, timeline: Timeline, events: Events
) -> tuple[Scope, ...]:
    """Return for each fact where and when it holds; what its value tells is not bounded by it."""
    year = _year(article)
    return tuple(
        _lasting(fact, places, year) if fact.lasting else _scope(fact, places, timeline, events) for fact in facts
    )


def _year(article: Article) -> str:
    """Return the year of publication, for which an office or a ban is told, "" where it is not known."""
    first, last = (article.published.span.lower, article.published.span.upper) if article.published else (None, None)
    return str(first.year) if first and last and first.year == last.year else ""


def _lasting(fact: FactMention, places: Places, year: str) -> Scope:
    """Return the scope of what lasts: for who holds what the year, and the country where it is held for no body.

    When something was founded, and where it has its seat, is the same in every year.
    """
    if fact.kind != ValueKind.NAME.value:
        year = ""
    place = "" if fact.subject else places.at(fact.first, fact.last, fact.sentence, falls_back=True)
    return Scope(place.rpartition(", ")[2], year)


def _scope(fact: FactMention, places: Places, timeline: Timeline, events: Events) -> Scope:
    place = time = as_of = event = ""
    span = fact.first, fact.last, fact.sentence
    if fact.kind != ValueKind.PLACE.value:
        place = places.at(*span, falls_back=not fact.subject[:1].isupper())
    if fact.kind != ValueKind.TIME.value:
        time, as_of = timeline.around(*span)
    if fact.kind == ValueKind.TRUTH.value:
        event = events.at(*span, fact.property)
        event = "" if event == fact.subject else event
    return Scope(place, time, as_of, event)
