"""`crosscheck review` in lines, as a real process with keys from a pipe."""

import subprocess
import sys

import pytest
import yaml
from cli_projects import AGREEING, CONFLICTING, SOURCES, environment

SOURCE = "  - {{id: {0}, publisher: The {1}, title: March, published: 2021-05-02, kind: news}}\n"
THREE = CONFLICTING | {
    "sources.yaml": SOURCES + SOURCE.format("courier", "Courier"),
    "claims/courier.yaml": CONFLICTING["claims/gazette.yaml"].replace("gazette", "courier").replace("23", "60"),
}
HURT = """\
  - id: {source}-hurt
    claim: {words} people were injured.
    subject: people
    property: injured
    value: "{words}"
    place: Oslo
    time: 2021-05-01
"""
TWICE = CONFLICTING | {
    "claims/gazette.yaml": CONFLICTING["claims/gazette.yaml"] + HURT.format(source="gazette", words="3"),
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"] + HURT.format(source="herald", words="8"),
}
HOSTILE = CONFLICTING | {
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace("41 people", "About [red]41[/red] \u200bpeople")
}


def review(folder, typed, *options, by="ana", **changes):
    """Type lines into a review of the folder."""
    who = ("--by", by) if by else ()
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", "review", str(folder), *who, *options],
        input=typed.encode("utf-8", "surrogateescape"),
        env=environment(**changes),
        capture_output=True,
        check=False,
    )


def decided(folder):
    """Return the decisions of the file, without what is made of the claims."""
    written = yaml.safe_load((folder / "decisions.yaml").read_text("utf-8"))
    return [
        {key: value for key, value in each.items() if key not in ("date", "fingerprint", "said")}
        for each in written["decisions"]
    ]


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


def test_why_and_help(project):
    done = review(project(CONFLICTING), "y\n?\nq\n").stdout.decode()
    assert "Why these are one fact" in done
    assert "A capital letter" in done


def test_only_what_is_asked_for(project):
    folder = project(TWICE)
    assert "1 of 1 · conflict" in review(folder, "q\n", "--fact", "gazette-hurt").stdout.decode()
    assert "1 of 2 · conflict" in review(folder, "q\n", "--source", "herald", "--only", "conflict").stdout.decode()
    none = review(folder, "q\n", "--only", "possible,weak").stdout.decode()
    assert "2 questions left out by --only, --source or --fact." in none


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--only", "conflcit"), "Did you mean 'conflict'?"),
        (("--source", "heralt"), "Did you mean 'herald'?"),
        (("--fact", "nothing-like-it"), "there is no fact or claim"),
    ],
)
def test_what_is_not_there_ends_with_2(project, options, said):
    done = review(project(CONFLICTING), "q\n", *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_an_empty_queue_says_why(project):
    done = review(project(AGREEING), "").stdout.decode()
    assert done.splitlines()[0] == "Nothing is left to decide."
    assert "1 fact of 2 claims; no verdict settled by a person" in done


def test_a_broken_project_is_told_and_left_alone(project):
    folder = project(CONFLICTING)
    (folder / "decisions.yaml").write_text("version: 1\ndecisions:\n  - sane: [a, b]\n", "utf-8")
    done = review(folder, "r 1\n\n")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "decisions.yaml:3:5: error" in done.stderr.decode()
    assert (folder / "decisions.yaml").read_text("utf-8") == "version: 1\ndecisions:\n  - sane: [a, b]\n"


def test_words_of_sources_are_shown_as_text(project):
    done = review(project(HOSTILE), "r 2 \x1b[31m\u202ex\nr 2 [bold]x\nh\n\nq\n")
    out = done.stdout.decode()
    assert r"About [red]41[/red] \u200bpeople were killed." in out
    assert "cannot be written" in out
    assert "is right: [bold]x" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize("typed", ["\udcff\udcfe\n\0\nr \udcff\n" + "x" * 200_000 + "\nr", ""])
def test_no_keys_break_it(project, typed):
    folder = project(CONFLICTING)
    done = review(folder, typed)
    assert done.returncode in (0, 2)
    assert done.stderr == b""
    assert not (folder / "decisions.yaml").exists()


def test_who_decides_is_known_from_git(project):
    folder = project(CONFLICTING)
    config = folder.parent / "gitconfig"
    config.write_text("[user]\n\tname = Noor  Reviewer\n", "utf-8")
    done = review(folder, "u\n", by="", GIT_CONFIG_GLOBAL=str(config), GIT_CONFIG_SYSTEM="/dev/null")
    assert done.returncode == 0
    assert decided(folder)[0]["by"] == "Noor Reviewer"


def test_who_decides_else_is_the_login(project):
    folder = project(CONFLICTING)
    done = review(
        folder, "u\n", by="", GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", LOGNAME="noor", PATH=""
    )
    assert done.returncode == 0
    assert decided(folder)[0]["by"] == "noor"


def test_what_cannot_be_written_is_told(project):
    folder = project(CONFLICTING)
    (folder / "decisions.yaml").mkdir()
    done = review(folder, "u\n")
    assert done.returncode == 2
    assert "decisions.yaml" in done.stderr.decode()


def test_an_ascii_terminal_has_stand_ins(project):
    done = review(project(CONFLICTING), "q\n", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b"--- 1 of 1 - conflict ---" in done.stdout


def imported(args, typed=b""):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "crosscheck", *map(str, args)],
        env=environment(),
        input=typed,
        capture_output=True,
        check=False,
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}


def test_only_the_screen_needs_textual_and_only_review_itself(conflicting):
    lines = imported(["review", conflicting, "--by", "ana"], b"q\n")
    assert {"crosscheck.reviewing", "crosscheck.cli.reviewing.lines"} <= lines
    assert not [name for name in lines if name.partition(".")[0] == "textual" or "review_screen" in name]
    check = imported(["check", conflicting])
    assert "crosscheck.pipeline" in check
    assert [name for name in check if "review" in name.split(".")[-1] and name.startswith("crosscheck")] == [
        "crosscheck.cli.review"
    ]


def test_a_bad_day_is_asked_again_alone(project):
    folder = project(CONFLICTING)
    done = review(folder, "w early counts\nnext week\n9999-12-31\n")
    (written,) = decided(folder)
    assert (written["because"], str(written["expires"])) == ("early counts", "9999-12-31")
    assert "“next week” is no day." in done.stdout.decode()
    assert "is no key" not in done.stdout.decode()
    assert done.returncode == 2


def test_who_is_overruled_is_said_before_it_is_kept(project):
    done = review(project(THREE), "r 1\n\n\n").stdout.decode()
    assert "Right over which? Numbers; empty: what clashes with it, 2 (“" in done
    assert done.index("Right over which?") < done.index("Kept: ana")


def test_an_earlier_decision_that_no_longer_binds_is_shown(project):
    folder = project(CONFLICTING)
    review(folder, "r 1 the mayor said so\n")
    path = folder / "claims" / "herald.yaml"
    path.write_text(path.read_text("utf-8").replace('"41"', '"42"'), "utf-8")
    shown = " ".join(review(folder, "q\n", by="ben").stdout.decode().split())
    assert "is right: the mayor said so. (its claims have changed: open again)" in shown
    assert "herald-killed said “41” (now “42”)" in shown


SUM = CONFLICTING | {
    "claims/herald.yaml": CONFLICTING["claims/gazette.yaml"].replace("gazette", "herald")
    + HURT.format(source="herald", words="8")
    + "checks: [herald-killed + 1 == herald-hurt]\n",
}


def checked(folder):
    """Return how a check of the folder as it is now ends."""
    args = [sys.executable, "-m", "crosscheck", "check", str(folder)]
    return subprocess.run(args, env=environment(), check=False, capture_output=True).returncode


def test_a_failing_sum_is_waived_by_its_rule(project):
    folder = project(SUM)
    assert checked(folder) == 1
    shown = review(folder, "r 1\nu\nw a slip that the paper has mended\n\n").stdout.decode()
    assert "1 of 1 · finding" in shown
    assert "“r” is no answer to this question." in shown
    ((unsure), *_) = decided(folder)
    assert set(unsure["unsure"]) == {"herald/herald-hurt", "herald/herald-killed"}
    left = review(folder, "q\n").stdout.decode()
    assert "No question is left, but not all is settled." in left
    assert "“crosscheck check” still fails, on 1 thing not asked here:" in left
    review(folder, "w a slip that the paper has mended\n\n", "--unsure")
    waived = next(each for each in decided(folder) if "waive" in each)
    assert waived["rule"] == "arithmetic-fails"
    assert checked(folder) == 0
