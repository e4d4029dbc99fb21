"""The one slip that would make two values meet: a golden table, and what must hold of any two figures."""

from decimal import Decimal
from math import exp, floor, log10
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.judge.slips import find_slip
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Printed, Quantity, QuantityKind, Time
from crosscheck.pipeline import check

ENGLISH = load_lexicon("en")
TABLE = yaml.safe_load((Path(__file__).parents[2] / "cases" / "slips.yaml").read_text("utf-8"))
ROWS = [row for rows in TABLE.values() for row in rows]


def name(row):
    return f"{row['left']} / {row['right']}"


def slip_name(left, right, **told):
    slip = find_slip(left, right, **told)
    return slip.name if slip else ""


def read(words, part):
    value = read_quantity(words, ENGLISH) if part == "figures" else read_time(words, ENGLISH, None, {})
    assert isinstance(value, Quantity | Time), (words, value)
    return value


@pytest.mark.parametrize(("part", "row"), [(part, row) for part, rows in TABLE.items() for row in rows])
def test_the_slip_that_explains(part, row):
    left, right = read(row["left"], part), read(row["right"], part)
    assert slip_name(left, right) == row["slip"]
    assert slip_name(right, left) == row["slip"]


def project(folder, left, right, asks, **settings):
    sources = [{"id": one, "publisher": one.title(), "published": "2021-05-02"} for one in ("gazette", "herald")]
    (folder / "claims").mkdir()
    listed = {"version": 1, "settings": settings, "sources": sources}
    (folder / "sources.yaml").write_text(yaml.safe_dump(listed), "utf-8")
    for source, value in (("gazette", left), ("herald", right)):
        claim = {
            "id": f"{source}-says",
            "claim": f"What the {source} says.",
            "subject": "Port Acme",
            "property": asks,
            "value": value,
        }
        (folder / "claims" / f"{source}.yaml").write_text(yaml.safe_dump({"source": source, "claims": [claim]}))
    outcome = check(folder)
    assert outcome.report is not None, outcome.diagnostics
    return outcome.report


@pytest.mark.parametrize("row", [row for row in ROWS if "asks" in row], ids=name)
def test_a_conflict_says_its_slip(tmp_path, row):
    report = project(tmp_path, row["left"], row["right"], row["asks"])
    (fact,) = report.facts
    (judgement,) = fact.judgements
    assert judgement.verdict == "conflict", judgement.reason
    assert judgement.slip == row["slip"]
    slip = find_slip(*(statement.value for statement in report.statements))
    assert judgement.reason.endswith(slip.words)
    assert slip.words in fact.explanation


def test_the_table_is_large_enough():
    assert len(ROWS) >= 70
    assert sum("asks" in row for row in ROWS) >= 20


def test_two_speakers_may_well_differ_by_a_factor_of_ten():
    few, many = read_quantity("5,000", ENGLISH), read_quantity("50,000", ENGLISH)
    assert slip_name(few, many) == "factor of 10"
    assert slip_name(few, many, disputed=True) == ""


def test_a_time_zone_is_named_only_where_a_time_of_day_is_told():
    ninth, tenth = (read_time(words, ENGLISH, None, {}) for words in ("9 June 2019", "10 June 2019"))
    assert slip_name(ninth, tenth) == ""
    assert slip_name(ninth, tenth, told="It went off at 23:40 UTC.") == "time zone"
    assert slip_name(ninth, tenth, told="It cost 12.50.") == ""


@pytest.mark.parametrize(
    ("left", "right"), [("9999999999999999999999999", "0.0000000000000000000000001"), ("1", "1" + "0" * 90)]
)
def test_absurd_figures_have_none(left, right):
    assert slip_name(figure(Decimal(left)), figure(Decimal(right))) == ""


def figure(amount, printed=None, unit=""):
    point = Interval(amount, amount)
    kind = QuantityKind.MEASURE if printed else QuantityKind.COUNT
    return Quantity(kind, amount, point, point, unit, Hedge.EXACT, format(amount, "f"), None, printed)


amounts = st.decimals(min_value=0, max_value=10**9, places=2).map(figure)


@given(amounts, amounts)
def test_a_slip_is_symmetric(left, right):
    assert find_slip(left, right) == find_slip(right, left)


@given(amounts)
def test_equal_figures_have_none(one):
    assert find_slip(one, one) is None


@given(st.integers(1, 10**6), st.sampled_from([3, 6, 9]))
def test_a_factor_between_large_numbers_is_found(amount, power):
    scaled = Decimal(amount) * 10**power
    assert slip_name(figure(Decimal(amount)), figure(scaled)) == f"factor of {10**power:,}"


@given(st.integers(1000, 10**7), st.integers(0, 3))
def test_swapped_neighbours_are_found(amount, at):
    digits = list(str(amount))
    digits[at : at + 2] = digits[at : at + 2][::-1]
    other = int("".join(digits))
    if other != amount and digits[0] != "0":
        assert slip_name(figure(Decimal(amount)), figure(Decimal(other))) == "swapped digits"


@given(st.integers(1, 999))
def test_one_figure_in_two_units_is_a_slip_of_the_unit(amount):
    miles = Printed(Decimal(amount), "miles", Decimal("1609.344"))
    km = Printed(Decimal(amount), "km", Decimal(1000))
    one, other = figure(amount * miles.times, miles, "metre"), figure(amount * km.times, km, "metre")
    assert slip_name(one, other) == "unit"


@pytest.mark.parametrize("digits", [2, 3, 4, 5])
def test_chance_seldom_makes_a_slip(digits):
    dice = Random(7)  # noqa: S311 (chance is the subject)
    named = total = 0
    while total < 500:
        one = 10 ** dice.uniform(digits - 1, 6)
        left, right = (figure(rounded(each, digits)) for each in (one, one * exp(dice.gauss(0, 0.5))))
        if left.amount != right.amount:
            total += 1
            named += find_slip(left, right) is not None
    assert named / total <= 0.02


def rounded(amount, digits):
    exponent = floor(log10(amount)) - digits + 1
    return Decimal(round(amount / 10**exponent)).scaleb(exponent)
