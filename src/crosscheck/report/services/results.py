"""Findings, faults of the input and failing facts in one list: what the formats that list problems are written from.

SARIF, GitHub, GitLab and JUnit each know one thing only: a problem at a place. What makes a run fail is always in it.
"""

import hashlib
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import LEVEL_OF, Fact, Finding
from crosscheck.model.location import Location
from crosscheck.model.rule_page import RulePage
from crosscheck.report.said import By, statements_by_ref
from crosscheck.report.severity import LEVELS
from crosscheck.report.summary import fact_fails
from crosscheck.report.view import View
from crosscheck.wording.said import as_told

INPUT = RulePage(
    "input",
    Level.ERROR,
    "The input itself is at fault",
    "The input itself is at fault.\n\nA file of the project cannot be read as it is meant. An error stops the run;"
    "\na warning or a note leaves what it names out of the comparison, and says so.\n",
)
"""The rule that faults of the input are reported under, in formats that have nothing but rules."""

DIGITS = 16


class Related(Struct, frozen=True):
    """Another place that a result is about, with what is said there."""

    location: Location
    words: str


class Result(Struct, frozen=True):
    """One problem at one place, its paths from the repository's root.

    `title` says what it is about, `message` what is wrong, `hint` what to do ("" where nothing is to be said).
    `fingerprint` names it from run to run; no two results of a view share one. `waiver` and `accepted` are why it
    fails no run.
    """

    rule: str
    level: Level
    title: str
    message: str
    location: Location
    fingerprint: str
    hint: str = ""
    fact: str = ""
    claims: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    waiver: Decision | None = None
    accepted: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet that it may stand."""
        return not (self.waiver or self.accepted)

    @property
    def text(self) -> str:
        """What is wrong and what to do about it, in sentences."""
        return f"{self.message} {self.hint}".rstrip()

    @property
    def place(self) -> str:
        """Where it is, as editors and terminals make a link of."""
        return str(self.location)


def results_of(view: View) -> tuple[Result, ...]:
    """Return all that is to be looked at: what is open first, most severe first, then by place."""
    found = [*_faults(view), *_findings(view), *_failing(view)]
    found.sort(key=lambda each: (not each.is_open, LEVELS.index(each.level), each.location, each.rule))
    return tuple(_unique(found))


def _faults(view: View) -> Iterator[Result]:
    for fault in view.diagnostics:
        known = _digest(fault.code, fault.location.path, fault.message)
        place = _place(view, fault.location)
        yield Result(INPUT.id, fault.level, fault.code, _sentence(fault.message), place, known, hint=fault.hint)


def _findings(view: View) -> Iterator[Result]:
    statements = statements_by_ref(view.report) if view.report else {}
    labels = {fact.id: fact.label for fact in _facts(view)}
    for finding in _shown(view):
        yield Result(
            rule=finding.rule,
            level=finding.level,
            title=labels.get(finding.fact, ""),
            message=finding.message,
            location=_place(view, finding.location),
            fingerprint=finding.fingerprint or _digest(finding.rule, finding.location.path, finding.message),
            fact=finding.fact,
            claims=finding.statements,
            related=_related(view, finding.statements, finding.location, statements),
            waiver=finding.waiver,
            accepted=finding.accepted,
        )


def _failing(view: View) -> Iterator[Result]:
    """Yield the facts that make the run fail although no rule has a finding for them (a scope, where that fails)."""
    if view.report is None:
        return
    statements = statements_by_ref(view.report)
    told = {(finding.fact, finding.rule) for finding in _shown(view)}
    for fact in _facts(view):
        judgement = next((each for each in fact.judgements if each.verdict is fact.verdict), None)
        if judgement is None or not fact_fails(fact, view.frame.fail_on):
            continue
        if any((fact.id, each.rule) in told for each in fact.judgements if each.verdict is fact.verdict):
            continue
        refs = (judgement.right, judgement.left)
        place = statements[refs[0]].claim.location
        yield Result(
            rule=judgement.rule,
            level=LEVEL_OF[fact.verdict],
            title=fact.label,
            message=judgement.reason,
            location=_place(view, place),
            fingerprint=_digest(judgement.rule, fact.fingerprint),
            fact=fact.id,
            claims=refs,
            related=_related(view, refs, place, statements),
        )


def _facts(view: View) -> tuple[Fact, ...]:
    return (*view.facts, *view.unshown)


def _shown(view: View) -> tuple[Finding, ...]:
    return (*view.findings, *view.unshown_findings)


def _related(view: View, refs: tuple[str, ...], place: Location, statements: By) -> tuple[Related, ...]:
    """Return the claims that a finding is about and that stand elsewhere, with what each says."""
    others = [statements[ref] for ref in refs if ref in statements and statements[ref].claim.location != place]
    return tuple(
        Related(_place(view, each.claim.location), f"{each.source.id}: {as_told(each)} ({each.ref})") for each in others
    )


def _place(view: View, location: Location) -> Location:
    path = view.frame.path(location.path)
    return Location(path, max(1, location.line), max(1, location.column))  # a file that is not there has no lines


def _sentence(words: str) -> str:
    """Return words as a sentence; what they quote stays as it is."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', '…')) else '.'}"


def _unique(results: list[Result]) -> Iterator[Result]:
    seen: dict[str, int] = {}
    for result in results:
        known = result.fingerprint
        number = seen[known] = seen.get(known, 0) + 1
        yield result if number == 1 else replace(result, fingerprint=_digest(known, str(number)))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:DIGITS]
