"""The labelled articles through `extract` and its peers: figures found and right, noise, and speed.

`value` is the F1 of figures: a find is right where it has the amount of a label, in the unit written or in the base
unit; of a range both ends have to be found, and a vague word ("dozens") counts as found by an interval within a factor
of two. A label is found once, and what a label marks optional counts neither way. Only crosscheck says more of a figure
than its value and unit: what `python tests/articles` scores. Speed is in characters per CPU second from text to finds;
crosscheck's is that of the whole of `extract`, property, place, time and speaker included.
"""

import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from peers import Find, Reader, installed
from phrases import units_in, units_named
from prose import safely, same, speed

from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "articles"))
from scoring import read_labels

COLUMNS = ("value", "precision", "recall", "noise", "chars / CPU s")
Label = dict[str, Any]


def main() -> None:
    for folder in ("held", "work"):
        labels = [label for _, label in read_labels(folder)]
        figures = sum(not row.get("optional") for label in labels for row in label["claims"])
        print(f"Reading articles ({folder}): {len(labels)} articles, {figures} figures\n")
        print(f"{'':18}" + "".join(f"{name:>16}" for name in COLUMNS))
        print_line("crosscheck", crosscheck, labels)
        for name, reader in installed():
            print_line(name, reader, labels)
        print()


def crosscheck(text: str) -> list[Find]:
    found = extract(Document("bench", Media.TEXT, text, published="2023-05-01"), load_lexicon("en"))
    values = [item.mention.quantity for item in found.figures]
    return [
        Find(
            next(end for end in (value.amount, value.implied.lower, value.implied.upper) if end is not None),
            value.unit,
            value.implied.lower,
            value.implied.upper,
        )
        for value in values
    ]


def print_line(name: str, reader: Reader, labels: list[Label]) -> None:
    wanted = right = finds = 0
    for label in labels:
        left = safely(reader, label["text"])
        for row in label["claims"]:
            taken = taken_by(row, left)
            for find in taken:
                left.remove(find)
            if not row.get("optional"):
                wanted += 1
                right += bool(taken)
                finds += bool(taken)
        finds += len(left)
    cells = [
        f"{2 * right / (wanted + finds):.1%}",
        f"{right / finds:.1%}" if finds else "-",
        f"{right / wanted:.1%}",
        f"{(finds - right) / len(labels):.1f} an article",
        f"{speed(reader, [label['text'] for label in labels]):,.0f}",
    ]
    print(f"{name:18}" + "".join(f"{cell:>16}" for cell in cells))


def taken_by(row: Label, finds: list[Find]) -> list[Find]:
    """The finds that tell a label's value: one, or the two ends of a range."""
    unit = "" if row.get("unit") in (None, "person", "share", "time") else str(row["unit"])
    if row.get("amount") is not None:
        targets = [row["amount"], row["amount"] * 100] if row.get("unit") == "share" else [row["amount"]]
        return [find for find in finds if any(near(target, unit, find, find.amount) for target in targets)][:1]
    low, high = row.get("lower"), row.get("upper")
    for find in finds:
        if find.low is not None and find.low != find.high and within(row, unit, find):
            return [find]
    ends = [[find for find in finds if end is not None and near(end, unit, find, find.amount)] for end in (low, high)]
    return [ends[0][0], ends[1][0]] if row["hedge"] == "range" and all(ends) and ends[0][0] is not ends[1][0] else []


def within(row: Label, unit: str, find: Find) -> bool:
    pairs = [(row.get("lower"), find.low), (row.get("upper"), find.high)]
    if row["hedge"] == "range":
        return all(end is None or near(end, unit, find, mine) for end, mine in pairs)
    return all(end is None or mine is None or Decimal(end) / 2 <= mine <= Decimal(end) * 2 for end, mine in pairs)


def near(wanted: float, unit: str, find: Find, amount: Decimal | None) -> bool:
    """Whether an amount is the one wanted, as found or in the base of the unit that was named or is written."""
    if amount is None:
        return False
    target = Fraction(str(wanted))
    units = [*units_named(find.unit), *units_in(f"5 {unit}")]
    mine = [Fraction(amount), *(Fraction(other.convert(amount)) for other in units)]
    wished = [target, *(Fraction(other.convert(Decimal(str(wanted)))) for other in units_in(f"5 {unit}"))]
    return any(same(one, other) for one in wished for other in mine)


if __name__ == "__main__":
    main()
