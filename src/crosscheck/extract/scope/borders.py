"""Where clauses begin and end in an article, as far as the signs and the small words between them tell.

One walk over the tokens; a weight between any two of them is then one subtraction.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.article import Article, FigureMention, Sentence
from crosscheck.extract.times.items import table_of
from crosscheck.extract.times.tense import is_past
from crosscheck.extract.times.wording import word_set
from crosscheck.grammar.quantities.tokens import text_at
from crosscheck.lexicons.timing import Timing

CROSSING = 8
"""What the border of a clause between a date and a figure weighs, in tokens."""

JOINED = 4
"""What an "and" between them weighs."""

_SIGNS = frozenset(",;:–()")
_APART = frozenset((",", "–", "("))
_CLOSING = frozenset((",", ";", "–", ")"))


@dataclass(frozen=True, slots=True)
class Borders:
    """What lies between tokens: the sums of the borders' weights, the asides, and where figures begin.

    `asides` gives for each token of a clause about a noun ("which opened in 1998") the token that it begins with.
    """

    sums: tuple[int, ...]
    asides: dict[int, int]
    figures: tuple[int, ...]

    def between(self, first: int, last: int) -> int:
        """Return the weight of the borders from one token up to another."""
        return self.sums[last] - self.sums[first] if first < last else 0

    def figures_between(self, first: int, last: int) -> int:
        """Return how many figures begin between two tokens."""
        return max(0, bisect_left(self.figures, last) - bisect_left(self.figures, first))


def read_borders(article: Article, figures: Sequence[FigureMention], timing: Timing) -> Borders:
    """Return the borders of an article's clauses."""
    weights = dict.fromkeys(word_set(timing, "joining"), JOINED)
    weights |= dict.fromkeys(word_set(timing, "breaks") | _SIGNS, CROSSING)
    sums = [0]
    total = 0
    for token in article.tokens:
        total += weights.get(token.text, 0)
        sums.append(total)
    asides: dict[int, int] = {}
    for sentence in article.sentences:
        _add_asides(article, sentence, timing, asides)
    return Borders(tuple(sums), asides, tuple(figure.first for figure in figures))


def _add_asides(article: Article, sentence: Sentence, timing: Timing, asides: dict[int, int]) -> None:
    """Mark the clauses that tell of a noun: from "which" or a participle behind a comma up to the next comma."""
    relative = word_set(timing, "relative")
    began, before = -1, ""
    for at in range(sentence.first, sentence.last):
        text = article.tokens[at].text
        if began >= 0:
            if text not in _CLOSING:
                asides[at] = began
                before = text
                continue
            began = -1
        of_noun = text in relative and at > sentence.first
        if of_noun or ((at == sentence.first or before in _APART) and is_participle(article, at, timing)):
            began = -1 if _follows_occasion(article, at) else at
            if began >= 0:
                asides[at] = began
        before = text


def _follows_occasion(article: Article, at: int) -> bool:
    """Whether a clause tells of what happened ("the summit, held on 3 June"): its date is the figure's as well."""
    noun = at - 2 if text_at(article.tokens, at - 1) in _APART else at - 1
    return text_at(article.tokens, noun) in table_of(article.lexicon).occasions


def is_participle(article: Article, at: int, timing: Timing) -> bool:
    """Whether a word at the beginning of a clause is a participle rather than its verb ("founded in 1998")."""
    text = article.tokens[at].text
    if text in word_set(timing, "speech") or text in word_set(timing, "auxiliaries"):
        return False
    behind = text_at(article.tokens, at + 1) in word_set(timing, "behind_participles")
    return behind and is_past(article.tokens, at, timing, capital=True)
