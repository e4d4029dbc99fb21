"""Finds the concept of a word or phrase, by the thesaurus and by the wordings of known properties and groups.

The thesaurus has thousands of phrases, of which a project needs a few dozen: a phrase is compiled when its first
word is first met, which saves every run some 80 ms. Words of one stem begin alike, so that three letters tell where to
look.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.thesaurus import Thesaurus
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.normalise.vocabulary import Wordbook

_MOST_WORDS = 30
"""How much is read of a property or subject; more asks for nothing in particular."""

_FORM = "="
"""Stands before a word of which only this form is meant."""

_PARTED = ", "
"""Parts the wordings of a concept."""

_START = 3

Phrase = tuple[str, ...]
"""A small word that begins it and one that ends it, "" where none does; between them its concepts, sorted, and after
these the small words inside it that turn it into another ("killed by police")."""


class Word(NamedTuple):
    """A word as its concept, or as its stem where no concept has it; a `link` is a small word."""

    concept: str
    token: str
    link: bool


_Wording = tuple[int, str]
"""The number of a concept and a phrase for it; of two that read alike the one listed first counts."""


class ConceptIndex:
    """Concepts by their wordings, those of the thesaurus before those of the vocabulary."""

    def __init__(self, thesaurus: Thesaurus, book: Wordbook) -> None:
        grammar = book.words.grammar
        self._kept = frozenset(split_words(thesaurus.kept))
        self._doing = frozenset(split_words(thesaurus.doing))
        small = (grammar.links, grammar.of, thesaurus.edges)
        self._links = self._kept.union(*map(split_words, small))
        self._inside = self._kept.union(split_words(thesaurus.edges))
        self._book = book
        self._concepts: list[str] = []
        self._singles: dict[str, list[_Wording]] = defaultdict(list)
        self._several: dict[str, list[_Wording]] = defaultdict(list)  # by their first word
        self._first_words: dict[str, list[str]] = defaultdict(list)
        self._members: dict[str, list[str]] = {}
        self._forms: dict[str, str] = {}
        self._words: dict[str, Word] = {}
        self._by_stem: dict[str, str] = {}
        self._phrases: dict[Phrase, int] = {}
        self._compiled: set[str] = set()
        self._irregular = dict(pair.split(" ", 1) for pair in split_words(grammar.irregular))
        self._sort(thesaurus)
        self._sort_again()

    def _sort(self, thesaurus: Thesaurus) -> None:
        """Sort all wordings by how they begin; this is done in every run, for thousands of them."""
        several, singles, start = self._several, self._singles, self._start
        for rank, (concept, words) in enumerate(_wordings(thesaurus, self._book)):
            self._concepts.append(concept)
            members = self._members.setdefault(concept, [])
            for wording in (concept, *words):
                if " " in wording:
                    several[wording.partition(" ")[0]].append((rank, wording))
                elif wording[0] == _FORM:
                    self._forms.setdefault(wording[1:], concept)
                    members.append(wording[1:])
                else:
                    members.append(wording)
                    singles[start(wording)].append((rank, wording))

    def _sort_again(self) -> None:
        """Sort anew what begins with a small word, and all first words by their letters."""
        small = self._book.stemmer.stops & self._several.keys()
        for rank, phrase in [wording for word in small for wording in self._several.pop(word)]:
            self._several[self._first(phrase)].append((rank, phrase))
        for word in self._several:
            self._first_words[self._start(word)].append(word)

    def _first(self, phrase: str) -> str:
        words = phrase.split()
        return next((word for word in words if not self._book.stemmer.is_stop(word)), words[0])

    def _start(self, word: str) -> str:
        """Return letters that all forms of a word begin with."""
        return self._irregular.get(word, word)[:_START].replace("y", "i")

    def has(self, concept: str) -> bool:
        """Whether this is a concept, not the stem of a word that none has."""
        return concept in self._members

    def read(self, text: str) -> list[Word]:
        """Return the words of a text without those that carry nothing; where all are small words ("out of") these."""
        tokens = fold(text).split()[:_MOST_WORDS]
        kept = [token for token in tokens if token in self._links or not self._book.stemmer.is_stop(token)]
        if all(token in self._links for token in kept):
            return [self._content(token) for token in tokens]
        words = [self._word(token) for token in kept]
        for word in words:
            if not word.link and word.concept not in self._compiled:
                self._compile(word.concept)
        return words

    def key(self, words: Sequence[Word]) -> Phrase:
        """Return what a phrase is found by: its words in any order, and the small words at its ends."""
        inner = sorted([one.concept for one in words if not one.link])
        if len(inner) == len(words):
            return ("", *inner, "")
        for one, following in pairwise(words[1:]):
            if one.link and (one.token in self._inside or self.tells_who(one, following)):
                inner.append(one.token)
        return (words[0].token if words[0].link else "", *inner, words[-1].token if words[-1].link else "")

    def tells_who(self, word: Word, following: Word) -> bool:
        """Whether a small word says who did it ("by police"); what did it ("by cholera") may be said in other ways."""
        return word.token in self._doing and following.concept in self._book.words.groups.known

    def phrase(self, key: Phrase) -> str:
        """Return the concept of a phrase whose words have been read, "" where none has it."""
        rank = self._phrases.get(key)
        return "" if rank is None else self._concepts[rank]

    def _word(self, token: str) -> Word:
        known = self._words.get(token)
        if known is None:
            known = Word(token, token, True) if token in self._links else self._content(token)
            self._words[token] = known
        return known

    def _content(self, token: str) -> Word:
        return Word(self._forms.get(token) or self._concept_of(self._book.stemmer.stem(token), token), token, False)

    def _concept_of(self, stem: str, token: str) -> str:
        found = self._by_stem.get(stem)
        if found is None:
            cut = self._book.stemmer.stem
            alike = self._singles.get(self._start(token), ())
            found = next((self._concepts[rank] for rank, word in alike if cut(word) == stem), stem)
            self._by_stem[stem] = found
        return found

    def _compile(self, concept: str) -> None:
        """Make the phrases known that begin with a word of this concept."""
        self._compiled.add(concept)
        for start in {self._start(member) for member in (*self._members.get(concept, ()), concept)}:
            for word in self._first_words.get(start, ()):
                if self._content(word).concept == concept:
                    for rank, phrase in self._several[word]:
                        self._add(rank, phrase)

    def _add(self, rank: int, phrase: str) -> None:
        stops, links = self._book.stemmer.stops, self._links
        words = [self._word(one) for one in phrase.split() if one in links or one not in stops]
        if len(words) > 1:
            key = self.key(words)
            self._phrases[key] = min(rank, self._phrases.get(key, rank))


def _wordings(thesaurus: Thesaurus, book: Wordbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield every concept with its wordings: those of the thesaurus go before those of the vocabulary."""
    for lines in thesaurus.concepts.values():
        for line in lines.replace("\n  ", " ").split("\n"):
            concept, _, words = line.partition(": ")
            if concept:
                yield concept, words.split(_PARTED)
    for key, known in book.words.properties.known.items():
        yield key, split_words(known.words)
    for key, group in book.words.groups.known.items():
        yield key, split_words(group.words)
