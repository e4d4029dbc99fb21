"""What `crosscheck extract` prints instead of writing it into a project."""

import contextlib
import json
import os
import pty
import subprocess
import sys

import pytest
import yaml
from cli_projects import environment
from test_extract import ARTICLE, contents, extract

from crosscheck.read.project import read_project


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formats")
    (folder / "march.txt").write_text(ARTICLE)
    (folder / "second.txt").write_text(
        "Police detained 12 people.\n\nThe form is numbered 555-0134.\n\nSubscribe now: just $5 a month!\n"
    )
    return folder


def test_json_has_the_claims_of_the_report_and_what_was_not_taken(folder):
    done = extract(folder, "march.txt", "second.txt", "--format", "json")
    report = json.loads(done.stdout)
    assert set(report) == {"schema_version", "sources", "claims", "passed", "set_aside", "diagnostics", "summary"}
    texts = {name: (folder / f"{name}.txt").read_text() for name in ("march", "second")}
    for claim in report["claims"]:
        assert texts[claim["source"]][claim["start"] : claim["end"]] == claim["quote"]
        assert claim["location"]["file"] == f"{claim['source']}.txt"
    for passed in report["passed"]:
        assert texts[passed["source"]][passed["start"] : passed["end"]] == passed["text"]
        assert passed["why"]
    assert {"march/detained-12", "second/detained-12"} <= {claim["id"] for claim in report["claims"]}
    held = next(claim for claim in report["claims"] if claim["id"] == "march/detained-12")
    assert held["value"]["amount"] == "12"
    assert held["property"] == "detained"
    assert sorted(contents(folder)) == ["march.txt", "second.txt"]


def test_json_lines_can_stand_in_a_project(folder, tmp_path):
    lines = extract(folder, "march.txt", "--format", "jsonl").stdout
    assert all(json.loads(line)["source"] == "march" for line in lines.splitlines())
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/all.jsonl").write_text(lines)
    (tmp_path / "sources.yaml").write_text("version: 1\nsources: [{id: march}]\n")
    project, faults = read_project(tmp_path)
    assert faults == ()
    assert len(project.claims) == len(lines.splitlines()) > 0


def test_yaml_is_the_files_that_would_be_written(folder, tmp_path):
    sources, claims = extract(folder, "march.txt", "--stdout").stdout.split("---\n")
    assert yaml.safe_load(claims)["source"] == "march"
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text(sources)
    (tmp_path / "claims/march.yaml").write_text(claims)
    assert [fault.code for fault in read_project(tmp_path)[1]] == ["text-not-found"]


@pytest.mark.parametrize("name", ["claims.json", "claims.jsonl", "claims.yaml"])
def test_a_file_takes_its_format_from_its_extension(folder, tmp_path, name):
    done = extract(folder, "march.txt", "-o", tmp_path / name)
    assert (done.returncode, done.stdout) == (0, "")
    printed = extract(folder, "march.txt", "--format", name.partition(".")[2], "--quiet")
    assert (tmp_path / name).read_text() == printed.stdout
    assert printed.stderr == ""
    assert sorted(contents(folder)) == ["march.txt", "second.txt"]


def test_the_text_is_shown_with_its_values_marked(folder):
    done = extract(folder, "march.txt", "--show", COLUMNS="70")
    assert "Police detained [1: 12 people] in Oslo" in done.stdout
    assert "1 detained: 12 people" in done.stdout
    assert "[2: About 400 people] were injured." in done.stdout
    assert "350 to 450" in done.stdout
    assert all(len(line) <= 70 for line in done.stdout.splitlines())
    assert sorted(contents(folder)) == ["march.txt", "second.txt"]


def test_notes_stand_beside_the_text_where_there_is_room(folder):
    shown = extract(folder, "march.txt", "--show", COLUMNS="150").stdout
    line = next(line for line in shown.splitlines() if "[2: About 400 people]" in line)
    assert "2 injured: About 400 people" in line
    assert max(map(len, shown.splitlines())) <= 150


def test_colours_take_the_place_of_brackets(folder):
    shown = extract(folder, "march.txt", "--show", FORCE_COLOR="1", COLUMNS="80").stdout
    assert "\x1b[1;36m12 people\x1b[0m" in shown
    assert "[1: " not in shown
    assert "\x1b" not in extract(folder, "march.txt", "--show", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_what_was_not_taken_and_furniture_are_shown_with_their_reasons(folder):
    shown = extract(folder, "second.txt", "--show").stdout
    assert "is numbered {555-0134}." in shown
    assert "- 555-0134: " in shown
    assert "(set aside: a plea for money or a subscription) Subscribe" in shown


def test_an_ascii_terminal_is_enough(folder):
    shown = extract(folder, "march.txt", "--show", PYTHONIOENCODING="ascii").stdout
    assert shown.isascii()
    assert "->" in shown


def test_long_work_shows_on_a_terminal_how_far_it_is(folder, tmp_path):
    files = ["march.txt", "second.txt"]
    for quiet, shown in (([], True), (["--quiet"], False)):
        ours, theirs = pty.openpty()
        done = subprocess.run(
            [sys.executable, "-m", "crosscheck", "extract", *files, "-o", str(tmp_path / "a.json"), *quiet],
            cwd=folder,
            env=environment(TERM="xterm"),
            stderr=theirs,
            stdout=subprocess.PIPE,
            check=False,
        )
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):
            while piece := os.read(ours, 65536):
                said += piece
        os.close(ours)
        assert (done.returncode, done.stdout) == (0, b"")
        assert (b"reading" in said) is shown
