"""Which claim of a file is the one that was drafted again.

First by the words of the quote at their place, then by id and words, by words and property where only one claim has
them, and last by id: a claim that moved in its text, or that a person renamed, is found all the same.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from msgspec import Struct

from crosscheck.model.claim import Claim


class Known(Struct, frozen=True):
    """A claim that is there already: its id, its quote, its property, and its item in the file (-1: another file)."""

    id: str
    property: str
    exact: str
    start: int | None
    item: int = -1


Key = Callable[[Known], Hashable]

PASSES: tuple[tuple[Key, bool], ...] = (
    (lambda known: (known.start, known.exact, known.property) if known.start is not None else None, False),
    (lambda known: (known.start, known.exact) if known.start is not None else None, False),
    (lambda known: (known.id, known.exact) if known.exact else None, False),
    (lambda known: (known.exact, known.property) if known.exact else None, True),
    (lambda known: known.id, False),
)
"""What two claims are the same by, in this order; and whether only where neither side has it twice."""


BY_ID = PASSES[-1:]
"""By the id alone."""


def match(
    drafts: Sequence[Claim], known: Sequence[Known], passes: Sequence[tuple[Key, bool]] = PASSES
) -> dict[int, int]:
    """Return for each draft that is there already its place among the known claims."""
    drafted = [_known(claim) for claim in drafts]
    found: dict[int, int] = {}
    for key, alone in passes:
        open_drafts = [index for index in range(len(drafted)) if index not in found]
        taken = set(found.values())
        open_known = [index for index in range(len(known)) if index not in taken]
        there = _by_key(((key(known[index]), index) for index in open_known), alone)
        wanted = _by_key(((key(drafted[index]), index) for index in open_drafts), alone)
        found |= {wanted[value]: there[value] for value in wanted if value in there}
    return found


def _by_key(pairs: Iterable[tuple[Hashable, int]], alone: bool) -> dict[Hashable, int]:
    listed = [(key, index) for key, index in pairs if key is not None]
    counts = Counter(key for key, _ in listed)
    first: dict[Hashable, int] = {}
    for key, index in listed:
        if not alone or counts[key] == 1:
            first.setdefault(key, index)
    return first


def _known(claim: Claim) -> Known:
    quote = claim.quote
    return Known(claim.id, claim.property, quote.exact if quote else "", quote.start if quote else None)
