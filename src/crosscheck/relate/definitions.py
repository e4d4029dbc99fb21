"""How two figures stand to each other by definition: what one is a count of, and the other is not.

Two that name different members of one family are apart (suspected, confirmed cases); "confirmed and suspected" contains
both. Where only one names a member, nothing is known.
"""

from collections.abc import Iterator

from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Definition

Definitions = tuple[Definition, ...]


def relate_definitions(left: Definitions, right: Definitions) -> Relation:
    """Return how left stands to right, all families taken together.

    >>> suspected = (Definition("certainty", frozenset({"suspected"})),)
    >>> relate_definitions(suspected, (Definition("certainty", frozenset({"confirmed"})),))
    <Relation.DISJOINT: 'disjoint'>
    """
    found = {_relate_members(ours, theirs) for ours, theirs in _shared(left, right)}
    if Relation.DISJOINT in found:
        return Relation.DISJOINT
    nested = found - {Relation.SAME}
    if not nested:
        return Relation.SAME if found else Relation.UNKNOWN
    return nested.pop() if len(nested) == 1 else Relation.OVERLAPS


def _relate_members(left: Definition, right: Definition) -> Relation:
    """Only figures that stand beside each other add up: suspected and confirmed cases do, annual and monthly do not."""
    ours, theirs = left.members, right.members
    if ours == theirs:
        return Relation.SAME
    if ours.isdisjoint(theirs):
        return Relation.DISJOINT
    if not left.beside or not (ours < theirs or theirs < ours):
        return Relation.OVERLAPS
    return Relation.WITHIN if ours < theirs else Relation.CONTAINS


def telling_definition(ours: Definitions, theirs: Definitions) -> Definition | None:
    """Return that of `ours` by which the two differ: one that excludes theirs, else differs, else is unsaid by them."""
    shared = list(_shared(ours, theirs))
    apart = [mine for mine, other in shared if mine.members.isdisjoint(other.members)]
    unlike = [mine for mine, other in shared if mine.members != other.members]
    return next(iter((*apart, *unlike, *unsaid_definitions(ours, theirs))), None)


def unsaid_definitions(ours: Definitions, theirs: Definitions) -> Definitions:
    """Return those of `ours` of whose families they name none, where silence need not mean the same."""
    if not ours:
        return ()
    named = {other.family for other in theirs}
    return tuple(mine for mine in ours if mine.family not in named and not mine.usual)


def excluding_definitions(left: Definitions, right: Definitions) -> Definitions:
    """Return those of left of whose families right names only other members."""
    return tuple(ours for ours, theirs in _shared(left, right) if ours.members.isdisjoint(theirs.members))


def _shared(left: Definitions, right: Definitions) -> Iterator[tuple[Definition, Definition]]:
    named = {theirs.family: theirs for theirs in right}
    return ((ours, named[ours.family]) for ours in left if ours.family in named)
