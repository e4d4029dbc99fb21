"""Which statements many pairs hold close together: each goes by the first that its pairs lead to within two steps.

Those of one place, story or rare word mostly go by the same one, so that whoever compares their pairs needs few others.
It is no bound on anything: pairs between vicinities are pairs like all others.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.match.ranks import AT_ONCE, RANKS, Ranks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEPS = 2
"""With one, a million claims were in 130,000 vicinities; with three, a tenth of them in a single one."""


def find_vicinities(starts: Ranks, right: Ranks) -> array[int]:
    """Return for each statement the first of its vicinity; `starts` has where in `right` those begin that it goes with.

    >>> list(find_vicinities(array("Q", [0, 1, 2, 3, 3, 4, 4]), array("I", [1, 2, 3, 5])))
    [0, 0, 0, 1, 4, 4]
    """
    if hasattr(right, "dtype"):
        return array(RANKS, _find_in_columns(starts, right).tobytes())
    near = array(RANKS, range(len(starts) - 1))
    for _ in range(STEPS):
        found = near[:]
        for one in range(len(near)):
            for other in right[starts[one] : starts[one + 1]]:
                found[one], found[other] = min(found[one], near[other]), min(found[other], near[one])
        near = found
    return near


def _find_in_columns(starts: NDArray[np.int64], right: NDArray[np.int32]) -> NDArray[np.int32]:
    import numpy as np

    near = np.arange(len(starts) - 1, dtype=np.int32)
    for _ in range(STEPS):
        found = near.copy()
        for ones, others in _pairs_of_some(starts, right):
            np.minimum.at(found, ones, near[others])
            np.minimum.at(found, others, near[ones])
        near = found
    return near


def _pairs_of_some(starts: NDArray[np.int64], right: NDArray[np.int32]) -> Iterator[tuple[Any, Any]]:
    """Yield all pairs, those of some statements at a time, so that what is in between takes little memory."""
    import numpy as np

    firsts = np.unique(np.searchsorted(starts[:-1], np.arange(0, len(right) + 1, AT_ONCE)))
    for first, after in zip(firsts.tolist(), [*firsts.tolist()[1:], len(starts) - 1], strict=True):
        counts = np.diff(starts[first : after + 1])
        yield np.repeat(np.arange(first, after), counts), right[starts[first] : starts[after]]
