"""The tokens of one sentence with its names and dates, as the readers of facts look at them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from crosscheck.extract.article import Article, NameKind, NameMention, Sentence, TimeMention
from crosscheck.extract.clauses.words import ADJ, AUX, CONJ, DET, NOUN, NUM, PREP, SUB
from crosscheck.extract.facts.bodies import Bodies
from crosscheck.extract.facts.words import TellingBook
from crosscheck.extract.names.words import name_book
from crosscheck.grammar.quantities.tokens import Kind, Tokens

MOST_NAMES = 3
"""Words of a person's name from which on the first may be none of it."""


class Story(NamedTuple):
    """What the sentences of an article share."""

    article: Article
    book: TellingBook
    bodies: Bodies


class View:
    """A sentence without its clauses; all positions are those of the article's tokens."""

    def __init__(
        self,
        story: Story,
        number: int,
        names: Sequence[NameMention],
        times: Sequence[TimeMention],
        before: NameMention | None = None,
    ) -> None:
        self.article, self.book, self.bodies = story
        article, self.number, self.times, self.before = story.article, number, times, before
        self.tokens: Tokens = article.tokens
        self.sentence: Sentence = article.sentences[number]
        self.first, self.last = self.sentence.first, self.sentence.last
        self.words = frozenset(token.text for token in self.tokens[self.first : self.last])
        self._dates = [time.first for time in times]
        self.names = tuple(_without_role(article, self.sentence, name) for name in names)
        self._covering = {i: name for name in self.names for i in range(name.first, name.last)}

    @property
    def has_office(self) -> bool:
        """Whether a word for an office stands in the sentence."""
        return not self.book.office.words.isdisjoint(self.words)

    @property
    def has_telling(self) -> bool:
        """Whether a word stands in the sentence that a fact is told by."""
        return not self.book.forms.isdisjoint(self.words)

    def text(self, i: int) -> str:
        """Return the look-up form of a token of the sentence, "" outside it."""
        return self.tokens[i].text if self.first <= i < self.last else ""

    def name_at(self, i: int) -> NameMention | None:
        """Return the name that a token belongs to."""
        return self._covering.get(i)

    def mask(self, i: int) -> int:
        """Return what a token can be."""
        return self.book.words.mask(self.tokens[i]) if self.first <= i < self.last else 0

    def may_modify(self, i: int) -> bool:
        """Whether a word may stand before a noun: an adjective, a name, a noun that has no verb's look."""
        if not self.first <= i < self.last or self.tokens[i].kind is not Kind.WORD:
            return self.text(i) == "-"
        mask = self.mask(i)
        return bool(self.name_at(i)) or bool(mask & (ADJ | DET | NOUN) and not mask & (PREP | CONJ | SUB | AUX | NUM))

    def date_at(self, i: int) -> TimeMention | None:
        """Return the date that a token belongs to."""
        at = bisect_right(self._dates, i) - 1
        return self.times[at] if at >= 0 and i < self.times[at].last else None

    def dates_in(self, first: int, last: int) -> Sequence[TimeMention]:
        """Return the dates that begin in a stretch of tokens."""
        return self.times[bisect_left(self._dates, first) : bisect_left(self._dates, last)]


def _without_role(article: Article, sentence: Sentence, name: NameMention) -> NameMention:
    """Return a person's name without the noun that opens its sentence with a capital ("Journalist Asel Karimova")."""
    if name.kind is not NameKind.PERSON or name.first != sentence.first or name.last - name.first < MOST_NAMES:
        return name
    if article.tokens[name.first].text not in name_book(article.lexicon).roles:
        return name
    _, _, rest = name.name.partition(" ")
    return replace(name, first=name.first + 1, name=rest) if rest else name
