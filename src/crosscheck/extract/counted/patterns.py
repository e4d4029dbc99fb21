"""The patterns that say what a figure is of, in a table: the heaviest that fits governs it.

A pattern that finds a property of the lexicon outweighs the same one with words of the text, by `_UNKNOWN`.
"""

from collections.abc import Callable
from typing import NamedTuple

from crosscheck.extract.counted import by_measure, by_noun, by_thing, by_verb, by_words
from crosscheck.extract.counted.site import Found, Site


class Pattern(NamedTuple):
    """A way in which a sentence says what a figure is of, and how much it weighs."""

    weight: int
    read: Callable[[Site], Found | None]


_UNKNOWN = 30

PATTERNS: tuple[Pattern, ...] = (
    Pattern(101, by_measure.made_up),
    Pattern(100, by_measure.share_of),
    Pattern(98, by_measure.age_of),
    Pattern(97, by_measure.youngest_of),
    Pattern(97, by_measure.of_those),
    Pattern(97, by_measure.vote_of),
    Pattern(97, by_measure.unit_wording),
    Pattern(97, by_measure.befallen),
    Pattern(97, by_measure.rank_of),
    Pattern(96, by_noun.change_noun),
    Pattern(95, by_noun.noun_of_measure),
    Pattern(95, by_thing.money_in),
    Pattern(95, by_thing.places_in),
    Pattern(94, by_noun.own_noun),
    Pattern(92, by_verb.adjective_behind),
    Pattern(90, by_verb.subject_of_verb),
    Pattern(88, by_verb.object_of_verb),
    Pattern(87, by_verb.phrase_behind),
    Pattern(86, by_verb.by_agents),
    Pattern(85, by_noun.noun_before_of),
    Pattern(85, by_thing.event_by),
    Pattern(85, by_thing.money_before),
    Pattern(84, by_thing.money_done),
    Pattern(84, by_measure.measured_adjective),
    Pattern(84, by_measure.compared_adjective),
    Pattern(83, by_measure.worth_of),
    Pattern(82, by_noun.level_verb),
    Pattern(80, by_noun.set_verb),
    Pattern(78, by_verb.verb_before_preposition),
    Pattern(70, by_noun.noun_in_phrase),
    Pattern(67, by_measure.lasting),
    Pattern(66, by_measure.measured_unit),
    Pattern(60, by_noun.own_people),
    Pattern(54, by_words.verb_itself),
    Pattern(52, by_words.object_itself),
    Pattern(46, by_words.level_itself),
    Pattern(42, by_words.tied_by_preposition),
    Pattern(40, by_words.noun_itself),
    Pattern(21, by_noun.own_group),
)
"""Heaviest first."""


def govern(site: Site) -> Found | None:
    """Return what the heaviest pattern makes of a figure."""
    best: Found | None = None
    most = 0
    for pattern in PATTERNS:
        if pattern.weight <= most:
            break
        found = pattern.read(site)
        if found is None or not found.property or found.property in site.clauses.words.closed:
            continue
        weight = pattern.weight if found.known else pattern.weight - _UNKNOWN
        if weight > most:
            best, most = found, weight
    return best
