"""Where clauses begin and end in an article, as far as the signs and the small words between them tell.

One walk over the tokens; a weight between any two of them is then one subtraction.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.article import Article, FigureMention, Sentence
from crosscheck.extract.times.in_place import word_set
from crosscheck.extract.times.items import table_of
from crosscheck.extract.times.tense import is_past
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.timing import Timing

CROSSING = 8
"""What the border of a clause between a date and a figure weighs, in tokens."""

JOINED = 4
"""What an "and" between them weighs."""

_SIGNS = frozenset(",;:–()")


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
    breaks, joining = word_set(timing, "breaks"), word_set(timing, "joining")
    sums = [0]
    for token in article.tokens:
        is_border = token.text in breaks or (token.kind is Kind.SIGN and token.text in _SIGNS)
        sums.append(sums[-1] + (CROSSING if is_border else JOINED if token.text in joining else 0))
    asides: dict[int, int] = {}
    for sentence in article.sentences:
        _add_asides(article, sentence, timing, asides)
    return Borders(tuple(sums), asides, tuple(figure.first for figure in figures))


def _add_asides(article: Article, sentence: Sentence, timing: Timing, asides: dict[int, int]) -> None:
    """Mark the clauses that tell of a noun: from "which" or a participle behind a comma up to the next comma."""
    began = -1
    for at in range(sentence.first, sentence.last):
        token = article.tokens[at]
        if began >= 0 and token.text in (",", ";", "–", ")"):
            began = -1
        if began < 0 and _begins_aside(article, sentence, at, timing):
            began = at
        if began >= 0:
            asides[at] = began


def _begins_aside(article: Article, sentence: Sentence, at: int, timing: Timing) -> bool:
    text = article.tokens[at].text
    if text in word_set(timing, "relative"):
        return at > sentence.first
    if at > sentence.first and text_at(article.tokens, at - 1) not in (",", "–", "("):
        return False
    of_occasion = text_at(article.tokens, at - 2) in table_of(article.lexicon).occasions
    return not of_occasion and is_participle(article, at, timing)


def is_participle(article: Article, at: int, timing: Timing) -> bool:
    """Whether a word at the beginning of a clause is a participle rather than its verb ("founded in 1998")."""
    text = article.tokens[at].text
    if text in word_set(timing, "speech") or text in word_set(timing, "auxiliaries"):
        return False
    behind = text_at(article.tokens, at + 1) in word_set(timing, "behind_participles")
    return behind and is_past(article.tokens, at, timing, capital=True)
