"""Changes and the levels before and behind them: "rose by 12 % to 560 from 500".

A change goes with the levels that its own sentence names directly behind it, or with two levels of the passage of
which the sentence names the earlier one's time. A level of some other year is no base: a figure may rise in a month
and fall over a year.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.grammar.quantities.reading import read_quantity_at
from crosscheck.grammar.quantities.tokens import Tokens, tokenize
from crosscheck.judge.arithmetic import may_hold
from crosscheck.judge.figures import Figure, Unworkable, add, figure_of, multiply, number, subtract
from crosscheck.judge.reckoning.passage import Passage, Sum, all_one_subject, is_level, only_one
from crosscheck.judge.reckoning.telling import figure, printed_amount, result_words, said, total_of
from crosscheck.judge.rounding import rounded_figure
from crosscheck.judge.wording import who
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon
from crosscheck.model.statement import Statement
from crosscheck.model.value import Direction, Quantity, QuantityKind, Time
from crosscheck.wording.values import figure_words

LONGEST = 500
"""Characters of a sentence that are looked at for the levels of a change."""

A_HUNDREDTH = Decimal("0.01")

A_YEAR = (360, 372)
"""Days between the starts of two periods of which one is "a year earlier"."""


def reckon_changes(passage: Passage) -> Iterator[Sum]:
    """Yield changes with the levels that they lead from and to."""
    for change in passage.statements:
        value = change.value
        if isinstance(value, Quantity) and (value.change is not None):
            yield from _in_sentence(passage, change, value)
            yield from _between_levels(passage, change, value)


# Levels in the sentence of the change


def _in_sentence(passage: Passage, change: Statement, value: Quantity) -> Iterator[Sum]:
    """Yield a change whose value or sentence goes on with "to 560" and "from 500", or that other claims give."""
    for words in _sentences(change):
        if not _names_both_levels(words, passage):
            continue
        found = _levels_behind(passage, change, words, value)
        new, old = found.get("to"), found.get("from")
        if new is None or old is None:
            continue
        result = _moved(figure_of(old), value)
        if result is None or not _comparable(result, figure_of(new)):
            continue
        holds = may_hold(result, "==", figure_of(new))
        nominal = _nominal(old.amount, value)
        told = f"which goes with “{new.words}”" if holds else f"but {who(change)} gives “{new.words}”"
        words = (
            f"{_step(old.words, change, value)} is {result_words(result, nominal)}, {told} for {change.property.label}."
        )
        yield Sum(holds, change, (), words)
        return


def _names_both_levels(words: str, passage: Passage) -> bool:
    """Whether the words for "to" and "from" stand in a sentence, without which it need not be read."""
    known = set(words.lower().split())
    return not (
        known.isdisjoint(passage.words.lists["moved_to"]) or known.isdisjoint(passage.words.lists["moved_from"])
    )


def _sentences(change: Statement) -> Sequence[str]:
    claim = change.claim
    quote = claim.quote.exact if claim.quote else ""
    return [words for words in (claim.value, quote, claim.text) if isinstance(words, str) and 0 < len(words) <= LONGEST]


def _levels_behind(passage: Passage, change: Statement, words: str, value: Quantity) -> dict[str, Quantity]:
    """Return the levels directly behind the change's figure: each behind its word, one behind the other."""
    lexicon = load_lexicon(change.source.language)
    tokens = tokenize(words)
    at = _behind_figure(tokens, lexicon, value)
    found: dict[str, Quantity] = {}
    while 0 < at < len(tokens) - 1:
        word = tokens[at].text
        moved = "to" if passage.words.has("moved_to", word) else "from" if passage.words.has("moved_from", word) else ""
        read = read_quantity_at(tokens, at + 1, lexicon) if moved and moved not in found else None
        if read is None or not isinstance(read[0], Quantity) or read[0].change or read[0].kind is QuantityKind.POINTS:
            break
        found[moved], at = read[0], read[1]
    return found


def _behind_figure(tokens: Tokens, lexicon: Lexicon, value: Quantity) -> int:
    """Return the token behind the change's own figure, 0 where it does not stand there."""
    at = 0
    while at < len(tokens):
        read = read_quantity_at(tokens, at, lexicon)
        if read is None:
            at += 1
            continue
        quantity, at = read
        if isinstance(quantity, Quantity) and quantity.amount == value.amount and quantity.kind is value.kind:
            return at
    return 0


# Levels that other claims give


def _between_levels(passage: Passage, change: Statement, value: Quantity) -> Iterator[Sum]:
    levels = [s for s in passage.by_property.get(change.property.key, ()) if _is_level_of(s, change)]
    new = only_one([s for s in levels if _one_time(s.time, change.time)])
    if new is None or new.time is None:
        return
    old = only_one([s for s in levels if s.time is not None and _is_base(passage, s.time, new.time, change)])
    if old is None or old.ref == new.ref or not passage.one_scope([change, new, old], leaving=("time", "as_of")):
        return
    result = _moved(figure(old), value)
    if result is None or not _comparable(result, figure(new)):
        return
    holds = may_hold(result, "==", figure(new))
    told = f"which goes with {who(new)}’s “{said(new)}”" if holds else f"but {total_of(new)}"
    comes_to = result_words(result, _nominal(printed_amount(old), value))
    yield Sum(holds, new, (change, old), f"{_step(said(old), change, value)} is {comes_to}, {told}.")


def _is_level_of(level: Statement, change: Statement) -> bool:
    groups = {s.group.key if s.group else "" for s in (level, change)}
    return is_level(level) and all_one_subject([level, change]) and len(groups) == 1


def _one_time(left: Time | None, right: Time | None) -> bool:
    return left is not None and right is not None and left.span == right.span


def _is_base(passage: Passage, old: Time, new: Time, change: Statement) -> bool:
    """Whether the change is told from that time: its year is named, or "a year earlier" fits it."""
    before, after = old.span.lower, new.span.lower
    if before is None or after is None or old.span.upper is None or not before < after or old.approximate:
        return False
    words = f" {' '.join(' '.join(_sentences(change)).lower().split())} {change.claim.property.lower()} "
    if old.span.upper.year < after.year and f" {before.year}" in words and before.year == old.span.upper.year:
        return any(f" {word} {before.year}" in words for word in ("since", "from", "on", "than in", "compared with"))
    tells_year = any(phrase in words for phrase in passage.words.lists["yearly"])
    return tells_year and A_YEAR[0] <= (after - before).days <= A_YEAR[1] and _one_length(old, new)


def _one_length(old: Time, new: Time) -> bool:
    lengths = [s.span.upper - s.span.lower for s in (old, new) if s.span.lower and s.span.upper]
    return len(lengths) == 2 and abs((lengths[0] - lengths[1]).days) <= 3


# Moving a level


def _moved(old: Figure, change: Quantity) -> Figure | None:
    """Return the level to which a change leads, `None` where the two do not go together."""
    up = change.change is Direction.UP
    try:
        if change.kind is QuantityKind.PERCENT and old.measure != (QuantityKind.PERCENT, ""):
            factor = multiply(Figure(change.possible), number(A_HUNDREDTH))
            one = number(Decimal(1))
            return multiply(old, add(one, factor) if up else subtract(one, factor))
        if change.kind is QuantityKind.PERCENT:
            return None  # a share that rose by 5 % may have risen by points or by a twentieth
        by = _as_points(change) if old.measure == (QuantityKind.PERCENT, "") else figure_of(change)
        return None if by is None else add(old, by) if up else subtract(old, by)
    except Unworkable:
        return None


def _as_points(change: Quantity) -> Figure | None:
    if change.kind is QuantityKind.POINTS or change.unit == "point":
        return Figure(change.possible, (QuantityKind.PERCENT, ""))
    return None


def _comparable(left: Figure, right: Figure) -> bool:
    try:
        return add(left, right).interval.is_bounded
    except Unworkable:
        return False


def _step(old: str, change: Statement, value: Quantity) -> str:
    """Return "12 % more than $500 million"."""
    by = said(change)
    if value.amount is not None and value.kind is QuantityKind.PERCENT:
        by = f"{figure_words(value.amount)} %"
    elif value.amount is not None and value.kind in (QuantityKind.COUNT, QuantityKind.POINTS):
        by = figure_words(value.amount)
    return f"{by} {'more' if value.change is Direction.UP else 'less'} than {old}"


def _nominal(old: Decimal | None, change: Quantity) -> Decimal | None:
    """Return the level behind the change, of the figures as printed."""
    if old is None or change.amount is None:
        return None
    by = change.amount * old * A_HUNDREDTH if change.kind is QuantityKind.PERCENT else change.amount
    return rounded_figure(old + by if change.change is Direction.UP else old - by)
