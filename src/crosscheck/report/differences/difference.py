"""Two reports compared: which facts are new, gone or changed, by the claims that they share and never by their labels.

What two claims stand in is compared pair by pair, so that a fact which was only cut anew has got no worse, and one that
was a conflict already has, if another claim came to conflict in it. Compared the other way round, they mirror it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.model.finding import GRAVITY, Verdict
from crosscheck.model.recorded import (
    ClaimChange,
    Difference,
    FactChange,
    FindingChange,
    Recorded,
    RecordedClaim,
    RecordedFact,
    RecordedFinding,
)

Pair = tuple[str, str]


def compare(old: Recorded, new: Recorded) -> Difference:
    """Return all in which `new` differs from `old`, what it has first, each in its report's order."""
    paired = _paired(old.facts, new.facts)
    after = {before: now for now, before in paired.items()}
    sides = _Side(old.facts), _Side(new.facts)
    found = [_change(paired.get(fact.id), fact, sides) for fact in new.facts]
    found += [_change(fact, None, sides) for fact in old.facts if fact not in after]
    return Difference(
        tuple(change for change in found if _differs(change)), tuple(_findings(old.findings, new.findings))
    )


class _Side:
    """The facts of one report: which claim is in which, and what each pair of claims stands in."""

    def __init__(self, facts: Sequence[RecordedFact]) -> None:
        self.of = {claim.name: fact for fact in facts for claim in fact.claims}
        self.pairs = {(pair.left, pair.right): GRAVITY.index(pair.verdict) for fact in facts for pair in fact.pairs}

    def sharing(self, fact: RecordedFact | None) -> list[RecordedFact]:
        """Return the facts here that share claims with one of the other side, each once, in the order of its claims."""
        names = [claim.name for claim in fact.claims] if fact else []
        return list({self.of[name].id: self.of[name] for name in sorted(names) if name in self.of}.values())


def _paired(old: Sequence[RecordedFact], new: Sequence[RecordedFact]) -> dict[str, RecordedFact]:
    """Return for new facts, by id, the old fact that is the same: of those that share claims, that with the most."""
    home = {claim.name: fact for fact in old for claim in fact.claims}
    shared: dict[tuple[str, str], list[str]] = {}
    for fact in new:
        for claim in fact.claims:
            if claim.name in home:
                shared.setdefault((home[claim.name].id, fact.id), []).append(claim.name)
    by_id = {fact.id: fact for fact in old}
    taken: set[str] = set()
    paired: dict[str, RecordedFact] = {}
    for before, now in sorted(shared, key=lambda each: (-len(shared[each]), min(shared[each]))):
        if before not in taken and now not in paired:  # no two pairs share a claim, so the order is the same mirrored
            taken.add(before)
            paired[now] = by_id[before]
    return paired


def _change(old: RecordedFact | None, new: RecordedFact | None, sides: tuple[_Side, _Side]) -> FactChange:
    before, after = sides
    return FactChange(
        old=old,
        new=new,
        claims=tuple(_claims(old.claims, new.claims)) if old and new else (),
        old_kin=tuple(each for each in before.sharing(new) if each != old),
        new_kin=tuple(each for each in after.sharing(old) if each != new),
        risen=_graver(new, before.pairs),
        fallen=_graver(old, after.pairs),
    )


def _graver(fact: RecordedFact | None, others: Mapping[Pair, int]) -> Verdict | None:
    """Return the gravest verdict between two claims of a fact that is graver than what they stand in elsewhere."""
    none = len(GRAVITY)
    found = (
        GRAVITY.index(pair.verdict)
        for pair in (fact.pairs if fact else ())
        if GRAVITY.index(pair.verdict) < others.get((pair.left, pair.right), none)
    )
    gravest = min(found, default=none)
    return GRAVITY[gravest] if gravest < none else None


def _claims(old: Iterable[RecordedClaim], new: Iterable[RecordedClaim]) -> Iterable[ClaimChange]:
    before, after = {each.name: each for each in old}, {each.name: each for each in new}
    for name in sorted(before.keys() | after.keys()):
        change = ClaimChange(before.get(name), after.get(name))
        if change.old is None or change.new is None or says_else(change.old, change.new):
            yield change


def says_else(old: RecordedClaim, new: RecordedClaim) -> bool:
    """Whether a claim says something else, in what both reports state of it."""
    return old.said != new.said or bool(changed_scope(old, new))


def changed_scope(old: RecordedClaim, new: RecordedClaim) -> dict[str, tuple[str, str]]:
    """Return what bounds a claim otherwise, by name: before and after."""
    before, after = dict(old.scope), dict(new.scope)
    return {name: (before[name], after[name]) for name in before if name in after and before[name] != after[name]}


def _differs(change: FactChange) -> bool:
    old, new = change.old, change.new
    if old is None or new is None or change.claims or change.old_kin or change.new_kin or change.risen or change.fallen:
        return True
    return (old.verdict, old.unsure, old.settled) != (new.verdict, new.unsure, new.settled)


def _findings(old: Sequence[RecordedFinding], new: Sequence[RecordedFinding]) -> Iterable[FindingChange]:
    """Yield findings that are on one side only, or that have been settled or opened again."""
    by_known = all(each.known for each in (*old, *new))
    before, after = _keyed(old, by_known), _keyed(new, by_known)
    for key, finding in after.items():
        earlier = before.get(key)
        if earlier is None or earlier.settled != finding.settled:
            yield FindingChange(earlier, finding)
    for key, finding in before.items():
        if key not in after:
            yield FindingChange(finding, None)


def _keyed(findings: Sequence[RecordedFinding], by_known: bool) -> dict[tuple[object, ...], RecordedFinding]:
    """Return findings by what they are; where a report tells no fingerprints, by rule and claims."""
    seen: Counter[tuple[object, ...]] = Counter()
    keyed = {}
    for each in findings:
        key: tuple[object, ...]
        if by_known:
            key = (each.rule, each.known)
        else:
            key = (
                (each.rule, *sorted(each.claims))
                if each.claims
                else (each.rule, each.place.partition(":")[0], each.message)
            )
        seen[key] += 1
        keyed[*key, seen[key]] = each
    return keyed
