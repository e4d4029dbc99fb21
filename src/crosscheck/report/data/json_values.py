"""Values and qualifiers as the JSON report carries them; figures are strings in plain notation."""

from datetime import date
from decimal import Decimal

from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Place, Quantity, Text, Time, Truth, Value
from crosscheck.wording.values import plain

Json = dict[str, object]


def value_data(value: Value | None) -> Json | None:
    """Return a value by its kind; `None` for a claim whose value is not known."""
    match value:
        case None:
            return None
        case Quantity():
            return _quantity_data(value)
        case Time():
            return {"kind": "time", "words": value.words, **_time_data(value)}
        case Name():
            return {"kind": "name", "label": value.label}
        case Place():
            return {"kind": "place", "label": value.label, "path": value.path}
        case Truth():
            return {"kind": "truth", "holds": value.holds, "words": value.words}
        case Text():
            return {"kind": "text", "words": value.words}


def qualifiers_data(statement: Statement) -> Json:
    """Return what bounds a statement; `null` is what its source leaves out."""
    return {
        "group": statement.group.label if statement.group else None,
        "place": statement.place.label if statement.place else None,
        "time": statement.time.edtf if statement.time else None,
        "as_of": statement.as_of.edtf if statement.as_of else None,
        "event": statement.event.label if statement.event else None,
        "said_by": statement.said_by.label if statement.said_by else None,
        "method": statement.claim.method or None,
        "modality": statement.modality.value,
    }


def ends_data(interval: Interval[Decimal]) -> Json:
    """Return an interval's ends; an open end does not itself belong to it, `null` is no end."""
    return {
        "lower": None if interval.lower is None else plain(interval.lower),
        "upper": None if interval.upper is None else plain(interval.upper),
        "lower_open": interval.lower_open,
        "upper_open": interval.upper_open,
    }


def _quantity_data(quantity: Quantity) -> Json:
    return {
        "kind": quantity.kind.value,
        "words": quantity.words,
        "amount": None if quantity.amount is None else plain(quantity.amount),
        **ends_data(quantity.implied),
        "possible": ends_data(quantity.possible),
        "unit": quantity.unit,
        "hedge": quantity.hedge.value,
        "change": quantity.change.value if quantity.change else None,
    }


def _time_data(time: Time) -> Json:
    return {
        "edtf": time.edtf,
        "start": _day(time.span.lower),
        "end": _day(time.span.upper),
        "approximate": time.approximate,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
