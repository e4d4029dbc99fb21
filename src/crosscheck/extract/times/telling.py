"""What each way of reading makes of the parts of a date: the period that they name, in the story so far."""

from collections.abc import Mapping

from crosscheck.extract.times.occasion_days import (
    read_beside_occasion,
    read_eve,
    read_length,
    read_nth_day,
    read_occasion_day,
    read_open_occasion,
)
from crosscheck.extract.times.parts import Items, Teller
from crosscheck.extract.times.plain_dates import read_dates, read_fiscal, read_list, read_run_from, read_run_to
from crosscheck.extract.times.steps import (
    read_day_after,
    read_day_before,
    read_next,
    read_previous,
    read_same,
    read_same_before,
    read_steps,
)
from crosscheck.extract.times.story import Story
from crosscheck.extract.times.terms import read_of_the_year, read_yearly, step_year_ago
from crosscheck.grammar.dates.periods import Period, Undatable


def tell(reading: str, items: Items, story: Story, direction: int) -> list[tuple[Items, Period]]:
    """Return the periods that a phrase names, each with its parts; raise `Undatable` where it names none."""
    if reading in ("dates", "lists") and any(item.name == "and" for item in items):
        return read_list(items, story, direction)
    if reading == "dates" and (stepped := step_year_ago(items, story)) is not None:
        return [(items, stepped)]
    return [(items, _TELLERS[reading](items, story, direction))]


def _unread(why: str) -> Teller:
    def teller(_items: Items, _story: Story, _direction: int) -> Period:
        raise Undatable(why)

    return teller


_TELLERS: Mapping[str, Teller] = {
    "dates": read_dates,
    "spans": read_dates,
    "lists": read_dates,
    "fiscal": read_fiscal,
    "next": read_next,
    "day_after": read_day_after,
    "previous": read_previous,
    "day_before": read_day_before,
    "same": read_same,
    "same_before": read_same_before,
    "later": read_steps(1),
    "earlier": read_steps(-1),
    "occasion_day": read_occasion_day,
    "beside_occasion": read_beside_occasion,
    "eve_of_occasion": read_eve,
    "open_occasion": read_open_occasion,
    "nth_day": read_nth_day,
    "run_from": read_run_from,
    "run_to": read_run_to,
    "length": read_length,
    "yearly": read_yearly,
    "of_the_year": read_of_the_year,
    "vague": _unread("it does not say how many"),
}
