"""The price of one thing times their number is not the total that the source gives.

Only a price that is said to be that of each (“$5 each”, “a ticket”), and only of one thing by its name or noun.

Example: fails
    Gazette: {id: price, subject: buses, property: price, value: "$410,000 each"}
    Gazette: {id: number, subject: buses, property: ordered, value: "42"}
    Gazette: {id: all, subject: buses, property: total price, value: "$19.72 million"}

Example: holds
    Gazette: {id: price, subject: buses, property: price, value: "$410,000 each"}
    Gazette: {id: number, subject: buses, property: ordered, value: "42"}
    Gazette: {id: all, subject: buses, property: total price, value: "$17.2 million"}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.judge.reckoning.shares import reckon_prices
from crosscheck.model.diagnostic import Level

ID = "price-does-not-fit"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield prices of one with their numbers and totals."""
    yield from reckon_prices(passage)
