"""The labelled sentences of running text through crosscheck and its peers, side by side.

`value` is the F1 of figures found: a find is right where a figure of the sentence has its amount, in the unit written
or in the base unit; of a range both ends have to be found. `unit` counts the figures with a unit of measurement, right
where a find has both. `ranges` counts ranges and vague words ("dozens"), right where both ends of the interval are
given. `hedges` counts figures with "about", "more than" and so on, right where a find has amount and hedge. `noise` is
the number of finds that are no figure of their sentence, per hundred sentences. Speed is in characters per CPU second,
from a text of twenty sentences to its figures.

The sentences are our own, and what crosscheck had wrong in them when they were new was put right; its scores on their
first run stand in `tests/cases/test_prose_figures.py`. The table shows what the peers do with these classes.
"""

import sys
import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from peers import Find, Reader, installed
from phrases import RULES, SECONDS, units_in, units_named

from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.layout.reading import lay_out
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "cases"))
from prose_cases import Case, Expected, read_cases, same

ENGLISH = load_lexicon("en")
MEASURED = {*RULES.figures.units, *RULES.figures.symbols, *RULES.figures.money.codes.split()}
SIGNS = {">": ("more_than", "at_least"), "<": ("less_than", "at_most", "nearly"), "~": ("approximate",)}
"""What the signs of a peer may stand for: it has no other."""

COLUMNS = ("value", "unit", "ranges", "hedges", "noise", "chars / CPU s")


def main() -> None:
    cases = read_cases()
    print(f"Reading running text: {len(cases)} sentences, {sum(len(case.figures) for case in cases)} figures\n")
    print(f"{'':18}" + "".join(f"{name:>16}" for name in COLUMNS))
    print_line("crosscheck", crosscheck, cases)
    for name, reader in installed():
        print_line(name, reader, cases)


def crosscheck(text: str) -> list[Find]:
    article = lay_out(Document("bench", Media.TEXT, text), ENGLISH)
    found = [mention.quantity for mention in find_figures(article, (), ())[0]]
    return [
        Find(
            next(end for end in (value.amount, value.implied.lower, value.implied.upper) if end is not None),
            value.unit,
            value.implied.lower,
            value.implied.upper,
            value.hedge.value,
        )
        for value in found
    ]


def print_line(name: str, reader: Reader, cases: list[Case]) -> None:
    found = [safely(reader, case.text) for case in cases]
    right = wanted = finds = noise = 0
    parts = {column: [0, 0] for column in ("unit", "ranges", "hedges")}
    for case, read in zip(cases, found, strict=True):
        left = list(read)
        for expected in case.figures:
            taken = [find for find in left if value_right(case.text, expected, find)]
            ends = [] if taken or not expected.ranged else two_ends(case.text, expected, left)
            if taken or ends:
                right += 1
            for column, (counts, is_right) in TESTS.items():
                if counts(expected):
                    parts[column][1] += 1
                    parts[column][0] += any(is_right(expected, find) for find in taken)
            for find in taken[:1] or ends:
                left.remove(find)
        wanted += len(case.figures)
        noise += len(left)
        finds += len(read)
    cells = [f"{2 * right / (wanted + right + noise):.1%}"]
    cells += [f"{good}/{total} = {good / total:.0%}" for good, total in parts.values()]
    cells += [f"{100 * noise / len(cases):.1f}", f"{speed(reader, texts_of(cases)):,.0f}"]
    print(f"{name:18}" + "".join(f"{cell:>16}" for cell in cells))


def safely(reader: Reader, text: str) -> list[Find]:
    try:
        return reader(text)
    except Exception:  # a peer's crash finds nothing
        return []


def value_right(text: str, expected: Expected, find: Find) -> bool:
    if expected.ranged:
        return ends_right(text, expected, find)
    return any(same(expected.low, value) for value in amounts(text, find, find.amount))


def ends_right(text: str, expected: Expected, find: Find) -> bool:
    if find.low is None:
        return False
    lows, highs = amounts(text, find, find.low), [None] if find.high is None else amounts(text, find, find.high)
    return any(same(expected.low, low) for low in lows) and any(same(expected.high, high) for high in highs)


def two_ends(text: str, expected: Expected, finds: list[Find]) -> list[Find]:
    """The two finds that name the ends of a range one by one."""
    ends = [
        [find for find in finds if any(same(end, value) for value in amounts(text, find, find.amount))]
        for end in (expected.low, expected.high)
    ]
    return [ends[0][0], ends[1][0]] if all(ends) and ends[0][0] is not ends[1][0] else []


def amounts(text: str, find: Find, amount: Decimal) -> list[Fraction]:
    """An amount as it was found, and in the base of the unit that was named or is written in the sentence."""
    units = [*units_named(find.unit), *units_in(text)]
    return [Fraction(amount), *(Fraction(unit.convert(amount)) for unit in units)]


def unit_right(expected: Expected, find: Find) -> bool:
    base = expected.unit.partition("/")[0]
    return find.unit.partition("/")[0] == base or any(unit.base == base for unit in units_named(find.unit))


def hedge_right(expected: Expected, find: Find) -> bool:
    return expected.hedge in SIGNS.get(find.hedge, (find.hedge,))


TESTS = {
    "unit": (lambda expected: expected.unit.partition("/")[0] in MEASURED, unit_right),
    "ranges": (lambda expected: expected.ranged, lambda *_: True),
    "hedges": (lambda expected: not expected.ranged and expected.hedge != "exact", hedge_right),
}


def texts_of(cases: list[Case]) -> list[str]:
    """The sentences as texts of twenty."""
    return [" ".join(case.text for case in cases[i : i + 20]) for i in range(0, len(cases), 20)]


def speed(reader: Reader, texts: list[str]) -> float:
    """Characters per CPU second, the sentences read again until a second has gone."""
    read, start = 0, time.process_time()
    while True:
        for text in texts:
            safely(reader, text)
            read += len(text)
            if (spent := time.process_time() - start) >= SECONDS:
                return read / spent


if __name__ == "__main__":
    main()
