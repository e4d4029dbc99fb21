"""The quantities of an article, and the numbers that are none.

One walk over the tokens of each sentence: a set of first words tells where a figure can begin (digits, number words,
signs of currencies, vague words), the grammar reads it there, and tables of rules keep out what only looks like one. A
figure's tokens run from its hedge to its unit or the noun that it counts; words of change before it ("rose by") are no
part of it, the value knows them. Of an old and a new level both are figures. `head` is the counted noun; for a share or
a percentage it is what the share is of ("two thirds of the voters"), which lies behind the figure's tokens.
"""

from collections.abc import Iterator

from crosscheck.extract.article import (
    Article,
    BlockKind,
    FigureMention,
    NameMention,
    PassedOver,
    TimeMention,
)
from crosscheck.extract.figures.codes import ITEM
from crosscheck.extract.figures.line import Find, Item, Line, Spot
from crosscheck.extract.figures.lines import covers_of, line_of
from crosscheck.extract.figures.reading import read_at
from crosscheck.extract.figures.sharing import share_units
from crosscheck.grammar.quantities.tokens import Kind, hop

NUMERIC = (Kind.NUMBER, Kind.ODD)
NOTE = "marks a footnote"
UNREAD = {BlockKind.FURNITURE: "is part of the page, not of the article", BlockKind.CREDIT: "is part of a credit line"}
"""The blocks from which nothing is read, and what is said of a number in one."""


def find_figures(
    article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...]
) -> tuple[tuple[FigureMention, ...], tuple[PassedOver, ...]]:
    """Return the quantities of an article, and the numbers that are none with the reason, in the order of the text."""
    covers = covers_of(article, times, names)
    figures: list[FigureMention] = []
    passed = list(_outside(article))
    for index, sentence in enumerate(article.sentences):
        line, notes = line_of(article, sentence, covers)
        passed.extend(PassedOver(note, note + 3, NOTE) for note in notes)
        for item in share_units(line, read_line(line)):
            if isinstance(item, Find):
                figures.append(_mention(line, item, index))
            elif not item.silent:
                passed.append(PassedOver(line.places[item.first], line.places[item.last - 1] + 1, item.why))
    return tuple(figures), tuple(sorted(passed, key=lambda item: item.first))


def read_line(line: Line) -> list[Item]:
    """Return the figures of a line and its numbers that are none, in order."""
    done: list[Item] = []
    tokens, readers, seconds = line.tokens, line.words.readers, line.words.seconds
    low = i = 0
    size = len(tokens)
    while i < size:
        token = tokens[i]
        text = token.text
        if token.kind in NUMERIC or (
            text in readers and (text not in seconds or line.text(hop(tokens, i + 1)) in seconds[text])
        ):
            found = read_at(Spot(line, i, low, done))
            if found and found[-1].last > i:
                done.extend(found)
                low = i = found[-1].last
                continue
        i += 1
    return done


def _outside(article: Article) -> Iterator[PassedOver]:
    """Return what holds numbers and is in no sentence: blocks that nothing is read from, the numbers of a list."""
    starts = {sentence.block: sentence.first for sentence in reversed(article.sentences)}
    for index, block in enumerate(article.blocks):
        last = block.last if block.kind in UNREAD else starts.get(index, block.first)
        if any(token.kind in NUMERIC for token in article.tokens[block.first : last]):
            yield PassedOver(block.first, last, block.why or UNREAD.get(block.kind, ITEM))


def _mention(line: Line, find: Find, sentence: int) -> FigureMention:
    head = line.places[find.head] if find.head >= 0 else -1
    return FigureMention(line.places[find.first], line.places[find.last - 1] + 1, find.quantity, head, sentence)
