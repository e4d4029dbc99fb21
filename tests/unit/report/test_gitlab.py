import json
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from problem_reports import bad_input, found, hostile, many, settled, words
from report_builder import report, sample, view

from crosscheck.model.fail_on import FailOn
from crosscheck.report.canvas import Canvas
from crosscheck.report.services.gitlab import render_gitlab

SCHEMA = Path(__file__).parents[2] / "schemas" / "gitlab-codeclimate.json"
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff\ud800-\udfff]")


@cache
def validator() -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))


def issues(shown, canvas=None):
    read = json.loads(render_gitlab(shown, canvas or Canvas()))
    for issue in read:
        validator().validate(issue)
        assert issue["severity"] in SEVERITIES
        assert issue["check_name"]
        assert not issue["location"]["path"].startswith(("./", "/"))
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in read}) == len(read)
    return read


def test_an_issue_is_what_gitlab_shows():
    assert issues(view(found()))[1] == {
        "description": "Where he spoke from: One says London, the other France.",
        "check_name": "values-conflict",
        "fingerprint": "f00d" * 4,
        "severity": "critical",
        "location": {"path": "claims/wire.yaml", "lines": {"begin": 12}},
    }


def test_the_worst_comes_first():
    assert [each["severity"] for each in issues(view(found()))] == ["critical", "critical", "major", "info"]


@pytest.mark.parametrize("how", ["waived", "ruled", "accepted"])
def test_what_is_settled_is_no_issue(how):
    assert "values-conflict" not in [each["check_name"] for each in issues(view(settled(how)))]


def test_a_fact_that_fails_without_a_finding_is_an_issue():
    assert "scope" in [each["check_name"] for each in issues(view(sample(), fail_on=FailOn.SCOPE))]


def test_bad_input_blocks():
    (issue,) = issues(bad_input())
    assert (issue["check_name"], issue["severity"]) == ("input", "blocker")
    assert issue["description"] == "unknown-key: Unknown key 'vaule'. Did you mean 'value'?"


def test_reports_of_two_projects_can_be_merged():
    both = [*issues(view(found(), place="stories/flood")), *issues(view(found(), place="stories/fire"))]
    assert len({each["fingerprint"] for each in both}) == len(both)
    assert both[1]["location"]["path"] == "stories/flood/claims/wire.yaml"


def test_an_empty_report_is_an_empty_list():
    assert issues(view(report([], []))) == []


def test_very_many_are_all_there_each_with_its_own_fingerprint():
    read = json.loads(render_gitlab(many(25_001), Canvas()))
    assert len({each["fingerprint"] for each in read}) == len(read) == 25_001


def test_ascii_only_and_the_same_bytes():
    assert render_gitlab(view(found()), Canvas(encoding="ascii")).isascii()
    assert render_gitlab(view(found()), Canvas()) == render_gitlab(view(found()), Canvas())


@settings(deadline=None, max_examples=50)
@given(words)
def test_hostile_words_stay_words(said):
    for issue in issues(hostile(said)):
        assert not HIDDEN.search(issue["description"] + issue["location"]["path"])
