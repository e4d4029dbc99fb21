"""Whether a property asks for something else than a figure, as `check` will take it: a name, a date, a place."""

from functools import cache

from crosscheck.grammar.folding import Stemmer, fold
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.vocabulary import Vocabulary, split_words
from crosscheck.model.value import ValueKind

FIGURE = ValueKind.QUANTITY.value

Stems = tuple[str, ...]


def asks_for_other(property_: str, language: str) -> bool:
    """Whether a property's words, their end or what stands before a preposition in them ask for no figure.

    >>> [asks_for_other(words, "en") for words in ("men won", "party leader", "grain exported")]
    [True, True, False]
    """
    wordings, links = _wordings(language)
    tokens = fold(property_).split()
    link = next((at for at, word in enumerate(tokens) if at and word in links), len(tokens))
    stems = _stems(tokens, language)
    parts = (stems, stems[-1:], stems[-2:], _stems(tokens[:link], language))
    return any(tuple(sorted(part)) in wordings for part in parts)


@cache
def _wordings(language: str) -> tuple[frozenset[Stems], frozenset[str]]:
    """Return the stems of all wordings that ask for no figure, and the prepositions."""
    vocabulary = load_section(language, Vocabulary)
    words = [head for head, kind in vocabulary.properties.heads.items() if kind != FIGURE]
    for key, known in vocabulary.properties.known.items():
        if known.value != FIGURE:
            words += (key, *split_words(known.words))
    stems = (tuple(sorted(_stems(fold(each).split(), language))) for each in words)
    return frozenset(each for each in stems if each), frozenset(split_words(vocabulary.grammar.links))


def _stems(tokens: list[str], language: str) -> Stems:
    stemmer = _stemmer(language)
    return tuple(stemmer.stem(word) for word in tokens if not stemmer.is_stop(word))


@cache
def _stemmer(language: str) -> Stemmer:
    return Stemmer(load_section(language, Vocabulary))
