"""Facts without figures: the verdicts that a fact-checker would give, whichever of the two claims comes first."""

from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check, judge

GROUPS = yaml.load((Path(__file__).parent / "cases" / "facts.yaml").read_text("utf-8"), yaml.BaseLoader)
CASES = {
    f"{group['group']}: {why}": (group["all"], left, right, verdict)
    for group in GROUPS
    for why, left, right, verdict in group["cases"]
}


def sides_of(left, right):
    return [{"value": side} if isinstance(side, str) else dict(side) for side in (left, right)]


def verdict_between(folder, shared, left, right):
    (folder / "claims").mkdir(parents=True)
    sources = []
    for name, side in zip("ab", sides_of(left, right), strict=True):
        published = side.pop("published", "")
        sources.append(
            {"id": name, "publisher": f"Paper {name.upper()}"} | ({"published": published} if published else {})
        )
        claim = {"id": name, "claim": "The paper has it."} | shared | side
        (folder / "claims" / f"{name}.yaml").write_text(yaml.safe_dump({"source": name, "claims": [claim]}), "utf-8")
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": sources}), "utf-8")
    report = check(folder).report
    assert report is not None
    assert report.diagnostics == ()
    judgement = judge(report, "a", "b")
    return f"{judgement.verdict}{'?' if judgement.unsure else ''}", judgement.reason


@pytest.mark.parametrize(("shared", "left", "right", "verdict"), CASES.values(), ids=CASES)
def test_verdict_is_a_fact_checkers(tmp_path, shared, left, right, verdict):
    found, reason = verdict_between(tmp_path / "one", shared, left, right)
    assert found == verdict, reason
    turned, reason = verdict_between(tmp_path / "other", shared, right, left)
    assert turned == verdict, f"turned round: {reason}"


def test_no_two_cases_have_one_name():
    assert len(CASES) == sum(len(group["cases"]) for group in GROUPS) >= 120
