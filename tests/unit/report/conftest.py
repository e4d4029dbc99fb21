"""The sample report, and a canvas to draw on."""

import pytest
from report_builder import sample

from crosscheck.model.finding import Report
from crosscheck.report.canvas import Canvas


@pytest.fixture
def report() -> Report:
    return sample()


@pytest.fixture
def pipe() -> Canvas:
    return Canvas()
