"""Which claims take an earlier figure back, and which say themselves that theirs is an early one.

A claim says so with its `corrects`, or in its own words, of which the lexicons have lists ("lowered", "counted twice",
"at first"). A word behind a negation ("has not been revised") says nothing.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product

from crosscheck.grammar.folding import fold, words_of
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.grammar.truth import read_truth
from crosscheck.judge.values import Holding, compare_quantities, measures_the_same
from crosscheck.lexicons.lexicon import languages, load_lexicon, load_section
from crosscheck.lexicons.vocabulary import KnowledgeWords, Vocabulary, split_words
from crosscheck.model.statement import Property, Statement
from crosscheck.model.value import Quantity, Truth, Unread
from crosscheck.wording.said import as_said

_CACHED = 8192
_LONGEST = 1000
"""Characters of a claim in which such words are looked for."""

BEFORE = 3
"""Words before one of these within which a negation takes it back."""


Phrases = Mapping[str, Sequence[tuple[str, ...]]]


@cache
def _knowledge() -> tuple[tuple[KnowledgeWords, frozenset[str]], ...]:
    """Return for each language what it says of knowledge, with its negations."""
    books = [load_section(code, Vocabulary) for code in languages()]
    return tuple((book.knowledge, frozenset(map(fold, split_words(book.grammar.negations)))) for book in books)


@cache
def properties_that_are(sort: str) -> frozenset[str]:
    """Return the keys of the properties that the lexicons list as one of `stocks`, `levels`, `statistics` and so on."""
    return frozenset(key for knowledge, _ in _knowledge() for key in split_words(getattr(knowledge, sort)))


@lru_cache(maxsize=_CACHED)
def is_one_of(asked: Property, sort: str) -> bool:
    """Whether a property, or one that it lies within, is listed under one of these names."""
    return not properties_that_are(sort).isdisjoint((asked.key, *asked.within))


@lru_cache(maxsize=_CACHED)
def says_one_of(text: str, sort: str) -> bool:
    """Whether a text says one of the lexicons' words for `corrections`, `swaps`, `firsts`, `unfinished`, `moved`.

    >>> says_one_of("Rescuers lowered the toll to 36.", "corrections")
    True
    >>> says_one_of("The toll of 36 has not been revised.", "corrections")
    False
    """
    tokens, distinct = _tokens(text)
    if distinct.isdisjoint(_first_words(sort)):
        return False
    return any(_stands_in(tokens, phrases, negations) for phrases, negations in _phrases(sort))


@lru_cache(maxsize=_CACHED)
def _tokens(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the folded words of a text, in their order and each once."""
    tokens = tuple(words_of(text[:_LONGEST]))
    return tokens, frozenset(tokens)


@cache
def _phrases(sort: str) -> tuple[tuple[Phrases, frozenset[str]], ...]:
    """Return for each language its words of a sort by the first of each, with its negations."""
    found = []
    for knowledge, negations in _knowledge():
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in split_words(getattr(knowledge, sort)):
            for words in product(*(map(fold, word.split("/")) for word in phrase.split())):
                folded = tuple(" ".join(words).split())
                by_first.setdefault(folded[0], []).append(folded)
        found.append((by_first, negations))
    return tuple(found)


@cache
def _first_words(sort: str) -> frozenset[str]:
    """Return the words that those of a sort begin with in any language, of which most texts say none."""
    return frozenset(word for phrases, _ in _phrases(sort) for word in phrases)


@cache
def _takes_back_with() -> frozenset[str]:
    """Return the words with which all begins that takes something back."""
    return _first_words("corrections") | _first_words("swaps")


def _stands_in(tokens: tuple[str, ...], phrases: Phrases, negations: frozenset[str]) -> bool:
    return any(
        tokens[at : at + len(words)] == words and negations.isdisjoint(tokens[max(0, at - BEFORE) : at])
        for at, token in enumerate(tokens)
        for words in phrases.get(token, ())
    )


def may_take_back(statement: Statement) -> bool:
    """Whether a claim says in any way that it corrects something; one that does not takes nothing back."""
    text = statement.claim.text
    if statement.claim.corrects:
        return True
    if _tokens(text)[1].isdisjoint(_takes_back_with()):
        return False
    return says_one_of(text, "corrections") or says_one_of(text, "swaps")


def takes_back(later: Statement, earlier: Statement) -> bool:
    """Whether a claim says that it corrects something that may be what the other says.

    A figure that it names is the other's, or as far from its own: what lies between the two was one step on the way.
    """
    if not later.claim.corrects:
        general = says_one_of(later.claim.text, "corrections") and not says_one_of(earlier.claim.text, "corrections")
        return general or _repeats_beside(later, earlier, "swaps")
    truth = read_truth(later.claim.corrects, load_lexicon(later.source.language))
    if isinstance(truth, Truth):
        return truth.holds
    named = _named(later)
    if isinstance(named, Quantity):
        return _names(named, earlier) or _lies_between(named, earlier.value, later.value)
    return isinstance(later.value, Quantity) or names_what_it_corrects(later, earlier)  # "the first toll" is no name


def names_what_it_corrects(later: Statement, earlier: Statement) -> bool:
    """Whether a claim corrects the very figure, or the very words, that the other gives."""
    if not later.claim.corrects:
        return _repeats_beside(later, earlier, "swaps") or _repeats_beside(later, earlier, "corrections")
    if fold(later.claim.corrects) == fold(as_said(earlier)):
        return True
    named = _named(later)
    return isinstance(named, Quantity) and _names(named, earlier)


def _named(later: Statement) -> Quantity | Unread:
    return read_quantity(later.claim.corrects, load_lexicon(later.source.language))


def _repeats_beside(later: Statement, earlier: Statement, sort: str) -> bool:
    """Whether a claim’s text says one of the words and repeats both figures as they are printed."""
    if not says_one_of(later.claim.text, sort):
        return False
    text = f" {fold(later.claim.text[:_LONGEST])} "
    figures = [fold(as_said(side)) for side in (earlier, later)]
    return all(figure and f" {figure} " in text for figure in figures)


def _names(named: Quantity, earlier: Statement) -> bool:
    value = earlier.value
    return isinstance(value, Quantity) and compare_quantities(named, value) in (Holding.SAME, Holding.POSSIBLE)


def _lies_between(named: Quantity, earlier: object, later: object) -> bool:
    if not isinstance(earlier, Quantity) or not isinstance(later, Quantity) or not measures_the_same(named, earlier):
        return False
    between = [named.implied.lower, named.implied.upper, later.implied.lower, later.implied.upper]
    ends = [end for end in between if end is not None]
    least, most = earlier.implied.lower, earlier.implied.upper
    return (
        least is not None and most is not None and min(ends, default=least) <= least and most <= max(ends, default=most)
    )
