"""Whether a date's clause looks back or ahead: "met on Tuesday", "will meet on Tuesday".

The nearest word before the date that tells decides; where there is none, the nearest one behind it.
"""

from crosscheck.extract.article import Sentence
from crosscheck.extract.times.wording import begins_with, word_set
from crosscheck.grammar.quantities.tokens import Kind, Tokens, text_at
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

REACH = 16
"""Tokens on either side within which a verb is looked for."""

BACK, OPEN, AHEAD = -1, 0, 1


def direction_of(tokens: Tokens, first: int, last: int, sentence: Sentence, timing: Timing) -> int:
    """Return whether the clause of the tokens from `first` to `last` looks back (-1), ahead (1) or neither (0)."""
    before = _first_told(tokens, range(first - 1, max(sentence.first, first - REACH) - 1, -1), timing)
    if before is not None:
        return before
    behind = _first_told(tokens, range(last, min(sentence.last, last + REACH)), timing)
    return OPEN if behind is None else behind


def _first_told(tokens: Tokens, order: range, timing: Timing) -> int | None:
    """Return what the first clause in an order tells: ahead where a word of it does, else what its first one tells."""
    told: int | None = None
    breaks = word_set(timing, "breaks")
    for at in order:
        text = tokens[at].text
        if text in breaks or (tokens[at].kind is Kind.SIGN and text not in _INSIDE):
            if told is not None or (order.step < 0 and text not in _PASSED):
                return told
            continue
        if _looks_ahead(tokens, at, timing):
            return AHEAD
        if told is None and is_past(tokens, at, timing):
            told = BACK
            joined = order.step < 0 and text_at(tokens, at - 1) in word_set(timing, "joining")
            if joined or text in word_set(timing, "speech"):
                return told
    return told


_INSIDE = frozenset("-–'%$€£/")
_PASSED = frozenset(",()")
"""Signs around what is put in ("to the capital, Lima, on Saturday"): the verb may stand before them."""


def _looks_ahead(tokens: Tokens, at: int, timing: Timing) -> bool:
    """Whether words that look ahead begin at a token."""
    if tokens[at].raw[:1].isupper() or text_at(tokens, at - 1) in word_set(timing, "measured"):
        return False
    if text_at(tokens, at + 1) in word_set(timing, "perfect") and not _is_object(tokens, at + 2, timing):
        return False  # "may have lost their homes"; but "will have 12 stops"
    return begins_with(tokens, at, timing.future)


def _is_object(tokens: Tokens, at: int, timing: Timing) -> bool:
    """Whether a noun with its number or article begins at a token, rather than a participle."""
    return at < len(tokens) and (tokens[at].kind is Kind.NUMBER or tokens[at].text in word_set(timing, "determiners"))


def is_past(tokens: Tokens, at: int, timing: Timing, *, capital: bool = False) -> bool:
    """Whether a token is, by its form, a verb that looks back; it may have a capital where `capital` says so."""
    token = tokens[at]
    if token.kind is not Kind.WORD or not (capital or token.raw[:1].islower()):
        return False
    return token.text in word_set(timing, "past") or (
        len(token.text) > 4 and token.text.endswith(tuple(split_words(timing.past_endings)))
    )
