import re

import pytest

from crosscheck.read.dates import date_fault
from crosscheck.read.forms import EDTF

GOOD = "2019 2019-06 2019-06-09 2020-02-29 2011-12~ 2019? 2019-06-09% 2019-06-09/2019-06-12 2019/.. ../2019-06"
NOT_IN_FORM = (
    "19 2019-6 2019/06 2019-06-09T10:00 June 2019- ../.. .. 20190609 2019-06-09/2019-06-10/2019-06-11 ２０１９ 2019\n"
)
NO_DAY = "2019-00 2019-13 2019-02-29 2019-06-31 0000 2019-06-09/2019-06-31"
BACKWARDS = "2019/2018 2019-06-12/2019-06-09 2019-06-09/2019-05 2019-06/2018"


@pytest.mark.parametrize("words", GOOD.split(" "))
def test_dates(words):
    assert re.search(EDTF, words)
    assert date_fault(words) == ""


@pytest.mark.parametrize("words", NOT_IN_FORM.split(" "))
def test_not_in_the_form(words):
    assert not re.search(EDTF, words)


@pytest.mark.parametrize("words", NO_DAY.split(" "))
def test_no_day_of_the_calendar(words):
    assert re.search(EDTF, words)
    assert "there is no" in date_fault(words)


@pytest.mark.parametrize("words", BACKWARDS.split(" "))
def test_spans_that_end_before_they_begin(words):
    assert date_fault(words) == "the span ends before it begins"
