"""Blocks to sentences: at each stop, the lexicon's rules first, and sentencex where they do not know.

A quotation of several sentences is cut like any text; what stands in brackets within a sentence is not.
"""

from bisect import bisect_right

import sentencex  # type: ignore[import-untyped]

from crosscheck.extract.layout.endings import (
    Endings,
    ends_at_stop,
    is_capital,
    is_credited,
    is_small,
)
from crosscheck.grammar.quantities.tokens import Kind, Tokens

STOPS = frozenset(".!?…‼⁇⁈⁉‽！？。؟।॥۔")
_MARKS = frozenset("!?…‼⁇⁈⁉‽！？")
_QUOTES = "\"“”„‟«»‹›'‘’「」『』"
_CLOSING = frozenset("”’»›」』)]}）】")
_OPENING = frozenset(_QUOTES + "([{（【¿¡-–—―•…")
_STRAIGHT = frozenset("\"'“‘«‹")
_PARTNERS = {"(": ")", "[": "]", "{": "}", "（": "）"}

BRACKET = 60
"""Tokens that a bracket may hold and still be a part of the sentence around it."""

# Quotes and brackets are hidden from sentencex: it looks for their partners, in time that grows with the square.
_HIDDEN = str.maketrans(
    dict.fromkeys(
        _QUOTES.replace("'", "").replace("’", "") + "()[]{}（）【】《》〈〉〝〞\n\r\x0b\x0c\x85\u2028\u2029", " "
    )
)


class _Elsewhere:
    """What sentencex says of one block, asked only when it must be."""

    def __init__(self, text: str, offset: int, language: str) -> None:
        self._text, self._offset, self._language = text, offset, language
        self._starts: list[int] | None = None

    def breaks_between(self, start: int, end: int) -> bool:
        """Tell whether a sentence begins behind `start` and not behind `end`."""
        if self._starts is None:
            found = sentencex.get_sentence_boundaries(self._language, self._text.translate(_HIDDEN))
            self._starts = [boundary["start_index"] + self._offset for boundary in found]
        return bisect_right(self._starts, end) > bisect_right(self._starts, start - 1)


def split_sentences(text: str, tokens: Tokens, first: int, last: int, language: str, endings: Endings) -> list[int]:
    """Return the first tokens of the sentences from `first` up to `last`; there is none where there are no tokens."""
    if first >= last:
        return []
    offset = tokens[first].start
    elsewhere = _Elsewhere(text[offset : tokens[last - 1].end], offset, language)
    starts, held, i = [first], first, first
    while i < last:
        token = tokens[i]
        if token.text in _PARTNERS and i > starts[-1] and i >= held:
            held = _partner(tokens, i, last)
        if token.raw not in STOPS:
            i += 1
            continue
        behind_stops = _behind_stops(tokens, i, last)
        behind = _behind_closing(tokens, behind_stops, last)
        if (
            behind < last
            and behind > held
            and _ends(tokens, i, (behind_stops, behind), (starts[-1], last), endings, elsewhere)
        ):
            starts.append(behind)
        i = behind
    return starts


def _partner(tokens: Tokens, i: int, last: int) -> int:
    """Return the index of the bracket that closes the one at `i`, or `i` where none does soon."""
    closing = _PARTNERS[tokens[i].text]
    for j in range(i + 1, min(i + BRACKET, last)):
        if tokens[j].text == closing:
            return j
    return i


def _behind_stops(tokens: Tokens, i: int, last: int) -> int:
    """Return the index behind a row of stops ("?!", ". . .")."""
    i += 1
    while i < last and tokens[i].raw in STOPS and (tokens[i].start == tokens[i - 1].end or tokens[i].raw == "."):
        i += 1
    return i


def _behind_closing(tokens: Tokens, i: int, last: int) -> int:
    """Return the index behind the quotes and brackets that close right behind a stop."""
    while i < last and tokens[i].start == tokens[i - 1].end:
        spaced = i + 1 == last or tokens[i + 1].start > tokens[i].end or tokens[i + 1].raw in _CLOSING | _STRAIGHT
        if tokens[i].raw not in _CLOSING and not (tokens[i].raw in _STRAIGHT and spaced):
            break
        i += 1
    return i


def _ends(
    tokens: Tokens, i: int, behind: tuple[int, int], bounds: tuple[int, int], endings: Endings, elsewhere: _Elsewhere
) -> bool:
    """Tell whether the sentence ends with the stops from `i` on; `behind` tells where stops and quotes end."""
    n, (start, last) = behind[1], bounds
    while n < last and tokens[n].raw in _OPENING:
        n += 1
    if n == last:
        return False
    verdict = _verdict(tokens, i, behind, n, bounds, endings)
    if verdict is None:
        return elsewhere.breaks_between(tokens[behind[0] - 1].end, tokens[n].start)
    return verdict and start < i


def _verdict(
    tokens: Tokens, i: int, behind: tuple[int, int], n: int, bounds: tuple[int, int], endings: Endings
) -> bool | None:
    after_stops, k = behind
    follows = tokens[n]
    single = after_stops == i + 1
    if tokens[i].raw not in _MARKS and tokens[i].raw != ".":
        return None
    if tokens[k].start == tokens[k - 1].end and tokens[k].kind is not Kind.SIGN:
        return _lacks_space(tokens, i, k)
    if follows.kind is Kind.WORD and is_small(follows):
        return False
    if tokens[i].raw in "!?":
        return (
            not (k > after_stops and is_credited(tokens, n, bounds[1], endings)) and follows.text not in endings.behind
        )
    if tokens[i].raw in _MARKS or not single:
        return tokens[i - 1].raw not in _PARTNERS
    return ends_at_stop(tokens, i, bounds[0], n, endings)


def _lacks_space(tokens: Tokens, i: int, k: int) -> bool:
    """Tell whether only the space is missing between two sentences ("on time.The train"): no host, no short form."""
    before, follows = tokens[i - 1], tokens[k]
    if follows.kind is not Kind.WORD or not follows.raw.istitle() or (len(follows.raw) < 2 and follows.raw not in "AI"):
        return False
    if k + 1 < len(tokens) and tokens[k + 1].start == follows.end and tokens[k + 1].text not in (",", "'s"):
        return False
    plain = before.kind is Kind.WORD and len(before.raw) > 2 and not is_capital(before)
    return k > i + 1 or plain or before.kind is Kind.NUMBER
