"""Ids of the page's elements: made from ids that others wrote, but safe, unique, and the same for the same input."""

import re
from collections.abc import Iterable

_UNSAFE = re.compile("[^A-Za-z0-9._-]+")
LONGEST = 120


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """Return for each id the id of its element; `prefix` keeps it apart from all others, and from names of the page.

    >>> anchors("fact", ["held", 'held">x', "held'>x"])
    {'held': 'fact-held', 'held">x': 'fact-held-x', "held'>x": 'fact-held-x.2'}
    """
    made: dict[str, str] = {}
    taken: set[str] = set()
    for each in ids:
        if each in made:
            continue
        first = f"{prefix}-{_UNSAFE.sub('-', each)[:LONGEST]}"
        anchor, number = first, 1
        while anchor in taken:
            number += 1
            anchor = f"{first}.{number}"
        taken.add(anchor)
        made[each] = anchor
    return made
