"""A day of the week stands before a date that was another day.

Only before a whole date, with its year (“Monday, 9 June 2019” was a Sunday), in the words of a claim or in its quote.

Example: fails
    Gazette: {property: protests, value: "3", quote: {exact: "On Monday, 9 June 2019, three protests"}}

Example: holds
    Gazette: {property: protests, value: "3", time: "Sunday, 9 June 2019"}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.passage import Sum
from crosscheck.judge.reckoning.sum_words import SumWords
from crosscheck.judge.reckoning.weekdays import reckon_weekday
from crosscheck.model.diagnostic import Level
from crosscheck.model.statement import Statement

ID = "weekday-does-not-fit"
LEVEL = Level.ERROR


def look(statement: Statement, words: SumWords) -> Iterator[Sum]:
    """Yield the weekdays that a claim sets before dates."""
    yield from reckon_weekday(statement, words)
