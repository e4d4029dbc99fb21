"""Which answers without a figure change as time goes by: states that end, offices that pass on."""

from datetime import timedelta
from functools import cache, lru_cache

from crosscheck.grammar.folding import fold
from crosscheck.judge.knowledge import known_as_of
from crosscheck.lexicons.changes import Changes
from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.statement import Property, Statement

_CACHED = 8192
_LONGEST = 200
"""Characters of a property that are looked at."""

DAYS_APART = timedelta(days=3)
"""Days of print that must lie between a no and a yes before they are taken to follow each other: one news cycle."""


@cache
def _listed(sort: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a list of `Changes`, of all languages, in folded words."""
    lists = [getattr(load_section(code, Changes), sort) for code in languages()]
    return frozenset(tuple(fold(phrase).split()) for words in lists for phrase in split_words(words))


@lru_cache(maxsize=_CACHED)
def _found(words: str, sort: str) -> frozenset[tuple[str, ...]]:
    """Return which phrases of a list stand in some words."""
    tokens = tuple(fold(words[:_LONGEST]).split())
    spans = {tokens[at : at + length] for at in range(len(tokens)) for length in range(1, _LONGEST_PHRASE + 1)}
    return frozenset(spans) & _listed(sort)


_LONGEST_PHRASE = 4


def ends(*asked: Property) -> bool:
    """Whether these properties all name a state that ends: open, in custody, missing."""
    return all(_found(each.label, "states") for each in asked)


def is_office(statement: Statement) -> bool:
    """Whether a statement says who holds an office."""
    return bool(_found(statement.claim.property, "offices"))


def other_office(statement: Statement) -> frozenset[tuple[str, ...]]:
    """Return the words that make another office of the one that a statement names: acting, former."""
    return _found(statement.claim.property, "other_offices")


def gap(left: Statement, right: Statement) -> timedelta:
    """Return the time between what two statements were known as of, nothing where it is not known; symmetric."""
    known = [known_as_of(side) for side in (left, right)]
    spans = sorted((time.span.lower, time.span.upper) for time in known if time and time.span.lower and time.span.upper)
    return max(spans[1][0] - spans[0][1], timedelta(0)) if len(spans) == 2 else timedelta(0)
