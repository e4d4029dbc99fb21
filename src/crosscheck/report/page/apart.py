"""What was not compared, and why: pairs that are possibly one fact, pairs that other claims keep apart, full blocks."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.report.page.looked_at import looked_at
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.summary import possible_pairs
from crosscheck.report.why import what_would_change, why_apart
from crosscheck.wording.said import as_told

MOST_OPEN, MOST_PAIRS, MOST_BLOCKS = 8, 150, 50
"""Pairs that stand open, that are there at all, and blocks; the rest is counted."""


class Side(Struct, frozen=True):
    """One claim of a pair, with the fact that it belongs to; `anchor` is "" where that is not shown."""

    ref: str
    said: str
    source: str
    text: str
    label: str
    anchor: str


class ApartCard(Struct, frozen=True):
    """Two claims that were not set side by side; `looked_at` tells who has looked and could not tell."""

    sides: tuple[Side, Side]
    why: str
    change: str
    looked_at: tuple[str, ...]


class ApartList(Struct, frozen=True):
    """Pairs, those with the most evidence first; `left_out` counts those beyond."""

    open: tuple[ApartCard, ...]
    folded: tuple[ApartCard, ...]
    left_out: int
    count: int


class Apart(Struct, frozen=True):
    """All that was not compared."""

    possible: ApartList
    cut: ApartList
    blocks: tuple[str, ...]
    blocks_left_out: int

    @property
    def is_empty(self) -> bool:
        """Whether everything was."""
        return not (self.possible.count or self.cut.count or self.blocks)


def apart_of(lookup: Lookup) -> Apart:
    """Return what was not compared."""
    cut = [pair for pair in lookup.report.see_also if pair.outcome is Outcome.SURE]
    cut.sort(key=lambda pair: (-pair.weight, pair.left, pair.right))
    blocks = lookup.report.uncompared
    return Apart(
        possible=_list(possible_pairs(lookup.report), lookup),
        cut=_list(cut, lookup),
        blocks=tuple(blocks[:MOST_BLOCKS]),
        blocks_left_out=max(0, len(blocks) - MOST_BLOCKS),
    )


def _list(pairs: Sequence[ScoredPair], lookup: Lookup) -> ApartList:
    cards = [_card(pair, lookup) for pair in pairs[:MOST_PAIRS]]
    return ApartList(tuple(cards[:MOST_OPEN]), tuple(cards[MOST_OPEN:]), max(0, len(pairs) - MOST_PAIRS), len(pairs))


def _card(pair: ScoredPair, lookup: Lookup) -> ApartCard:
    looked = looked_at((pair.left, pair.right), lookup)
    return ApartCard(
        (_side(pair.left, lookup), _side(pair.right, lookup)), why_apart(pair), what_would_change(pair), looked
    )


def _side(ref: str, lookup: Lookup) -> Side:
    statement, fact = lookup.statements[ref], lookup.fact_of.get(ref)
    return Side(
        ref=ref,
        said=as_told(statement),
        source=lookup.name(statement.source.id),
        text=statement.claim.text,
        label=fact.label if fact else "",
        anchor=lookup.fact_anchors[fact.id] if fact else "",
    )
