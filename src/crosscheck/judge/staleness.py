"""Why an entry of the baseline accepts nothing any more, in half a sentence: whoever takes it out wants to know."""

from collections.abc import Mapping, Sequence

from crosscheck.judge.baseline_book import name_of
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.baseline import AcceptedFact, AcceptedFinding
from crosscheck.model.finding import Fact, Finding
from crosscheck.model.statement import Statement


class Staleness:
    """What became of the claims and findings that a baseline accepts."""

    def __init__(
        self,
        facts: Sequence[Fact],
        findings: Sequence[Finding],
        statements: Mapping[str, Statement],
        open_again: set[str],
    ) -> None:
        """Take the facts and findings as they are; `open_again` are facts of which a decision is over."""
        self._statements = {name_of(each): each for each in statements.values()}
        self._fact_of = {ref: fact for fact in facts for ref in fact.statements}
        self._waived = {(each.rule, each.fingerprint) for each in findings if each.waiver}
        self._there = {(each.rule, each.fingerprint) for each in findings}
        self._open_again = open_again

    def why(self, entry: AcceptedFact | AcceptedFinding) -> str:
        """Return why an entry accepts nothing."""
        if isinstance(entry, AcceptedFinding):
            return self._why_finding((entry.rule, entry.fingerprint))
        there = [claim for claim in entry.claims if claim.name in self._statements]
        as_it_was = [
            claim for claim in there if fingerprint_of([self._statements[claim.name].claim]) == claim.fingerprint
        ]
        facts = [self._fact_of.get(self._statements[claim.name].ref) for claim in as_it_was]
        if any(fact and fact.ruling for fact in facts):
            return "a person has ruled on it"
        if any(fact and fact.waiver for fact in facts):
            return "a person has waived it"
        if any(fact and fact.id in self._open_again for fact in facts):
            return "a person had settled it by a decision that is over"
        if len(as_it_was) < len(there):
            changed = next(claim.name for claim in there if claim not in as_it_was)
            return f"{changed} says something else now"
        if len(there) < len(entry.claims):
            gone = next(claim.name for claim in entry.claims if claim not in there)
            return f"{gone} is gone"
        return "its claims do not stand against each other any more"

    def _why_finding(self, known: tuple[str, str]) -> str:
        if known in self._waived:
            return "a person has waived it"
        if known in self._there:
            return "a person had waived it by a decision that is over"
        return "it was mended, or its claims say something else now or are gone"
