"""A margin, or a balance, is not the distance between the two figures that the source gives.

Those who win by 12 points with 54 % have a runner-up of 42 %. A margin that is wider than the distance to any rival
is wrong; a narrower one only where the claim names the rival, or where the shares leave no room for a closer one. Yes
and no votes, exports and imports are taken the same way.

Example: fails
    Gazette: {id: diaz, subject: Ana Diaz, property: vote share, value: 54.1 %}
    Gazette: {id: berg, subject: Jon Berg, property: vote share, value: 42.3 %}
    Gazette: {id: lead, subject: Ana Diaz, property: vote margin, value: 15.2 points}

Example: holds
    Gazette: {id: diaz, subject: Ana Diaz, property: vote share, value: 44.1 %}
    Gazette: {id: berg, subject: Jon Berg, property: vote share, value: 12.3 %}
    Gazette: {id: lead, subject: Ana Diaz, property: vote margin, value: 15.2 points}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.margins import reckon_margins
from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.model.diagnostic import Level

ID = "margin-does-not-fit"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield margins and balances with their two ends."""
    yield from reckon_margins(passage)
