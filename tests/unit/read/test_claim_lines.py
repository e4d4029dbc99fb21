"""Claims in JSON Lines are the claims that the same words in YAML are."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.model.location import Location
from crosscheck.read.claim_files import read_claim_file
from crosscheck.read.claim_lines import read_claim_lines
from crosscheck.read.claims import ClaimBook
from crosscheck.read.faults import Faults, Trouble

WORDS = st.text("aé€𝄞 :,'\"\\/\n#{}0", min_size=1, max_size=8).filter(str.strip)
FIGURE = st.integers(-(10**12), 10**12) | st.sampled_from(["1.10", "007", "0.0"])
REQUIRED = {"id": st.text("abc1", min_size=1, max_size=3), "claim": WORDS, "property": WORDS}
OPTIONAL = {
    "subject": WORDS,
    "place": WORDS,
    "said_by": WORDS,
    "note": WORDS,
    "value": WORDS
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.fixed_dictionaries({"amount": FIGURE}),
    "quote": WORDS | st.fixed_dictionaries({"exact": WORDS}, optional={"start": st.integers(0, 999), "prefix": WORDS}),
    "modality": st.sampled_from(["asserted", "denied"]),
}
CLAIM = st.fixed_dictionaries(REQUIRED, optional={key: value | st.none() for key, value in OPTIONAL.items()})


def read(reader, content):
    """Return the claims and the codes of the faults, without their places."""
    faults = Faults("claims/a")
    book = ClaimBook(("a",), {})
    reader(content, book, faults)
    nowhere = Location("", 0, 0)
    claims = [replace(claim, location=nowhere) for claim in book.claims(frozenset("a"))]
    return claims, sorted(fault.code for fault in faults.diagnostics())


@given(st.lists(CLAIM, max_size=4))
def test_json_lines_read_as_yaml_does(claims):
    lines = [json.dumps({"source": "a"} | claim).encode() for claim in claims]
    spoken = [json.dumps({"source": "a"} | claim, ensure_ascii=False).encode() for claim in claims]
    flow = "source: a\nclaims: " + json.dumps(claims, ensure_ascii=False) + "\n"
    assert read(read_claim_lines, lines) == read(read_claim_lines, spoken) == read(read_claim_file, flow)


GOOD = '{"source": "a", "id": "one", "claim": "c", "property": "p"'


@pytest.mark.parametrize(
    "line",
    [
        GOOD + ', "id": "two"}',
        GOOD + ', "id" \t : "two"}',
        GOOD + ', "i\\u0064": "two"}',
        GOOD + ', "value": null, "id": "two"}',
        GOOD + ', "quote": {"exact": "x", "exact": "y"}}',
        GOOD + ', "place": "a:b", "place": "c"}',
        GOOD + ', "place": "\\":", "place": "c"}',
    ],
)
def test_a_key_that_stands_twice_is_always_found(line):
    assert "duplicate-key" in read(read_claim_lines, [line.encode()])[1]


@pytest.mark.parametrize(
    ("value", "words"),
    [("5", "5"), ("0", "0"), ("-0.50", "-0.50"), ("1e3", "1e3"), ("true", "true"), ("NaN", "NaN"), ('"null"', "null")],
)
def test_numbers_and_truth_values_are_the_words_written(value, words):
    (claim,) = read(read_claim_lines, [f'{GOOD}, "value": {value}}}'.encode()])[0]
    assert claim.value == words


@pytest.mark.parametrize("nothing", ["null", '""'])
def test_null_and_empty_words_are_nothing(nothing):
    ((claim,), codes) = read(read_claim_lines, [f'{GOOD}, "value": {nothing}, "quote": {nothing}}}'.encode()])
    assert claim.value is None
    assert claim.quote is None
    assert codes == ["no-value"]


def test_a_hostile_depth_is_one_fault():
    assert read(read_claim_lines, [b'{"source": ' + b"[" * 200_000])[1] == ["too-deep"]


def test_a_report_among_the_claims_is_one_fault_not_one_for_each_line():
    lines = ['{"type":"report","schema_version":1}', *['{"type":"source","id":"a"}'] * 50]
    with pytest.raises(Trouble) as raised:
        read(read_claim_lines, [f"{line}\n".encode() for line in lines])
    assert raised.value.code == "own-report"
    assert "Move it out of the project" in raised.value.hint
