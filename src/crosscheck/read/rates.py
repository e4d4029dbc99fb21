"""The rates at which a project compares money in two currencies, and what is wrong with those that it declares.

A rate leads from one currency to another, and each currency has one at most: so every currency leads, by exact
products, to the one in which it is compared. Only what comes out even is ever divided (100 JPY = 0.61 EUR).
"""

import re
from collections.abc import Sequence
from decimal import Context, Decimal, Inexact, Overflow, Underflow

from crosscheck.lexicons.figures import Figures
from crosscheck.lexicons.lexicon import ROOT, load_section
from crosscheck.model.project import Rate
from crosscheck.read.faults import Faults, Path, Spot, shown, suggestion
from crosscheck.read.references import rings

_RATE = re.compile(r"([0-9.]+) +([A-Z]{3}) *= *([0-9.]+) +([A-Z]{3})")
_EXACT = Context(30, traps=[Inexact, Overflow, Underflow])
_RATES: Path = ("settings", "rates")


def read_rates(entries: Sequence[str | None], spot: Spot, faults: Faults) -> tuple[Rate, ...]:
    """Return the sound rates in their order, and tell of the others."""
    rates: dict[str, Rate] = {}
    lines: dict[str, int] = {}
    for index, words in enumerate(entries):
        mark = spot.at((*_RATES, index))
        rate = _read_rate(words, mark, faults) if words else None
        if rate is None:
            continue
        if rate.unit in rates:
            message = f"{rate.unit} already has a rate, in line {lines[rate.unit]}"
            faults.add("duplicate-rate", message, "Give each currency one rate; the others follow from it.", mark)
            continue
        rates[rate.unit], lines[rate.unit] = rate, mark[0]
        edges = {rate.unit: rate.to} | {one.unit: one.to for one in rates.values()}
        ring = next(rings(edges), None)
        if ring:
            message = f"{rate.unit} is given in terms of itself ({' in '.join(ring)})"
            faults.add("rate-ring", message, "Leave one of them out: a rate lets both be compared.", mark)
            del rates[rate.unit]
    return tuple(rates.values())


def _read_rate(words: str, mark: tuple[int, int], faults: Faults) -> Rate | None:
    """Return what one of the left currency is worth."""
    found = _RATE.fullmatch(words.strip())
    if found is None:
        return None
    amount, unit, worth, to = Decimal(found[1]), found[2], Decimal(found[3]), found[4]
    codes = load_section(ROOT, Figures).money.codes.split()
    for code in (unit, to):
        if code not in codes:
            hint = suggestion(code, codes) or "Write the three letters of ISO 4217, such as USD, EUR or KZT."
            faults.add("bad-rate", f"{shown(code)} is the code of no currency", hint, mark)
            return None
    if unit == to or not amount or not worth:
        message = f"{shown(words)} says nothing about two currencies"
        faults.add("bad-rate", message, "Write for example 1 USD = 0.92 EUR.", mark)
        return None
    try:
        return Rate(unit, to, _EXACT.divide(worth, amount))
    except Inexact:
        message = f"{shown(words)} does not come out even for one {unit}"
        faults.add("bad-rate", message, f"Write what one {unit} is worth: 1 {unit} = … {to}.", mark)
        return None
