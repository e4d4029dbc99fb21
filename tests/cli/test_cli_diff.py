"""`crosscheck diff` as a process, over reports and folders; over revisions it is tried in tests/systems."""

import json
import subprocess
import sys

import pytest
from cli_projects import AGREEING, CONFLICTING, environment

KILLED = "killed: people, Oslo, 1 May 2021"


@pytest.fixture(scope="module")
def written(run, agreeing, conflicting, tmp_path_factory):
    """Return two reports as files."""
    folder = tmp_path_factory.mktemp("reports")
    for name, project in (("old", agreeing), ("new", conflicting)):
        run("check", project, "-o", folder / f"{name}.json")
    return folder / "old.json", folder / "new.json"


def test_two_reports_are_compared(written, run):
    old, new = written
    done = run("diff", old, new)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"Worse\n✗ conflict {KILLED} [")
    assert "· was agree\n" in done.stdout
    assert "herald/herald-killed: 23 → 41\n" in done.stdout
    assert done.stdout.endswith("worse: 1 fact; also changed: 1 fact\n")


def test_the_other_way_round_it_is_better_and_ends_well(written, run):
    old, new = written
    done = run("diff", new, old)
    assert done.returncode == 0
    assert done.stdout.startswith("Better\n✓ agree ")


@pytest.mark.parametrize("name", ["old", "new"])
def test_a_report_does_not_differ_from_itself_nor_from_its_project(written, run, agreeing, conflicting, name):
    path = next(path for path in written if path.stem == name)
    folder = {"old": agreeing, "new": conflicting}[name]
    for other in (path, folder):
        done = run("diff", path, other)
        assert (done.returncode, done.stderr) == (0, "")
        assert "nothing has changed" in done.stdout


def test_the_new_side_is_the_project_here_unless_it_is_named(written, run, conflicting):
    done = run("diff", written[0], cwd=conflicting)
    assert done.returncode == 1
    assert done.stdout.endswith("→ working folder: worse: 1 fact; also changed: 1 fact\n")
    assert run("diff", written[0], "-C", conflicting).returncode == 1


def test_what_fails_is_asked_for_or_said_by_the_new_project(written, run, project):
    old, new = written
    assert run("diff", old, new, "--fail-on", "never").returncode == 0
    changed = CONFLICTING["sources.yaml"].replace("version: 1", "version: 1\nsettings: {fail_on: never}")
    assert run("diff", old, project(CONFLICTING | {"sources.yaml": changed})).returncode == 0


def test_what_the_baseline_accepts_is_told_and_does_not_fail(written, run, project, agreeing):
    folder = project(CONFLICTING)
    run("baseline", folder)
    assert run("diff", agreeing, folder).returncode == 0
    accepted = run("diff", written[1], folder)
    assert accepted.returncode == 0
    assert "the baseline accepts it" in accepted.stdout


def test_each_format_is_written_to_a_file_by_its_ending(written, run, tmp_path):
    old, new = written
    for name in ("diff.json", "diff.md", "diff.txt"):
        done = run("diff", old, new, "-o", tmp_path / name)
        assert (done.returncode, done.stdout) == (1, "")
    data = json.loads((tmp_path / "diff.json").read_text("utf-8"))
    assert (data["schema_version"], data["summary"]["fails"], data["old"]) == (1, True, str(old))
    assert (tmp_path / "diff.md").read_text("utf-8").startswith("# What changed in the claims\n")
    assert (tmp_path / "diff.txt").read_text("utf-8").startswith("Worse\n")
    told = run("diff", old, new, "-o", tmp_path / "diff.xlsx")
    assert told.returncode == 2
    assert "by its ending" in told.stderr


def test_every_side_that_cannot_be_used_is_named(written, run, tmp_path, broken):
    cut = tmp_path / "cut.json"
    cut.write_bytes(written[0].read_bytes()[:-99])
    other = tmp_path / "other.json"
    other.write_text('{"version": "2.1.0", "runs": []}', "utf-8")
    done = run("diff", cut, other)
    assert (done.returncode, done.stdout) == (2, "")
    lines = [line for line in done.stderr.splitlines() if not line.startswith("  hint: ")]
    assert lines[0].startswith(f"{cut}:")
    assert lines[1].startswith(f"{other}:1:1: error: this JSON is no report of crosscheck")
    assert len(lines) == 2
    folders = run("diff", broken, written[0])
    assert folders.returncode == 2
    assert f"{broken}/claims/herald.yaml:7:5: error:" in folders.stderr


def test_a_future_report_is_told_with_what_to_do(written, run, tmp_path):
    later = tmp_path / "later.json"
    later.write_text(json.dumps(json.loads(written[0].read_text("utf-8")) | {"schema_version": 2}), "utf-8")
    done = run("diff", later, written[0])
    assert done.returncode == 2
    assert "schema_version 2" in done.stderr


def test_a_report_of_input_that_could_not_be_used_is_no_side(run, broken, written, tmp_path):
    run("check", broken, "-o", tmp_path / "broken.json")
    done = run("diff", tmp_path / "broken.json", written[0])
    assert done.returncode == 2
    assert "of input that could not be used: claims/herald.yaml:7" in done.stderr


def test_a_report_of_some_facts_is_warned_of(run, conflicting, written, tmp_path):
    run("check", conflicting, "--only", "conflict", "-o", tmp_path / "some.json")
    done = run("diff", tmp_path / "some.json", written[1])
    assert done.returncode == 0
    assert "shows 1 of 2 facts" in done.stderr


@pytest.mark.parametrize("words", ["nowhere.json", "--output=x", "-", "a\nb", "\u202e", "x" * 5000])
def test_a_word_that_names_nothing_is_told_without_a_trace(run, tmp_path, written, words):
    (tmp_path / "none").mkdir()
    done = run("diff", "--", words, written[0], cwd=tmp_path / "none")
    assert (done.returncode, done.stdout) == (2, "")
    assert "error: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "\u202e" not in done.stderr


def test_a_report_comes_through_a_pipe(written, agreeing):
    for words in (["diff", str(agreeing), "-"], ["diff", str(agreeing), "/dev/stdin"]):
        done = subprocess.run(
            [sys.executable, "-m", "crosscheck", *words],
            input=written[1].read_bytes(),
            env=environment(),
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")


def test_two_pipes_are_one_too_many(run):
    assert run("diff", "-", "-").returncode == 2


def test_an_empty_project_is_told_like_any_fault(run, tmp_path, agreeing):
    (tmp_path / "empty").mkdir()
    done = run("diff", tmp_path / "empty", agreeing)
    assert done.returncode == 2
    assert f"{tmp_path}/empty/sources.yaml:1:1: error: this folder has no sources.yaml" in done.stderr


def test_agreeing_files_that_moved_their_lines_do_not_differ(run, project, agreeing):
    moved = {name: f"# moved\n\n{text}" for name, text in AGREEING.items()}
    done = run("diff", agreeing, project(moved))
    assert (done.returncode, done.stdout.endswith("nothing has changed\n")) == (0, True)
