"""The GitHub Action: its shell steps run as they stand in action.yml."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path

import pytest
from action_runner import ACTION, ROOT, STEPS, Job, Runner
from ci_projects import AGREEING, BROKEN, CONFLICTING, write
from junitparser import JUnitXml

PARTS = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "src", "action.yml")


@pytest.fixture(scope="session")
def runner(tmp_path_factory) -> Runner:
    """One machine for all tests, so that the package is installed once."""
    action = tmp_path_factory.mktemp("actions") / "the action's checkout"
    for name in PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        action.mkdir(exist_ok=True)
        copy(ROOT / name, action / name)
    return Runner(action, tmp_path_factory.mktemp("runner temp"))


@pytest.fixture
def use(runner, tmp_path) -> Callable[..., Job]:
    """Use the action on a project in a folder of a repository."""
    numbers = count()

    def use(files: Mapping[str, str], place: str = "stories/flood", **inputs: str) -> Job:
        workspace = tmp_path / f"job {next(numbers)}" / "work space"
        (workspace / ".git").mkdir(parents=True)
        write(workspace / place, files)
        named = {name.replace("_", "-"): value for name, value in inputs.items()}
        return runner.use(workspace, {"folder": place} | named)

    return use


@pytest.fixture(scope="module")
def of_conflicting(runner, tmp_path_factory) -> Job:
    workspace = tmp_path_factory.mktemp("conflicting") / "workspace"
    (workspace / ".git").mkdir(parents=True)
    write(workspace / "stories/flood", CONFLICTING)
    return runner.use(workspace, {"folder": "stories/flood"})


def test_the_file_is_valid_for_github():
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            "vendor.github-actions",
            str(ROOT / "action.yml"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_no_expression_reaches_a_script():
    for step in STEPS:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"


def test_every_input_has_a_default_and_reaches_a_step():
    handed = " ".join(value for step in STEPS for value in step["env"].values())
    for name, each in ACTION["inputs"].items():
        assert each["description"]
        assert isinstance(each["default"], str)
        assert f"${{{{ inputs.{name} }}}}" in handed


def test_conflicting_claims_fail_the_step(of_conflicting):
    assert of_conflicting.code == 1
    assert of_conflicting.outputs["exit-code"] == "1"
    assert of_conflicting.outputs["conflicts"] == "1"
    assert of_conflicting.outputs["facts"] == "1"


def test_the_annotation_leads_to_the_claim_from_the_root_of_the_repository(of_conflicting):
    errors = [line for line in of_conflicting.commands if line.startswith("::error ")]
    assert len(errors) == 1
    assert "file=stories/flood/claims/herald.yaml,line=3" in errors[0]
    assert errors == of_conflicting.commands


def test_the_log_shows_the_table(of_conflicting):
    assert "✗ conflict" in of_conflicting.log
    assert "The Gazette: 23; The Herald: 41." in of_conflicting.log


def test_the_summary_tells_the_conflict(of_conflicting):
    assert "23" in of_conflicting.summary
    assert "41" in of_conflicting.summary


def test_the_sarif_file_leads_from_the_root_of_the_repository(of_conflicting):
    path = Path(of_conflicting.outputs["sarif"])
    assert not path.is_relative_to(of_conflicting.workspace)
    results = json.loads(path.read_text("utf-8"))["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]
    assert places == ["stories/flood/claims/herald.yaml"]


def test_all_reports_stand_where_the_outputs_say(of_conflicting):
    assert "<html" in Path(of_conflicting.outputs["html"]).read_text("utf-8")
    assert json.loads(Path(of_conflicting.outputs["json"]).read_text("utf-8"))["facts"]
    assert JUnitXml.fromfile(of_conflicting.outputs["junit"]).failures == 1


def test_agreeing_claims_pass(use):
    job = use(AGREEING)
    assert (job.code, job.outputs["exit-code"], job.outputs["conflicts"]) == (0, "0", "0")
    assert job.commands == []
    assert job.summary.strip()


def test_what_fails_can_be_chosen(use):
    job = use(CONFLICTING, fail_on="never")
    assert (job.code, job.outputs["exit-code"], job.outputs["conflicts"]) == (0, "0", "1")
    assert any(line.startswith("::error ") for line in job.commands)


def test_a_project_at_the_root_needs_no_input(use):
    job = use(CONFLICTING, place="", folder=".")
    assert job.code == 1
    assert any("file=claims/herald.yaml,line=3" in line for line in job.commands)


def test_input_that_cannot_be_used_is_annotated_and_ends_with_2(use):
    job = use(BROKEN)
    assert (job.code, job.outputs["exit-code"], job.outputs["conflicts"], job.outputs["facts"]) == (2, "2", "", "")
    assert any(
        "file=stories/flood/claims/herald.yaml,line=7" in line and "“vaule” is not a key" in line
        for line in job.commands
    )
    assert "vaule" in job.summary
    assert json.loads(Path(job.outputs["sarif"]).read_text("utf-8"))["runs"][0]["results"]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("fail_on", "sometimes", "sometimes"),
        ("min_severity", "$(touch stolen)", "touch stolen"),
        ("folder", "nowhere", "nowhere"),
        ("args", "--no-such-option", "--no-such-option"),
        ("args", "$(touch stolen)", "unexpected extra argument"),
        ("args", "`touch stolen`", "unexpected extra argument"),
        ("folder", "; touch stolen #", "touch stolen"),
        ("folder", '"; touch stolen; "', "touch stolen"),
        ("folder", "$(touch stolen)", "touch stolen"),
        ("folder", "--help", "--help"),
        ("folder", "::error::no", "::error::no"),
        ("sarif", "a.sarif\nconflicts=0", "line break"),
        ("html", "a.html\rconflicts=0", "line break"),
    ],
)
def test_a_bad_input_is_told_and_never_run(use, name, value, told):
    job = use(AGREEING, **{name: value})
    assert job.code == 2
    assert told in job.log
    assert job.outputs["conflicts"] == ""
    assert job.commands
    assert all(re.match(r"::error (title=crosscheck::|file=)", each) for each in job.commands)
    assert not list(job.workspace.parent.rglob("stolen"))


def test_names_with_blanks_are_kept_whole(use):
    job = use(
        CONFLICTING,
        place="stories/a flood, in May",
        sarif="re ports/one two.sarif",
        html="re ports/page $HOME.html",
        args="--report=csv=facts and figures.csv\n\n--sort=id\n",
    )
    assert job.code == 1
    assert job.outputs["sarif"] == "re ports/one two.sarif"
    for name in ("re ports/one two.sarif", "re ports/page $HOME.html", "facts and figures.csv"):
        assert (job.workspace / name).stat().st_size


def test_what_sources_say_is_no_command_to_the_runner(use):
    said = CONFLICTING["claims/gazette.yaml"]
    hostile = said.replace("value: 23", 'value: "##[add-mask]e"')
    hostile += "    said_by: '::add-mask::e'\n    note: '::error::no'\n    quote: '##[error]no'\n"
    job = use(CONFLICTING | {"claims/gazette.yaml": hostile}, args="--layout=camps")
    assert "##[add-mask]e" in job.log
    assert all(re.match(r"::(error|warning|notice) file=stories/flood/claims/", line) for line in job.commands)


def test_a_second_use_in_one_job_keeps_the_reports_of_the_first(use):
    first, second = use(CONFLICTING), use(AGREEING)
    assert "installed already" in second.log
    assert Path(first.outputs["sarif"]).read_text("utf-8") != Path(second.outputs["sarif"]).read_text("utf-8")


def test_without_a_python_that_will_do_the_log_says_what_to_add(runner, use, tmp_path, monkeypatch):
    old = tmp_path / "bin"
    old.mkdir()
    for name in ("python3", "python"):
        (old / name).write_text("#!/bin/sh\nexit 1\n")
        (old / name).chmod(0o755)
    empty = tmp_path / "an empty machine"
    empty.mkdir()
    monkeypatch.setattr(runner, "changes", {"PATH": f"{old}{os.pathsep}{os.environ['PATH']}"})
    monkeypatch.setattr(runner, "temp", empty)
    job = use(AGREEING)
    assert job.code == 2
    assert [line for line in job.commands if "Python 3.11" in line and "actions/setup-python" in line]


@pytest.mark.parametrize("asked", ["--help", "$(touch stolen)"])
def test_what_cannot_be_installed_fails_the_step(runner, use, tmp_path, monkeypatch, asked):
    empty = tmp_path / "an empty machine"
    empty.mkdir()
    monkeypatch.setattr(runner, "temp", empty)
    job = use(AGREEING, install=asked)
    assert job.code != 0
    assert "ERROR" in job.log
    assert not list(tmp_path.rglob("stolen"))
