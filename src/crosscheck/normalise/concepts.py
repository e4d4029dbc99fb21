"""What words mean, as far as the thesaurus and the lexicon's properties tell: a question in concepts, not in words.

"posts axed" and "jobs to be cut" have no word in common, and ask for the same. First each word becomes its concept,
then each phrase of concepts: so "homes destroyed" is found in "dwellings razed" without being listed. Of other words
the stem is left. What is said of all things alike ("number of") is dropped, and so are small words, but for those that
turn a question into another ("killed by police").
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.thesaurus import Thesaurus
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.statement import Meaning
from crosscheck.normalise.concept_index import ConceptIndex, Word
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

LONGEST = 4
"""Words of a phrase, small ones left out."""

_WIDEST = LONGEST + 3
"""Words of a phrase with the small ones that stand in or at it."""

_CACHED = 32_768


class _Thesaurus:
    """What the thesaurus says of words, beside the concepts that they are."""

    def __init__(self, book: Wordbook, language: str) -> None:
        words = load_section(language, Thesaurus)
        self.index = ConceptIndex(words, book)
        self.generic = frozenset(split_words(words.generic))
        self.kept = frozenset(split_words(words.kept))
        self.ending = frozenset(split_words(words.ending))


@lru_cache(maxsize=8)
def _thesaurus(book: Wordbook, language: str) -> _Thesaurus:
    return _Thesaurus(book, language)


def read_meaning(asked: str, about: Iterable[str], context: Iterable[str], vocabulary: Vocabulary) -> Meaning:
    """Return what a property asks, of what; a phrase that goes across both ("bodies | recovered") is asked.

    `about` is who or what it is said of, `context` whatever else bounds it; words that are not there are "". Where a
    property says nothing of its own ("number" of marchers), what it is said of is what is asked.
    """
    question = _read_question(asked, tuple(filter(None, about)), vocabulary)
    around = _read_around(tuple(context), vocabulary)
    return Meaning(question.asks, question.about, question.listed, around) if around else question


@lru_cache(maxsize=_CACHED)
def _read_question(asked: str, about: tuple[str, ...], vocabulary: Vocabulary) -> Meaning:
    """Return what is asked of what, wherever and whenever; the same few questions are asked again and again."""
    thesaurus = _thesaurus(vocabulary.book, vocabulary.own.language)
    own = thesaurus.index.read(asked)
    asks = _concepts(own, thesaurus)
    things: set[str] = set()
    for text in about:
        other = thesaurus.index.read(text)
        asks = _across(own, other, thesaurus) or asks
        things |= _concepts(other, thesaurus)
    asks = asks or things
    listed = frozenset(concept for concept in asks if thesaurus.index.has(concept))
    return Meaning(frozenset(asks), frozenset(things), listed)


@lru_cache(maxsize=_CACHED)
def _read_around(context: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    """Return what bounds a question; the claims of a source are about much the same places and events."""
    return frozenset[str]().union(*[_read_context(text, vocabulary) for text in context if text])


@lru_cache(maxsize=_CACHED)
def _read_context(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    thesaurus = _thesaurus(vocabulary.book, vocabulary.own.language)
    return frozenset(_concepts(thesaurus.index.read(text), thesaurus))


def _concepts(words: Sequence[Word], thesaurus: _Thesaurus) -> set[str]:
    """Return the concepts of words, longest phrases first, from left to right."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        length, concept = _phrase_at(words, at, thesaurus)
        if concept:
            found.add(concept)
        elif _says_something(words, at, thesaurus):
            found.add(words[at].concept)
        at += length
    return found


def _phrase_at(words: Sequence[Word], at: int, thesaurus: _Thesaurus) -> tuple[int, str]:
    """Return the longest phrase that begins here.

    A small word ends one only where nothing follows ("born in"), or where it tells by itself ("votes against").
    """
    for end in range(min(at + _WIDEST, len(words)), at + 1, -1):
        if words[end - 1].link and end < len(words) and words[end - 1].token not in thesaurus.kept:
            continue
        concept = thesaurus.index.phrase(thesaurus.index.key(words[at:end]))
        if concept:
            return end - at, concept
    return 1, ""


def _says_something(words: Sequence[Word], at: int, thesaurus: _Thesaurus) -> bool:
    word = words[at]
    if not word.link:
        return word.token not in thesaurus.generic
    if at + 1 == len(words):
        return word.token in thesaurus.ending
    return word.token in thesaurus.kept or thesaurus.index.tells_who(word, words[at + 1])


def _across(own: Sequence[Word], other: Sequence[Word], thesaurus: _Thesaurus) -> set[str]:
    """Return the concept of property and subject together, where only the two make a phrase ("bodies", "recovered").

    The property goes into it as a whole, of the subject one word or two that follow each other.
    """
    asked = [word for word in own if not word.link]
    telling = [word for word in asked if word.token not in thesaurus.generic]
    things = [word.concept for word in other if not word.link]
    return _joined(asked, things, thesaurus.index) or _joined(telling, things, thesaurus.index)


def _joined(asked: Sequence[Word], things: Sequence[str], index: ConceptIndex) -> set[str]:
    concepts = [word.concept for word in asked]
    others = [thing for thing in things if thing not in concepts]
    if not 0 < len(concepts) < LONGEST:
        return set()
    for length in (2, 1):
        for at in range(len(others) - length + 1):
            concept = index.phrase(("", *sorted((*concepts, *others[at : at + length])), ""))
            if concept:
                return {concept}
    return set()
