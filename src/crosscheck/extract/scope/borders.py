"""Where clauses begin and end in an article, as far as the signs and the small words between them tell.

One walk over the tokens; a weight between any two of them is then one subtraction.
"""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from crosscheck.extract.article import Article, FigureMention, Sentence
from crosscheck.extract.times.items import table_of
from crosscheck.extract.times.tense import is_past
from crosscheck.extract.times.wording import word_set
from crosscheck.grammar.quantities.tokens import Kind, text_at
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

CROSSING = 8
"""What the border of a clause between a date and a figure weighs, in tokens."""

JOINED = 4
"""What an "and" between them weighs."""

OBJECT = -1
"""What the clause about an object begins with: no figure is part of it."""

REACH_OF_CLAUSE = 20
"""Tokens that such a clause has at most."""

REACH_OF_SPEECH = 4
"""Tokens from a verb of saying to the "that" of what is said ("said on Thursday that")."""

_SIGNS = frozenset(",;:–—()")
_APART = frozenset((",", "–", "("))
_CLOSING = frozenset((",", ";", "–", ")"))


class Borders(Struct, frozen=True):
    """What lies between tokens: the sums of the borders' weights, the asides, and where figures begin.

    `asides` gives for each token of a clause about a noun ("which opened in 1998") the token that it begins with.
    """

    sums: tuple[int, ...]
    asides: dict[int, int]
    figures: tuple[int, ...]
    laps: tuple[int, ...]

    def last_figure_before(self, at: int, reach: int) -> int:
        """Return where the last figure before a token begins, -1 where none is within reach with no border between."""
        found = bisect_left(self.figures, at) - 1
        if found < 0 or at - self.figures[found] > reach or self.between(self.figures[found], at):
            return -1
        return self.figures[found]

    def laps_between(self, first: int, last: int) -> bool:
        """Whether a day other than the one told begins between two tokens ("two days after she …")."""
        return bisect_left(self.laps, first) < bisect_left(self.laps, last)

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
    for figure in figures:
        _add_object_clause(article, figure, timing, asides)
    units = {mark for entry in article.lexicon.calendar.words.get(Part.UNIT, ()) for mark in split_words(entry.words)}
    words = word_set(timing, "laps")
    laps = tuple(
        at
        for at, token in enumerate(article.tokens)
        if token.text in words and text_at(article.tokens, at - 1) in units
    )
    return Borders(tuple(sums), asides, tuple(figure.first for figure in figures), laps)


def _add_asides(article: Article, sentence: Sentence, timing: Timing, asides: dict[int, int]) -> None:
    """Mark the clauses that tell of a noun: from "which" or a participle behind a comma up to the next comma."""
    relative = word_set(timing, "relative")
    began, before, comma = -1, "", -1
    for at in range(sentence.first, sentence.last):
        text = article.tokens[at].text
        if began >= 0:
            if text not in _CLOSING:
                asides[at] = began
                before = text
                continue
            began = -1
        of_noun = text in relative and at > sentence.first and not _tells_what(article, sentence, at, timing)
        apart = at == sentence.first or (before in _APART and not _is_put_in(article, comma, at, timing))
        if before in _APART:
            comma = at
        if of_noun or (apart and is_participle(article, at, timing)):
            began = -1 if _follows_occasion(article, at) else at
            if began >= 0:
                asides[at] = began
        before = text


def _tells_what(article: Article, sentence: Sentence, at: int, timing: Timing) -> bool:
    """Whether a word opens what is said rather than what tells of a noun ("said on Thursday that sales rose")."""
    if article.tokens[at].text not in word_set(timing, "telling"):
        return False
    speech, near = word_set(timing, "speech"), range(max(sentence.first, at - REACH_OF_SPEECH), at)
    return any(article.tokens[i].text in speech for i in near)


def _is_put_in(article: Article, first: int, last: int, timing: Timing) -> bool:
    """Whether what a comma has just closed was put in, so that the verb behind it is the main one ("Lee, 24, won")."""
    if first < 0:
        return False
    token = article.tokens[first]
    endings = tuple(split_words(timing.present_endings))
    is_age = token.kind is Kind.NUMBER and last - first <= 2
    return is_age or token.text.endswith(endings) or token.text in word_set(timing, "relative")


def _add_object_clause(article: Article, figure: FigureMention, timing: Timing, asides: dict[int, int]) -> None:
    """Mark what tells of a figure that is an object ("freed 25 men seized on Friday"): its date is not the verb's."""
    sentence = article.sentences[figure.sentence]
    if not _is_object(article, figure.first, sentence.first, timing):
        return
    auxiliaries = word_set(timing, "auxiliaries")
    for began in range(figure.last, min(figure.last + 2, sentence.last)):
        if article.tokens[began].text in auxiliaries:
            return
        if is_participle(article, began, timing):
            for at in range(began, min(sentence.last, began + REACH_OF_CLAUSE)):
                if article.tokens[at].text in _CLOSING:
                    return
                asides.setdefault(at, OBJECT)
            return


def _is_object(article: Article, first: int, start: int, timing: Timing) -> bool:
    """Whether a verb of doing stands before a figure with no more than a word or two between."""
    never = word_set(timing, "results") | word_set(timing, "speech") | word_set(timing, "auxiliaries")
    stops = word_set(timing, "joining") | word_set(timing, "breaks") | _SIGNS
    for at in range(first - 1, max(start, first - 3) - 1, -1):
        text = article.tokens[at].text
        if text in stops:
            return False
        if is_past(article.tokens, at, timing):
            return text not in never
    return False


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
