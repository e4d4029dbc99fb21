"""Pairs that only their unit keeps apart are kept beside the clusters, and never become one fact."""

import pytest
import yaml

from crosscheck.model.linkage import Outcome
from crosscheck.pipeline import check


def report_of(folder, left, right):
    sources = [{"id": one, "published": "2021-05-02"} for one in ("gazette", "herald")]
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": sources}), "utf-8")
    shared = {"claim": "What it says.", "subject": "Port Acme", "property": "cost", "time": "2021-04"}
    for source, claim in (("gazette", left), ("herald", right)):
        row = {"id": f"{source}-says", **shared, **claim}
        (folder / "claims" / f"{source}.yaml").write_text(yaml.safe_dump({"source": source, "claims": [row]}), "utf-8")
    report = check(folder).report
    assert report is not None
    return report


@pytest.mark.parametrize(
    ("left", "right", "is_kept"),
    [
        ({"value": "€1.2 million"}, {"value": "$1.2 million"}, True),
        ({"value": "rose by 3 percent"}, {"value": "3 percentage points"}, True),
        ({"value": "€1.2 million"}, {"value": "$1.3 million"}, False),
        ({"value": "1.2 tonnes"}, {"value": "1.2 km"}, False),
        ({"value": "€1.2 million"}, {"value": "$1.2 million", "time": "2018-04"}, False),
        ({"value": "€1.2 million"}, {"value": "$1.2 million", "subject": "Port Emca"}, False),
    ],
)
def test_a_pair_that_differs_in_unit_alone(tmp_path, left, right, is_kept):
    report = report_of(tmp_path, left, right)
    assert [fact.verdict for fact in report.facts] == ["uncorroborated"] * 2
    kept = [pair for pair in report.see_also if pair.outcome is Outcome.APART]
    assert [bool(pair.barred) for pair in kept] == [True] * is_kept
    assert [finding.rule for finding in report.findings] == ["unit-slip"] * is_kept


def test_round_sums_of_one_digit_are_no_slip(tmp_path):
    report = report_of(tmp_path, {"value": "€5 million"}, {"value": "$5 million"})
    assert report.findings == ()
