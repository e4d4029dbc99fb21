from collections.abc import Callable
from pathlib import Path

import pytest
from review_projects import TODAY, write

from crosscheck.model.finding import Report
from crosscheck.pipeline import check


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    return lambda *args, **claims: write(tmp_path / "project", *args, **claims)


@pytest.fixture
def judged(project) -> Callable[..., Report]:
    def judged(*args: str, **claims: str) -> Report:
        outcome = check(project(*args, **claims), TODAY)
        assert outcome.report is not None, outcome.diagnostics
        return outcome.report

    return judged
