import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import count, days, fact, name, place, sample, source, span, statement, view
from report_builder import report as make_report

from crosscheck.cli.exits import Exit
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.location import Location
from crosscheck.model.value import Direction, Hedge, Text, Truth
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import render_fact_json, render_json, render_pair_json, write_json


def data(report, facts=None):
    return json.loads(render_json(view(report, facts), Canvas()))


KEYS = ["schema_version", "sources", "claims", "facts", "findings", "see_also", "reprints", "summary", "diagnostics"]


def test_the_report_has_these_keys_on_every_path(report):
    assert list(data(report)) == KEYS
    assert list(json.loads(render_json(view(None, diagnostics=report.diagnostics), Canvas()))) == KEYS


def test_a_claim_is_told_as_said_and_as_understood(report):
    assert data(report)["claims"][0] == {
        "id": "daily-held",
        "source": "daily",
        "text": "Police held around 500 people on election day.",
        "start": 120,
        "end": 130,
        "quote": "around 500",
        "property": "detained",
        "property_label": "detained",
        "subject": None,
        "said": "around 500",
        "value": {
            "kind": "count",
            "words": "around 500",
            "amount": "500",
            "lower": "450",
            "upper": "550",
            "lower_open": False,
            "upper_open": False,
            "possible": {"lower": "400", "upper": "600", "lower_open": False, "upper_open": False},
            "unit": "person",
            "hedge": "approximate",
            "change": None,
        },
        "qualifiers": {
            "group": None,
            "place": "Almaty",
            "time": "2019-06-09",
            "as_of": None,
            "event": None,
            "said_by": "Interior Ministry",
            "method": None,
            "modality": "asserted",
        },
        "note": None,
        "location": {"file": "claims/daily.yaml", "line": 3, "column": 5},
    }


def test_a_fact_is_told_with_its_camps_and_judgements(report):
    held = next(each for each in data(report)["facts"] if each["id"] == "held")
    assert held == {
        "id": "held",
        "label": "Held on election day",
        "verdict": "scope",
        "unsure": True,
        "claims": ["daily-held", "ngo-held", "wire-held"],
        "camps": [["daily-held", "wire-held"], ["ngo-held"]],
        "behind": [],
        "origins": 3,
        "consensus": {
            "lower": "450",
            "upper": "550",
            "lower_open": False,
            "upper_open": False,
            "origins": 2,
            "low": "450",
            "high": "1100",
            "outside": ["ngo-held"],
            "open_ended": [],
            "superseded": [],
            "rivals": [],
        },
        "judgements": [
            {
                "left": "daily-held",
                "right": "ngo-held",
                "verdict": "scope",
                "unsure": False,
                "rule": "scope",
                "field": "time",
                "reason": "One figure covers 9 June, the other 9 to 12 June.",
                "slip": None,
            }
        ],
        "history": [],
        "explanation": "NGO's 'around 1,000' covers several days; the others' figures cover 9 June only.",
        "fingerprint": "0" * 16,
        "ruling": None,
        "waiver": None,
        "accepted": False,
        "severity": "note",
    }


VALUES = [
    (days(date(2019, 6, 9)), {"kind": "time", "edtf": "2019-06-09", "start": "2019-06-09", "end": "2019-06-09"}),
    (replace(days(date(2019, 6, 9)), span=span(None, None), edtf="../.."), {"start": None, "end": None}),
    (name("Toqaev"), {"kind": "name", "label": "Toqaev"}),
    (place("London"), {"kind": "place", "label": "London", "path": ["london"]}),
    (Truth(False, "denied"), {"kind": "truth", "holds": False}),
    (Text("as it is", ("as", "it", "is")), {"kind": "text", "words": "as it is"}),
    (count("more than 30", span(30, None, above=True)), {"lower": "30", "lower_open": True, "upper": None}),
    (replace(count("rose by 3", span(3, 3)), change=Direction.UP), {"amount": "3", "change": "up"}),
    (count("dozens", span(24, 99), span(24, None), Hedge.VAGUE), {"amount": None, "hedge": "vague"}),
]


@pytest.mark.parametrize(("value", "part"), VALUES, ids=[str(part) for _, part in VALUES])
def test_each_kind_of_value(value, part):
    made = make_report([statement("a", "daily", value)], [fact("f", Verdict.UNCORROBORATED, [["a"]])])
    assert data(made)["claims"][0]["value"].items() >= part.items()


def test_a_value_that_could_not_be_read_keeps_its_words(report):
    unread = next(each for each in data(report)["claims"] if each["id"] == "wire-unread")
    assert (unread["value"], unread["said"]) == (None, "umpteen")


def test_a_source_names_its_origin():
    copy = source("copy", derived_from="wire", url="https://example.org/a")
    made = make_report([statement("a", "copy", None, source=copy)], [], origins={"copy": "wire"})
    assert (
        data(made)["sources"][0].items()
        >= {
            "id": "copy",
            "derived_from": "wire",
            "origin": "wire",
            "url": "https://example.org/a",
        }.items()
    )


def test_findings_and_diagnostics_have_their_place(report):
    assert data(report)["findings"][1] == {
        "rule": "arithmetic",
        "level": "error",
        "message": "3 + 4 is not 8.",
        "file": "claims/ngo.yaml",
        "line": 30,
        "column": 5,
        "fact": None,
        "claims": [],
        "waiver": None,
        "accepted": False,
        "fingerprint": "",
    }
    assert data(report)["diagnostics"] == [
        {
            "code": "unread-value",
            "level": "warning",
            "message": "cannot read the value 'umpteen'",
            "hint": "Write the figure.",
            "file": "claims/wire.yaml",
            "line": 9,
            "column": 12,
        }
    ]


def test_of_some_facts_only_what_belongs_to_them_is_told(report):
    some = data(report, report.facts[:1])
    assert [each["id"] for each in some["facts"]] == ["where"]
    assert [each["id"] for each in some["claims"]] == ["daily-where", "wire-where"]
    assert [each["rule"] for each in some["findings"]] == ["arithmetic"]
    assert some["see_also"] == []
    assert some["summary"]["facts"] == 7
    assert some["summary"]["shown"] == 1


def test_the_summary_counts_the_whole_run(report):
    assert data(report)["summary"] == {
        "facts": 7,
        "shown": 7,
        "claims": 13,
        "sources": 3,
        "unread": 1,
        "uncompared": [],
        "verdicts": {
            "conflict": 1,
            "update": 1,
            "scope": 1,
            "compatible": 1,
            "agree": 1,
            "uncorroborated": 2,
        },
        "settled": 0,
        "accepted": 0,
        "fail_on": "conflict",
        "failed": True,
        "exit_code": 1,
    }


WORD = Decision(Ruling.WAIVED, ("daily-where",), "", Location("decisions.yaml", 2, 5))
ENDS = [
    ({}, FailOn.CONFLICT, Exit.FINDINGS),
    ({}, FailOn.NEVER, Exit.CLEAN),
    ({"waiver": WORD}, FailOn.CONFLICT, Exit.CLEAN),
    ({"accepted": True}, FailOn.CONFLICT, Exit.CLEAN),
    ({"waiver": WORD}, FailOn.UPDATE, Exit.FINDINGS),
]


@pytest.mark.parametrize(("word", "fail_on", "code"), ENDS)
def test_the_summary_says_how_the_run_ends(report, word, fail_on, code):
    facts = (replace(report.facts[0], **word), *report.facts[1:])
    made = replace(report, facts=facts, findings=())
    summary = json.loads(render_json(view(made, fail_on=fail_on), Canvas()))["summary"]
    assert (summary["failed"], summary["exit_code"], summary["fail_on"]) == (code != 0, code, fail_on)
    assert (summary["settled"], summary["accepted"]) == ("waiver" in word, "accepted" in word)


def test_the_summary_of_bad_input_has_the_same_keys_and_says_that_the_run_failed(report):
    bad = json.loads(render_json(view(None, diagnostics=report.diagnostics), Canvas()))["summary"]
    assert list(bad) == list(data(report)["summary"])
    assert list(bad["verdicts"]) == list(data(report)["summary"]["verdicts"])
    assert (bad["failed"], bad["exit_code"]) == (True, Exit.UNUSABLE)


def test_what_was_kept_apart_says_why(report):
    assert data(report)["see_also"][0]["why"] == "They may be one fact, but 4 days apart."


def test_the_same_report_gives_the_same_bytes():
    assert render_json(view(sample()), Canvas()) == render_json(view(sample()), Canvas())
    assert render_json(view(sample(), ()), Canvas()).endswith("}\n")


@given(st.text(alphabet=st.characters(codec=None)))
def test_words_are_faithful_and_never_reach_a_terminal_raw(words):
    text = write_json({"words": words})
    assert json.loads(text)["words"] == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in words)
    assert not set(text) & set("\x1b\x9b\x7f\u202e\u2066\u200b\u2028")
    assert write_json({"words": words}, ascii_only=True).isascii()


def test_a_fact_is_explained_with_its_comparisons(report):
    held = next(each for each in report.facts if each.id == "held")
    told = json.loads(render_fact_json(report, held))
    assert list(told) == ["schema_version", "fact", "claims", "see_also"]
    assert told["fact"]["links"][0]["comparisons"][1] == {
        "field": "place",
        "level": "contains",
        "bits": 2.5,
        "reason": "Almaty lies in Kazakhstan",
    }
    assert [each["id"] for each in told["claims"]] == ["daily-held", "ngo-held", "wire-held"]


VERDICT = Judgement("daily-held", "wire-held", Verdict.AGREE, "values-agree", "value", "The same.")


def told_of(report, link, **changes):
    return json.loads(render_pair_json(report, replace(link, **changes), VERDICT))


def test_a_pair_is_explained_with_its_verdict(report):
    told = told_of(report, report.facts[2].links[0])
    assert list(told) == ["schema_version", "pair", "judgement", "claims"]
    assert told["pair"]["weight"] == 7.5
    assert told["judgement"]["verdict"] == "agree"


def test_a_pair_that_is_one_fact_says_so(report):
    pair = told_of(report, report.facts[2].links[0])["pair"]
    assert (pair["facts"], pair["one_fact"]) == (["held", "held"], True)
    assert (pair["why"], pair["what_would_change"]) == (None, None)


def test_a_pair_that_was_kept_apart_says_why_and_what_would_change_it(report):
    pair = told_of(report, report.see_also[0])["pair"]
    assert (pair["facts"], pair["one_fact"]) == (["hurt", "killed"], False)
    assert pair["why"] == "They may be one fact, but 4 days apart."
    assert pair["what_would_change"] == "They could be one fact only if both spoke of the same time."


def test_of_a_pair_that_a_person_ruled_on_the_ruling_is_why(report):
    apart = told_of(report, report.see_also[0], ruled="Ana keeps them apart")["pair"]
    together = told_of(report, report.facts[2].links[0], ruled="Ana holds them for one")["pair"]
    assert (apart["why"], apart["what_would_change"]) == ("Ana keeps them apart.", None)
    assert (together["why"], together["what_would_change"]) == ("Ana holds them for one.", None)
