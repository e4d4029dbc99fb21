"""A paragraph as the rules see it: its words, and what stands before and behind them."""

from collections.abc import Iterable

from msgspec import Struct

from crosscheck.extract.layout.lines import Stretch
from crosscheck.extract.layout.markers import behind_marker, behind_stamp
from crosscheck.extract.layout.phrases import Words, bare, words_of_line
from crosscheck.extract.layout.wording import LayoutWords
from crosscheck.grammar.quantities.tokens import Kind, Tokens

_FINAL = frozenset(".!?…。！？؟।")
_AROUND = frozenset("\"'”’»)]")

BODY = 12
"""Words that a line has at least to be told for a paragraph of the text."""

QUESTION = 20
"""Words up to which a line that ends in a question or an exclamation may be a headline."""


class Paragraph(Struct, frozen=True):
    """A stretch of tokens from `first` to `last`, of which `body` is the first behind a bullet, a number or a time.

    `words` are those of the body, `closed` tells that it ends like a sentence, `titled` that it opens with the `#` that
    makes a heading of a line.
    """

    first: int
    last: int
    body: int
    words: Words
    gap: bool
    row: bool
    marked: bool
    closed: bool
    titled: bool

    @property
    def is_text(self) -> bool:
        """Whether it is long enough and ends like a sentence."""
        return self.closed and len(self.words) >= (QUESTION if self.words[-1] in ("?", "!") else BODY)


def read_paragraphs(tokens: Tokens, stretches: Iterable[Stretch], words: LayoutWords) -> list[Paragraph]:
    """Return what the rules need to know of each paragraph."""
    return [_paragraph(tokens, stretch, words) for stretch in stretches]


def _paragraph(tokens: Tokens, stretch: Stretch, words: LayoutWords) -> Paragraph:
    first, last = stretch.first, stretch.last
    stamped = behind_stamp(tokens, first, last, words)
    titled = tokens[first].raw == "#"
    body = (
        stamped
        if stamped > first
        else _behind_hashes(tokens, first, last)
        if titled
        else behind_marker(tokens, first, last)
    )
    return Paragraph(
        first=first,
        last=last,
        body=body,
        words=words_of_line(tokens[body:last]),
        gap=stretch.gap,
        row=stretch.row,
        marked=body > first and stamped == first and not titled,
        closed=_is_closed(tokens, body, last),
        titled=titled and body > first,
    )


def _behind_hashes(tokens: Tokens, first: int, last: int) -> int:
    end = first
    while end < last and tokens[end].raw == "#":
        end += 1
    return end if end < last and tokens[end].start > tokens[end - 1].end else first


def _is_closed(tokens: Tokens, first: int, last: int) -> bool:
    while last > first and tokens[last - 1].raw in _AROUND:
        last -= 1
    return last > first and tokens[last - 1].raw in _FINAL


def bare_words(tokens: Tokens, paragraph: Paragraph) -> Words:
    """Return the words of a paragraph without the signs at its ends."""
    first, last = bare(tokens, paragraph.body, paragraph.last)
    return words_of_line(tokens[first:last])


def is_name(tokens: Tokens, first: int, last: int, joiners: frozenset[str]) -> bool:
    """Tell whether a stretch is nothing but capitalised words, initials and what joins names."""
    names = 0
    for i in range(first, last):
        token = tokens[i]
        if token.kind is Kind.WORD and token.raw[0].isupper():
            names += 1
        elif token.raw not in ".,-&'’" and token.text not in joiners:
            return False
    return names > 0
