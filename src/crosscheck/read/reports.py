"""A JSON report of `crosscheck check`, of any version so far, read back as what it records.

Keys were only ever added: what an older report does not have is taken as not stated, and what a report has beyond what
is compared is not looked at.
"""

import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec
from msgspec import Struct

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import LEVEL_OF, Verdict
from crosscheck.model.recorded import Recorded, RecordedClaim, RecordedFact, RecordedFinding, RecordedPair, Settled
from crosscheck.read.faults import Trouble, printable, shown
from crosscheck.read.files import mark_of

NEWEST = 1
"""The newest version of the report's shape that is read."""

MOST_BYTES = 1024**3
"""Bytes of a report that is read; that of 100,000 claims has some 200 million."""

HINT = "Write one with “crosscheck check --format json”."
Shape = TypeVar("Shape")
_OFFSET = re.compile(r"\(byte (\d+)\)")


class _Version(Struct, frozen=True):
    schema_version: int | None = None


class _Claim(Struct, frozen=True):
    id: str
    source: str
    said: str | None = None
    subject: str | None = None
    property_label: str | None = None
    qualifiers: dict[str, str | None] = {}


class _Judgement(Struct, frozen=True):
    left: str
    right: str
    verdict: Verdict
    rule: str = ""


class _Fact(Struct, frozen=True):
    id: str
    verdict: Verdict
    claims: tuple[str, ...]
    label: str = ""
    unsure: bool = False
    judgements: tuple[_Judgement, ...] = ()
    explanation: str = ""
    ruling: dict[str, object] | None = None
    waiver: dict[str, object] | None = None
    accepted: bool = False


class _Finding(Struct, frozen=True):
    rule: str
    level: Level
    message: str = ""
    file: str = ""
    line: int = 0
    fact: str | None = None
    claims: tuple[str, ...] = ()
    waiver: dict[str, object] | None = None
    accepted: bool = False
    fingerprint: str = ""


class _Diagnostic(Struct, frozen=True):
    level: Level
    message: str
    file: str = ""
    line: int = 0


class _Summary(Struct, frozen=True):
    facts: int = 0


class _Report(Struct, frozen=True):
    facts: tuple[_Fact, ...]
    claims: tuple[_Claim, ...]
    findings: tuple[_Finding, ...] = ()
    diagnostics: tuple[_Diagnostic, ...] = ()
    summary: _Summary = _Summary()


def read_report(raw: bytes) -> Recorded:
    """Return what a report records; a `Trouble` says why it cannot be used."""
    if len(raw) > MOST_BYTES:
        raise Trouble("too-large", f"this report is larger than {MOST_BYTES:,} bytes, the most that is read", "")
    text = _decoded(raw)
    version = _read(text, _Version).schema_version
    if version is None:
        raise Trouble("not-a-report", "this JSON is no report of crosscheck: it has no “schema_version”", HINT)
    if version > NEWEST:
        message = f"this report has schema_version {version}, and this crosscheck reads up to {NEWEST}"
        raise Trouble("newer-report", message, "Use the crosscheck that wrote it, or a newer one.")
    report = _read(text, _Report)
    if fault := next((each for each in report.diagnostics if each.level is Level.ERROR), None):
        place = f"{printable(fault.file)}:{fault.line}: " if fault.file else ""
        message = f"this report is of input that could not be used: {place}{printable(fault.message)}"
        raise Trouble("unusable-report", message, "Correct the input, then write the report anew.")
    return _recorded(report)


def _decoded(raw: bytes) -> bytes:
    """Return the bytes as UTF-8: an old Windows shell that writes a program's output to a file makes UTF-16 of it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace").encode()
    return raw.removeprefix(b"\xef\xbb\xbf")


def _read(text: bytes, shape: type[Shape]) -> Shape:
    if not text.strip():
        raise Trouble("not-a-report", "this file is empty", HINT)
    try:
        return msgspec.json.decode(text, type=shape)
    except msgspec.ValidationError as error:
        raise Trouble("not-a-report", f"this JSON is no report of crosscheck: {_words(error)}", HINT) from None
    except msgspec.DecodeError as error:
        found = _OFFSET.search(str(error))
        head = text[: int(found[1]) if found else len(text)].decode(errors="replace")
        hint = "Was the run that wrote it interrupted? Write it anew." if not found else HINT
        raise Trouble(
            "not-a-report", f"this is not whole JSON: {_words(error)}", hint, mark_of(head, len(head))
        ) from None
    except (UnicodeDecodeError, RecursionError):
        raise Trouble("not-a-report", "this file is no JSON that a report could be", HINT) from None


def _words(error: Exception) -> str:
    words = printable(str(error))[:200]
    return words if words.startswith("JSON") else f"{words[:1].lower()}{words[1:]}"


def _recorded(report: _Report) -> Recorded:
    names = {claim.id: claim.id if "/" in claim.id else f"{claim.source}/{claim.id}" for claim in report.claims}
    claims = {claim.id: _claim(claim, names[claim.id]) for claim in report.claims}
    facts = tuple(_fact(fact, claims, names) for fact in report.facts)
    rules = {fact.id: {pair.rule for pair in fact.pairs} for fact in facts}
    findings = tuple(_finding(each, names, rules) for each in report.findings)
    _check_distinct(facts)
    return Recorded(facts, findings, report.summary.facts)


def _check_distinct(facts: tuple[RecordedFact, ...]) -> None:
    """Tell of what only a file that was tampered with has: it would make the comparison mean nothing."""
    seen: set[str] = set()
    for name in (claim.name for fact in facts for claim in fact.claims):
        if name in seen:
            raise Trouble("not-a-report", f"this is no report of crosscheck: {shown(name)} stands in it twice", HINT)
        seen.add(name)


def _claim(claim: _Claim, name: str) -> RecordedClaim:
    stated = {"subject": claim.subject, "property": claim.property_label, **claim.qualifiers}
    return RecordedClaim(name, claim.said or "", tuple((key, value or "") for key, value in sorted(stated.items())))


def _fact(fact: _Fact, claims: dict[str, RecordedClaim], names: dict[str, str]) -> RecordedFact:
    settled = Settled.RULED if fact.ruling else Settled.WAIVED if fact.waiver else None
    return RecordedFact(
        id=fact.id,
        label=fact.label or fact.id,
        verdict=fact.verdict,
        claims=tuple(claims.get(ref) or RecordedClaim(ref) for ref in fact.claims),
        pairs=tuple(_pairs(fact, names)),
        unsure=fact.unsure,
        explanation=fact.explanation,
        settled=settled or (Settled.ACCEPTED if fact.accepted else None),
    )


def _pairs(fact: _Fact, names: dict[str, str]) -> Iterator[RecordedPair]:
    for each in fact.judgements:
        if each.verdict in LEVEL_OF:
            left, right = sorted((names.get(each.left, each.left), names.get(each.right, each.right)))
            yield RecordedPair(left, right, each.verdict, each.rule)


def _finding(finding: _Finding, names: dict[str, str], rules: dict[str, set[str]]) -> RecordedFinding:
    return RecordedFinding(
        rule=finding.rule,
        level=finding.level,
        message=finding.message,
        place=f"{finding.file}:{finding.line}" if finding.file else "",
        fact=finding.fact or "",
        claims=tuple(names.get(ref, ref) for ref in finding.claims),
        known=finding.fingerprint,
        of_pair=finding.rule in rules.get(finding.fact or "", ()),
        settled=Settled.WAIVED if finding.waiver else Settled.ACCEPTED if finding.accepted else None,
    )
