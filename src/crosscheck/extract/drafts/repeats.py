"""A figure that an article says twice, in its headline and in its body, is one claim.

Two mentions are one where they give the same value for the same property and nothing that one states is another in the
other. The body's is kept before the headline's, the one that states more before the one that states less.
"""

from collections.abc import Sequence

from crosscheck.extract.article import BlockKind
from crosscheck.extract.findings import Findings
from crosscheck.grammar.folding import fold
from crosscheck.model.claim import Claim
from crosscheck.model.value import Quantity

FIELDS = ("subject", "place", "time", "as_of", "said_by")
"""What may be stated in one mention and left out in another."""

MOST_COMPARED = 50
"""Claims with one value that a further mention is compared with."""

Key = tuple[object, ...]


def without_repeats(claims: Sequence[Claim], keys: Sequence[Key], in_headline: Sequence[bool]) -> list[int]:
    """Return the places of the claims to keep; `keys` are equal for equal values of equal properties."""
    by_key: dict[Key, list[int]] = {}
    for index, key in enumerate(keys):
        by_key.setdefault(key, []).append(index)
    dropped: set[int] = set()
    for alike in by_key.values():
        ranked = sorted(alike, key=lambda i: (in_headline[i], -_stated(claims[i]), i))
        kept: list[int] = []
        for index in ranked:
            if any(_holds(claims[other], claims[index]) for other in kept[:MOST_COMPARED]):
                dropped.add(index)
            else:
                kept.append(index)
    return [index for index in range(len(claims)) if index not in dropped]


def figure_key(claim: Claim, quantity: Quantity, old: bool) -> Key:
    """Return what two mentions of one figure share."""
    value = (quantity.kind, quantity.amount, quantity.implied, quantity.possible, quantity.change)
    return (fold(claim.property), claim.modality, old, *value)


def headline_blocks(findings: Findings) -> frozenset[int]:
    """Return the blocks that only announce what the body says."""
    kinds = (BlockKind.HEADLINE, BlockKind.HEADING)
    return frozenset(index for index, block in enumerate(findings.article.blocks) if block.kind in kinds)


def _stated(claim: Claim) -> int:
    return sum(bool(getattr(claim, field)) for field in FIELDS)


def _holds(kept: Claim, other: Claim) -> bool:
    """Whether all that `other` states stands in `kept` as well."""
    return all(_agrees(getattr(kept, field), getattr(other, field)) for field in FIELDS)


def _agrees(kept: str, other: str) -> bool:
    return not other or fold(kept) == fold(other)
