"""What words mean, as far as the thesaurus and the lexicon's properties tell: a question in concepts, not in words.

"posts axed" and "jobs to be cut" have no word in common, and ask for the same. Each phrase that the thesaurus or a
wording of a known property has becomes its concept; of other words the stem is left. What is said of all things alike
("number of") is dropped.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.thesaurus import Thesaurus
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.statement import Meaning
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

LONGEST = 4
"""Words of a phrase."""

_MOST_WORDS = 30
"""How much is read of a property or subject; more asks for nothing in particular."""

_CACHED = 65536

Stems = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class ConceptIndex:
    """Concepts by the sorted stems of their phrases, and the stems that say nothing."""

    phrases: Mapping[Stems, str]
    concepts: frozenset[str]
    generic: frozenset[str]
    kept: frozenset[str]
    starts: frozenset[str]


@lru_cache(maxsize=8)
def concept_index(book: Wordbook, language: str) -> ConceptIndex:
    """Compile the thesaurus of a language, and the wordings of its known properties."""
    thesaurus = load_section(language, Thesaurus)
    phrases: dict[Stems, str] = {}
    for concept, words in thesaurus.concepts.items():
        for phrase in (concept, *split_words(words)):
            phrases.setdefault(_phrase_key(phrase, book), concept)
    for key, known in book.words.properties.known.items():
        for phrase in (key, *split_words(known.words)):
            stems = _phrase_key(phrase, book)
            if 0 < len(stems) <= LONGEST:
                phrases.setdefault(stems, key)
    phrases.pop((), None)
    generic = frozenset(book.stemmer.stem(word) for word in split_words(thesaurus.generic))
    kept = frozenset(split_words(thesaurus.kept))
    starts = frozenset(stem for stems in phrases for stem in stems)
    return ConceptIndex(phrases, frozenset(phrases.values()), generic, kept, starts)


def _phrase_key(phrase: str, book: Wordbook) -> Stems:
    return tuple(sorted(_stems(phrase, book)))


def _stems(words: str, book: Wordbook, kept: frozenset[str] = frozenset()) -> list[str]:
    """Return the stems of a phrase; of one that is all small words ("out of") these."""
    tokens = fold(words).split()[:_MOST_WORDS]
    stems = [book.stemmer.stem(word) for word in tokens if not book.stemmer.is_stop(word)]
    if stems and tokens[-1] in kept:
        stems.append(tokens[-1])
    return stems or [book.stemmer.stem(word) for word in tokens]


def read_meaning(asked: str, about: Iterable[str], context: Iterable[str], vocabulary: Vocabulary) -> Meaning:
    """Return what a property asks, of what; a phrase that goes across both ("bodies | recovered") is asked.

    `about` is who or what it is said of, `context` whatever else bounds it. Where a property says nothing of its own
    ("number" of marchers), what it is said of is what is asked.
    """
    return _read_meaning(asked, tuple(about), tuple(context), vocabulary)


@lru_cache(maxsize=_CACHED)
def _read_meaning(asked: str, about: tuple[str, ...], context: tuple[str, ...], vocabulary: Vocabulary) -> Meaning:
    index = concept_index(vocabulary.book, vocabulary.own.language)
    own = _stems(asked, vocabulary.book, index.kept) if asked else []
    asks = _concepts(own, index)
    things: set[str] = set()
    for words in about:
        other = _stems(words, vocabulary.book)
        asks = _across(own, other, index) or asks
        things |= _concepts(other, index)
    asks = asks or things
    around: set[str] = set()
    for words in context:
        around |= _concepts(_stems(words, vocabulary.book), index)
    listed = frozenset(index.concepts.intersection(asks))
    return Meaning(frozenset(asks), frozenset(things), listed, frozenset(around))


def _concepts(stems: Sequence[str], index: ConceptIndex) -> set[str]:
    """Return the concepts of words, longest phrases first, from left to right."""
    found: set[str] = set()
    at = 0
    while at < len(stems):
        length, concept = _phrase_at(stems, at, index)
        if concept:
            found.add(concept)
        elif stems[at] not in index.generic:
            found.add(stems[at])
        at += length
    return found


def _phrase_at(stems: Sequence[str], at: int, index: ConceptIndex) -> tuple[int, str]:
    if stems[at] in index.starts:
        for length in range(min(LONGEST, len(stems) - at), 0, -1):
            concept = index.phrases.get(tuple(sorted(stems[at : at + length])))
            if concept:
                return length, concept
    return 1, ""


def _across(own: Sequence[str], other: Sequence[str], index: ConceptIndex) -> set[str]:
    """Return the concept of subject and property together, where only the two make a phrase ("bodies", "recovered")."""
    if not own or not other or len(own) + len(other) > LONGEST:
        return set()
    concept = index.phrases.get(tuple(sorted({*own, *other})))
    return {concept} if concept else set()
