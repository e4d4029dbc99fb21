"""Checks: read without running anything, worked out over intervals, never a false alarm."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.arithmetic import LONGEST_CHECK, may_hold, reckon
from crosscheck.judge.figures import DATE, Figure, Unworkable, add, divide, multiply, subtract
from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.interval import Interval
from crosscheck.model.value import QuantityKind
from crosscheck.pipeline import check
from crosscheck.report.summary import fails

ROOT = Path(__file__).parents[3]
COUNT = (QuantityKind.COUNT, "")


def figure(lower, upper, measure=COUNT, **ends):
    bounds = (None if end is None else Decimal(end) for end in (lower, upper))
    return Figure(Interval(*bounds, **ends), measure)


FIGURES = {
    "jailed": figure(13, 13),
    "set-free": figure(24, 24),
    "charged": figure(37, 37),
    "zero": figure(0, 0),
    "about-40": figure(30, 50),
    "over-30": figure(30, None, lower_open=True),
    "below-30": figure(None, 30, upper_open=True),
    "either-side": figure(-1, 1),
    "gazette/held": figure(500, 500),
    "v1.2_b": figure(2, 2),
    "share": figure(50, 50, (QuantityKind.PERCENT, "")),
    "dollars": figure(10, 10, (QuantityKind.MONEY, "USD")),
    "euros": figure(10, 10, (QuantityKind.MONEY, "EUR")),
    "years": figure(5, 5, (QuantityKind.DURATION, "year")),
    "years-old": figure(39, 39, (QuantityKind.AGE, "year")),
    "three-days": figure(3, 3, (QuantityKind.DURATION, "day")),
    "start": figure(date(2021, 5, 3).toordinal(), date(2021, 5, 3).toordinal(), DATE),
    "end": figure(date(2021, 5, 5).toordinal(), date(2021, 5, 5).toordinal(), DATE),
    "birth": figure(date(1982, 1, 1).toordinal(), date(1982, 12, 31).toordinal(), DATE),
}


def look_up(name):
    if name not in FIGURES:
        raise Unworkable(f"there is no claim {name}", "")
    return FIGURES[name]


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ("jailed + set-free == charged", True),
        ("jailed+set-free=charged", True),
        ("jailed + set-free == 40", False),
        ("jailed + set-free != charged", False),
        ("jailed != charged", True),
        ("jailed < 13", False),
        ("jailed <= 13", True),
        ("jailed ≥ 13", True),
        ("jailed > 13", False),
        ("jailed ≠ 13", False),
        ("charged − jailed – set-free == 0", True),
        ("charged -jailed == (set-free)", True),
        ("2 × jailed == 26", True),
        ("charged ÷ 2 == 18.5", True),
        ("1 / 3 * 3 == 1", True),
        ("2 + 3 * 4 == 14", True),
        ("(2 + 3) * 4 == 20", True),
        ("10 - 3 - 2 == 5", True),
        ("12 / 3 / 2 == 2", True),
        ("- jailed == - 13", True),
        ("2 - -3 == 5", True),
        ("gazette/held / v1.2_b == 250", True),
        ("about-40 == 45", True),
        ("about-40 == 51", False),
        ("about-40 - about-40 == 0", True),
        ("over-30 == 30", False),
        ("over-30 == 99999999", True),
        ("over-30 <= 30", False),
        ("over-30 + jailed > 43", True),
        ("below-30 < over-30", True),
        ("below-30 >= over-30", False),
        ("over-30 * zero == 0", True),
        ("over-30 * zero == 1", False),
        ("1 / over-30 == 0", False),
        ("1 / over-30 < 0.04", True),
        ("jailed / either-side == 123456", True),
        ("share * set-free == 12", True),
        ("set-free == share * 48", True),
        ("24 == 50% * 48", False),
        ("set-free * 50 % == 12", True),
        ("12 / set-free == share", True),
        ("jailed / set-free == share", False),
        ("jailed / set-free * 100 > 54", True),
        ("share / 100 * set-free == 12", True),
        ("share + share <= 100", True),
        ("share * 2 == 100%", True),
        ("set-free * (100% + share) == 36", True),
        ("share * share == 25%", True),
        ("dollars * share == dollars / 2", True),
        ("jailed in 10..15", True),
        ("jailed in 14..15", False),
        ("jailed in 10 .. 15", True),
        ("jailed in 10…12", False),
        ("jailed in 10 to 13", True),
        ("set-free in jailed..charged", True),
        ("jailed + 20 in (30 - 1)..33", True),
        ("over-30 in 0..31", True),
        ("below-30 in 30..31", False),
        ("5 <= jailed <= 13", True),
        ("5 < jailed < 13", False),
        ("jailed == 13 == 13", True),
        ("start <= end", True),
        ("end < start", False),
        ("end - start == three-days", True),
        ("end - start == 2", True),
        ("end - start == 4", False),
        ("start + three-days >= end", True),
        ("end - start < years", True),
        ("end - birth == years-old", True),
        ("end - birth == years", False),
        ("end - birth in 38 * 365..40 * 365", True),
        ("dollars * 2 == dollars + dollars", True),
        ("dollars / dollars == 1", True),
        ("years + years == years * 2", True),
        ("years > 0", True),
        (f"{'9' * 2000} * {'9' * 2000} > 1", True),
        (" + ".join(["jailed"] * 500) + " == 6500", True),
    ],
)
def test_check_holds(expression, holds):
    assert reckon(expression, look_up).holds is holds


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("", "at its end"),
        ("jailed", "a comparison"),
        ("jailed ==", "at its end"),
        ("== jailed", "a claim or a number is missing"),
        ("jailed == 13 == 13 == 13", "the check should end"),
        ("jailed in 10", "the range needs its two ends"),
        ("jailed in 10..", "a claim or a number is missing"),
        ("jailed in ..15", "a claim or a number is missing"),
        ("jailed in 10..15..20", "there is no claim 15..20"),
        ("in 10..15 == 1", "there is no claim in"),
        ("share * set-free / 100 == 12", "already a part of 100"),
        ("set-free * (1 + share) == 36", "1 stands beside a percentage"),
        ("start + end == 3", "two dates cannot be added"),
        ("years - end == 3", "cannot be taken from"),
        ("start == 3", "a bare number cannot be added to or compared with a date"),
        ("start == jailed", "a date and"),
        ("end * 2 == start", "cannot be multiplied"),
        ("(end - start) / 2 == 1", "cannot be divided"),
        ("end - start == dollars", "is no span of days"),
        ("end + jailed == start", "is no span of days"),
        ("jailed set-free == 37", "is missing, at “set-free” (character 8)"),
        ("(jailed == 13", "closing bracket"),
        ("jailed) == 13", "a comparison"),
        ("jailed + == 13", "a claim or a number is missing"),
        ("jailed == 1,000", "the check should end"),
        ("jailed-set-free == 0", "there is no claim jailed-set-free"),
        ("unknown == 13", "there is no claim unknown"),
        ("1e3 == 1000", "there is no claim 1e3"),
        (".5 == 1", "there is no claim .5"),
        ("jailed / 0 == 1", "divides by 0"),
        ("jailed / zero == 1", "divides by 0"),
        ("dollars + euros == 20", "cannot be added or compared"),
        ("dollars == euros", "cannot be added or compared"),
        ("jailed == share", "cannot be added or compared"),
        ("dollars * euros == 100", "cannot be multiplied"),
        ("jailed / dollars == 1", "cannot be divided"),
        ("years == 5", "a bare number"),
        ("__import__('os').system('true') == 0", "there is no claim __import__"),
        ("jailed ** 2 == 169", "a claim or a number is missing"),
        ("jailed; 1 == 1", "a comparison"),
        ("٣ == 3", "a claim or a number is missing"),
        ("\x00\u202e == 3", "a claim or a number is missing"),
        ("(" * 2000 + "1" + ")" * 2000 + " == 1", "deeper than"),
        ("-" * 4000 + "1 == 1", "deeper than"),
        ("1" * LONGEST_CHECK + " == 1", "longer than"),
    ],
)
def test_what_cannot_be_worked_out_says_why(expression, why):
    with pytest.raises(Unworkable) as caught:
        reckon(expression, look_up)
    assert why in caught.value.why


@given(st.text(alphabet="jailed 0123.+-*/()=<>!−×é\n", max_size=40))
def test_any_text_is_worked_out_or_refused(text):
    try:
        outcome = reckon(text, look_up).holds
    except Unworkable as trouble:
        outcome = trouble.why
    assert outcome in (True, False) or len(outcome) > 0


ENDS = st.decimals(-100, 100, places=1) | st.none()
COMPARISONS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
OPERATIONS = st.sampled_from([add, subtract, multiply, divide])


@st.composite
def intervals(draw):
    lower, upper = draw(ENDS), draw(ENDS)
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    apart = lower is None or upper is None or lower < upper
    return Interval(lower, upper, apart and draw(st.booleans()), apart and draw(st.booleans()))


def widened(draw, interval):
    wider = draw(st.decimals(0, 50, places=1))
    lower = None if interval.lower is None or draw(st.booleans()) else interval.lower - wider
    upper = None if interval.upper is None or draw(st.booleans()) else interval.upper + wider
    return Interval(lower, upper, interval.lower_open, interval.upper_open)


@given(st.data(), intervals(), intervals(), intervals(), OPERATIONS, COMPARISONS)
def test_widening_a_claim_never_makes_a_check_fail(data, a, b, c, operation, comparison):
    try:
        narrow = operation(Figure(a), Figure(b))
        wide = operation(Figure(widened(data.draw, a)), Figure(widened(data.draw, b)))
    except Unworkable:
        assert operation is divide
        return
    assert may_hold(wide, comparison, Figure(c)) or not may_hold(narrow, comparison, Figure(c))


@given(st.data(), OPERATIONS)
def test_what_values_come_to_lies_in_what_their_intervals_come_to(data, operation):
    x, y = (data.draw(st.decimals(-100, 100, places=1)) for _ in range(2))
    a, b = (widened(data.draw, Interval(value, value)) for value in (x, y))
    try:
        exact = operation(Figure(Interval(x, x)), Figure(Interval(y, y))).interval
        whole = operation(Figure(a), Figure(b)).interval
    except Unworkable:
        assert operation is divide
        return
    assert whole.contains(exact)


def write_project(folder, checks):
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text("version: 1\nsources: [{id: gazette}, {id: herald}]\n")
    claims = [("jailed", "13"), ("released", "24"), ("charged", "40"), ("terms", "five years"), ("leader", "Bo Ek")]
    entries = "".join(f"  - {{id: {name}, claim: C., property: {name}, value: {value}}}\n" for name, value in claims)
    lines = "".join(f"  - {check!r}\n" for check in checks)
    (folder / "claims" / "gazette.yaml").write_text(f"source: gazette\nclaims:\n{entries}checks:\n{lines}")
    (folder / "claims" / "herald.yaml").write_text(
        "source: herald\nclaims: [{id: jailed, claim: C., property: fined, value: '16'}]\n"
    )


def test_a_check_that_fails_is_a_finding_that_fails_the_run(tmp_path):
    write_project(tmp_path, ["jailed + released == charged", "herald/jailed + released == charged"])
    report = check(tmp_path).report
    (finding,) = [finding for finding in report.findings if not finding.fact]
    assert finding.message == ("jailed (13) + released (24) == charged (40) does not hold: the left side comes to 37.")
    assert (finding.rule, finding.level, str(finding.location)) == (
        "arithmetic-fails",
        Level.ERROR,
        "claims/gazette.yaml:9:5",
    )
    assert finding.statements == ("gazette/jailed", "released", "charged")
    assert report.diagnostics == ()
    assert fails(report, FailOn.CONFLICT)


@pytest.mark.parametrize(
    ("expression", "why", "hint"),
    [
        ("leader == 1", "the claim “leader” has no figure", "Name a claim"),
        ("terms == charged", "cannot be added or compared", "Only figures of one kind"),
        ("jailed = = 1", "a claim or a number is missing", "Write a check like"),
    ],
)
def test_a_check_that_cannot_be_made_is_a_warning_at_its_place(tmp_path, expression, why, hint):
    write_project(tmp_path, [expression])
    report = check(tmp_path).report
    (warning,) = report.diagnostics
    assert (warning.code, warning.level, str(warning.location)) == (
        "unread-check",
        Level.WARNING,
        "claims/gazette.yaml:9:5",
    )
    assert why in warning.message
    assert warning.hint.startswith(hint)
    assert not fails(report, FailOn.CONFLICT)
    assert [finding for finding in report.findings if not finding.fact] == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [("jaled", "Did you mean “jailed”?"), ("zzzz", "A claim goes by its id; operators have spaces around them.")],
)
def test_a_check_over_a_claim_that_is_not_there_stops_the_run(tmp_path, name, hint):
    write_project(tmp_path, [f"{name} + released == charged", "terms == charged"])
    outcome = check(tmp_path)
    assert outcome.report is None
    first, second = outcome.diagnostics
    assert (first.code, first.level, str(first.location)) == (
        "unknown-claim",
        Level.ERROR,
        "claims/gazette.yaml:9:5",
    )
    assert first.message == f"the check “{name} + released == charged” was not made: there is no claim “{name}”"
    assert first.hint == hint
    assert (second.code, second.level) == ("unread-check", Level.WARNING)


def test_a_check_over_a_claim_without_a_readable_value_stays_a_warning(tmp_path):
    write_project(tmp_path, ["jailed + leader == charged"])
    outcome = check(tmp_path)
    assert [(fault.code, fault.level) for fault in outcome.diagnostics] == [("unread-check", Level.WARNING)]
    assert outcome.report is not None


def test_the_check_of_the_own_project_holds():
    report = check(ROOT).report
    assert len(report.project.checks) == 1
    assert [finding for finding in report.findings if finding.rule == "arithmetic-fails"] == []
    assert [fault for fault in report.diagnostics if fault.code == "unread-check"] == []
