"""A share and its base, in one source, do not come to the figure given.

Turnout goes with registered voters and votes cast, a vote share with the votes, a fatality rate with cases and
deaths, a rate per 100,000 with the population; no share is taken of whatever else is counted nearby. The shares of
parties, by name and in one place, cannot come to more than 100 %. Of a small base without a count, some whole number
must give the share. Each figure may be off by its rounding.

Example: fails
    Gazette: {id: turnout, property: turnout, value: 45 %}
    Gazette: {id: enrolled, property: registered voters, value: "1,236"}
    Gazette: {id: cast, property: votes cast, value: "612"}

Example: holds
    Gazette: {id: turnout, property: turnout, value: 45 %}
    Gazette: {id: enrolled, property: registered voters, value: "1,236"}
    Gazette: {id: cast, property: votes cast, value: "556"}

Example: fails
    Gazette: {id: diaz, subject: Ana Diaz, property: vote share, value: 54.2 %}
    Gazette: {id: berg, subject: Jon Berg, property: vote share, value: 47.9 %}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.judge.reckoning.shares import reckon_shares
from crosscheck.model.diagnostic import Level

ID = "share-does-not-fit"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield shares and rates with their bases, and shares that exclude each other."""
    yield from reckon_shares(passage)
