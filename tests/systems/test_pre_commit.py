"""The hook of .pre-commit-hooks.yaml in a real pre-commit, in real git repositories.

pre-commit installs from a repository: the files of the package are committed to one of their own.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from ci_projects import AGREEING, BROKEN, CONFLICTING, write

ROOT = Path(__file__).parents[2]
PARTS = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "src", ".pre-commit-hooks.yaml")
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Ana"), ("EMAIL", "ana@desk.example"))
}


class Desk:
    """A repository of a newsroom that uses the hook."""

    def __init__(self, folder: Path, hooks: Path, home: Path, place: str = "") -> None:
        """Set up the hook as the documentation says; `home` is where pre-commit keeps its environments."""
        self.folder, self.home, self.place = folder, home, place
        folder.mkdir()
        hook = {"id": "crosscheck"} | ({"args": [place]} if place else {})
        known = git(hooks, "rev-parse", "HEAD").strip()
        config = {"repos": [{"repo": str(hooks), "rev": known, "hooks": [hook]}]}
        git(folder, "init", "--quiet")
        self.write({"/.pre-commit-config.yaml": yaml.safe_dump(config)})
        assert self.run(sys.executable, "-m", "pre_commit", "install").returncode == 0

    def write(self, files: Mapping[str, str]) -> None:
        """Write files of the project; with a slash at the front, of the repository."""
        named = {name[1:] if name[0] == "/" else str(Path(self.place, name)): text for name, text in files.items()}
        write(self.folder, named)

    def commit(self, files: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Commit files as a person would, with the hook in between."""
        self.write(files)
        git(self.folder, "add", "--all")
        return self.run("git", "commit", "--message", "Write down what they say")

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        env = environment() | {"PRE_COMMIT_HOME": str(self.home)}
        return subprocess.run(
            args,
            cwd=self.folder,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    @property
    def commits(self) -> int:
        return int(git(self.folder, "rev-list", "--count", "--all"))


def environment() -> dict[str, str]:
    """Return the environment without what a hook that these tests run in, or a developer's shell, would leave in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_", "PRE_COMMIT"))}
    return kept | AUTHOR | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "SKIP": ""}


def git(folder: Path, *args: str) -> str:
    return subprocess.run(
        ["git", *args], cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=True
    ).stdout


@pytest.fixture(scope="session")
def hooks(tmp_path_factory) -> Path:
    """A repository with the package and the hook."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Release")
    return folder


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    """Where pre-commit keeps what it installed: for all tests, so that it installs once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(params=["", "stories/flood"], ids=["at the root", "in a subfolder"])
def desk(request, tmp_path, hooks, home) -> Desk:
    return Desk(tmp_path / "desk", hooks, home, request.param)


def test_a_commit_with_conflicting_claims_is_refused_and_told_why(desk):
    refused = desk.commit(CONFLICTING)
    assert refused.returncode == 1
    assert desk.commits == 0
    assert "cross-check the claims" in refused.stdout
    assert "✗ conflict" in refused.stdout
    assert "The Gazette: 23; The Herald: 41." in refused.stdout


def test_a_commit_with_agreeing_claims_passes_in_a_line(desk):
    passed = desk.commit(AGREEING)
    assert passed.returncode == 0
    assert desk.commits == 1
    assert "Passed" in passed.stdout
    assert "Oslo" not in passed.stdout


def test_a_commit_that_touches_no_claims_runs_nothing(desk):
    desk.commit(AGREEING)
    other = desk.commit({"/notes.md": "Call the ministry.\n"})
    assert other.returncode == 0
    assert desk.commits == 2
    assert "(no files to check)" in other.stdout


def test_a_conflict_that_the_desk_has_waived_passes(desk):
    words = "waive: [gazette/killed, herald/killed], because: Both are early counts., by: ana"
    passed = desk.commit(CONFLICTING | {"decisions.yaml": f"version: 1\ndecisions:\n  - {{{words}}}\n"})
    assert passed.returncode == 0, passed.stdout


def test_a_mistake_in_a_file_is_told_at_its_line(desk):
    refused = desk.commit(BROKEN)
    assert refused.returncode == 1
    assert (
        f"{desk.place and desk.place + '/'}claims/herald.yaml:7:5: error: “vaule” is not a key of a claim"
        in refused.stdout
    )


def test_colours_of_a_terminal_do_not_narrow_the_table(tmp_path, hooks, home):
    desk = Desk(tmp_path / "desk", hooks, home)
    desk.write(CONFLICTING)
    git(desk.folder, "add", "--all")
    shown = desk.run(sys.executable, "-m", "pre_commit", "run", "--color", "always")
    assert shown.returncode == 1
    assert "The Gazette: 23; The Herald: 41." in re.sub(r"\x1b\[[0-9;]*m", "", shown.stdout)


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("sources.yaml", True),
        ("stories/flood/sources.yaml", True),
        ("claims/gazette.yaml", True),
        ("stories/flood/claims/archive.jsonl", True),
        ("stories/flood/decisions.yaml", True),
        ("baseline.yaml", True),
        ("texts/gazette.txt", True),
        ("claims/notes.md", False),
        ("my-sources.yaml", False),
        ("docs/sources.yaml.md", False),
        ("claims.yaml", False),
    ],
)
def test_the_hook_runs_for_the_files_of_a_project(path, runs):
    assert bool(re.search(HOOK["files"], path)) is runs


def test_the_hook_is_valid_for_pre_commit():
    checked = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
