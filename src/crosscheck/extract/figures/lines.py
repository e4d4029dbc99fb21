"""Sentences made into lines: without quotation marks and footnotes, with the dates and names that lie in them."""

from bisect import bisect_left
from typing import NamedTuple

from crosscheck.extract.article import Article, BlockKind, NameMention, Sentence, TimeMention
from crosscheck.extract.figures.line import MARKS, Line, kept_tokens
from crosscheck.extract.figures.words import Words, words_of

TITLES = (BlockKind.HEADLINE, BlockKind.HEADING)


class Covers(NamedTuple):
    """What other passes found, by token of the article.

    `timed` maps a token that a date covers to the index behind the date, `named` one inside a name to the name's first;
    `marks` are the tokens that may be marks of quotations and footnotes.
    """

    words: Words
    timed: dict[int, int]
    named: dict[int, int]
    marks: list[int]


def covers_of(article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...]) -> Covers:
    """Return what is known of each token of an article before its figures are read."""
    return Covers(
        words_of(article.lexicon),
        {j: time.last for time in times for j in range(time.first, time.last)},
        {j: name.first for name in names for j in range(name.first + 1, name.last)},
        [i for i, token in enumerate(article.tokens) if token.text in MARKS],
    )


def line_of(article: Article, sentence: Sentence, covers: Covers) -> tuple[Line, list[int]]:
    """Return a sentence as a line, and the tokens where footnotes were left out."""
    first, last = sentence.first, sentence.last
    places: tuple[int, ...] | range = range(first, last)
    notes: list[int] = []
    tokens = article.tokens[first:last]
    if bisect_left(covers.marks, last) > bisect_left(covers.marks, first):
        places, notes = kept_tokens(article.tokens, first, last)
        tokens = tuple(article.tokens[i] for i in places)
    timed, named = _covered(places, covers)
    block = article.blocks[sentence.block]
    titled, opening = block.kind in TITLES, first == block.first
    return Line(tokens, places, covers.words, timed, named, titled=titled, opening=opening), notes


def _covered(places: tuple[int, ...] | range, covers: Covers) -> tuple[dict[int, int], dict[int, int]]:
    """Return which tokens of a line a date covers, with its end, and which a name, with its first token."""
    if not covers.timed and not covers.named:
        return {}, {}
    times = {i: covers.timed[place] for i, place in enumerate(places) if place in covers.timed}
    names = {i: covers.named[place] for i, place in enumerate(places) if place in covers.named}
    if not times and not names:
        return times, names
    back = {place: i for i, place in enumerate(places)}
    return (
        {i: back.get(end - 1, len(places) - 1) + 1 for i, end in times.items()},
        {i: back.get(first, i) for i, first in names.items()},
    )
