"""What a fingerprint is made of, and what not."""

import pytest
from msgspec.structs import replace

from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.claim import Claim, GivenValue, Modality, Quote
from crosscheck.model.location import Location

PLACE = Location("claims/gazette.yaml", 3, 5)
CLAIM = Claim("killed", "killed", "gazette", "Police killed 14.", "killed", "about 14", PLACE, time="2011-12-16")


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
