"""The language of a text for which nobody names one: the one whose small words it is full of."""

from collections import Counter
from functools import cache

from msgspec import Struct

from crosscheck.grammar.quantities.tokens import Kind, tokenize
from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.vocabulary import Vocabulary, split_words

UNKNOWN = "und"
"""The tag of a language that is not known (BCP 47)."""

LOOKED_AT = 20_000
"""Characters from which a language is told."""

FEWEST_WORDS = 20
"""Words from which it can be told."""

LEAST_SHARE = 0.2
"""The share of small words that any running text has: in English news a third to a half."""


class Tongue(Struct, frozen=True):
    """The language of a document, and whether it was guessed."""

    language: str
    guessed: bool = False


def tongue_of(declared: str, text: str, usual: str) -> Tongue:
    """Return a document's language: as declared, else as its words tell; of a short text that of the project.

    >>> tongue_of("", "El fuego se propagó por la tarde y obligó a evacuar a los vecinos de dos pueblos del valle, "
    ...           "según los bomberos de la zona.", "en")
    Tongue(language='und', guessed=True)
    """
    if declared:
        return Tongue(declared)
    words = Counter(token.text for token in tokenize(text[:LOOKED_AT]) if token.kind is Kind.WORD)
    total = sum(words.values())
    if total < FEWEST_WORDS:
        return Tongue(usual, guessed=True)
    shares = {code: sum(words[word] for word in _small_words(code)) / total for code in languages()}
    best = max(sorted(shares), key=shares.__getitem__, default=UNKNOWN)
    if shares.get(best, 0) >= LEAST_SHARE:
        return Tongue(usual if usual.partition("-")[0] == best else best, guessed=True)
    return Tongue(UNKNOWN if usual.partition("-")[0] in shares else usual, guessed=True)


@cache
def _small_words(code: str) -> frozenset[str]:
    return frozenset(split_words(load_section(code, Vocabulary).grammar.stops))
