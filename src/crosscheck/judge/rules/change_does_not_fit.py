"""A change does not lead from the one level to the other that the source gives.

“Rose by 12 % to 560 from 500” is worked out where the sentence itself has both levels, or where it names the earlier
one's year (“since 2016”, “from a year earlier”) and the source gives both figures. A level of any other time is no
base. A share that moves by so many per cent is left alone, for it may move by points or by a part of itself.

Example: fails
    Gazette: {property: revenue, subject: Acme, value: rose by 12 % to $593 million from $512 million}

Example: holds
    Gazette: {property: revenue, subject: Acme, value: rose by 12 % to $573 million from $512 million}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.changes import reckon_changes
from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.model.diagnostic import Level

ID = "change-does-not-fit"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield changes with the levels before and behind them."""
    yield from reckon_changes(passage)
