"""`crosscheck diff` over revisions, in real repositories of git."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WHO = {
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, published: 2021-05-02, text: texts/gazette.txt}
  - {id: herald, publisher: The Herald, published: 2021-05-02}
"""
CLAIM = """\
source: {source}
claims:
  - {{id: killed, claim: People were killed., property: killed, value: "{value}", place: Oslo, time: 2021-05-01{rest}}}
"""


def environment(**changes):
    return os.environ | WHO | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"} | changes


def git(folder, *words):
    subprocess.run(["git", "-C", folder, *words], env=environment(), check=True, capture_output=True)


def run(*words, cwd, **changes):
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *map(str, words)],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def commit(folder, message="change"):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


@pytest.fixture
def repository(tmp_path):
    """Return a repository with a project in a folder of its own: first agreeing, on `main` conflicting."""
    root = tmp_path / "archive"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    write(root, "README.md", "Not of the project.\n")
    commit(root, "begin")
    write(root, "desk/sources.yaml", SOURCES)
    write(root, "desk/texts/gazette.txt", "On Saturday 23 were killed.\n")
    write(root, "desk/claims/gazette.yaml", CLAIM.format(source="gazette", value="23", rest=', quote: "23 were"'))
    write(root, "desk/claims/herald.yaml", CLAIM.format(source="herald", value="23", rest=""))
    commit(root, "agree")
    git(root, "tag", "agreeing")
    write(root, "desk/claims/herald.yaml", CLAIM.format(source="herald", value="41", rest=""))
    commit(root, "conflict")
    return root


def test_two_revisions_are_compared(repository):
    done = run("diff", "agreeing", "main", cwd=repository / "desk")
    assert (done.returncode, done.stderr) == (1, "")
    assert "✗ conflict killed: Oslo, 1 May 2021" in done.stdout
    assert "herald/killed: 23 → 41" in done.stdout
    assert done.stdout.endswith("agreeing → main: worse: 1 fact\n")
    assert run("diff", "main", "agreeing", cwd=repository / "desk").returncode == 0


def test_the_new_side_is_the_working_folder_with_what_is_not_committed(repository):
    desk = repository / "desk"
    assert "nothing has changed" in run("diff", "HEAD", cwd=desk).stdout
    write(desk, "claims/herald.yaml", CLAIM.format(source="herald", value="23", rest=""))
    done = run("diff", "HEAD", cwd=desk)
    assert done.returncode == 0
    assert done.stdout.startswith("Better\n")
    assert run("diff", "HEAD~1", cwd=desk).stdout.endswith("nothing has changed\n")


def test_a_project_elsewhere_is_named(repository, tmp_path):
    done = run("diff", "HEAD~1", "HEAD", "-C", repository / "desk", cwd=tmp_path)
    assert done.returncode == 1


def test_texts_decisions_and_the_baseline_of_the_revision_count(repository):
    desk = repository / "desk"
    assert run("baseline", cwd=desk).returncode == 0
    commit(repository, "accept")
    (desk / "baseline.yaml").unlink()
    write(desk, "texts/gazette.txt", "On Saturday some were killed.\n")
    commit(repository, "change the text")
    done = run("diff", "HEAD~1", "HEAD", cwd=desk)
    assert done.returncode == 1
    assert "the baseline no longer accepts it" in done.stdout
    assert "[quote-not-found] · new" in done.stdout


def test_attributes_leave_no_file_out(repository):
    write(repository, ".gitattributes", "desk/claims/** export-ignore\n*.yaml text eol=crlf\n")
    commit(repository, "attributes")
    assert run("diff", "HEAD~1", "HEAD", cwd=repository / "desk").stdout.endswith("nothing has changed\n")


def test_a_link_to_a_text_is_followed_inside_the_project_only(repository, tmp_path):
    desk = repository / "desk"
    secret = tmp_path / "secret.txt"
    secret.write_text("23 were", "utf-8")
    (desk / "texts" / "gazette.txt").rename(desk / "texts" / "first.txt")
    (desk / "texts" / "gazette.txt").symlink_to("first.txt")
    commit(repository, "link")
    assert run("diff", "HEAD~1", "HEAD", cwd=desk).stdout.endswith("nothing has changed\n")
    (desk / "texts" / "gazette.txt").unlink()
    (desk / "texts" / "gazette.txt").symlink_to(secret)
    commit(repository, "link out")
    done = run("diff", "HEAD~1", "HEAD", cwd=desk)
    assert "secret" not in done.stdout + done.stderr
    assert "texts/gazette.txt" in done.stderr


@pytest.mark.parametrize(
    "name", ["nowhere", "HEAD~99", "HEAD:desk", "main..agreeing", "@{upstream}", "$(touch x)", "a b"]
)
def test_a_revision_that_is_none_is_told(repository, name):
    done = run("diff", name, "HEAD", cwd=repository / "desk")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{name}:1:1: error: “{name}” is no file, no folder and no revision")
    assert not (repository / "desk" / "x").exists()


def test_an_option_of_git_is_no_revision(repository):
    done = run("diff", "--", "--output=stolen", "HEAD", cwd=repository / "desk")
    assert done.returncode == 2
    assert "is no revision" in done.stderr
    assert not list(repository.rglob("stolen"))


def test_both_sides_are_told_at_once(repository):
    done = run("diff", "nowhere", "neither", cwd=repository / "desk")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()[::2]] == ["nowhere", "neither"]


def test_a_fault_is_told_at_its_place_in_the_revision(repository):
    write(repository, "desk/claims/herald.yaml", CLAIM.format(source="herald", value="41", rest=", vaule: 3"))
    commit(repository, "break")
    done = run("diff", "agreeing", "HEAD", cwd=repository / "desk")
    assert done.returncode == 2
    assert done.stderr.startswith("HEAD:desk/claims/herald.yaml:3:")


def test_a_project_that_was_not_there_yet_is_all_new(repository):
    done = run("diff", "HEAD~2", "HEAD", cwd=repository / "desk")
    assert done.returncode == 1
    assert "note: there is no such project in “HEAD~2”: everything is new" in done.stderr
    assert "HEAD~2 → HEAD: worse: 1 fact\n" in done.stdout
    back = run("diff", "HEAD", "HEAD~2", cwd=repository / "desk")
    assert back.returncode == 0
    assert "everything is gone" in back.stderr


def test_a_folder_that_is_in_neither_revision_is_told(repository):
    done = run("diff", "HEAD~1", "HEAD", "-C", "deks", cwd=repository)
    assert (done.returncode, done.stdout) == (2, "")
    assert "HEAD~1:deks/sources.yaml:1:1: error: this folder has no sources.yaml" in done.stderr


def test_a_project_whose_list_of_sources_is_gone_is_no_absent_one(repository):
    git(repository, "rm", "-q", "desk/sources.yaml")
    commit(repository, "lose")
    done = run("diff", "HEAD~1", "HEAD", cwd=repository / "desk")
    assert done.returncode == 2
    assert "HEAD:desk/sources.yaml:1:1: error: this folder has no sources.yaml" in done.stderr


def test_a_project_that_was_taken_out_is_all_gone(repository):
    git(repository, "rm", "-rq", "desk")
    commit(repository, "take out")
    for sides in (("agreeing", "HEAD~1"), ("HEAD~1", "HEAD"), ("HEAD~1",)):
        done = run("diff", *sides, "-C", "desk", cwd=repository)
        assert (done.returncode, done.stderr.count("everything is gone")) == (
            (1, 0) if sides[0] == "agreeing" else (0, 1)
        )


def test_three_dots_compare_with_where_a_branch_began(repository):
    git(repository, "checkout", "-q", "-b", "pr", "agreeing")
    write(repository, "desk/claims/herald.yaml", CLAIM.format(source="herald", value="23", rest=", note: Read."))
    commit(repository, "note")
    assert run("diff", "main...pr", cwd=repository / "desk").returncode == 0
    assert run("diff", "main...", cwd=repository / "desk").returncode == 0
    assert run("diff", "pr...main", cwd=repository / "desk").returncode == 1
    done = run("diff", "main...nowhere", cwd=repository / "desk")
    assert done.returncode == 2
    assert "“nowhere” is no file, no folder and no revision" in done.stderr


def test_two_dots_and_a_side_too_many_are_told_how_to_ask(repository):
    for words in (("main..HEAD",), ("main...HEAD", "HEAD")):
        done = run("diff", *words, cwd=repository / "desk")
        assert done.returncode == 2
        assert "MAIN...BRANCH alone" in done.stderr


def test_who_loosens_what_fails_is_judged_by_what_it_was_and_that_is_told(repository):
    write(repository, "desk/sources.yaml", SOURCES.replace("sources:", "settings: {fail_on: never}\nsources:"))
    commit(repository, "loosen")
    done = run("diff", "agreeing", "HEAD", cwd=repository / "desk")
    assert done.returncode == 1
    assert "fail_on was “conflict” and is “never”" in done.stdout
    assert run("diff", "agreeing", "HEAD", "--fail-on", "never", cwd=repository / "desk").returncode == 0
    stricter = run("diff", "HEAD", "HEAD~1", cwd=repository / "desk")
    assert "fail_on was “never” and is “conflict”" in stricter.stdout


def test_a_repository_of_another_user_is_told_what_to_do(repository):
    done = run("diff", "HEAD~1", "HEAD", cwd=repository / "desk", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert done.returncode == 2
    assert "it belongs to another user" in done.stderr
    assert f"git config --global --add safe.directory {repository}" in done.stderr.replace("\n", " ")


def test_outside_of_a_repository_that_is_told(tmp_path):
    done = run("diff", "HEAD~1", "HEAD", cwd=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2
    assert "not a git repository" in done.stderr


def test_without_git_that_is_told(repository):
    done = run("diff", "HEAD~1", "HEAD", cwd=repository / "desk", PATH="")
    assert done.returncode == 2
    assert "git, which is not installed" in done.stderr


def test_in_a_shallow_clone_the_hint_tells_to_fetch_more(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "shallow")
    done = run("diff", "HEAD~1", "HEAD", cwd=tmp_path / "shallow" / "desk")
    assert done.returncode == 2
    assert "git fetch --unshallow" in done.stderr


def test_a_folder_that_is_no_project_gives_way_to_a_branch_of_its_name(repository):
    git(repository, "branch", "texts", "agreeing")
    assert run("diff", "texts", "main", cwd=repository / "desk").returncode == 1


def test_what_git_tells_a_hook_changes_nothing(repository, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    done = run("diff", "HEAD~1", "HEAD", cwd=repository / "desk", GIT_DIR=str(other / ".git"))
    assert done.returncode == 1


def test_nothing_is_left_behind_and_the_repository_stays_as_it_is(repository, tmp_path):
    (tmp_path / "t").mkdir()
    run("diff", "HEAD~1", "HEAD", cwd=repository / "desk", TMPDIR=str(tmp_path / "t"))
    assert list((tmp_path / "t").iterdir()) == []
    status = subprocess.run(["git", "-C", repository, "status", "--porcelain"], capture_output=True, check=True)
    assert status.stdout == b""
