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


def test_two_baselines_merge(tmp_path):
    call(tmp_path, "git", "init", "-q", "-b", "main")
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text("version: 1\nsources: [{id: gazette}, {id: herald}]\n", "utf-8")
    for place in ("Bergen", "Lima", "Oslo", "Rome"):
        add_conflict(tmp_path, place)
    crosscheck(tmp_path, "baseline")
    call(tmp_path, "git", "add", "-A")
    call(tmp_path, "git", "commit", "-qm", "begin")
    for branch, place in (("left", "Cairo"), ("right", "Quito")):
        call(tmp_path, "git", "checkout", "-q", "-b", branch, "main")
        add_conflict(tmp_path, place)
        crosscheck(tmp_path, "baseline", "--accept-new", "--because", f"Of {place}.")
        call(tmp_path, "git", "add", "-A")
        call(tmp_path, "git", "commit", "-qm", branch)
    call(tmp_path, "git", "merge", "-q", "--no-edit", "left")
    merged = (tmp_path / "baseline.yaml").read_text("utf-8")
    assert "6 conflicts stand in the baseline" in crosscheck(tmp_path, "check")
    crosscheck(tmp_path, "baseline", "--check")
    crosscheck(tmp_path, "baseline")
    assert (tmp_path / "baseline.yaml").read_text("utf-8") == merged
