"""Facts, findings and faults of the input as test cases."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact
from crosscheck.model.location import Location
from crosscheck.report.said import By, camp_letter, said_in_camps, statements_by_ref
from crosscheck.report.services.results import INPUT, Result
from crosscheck.report.severity import level_of, severity
from crosscheck.report.summary import FAILING_LEVELS, fact_fails, settling
from crosscheck.report.view import View
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import shortened

IN_BASELINE = "The baseline accepts it."
READ = "The project can be read"
"""The case that a run without any fault of its input passes."""

LONGEST_NAME = 200
"""Characters of a case's name that services show well."""


class Outcome(StrEnum):
    """What became of a case; all but the first are the name of its element."""

    PASSED = ""
    FAILED = "failure"
    ERROR = "error"
    SKIPPED = "skipped"


class Case(Struct, frozen=True):
    """One test: `message` and `type` say in a few words why it did not pass, `lines` tell all that was found."""

    name: str
    location: Location | None = None
    outcome: Outcome = Outcome.PASSED
    message: str = ""
    type: str = ""
    lines: tuple[str, ...] = ()


def fact_cases(view: View, results: Iterable[Result]) -> Iterator[Case]:
    """Yield a case for each fact that is shown, gravest first, then for those that fail the run unshown."""
    if view.report is None:
        return
    statements = statements_by_ref(view.report)
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(result.fact, []).append(result)
    for fact in (*view.facts, *view.unshown):
        yield _fact_case(view, fact, statements, found.get(fact.id, ()))


def finding_cases(view: View, results: Iterable[Result]) -> Iterator[Case]:
    """Yield a case for each finding that belongs to no fact."""
    for result in results:
        if result.fact or result.rule == INPUT.id:
            continue
        fails = result.level in FAILING_LEVELS[view.frame.fail_on]
        outcome = Outcome.FAILED if fails else Outcome.PASSED
        yield _result_case(result, f"{result.rule}: {result.message}", outcome if result.is_open else Outcome.SKIPPED)


def input_cases(results: Iterable[Result]) -> Iterator[Case]:
    """Yield a case for each fault of the input; an error of it is an error of the test."""
    faults = [each for each in results if each.rule == INPUT.id]
    if not faults:
        yield Case(READ)
    for fault in faults:
        outcome = Outcome.ERROR if fault.level is Level.ERROR else Outcome.PASSED
        yield _result_case(fault, f"{fault.title}: {fault.message}", outcome)


def _fact_case(view: View, fact: Fact, statements: By, found: Iterable[Result]) -> Case:
    listed = tuple(found)
    claim = statements[fact.statements[0]].claim
    place = view.frame.path(claim.location.path)
    said = tuple(_told(fact, statements, listed))
    if fact_fails(fact, view.frame.fail_on):
        outcome, message = Outcome.FAILED, fact.explanation or f"{fact.verdict.value}: {fact.label}"
    elif level_of(fact) and (settling(fact) or fact.accepted):
        outcome, message = Outcome.SKIPPED, _why_it_stands(fact)
    else:
        outcome, message = Outcome.PASSED, ""
        said = said if level_of(fact) or listed else ()
    return Case(
        name=shortened(f"{fact.label} [{fact.id}]", LONGEST_NAME),
        location=listed[0].location if listed else Location(place, claim.location.line, claim.location.column),
        outcome=outcome,
        message=message,
        type=fact.verdict.value,
        lines=said,
    )


def _why_it_stands(fact: Fact) -> str:
    decision = settling(fact)
    return f"{decided_words(decision)}." if decision else IN_BASELINE


def _told(fact: Fact, statements: By, found: Iterable[Result]) -> Iterator[str]:
    """Yield the verdict and how severe it is, the sentence, who says what, and each finding where it stands."""
    yield f"{severity(fact)}: {fact.verdict.value}{'?' if fact.unsure else ''}"
    if fact.explanation:
        yield fact.explanation
    camps = said_in_camps(fact, statements)
    for index, camp in enumerate(camps):
        letter = f"{camp_letter(index)} " if len(camps) > 1 else ""
        said = "; ".join(f"{words} ({', '.join(ids)})" for words, ids in camp.items())
        yield f"{letter}{said}"
    yield from (_line(each) for each in found)


def _result_case(result: Result, name: str, outcome: Outcome) -> Case:
    stands = f"{decided_words(result.waiver)}." if result.waiver else IN_BASELINE
    return Case(
        name=shortened(name, LONGEST_NAME),
        location=result.location,
        outcome=outcome,
        message=stands if outcome is Outcome.SKIPPED else result.message,
        type=result.rule,
        lines=(_line(result),),
    )


def _line(result: Result) -> str:
    rule = result.title if result.rule == INPUT.id else result.rule
    return f"{result.level.value}: {rule} at {result.place}: {result.text}"
