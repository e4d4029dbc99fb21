"""What most origins hold, in sentences: held where they name it, else what fits; its ends in somebody's words."""

from decimal import Decimal

import pytest
from report_builder import about, exactly, fact, span, statement

from crosscheck.model.finding import Consensus, Verdict
from crosscheck.report.consensus_words import consensus_lines

STATEMENTS = {
    each.ref: each
    for each in (
        statement("ministry", "ministry", exactly(186)),
        statement("prosecutor", "prosecutor", exactly(186)),
        statement("wire", "wire", about(200, "About 200")),
        statement("herald", "herald", exactly(192)),
    )
}
ENDS = {"lowest": "ministry", "highest": "wire"}


@pytest.mark.parametrize(
    ("consensus", "said"),
    [
        ({"origins": 3, "naming": 2}, "186 fits what 3 of 4 origins say (2 of them name it)"),
        ({"origins": 2, "naming": 1}, "186 fits what 2 of 4 origins say (1 of them names it)"),
        ({"origins": 2, "naming": 0}, "186 fits what 2 of 4 origins say"),
        ({"origins": 2, "naming": 2}, "186 is held by 2 of 4 origins"),
        (
            {"origins": 2, "naming": 2, "rivals": (span(192, 192),)},
            "186 is held by 2 of 4 origins, and so is 192",
        ),
        (
            {"origins": 2, "naming": 1, "rivals": (span(192, 192),)},
            "186 fits what 2 of 4 origins say, and so does 192",
        ),
        ({"origins": 1, "naming": 1}, "No figure is held by more than one origin"),
    ],
)
def test_a_figure_is_held_only_by_those_who_name_it(consensus, said):
    counted = Consensus(span(186, 186), low=Decimal(180), high=Decimal(220), **ENDS | consensus)
    of_all = fact("aboard", Verdict.CONFLICT, [[ref] for ref in STATEMENTS], consensus=counted)
    assert next(consensus_lines(of_all, STATEMENTS)) == f"{said}; lowest “186”, highest “About 200”"


def consensus_of(**counted):
    made = Consensus(span(186, 186), 3, Decimal(180), Decimal(220), naming=2, **counted)
    return fact("aboard", Verdict.CONFLICT, [[ref] for ref in STATEMENTS], consensus=made)


def test_one_figure_has_no_ends():
    alone = consensus_of(lowest="ministry", highest="ministry")
    assert list(consensus_lines(alone, STATEMENTS)) == ["186 fits what 3 of 4 origins say (2 of them name it)"]


def test_what_is_not_counted_is_listed_with_its_claims():
    listed = list(consensus_lines(consensus_of(outside=("herald",), open_ended=("wire",)), STATEMENTS))
    assert listed[1:] == ["Outside it: 192 (herald)", "Open-ended, so not counted: About 200 (wire)"]
