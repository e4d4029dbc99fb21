"""decisions.yaml in real runs: what fails, what is shown, what is told, and that nobody else writes it."""

import json
import subprocess
import sys

import pytest
from cli_projects import AGREEING, CONFLICTING, environment

WAIVER = """\
version: 1
decisions:
  - waive: [gazette-killed, herald-killed]
    because: {because}
    by: desk
    expires: {expires}
    fingerprint: {fingerprint}
"""
RULING = """\
version: 1
decisions:
  - right: gazette-killed
    over: [herald-killed]
    because: The hospital has confirmed it.
    by: ana
    date: 2026-11-20
"""
PARTED = """\
version: 1
decisions:  # mine
  - not_same: [gazette/gazette-killed, herald-killed]
    because: The Herald counts both days.
    by: ana
"""


def waiver(expires="9999-12-31", because="Both are early counts.", fingerprint="~"):
    return {"decisions.yaml": WAIVER.format(expires=expires, because=because, fingerprint=fingerprint)}


def test_a_waived_conflict_ends_with_0_and_says_who_why_and_until_when(run, project):
    done = run("check", project(CONFLICTING | waiver()))
    assert (done.returncode, done.stderr) == (0, "")
    assert "✗ conflict" in done.stdout
    assert "○ waived" in done.stdout
    assert "desk decided that this may stand (until 31 December 9999): Both are early counts." in done.stdout
    assert "1 verdict settled by a person" in done.stdout


def test_an_expired_waiver_ends_with_1_and_says_so(run, project):
    done = run("check", project(CONFLICTING | waiver("2001-01-01")))
    assert done.returncode == 1
    assert "waived" not in done.stdout.replace("decision", "")
    assert "This decision has expired and is not followed: desk decided" in done.stdout
    assert "[decision-expired]" in done.stdout


def test_a_waiver_of_other_words_ends_with_1(run, project):
    done = run("check", project(CONFLICTING | waiver(fingerprint="0123456789abcdef")))
    assert done.returncode == 1
    assert "gazette-killed says “23”, herald-killed says “41” now; this is open again" in done.stdout


def test_a_ruled_conflict_ends_with_0(run, project):
    folder = project(CONFLICTING | {"decisions.yaml": RULING})
    done = run("check", folder)
    assert done.returncode == 0
    assert "✓ ruled" in done.stdout
    ruled = "ana decided on 20 November 2026 that gazette-killed (“23”) is right: The hospital has confirmed it."
    assert ruled in done.stdout
    explained = run("explain", "gazette-killed", "-C", folder).stdout
    assert "What a person decided" in explained
    assert f"{ruled} [gazette-killed, herald-killed; {folder}/decisions.yaml:3:5]" in explained


def test_json_has_ruling_and_waiver(run, project):
    ruled = json.loads(run("check", project(CONFLICTING | {"decisions.yaml": RULING}), "-f", "json").stdout)
    fact = ruled["facts"][0]
    assert (fact["verdict"], fact["waiver"]) == ("conflict", None)
    assert fact["ruling"] == {
        "ruling": "right",
        "claims": ["gazette-killed", "herald-killed"],
        "rule": None,
        "reason": "The hospital has confirmed it.",
        "owner": "ana",
        "decided": "2026-11-20",
        "expires": None,
        "fingerprint": None,
        "location": {"file": "decisions.yaml", "line": 3, "column": 5},
    }
    assert ruled["findings"][0]["waiver"] == fact["ruling"]


def test_explain_says_that_a_person_keeps_two_claims_apart(run, project):
    folder = project(CONFLICTING | {"decisions.yaml": PARTED})
    assert run("check", folder).returncode == 0
    done = run("explain", "gazette-killed", "herald-killed", "-C", folder).stdout
    assert "ana decided that these are not one fact: The Herald counts both days" in done
    assert "The decision would have to be withdrawn in decisions.yaml." in done


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 1\ndecisions:\n  - sane: [a, b]\n", "decisions.yaml:3:5: error: “sane” is not a key of a decision"),
        ("version: 1\ndecisions:\n  - sane: [a, b]\n", "hint: Did you mean “same”?"),
        (
            "version: 1\ndecisions:\n  - same: [gazette-killed, herald-killed]\n"
            "  - not_same: [gazette-killed, herald-killed]\n",
            "decisions.yaml:4:5: error: “gazette-killed” and “herald-killed” are not one fact here, but line 3 says",
        ),
    ],
)
def test_wrong_decisions_end_with_2(run, project, text, said):
    done = run("check", project(CONFLICTING | {"decisions.yaml": text}))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_link_out_of_the_project_is_refused(run, project, tmp_path):
    folder = project(CONFLICTING)
    (tmp_path / "other.yaml").write_text(RULING, "utf-8")
    (folder / "decisions.yaml").symlink_to(tmp_path / "other.yaml")
    done = run("check", folder)
    assert done.returncode == 2
    assert "leads out of the project folder" in done.stderr


def test_words_of_a_decision_cannot_reach_the_terminal(run, project):
    hostile = '"x \\u202e[bold]y\\u200b"'
    done = run("check", project(CONFLICTING | waiver(because=hostile)))
    assert done.returncode == 0
    assert r"x \u202e[bold]y\u200b" in done.stdout
    assert "\u202e" not in done.stdout + done.stderr


@pytest.mark.parametrize(("files", "read"), [({}, False), ({"decisions.yaml": PARTED}, True)], ids=["none", "some"])
def test_only_a_project_with_decisions_pays_for_them(project, files, read):
    command = [sys.executable, "-X", "importtime", "-m", "crosscheck", "check"]
    done = subprocess.run(
        command, cwd=project(AGREEING | files), env=environment(), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0
    own = ("read.decisions", "read.decision_schema", "judge.binding", "judge.contradictions", "judge.decisions")
    assert [f"crosscheck.{module}" in done.stderr for module in own] == [read] * len(own)


def test_extract_leaves_decisions_alone(run, project):
    folder = project(CONFLICTING | {"decisions.yaml": PARTED})
    (folder / "flood.txt").write_text("On Sunday police in Oslo arrested 12 people at the station.\n", "utf-8")
    done = run("extract", folder / "flood.txt", "--project", folder, "--published", "2021-05-02")
    assert done.returncode == 0
    assert (folder / "decisions.yaml").read_text("utf-8") == PARTED
