"""How well a judge does on labelled projects: pairs matched, verdicts, conflicts that are none and conflicts missed.

A judge sets pairs of claims side by side, each with its verdict. Pairs that a label leaves open (`either`) count
neither as found nor as noise, but never may they be shown as a conflict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from project_cases import Case, Couple, write_project

from crosscheck.judge.rules import SUM_RULES
from crosscheck.model.finding import Report
from crosscheck.pipeline import check

SUMS = frozenset(rule.id for rule in SUM_RULES)


@dataclass
class Tally:
    """Counts over cases. `wrong` tells each error in words, for the part that may be looked at."""

    wanted: int = 0
    shown: int = 0
    matched: int = 0
    right: int = 0
    calm: int = 0
    false_conflicts: int = 0
    conflicts_shown: int = 0
    conflicts: int = 0
    missed_conflicts: int = 0
    facts: int = 0
    facts_right: int = 0
    origins: int = 0
    origins_right: int = 0
    sums: int = 0
    sums_found: int = 0
    false_sums: int = 0
    slips: int = 0
    slips_named: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of pairs set side by side that belong there."""
        return _share(self.matched, self.shown)

    @property
    def recall(self) -> float:
        """The share of pairs of one fact that are set side by side."""
        return _share(self.matched, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return _share(2 * self.matched, self.shown + self.wanted)

    @property
    def verdicts(self) -> float:
        """The share of matched pairs whose verdict is one that a checker would give."""
        return _share(self.right, self.matched)

    @property
    def false_conflict_rate(self) -> float:
        """The share of shown pairs without a conflict that are shown as one."""
        return _share(self.false_conflicts, self.calm)

    @property
    def missed_conflict_rate(self) -> float:
        """The share of conflicts that are not shown as such, matched or not."""
        return _share(self.missed_conflicts, self.conflicts)

    @property
    def fact_verdicts(self) -> float:
        """The share of labelled facts that are found with a verdict that a checker would give."""
        return _share(self.facts_right, self.facts)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def run(case: Case) -> Report:
    """Return the report that crosscheck makes of a case."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        write_project(case, root)
        outcome = check(root)
        if outcome.report is None:
            raise ValueError(f"{case.name}: {outcome.diagnostics}")
        return outcome.report


def verdicts_of(report: Report) -> dict[Couple, str]:
    """Return the verdict of each pair of claims that a report sets side by side."""
    return {frozenset((j.left, j.right)): str(j.verdict) for fact in report.facts for j in fact.judgements}


def score(cases: Iterable[Case]) -> Tally:
    """Score crosscheck on cases."""
    tally = Tally()
    for case in cases:
        report = run(case)
        score_pairs(case, verdicts_of(report), tally)
        _score_facts(case, report, tally)
        _score_sums(case, report, tally)
        _score_slips(case, report, tally)
    return tally


def score_pairs(case: Case, shown: Mapping[Couple, str], tally: Tally) -> None:
    """Count the pairs of one case."""
    for couple in sorted({*case.couples, *shown}, key=sorted):
        accepted, verdict = case.couples.get(couple, ()), shown.get(couple, "")
        conflict = "conflict" in accepted
        tally.conflicts_shown += verdict == "conflict"
        tally.calm += bool(verdict) and not conflict
        if verdict == "conflict" and not conflict:
            tally.false_conflicts += 1
            _note(tally, case, couple, f"false conflict, wanted {accepted or 'apart'}")
        if accepted[:1] == ("conflict",) and len(accepted) == 1:
            tally.conflicts += 1
            tally.missed_conflicts += verdict != "conflict"
        if couple in case.either:
            continue
        tally.wanted += bool(accepted)
        tally.shown += bool(verdict)
        tally.matched += bool(accepted and verdict)
        tally.right += verdict in accepted
        if bool(accepted) != bool(verdict):
            _note(tally, case, couple, f"not matched, wanted {accepted}" if accepted else f"matched as {verdict}")
        elif verdict not in accepted and verdict != "conflict":
            _note(tally, case, couple, f"{verdict}, wanted {accepted}")


def _note(tally: Tally, case: Case, couple: Couple, what: str) -> None:
    tally.wrong.append(f"{case.name}: {' & '.join(sorted(couple))}: {what}")


def _score_facts(case: Case, report: Report, tally: Tally) -> None:
    for wanted in case.data.get("facts") or ():
        members = set(wanted["claims"])
        best = max(report.facts, key=lambda fact: len(members & set(fact.statements)))
        accepted = {wanted["verdict"], *(wanted.get("accept") or ())}
        tally.facts += 1
        tally.facts_right += len(members & set(best.statements)) > 1 and best.verdict in accepted
        if "origins" in wanted and members == set(best.statements):
            tally.origins += 1
            tally.origins_right += best.origins == int(wanted["origins"])
            if best.origins != int(wanted["origins"]):
                tally.wrong.append(f"{case.name}: {sorted(members)}: {best.origins} origins, not {wanted['origins']}")


def _score_sums(case: Case, report: Report, tally: Tally) -> None:
    failing = [set(found.statements) for found in report.findings if found.rule in SUMS]
    for row in case.data.get("sums") or ():
        told = any(len(claims & set(row["claims"])) > 1 for claims in failing)
        if row["holds"] == "false":
            tally.sums += 1
            tally.sums_found += told
            if not told:
                tally.wrong.append(f"{case.name}: {row['claims']}: the sum is not reported")
    wanted = [set(row["claims"]) for row in case.data.get("sums") or () if row["holds"] == "false"]
    for claims in failing:
        if not any(len(claims & other) > 1 for other in wanted):
            tally.false_sums += 1
            tally.wrong.append(f"{case.name}: {sorted(claims)}: reported as a sum that fails")


def _score_slips(case: Case, report: Report, tally: Tally) -> None:
    named = {frozenset((j.left, j.right)): j.slip for fact in report.facts for j in fact.judgements if j.slip}
    named |= {frozenset(found.statements): found.rule for found in report.findings if "slip" in found.rule}
    for row in case.data.get("slips") or ():
        tally.slips += 1
        tally.slips_named += frozenset(row["claims"]) in named
        if frozenset(row["claims"]) not in named:
            tally.wrong.append(f"{case.name}: {row['claims']}: the slip ({row['slip']}) is not named")
