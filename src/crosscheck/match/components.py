"""Which statements hang together by pairs that may be compared: no fact reaches beyond such a component.

A component goes by its first member. Plain pairs are joined one by one (union-find with halved paths, Tarjan 1975);
columns of numpy all at once, each component that has a neighbour before it joining that, until none is left.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLACE = "I"
"""The sort of array that holds places among statements: four bytes each."""


def find_components(size: int, left: Sequence[int], right: Sequence[int]) -> array[int]:
    """Return for each of `size` positions the least one of its component; pair by pair `left` goes with `right`.

    >>> list(find_components(6, [1, 4, 3], [3, 5, 2]))
    [0, 1, 1, 1, 4, 4]
    """
    if hasattr(left, "dtype"):
        return array(PLACE, _find_in_columns(size, left, right).tobytes())
    parents = list(range(size))
    for one, other in zip(left, right, strict=True):
        first, second = sorted((_least(parents, one), _least(parents, other)))
        parents[second] = first
    for position, parent in enumerate(parents):  # a parent comes before its children, so it is known already
        parents[position] = parents[parent]
    return array(PLACE, parents)


def _least(parents: list[int], position: int) -> int:
    while parents[position] != position:
        parents[position] = position = parents[parents[position]]
    return position


def _find_in_columns(size: int, left: Sequence[int], right: Sequence[int]) -> NDArray[np.uint32]:
    import numpy as np

    parents = np.arange(size, dtype=np.uint32)
    ones, others = np.asarray(left), np.asarray(right)
    while len(ones):
        ones, others = parents[ones], parents[others]
        apart = ones != others
        ones, others = ones[apart], others[apart]
        np.minimum.at(parents, np.maximum(ones, others), np.minimum(ones, others))
        while not np.array_equal(parents, above := parents[parents]):
            parents = above
    return parents
