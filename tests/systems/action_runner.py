"""A stand-in for GitHub's runner: runs the steps of action.yml as they stand, with what GitHub would give them."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
"""What `shell: bash` is in a step (GitHub docs, workflow syntax)."""

EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*}}")


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
