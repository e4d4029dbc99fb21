"""What stands where a report is to go: a pipe, a descriptor, another name of a file, the project's own input."""

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
from threading import Thread

import pytest
from cli_projects import environment

COMMAND = [sys.executable, "-m", "crosscheck"]


def shell(script, cwd):
    """Run a script of bash in which `check` calls the command."""
    words = f'check() {{ "{sys.executable}" -m crosscheck check "$@"; }}\n{script}'
    return subprocess.run(
        ["bash", "-c", words], cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def copied(conflicting, tmp_path):
    return shutil.copytree(conflicting, tmp_path / "copied")


def as_they_are(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_pipe_with_a_name_is_written_into_and_stays_one(conflicting, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    # The writing end that is held open lets the reader start whether the command opens the pipe or not.
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with pipe.open("wb"):
        done = subprocess.run(
            [*COMMAND, "check", str(conflicting), f"--report=json={pipe}", f"--report=csv={tmp_path / 'facts.csv'}"],
            env=environment(),
            capture_output=True,
            check=False,
        )
    reader.join()
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(read[0])["summary"]["facts"] == 2
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.csv", "pipe"]


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_the_standard_output_goes_by_its_path_as_well(conflicting, name):
    done = shell(f"check -f json -o {name}", conflicting)
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["summary"]["facts"] == 2


def test_what_a_descriptor_was_opened_for_is_added_to(conflicting, tmp_path):
    log = tmp_path / "log"
    log.write_text("before\n")
    done = shell(f"check -f jsonl -o /dev/stdout >> {log}; check -f csv -o /dev/fd/3 3>> {log}", conflicting)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    lines = log.read_text("utf-8").splitlines()
    assert lines[0] == "before"
    assert lines[1].startswith("{")
    assert "verdict" in next(line for line in lines[1:] if not line.startswith("{"))


def test_a_link_to_the_standard_output_stands_for_it(conflicting, tmp_path):
    (tmp_path / "log.json").symlink_to("/dev/stdout")
    done = shell(f"check -o {tmp_path / 'log.json'} | cat", conflicting)
    assert json.loads(done.stdout)["summary"]["facts"] == 2
    assert (tmp_path / "log.json").is_symlink()


def test_a_command_may_stand_in_a_file_s_place(conflicting):
    done = shell("check -f csv -r json=>(cat >&2) -r sarif=>(head -c 1 >/dev/null); wait $!", conflicting)
    assert done.returncode in (0, 1)
    assert json.loads(done.stderr)["summary"]["facts"] == 2


def test_no_file_is_written_where_a_pipe_cannot_be(conflicting, tmp_path):
    done = shell(f"check -r json=/dev/fd/9 -r csv={tmp_path / 'facts.csv'}", conflicting)
    assert (done.returncode, done.stdout) == (2, "")
    assert "error: cannot write '/dev/fd/9'" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_socket_and_a_folder_are_refused_before_anything_is_written(conflicting, tmp_path):
    (tmp_path / "folder").mkdir()
    with socket.socket(socket.AF_UNIX) as held:
        held.bind(str(tmp_path / "socket"))
        for name in ("socket", "folder"):
            done = shell(f"check -r csv={tmp_path}/facts.csv -r json={tmp_path}/{name}", conflicting)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr == f"error: cannot write '{tmp_path}/{name}': it is a {name}\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "socket"]


def test_a_ring_of_links_is_told(conflicting, tmp_path):
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")
    done = shell(f"check -o {tmp_path}/a.json", conflicting)
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: cannot write '{tmp_path}/a.json'")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("tie", [os.symlink, os.link])
def test_two_names_of_one_file_are_refused(conflicting, tmp_path, tie):
    (tmp_path / "a.json").write_text("old")
    tie(tmp_path / "a.json", tmp_path / "b.csv")
    done = shell(f"check -r json={tmp_path}/a.json -r csv={tmp_path}/b.csv", conflicting)
    assert (done.returncode, done.stdout) == (2, "")
    assert "b.csv' would be written twice" in done.stderr
    assert (tmp_path / "a.json").read_text() == "old"


def test_a_link_to_a_file_that_is_not_there_yet_is_the_same_file(conflicting, tmp_path):
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.json")
    done = shell(f"check -r json={tmp_path}/a.json -r csv={tmp_path}/b.csv", conflicting)
    assert done.returncode == 2
    assert "would be written twice" in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "sources.yaml",
        "claims/herald.yaml",
        "claims/new.yaml",
        "decisions.yaml",
        "baseline.yaml",
        "texts/../sources.yaml",
    ],
)
def test_a_report_is_not_written_over_the_project_s_input(copied, name):
    (copied / "texts").mkdir()
    before = as_they_are(copied)
    for words in (f"-f json -o {name}", f"-r json={name}"):
        done = shell(f"check {words}", copied)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"error: '{name}' is read as this project's input\n  hint: ")
    assert as_they_are(copied) == before


def test_nor_over_the_text_of_a_source_nor_by_a_link(copied):
    listed = (copied / "sources.yaml").read_text("utf-8")
    (copied / "sources.yaml").write_text(listed.replace("id: herald,", "id: herald, text: herald.txt,"), "utf-8")
    (copied / "herald.txt").write_text("A text.")
    (copied / "report.txt").symlink_to("herald.txt")
    for name in ("herald.txt", "report.txt"):
        done = shell(f"check -o {name}", copied)
        assert done.returncode == 2
        assert f"error: '{name}' is read as this project's input" in done.stderr
    assert (copied / "herald.txt").read_text() == "A text."


def test_a_dash_is_the_standard_output_of_the_main_report_only(run, conflicting, tmp_path):
    assert json.loads(run("check", conflicting, "-f", "json", "-o", "-", cwd=tmp_path).stdout)["summary"]["facts"] == 2
    done = run("check", conflicting, "-r", "json=-", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: --report json=- names no file\n  hint: For the standard output write --format json.\n"
    assert list(tmp_path.iterdir()) == []
