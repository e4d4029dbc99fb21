"""Where and when the facts without figures of an article hold, by the reading of places and dates that figures have."""

from collections.abc import Sequence

from crosscheck.extract.article import Article, FactMention, NameMention, Scope, Speech, TimeMention
from crosscheck.extract.scope.places import Places, read_places
from crosscheck.extract.scope.timeline import Timeline, read_timeline
from crosscheck.model.value import ValueKind


def scope_facts(
    article: Article,
    times: tuple[TimeMention, ...],
    names: tuple[NameMention, ...],
    speech: tuple[Speech, ...],
    facts: Sequence[FactMention],
) -> tuple[Scope, ...]:
    """Return for each fact where and when it holds; what its value tells, or what lasts, is not bounded by it."""
    if not facts:
        return ()
    places, timeline = read_places(article, names, speech), read_timeline(article, times, ())
    return tuple(_scope(fact, places, timeline) for fact in facts)


def _scope(fact: FactMention, places: Places, timeline: Timeline) -> Scope:
    place = time = as_of = ""
    if fact.kind != ValueKind.PLACE.value and not (fact.lasting and fact.subject):
        named = fact.subject[:1].isupper()
        place = places.at(fact.first, fact.last, fact.sentence, falls_back=not named)
    if fact.kind != ValueKind.TIME.value and not fact.lasting:
        time, as_of = timeline.around(fact.first, fact.last, fact.sentence)
    return Scope(place, time, as_of)
