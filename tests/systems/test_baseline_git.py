"""Two people accept what is new on two branches: git merges their baselines without a word, and the run passes."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHO = {
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
ENVIRONMENT = os.environ | WHO | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}


def call(folder, *words):
    return subprocess.run(
        [*words], cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=True
    ).stdout


def crosscheck(folder, *words):
    return call(folder, sys.executable, "-m", "crosscheck", *words)


def add_conflict(folder, place):
    """Write two claims on one place that conflict, in a file of their own for each source."""
    for source, value in (("gazette", 12), ("herald", 90)):
        words = f"id: {place.lower()}, claim: Killed., property: killed, value: '{value}', place: {place}"
        path = folder / "claims" / f"{source}-{place.lower()}.yaml"
        path.write_text(f"source: {source}\nclaims:\n  - {{{words}, time: 2021-05-01}}\n", "utf-8")


def commit(folder, message):
    call(folder, "git", "add", "-A")
    call(folder, "git", "commit", "-qm", message)


def begin(folder, places):
    """Begin a repository with a project whose baseline accepts a conflict for each place."""
    call(folder, "git", "init", "-q", "-b", "main")
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text("version: 1\nsources: [{id: gazette}, {id: herald}, {id: wire}]\n", "utf-8")
    for place in places:
        add_conflict(folder, place)
    crosscheck(folder, "baseline")
    commit(folder, "begin")


def test_two_baselines_merge(tmp_path):
    begin(tmp_path, ("Bergen", "Lima", "Oslo", "Rome"))
    for branch, place in (("left", "Cairo"), ("right", "Quito")):
        call(tmp_path, "git", "checkout", "-q", "-b", branch, "main")
        add_conflict(tmp_path, place)
        crosscheck(tmp_path, "baseline", "--accept-new", "--because", f"Of {place}.")
        commit(tmp_path, branch)
    call(tmp_path, "git", "merge", "-q", "--no-edit", "left")
    merged = (tmp_path / "baseline.yaml").read_text("utf-8")
    assert "6 conflicts stand in the baseline" in crosscheck(tmp_path, "check")
    crosscheck(tmp_path, "baseline", "--check")
    crosscheck(tmp_path, "baseline")
    assert (tmp_path / "baseline.yaml").read_text("utf-8") == merged


def test_two_branches_that_mend_what_stands_side_by_side_merge_where_git_can(tmp_path):
    """One branch takes the last camp out of an entry, the other takes out the entry behind it."""
    begin(tmp_path, ("Bergen", "Lima", "Oslo"))
    third = tmp_path / "claims" / "wire-bergen.yaml"
    words = "id: bergen, claim: Killed., property: killed, value: '55', place: Bergen, time: 2021-05-01"
    third.write_text(f"source: wire\nclaims:\n  - {{{words}}}\n", "utf-8")
    crosscheck(tmp_path, "baseline", "--accept-new")
    commit(tmp_path, "third")
    call(tmp_path, "git", "checkout", "-q", "-b", "left", "main")
    third.unlink()
    crosscheck(tmp_path, "baseline")
    commit(tmp_path, "left")
    call(tmp_path, "git", "checkout", "-q", "-b", "right", "main")
    (tmp_path / "claims" / "herald-lima.yaml").unlink()
    crosscheck(tmp_path, "baseline")
    commit(tmp_path, "right")
    call(tmp_path, "git", "merge", "-q", "--no-edit", "left")
    crosscheck(tmp_path, "baseline", "--check")
    assert "2 conflicts stand in the baseline" in crosscheck(tmp_path, "check")


def test_where_git_stops_either_side_written_anew_is_the_merge(tmp_path):
    begin(tmp_path, ("Bergen", "Lima", "Oslo"))
    for branch, place in (("left", "Bergen"), ("right", "Lima")):
        call(tmp_path, "git", "checkout", "-q", "-b", branch, "main")
        (tmp_path / "claims" / f"herald-{place.lower()}.yaml").unlink()
        crosscheck(tmp_path, "baseline")
        commit(tmp_path, branch)
    stopped = subprocess.run(
        ["git", "merge", "-q", "--no-edit", "left"], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert stopped.returncode == 1
    call(tmp_path, "git", "checkout", "-q", "--ours", "baseline.yaml")
    crosscheck(tmp_path, "baseline")
    crosscheck(tmp_path, "baseline", "--check")
    assert "1 conflict stands in the baseline" in crosscheck(tmp_path, "check")
