"""What a finding is, wherever it stands: an identity that survives moved lines, new words and other findings.

A build compares runs by it: the baseline, `diff`, and the services that a report is handed to.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from crosscheck.judge.fingerprints import DIGITS, fingerprint_of
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement


def identify(findings: Iterable[Finding], statements: Mapping[str, Statement]) -> tuple[Finding, ...]:
    """Return the findings, each with a fingerprint that no other of them has.

    It is made of the rule, of what the claims say and of what is held against them (the sum); for what is about no
    claim that is there, of file and message. Of several that are alike, each behind the first counts on.
    """
    known = tuple(findings)
    fingered = zip(known, fingerprints(known, statements), strict=True)
    return tuple(replace(finding, fingerprint=fingerprint) for finding, fingerprint in fingered)


def fingerprints(findings: Iterable[Finding], statements: Mapping[str, Statement]) -> Iterator[str]:
    """Yield the fingerprint of each finding."""
    seen: dict[str, int] = {}
    for finding in findings:
        known = _digest(*_parts(finding, statements))
        number = seen[known] = seen.get(known, 0) + 1
        yield known if number == 1 else _digest(known, str(number))


def _parts(finding: Finding, statements: Mapping[str, Statement]) -> tuple[str, ...]:
    claims = [statements[ref].claim for ref in finding.statements if ref in statements]
    if claims:
        return finding.rule, fingerprint_of(claims), *filter(None, (finding.about,))
    return finding.rule, finding.location.path, finding.message


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:DIGITS]
