"""A person's word laid over what was worked out: which statement is right, what may stand, and what is out of date.

A verdict stays what the rules made it; a ruling or a waiver stands beside it, and lets the run pass. It must cover each
pair that gives the fact its verdict: an old figure that a newer one overtook does not open a settled conflict again.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.judge.binding import binding
from crosscheck.judge.bond import Bond
from crosscheck.judge.findings import finding_of
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.judge.rules import DECISION_RULES, RULES, decision_unused
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.wording.said import shortened

SETTLED = frozenset({Verdict.CONFLICT, Verdict.UPDATE})
"""What is settled when a person says which figure is right."""

WAIVABLE = SETTLED | {Verdict.SCOPE}
"""What can make a run fail, and so can be waived."""

LONGEST_RULE = 60
"""Characters of a rule's name that a message repeats."""

Covers = Mapping[Judgement, Decision]
"""For each judgement that may stand the decision by which it may."""


def apply_decisions(
    facts: Sequence[Fact], findings: Sequence[Finding], bonds: Sequence[Bond], statements: Mapping[str, Statement]
) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return facts and findings with rulings and waivers, and findings for decisions that no longer bind."""
    word = _Word(binding(bonds))
    settled = tuple(word.settle(fact) for fact in facts)
    by_id = {fact.id: fact for fact in settled}
    waived = [word.waive(finding, by_id.get(finding.fact), statements) for finding in findings]
    return settled, (*waived, *_doubts((word.review(bond, statements) for bond in bonds), statements))


def _doubts(bonds: Iterable[Bond], statements: Mapping[str, Statement]) -> list[Finding]:
    """Return for each decision what the first rule has to say that has something to say."""
    found = (_misnamed(bond.decision, statements) or _doubt(bond, statements) for bond in bonds)
    return [finding for finding in found if finding]


def _doubt(bond: Bond, statements: Mapping[str, Statement]) -> Finding | None:
    answers = (rule.doubt(bond, statements) for rule in DECISION_RULES if rule.doubt)
    return next(filter(None, answers), None)


def _misnamed(decision: Decision, statements: Mapping[str, Statement]) -> Finding | None:
    """Return a finding for a waiver of a rule that there is not: it is misspelt, and waives nothing."""
    known = [rule.id for rule in RULES]
    if not decision.rule or decision.rule in known or decision.withdrawn:
        return None
    from difflib import get_close_matches  # only a misspelt rule pays for it

    near = get_close_matches(decision.rule[:LONGEST_RULE], known, 1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    message = f"There is no rule “{shortened(decision.rule, LONGEST_RULE)}”, so this waives nothing.{hint}"
    refs = tuple(ref for ref in decision.claims if ref in statements)
    return Finding(decision_unused.ID, Level.WARNING, message, decision.location, statements=refs)


class _Word:
    """The decisions that bind, and what becomes of each while it is laid over the facts."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._of: dict[str, list[Decision]] = {}
        for decision in decisions:
            for ref in decision.claims if decision.ruling in (Ruling.RIGHT, Ruling.WAIVED) else ():
                self._of.setdefault(ref, []).append(decision)
        self._covers: dict[str, Covers] = {}
        self._used: set[Decision] = set()
        self._unweighed: dict[Decision, tuple[str, ...]] = {}
        self._against: dict[Decision, tuple[str, ...]] = {}

    def settle(self, fact: Fact) -> Fact:
        """Return a fact with what a person said of it."""
        own = {decision: None for ref in fact.statements for decision in self._of.get(ref, ())}
        if not own:
            return fact
        rights = sorted(
            (each for each in own if each.ruling is Ruling.RIGHT and each.claims[0] in fact.statements),
            key=lambda each: (each.decided, each.location.line),
        )
        covers = self._cover(fact, rights, [each for each in own if each.ruling is Ruling.WAIVED])
        self._covers[fact.id] = covers
        gravest = fact.verdict if fact.verdict in (SETTLED if rights else WAIVABLE) else None
        left = [each for each in fact.judgements if each.verdict is gravest and each not in covers]
        if left:
            self._reopen(rights, left)
            return fact
        if rights:
            return replace(fact, ruling=rights[-1])
        waiver = next((covers[each] for each in fact.judgements if each in covers), None)
        return replace(fact, waiver=waiver) if fact.verdict in WAIVABLE else fact

    def _cover(self, fact: Fact, rights: Sequence[Decision], waivers: Sequence[Decision]) -> Covers:
        """Return which judgements of a fact may stand, and by whose word."""
        losing = self._overruled(fact, rights)
        waived = _Waivers(waivers)
        covers: dict[Judgement, Decision] = {}
        for each in fact.judgements:
            by = losing.get(each.left) or losing.get(each.right) if each.verdict in SETTLED else None
            by = (waived.of(each) if each.verdict in WAIVABLE else None) or by
            if by:
                covers[each] = by
        self._used |= waived.used()
        return covers

    def _overruled(self, fact: Fact, rights: Sequence[Decision]) -> dict[str, Decision]:
        """Return the claims that are not right, each with the decision that says so."""
        winners = {right.claims[0] for right in rights}
        losing: dict[str, Decision] = {}
        for right in rights:
            first, *others = right.claims
            weighed = [ref for ref in others if ref in fact.statements]
            if weighed or not others:
                self._used.add(right)
            if not others:
                weighed = sorted(_conflicting(first, fact))
                self._against[right] = tuple(weighed)
            losing |= {ref: right for ref in weighed if ref not in winners}
        return losing

    def _reopen(self, rights: Sequence[Decision], left: Sequence[Judgement]) -> None:
        refs = {ref for each in left for ref in (each.left, each.right)}
        for right in rights:
            self._unweighed[right] = tuple(sorted(refs - set(right.claims) or refs - {right.claims[0]}))

    def waive(self, finding: Finding, fact: Fact | None, statements: Mapping[str, Statement]) -> Finding:
        """Return a finding with the word that it may stand; one that only some of its pairs may, with another pair."""
        covers = self._covers.get(finding.fact, {})
        pair = tuple(sorted(finding.statements))
        alike = [each for each in fact.judgements if each.rule == finding.rule] if fact and covers else []
        own = next((each for each in alike if (each.left, each.right) == pair), None)
        if fact is None or own is None:
            return self._waive_alone(finding)
        left = [each for each in alike if each.verdict is own.verdict and each not in covers]
        if not left:
            return replace(finding, waiver=covers[own])
        return finding_of(left[0], fact, statements) if own in covers else finding

    def _waive_alone(self, finding: Finding) -> Finding:
        """Return a finding that is not about one pair of a fact, with the waiver over all of its claims."""
        refs = set(finding.statements)
        for decision in self._of.get(finding.statements[0], ()) if refs else ():
            fits = decision.ruling is Ruling.WAIVED and decision.rule in ("", finding.rule)
            if fits and refs <= set(decision.claims):
                self._used.add(decision)
                return replace(finding, waiver=decision)
        return finding

    def review(self, bond: Bond, statements: Mapping[str, Statement]) -> Bond:
        """Return a decision with what came of it."""
        decision = bond.decision
        if decision not in self._used and decision in self._of.get(decision.claims[0], ()):
            return replace(bond, idle=True)
        against = self._against.get(decision, ())
        if against:
            fingerprint = fingerprint_of(statements[ref].claim for ref in (*decision.claims, *against))
            bond = replace(bond, fingerprint=fingerprint, against=against)
        return replace(bond, unweighed=self._unweighed.get(decision, ()))


class _Waivers:
    """The waivers of one fact as bits of a number, so that a thousand of them over all its pairs cost little."""

    def __init__(self, waivers: Sequence[Decision]) -> None:
        self._waivers = sorted(waivers, key=lambda each: each.location.line)
        self._of: dict[str, int] = {}
        self._by: dict[str, int] = {}
        self._used = 0
        for number, waiver in enumerate(self._waivers):
            self._by[waiver.rule] = self._by.get(waiver.rule, 0) | 1 << number
            for ref in waiver.claims:
                self._of[ref] = self._of.get(ref, 0) | 1 << number

    def of(self, judgement: Judgement) -> Decision | None:
        """Return the last waiver by which a judgement may stand."""
        over = self._of.get(judgement.left, 0) & self._of.get(judgement.right, 0)
        found = over & (self._by.get("", 0) | self._by.get(judgement.rule, 0))
        self._used |= found
        return self._waivers[found.bit_length() - 1] if found else None

    def used(self) -> set[Decision]:
        """Return the waivers that some judgement stands by."""
        return {waiver for number, waiver in enumerate(self._waivers) if self._used >> number & 1}


def _conflicting(ref: str, fact: Fact) -> set[str]:
    """Return the claims of a fact that conflict with `ref`; where none does, those of its updates."""
    for verdict in (Verdict.CONFLICT, Verdict.UPDATE):
        pairs = [{each.left, each.right} for each in fact.judgements if each.verdict is verdict]
        if against := {other for pair in pairs if ref in pair for other in pair - {ref}}:
            return against
    return set()
