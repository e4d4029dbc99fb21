"""What `review` tells, shows and refuses."""

import subprocess
import sys

import pytest
from cli_projects import AGREEING, CONFLICTING, environment
from review_runs import HURT, THREE, TWICE, decided, review

HOSTILE = CONFLICTING | {
    "claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace("41 people", "About [red]41[/red] \u200bpeople")
}


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
