"""Where and when facts without figures hold, by the reading of places, dates and events that figures have."""

from collections.abc import Iterable

from crosscheck.extract.article import FactMention, Scope
from crosscheck.extract.scope.events import Events
from crosscheck.extract.scope.places import Places
from crosscheck.extract.scope.timeline import Timeline
from crosscheck.model.value import ValueKind


def scope_facts(facts: Iterable[FactMention], places: Places, timeline: Timeline, events: Events) -> tuple[Scope, ...]:
    """Return for each fact where and when it holds; what its value tells, or what lasts, is not bounded by it."""
    return tuple(_scope(fact, places, timeline, events) for fact in facts)


def _scope(fact: FactMention, places: Places, timeline: Timeline, events: Events) -> Scope:
    place = time = as_of = event = ""
    span = fact.first, fact.last, fact.sentence
    if fact.kind != ValueKind.PLACE.value and not (fact.lasting and fact.subject):
        place = places.at(*span, falls_back=not fact.subject[:1].isupper())
    if fact.kind != ValueKind.TIME.value and not fact.lasting:
        time, as_of = timeline.around(*span)
    if fact.kind == ValueKind.TRUTH.value:
        event = events.at(*span, fact.property)
        event = "" if event == fact.subject else event
    return Scope(place, time, as_of, event)
