"""The checks that a person declared, against the claims: what fails is a finding, what cannot be read a diagnostic."""

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from crosscheck.judge.arithmetic import LONGEST_SHOWN
from crosscheck.judge.figures import Unworkable
from crosscheck.judge.rules import CHECK_RULES
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding
from crosscheck.model.project import Check
from crosscheck.model.statement import Statement

UNREAD = "unread-check"
UNKNOWN = "unknown-claim"

MOST_OPTIONS = 300
"""Ids among which a misspelt one is looked for; among more, looking costs more than it helps."""

MOST_LOOKED_FOR = 100
"""Unread checks that are told what may have been meant."""

SPACES = "A claim goes by its id; operators have spaces around them."


class _Unknown(Unworkable):
    """A check names a claim that is not there: what is misspelt must not pass as what holds."""


def judge_checks(
    checks: Sequence[Check], statements: Sequence[Statement]
) -> tuple[tuple[Finding, ...], tuple[Diagnostic, ...]]:
    """Return a finding for each check that fails, and a fault for each that cannot be worked out.

    That is a warning, but an error where a claim is named that is not there.
    """
    if not checks:
        return (), ()
    by_ref = {statement.ref: statement for statement in statements}
    by_source: dict[str, dict[str, Statement]] = {check.source_id: {} for check in checks}
    for statement in statements:
        if statement.claim.source_id in by_source:
            by_source[statement.claim.source_id][statement.claim.id] = statement
            by_ref.setdefault(f"{statement.claim.source_id}/{statement.claim.id}", statement)
    findings: list[Finding] = []
    unread: list[Diagnostic] = []
    for check in checks:
        own = by_source[check.source_id]
        options = (own if len(by_ref) > MOST_OPTIONS else own | by_ref) if len(unread) < MOST_LOOKED_FOR else ()
        try:
            found = [rule.check(check, _naming(own, by_ref, options)) for rule in CHECK_RULES if rule.check]
            about = " ".join(check.expression.split())
            findings += [replace(finding, about=about) for finding in found if finding]
        except Unworkable as trouble:
            message = f"the check “{_short(check.expression)}” was not made: {trouble.why}"
            code, level = (UNKNOWN, Level.ERROR) if isinstance(trouble, _Unknown) else (UNREAD, Level.WARNING)
            unread.append(Diagnostic(code, level, message, trouble.hint, check.location))
    return tuple(findings), tuple(unread)


def _naming(
    own: dict[str, Statement], by_ref: dict[str, Statement], options: Collection[str]
) -> Callable[[str], Statement]:
    """Return what finds the claim of an id: one of the same source, else of the project."""

    def claim_named(name: str) -> Statement:
        statement = own.get(name) or by_ref.get(name)
        if statement is None:
            raise _Unknown(f"there is no claim “{_short(name)}”", _meant(name, options) or SPACES)
        return statement

    return claim_named


def _meant(name: str, options: Collection[str]) -> str:
    from difflib import get_close_matches  # only a faulty check pays for it

    near = get_close_matches(name[:LONGEST_SHOWN], options, 1) if len(options) <= MOST_OPTIONS else []
    return f"Did you mean “{near[0]}”?" if near else ""


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"
