"""Which decisions cannot both be followed, and what a fingerprint is made of."""

from dataclasses import replace

import pytest
from decided_projects import killed, run

from crosscheck.judge.bonds import contradictions
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.claim import Claim, GivenValue, Modality, Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location

PLACE = Location("claims/gazette.yaml", 3, 5)
CLAIM = Claim("killed", "killed", "gazette", "Police killed 14.", "killed", "about 14", PLACE, time="2011-12-16")


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


def test_a_fingerprint_is_16_digits_and_stays_the_same():
    assert fingerprint_of([CLAIM]) == "544b099df409f865"


@pytest.mark.parametrize(
    "changes",
    [
        {"value": "about 15"},
        {"value": None},
        {"value": GivenValue(words="about 14")},
        {"property": "injured"},
        {"time": "2011-12-17"},
        {"time": ""},
        {"place": "Oral"},
        {"group": "protesters"},
        {"said_by": "police"},
        {"modality": Modality.ALLEGED},
        {"source_id": "herald"},
        {"id": "dead"},
    ],
    ids=str,
)
def test_what_could_change_a_judgement_changes_it(changes):
    assert fingerprint_of([replace(CLAIM, **changes)]) != fingerprint_of([CLAIM])


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Fourteen were killed by police."},
        {"note": "See the headline."},
        {"quote": Quote("about 14", 30)},
        {"ref": "gazette/killed"},
        {"location": Location("claims/other.yaml", 9, 5)},
        {"value": "about\n  14"},
    ],
    ids=str,
)
def test_what_only_tells_it_does_not(changes):
    assert fingerprint_of([replace(CLAIM, **changes)]) == fingerprint_of([CLAIM])


def test_the_form_of_accents_and_the_order_of_claims_do_not_count():
    composed, apart = replace(CLAIM, place="Orále"), replace(CLAIM, place="Ora\u0301le")
    other = replace(CLAIM, id="other")
    assert fingerprint_of([composed]) == fingerprint_of([apart])
    assert fingerprint_of([CLAIM, other]) == fingerprint_of([other, CLAIM])


def test_words_do_not_slip_from_one_field_into_the_next():
    assert fingerprint_of([replace(CLAIM, place="a b", time="")]) != fingerprint_of(
        [replace(CLAIM, place="a", time="b")]
    )
