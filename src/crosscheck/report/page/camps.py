"""The camps of a fact as the page shows them: rivals first, then those that speak of another scope."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.model.finding import Fact, Verdict
from crosscheck.report.page.claims import ClaimCard, Qualifier, claim_card
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.said import camp_letter, camps_of

MOST_OPEN, MOST_CLAIMS = 6, 60
"""Claims of a camp that stand open, and that are there at all; the rest is counted."""

DISPUTED = (Verdict.CONFLICT, Verdict.UPDATE)


class CampCard(Struct, frozen=True):
    """Claims that hold together, and who stands behind them; `letter` is "" where there is one camp.

    `is_other_scope` tells a camp that is no rival: its figures are of other people, places or periods.
    """

    letter: str
    behind: str
    is_other_scope: bool
    claims: tuple[ClaimCard, ...]
    folded: tuple[ClaimCard, ...]
    left_out: int


def camp_cards(fact: Fact, shared: frozenset[Qualifier], lookup: Lookup) -> tuple[CampCard, ...]:
    """Return the camps, each by the letter that it has wherever it is shown; a `shared` qualifier stands above them."""
    return tuple(_camp(fact, at, shared, lookup) for at in rivals_first(fact))


def rivals_first(fact: Fact) -> tuple[int, ...]:
    """Return the camps by their index, those of another scope behind the others."""
    others = other_scopes(fact)
    return tuple(sorted(range(len(camps_of(fact))), key=lambda at: at in others))


def other_scopes(fact: Fact) -> frozenset[int]:
    """Return the camps of a disputed fact that differ from the first in scope alone, and for sure."""
    if fact.verdict not in DISPUTED:
        return frozenset()
    first, *rest = camps_of(fact)
    return frozenset(at for at, camp in enumerate(rest, 1) if _is_other_scope(fact, first, camp))


def _is_other_scope(fact: Fact, first: Sequence[str], camp: Sequence[str]) -> bool:
    ones, others = set(first), set(camp)
    between = [
        each
        for each in fact.judgements
        if (each.left in ones and each.right in others) or (each.left in others and each.right in ones)
    ]
    return bool(between) and all(each.verdict is Verdict.SCOPE and not each.unsure for each in between)


def _camp(fact: Fact, at: int, shared: frozenset[Qualifier], lookup: Lookup) -> CampCard:
    camps = camps_of(fact)
    cards = [claim_card(lookup.statements[ref], lookup, shared) for ref in camps[at][:MOST_CLAIMS]]
    return CampCard(
        letter=camp_letter(at) if len(camps) > 1 else "",
        behind=fact.behind[at] if at < len(fact.behind) else "",
        is_other_scope=at in other_scopes(fact),
        claims=tuple(cards[:MOST_OPEN]),
        folded=tuple(cards[MOST_OPEN:]),
        left_out=max(0, len(camps[at]) - MOST_CLAIMS),
    )
