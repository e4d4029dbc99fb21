"""Dates of one person or event, in one source, do not go together.

A birth date bounds the age on the day that is told, and the age at death; without a day, the age is only too high if
it is so on the day of publication. How long something lasted goes with its first and last day, counted with both or
with one; weeks, months and years are taken as loosely as they are said. No one dies before being born.

Example: fails
    Gazette: {id: born, subject: Ana Diaz, property: birth date, value: 3 March 1984}
    Gazette: {id: age, subject: Ana Diaz, property: age, value: "35", time: 2021-05-01}

Example: holds
    Gazette: {id: start, subject: the strike at Acme, property: start date, value: 3 May 2021}
    Gazette: {id: end, subject: the strike at Acme, property: end date, value: 9 May 2021}
    Gazette: {id: lasted, subject: the strike at Acme, property: duration, value: a week}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.dates import reckon_dates
from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.model.diagnostic import Level

ID = "dates-do-not-fit"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield ages, spans and orders of dates."""
    yield from reckon_dates(passage)
