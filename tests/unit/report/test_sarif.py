import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from problem_reports import CONFLICT, WAIVER, bad_input, found, hostile, many, settled, words
from report_builder import RULES, report, sample, view

from crosscheck.judge.rules import RULES as REAL_RULES
from crosscheck.model.fail_on import FailOn
from crosscheck.model.location import Location
from crosscheck.pipeline import rule_pages
from crosscheck.report.canvas import Canvas
from crosscheck.report.services.sarif import render_sarif
from crosscheck.report.services.sarif_results import uri_of
from crosscheck.report.services.sarif_rules import CERTAIN, rule_data

SCHEMA = Path(__file__).parents[2] / "schemas" / "sarif-schema-2.1.0.json"
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff\ud800-\udfff]")
LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])+)\]\(([^)]*)\)")


@cache
def validator() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))


def run_of(shown, canvas=None):
    log = json.loads(render_sarif(shown, canvas or Canvas()))
    validator().validate(log)
    (run,) = log["runs"]
    return run


def result_of(shown, rule="values-conflict"):
    return next(each for each in run_of(shown)["results"] if each["ruleId"] == rule)


@pytest.mark.parametrize(
    "shown",
    [
        view(found()),
        view(report([], [])),
        bad_input(),
        *(view(settled(how)) for how in ("waived", "ruled", "accepted")),
        view(found(), fail_on=FailOn.SCOPE, place="desk/flood"),
    ],
    ids=["found", "empty", "bad input", "waived", "ruled", "accepted", "in a folder"],
)
def test_it_is_valid_and_lists_every_rule(shown):
    rules = run_of(shown)["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == [*(rule.id for rule in RULES), "input"]
    for rule in rules:
        assert {"shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"} <= rule.keys()
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert rule["properties"]["tags"]
        assert "security-severity" not in rule["properties"]


def test_every_real_rule_keeps_githubs_limits():
    for rule in map(rule_data, rule_pages()):
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert "Example:" not in rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_rules_that_claim_precision_exist():
    assert {rule.id for rule in REAL_RULES} | {"input"} >= CERTAIN


def test_examples_of_a_rule_are_code_in_its_help():
    page = next(page for page in rule_pages() if page.id == "values-conflict")
    assert "\n\nExample: conflict\n\n    Gazette: {property: killed" in rule_data(page)["help"]["markdown"]


def test_a_result_stands_at_its_line_and_links_what_the_other_says():
    result = result_of(view(found(), place="desk/flood days"))
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "desk/flood%20days/claims/wire.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"]["startLine"] == 12
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("Where he spoke from. One says London, the other France. ")
    assert LINK.findall(result["message"]["text"])[0] == ("wire: France (wire-where)", "1")
    assert result["relatedLocations"][0]["id"] == 1
    assert result["partialFingerprints"] == {"primaryLocationLineHash": CONFLICT.fingerprint}
    assert "%SRCROOT%" in run_of(view(found()))["originalUriBaseIds"]


def test_runs_over_two_projects_of_a_repository_are_two_categories():
    ids = {run_of(view(found(), place=place))["automationDetails"]["id"] for place in ("", "a", "b c")}
    assert ids == {"crosscheck/", "crosscheck/a/", "crosscheck/b%20c/"}


def test_a_waiver_is_a_suppression_with_reason_owner_and_expiry():
    (suppression,) = result_of(view(settled("waived")))["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert WAIVER.reason in suppression["justification"]
    assert "ana" in suppression["justification"]
    assert "31 December 2026" in suppression["justification"]
    where = suppression["location"]["physicalLocation"]
    assert (where["artifactLocation"]["uri"], where["region"]["startLine"]) == ("decisions.yaml", 3)


def test_what_the_baseline_has_is_unchanged_and_the_rest_new():
    states = {each["ruleId"]: each["baselineState"] for each in run_of(view(settled("accepted")))["results"]}
    assert states.pop("values-conflict") == "unchanged"
    assert set(states.values()) == {"new"}


def test_without_a_baseline_nothing_is_said_to_be_new():
    results = run_of(view(found()))["results"]
    assert results
    assert not [each for each in results if "baselineState" in each or "suppressions" in each]


def test_a_fact_that_fails_the_run_without_a_finding_is_a_result():
    assert result_of(view(sample(), fail_on=FailOn.SCOPE), "scope")["properties"]["fact"] == "held"


def test_a_fact_that_fails_is_a_result_whatever_else_is_found_in_it():
    made = sample()
    beside = replace(made.findings[0], fact="held", rule="figure-stale")
    ids = [each["ruleId"] for each in run_of(view(replace(made, findings=(beside,)), fail_on=FailOn.SCOPE))["results"]]
    assert {"scope", "figure-stale"} <= set(ids)


def test_bad_input_is_told_and_the_run_is_no_success():
    run = run_of(bad_input())
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolConfigurationNotifications"]
    assert told["level"] == "error"
    assert told["message"]["text"] == "Unknown key 'vaule'. Did you mean 'value'?"
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("input", "error")
    assert result["properties"]["code"] == "unknown-key"
    assert run_of(view(found()))["invocations"] == [{"executionSuccessful": True}]


def test_what_a_fault_quotes_is_quoted_as_it_stands():
    shown = bad_input()
    (fault,) = shown.diagnostics
    quoting = replace(shown, diagnostics=(replace(fault, message="“vaule” is not a key", hint=""),))
    assert run_of(quoting)["results"][0]["message"]["text"] == "“vaule” is not a key."


def test_what_no_service_takes_is_counted():
    log = json.loads(render_sarif(many(25_001), Canvas()))
    run = log["runs"][0]
    validator().validate(log | {"runs": [run | {"results": run["results"][:100]}]})
    assert len(run["results"]) == 25_000
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "1 of 25,001 results" in note["message"]["text"]


def test_what_github_does_not_show_is_counted():
    (note,) = json.loads(render_sarif(many(5_001), Canvas()))["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert "5,000 of these 5,001" in note["message"]["text"]
    assert "toolExecutionNotifications" not in run_of(many(200))["invocations"][0]


def test_a_result_keeps_to_a_hundred_places():
    made = found()
    more = tuple(replace(made.statements[0], ref=f"r{n}") for n in range(150))
    placed = [
        replace(s, claim=replace(s.claim, location=Location("claims/x.yaml", n + 1, 1))) for n, s in enumerate(more)
    ]
    finding = replace(CONFLICT, statements=tuple(each.ref for each in placed))
    result = result_of(view(replace(made, statements=(*made.statements, *placed), findings=(finding,))))
    assert len(result["relatedLocations"]) == 100
    assert "and 142 more" in result["message"]["text"]


def test_the_same_input_gives_the_same_bytes():
    assert render_sarif(view(found()), Canvas()) == render_sarif(view(found()), Canvas())
    assert render_sarif(view(found()), Canvas(encoding="ascii")).isascii()


@settings(deadline=None, max_examples=50)
@given(words)
def test_no_source_can_make_a_link_or_hide_a_character(said):
    run = run_of(hostile(said))
    for result in run["results"]:
        text = result["message"]["text"]
        assert not HIDDEN.search(text)
        numbers = {str(each["id"]) for each in result.get("relatedLocations", ())}
        assert {target for _, target in LINK.findall(text)} <= numbers
        assert len(LINK.findall(text)) == len(numbers)
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_path_is_read_back_from_its_uri(path):
    assert unquote(uri_of(path)) == path


def test_a_name_that_is_no_unicode_keeps_its_bytes():
    assert uri_of("a\udcff.yaml") == "a%FF.yaml"
    assert uri_of("a\ud800.yaml") == "a%3F.yaml"
