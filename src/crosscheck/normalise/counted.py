"""The counted noun of a figure as a group: "three police officers" are police officers, counted in persons."""

from functools import lru_cache

from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.statement import Group
from crosscheck.model.value import Quantity, QuantityKind
from crosscheck.normalise.groups import read_group
from crosscheck.normalise.vocabulary import Vocabulary

_CACHED = 32_768

PEOPLE, PERSON = "people", "person"
"""The group of all persons, and the unit that persons are counted in."""

_LONGEST_FIGURE = 8
"""Words that a figure takes up, hedge included ("somewhere between two and three hundred")."""


def counted_group(figure: Quantity, vocabulary: Vocabulary) -> Group | None:
    """Return the group that the noun in a figure's words names, if the words have one."""
    return _noun_group(figure.words, vocabulary) if figure.kind is QuantityKind.COUNT and figure.unit else None


@lru_cache(maxsize=_CACHED)
def _noun_group(words: str, vocabulary: Vocabulary) -> Group | None:
    """Return the group behind the longest beginning that is a figure by itself."""
    tokens = words.split()
    for end in range(min(len(tokens) - 1, _LONGEST_FIGURE), 0, -1):
        figure = read_quantity(" ".join(tokens[:end]), vocabulary.lexicon)
        if isinstance(figure, Quantity) and not figure.unit:
            return read_group(_without_of(tokens[end:], vocabulary), vocabulary)
    return read_group(words, vocabulary)


def _without_of(tokens: list[str], vocabulary: Vocabulary) -> str:
    first = fold(tokens[0])
    return " ".join(tokens[1:] if first in split_words(vocabulary.words.grammar.of) else tokens)


def unit_of_group(group: Group) -> str:
    """Return the unit that members of a group are counted in: persons, else "", which goes with any noun."""
    return PERSON if PEOPLE in (group.key, *group.within) else ""
