"""Whatever a claim holds, it is normalised, always alike, and what cannot be read is said."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.model.claim import Claim, GivenValue, Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.value import ValueKind
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

SOURCE = Source("daily", "The Daily", "News", "2019-06-13", "en", SourceKind.NEWS, Location("sources.yaml", 3, 5))
UNDATED = replace(SOURCE, published="")
PROJECT = Project(".", Settings(), (SOURCE,), (), (), {"Porto": "Portugal"}, events={"polling day": "2019-06-09"})
VOCABULARY = make_vocabulary(PROJECT)
HERE = Location("claims/daily.yaml", 7, 5)

WORDS = st.text(max_size=30) | st.sampled_from(
    [
        "",
        "yes",
        "37",
        "about 500 people",
        "9 June",
        "yesterday",
        "Porto",
        "Ana Silva",
        "police officers",
        "none",
        "denied it",
    ]
)
GIVEN = st.builds(
    GivenValue,
    amount=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    lower=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    upper=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    unit=WORDS,
    kind=st.none() | st.sampled_from(list(ValueKind)),
    words=WORDS,
)
CLAIMS = st.builds(
    Claim,
    id=st.just("c"), ref=st.just("c"), source_id=st.just("daily"), text=WORDS, property=WORDS,
    value=st.none() | WORDS | GIVEN, location=st.just(HERE), subject=WORDS, group=WORDS, place=WORDS, time=WORDS,
    as_of=WORDS, event=WORDS, said_by=WORDS, modality=st.sampled_from(list(Modality)),
)  # fmt: skip


@settings(deadline=None)
@given(CLAIMS, st.sampled_from([SOURCE, UNDATED]))
def test_any_claim_is_normalised_and_always_alike(any_claim, source):
    once = normalise_claim(any_claim, source, VOCABULARY)
    assert normalise_claim(any_claim, source, make_vocabulary(PROJECT)) == once
    statement, diagnostics = once
    assert (statement.claim, statement.source, statement.modality) == (any_claim, source, any_claim.modality)
    assert all(fault.level is Level.WARNING and fault.message and fault.hint for fault in diagnostics)
    assert (statement.value is None) == (
        any_claim.value is None or "unread-value" in {fault.code for fault in diagnostics}
    )
