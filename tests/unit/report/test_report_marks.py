import pytest

from crosscheck.model.finding import Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import MARKS, STYLES, verdict_words


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "iso8859-1"])
def test_each_verdict_reads_without_colour(encoding):
    canvas = Canvas(encoding=encoding)
    words = [verdict_words(verdict, False, canvas) for verdict in Verdict]
    assert len({each[0] for each in words}) == len(Verdict)
    assert [each[2:] for each in words] == [verdict.value for verdict in Verdict]
    assert all(canvas.can_show(each) for each in words)


def test_a_verdict_that_could_be_overturned_is_in_question():
    assert verdict_words(Verdict.SCOPE, True, Canvas()) == "◐ scope?"


def test_every_verdict_has_a_mark_and_a_style():
    assert set(MARKS) == set(STYLES) == set(Verdict)
