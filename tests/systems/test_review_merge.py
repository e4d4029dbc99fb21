"""Two people review on branches of their own; git merges what they decided."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

SRC = Path(__file__).parents[2] / "src"
SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, published: 2021-05-02}
  - {id: herald, publisher: The Herald, published: 2021-05-02}
"""
PLACES = ("Bergen", "Oslo", "Stavanger", "Trondheim")
CLAIM = """\
  - {{id: {id}, claim: '{words} people were killed.', subject: people, property: killed, value: '{words}',
     place: {place}, time: 2021-05-01}}
"""


def claims(source: str, words: str) -> str:
    listed = "".join(CLAIM.format(id=f"killed-{place.lower()}", words=words, place=place) for place in PLACES)
    return f"source: {source}\nclaims:\n{listed}"


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    (folder / "claims").mkdir(parents=True)
    (folder / "sources.yaml").write_text(SOURCES, "utf-8")
    (folder / "claims" / "gazette.yaml").write_text(claims("gazette", "23"), "utf-8")
    (folder / "claims" / "herald.yaml").write_text(claims("herald", "41"), "utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Desk")
    git(folder, "config", "user.email", "desk@example.org")
    return folder


def environment():
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"PYTHONPATH": os.pathsep.join([str(SRC), *sys.path]), "GIT_CONFIG_GLOBAL": os.devnull}


def git(folder, *args, check=True):
    return subprocess.run(
        ["git", *args], cwd=folder, env=environment(), check=check, capture_output=True, encoding="utf-8"
    )


def commit(folder, words):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", words)


def review(folder, place, typed, by=None):
    who = ("--by", by) if by else ()
    fact = f"gazette/killed-{place.lower()}"
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "review", "--fact", fact, *who],
        cwd=folder,
        env=environment(),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def decided(folder):
    entries = yaml.safe_load((folder / "decisions.yaml").read_text("utf-8"))["decisions"]
    return [(next(iter(entry)), entry["by"]) for entry in entries]


def check(folder):
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", "check"], cwd=folder, env=environment(), capture_output=True, check=False
    ).returncode


def on_two_branches(folder, ana, ben):
    """Let Ana and Ben decide on the conflicts of these places, each on a branch of their own; return the merge."""
    git(folder, "checkout", "--quiet", "-b", "ana")
    for place in ana:
        review(folder, place, "r 1 the mayor said so\n", by="ana")
    commit(folder, "Ana's decisions")
    git(folder, "checkout", "--quiet", "main")
    for place in ben:
        review(folder, place, "w early counts\n\n", by="ben")
    commit(folder, "Ben's decisions")
    return git(folder, "merge", "--no-edit", "ana", check=False)


def test_decisions_on_different_claims_merge(project):
    review(project, "Oslo", "u\n", by="desk")
    commit(project, "Begin")
    merge = on_two_branches(project, ana=["Bergen"], ben=["Trondheim"])
    assert merge.returncode == 0, merge.stdout
    assert decided(project) == [("right", "ana"), ("unsure", "desk"), ("waive", "ben")]
    assert check(project) == 1  # what is left: Oslo and Stavanger


def test_a_block_beside_one_that_is_withdrawn_merges(project):
    review(project, "Bergen", "u\n", by="desk")
    commit(project, "Begin")
    git(project, "checkout", "--quiet", "-b", "ana")
    review(project, "Bergen", "h 1\nq\n", by="ana")
    commit(project, "Ana withdraws")
    git(project, "checkout", "--quiet", "main")
    review(project, "Oslo", "w early counts\n\n", by="ben")
    commit(project, "Ben's decision")
    merge = git(project, "merge", "--no-edit", "ana", check=False)
    assert merge.returncode == 0, merge.stdout
    assert decided(project) == [("unsure", "desk"), ("waive", "ben")]
    assert (project / "decisions.yaml").read_text("utf-8").count("withdrawn:") == 1


def test_blocks_before_and_behind_the_same_one_merge(project):
    review(project, "Oslo", "u\n", by="desk")
    commit(project, "Begin")
    merge = on_two_branches(project, ana=["Bergen"], ben=["Stavanger"])
    assert merge.returncode == 0, merge.stdout
    assert [by for _, by in decided(project)] == ["ana", "desk", "ben"]


@pytest.mark.parametrize("begun", [True, False], ids=["a file", "no file yet"])
def test_what_git_cannot_place_reads_with_both_sides_kept(project, begun):
    if begun:
        review(project, "Bergen", "u\n", by="desk")
    commit(project, "Begin")
    merge = on_two_branches(project, ana=["Oslo"], ben=["Stavanger"])
    assert merge.returncode != 0
    path = project / "decisions.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    assert sorted(decided(project)) == [("right", "ana"), *([("unsure", "desk")] if begun else []), ("waive", "ben")]
    assert check(project) == 1


def test_who_decides_is_who_commits(project):
    commit(project, "Begin")
    review(project, "Oslo", "u\n")
    assert decided(project) == [("unsure", "Desk")]
