"""Shares, rates and prices of one: a share of its base, a rate times its population, a price times a number.

A share goes with the base that the lexicon names for it, never with whatever else is counted in the passage.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import reduce

from crosscheck.judge.arithmetic import may_hold
from crosscheck.judge.figures import Figure, Unworkable, add, multiply, number
from crosscheck.judge.reckoning.parts import name_apart
from crosscheck.judge.reckoning.passage import Passage, Sum, is_level, one_subject, only_one, same_subject
from crosscheck.judge.reckoning.telling import (
    comes_to,
    figure,
    printed_amount,
    result_words,
    said,
    term,
    term_of,
    total_of,
)
from crosscheck.judge.rounding import rounded_figure
from crosscheck.judge.wording import who
from crosscheck.lexicons.sums import Share
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity, QuantityKind

HUNDRED = Decimal(100)

LARGEST_BASE = 1000
"""Bases up to which it is asked whether any whole number gives the share (GRIM, Brown and Heathers 2017)."""

WIDEST_ROUNDING = Decimal("0.5")
"""Half a unit of the last digit of a share printed without decimals, which each of a table's shares may be off."""


def reckon_shares(passage: Passage) -> Iterator[Sum]:
    """Yield shares and rates with their bases, and what shares come to together."""
    for role in dict.fromkeys(row.share for row in passage.words.shares):
        for share in passage.levels(role) if role in passage.by_role else ():
            rows = [row for row in passage.words.shares if row.share == role and row.base in passage.by_role]
            found = [reckoned for row in rows for reckoned in _of_base(passage, row, share)]
            if len(found) < 2 or any(reckoned.holds for reckoned in found):  # of several bases only one can be meant
                yield from found if len(found) < 2 else [each for each in found if each.holds]
    for key in passage.words.lists["exclusive"]:
        shares = [s for s in passage.by_property.get(key, ()) if _is_percent(s)]
        if len(shares) > 1:
            yield from _together(passage, shares)


def _of_base(passage: Passage, row: Share, share: Statement) -> Iterator[Sum]:
    base = only_one([s for s in passage.levels(row.base) if _may_be_base(s, share)])
    part = rate_of(share)
    if base is None or part is None or base.ref == share.ref or _is_percent(base):
        return
    counts = [s for s in passage.levels(row.count) if same_subject(s, share) and not _is_percent(s)]
    if share.subject is not None and share.subject.proper and not (base.subject and base.subject.proper):
        counts = [s for s in counts if one_subject(s, share)]  # one candidate of several
    count = only_one(counts)
    if count is None:
        if not row.most and not counts:
            yield from _whole_number(passage, share, base)
        return
    terms = [share, base, count]
    if count.ref in (base.ref, share.ref) or not passage.one_scope(terms) or not _of_all(passage, terms):
        return
    result = _product(part, figure(base), figure(count))
    if result is None:
        return
    holds = may_hold(figure(count), "<=" if row.most else "==", result)
    at_most = "at most " if row.most else ""
    verb = "goes with" if holds else "but"
    told = f"{who(count)}’s “{said(count)}” for {count.property.label}" if holds else total_of(count)
    yield Sum(
        holds,
        count,
        (share, base),
        f"{term(share)} of {term(base)} is {at_most}{result_words(result, _nominal(share, base))}, {verb} {told}.",
    )


def _may_be_base(base: Statement, share: Statement) -> bool:
    """Whether a base is that of the share: of no other company or place by name."""
    return same_subject(base, share) or base.subject is None or not base.subject.proper


def _of_all(passage: Passage, terms: Sequence[Statement]) -> bool:
    """Whether a share, its base and its count are of the same people or things: of none of them only a part."""
    anyone = passage.words.lists["everybody"] | passage.words.lists["anyone"]
    groups = {"" if s.group is None or s.group.key in anyone else s.group.key for s in terms}
    if len(groups) > 1 or not passage.one_unit(terms):
        return False
    return all(_is_narrowed_by_nothing(s, terms, passage) for s in terms)


def _is_narrowed_by_nothing(statement: Statement, terms: Sequence[Statement], passage: Passage) -> bool:
    """Whether a subject that is no name says no more than one word, or than the other claims say too."""
    subject = statement.subject
    if subject is None or subject.proper or len(subject.parts) < 2:
        return True
    known = {*passage.words.lists["everybody"], *(part for s in terms if s is not statement for part in _words_of(s))}
    return known.issuperset(subject.parts)


def _words_of(statement: Statement) -> tuple[str, ...]:
    """Return the words of a subject and of the property."""
    return (*(statement.subject.parts if statement.subject else ()), *statement.property.key.split())


def rate_of(share: Statement) -> Figure | None:
    """Return a share or a rate per so many as a plain factor."""
    value = share.value
    if not isinstance(value, Quantity):
        return None
    if value.kind is QuantityKind.PERCENT:
        return multiply(Figure(value.possible), number(1 / HUNDRED))
    base = value.unit.removeprefix("/")
    if value.unit.startswith("/") and base.isdigit() and base.isascii() and 0 < len(base) <= 9 and int(base):
        return _over(value.possible, Decimal(base))
    return None


def _product(left: Figure, right: Figure, given: Figure) -> Figure | None:
    """Return a product, `None` where it cannot be compared with what is given."""
    try:
        result = multiply(left, right)
        add(result, given)
    except Unworkable:
        return None
    return result


def _nominal(share: Statement, base: Statement) -> Decimal | None:
    """Return the product of the figures as printed."""
    part, whole = printed_amount(share), printed_amount(base)
    if part is None or whole is None or not isinstance(share.value, Quantity):
        return None
    if share.value.kind is QuantityKind.PERCENT:
        return rounded_figure(part * whole / HUNDRED)
    unit = share.value.unit
    return rounded_figure(part * whole / (Decimal(unit[1:]) if unit.startswith("/") else 1))


def _over(interval: Interval[Decimal], base: Decimal) -> Figure | None:
    lower, upper = interval.lower, interval.upper
    if lower is None or upper is None:
        return None
    return Figure(Interval(lower / base, upper / base))


def _whole_number(passage: Passage, share: Statement, base: Statement) -> Iterator[Sum]:
    """Yield whether any whole number of an exact, small base gives the share."""
    value, whole = share.value, base.value
    if not (isinstance(value, Quantity) and isinstance(whole, Quantity)) or whole.kind is not QuantityKind.COUNT:
        return
    size, least, most = whole.amount, value.possible.lower, value.possible.upper
    if size is None or not whole.possible.is_point or least is None or most is None or value.hedge is not Hedge.EXACT:
        return
    if not (0 < size <= LARGEST_BASE) or size != size.to_integral_value() or not passage.one_scope([share, base]):
        return
    if not _of_all(passage, [share, base]):
        return
    first = (least * size / HUNDRED).to_integral_value(ROUND_CEILING)
    last = (most * size / HUNDRED).to_integral_value(ROUND_FLOOR)
    if value.kind is QuantityKind.PERCENT:
        told = f"{said(share)}, which {who(share)} gives for {share.property.label}"
        words = f"No whole number out of {term(base)} ({base.property.label}) is {told}."
        yield Sum(first <= last, share, (base,), words)


def _together(passage: Passage, shares: Sequence[Statement]) -> Iterator[Sum]:
    """Yield what the shares of parties or firms come to, which may not be above 100 %."""
    for place in {s.place.key if s.place else "" for s in shares}:
        here = [s for s in shares if (s.place.key if s.place else "") == place]
        terms = name_apart(passage, sorted(here, key=lambda s: s.ref))
        if len(terms) < 2 or not passage.one_scope(terms) or len({s.group.key if s.group else "" for s in terms}) > 1:
            continue
        total = reduce(add, map(figure, terms))
        all_of_it = Figure(Interval(HUNDRED, HUNDRED), total.measure)
        holds = may_hold(total, "<=", all_of_it)
        words = f"{' + '.join(term_of(s, 'subject') for s in terms)} = {comes_to(total, terms)}, "
        words += (
            "within 100 %."
            if holds
            else f"but shares of {terms[0].property.label} cannot come to more than 100 % in {who(terms[0])}."
        )
        yield Sum(holds, terms[-1], tuple(terms[:-1]), words)


def _is_percent(statement: Statement) -> bool:
    return isinstance(statement.value, Quantity) and statement.value.kind is QuantityKind.PERCENT


# Prices


def reckon_prices(passage: Passage) -> Iterator[Sum]:
    """Yield the price of one thing times their number, where the words say that it is the price of each."""
    lists = passage.words.lists
    prices = [s for role in lists["prices"] for s in passage.levels(role) if _is_each(s, passage)]
    numbers = [s for role in lists["numbers"] for s in passage.levels(role)]
    for price in {s.ref: s for s in prices}.values():
        number_of = only_one([s for s in numbers if _same_thing(s, price) and _is_count(s)])
        total = only_one([s for role in lists["totals"] for s in passage.levels(role) if _same_thing(s, price)])
        if number_of is None or total is None or len({price.ref, number_of.ref, total.ref}) < 3:
            continue
        if not passage.one_scope([price, number_of, total]):
            continue
        result = _product(figure(price), figure(number_of), figure(total))
        if result is None:
            continue
        holds = may_hold(result, "==", figure(total))
        told = f"goes with {who(total)}’s “{said(total)}”" if holds else f"but {total_of(total)}"
        yield Sum(
            holds,
            total,
            (price, number_of),
            f"{term(number_of)} × {term(price)} is {result_words(result, _nominal(price, number_of))}, {told}.",
        )


def _is_each(statement: Statement, passage: Passage) -> bool:
    claim = statement.claim
    value = claim.value if isinstance(claim.value, str) else ""
    words = f" {value} {claim.quote.exact if claim.quote else ''} {claim.property} ".lower()
    return is_level(statement) and any(f" {word} " in words for word in passage.words.lists["each"])


def _is_count(statement: Statement) -> bool:
    return isinstance(statement.value, Quantity) and statement.value.kind is QuantityKind.COUNT


def _same_thing(left: Statement, right: Statement) -> bool:
    """Whether both are stated of one thing: by its name, its noun or its kind."""
    if left.group is not None and right.group is not None:
        return left.group.key == right.group.key
    return one_subject(left, right)
