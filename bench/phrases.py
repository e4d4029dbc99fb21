"""The golden phrases through crosscheck and its peers, side by side.

`value` counts the phrases that name a figure or a range: right where every figure named is found, in the unit written
or in the base unit. `value+unit` counts those with a unit of measurement: right where a find has the figure and its
unit, in any unit of the same base. `bounds` counts the hedged, vague and range phrases: right where both ends of the
implied interval are given. `near-misses` are right where nothing is found. Speed is in characters per CPU second.

The table is our own golden table, which crosscheck has to pass: it shows what the peers do with these classes, not how
crosscheck does on words that nobody has seen.
"""

import csv
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from peers import Find, Reader, installed

from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.reading import read_with
from crosscheck.grammar.quantities.rules import Unit
from crosscheck.grammar.quantities.spans import read_interval
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Quantity

TABLE = Path(__file__).parent.parent / "tests" / "cases" / "quantities.en.csv"
CLOSE = Decimal("1e-6")
SECONDS = 1.0
MEASURED = {"percent", "points", "money", "duration", "age", "measure"}
RULES = rules_of(load_lexicon("en"))

Row = dict[str, str]


def main() -> None:
    rows = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
    print(f"Reading quantities: {len(rows)} golden phrases\n")
    columns = "".join(f"{name:>17}" for name in TESTS)
    print(f"{'':18}{columns}{'chars / CPU s':>16}{'errors':>8}")
    print_line("crosscheck", crosscheck, rows)
    for name, reader in installed():
        print_line(name, reader, rows)


def crosscheck(phrase: str) -> list[Find]:
    found = read_with.__wrapped__(phrase, RULES)  # past the cache, which would flatter the speed
    if not isinstance(found, Quantity):
        return []
    low, high = found.implied.lower, found.implied.upper
    amount = next(value for value in (found.amount, low, high) if value is not None)
    return [Find(amount, found.unit, low, high)]


def print_line(name: str, reader: Reader, rows: list[Row]) -> None:
    found, errors = [], 0
    for row in rows:
        try:
            found.append(reader(row["phrase"]))
        except Exception:  # a peer's crash is a finding of the bench
            found.append([])
            errors += 1
    cells = ""
    for wanted, is_right in TESTS.values():
        right = [is_right(row, finds) for row, finds in zip(rows, found, strict=True) if wanted(row)]
        cells += f"{f'{sum(right)}/{len(right)} = {sum(right) / len(right):.1%}':>17}"
    print(f"{name:18}{cells}{speed(reader, [row['phrase'] for row in rows]):>16,.0f}{errors:>8}")


def speed(reader: Reader, phrases: list[str]) -> float:
    """Characters per CPU second, the phrases read again until a second has gone."""
    read, start = 0, time.process_time()
    while (spent := time.process_time() - start) < SECONDS:
        for phrase in phrases:
            try:
                reader(phrase)
            except Exception:
                continue
            finally:
                read += len(phrase)
    return read / spent


# --- what is wanted of a row, and when it is right -------------------------------------------------------------------


def names_figure(row: Row) -> bool:
    return bool(row["amount"]) or row["hedge"] == "range"


def is_measured(row: Row) -> bool:
    return row["kind"] in MEASURED and names_figure(row)


def has_interval(row: Row) -> bool:
    return row["implied"][:1] in ("[", "(")


def is_near_miss(row: Row) -> bool:
    return row["kind"] == "unread"


def value_right(row: Row, finds: list[Find]) -> bool:
    amounts = [value for find in finds for value in (find.amount, find.low, find.high) if value is not None]
    units = [*units_in(row["phrase"]), *(unit for find in finds for unit in units_named(find.unit))]
    known = amounts + [unit.convert(amount) for unit in units for amount in amounts]
    return all(any(same(target, value) for value in known) for target in targets(row))


def unit_right(row: Row, finds: list[Find]) -> bool:
    base = row["unit"].partition("/")[0]
    known = [value for find in finds for value in in_base(find, base)]
    return all(any(same(target, value) for value in known) for target in targets(row))


def bounds_right(row: Row, finds: list[Find]) -> bool:
    wanted = read_interval(row["implied"])
    ends = [(find.low, find.high) for find in finds if find.low is not None]
    ends += [converted(unit, *pair) for unit in units_in(row["phrase"]) for pair in ends]
    return any(same(wanted.lower, low) and same(wanted.upper, high) for low, high in ends)


def converted(unit: Unit, low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    return None if low is None else unit.convert(low), None if high is None else unit.convert(high)


def nothing_found(_: Row, finds: list[Find]) -> bool:
    return not finds


TESTS = {
    "value": (names_figure, value_right),
    "value+unit": (is_measured, unit_right),
    "bounds": (has_interval, bounds_right),
    "near-misses": (is_near_miss, nothing_found),
}


def targets(row: Row) -> list[Decimal]:
    """The figure that a row names, or the two ends of its range."""
    if row["amount"]:
        return [Decimal(row["amount"])]
    interval = read_interval(row["implied"])
    return [end for end in (interval.lower, interval.upper) if end is not None]


def in_base(find: Find, base: str) -> Iterator[Decimal]:
    """The figures of a find in a base unit, if its unit is one of that base."""
    for value in (find.amount, find.low, find.high):
        if value is not None:
            yield from ((value,) if find.unit.partition("/")[0] == base else ())
            yield from (unit.convert(value) for unit in units_named(find.unit) if unit.base == base)


def units_named(name: str) -> list[Unit]:
    """The units that a peer's name for one can mean."""
    tokens = tokenize(name)
    found = [trie.longest(tokens, 0) for trie in (RULES.units, RULES.symbols, RULES.signs)]
    return [unit for hit in found if hit and hit[1] == len(tokens) for unit in (hit[0], hit[0].measure) if unit]


def units_in(phrase: str) -> list[Unit]:
    """The units that are written in a phrase."""
    tokens = tokenize(phrase)
    found = [trie.longest(tokens, i) for trie in (RULES.units, RULES.symbols) for i in range(len(tokens))]
    return [unit for hit in found if hit for unit in (hit[0], hit[0].measure) if unit]


def same(wanted: Decimal | None, found: Decimal | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return abs(wanted - found) <= CLOSE * max(abs(wanted), CLOSE)


if __name__ == "__main__":
    main()
