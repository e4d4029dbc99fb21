"""The file baseline.yaml, written whole: sorted, a line a claim, an empty line between entries, for git to merge.

The same baseline is the same bytes. What people want to say of an entry stands behind `because`: comments are not kept.
"""

import re
from collections.abc import Iterable, Iterator

from crosscheck.model.baseline import AcceptedFact, AcceptedFinding, Baseline
from crosscheck.write.yaml_words import scalar

HEAD = """\
# What stood when this baseline was written, or was accepted since: it fails no run.
# Written by “crosscheck baseline”, which takes out what no longer stands. Comments are not kept: use “because:”.
version: 1
"""

_LIKE_A_NUMBER = re.compile(r"[0-9]+(?:e[0-9]+)?")
"""Fingerprints that other readers of YAML would take for a figure (0123456789012345, 12345678901234e5)."""


def render_baseline(baseline: Baseline) -> str:
    """Return the text of baseline.yaml."""
    lines = [HEAD.rstrip("\n")]
    if baseline.reason:
        lines.append(f"because: {scalar(baseline.reason)}")
    if baseline.facts:
        lines += ["facts:", *_blocks(map(_fact, sorted(baseline.facts, key=_order)))]
    if baseline.findings:
        key = sorted(baseline.findings, key=lambda each: (each.rule, each.message, each.fingerprint))
        lines += [*([""] if baseline.facts else []), "findings:", *_blocks(map(_finding, key))]
    return "\n".join(lines) + "\n"


def _order(fact: AcceptedFact) -> tuple[str, list[str]]:
    return fact.label, sorted(claim.name for claim in fact.claims)


def _blocks(entries: Iterable[Iterator[str]]) -> Iterator[str]:
    """Yield the lines of list items, with an empty one between them; what is alike stands once."""
    seen: set[tuple[str, ...]] = set()
    for lines in map(tuple, entries):
        if lines not in seen:
            if seen:
                yield ""
            seen.add(lines)
            yield f"  - {lines[0]}"
            yield from (f"    {line}" for line in lines[1:])


def _fact(fact: AcceptedFact) -> Iterator[str]:
    yield f"fact: {scalar(fact.label)}"
    if fact.reason:
        yield f"because: {scalar(fact.reason)}"
    yield "camps:"
    camps = [sorted((each.name, each.verdict.value, each.fingerprint) for each in camp) for camp in fact.camps]
    for camp in sorted(camps):
        for number, (name, verdict, fingerprint) in enumerate(camp):
            yield f"  {' ' if number else '-'} {name}: {verdict} {fingerprint}"


def _finding(finding: AcceptedFinding) -> Iterator[str]:
    yield f"rule: {finding.rule}"
    if finding.message:
        yield f"message: {scalar(finding.message)}"
    if finding.reason:
        yield f"because: {scalar(finding.reason)}"
    yield f"fingerprint: {_digits(finding.fingerprint)}"


def _digits(fingerprint: str) -> str:
    return f"'{fingerprint}'" if _LIKE_A_NUMBER.fullmatch(fingerprint) else fingerprint
