"""Units before and behind a figure: currency signs and codes, percent, points, measures, spans of time, and rates."""

from decimal import Decimal

from crosscheck.grammar.quantities.fractions import and_fraction
from crosscheck.grammar.quantities.nouns import unit_of
from crosscheck.grammar.quantities.number import Form, Number, tidy
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.rules import Rules, Unit
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, hop, text_at
from crosscheck.model.value import QuantityKind

MILLION = Decimal(1_000_000)
HALVES = 2
LEAST_BASE = 100
"""A rate without a noun is per so many at least: "2.9 per 100,000"."""

MOST_PARTS = 3
"""Smaller units that follow one: hours, minutes, seconds."""


def unit_before(tokens: Tokens, i: int, rules: Rules) -> tuple[Unit, int] | None:
    """Read a unit that stands before its figure at `i`: "US$", "KZT", "Rs.", "magnitude"."""
    return rules.signs.longest(tokens, i) or rules.prefixes.longest(tokens, i)


def unit_behind(tokens: Tokens, number: Number, rules: Rules) -> tuple[Unit, int] | None:
    """Read the unit behind a number, also past "full" or "of a" ("three full days", "half of a mile")."""
    if number.end >= len(tokens):
        return None
    j = hop(tokens, number.end)
    found = _unit_at(tokens, j, rules)
    if found is None and number.form is Form.FRACTION and (number.parts == HALVES or _of(tokens, j, rules)):
        found = _unit_at(tokens, _of_a(tokens, j, rules), rules)
    if found is None and (between := rules.phrases.between_unit.longest(tokens, j)):
        found = rules.units.longest(tokens, hop(tokens, between[1]))
    if found is None:
        return None
    unit, end = found
    return (_settled(unit, tokens, number, end, rules), end) if unit.measure else (unit, end)


def article_unit(tokens: Tokens, i: int, rules: Rules) -> tuple[Unit, int] | None:
    """Read "a year", "an hour", "a percentage point" at `i`: one of a unit that is always counted."""
    if text_at(tokens, i) not in rules.words.one:
        return None
    found = rules.units.longest(tokens, i + 1)
    if found is None or text_at(tokens, i + 1) in rules.figures.ordinals:
        return None
    if found[0].kind is QuantityKind.MONEY and found[1] < len(tokens) and tokens[found[1]].kind is Kind.WORD:
        return None  # "a dollar store"
    halved = found[0].kind is QuantityKind.MEASURE and and_fraction(tokens, found[1], rules)  # "a mile and a half"
    return found if found[0].kind is not QuantityKind.MEASURE or halved else None


def rate_behind(tokens: Tokens, i: int, rules: Rules) -> tuple[str, int]:
    """Read "a barrel", "per 100,000 people", "/month" at `i` as "/barrel" and so on; "" where there is none."""
    if i >= len(tokens):
        return "", i
    j = hop(tokens, i)
    per = rules.phrases.per.longest(tokens, j)
    if per:
        number = None if text_at(tokens, i) == "/" else number_at(tokens, per[1], rules)
        j = number.end if number else per[1]
        unit = rules.units.longest(tokens, j)
        if unit is None and (
            j >= len(tokens) or tokens[j].kind is not Kind.WORD or tokens[j].text in rules.words.stops
        ):
            return (f"/{tidy(number.amount)}", j) if number and number.amount >= LEAST_BASE else ("", i)
        amount = f"{tidy(number.amount)} " if number else ""
        end = unit[1] if unit else j + 1
        before = "".join(token.text + " " for token in tokens[j : end - 1])
        return f"/{amount}{before}{unit_of(tokens[end - 1].raw, rules)}", end
    article = rules.phrases.per_article.longest(tokens, j)
    j = hop(tokens, article[1]) if article else j
    unit = rules.units.longest(tokens, j) if article else None
    if article and unit is None and rules.phrases.per_nouns.longest(tokens, j):
        return f"/{unit_of(tokens[j].raw, rules)}", j + 1
    if article is None or unit is None or rules.phrases.when.longest(tokens, unit[1]):
        return "", i
    if rules.phrases.old.longest(tokens, hop(tokens, unit[1])):
        return "", i
    return f"/{unit_of(tokens[j].raw, rules)}", unit[1]


def compound(tokens: Tokens, number: Number, unit: Unit, end: int, rules: Rules) -> tuple[Number, Unit, int]:
    """Add what follows in smaller units: "5ft 7in", "two hours and 30 minutes", "a year and a half"."""
    if unit.zero or unit.kind not in (QuantityKind.DURATION, QuantityKind.MEASURE):
        return number, unit, end
    half = and_fraction(tokens, end, rules)
    if half and not unit_behind(tokens, Number(half[0], half[1], half[0]), rules):
        return number._replace(amount=number.amount + half[0], place=half[0], end=half[1]), unit, half[1]
    base, smallest = Unit(unit.kind, unit.base), unit
    total = number._replace(amount=unit.convert(number.amount))
    for _ in range(MOST_PARTS):
        part = _smaller(tokens, end, smallest, rules)
        if part is None:
            break
        more, smallest, end = part
        place = smallest.convert(more.place) if unit.kind is QuantityKind.MEASURE else Decimal(1)
        amount = total.amount + smallest.convert(more.amount)
        total = total._replace(amount=amount, place=place, last=min(place, Decimal(1)), end=end)
    return (number, unit, end) if smallest is unit else (total, base, end)


def _smaller(tokens: Tokens, i: int, unit: Unit, rules: Rules) -> tuple[Number, Unit, int] | None:
    """Read a number with a smaller unit of the same base at `i`, behind "and", a comma or nothing."""
    joined = rules.phrases.and_.longest(tokens, i)
    more = number_at(tokens, joined[1] if joined else i + 1 if text_at(tokens, i) == "," else i, rules)
    found = unit_behind(tokens, more, rules) if more else None
    if more is None or found is None or found[0].base != unit.base:
        return None
    return (more, *found) if found[0].convert(more.amount) < unit.convert(Decimal(1)) else None


def _unit_at(tokens: Tokens, i: int, rules: Rules) -> tuple[Unit, int] | None:
    """Read the longest unit at `i`: a word, a symbol or a currency sign."""
    if i >= len(tokens):
        return None
    symbol = rules.symbols.longest(tokens, i)
    if symbol and _no_symbol(tokens, i, symbol[1], rules):
        symbol = None
    sign = rules.signs.longest(tokens, i)
    if sign and glued(tokens, sign[1]) and tokens[sign[1]].kind is not Kind.SIGN:
        sign = None
    found = [unit for unit in (rules.units.longest(tokens, i), symbol, sign) if unit]
    return max(found, key=lambda unit: unit[1]) if found else None


def _no_symbol(tokens: Tokens, i: int, end: int, rules: Rules) -> bool:
    """Whether a symbol is none here: more letters follow, it is a word ("in") or a plural ("1990s")."""
    behind = hop(tokens, end)
    if (
        behind < len(tokens)
        and glued(tokens, behind)
        and tokens[behind].kind is (Kind.WORD if behind == end else Kind.NUMBER)
    ):
        return True
    if not glued(tokens, i) or tokens[i - 1].text == "-":
        return tokens[i].text in rules.words.stops
    return tokens[i].text == rules.figures.plural_ending and tokens[i - 1].text.endswith("0")


def _of(tokens: Tokens, i: int, rules: Rules) -> bool:
    return rules.phrases.of.longest(tokens, i) is not None


def _of_a(tokens: Tokens, i: int, rules: Rules) -> int:
    """Return the index behind "of", "a" or "of a" at `i`."""
    joined = rules.phrases.of.longest(tokens, i)
    j = hop(tokens, joined[1]) if joined else i
    return hop(tokens, j + 1) if text_at(tokens, j) in rules.words.one else j


def _settled(unit: Unit, tokens: Tokens, number: Number, end: int, rules: Rules) -> Unit:
    """Choose between money and weight: "500 pounds of cocaine", "a 500-pound bomb"; "5 million pounds"."""
    measure = unit.measure
    hyphened = text_at(tokens, number.end) == "-"
    if measure and (hyphened or rules.phrases.of.longest(tokens, end)):
        return measure
    if number.amount >= MILLION or number.last == Decimal("0.01") or rules.settled:
        return unit._replace(measure=None)
    return unit
