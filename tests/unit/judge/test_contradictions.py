"""Which decisions cannot both be followed."""

import pytest
from decided_projects import killed, run

from crosscheck.judge.contradictions import contradictions
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location


def decisions(*rows):
    return [
        Decision(ruling, tuple(claims), "", Location("decisions.yaml", line, 5))
        for line, (ruling, claims) in enumerate(rows, 3)
    ]


SAME, NOT_SAME, SPLIT, RIGHT = Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT, Ruling.RIGHT


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([(SAME, "ab"), (NOT_SAME, "ab")], [(4, "“a” and “b” are not one fact here, but line 3 says that they are")]),
        ([(NOT_SAME, "ab"), (SAME, "ba")], [(3, "“a” and “b” are not one fact here, but line 4 says that they are")]),
        (
            [(SAME, "ab"), (SAME, "bc"), (NOT_SAME, "ac")],
            [(5, "“a” and “c” are not one fact here, but lines 3 and 4 together say that they are")],
        ),
        ([(SAME, "abc"), (SPLIT, "cxa")], [(4, "“c” and “a” are not one fact here, but line 3 says that they are")]),
        ([(SAME, "abc"), (SPLIT, "xab")], []),
        ([(SAME, "ab"), (SAME, "cd"), (NOT_SAME, "ac")], []),
        ([(RIGHT, "ab"), (RIGHT, "ba")], [(4, "“b” is right over “a” here, but line 3 says the opposite")]),
        ([(RIGHT, "ab"), (RIGHT, "ac"), (RIGHT, "ab")], []),
    ],
)
def test_contradictions_name_both_lines(rows, told):
    found = list(contradictions(decisions(*rows)))
    assert [(each.location.line, each.message) for each in found] == told
    assert {each.code for each in found} <= {"contradicting-decisions"}


def test_a_contradiction_stops_the_run(tmp_path):
    both = ["gazette/killed", "herald/killed"]
    claims = {name: killed("23") for name in both}
    outcome = run(tmp_path, claims, [{"same": list(both)}, {"not_same": list(both)}])
    assert outcome.report is None
    (fault,) = outcome.diagnostics
    assert (fault.code, fault.level, fault.location.path) == ("contradicting-decisions", "error", "decisions.yaml")
