"""The lexicon's properties in a sentence: their wordings, found by stems in one walk over the tokens.

Articles inside a wording do not count, and a few determiners, adjectives and figures may stand between its words
("taken to a local hospital", "left 12 dead" is none);
"received no treatment" is none. Only properties whose value is a quantity are looked for.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from crosscheck.extract.clauses.words import (
    ADJ,
    ADV,
    AUX,
    BASE,
    DET,
    ING,
    NEG,
    NOUN,
    NUM,
    PART,
    PAST,
    POSS,
    PREP,
    THIRD,
    Words,
    words_of_language,
)
from crosscheck.grammar.folding import Stemmer, fold
from crosscheck.grammar.quantities.tokens import Token, tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.lexicons.vocabulary import split_words

_END, _DONE = "\n", "\r"
"""Where a wording ends, and where one that is a verb does; no stem is white space."""
_SKIPPED = 3
"""Words that may stand between two words of a wording, at most."""
_PASSED = DET | POSS | ADJ | ADV | AUX


class Match(NamedTuple):
    """A property's wording from token `first` up to `last` of a sentence, as a noun and as a verb ("rallied")."""

    first: int
    last: int
    key: str
    verb_key: str


class Wordings:
    """The wordings of one language in a tree of stems."""

    def __init__(self, language: str) -> None:
        vocabulary = load_lexicon(language).vocabulary
        self._stemmer = Stemmer(vocabulary)
        self._articles = frozenset(split_words(vocabulary.grammar.articles))
        self._words: Words = words_of_language(language)
        self._root: dict[str, Any] = {}
        self.keys = frozenset(key for key, known in vocabulary.properties.known.items() if known.value == "quantity")
        for key, known in vocabulary.properties.known.items():
            if known.value == "quantity":
                for wording in (key, *split_words(known.words)):
                    self._add(wording, key)

    def _add(self, wording: str, key: str) -> None:
        node = self._root
        for word in fold(wording).split():
            if word not in self._articles and not self._words.masks.get(word, 0) & POSS:
                node = node.setdefault(self._stemmer.stem(word), {})
        opening = self._words.masks.get(wording.split()[0], 0) or self._words.mask(tokenize(wording)[0])
        is_verb = opening & (PAST | PART) or (opening & (ING | THIRD | BASE) and not opening & NOUN)
        node.setdefault(_END, key)
        if is_verb:
            node.setdefault(_DONE, key)

    def stem(self, word: str) -> str:
        """Return the stem of a word in look-up form."""
        return self._stemmer.stem(word)

    def whole(self, *words: str) -> str:
        """Return the property that these words are a wording of, "" for none."""
        node: dict[str, Any] = self._root
        for word in words:
            node = node.get(self._stemmer.stem(word), {})
        return str(node.get(_END, ""))

    def whole_verb(self, word: str) -> str:
        """Return the property that a verb alone is a wording of, "" for none."""
        node: dict[str, Any] = self._root.get(self._stemmer.stem(word), {})
        return str(node.get(_DONE, ""))

    def find(self, tokens: Sequence[Token]) -> dict[int, Match]:
        """Return for each token the longest wording that it belongs to."""
        stems = [self._stemmer.stem(token.text) for token in tokens]
        found: dict[int, Match] = {}
        i = 0
        while i < len(stems):
            match = self._longest(tokens, stems, i) if stems[i] in self._root else None
            if match is None:
                i += 1
                continue
            for k in range(match.first, match.last):
                found.setdefault(k, match)
            i += 1 if match.last - match.first > 1 and match.last - i > 2 else match.last - i
        return found

    def _longest(self, tokens: Sequence[Token], stems: Sequence[str], i: int) -> Match | None:
        node, j, taken, skipped, auxiliary = self._root, i, i, 0, False
        found: Match | None = None
        while j < len(stems):
            inner = node.get(stems[j])
            if inner is None:
                passed = self._words.mask(tokens[j]) & _passed(self._words.mask(tokens[taken])) or tokens[j].text == "-"
                if j == i or not passed or skipped == _SKIPPED or self._turns(tokens[j]):
                    break
                skipped += 1
                auxiliary |= bool(self._words.mask(tokens[j]) & AUX)
            else:
                node, taken = inner, j
                if auxiliary and not self._words.mask(tokens[j]) & (PAST | PART | ING):
                    break
                auxiliary = False  # "were declared invalid"
                if _END in node:
                    found = Match(i, j + 1, node[_END], node.get(_DONE, node[_END] if j > i else ""))
            j += 1
        return found

    def _turns(self, token: Token) -> bool:
        """Whether a word turns round what it stands in, and so must not be skipped."""
        return bool(self._words.mask(token) & NEG) or token.text in self._words.sets["none"]


def _passed(before: int) -> int:
    """Return what may be skipped behind a word of a wording: figures and nouns behind a preposition, else less.

    Not behind "about" in "killed and about 30 injured", which is none of the wording's words.
    """
    return _PASSED | NUM | NOUN if before & PREP else _PASSED


@lru_cache(maxsize=8)
def wordings_of(language: str) -> Wordings:
    """Compile the wordings of a language."""
    return Wordings(language)
