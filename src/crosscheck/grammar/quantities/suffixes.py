"""What follows a figure and says what it is a figure of: a unit, an age, "-strong", "times", a counted noun, a rate."""

from typing import NamedTuple

from crosscheck.grammar.quantities.nouns import PERSON, counted_at
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules, Unit
from crosscheck.grammar.quantities.tokens import Tokens, hop
from crosscheck.grammar.quantities.units import rate_behind, unit_behind
from crosscheck.model.value import QuantityKind


class Suffix(NamedTuple):
    """The kind and unit of a figure; `measure` is there where the figure has to be converted.

    `head` is the token of the counted noun, -1 where there is none.
    """

    kind: QuantityKind
    unit: str
    end: int
    measure: Unit | None = None
    head: int = -1


def suffix_at(tokens: Tokens, i: int, unit: Unit | None, rules: Rules, *, aged: bool = False) -> Suffix:
    """Read what follows a figure at `i`, whose unit is already read (`None` where there was none)."""
    if unit:
        return _of_unit(tokens, i, unit, rules, aged=aged)
    if aged:
        return Suffix(QuantityKind.AGE, "year", i)
    if i >= len(tokens):
        return Suffix(QuantityKind.COUNT, "", i)
    j = hop(tokens, i)
    if strong := rules.phrases.strong.longest(tokens, j):
        return Suffix(QuantityKind.COUNT, PERSON, strong[1])
    if fold := rules.phrases.fold.longest(tokens, j):
        return Suffix(QuantityKind.RATIO, "", fold[1])
    if times := rules.phrases.times.longest(tokens, j):
        return _times(tokens, times[1], rules)
    if age := _of_age(tokens, j, rules):
        return Suffix(QuantityKind.COUNT, PERSON, age)
    noun = counted_at(tokens, j, rules)
    rate, end = rate_behind(tokens, noun.end if noun.unit else i, rules)
    return Suffix(QuantityKind.COUNT, noun.unit + rate, end, head=noun.head)


def _of_age(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind the age of those counted ("two 16-year-olds"), 0 where none is named."""
    number = number_at(tokens, i, rules)
    unit = unit_behind(tokens, number, rules) if number else None
    old = rules.phrases.old.longest(tokens, hop(tokens, unit[1])) if unit else None
    return old[1] if old and unit and unit[0].kind is QuantityKind.DURATION else 0


def _of_unit(tokens: Tokens, i: int, unit: Unit, rules: Rules, *, aged: bool) -> Suffix:
    old = rules.phrases.old.longest(tokens, hop(tokens, i)) if unit.kind is QuantityKind.DURATION else None
    if old or (aged and unit.kind is QuantityKind.DURATION):
        return Suffix(QuantityKind.AGE, unit.base, old[1] if old else i, unit)
    rate, end = rate_behind(tokens, i, rules)
    return Suffix(unit.kind, unit.base + rate, end, unit)


def _times(tokens: Tokens, i: int, rules: Rules) -> Suffix:
    """Tell "three times as many", a ratio, from "three times", a count."""
    if compared := rules.phrases.compared.longest(tokens, i):
        return Suffix(QuantityKind.RATIO, "", compared[1])
    rate, end = rate_behind(tokens, i, rules)
    return Suffix(QuantityKind.COUNT, rules.time + rate, end)
