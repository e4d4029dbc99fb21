"""Decisions that let something stand and do not bind any more: what they were made for is open, whatever accepts it."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Finding, Judgement
from crosscheck.model.statement import Statement

SETTLING = frozenset({Ruling.RIGHT, Ruling.WAIVED})
"""Decisions by which a verdict fails no run."""


def lapsed(
    decisions: Sequence[Decision], binding: Collection[Decision], statements: Mapping[str, Statement]
) -> tuple[Decision, ...]:
    """Return the rulings and waivers whose time is over, or whose claims changed; not what a person took back."""
    bound = {each.location for each in binding}
    over = [each for each in decisions if each.ruling in SETTLING and not each.withdrawn and each.location not in bound]
    return tuple(_resolved(over, statements)) if over else ()


def _resolved(decisions: Sequence[Decision], statements: Mapping[str, Statement]) -> Iterator[Decision]:
    refs = {f"{each.claim.source_id}/{each.claim.id}": ref for ref, each in statements.items()}
    for each in decisions:
        yield replace(each, claims=tuple(refs.get(name, name) for name in each.claims))


class Covering:
    """Which judgements and findings some decisions were made for."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._rules = [each.rule for each in decisions]
        self._of: dict[str, set[int]] = {}
        for number, decision in enumerate(decisions):
            for ref in decision.claims:
                self._of.setdefault(ref, set()).add(number)

    def covers(self, judgement: Judgement) -> bool:
        """Whether one of them names both claims."""
        return self._names((judgement.left, judgement.right), judgement.rule)

    def covers_finding(self, finding: Finding) -> bool:
        """Whether one of them names all claims of a finding."""
        return self._names(finding.statements, finding.rule)

    def _names(self, refs: Sequence[str], rule: str) -> bool:
        if not self._of or not refs:
            return False
        all_of = set.intersection(*(self._of.get(ref, set()) for ref in refs))
        return any(self._rules[number] in ("", rule) for number in all_of)
