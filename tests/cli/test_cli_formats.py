"""Formats that other programs read, written by the real command and read back by what those programs read them with."""

import json
from pathlib import Path

import jsonschema
import junitparser
import pytest
from markdown_it import MarkdownIt

SCHEMAS = Path(__file__).parents[1] / "schemas"
WRITTEN = ("sarif", "junit", "gitlab", "markdown", "summary", "github")


@pytest.fixture
def reports(run, tmp_path):
    """Return a function that writes all formats in one run, and what came of it."""

    def write(folder):
        asked = [f"--report={name}={tmp_path / name}" for name in WRITTEN]
        done = run("check", folder, *asked, cwd=folder)
        return done, {name: (tmp_path / name).read_text("utf-8") for name in WRITTEN}

    return write


def sarif(text):
    log = json.loads(text)
    jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text("utf-8"))).validate(log)
    return log["runs"][0]


def test_a_conflict_is_in_every_format(reports, conflicting):
    done, files = reports(conflicting)
    assert done.returncode == 1
    (result,) = sarif(files["sarif"])["results"]
    place = result["locations"][0]["physicalLocation"]
    line = place["region"]["startLine"]
    named = (conflicting / place["artifactLocation"]["uri"]).read_text("utf-8").splitlines()[line - 1]
    assert "id:" in named
    assert (result["ruleId"], result["level"]) == ("values-conflict", "error")
    assert result["relatedLocations"]
    suites = junitparser.JUnitXml.fromstring(files["junit"].encode())
    assert (suites.tests, suites.failures, suites.errors) == (3, 1, 0)
    (issue,) = json.loads(files["gitlab"])
    jsonschema.Draft7Validator(json.loads((SCHEMAS / "gitlab-codeclimate.json").read_text("utf-8"))).validate(issue)
    assert issue["location"] == {"path": place["artifactLocation"]["uri"], "lines": {"begin": line}}
    assert issue["fingerprint"] == result["partialFingerprints"]["primaryLocationLineHash"]
    assert files["github"].startswith(f"::error file={issue['location']['path']},line={line},col=5,title=killed%3A ")
    assert "<h2>What needs a decision</h2>" in MarkdownIt("commonmark").enable("table").render(files["markdown"])
    assert files["summary"] == files["markdown"]


def test_bad_input_is_in_every_format(reports, broken):
    done, files = reports(broken)
    assert done.returncode == 2
    run_ = sarif(files["sarif"])
    assert run_["invocations"][0]["executionSuccessful"] is False
    assert {each["ruleId"] for each in run_["results"]} == {"input"}
    assert len(run_["tool"]["driver"]["rules"]) > 30
    suites = junitparser.JUnitXml.fromstring(files["junit"].encode())
    assert suites.errors == len([each for each in run_["results"] if each["level"] == "error"]) > 0
    assert json.loads(files["gitlab"])[0]["severity"] == "blocker"
    assert "::error file=claims/herald.yaml,line=" in files["github"]
    assert "The input could not be used" in files["markdown"]
    assert "vaule" in files["summary"]


def test_agreement_is_clean_in_every_format(reports, agreeing):
    done, files = reports(agreeing)
    assert done.returncode == 0
    assert sarif(files["sarif"])["results"] == []
    assert sarif(files["sarif"])["tool"]["driver"]["rules"]
    suites = junitparser.JUnitXml.fromstring(files["junit"].encode())
    assert (suites.tests, suites.failures, suites.errors) == (2, 0, 0)
    assert json.loads(files["gitlab"]) == []
    assert files["github"].startswith("1 fact: 1 agree")
    assert "The run passes" in files["markdown"]


def test_two_runs_write_the_same_bytes(run, conflicting, tmp_path):
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        asked = [f"--report={name}={tmp_path / folder / name}" for name in WRITTEN]
        assert run("check", conflicting, *asked).returncode == 1
    for name in WRITTEN:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()


@pytest.mark.parametrize("name", ["report.sarif", "report.sarif.json", "report.xml", "report.md"])
def test_the_ending_tells_the_format(run, conflicting, tmp_path, name):
    assert run("check", conflicting, "-o", tmp_path / name).returncode == 1
    begins = {"sarif": "{", "json": "{", "xml": "<?xml", "md": "# "}[name.rpartition(".")[2]]
    assert (tmp_path / name).read_text("utf-8").startswith(begins)
