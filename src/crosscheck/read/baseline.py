"""The file baseline.yaml: what a project accepts as it stands, each fact and each finding a block of its own.

Whether what it accepts is still there is judged later: a conflict that was settled must not break a build.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from crosscheck.model.baseline import AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline
from crosscheck.model.finding import Verdict
from crosscheck.model.location import Location
from crosscheck.read.baseline_schema import CLAIM_PATTERN, BaselineFile, FactEntry, FindingEntry
from crosscheck.read.conversion import Conversion
from crosscheck.read.faults import Faults, Path, Spot, shown
from crosscheck.read.yaml_tree import read_tree

_CLAIM = re.compile(CLAIM_PATTERN)


def read_baseline(text: str, faults: Faults) -> Baseline | None:
    """Return what the sound entries of the file accept; `None` where it is not YAML."""
    tree = read_tree(text, faults)
    if tree is None:
        return None
    plain: Any = tree.plain()
    fields = Conversion(tree, faults).fields(plain, BaselineFile, whole=tree.whole)
    facts = (
        _fact(entry, plain["facts"][index], ("facts", index), tree, faults)
        for index, entry in enumerate(fields.get("facts") or ())
        if entry is not None
    )
    findings = (
        _finding(entry, _place(("findings", index), tree, faults))
        for index, entry in enumerate(fields.get("findings") or ())
        if entry is not None
    )
    return Baseline(tuple(filter(None, facts)), tuple(findings), fields.get("because") or "")


def _fact(entry: FactEntry, plain: object, path: Path, spot: Spot, faults: Faults) -> AcceptedFact | None:
    """Return an entry over claims; tell of names that are none, and of claims that stand twice."""
    seen: set[str] = set()
    sound = True
    for index, camp in enumerate(entry.camps or ()):
        for name in camp:
            mark = spot.at((*path, "camps", index, name), True)
            if not _CLAIM.match(name):
                hint = "Name the claim with its source, for example gazette-2019-06-10/killed-total."
                faults.add("bad-id", f"{shown(name)} is not the name of a claim", hint, mark)
                sound = False
            elif name in seen:
                message = f"{shown(name)} stands twice in this entry"
                faults.add("repeated-claim", message, "Keep it in one of the camps.", mark)
                sound = False
            seen.add(name)
    if not seen and not _has_claims(plain):
        hint = "Take the entry out, or put its claims back under “camps”."
        faults.add("too-few-claims", "this entry names no claims, so it accepts nothing", hint, spot.at(path))
    if not seen:
        return None
    camps = tuple(tuple(_claims(camp)) for camp in entry.camps or () if camp)
    return AcceptedFact(entry.fact, camps, entry.because or "", _place(path, spot, faults)) if sound else None


def _has_claims(plain: object) -> bool:
    """Whether an entry as written names any claims, sound or not."""
    return isinstance(plain, dict) and any(plain.get("camps") or ())


def _claims(camp: Mapping[str, str]) -> Iterator[AcceptedClaim]:
    for name, stood in camp.items():
        verdict, _, fingerprint = stood.partition(" ")
        yield AcceptedClaim(name, fingerprint, Verdict(verdict))


def _finding(entry: FindingEntry, place: Location) -> AcceptedFinding:
    return AcceptedFinding(entry.rule, entry.message or "", entry.fingerprint, entry.because or "", place)


def _place(path: Path, spot: Spot, faults: Faults) -> Location:
    return Location(faults.path, *spot.at(path))
