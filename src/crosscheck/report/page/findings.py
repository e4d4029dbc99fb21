"""Findings and faults of the input as the page shows them."""

from msgspec import Struct

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Fact, Finding
from crosscheck.report.page.anchors import anchors
from crosscheck.report.page.claims import ClaimCard, claim_card
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.scope import Scope, scope_of
from crosscheck.report.page.searched import latin_words
from crosscheck.report.summary import finding_fails
from crosscheck.report.told import OF_DECISIONS
from crosscheck.report.view import View
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import capital

LEVEL_MARKS = {Level.ERROR: "✗", Level.WARNING: "!", Level.NOTE: "i"}
GRAVE = (Level.ERROR.value, Level.WARNING.value)
MOST_CLAIMS, MOST_FINDINGS, MOST_FAULTS = 12, 200, 500
"""Claims of one finding, findings and faults that are there at all; the rest is counted."""


class FindingCard(Struct, frozen=True):
    """One finding with the figures that it is about; `settled` says why it fails no run, "" where it is open.

    `fails` is whether it fails the run; `latin` what it is found by besides the words that are seen.
    """

    anchor: str
    rule: str
    title: str
    level: str
    mark: str
    message: str
    place: str
    settled: str
    claims: tuple[ClaimCard, ...]
    left_out: int
    is_open: bool
    fails: bool
    scope: Scope
    latin: str

    @property
    def needs_decision(self) -> bool:
        """Whether a person is to look at it: nobody has settled it, and it is no mere note."""
        return self.is_open and self.level in GRAVE


class FaultCard(Struct, frozen=True):
    """One fault of the input."""

    level: str
    mark: str
    code: str
    message: str
    hint: str
    place: str


class Faults(Struct, frozen=True):
    """The faults of the input; `count` is that of all, `left_out` of those that were too many."""

    cards: tuple[FaultCard, ...]
    count: int
    left_out: int


class Findings(Struct, frozen=True):
    """The findings that belong to no fact; `count` is that of all, `left_out` of those that were too many."""

    cards: tuple[FindingCard, ...]
    count: int
    left_out: int


def faults_of(view: View) -> Faults:
    """Return the faults of the input, in their order."""
    found = view.diagnostics
    cards = tuple(_fault(each, view) for each in found[:MOST_FAULTS])
    return Faults(cards, len(found), len(found) - len(cards))


def loose_findings(lookup: Lookup) -> Findings:
    """Return the findings that belong to no fact, what is open and most severe first."""
    levels = list(Level)
    found = sorted(
        lookup.findings_of.get("", []), key=lambda each: (not _is_open(each), levels.index(each.level), each.location)
    )
    shown = found[:MOST_FINDINGS]
    names = anchors("finding", [f"{at} {each.fingerprint}" for at, each in enumerate(shown)])
    named = zip(shown, names.values(), strict=True)
    cards = tuple(_card(each, _stable(each, anchor), lookup) for each, anchor in named)
    return Findings(cards, len(found), len(found) - len(cards))


def findings_in(fact: Fact, lookup: Lookup) -> tuple[FindingCard, ...]:
    """Return what the rules say of a fact besides its verdict, whose sentences stand there already."""
    told = {fact.explanation, *(each.reason for each in fact.judgements)}
    found = [each for each in lookup.findings_of.get(fact.id, []) if each.message not in told]
    return tuple(_card(each, "", lookup, with_claims=False) for each in found if not each.rule.startswith(OF_DECISIONS))


def _stable(finding: Finding, anchor: str) -> str:
    """Return an id by what the finding is; it is unique, as no two findings have one fingerprint."""
    return (
        f"finding-{finding.fingerprint}" if finding.fingerprint.isalnum() and finding.fingerprint.isascii() else anchor
    )


def _is_open(finding: Finding) -> bool:
    return not (finding.waiver or finding.accepted)


def _card(finding: Finding, anchor: str, lookup: Lookup, *, with_claims: bool = True) -> FindingCard:
    refs = [ref for ref in finding.statements if ref in lookup.statements] if with_claims else []
    claims = tuple(claim_card(lookup.statements[ref], lookup) for ref in refs[:MOST_CLAIMS])
    titles = {rule.id: rule.title for rule in lookup.view.frame.rules}
    return FindingCard(
        anchor=anchor,
        rule=finding.rule,
        title=titles.get(finding.rule, finding.rule),
        level=finding.level.value,
        mark=LEVEL_MARKS[finding.level],
        message=finding.message,
        place=lookup.place(finding.location),
        settled=_settled(finding),
        claims=claims,
        left_out=max(0, len(refs) - MOST_CLAIMS),
        is_open=_is_open(finding),
        fails=not finding.fact and finding_fails(finding, lookup.view.frame.fail_on),
        scope=scope_of(finding.statements, lookup),
        latin=latin_words((finding.message, *(f"{each.said} {each.text} {each.quoted_words}" for each in claims))),
    )


def _settled(finding: Finding) -> str:
    if finding.waiver:
        return f"{capital(decided_words(finding.waiver))}."
    return "The baseline has it." if finding.accepted else ""


def _fault(fault: Diagnostic, view: View) -> FaultCard:
    place = f"{view.frame.path(fault.location.path)}:{fault.location.line}:{fault.location.column}"
    return FaultCard(fault.level.value, LEVEL_MARKS[fault.level], fault.code, fault.message, fault.hint, place)
