"""What the tests of this folder begin with."""

import pytest
from decided_projects import write_project

from crosscheck.judge.baseline_renewal import renew
from crosscheck.pipeline import check
from crosscheck.write.baseline import render_baseline


@pytest.fixture
def begun(tmp_path):
    """Write a project whose baseline accepts all that stands in some claims; run it with others."""

    def run(before, after, decisions=(), checks=(), **asked):
        first = check(write_project(tmp_path, before, (), checks)).report
        (tmp_path / "baseline.yaml").write_text(render_baseline(renew(first, **asked).baseline), "utf-8")
        return check(write_project(tmp_path, after, decisions, checks)).report

    return run
