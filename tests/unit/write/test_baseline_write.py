"""What is written is read back as it was, whatever words are in it, and is the same bytes in any order."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.baseline import ACCEPTABLE, NOWHERE, AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline
from crosscheck.read.baseline import read_baseline
from crosscheck.read.baseline_schema import BaselineFile
from crosscheck.read.faults import BIDI, CONTROL, Faults
from crosscheck.read.schema import schemas
from crosscheck.write.baseline import render_baseline

WORDS = st.text(min_size=1, max_size=60).filter(
    lambda words: words.strip() == words and not CONTROL.search(words) and not BIDI.search(words)
)
FINGERPRINTS = st.text("0123456789abcdef", min_size=16, max_size=16)
NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,9}/[A-Za-z0-9][A-Za-z0-9._-]{0,9}", fullmatch=True)
CLAIMS = st.lists(
    st.builds(AcceptedClaim, NAMES, FINGERPRINTS, st.sampled_from(ACCEPTABLE)),
    min_size=1,
    max_size=6,
    unique_by=lambda each: each.name,
)


def in_camps(claims, sizes):
    """Return claims in camps of these sizes, in the order in which they are written."""
    camps, rest = [], list(claims)
    for size in [*sizes, len(rest)]:
        camps.append(tuple(sorted(rest[:size], key=lambda each: each.name)))
        rest = rest[size:]
    return tuple(sorted(filter(None, camps), key=lambda camp: camp[0].name))


FACTS = st.builds(
    lambda label, claims, sizes, reason: AcceptedFact(label, in_camps(claims, sizes), reason, NOWHERE),
    WORDS,
    CLAIMS,
    st.lists(st.integers(1, 3), max_size=3),
    WORDS | st.just(""),
)
RULES = st.from_regex(r"[a-z][a-z0-9-]{0,19}", fullmatch=True)
FINDINGS = st.builds(AcceptedFinding, RULES, WORDS, FINGERPRINTS, WORDS | st.just(""), st.just(NOWHERE))
BASELINES = st.builds(
    Baseline,
    st.lists(FACTS, max_size=4, unique=True).map(tuple),
    st.lists(FINDINGS, max_size=4, unique=True).map(tuple),
    WORDS | st.just(""),
)


def read_back(text):
    faults = Faults("baseline.yaml")
    found = read_baseline(text, faults)
    assert faults.diagnostics() == ()
    return found


def bare(entries):
    """Return entries without their places, in any one order."""
    return sorted(repr(each).partition(", location=")[0] for each in entries)


@settings(max_examples=150, deadline=None)
@given(BASELINES)
def test_what_is_written_is_read_back(baseline):
    found = read_back(render_baseline(baseline))
    assert bare(found.facts) == bare(baseline.facts)
    assert bare(found.findings) == bare(baseline.findings)
    assert found.reason == baseline.reason


@settings(max_examples=50, deadline=None)
@given(BASELINES)
def test_order_changes_no_byte(baseline):
    other = Baseline(baseline.facts[::-1], baseline.findings[::-1], baseline.reason)
    assert render_baseline(other) == render_baseline(baseline)
    assert render_baseline(read_back(render_baseline(baseline))) == render_baseline(baseline)


def test_a_claim_has_a_line_and_what_looks_like_a_figure_has_quotation_marks():
    first = (
        AcceptedClaim("herald/dead", "0123456789012345", ACCEPTABLE[0]),
        AcceptedClaim("gazette/killed", "5f0c91d2a7b3e846", ACCEPTABLE[0]),
    )
    second = (AcceptedClaim("bulletin/dead", "12345678901234e5", ACCEPTABLE[2]),)
    finding = AcceptedFinding("quote-not-found", "Not there.", "0123456789012345")
    other = AcceptedFinding("arithmetic-fails", "4 is not 5.", "1123456789abcdef")
    fact = AcceptedFact("killed: people, Oslo", (first, second), "Both: closed.")
    text = render_baseline(Baseline((fact,), (finding, other)))
    assert text.splitlines()[2:] == [
        "version: 1",
        "facts:",
        "  - fact: 'killed: people, Oslo'",
        "    because: 'Both: closed.'",
        "    camps:",
        "      - bulletin/dead: scope 12345678901234e5",
        "      - gazette/killed: conflict 5f0c91d2a7b3e846",
        "        herald/dead: conflict 0123456789012345",
        "",
        "findings:",
        "  - rule: arithmetic-fails",
        "    message: 4 is not 5.",
        "    fingerprint: 1123456789abcdef",
        "",
        "  - rule: quote-not-found",
        "    message: Not there.",
        "    fingerprint: '0123456789012345'",
    ]


def test_an_entry_that_a_merge_has_doubled_stands_once():
    fact = AcceptedFact("k", ((AcceptedClaim("a/b", "5f0c91d2a7b3e846", ACCEPTABLE[0]),),))
    assert render_baseline(Baseline((fact, fact))) == render_baseline(Baseline((fact,)))


def test_the_schema_knows_the_keys_that_are_written():
    assert BaselineFile.__name__ in json.dumps(schemas()["baseline"])
