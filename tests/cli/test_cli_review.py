"""What each key of `review` decides, and what becomes of it."""

import subprocess
import sys

import pytest
from cli_projects import CONFLICTING, environment
from review_runs import THREE, TWICE, decided, review

CLAIMS = ["gazette/gazette-killed", "herald/herald-killed"]


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("r 2 the hospital has confirmed it\n", {"right": CLAIMS[1], "over": CLAIMS[:1], "because": True}),
        ("r\n2\n\n", {"right": CLAIMS[1], "over": CLAIMS[:1]}),
        ("w\nthe hospital has confirmed it\n9999-12-31\n", {"waive": CLAIMS, "because": True, "expires": True}),
        ("n\n", {"not_same": CLAIMS}),
        ("N\nthe hospital has confirmed it\n", {"not_same": CLAIMS, "because": True}),
        ("u\n", {"unsure": CLAIMS}),
    ],
)
def test_a_key_is_a_decision(project, typed, entry):
    folder = project(CONFLICTING)
    done = review(folder, typed)
    assert (done.returncode, done.stderr) == (0, b"")
    ((written),) = decided(folder)
    assert written.pop("by") == "ana"
    expected = dict(entry)
    if expected.pop("because", None):
        assert written.pop("because") == "the hospital has confirmed it"
    if expected.pop("expires", None):
        assert str(written.pop("expires")) == "9999-12-31"
    assert written == expected
    unsure = ", unsure" if "unsure" in entry else ""
    assert f"1 decision kept in decisions.yaml{unsure}; no question left." in done.stdout.decode()


def test_what_was_decided_is_followed_and_not_asked_again(run, project):
    folder = project(CONFLICTING)
    assert run("check", folder).returncode == 1
    review(folder, "r 1\n\n")
    assert subprocess.run([sys.executable, "-m", "crosscheck", "check", folder], env=environment(), check=False,
                          capture_output=True).returncode == 0  # fmt: skip
    again = review(folder, "")
    assert (again.returncode, again.stderr) == (0, b"")
    assert "Nothing is left to decide." in again.stdout.decode()
    assert "1 verdict settled by a person" in again.stdout.decode()


def test_what_changed_is_asked_again(project):
    folder = project(CONFLICTING)
    review(folder, "r 1\n\n")
    path = folder / "claims" / "herald.yaml"
    path.write_text(path.read_text("utf-8").replace('"41"', '"42"'), "utf-8")
    assert "1 of 1 · conflict" in review(folder, "q\n").stdout.decode()


def test_what_was_left_as_unsure_is_kept_and_asked_for_by_name(project):
    folder = project(CONFLICTING)
    review(folder, "u\n")
    again = review(folder, "q\n").stdout.decode()
    assert "1 question left as unsure: “--unsure” asks them again." in again
    assert "1 of 1 · conflict" in review(folder, "q\n", "--unsure").stdout.decode()


def test_a_question_shows_all_that_is_needed(project):
    done = review(project(CONFLICTING), "q\n").stdout.decode()
    for words in (
        "1 of 1 · conflict",
        "killed: people, Oslo, 1 May 2021",
        "The Gazette: 23; The Herald: 41.",
        "The Gazette, 2 May 2021",
        "41 people were killed.",
        "41, exactly as said",
        "place Oslo; time 1 May 2021",
        "herald/herald-killed",
        "r is right",
    ):
        assert words in done


def test_the_next_question_reflects_the_decision(project):
    folder = project(THREE)
    done = review(folder, "n 1 3\nq\n").stdout.decode()
    ((written),) = decided(folder)
    assert len(written["not_same"]) == 2
    assert "2 of 2 · conflict" in done
    assert "1 decision kept in decisions.yaml; 1 question left." in done


def test_one_is_split_out(project):
    folder = project(THREE)
    review(folder, "o 3\nq\n")
    (written,) = decided(folder)
    assert len(written["out_of"]) == 2
    assert written["split"] not in written["out_of"]


def test_undo_restores_the_file_to_the_byte(project):
    folder = project(CONFLICTING)
    mine = b"\xef\xbb\xbf# mine\r\nversion: 1\r\ndecisions: []  # none yet\r\n"
    (folder / "decisions.yaml").write_bytes(mine)
    done = review(folder, "r 1\n\nz\nq\n")
    assert "is taken back" in done.stdout.decode()
    assert "Nothing decided; 1 question left." in done.stdout.decode()
    assert (folder / "decisions.yaml").read_bytes() == mine


def test_undo_takes_away_a_file_that_was_not_there(project):
    folder = project(CONFLICTING)
    done = review(folder, "u\nz\nz\nq\n")
    assert not (folder / "decisions.yaml").exists()
    assert "Nothing was decided in this session." in done.stdout.decode()
    assert done.returncode == 2


def test_the_history_says_who_decided_what(project):
    folder = project(TWICE)
    review(folder, "r 1 the mayor said so\nq\n")
    done = review(folder, "h 1\nh\n\nq\n", by="ben").stdout.decode()
    assert "ana decided on" in done
    assert "that gazette-hurt (“3”) is right: the mayor said so." in done
    assert "Withdrawn: ana decided on" in done
    assert "(withdrawn on " in done
    (written,) = decided(folder)
    assert "withdrawn" in written
    assert "1 of 2 · conflict" in review(folder, "q\n").stdout.decode()


def test_next_and_back(project):
    done = review(project(TWICE), "\nb\n\n\nb\nq\n").stdout.decode()
    shown = [line.split()[1] for line in done.splitlines() if line.startswith("───")]
    assert shown == ["1", "2", "1", "2", "2"]
    assert "No question is left but 2 questions passed over: b goes back." in done


def test_a_wrong_key_is_told_and_changes_nothing(project):
    folder = project(CONFLICTING)
    done = review(folder, "x\ns\nr 7\n\nw\n\nq\n")
    out = done.stdout.decode()
    for words in ("“x” is no key.", "“s” is no answer to this question.", "There is no claim 7.", "Nothing decided."):
        assert words in out
    assert not (folder / "decisions.yaml").exists()
    assert done.returncode == 2


def test_a_contradiction_is_refused_and_nothing_is_written(project):
    folder = project(CONFLICTING)
    there = "version: 1\ndecisions:\n  - {same: [gazette-killed, herald-killed], by: ben}\n"
    (folder / "decisions.yaml").write_text(there, "utf-8")
    done = review(folder, "n\nq\n")
    assert "That cannot be followed: ben decided that these are one fact" in done.stdout.decode()
    assert (folder / "decisions.yaml").read_text("utf-8") == there
