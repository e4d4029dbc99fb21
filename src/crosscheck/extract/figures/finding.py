"""The quantities of an article, and the numbers that are none.

One walk over the tokens of each sentence: a set of first words tells where a figure can begin (digits, number words,
signs of currencies, vague words), the grammar reads it there, and tables of rules keep out what only looks like one. A
figure's tokens run from its hedge to its unit or the noun that it counts; words of change before it ("rose by") are no
part of it, the value knows them. `head` is the counted noun; of a share or a percentage it is what the share is of
("two thirds of the voters"), which lies behind the figure's tokens.
"""

from bisect import bisect_left

from crosscheck.extract.article import (
    Article,
    BlockKind,
    FigureMention,
    NameMention,
    PassedOver,
    Sentence,
    TimeMention,
)
from crosscheck.extract.figures.line import MARKS, Find, Line, Passed, kept_tokens
from crosscheck.extract.figures.reading import read_at
from crosscheck.extract.figures.sharing import share_units
from crosscheck.extract.figures.words import Words, words_of
from crosscheck.grammar.quantities.tokens import Kind

TITLES = (BlockKind.HEADLINE, BlockKind.HEADING)
NUMERIC = (Kind.NUMBER, Kind.ODD)


def find_figures(
    article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...]
) -> tuple[tuple[FigureMention, ...], tuple[PassedOver, ...]]:
    """Return the quantities of an article, and the numbers that are none with the reason, in the order of the text."""
    words = words_of(article.lexicon)
    timed = {j: (time.first, time.last) for time in times for j in range(time.first, time.last)}
    named = {j: name.first for name in names for j in range(name.first + 1, name.last)}
    marks = [i for i, token in enumerate(article.tokens) if token.text in MARKS]
    figures: list[FigureMention] = []
    passed: list[PassedOver] = []
    for index, sentence in enumerate(article.sentences):
        line = _line(article, sentence, words, (timed, named), marks)
        for item in share_units(line, read_line(line)):
            if isinstance(item, Find):
                figures.append(_mention(line, item, index))
            elif not item.silent:
                passed.append(PassedOver(line.places[item.first], line.places[item.last - 1] + 1, item.why))
    return tuple(figures), tuple(passed)


def read_line(line: Line) -> list[Find | Passed]:
    """Return the figures of a line and its numbers that are none, in order."""
    done: list[Find | Passed] = []
    tokens, readers = line.tokens, line.words.readers
    low = i = 0
    size = len(tokens)
    while i < size:
        token = tokens[i]
        if token.kind in NUMERIC or token.text in readers:
            found = read_at(line, i, low, done)
            if found and found[-1].last > i:
                done.extend(found)
                low = i = found[-1].last
                continue
        i += 1
    return done


def _line(
    article: Article,
    sentence: Sentence,
    words: Words,
    covers: tuple[dict[int, tuple[int, int]], dict[int, int]],
    marks: list[int],
) -> Line:
    """Return a sentence without its quotation marks, with the dates and names that lie in it."""
    first, last = sentence.first, sentence.last
    marked = bisect_left(marks, last) > bisect_left(marks, first)
    places: list[int] | range = kept_tokens(article.tokens, first, last) if marked else range(first, last)
    tokens = tuple(article.tokens[i] for i in places) if marked else article.tokens[first:last]
    back = {place: i for i, place in enumerate(places)} if covers[0] or covers[1] else {}
    timed = {}
    named = {}
    for place, i in back.items():
        if place in covers[0]:
            start, end = covers[0][place]
            timed[i] = (back.get(start, 0), back.get(end - 1, len(tokens) - 1) + 1)
        if place in covers[1]:
            named[i] = back.get(covers[1][place], i)
    block = article.blocks[sentence.block]
    return Line(
        tokens,
        tuple(places) if marked else range(first, last),
        words,
        timed,
        named,
        titled=block.kind in TITLES,
        opening=sentence.first == block.first,
    )


def _mention(line: Line, find: Find, sentence: int) -> FigureMention:
    head = line.places[find.head] if find.head >= 0 else -1
    return FigureMention(line.places[find.first], line.places[find.last - 1] + 1, find.quantity, head, sentence)
