import json
import re

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from problem_reports import bad_input, words
from report_builder import exactly, fact, report, sample, source, statement, view

from crosscheck.model.claim import GivenValue, Quote
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Judgement, Verdict
from crosscheck.model.location import Location
from crosscheck.model.value import ValueKind
from crosscheck.read.linked.reading import read_records
from crosscheck.report.canvas import Canvas
from crosscheck.report.published.web_annotations import render_annotations

HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

TEXT = "On Monday the police said that they had held 12 people in the capital, more than a year before.\n"
START = TEXT.index("12 people")


def found(*, text="", quote=None, url="", **changes):
    quote = quote or Quote("12 people", START)
    daily = source("daily", url=url)
    statements = [
        replace(statement("a", "daily", exactly(12), quote=quote), source=daily),
        replace(statement("b", "wire", exactly(15)), source=source("wire")),
    ]
    pair = Judgement("a", "b", Verdict.CONFLICT, "values-conflict", "value", "12 is not 15.")
    made = fact("held", Verdict.CONFLICT, [["a"], ["b"]], judgements=(pair,), explanation="They differ.", **changes)
    built = report(statements, [made])
    texts = {"daily": text} if text else {}
    return view(replace(built, project=replace(built.project, texts=texts)))


def page(shown):
    """Return the page, if it is shaped as the standard wants (W3C, Web Annotation Data Model, 3, 4.2 and 5.3)."""
    read = json.loads(render_annotations(shown, Canvas()))
    assert read["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert read["type"] == "AnnotationPage"
    assert read["partOf"]["total"] == len(read["items"])
    ids = [read["id"], read["partOf"]["id"], *(item["id"] for item in read["items"])]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:crosscheck:") and " " not in each for each in ids)
    for item in read["items"]:
        assert (item["type"], item["motivation"]) == ("Annotation", "assessing")
        assert all(body["type"] == "TextualBody" and isinstance(body["value"], str) for body in item["body"])
        assert {selector["type"] for selector in item["target"]["selector"]} <= {
            "TextQuoteSelector",
            "TextPositionSelector",
        }
    return read


def items(shown):
    return page(shown)["items"]


def test_each_claim_with_a_quote_has_an_annotation():
    (item,) = items(found())
    assert item["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "12 people"},
        {"type": "TextPositionSelector", "start": START, "end": START + 9},
    ]
    assert page(found())["partOf"]["label"].endswith("1 annotation on 1 fact; 1 claim without a quote left out")


def test_the_target_is_the_address_of_the_source_else_a_name_of_it():
    assert items(found(url="https://daily.example/a"))[0]["target"]["source"] == "https://daily.example/a"
    assert items(found())[0]["target"]["source"] == "urn:crosscheck:source:daily"


def test_what_stands_around_comes_from_the_text_where_it_is_there():
    quote = items(found(text=TEXT))[0]["target"]["selector"][0]
    assert (quote["prefix"], quote["suffix"]) == (TEXT[START - 32 : START], TEXT[START + 9 : START + 41])
    assert "prefix" not in items(found(text="Another text."))[0]["target"]["selector"][0]


ONCE = [
    {
        "type": "TextQuoteSelector",
        "exact": "12 people",
        "prefix": TEXT[START - 32 : START],
        "suffix": TEXT[START + 9 : START + 41],
    },
    {"type": "TextPositionSelector", "start": START, "end": START + 9},
]
TWICE = f"{TEXT}Later 12 people were let go.\n"


@pytest.mark.parametrize(
    ("text", "quote", "selectors"),
    [
        (TEXT, Quote("12 people"), ONCE),
        (TEXT, Quote("12 people", 3), ONCE),
        (TEXT, Quote("12 people", None, "held "), ONCE),
        (TWICE, Quote("12 people", None, "held "), [ONCE[0] | {"suffix": TWICE[START + 9 : START + 41]}, ONCE[1]]),
        (TWICE, Quote("12 people", START), [ONCE[0] | {"suffix": TWICE[START + 9 : START + 41]}, ONCE[1]]),
        (TWICE, Quote("12 people"), [{"type": "TextQuoteSelector", "exact": "12 people"}]),
        (TWICE, Quote("12 people", 3), [{"type": "TextQuoteSelector", "exact": "12 people"}]),
        ("Another text.", Quote("12 people", 3), [{"type": "TextQuoteSelector", "exact": "12 people"}]),
    ],
)
def test_a_quote_is_found_in_the_text_and_has_no_place_where_it_stands_at_several(text, quote, selectors):
    assert items(found(text=text, quote=quote))[0]["target"]["selector"] == selectors


def test_the_body_says_the_verdict_and_who_says_what():
    (item,) = items(found())
    words_ = item["body"][0]["value"]
    assert words_.split("\n") == ["Conflict: held.", "They differ.", "A: 12 (daily)", "B: 15 (wire)"]
    tags = [body["value"] for body in item["body"] if body["purpose"] == "tagging"]
    assert tags == ["conflict", "values-conflict", "error"]


def test_what_a_person_decided_is_said():
    decision = Decision(Ruling.WAIVED, ("a", "b"), "", Location("decisions.yaml", 1, 1), reason="Early.", owner="ana")
    assert items(found(waiver=decision))[0]["body"][0]["value"].endswith("ana decided that this may stand: Early.")


def test_facts_in_order_have_none():
    shown = view(sample())
    assert {item["target"]["source"] for item in items(shown)} == {"urn:crosscheck:source:daily"}
    agreeing = replace(shown, facts=tuple(each for each in shown.facts if each.verdict is Verdict.AGREE))
    assert items(agreeing) == []


@pytest.mark.parametrize(
    ("rule", "count"), [("parts-do-not-add-up", 1), ("decision-unused", 0), ("quote-not-found", 0)]
)
def test_sums_that_fail_are_annotated_and_faults_of_decisions_are_not(rule, count):
    shown = replace(found(), facts=())
    finding = Finding(rule, Level.WARNING, "3 + 4 is not 8.", Location("claims/a.yaml", 1, 1), "", ("a",), None, "f00d")
    made = items(replace(shown, findings=(finding,)))
    assert len(made) == count
    assert [body["value"] for item in made for body in item["body"] if body["purpose"] == "tagging"] == (
        [rule, "warning"] if count else []
    )


def test_bad_input_gives_a_whole_page_that_says_why():
    read = page(bad_input())
    assert read["items"] == []
    assert "vaule" in read["partOf"]["label"]


def test_an_annotation_imports_as_the_claim_that_it_was():
    value = GivenValue(kind=ValueKind.PLACE, words="London")
    shown = found(text=TEXT)
    first = shown.report.statements[0]
    claim = replace(first.claim, value=value, place="Lindal", said_by="police", note="A: b", corrects="yes")
    changed = replace(shown.report, statements=(replace(first, claim=claim), shown.report.statements[1]))
    written = render_annotations(replace(shown, report=changed), Canvas())
    (record,), faults = read_records(written.encode(), "a.json")
    assert faults == ()
    assert dict(record.content.fields) == {
        "id": "a",
        "claim": claim.text,
        "property": "detained",
        "value.place": "London",
        "place": "Lindal",
        "said_by": "police",
        "note": "A: b",
        "corrects": "yes",
    }
    assert (record.content.quote.exact, record.content.quote.start) == ("12 people", START)


@settings(max_examples=40, deadline=None)
@given(words)
def test_hostile_words_stay_words(said):
    quote = Quote(said or "x", 3)
    written = render_annotations(found(quote=quote), Canvas())
    assert not HIDDEN.search(written)
    assert json.loads(written)["items"][0]["target"]["selector"][0]["type"] == "TextQuoteSelector"


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_the_same_view_gives_the_same_bytes(encoding):
    canvas = Canvas(encoding=encoding)
    first = render_annotations(found(text=TEXT), canvas)
    assert first == render_annotations(found(text=TEXT), canvas)
    assert encoding != "ascii" or first.isascii()
