import pytest

from crosscheck.model.claim import Quote
from crosscheck.read.linked.annotations import read_annotation

QUOTE = {"type": "TextQuoteSelector", "exact": "12 people", "prefix": "held ", "suffix": " in Lindal"}
PLACE = {"type": "TextPositionSelector", "start": "5", "end": "14"}
URL = "https://gazette.example/flood"


def annotation(**changes):
    thing = {"type": "Annotation", "id": "urn:a", "target": {"source": URL, "selector": [QUOTE, PLACE]}, "body": "Hm"}
    return read_annotation(thing | changes)


def row(**changes):
    target = [{"source": URL, "selector": [QUOTE, PLACE]}]
    return read_annotation({"id": "x", "uri": URL, "text": "Hm", "tags": [], "target": target} | changes)


def test_an_annotation_marks_words_of_a_text():
    read = annotation()
    assert read.content.quote == Quote("12 people", 5, "held ", " in Lindal")
    assert (read.content.target, read.content.words, read.content.exact_start) == (URL, "Hm", True)


@pytest.mark.parametrize(
    "target",
    [
        {"source": {"id": URL}, "selector": QUOTE},
        [{"source": [URL], "selector": [QUOTE]}],
        {"source": URL, "selector": {"type": "RangeSelector", "refinedBy": QUOTE}},
        {"source": URL, "selector": {"type": "Choice", "items": [QUOTE]}},
    ],
)
def test_targets_are_read_in_the_forms_of_the_standard(target):
    read = annotation(target=target)
    assert (read.content.target, read.content.quote.exact) == (URL, "12 people")


def test_hypothesis_counts_places_in_another_way():
    read = row(document={"title": ["Flood"]}, tags=["weather"])
    assert (read.content.exact_start, read.content.title) == (False, "Flood")
    assert read.content.remarks == ("Tags: weather.",)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"references": ["y"]}, "a reply"),
        ({"target": [{"source": URL}]}, "marks no words"),
        ({"target": [], "uri": ""}, "what it is on"),
        ({"target": [{"source": URL, "selector": [{"type": "TextQuoteSelector", "exact": " "}]}]}, "has no words"),
        ({"uri": "x" * 3000, "target": []}, "longer than any address"),
    ],
)
def test_what_cannot_be_a_claim_says_why(changes, why):
    read = row(**changes)
    assert read.content is None
    assert why in read.why


def test_a_body_may_give_the_keys_of_a_claim():
    body = "property: killed\nValue: about 12\nsaid by: police\nas of: 2 May\nSee https://x.example: no key\nclaim :x"
    content = row(text=body, tags=["place: Lindal", "flood"]).content
    assert dict(content.fields) == {
        "property": "killed",
        "value": "about 12",
        "said_by": "police",
        "as_of": "2 May",
        "claim": "x",
        "place": "Lindal",
    }
    assert content.words == "See https://x.example: no key"


def test_a_value_of_a_kind_is_given_with_a_point():
    assert dict(row(text="value.place: London").content.fields) == {"value.place": "London"}


def test_words_of_a_body_are_no_markup():
    assert row(text="a <b> & c &amp; d").content.words == "a <b> & c &amp; d"


def test_what_is_said_about_the_mark_is_a_remark():
    bodies = [
        {"type": "TextualBody", "purpose": "assessing", "value": "Conflict"},
        {"type": "TextualBody", "purpose": "describing", "value": "property: killed"},
        {"type": "TextualBody", "purpose": "tagging", "value": "error"},
        {"type": "TextualBody", "format": "text/html", "value": "<p>So &amp; so"},
    ]
    content = annotation(body=bodies).content
    assert content.remarks == ("Conflict", "Tags: error.")
    assert (dict(content.fields), content.words) == ({"property": "killed"}, "So & so")


def test_a_second_target_is_told():
    assert "one more target" in annotation(target=[{"source": URL, "selector": QUOTE}, "https://b.example"]).missing[0]


@pytest.mark.parametrize("start", [None, -1, "-1", "1e3", "9" * 50, [], {}, True])
def test_a_place_that_is_no_count_is_left_out(start):
    selectors = [QUOTE, {"type": "TextPositionSelector", "start": start}]
    assert annotation(target={"source": URL, "selector": selectors}).content.quote.start is None
