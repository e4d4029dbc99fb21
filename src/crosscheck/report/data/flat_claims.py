"""A claim of a fact as one flat row, for formats that know only columns: CSV, TSV, SQLite."""

from decimal import Decimal

from msgspec import Struct

from crosscheck.model.finding import Fact
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time
from crosscheck.report.data.json_values import qualifiers_data, value_data
from crosscheck.report.said import camp_letter, camps_of
from crosscheck.wording.said import as_said

Flat = str | int | Decimal | None
"""What a cell holds: words, a number, or nothing."""

RULED, WAIVED, ACCEPTED = "ruled", "waived", "accepted"
"""Why a fact fails no run: a person ruled which claim is right, or waived its verdict, or the baseline has it."""


class Member(Struct, frozen=True):
    """How a claim (by ref) stands in its fact: the letter of its camp, and what later knowledge made of its figure."""

    ref: str
    camp: str
    known: str = ""
    standing: str = ""


def members_of(fact: Fact) -> list[Member]:
    """Return the claims of a fact by camp."""
    history = {moment.statement: moment for moment in fact.history}
    return [
        Member(ref, camp_letter(index), history[ref].known, history[ref].standing.value)
        if ref in history
        else Member(ref, camp_letter(index))
        for index, camp in enumerate(camps_of(fact))
        for ref in camp
    ]


def settled(fact: Fact) -> str:
    """Return in a word why a fact fails no run, "" where its verdict stands as it is."""
    return RULED if fact.ruling else WAIVED if fact.waiver else ACCEPTED if fact.accepted else ""


def value_cells(statement: Statement) -> dict[str, Flat]:
    """Return the value as said, and as understood: a figure with its bounds, or a date."""
    value, data = statement.value, value_data(statement.value) or {}
    figure = value if isinstance(value, Quantity) else None
    return {
        "said": as_said(statement) if statement.claim.value is not None else None,
        "kind": str(data["kind"]) if data else None,
        "amount": figure.amount if figure else None,
        "lower": figure.implied.lower if figure else None,
        "upper": figure.implied.upper if figure else None,
        "unit": figure.unit or None if figure else None,
        "hedge": figure.hedge.value if figure else None,
        "change": figure.change.value if figure and figure.change else None,
        "date": value.edtf if isinstance(value, Time) else None,
    }


def qualifier_cells(statement: Statement) -> dict[str, Flat]:
    """Return what bounds a claim, each under the key that the JSON report has it under."""
    return {key: str(words) if words is not None else None for key, words in qualifiers_data(statement).items()}
