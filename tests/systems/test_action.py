"""The GitHub Action: its shell steps run as they stand in action.yml, with what GitHub would give them."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
import yaml
from junitparser import JUnitXml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
PARTS = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "src", "action.yml")
BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")  # what `shell: bash` is in a step (GitHub docs)
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*}}")

SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, published: 2021-05-02}
  - {id: herald, publisher: The Herald, published: 2021-05-02}
"""
CLAIM = """\
source: {source}
claims:
  - id: {source}-killed
    claim: {words} people were killed.
    subject: people
    property: killed
    value: {words}
    place: Oslo
    time: 2021-05-01
"""
AGREEING = {
    "sources.yaml": SOURCES,
    "claims/gazette.yaml": CLAIM.format(source="gazette", words="23"),
    "claims/herald.yaml": CLAIM.format(source="herald", words="23"),
}
CONFLICTING = AGREEING | {"claims/herald.yaml": CLAIM.format(source="herald", words="41")}
BROKEN = AGREEING | {"claims/herald.yaml": CLAIM.format(source="herald", words="41").replace("value:", "vaule:")}


@dataclass(frozen=True)
class Job:
    """What a workflow sees of one use of the action."""

    code: int
    log: str
    outputs: Mapping[str, str]
    summary: str
    workspace: Path

    @property
    def commands(self) -> list[str]:
        """The lines of the log that the runner obeys: `::name::` at its start, or the older `##[name]` anywhere."""
        obeyed, token = [], ""
        for line in self.log.splitlines():
            stopping = re.fullmatch(r"::stop-commands::(\w+)", line)
            if token:
                token = "" if line.strip() == f"::{token}::" else token
            elif stopping:
                token = stopping[1]
            elif line.lstrip().startswith("::") or "##[" in line:
                obeyed.append(line)
        assert not token, "commands are left stopped"
        return obeyed


@dataclass
class Runner:
    """A machine of GitHub: runs the steps of action.yml one by one, until one fails."""

    action: Path
    temp: Path
    changes: dict[str, str] = field(default_factory=dict)

    def use(self, workspace: Path, inputs: Mapping[str, str]) -> Job:
        known = {f"inputs.{name}": str(each["default"]) for name, each in ACTION["inputs"].items()}
        known |= {f"inputs.{name}": value for name, value in inputs.items()}
        summary, log, code = workspace.parent / "summary.md", "", 0
        summary.write_text("")
        for number, step in enumerate(STEPS):
            output = workspace.parent / f"output-{number}"
            output.write_text("")
            code, printed = self._run(step, known, workspace, {"GITHUB_OUTPUT": output, "GITHUB_STEP_SUMMARY": summary})
            log += printed
            known |= {f"steps.{step.get('id')}.outputs.{name}": value for name, value in outputs_in(output).items()}
            if code:
                break
        outputs = {name: evaluate(each["value"], known) for name, each in ACTION["outputs"].items()}
        return Job(code, log, outputs, summary.read_text("utf-8"), workspace)

    def _run(self, step, known, workspace, files) -> tuple[int, str]:
        given = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": self.action,
            "GITHUB_WORKSPACE": workspace,
            "RUNNER_TEMP": self.temp,
            **files,
            **{name: evaluate(value, known) for name, value in step["env"].items()},
            **self.changes,
        }
        script = workspace.parent / "step.sh"
        script.write_text(evaluate(step["run"], known), "utf-8")
        ran = subprocess.run(
            [*BASH, str(script)],
            cwd=workspace,
            env=clean_environment() | {name: str(value) for name, value in given.items()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return ran.returncode, ran.stdout


def clean_environment() -> dict[str, str]:
    """Return the environment without what would let the action find the code under test by itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GITHUB", "GIT_"))}
    return kept | {"PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}


def evaluate(text: str, known: Mapping[str, str]) -> str:
    """Return a text with its expressions replaced as the runner does it: word for word, before any shell reads them."""
    return EXPRESSION.sub(lambda found: known.get(found[1], ""), text)


def outputs_in(file: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.read_text("utf-8").splitlines())


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
        for name, text in files.items():
            path = workspace / place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        named = {name.replace("_", "-"): value for name, value in inputs.items()}
        return runner.use(workspace, {"folder": place} | named)

    return use


@pytest.fixture(scope="module")
def of_conflicting(runner, tmp_path_factory) -> Job:
    workspace = tmp_path_factory.mktemp("conflicting") / "workspace"
    (workspace / ".git").mkdir(parents=True)
    for name, text in CONFLICTING.items():
        path = workspace / "stories/flood" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
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
        "file=stories/flood/claims/herald.yaml,line=7" in line and "did you mean “value”" in line.lower()
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
