"""Which pairs of a fact a question is about, and the order of its claims: those pairs first."""

from collections.abc import Collection, Mapping, Sequence

from crosscheck.model.finding import Fact, Judgement, Verdict
from crosscheck.model.question import Topic
from crosscheck.model.statement import Statement

AT_ODDS: dict[Topic, Verdict] = {
    Topic.CONFLICT: Verdict.CONFLICT,
    Topic.UPDATE: Verdict.UPDATE,
    Topic.SCOPE: Verdict.SCOPE,
}
"""The verdict of the pairs that a question is about; what only changed, or is of another scope, conflicts with none."""


def clashing(topic: Topic, fact: Fact) -> list[Judgement]:
    """Return the judgements that a question is about; of scopes those that could be overturned, if any could."""
    found = [each for each in fact.judgements if each.verdict is AT_ODDS.get(topic)]
    return ([each for each in found if each.unsure] or found) if topic is Topic.SCOPE else found


def in_order(
    fact: Fact, clashes: Sequence[Judgement], statements: Mapping[str, Statement], vague: Collection[str]
) -> tuple[str, ...]:
    """Return the claims of a fact: the two that decide, then the others that clash, then the rest, camp by camp."""
    by_camp = tuple(dict.fromkeys((*(ref for camp in fact.camps for ref in camp), *fact.statements)))
    if not clashes:
        return by_camp

    def telling(each: Judgement) -> tuple[bool, bool, bool, str, str]:
        own = statements[each.left].source.id == statements[each.right].source.id
        return each.unsure, own, each.left in vague or each.right in vague, each.left, each.right

    deciding = min(clashes, key=telling)
    first = {deciding.left, deciding.right}
    torn = {ref for each in clashes for ref in (each.left, each.right)}
    return tuple(sorted(by_camp, key=lambda ref: (ref not in first, ref not in torn)))
