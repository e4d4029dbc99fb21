"""A newsroom's repository in which the commands of the pages on CI are run."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from ci_projects import AGREEING, CONFLICTING, write

ROOT = Path(__file__).parents[2]


class Desk:
    """A newsroom's repository: the flood's figures agree on main and conflict on the branch, those of the vote agree.

    The commands that the pages take from elsewhere (`pip`, `gh`) write down how they were called.
    """

    def __init__(self, folder: Path) -> None:
        """Make the repository in a new folder."""
        self.folder, self.tools = folder / "the desk", folder / "bin"
        self.called = folder / "called"
        self.folder.mkdir(parents=True)
        self.tools.mkdir()
        self._tool("crosscheck", f'PYTHONPATH="{os.pathsep.join(sys.path)}" exec "{sys.executable}" -m crosscheck "$@"')
        for name in ("pip", "gh"):
            self._tool(name, f'echo "{name} $*" >>"{self.called}"')
        self.write(AGREEING, "stories/flood")
        self.write(AGREEING, "stories/vote")
        self.run("git init --quiet --initial-branch main . && git add --all && git commit --quiet --message Agreed")
        self.run("git update-ref refs/remotes/origin/main HEAD && git checkout --quiet -b toll")
        self.write(CONFLICTING, "stories/flood")
        self.run("git commit --quiet --all --message 'Write down what the Herald says'")

    def write(self, files: Mapping[str, str], place: str) -> None:
        write(self.folder / place, files)

    def run(self, script: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run a script as a shell of CI does; it ends with the first command that fails."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=self.folder,
            env=self._environment() | changes,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def run_all(self, scripts: list[str], **changes: str) -> subprocess.CompletedProcess[str]:
        return self.run("\n".join(scripts), **changes)

    def _tool(self, name: str, script: str) -> None:
        path = self.tools / name
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_", "GITHUB_"))}
        who = {f"GIT_{who}_{what}": "ana@desk.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        return (
            kept
            | who
            | {
                "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
                "GIT_CONFIG_GLOBAL": os.devnull,
                "CROSSCHECK": str(ROOT),
                "PYTHONIOENCODING": "utf-8",
            }
        )
