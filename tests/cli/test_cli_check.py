import json
import re

import pytest
from cli_projects import AGREEING, CONFLICTING

LATER = AGREEING["claims/herald.yaml"].replace('value: "23"', 'value: "41"\n    as_of: 2021-05-03')
UPDATED = AGREEING | {"claims/herald.yaml": LATER}


def test_a_conflict_ends_with_1_and_says_why(run, conflicting):
    done = run("check", conflicting)
    assert done.returncode == 1
    assert "✗ conflict" in done.stdout
    assert "23" in done.stdout
    assert "41" in done.stdout
    assert done.stderr == ""


def test_agreement_ends_with_0(run, agreeing):
    done = run("check", agreeing)
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ agree" in done.stdout


def test_the_folder_is_this_one_unless_another_is_named(run, conflicting):
    assert run("check", cwd=conflicting).stdout == run("check", conflicting).stdout


@pytest.mark.parametrize(("fail_on", "code"), [("scope", 1), ("never", 0)])
def test_what_fails_can_be_set(run, conflicting, fail_on, code):
    assert run("check", conflicting, "--fail-on", fail_on).returncode == code


def test_what_fails_can_be_set_in_the_project(run, project):
    folder = project(CONFLICTING | {"sources.yaml": "settings: {fail_on: never}\n" + CONFLICTING["sources.yaml"]})
    assert run("check", folder).returncode == 0
    assert run("check", folder, "--fail-on", "conflict").returncode == 1


@pytest.mark.parametrize("words", [["--only", "agree"], ["--min-severity", "error", "--fail-on", "update"]])
def test_why_it_fails_is_told_where_the_table_does_not_show_it(run, project, words):
    folder = project(CONFLICTING if "--only" in words else UPDATED)
    done = run("check", folder, *words)
    assert done.returncode == 1
    verdict, fail_on = ("conflict", "conflict") if "--only" in words else ("update", "update")
    assert done.stderr == f"ends with 1: 1 {verdict} is as grave as --fail-on {fail_on}; it is not shown\n"
    assert run("check", folder, *words[2:]).stderr == ""
    assert run("check", folder, "-f", "json", *words).stderr == ""


def test_services_are_told_what_fails_whatever_the_least_severity(run, project):
    folder = project(UPDATED)
    hidden = ["--fail-on", "update", "--min-severity", "error"]
    assert "::warning file=claims/" in run("check", folder, "-f", "github", *hidden).stdout
    assert json.loads(run("check", folder, "-f", "sarif", *hidden).stdout)["runs"][0]["results"]
    assert 'failures="1"' in run("check", folder, "-f", "junit", *hidden).stdout
    assert "::warning" not in run("check", folder, "-f", "github", *hidden, "--only", "agree").stdout


def test_what_is_shown_does_not_change_what_fails(run, conflicting):
    done = run("check", conflicting, "--only", "agree")
    assert done.returncode == 1
    assert "✗" not in done.stdout
    assert "Shown: 0 of 2 facts" in done.stdout


@pytest.mark.parametrize(
    "only", [["--only", "conflict", "--only", "uncorroborated"], ["--only", " Conflict , uncorroborated"]]
)
def test_several_verdicts_can_be_asked_for(run, conflicting, only):
    done = run("check", conflicting, *only)
    assert "✗ conflict" in done.stdout
    assert "herald-cost" in done.stdout


@pytest.mark.parametrize("words", [["--only", ""], ["--only", " , "], ["-s", ""]])
def test_an_empty_word_chooses_nothing_and_is_wrong_usage(run, conflicting, words):
    done = run("check", conflicting, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.match(rf"error: {'--only' if words[0] == '--only' else '--source'} names nothing", done.stderr)


def test_only_what_a_source_speaks_of(run, conflicting):
    assert "herald-cost" not in run("check", conflicting, "--source", "gazette").stdout
    assert "herald-cost" in run("check", conflicting, "-s", "gazette", "-s", "herald").stdout
    assert "herald-cost" in run("check", conflicting, "-s", " gazette, herald").stdout
    assert "there is no source 'herlad'" in run("check", conflicting, "-s", "gazette,herlad").stderr


def test_one_source_alone_can_be_only_counted(run, conflicting):
    done = run("check", conflicting, "--brief")
    assert "herald · 1 fact" in done.stdout
    assert "herald-cost" not in done.stdout


def test_the_layout_can_be_set(run, conflicting):
    assert "What the sources say" in run("check", conflicting, "--layout", "camps").stdout
    assert re.search(r"Fact +gazette +herald", run("check", conflicting, "--layout", "columns").stdout)


def test_the_order_can_be_set(run, conflicting):
    by_id = json.loads(run("check", conflicting, "--sort", "id", "-f", "json").stdout)
    ids = [fact["id"] for fact in by_id["facts"]]
    assert ids == sorted(ids)


def test_json_is_all_there_is_on_stdout(run, conflicting):
    done = run("check", conflicting, "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["schema_version"] == 1
    assert report["summary"]["verdicts"]["conflict"] == 1
    assert {claim["id"] for claim in report["claims"]} == {"gazette-killed", "herald-killed", "herald-cost"}


def test_the_same_input_gives_the_same_bytes(run, conflicting):
    once, again = (run("check", conflicting, "-f", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert once == again


def test_wrong_input_is_told_with_its_place_and_ends_with_2(run, broken):
    done = run("check", broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search(r"claims/herald\.yaml:7:5: error: .*vaule.*\n  hint: .*value", done.stderr)


def test_wrong_input_is_complete_json_as_well(run, broken):
    done = run("check", broken, "--format", "json")
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert report["facts"] == []
    assert [each["line"] for each in report["diagnostics"] if each["level"] == "error"] == [7]
    assert "error:" in done.stderr


@pytest.mark.parametrize("name", ["nowhere", "x" * 5000])
def test_a_folder_that_is_not_there_is_wrong_input(run, tmp_path, name):
    done = run("check", tmp_path / name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "error:" in done.stderr


def test_a_value_that_cannot_be_read_is_a_warning_and_the_run_goes_on(run, project):
    odd = CONFLICTING["claims/herald.yaml"].replace("3 million dollars\n    place", "umpteen\n    place")
    done = run("check", project(CONFLICTING | {"claims/herald.yaml": odd}))
    assert done.returncode == 1
    assert re.search(r"claims/herald\.yaml:\d+:\d+: warning: .*umpteen", done.stderr)
    assert "1 value could not be read" in done.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--only", "conflcit"], "Did you mean 'conflict'"),
        (["--only", "zzz"], "There are: conflict, update, scope, compatible, agree, uncorroborated."),
        (["--source", "gazete"], "Did you mean 'gazette'"),
        (["--layout", "round"], "'round'"),
        (["--fail-on", "agree"], "'agree'"),
        (["--format", "xml"], "'xml'"),
        (["--no-such-option"], "--no-such-option"),
        (["-o", "report.docx"], "end it in one of .sarif.json, .sarif, .json"),
        (["-o", "report"], "cannot tell the format"),
        (["-f", "sqlite"], "Name a file for it: --report sqlite=FILE."),
        (["--report", "html"], "is not FORMAT=FILE"),
        (["--report", "htlm=a.html"], "Did you mean 'html'?"),
        (["--report", "json=a.json", "-o", "a.json"], "would be written twice"),
        (["--min-severity", "fatal"], "'fatal'"),
        (["one", "two"], "two"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(run, conflicting, args, told):
    done = run("check", *args, cwd=conflicting)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_project_whose_claims_are_gone_does_not_pass_and_can_still_be_filled(run, project):
    folder = project({"sources.yaml": AGREEING["sources.yaml"], "clams/gazette.yaml": AGREEING["claims/gazette.yaml"]})
    done = run("check", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "sources.yaml:1:1: error: this project has no claims" in done.stderr
    (folder / "report.txt").write_text("In Oslo 23 people were killed on 1 May 2021, the police said.\n")
    assert run("extract", folder / "report.txt", "-C", folder).returncode == 0
    assert run("check", folder, "--brief").returncode == 0


def test_a_check_with_a_misspelt_id_does_not_pass(run, project):
    checked = AGREEING["claims/gazette.yaml"] + "checks:\n  - gazette-kiled == 23\n"
    done = run("check", project(AGREEING | {"claims/gazette.yaml": checked}))
    assert done.returncode == 2
    assert "gazette.yaml:11:5: error: the check “gazette-kiled == 23” was not made: there is no claim" in done.stderr
    assert "Did you mean “gazette-killed”?" in done.stderr
