"""Sums that claims imply, through the whole pipeline: what fails, what holds, and what may not be added."""

from pathlib import Path

import pytest
import yaml

from crosscheck.judge.rules import SUM_RULES
from crosscheck.judge.sums import reckon_sums
from crosscheck.pipeline import check

CASES = yaml.load((Path(__file__).parent / "sums.yaml").read_text("utf-8"), yaml.BaseLoader)
IDS = {rule.id for rule in SUM_RULES}


def report_of(folder: Path, case):
    source = {"id": "herald", "publisher": "Herald", "published": case.get("published", "2021-05-10")}
    claims = [
        {"id": f"claim-{number}", "claim": "What it says."} | claim for number, claim in enumerate(case["claims"])
    ]
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": [source]}), "utf-8")
    (folder / "claims" / "herald.yaml").write_text(yaml.safe_dump({"source": "herald", "claims": claims}), "utf-8")
    report = check(folder).report
    assert report is not None
    return report


def test_enough_cases_of_each_sort():
    assert len(CASES) >= 60
    assert {case["fails"] for case in CASES if "fails" in case} == IDS
    assert sum("fails" not in case and "holds" not in case for case in CASES) >= 30


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_sum(tmp_path, case):
    report = report_of(tmp_path, case)
    found = [finding for finding in report.findings if finding.rule in IDS]
    assert [finding.rule for finding in found] == [case[rule] for rule in ("fails",) if rule in case], [
        each.message for each in found
    ]
    if "fails" in case:
        assert case["says"] in found[0].message
        assert "at" not in case or found[0].statements[0] == f"claim-{case['at']}"
    if "holds" in case:
        held = [reckoned for rule, reckoned in reckon_sums(report.statements) if rule.id == case["holds"]]
        assert held
        assert all(reckoned.holds and reckoned.words for reckoned in held)
