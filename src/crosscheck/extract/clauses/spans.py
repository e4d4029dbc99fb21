"""Which tokens of a sentence are a figure itself, with its hedge and unit, and no verb or noun beside it."""

from collections.abc import Sequence

from crosscheck.extract.article import FigureMention
from crosscheck.extract.clauses.words import ADJ, ADV, AUX, BASE, DET, NOUN, NUM, PAST, PREP, THIRD, TO, VERB, Words
from crosscheck.grammar.quantities.tokens import Kind, Tokens
from crosscheck.model.value import QuantityKind

_VERBS = PAST | THIRD | BASE | AUX


def mark_figures(
    tokens: Tokens, offset: int, figures: Sequence[tuple[int, FigureMention]], words: Words
) -> tuple[list[int], list[int]]:
    """Return for each token the index of its figure, -1 for none, and the position behind that figure."""
    figure = [-1] * len(tokens)
    ends = list(range(1, len(tokens) + 1))
    for index, mention in figures:
        first, last = max(0, mention.first - offset), min(len(tokens), mention.last - offset)
        first = _without_verbs(tokens, first, last, words)
        if mention.quantity.kind in (QuantityKind.COUNT, QuantityKind.RANK):
            last = _without_noun(tokens, first, last, words, mention.head - offset)
        while last - 1 > first and tokens[last - 1].text in words.sets["of"]:
            last -= 1
        for k in range(first, last):
            figure[k], ends[k] = index, last
    return figure, ends


def _is_number(tokens: Tokens, k: int, words: Words) -> bool:
    return tokens[k].kind is Kind.NUMBER or tokens[k].text in words.numbers


def _without_verbs(tokens: Tokens, first: int, last: int, words: Words) -> int:
    """Leave out "rose to", "was", "by a" before a figure, which are read as what they are."""
    start = first
    for k in range(first, last):
        if _is_number(tokens, k, words):
            break
        mask = words.mask(tokens[k])
        if (mask & _VERBS and not mask & (ADV | PREP | ADJ)) or (
            k == start and (mask & TO or tokens[k].text in words.sets["leading"] or mask & DET)
        ):
            start = k + 1
    counted = any(_is_number(tokens, k, words) for k in range(start, last))
    return start if start < last and counted else first


def _without_noun(tokens: Tokens, first: int, last: int, words: Words, head: int) -> int:
    """Leave out the counted noun, which is read with its phrase; "or so" and "or more" stay."""
    numbers = [k for k in range(first, last) if _is_number(tokens, k, words)]
    if not numbers:
        return head if first < head < last else last
    end = numbers[0] + 1
    for k in range(end, last):
        if (
            not _is_number(tokens, k, words)
            and words.mask(tokens[k]) & (NOUN | ADJ | VERB)
            and not words.mask(tokens[k]) & NUM
        ):
            break
        if k in numbers:
            end = k + 1
    return end
