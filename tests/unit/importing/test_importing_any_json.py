"""Whatever JSON comes in, there is no traceback, no file that does not read back, and none outside of its place."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_builder import import_into

from crosscheck.read.linked.reading import read_records

WORDS = st.sampled_from(
    ["12 people were killed", "https://a.example/x", "2020-03-02", "en", "../x", "a: [b", "", "#c", "1", "\u202ex\x00"]
)
LEAF = st.none() | st.booleans() | WORDS | st.text(max_size=20)
KEYS = st.sampled_from(
    [
        *("@type", "type", "@id", "id", "@value", "@graph", "@list", "items", "rows", "claims", "dataFeedElement"),
        *("item", "claimReviewed", "itemReviewed", "author", "name", "url", "datePublished", "appearance", "text"),
        *(
            "reviewRating",
            "alternateName",
            "inLanguage",
            "sdLicense",
            "target",
            "source",
            "selector",
            "exact",
            "prefix",
        ),
        *("start", "body", "value", "purpose", "tags", "uri", "claimReview", "document", "title", "firstAppearance"),
    ]
)
TYPES = st.sampled_from(
    ["ClaimReview", "Claim", "Annotation", "TextQuoteSelector", "DataFeed", "MediaReview", "Person"]
)
ANY = st.recursive(
    LEAF,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=6)
        | st.builds(lambda kind, rest: rest | {"@type": kind}, TYPES, st.dictionaries(KEYS, inner, max_size=6))
    ),
    max_leaves=25,
)
REVIEWS = st.builds(
    lambda text, rest: rest | {"@type": "ClaimReview", "claimReviewed": text},
    LEAF,
    st.dictionaries(KEYS, ANY, max_size=8),
)
MARKS = st.builds(
    lambda exact, body, target: {
        "type": "Annotation",
        "body": body,
        "target": {"source": target, "selector": {"type": "TextQuoteSelector", "exact": exact}},
    },
    LEAF,
    st.text(max_size=40) | st.sampled_from(["property: x\nvalue: 5", "value.amount: 3", "id: a\nclaim: b"]),
    LEAF,
)


@given(ANY)
def test_any_json_is_read(value):
    records, faults = read_records(json.dumps(value).encode(), "a.json")
    assert records or faults


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(REVIEWS | MARKS, min_size=1, max_size=4))
def test_any_records_are_written_so_that_they_read_back(tmp_path_factory, values):
    folder = tmp_path_factory.mktemp("any") / "project"
    made, writing, project = import_into(folder, values)
    assert len(made.taken) == len(values)
    assert all(bool(each.claims) != bool(each.why) for each in made.taken)
    assert (writing.refused, writing.faults) == ((), ())
    named = {name for each in made.taken for name in each.claims}
    there = {f"{claim.source_id}/{claim.id}" for claim in project.claims} if project else set()
    assert named == there
    assert all(".." not in name and name.count("/") <= 1 for name, _ in writing.files)
    _, again, _ = import_into(folder, values)
    assert again.files == ()
