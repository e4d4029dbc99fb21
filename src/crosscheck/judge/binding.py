"""Decisions against the claims as they are now: which still bind."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from crosscheck.judge.bond import Bond, Hold
from crosscheck.judge.contradictions import contradictions
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.statement import Statement


def bind(
    decisions: Sequence[Decision], statements: Mapping[str, Statement], today: date | None
) -> tuple[tuple[Bond, ...], tuple[Diagnostic, ...]]:
    """Return what has become of each decision, and an error for those that cannot both be followed."""
    if not decisions:
        return (), ()
    names = _Names(statements)
    bonds = tuple(_bond(decision, names, statements, today) for decision in decisions)
    return bonds, tuple(contradictions(binding(bonds)))


def binding(bonds: Sequence[Bond]) -> tuple[Decision, ...]:
    """Return the decisions that bind."""
    return tuple(bond.decision for bond in bonds if bond.hold is Hold.BINDS)


class _Names:
    """What claims may be called: each by its ref or as `source/id`; and the ids that several sources use."""

    def __init__(self, statements: Mapping[str, Statement]) -> None:
        self._refs = {ref: ref for ref in statements}
        self.shared: dict[str, list[str]] = {}
        for ref, each in statements.items():
            self._refs[f"{each.source.id}/{each.claim.id}"] = ref
            if ref != each.claim.id:
                self.shared.setdefault(each.claim.id, []).append(ref)

    def ref(self, name: str) -> str:
        """Return the ref of the claim that is called so, the name itself where none is."""
        return self._refs.get(name, name)

    def __contains__(self, name: str) -> bool:
        return name in self._refs


def _bond(decision: Decision, names: _Names, statements: Mapping[str, Statement], today: date | None) -> Bond:
    missing = tuple((name, tuple(names.shared.get(name, ()))) for name in decision.claims if name not in names)
    refs = tuple(dict.fromkeys(map(names.ref, decision.claims)))
    said = tuple((names.ref(name), words) for name, words in decision.said)
    resolved = replace(decision, claims=refs, said=said)
    if decision.withdrawn or decision.ruling is Ruling.UNSURE:
        return Bond(resolved, Hold.SILENT)
    if missing:
        return Bond(resolved, Hold.GONE, missing=missing)
    now = fingerprint_of(statements[ref].claim for ref in refs)
    if today and decision.expires and decision.expires < today.isoformat():
        return Bond(resolved, Hold.EXPIRED, now)
    changed = decision.fingerprint not in ("", now)
    return Bond(resolved, Hold.CHANGED if changed else Hold.BINDS, now)
