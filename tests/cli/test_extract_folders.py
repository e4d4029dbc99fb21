"""`crosscheck extract` of folders: what is read, what is told, what a second and a stopped run do."""

import json
import os
import signal
import subprocess
import sys

import pytest
from cli_projects import environment

from crosscheck.read.project import read_project

TEXT = "Police detained {} people in {} on 1 May 2021, the interior ministry said.\n"


@pytest.fixture
def folder(project):
    return project(
        {
            "in/b.txt": TEXT.format(12, "Oslo"),
            "in/a.md": TEXT.format(13, "Bergen"),
            "in/2019/b.txt": TEXT.format(14, "Lagos"),
            "in/2019/notes.docx": "x",
            "in/2019/picture.txt": "\x00\x01",
            "in/.hidden/c.txt": TEXT.format(15, "Bonn"),
            "outside.txt": TEXT.format(16, "Rome"),
        }
    )


def extract(folder, *args):
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "extract", *args],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    return done


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_texts_below_a_folder_are_read_by_name_and_the_rest_is_told(folder):
    (folder / "in" / "link.txt").symlink_to(folder / "outside.txt")
    (folder / "in" / "loop").symlink_to(folder / "in")
    done = extract(folder, "in", "-C", "p")
    assert done.returncode == 2
    assert [source.id for source in read_project(folder / "p")[0].sources] == ["a", "b", "2019-b"]
    assert read_project(folder / "p")[1] == ()
    assert done.stderr.count("error:") == 1
    assert "in/2019/picture.txt:1:1: error:" in done.stderr
    assert done.stderr.endswith(
        "read 3 documents; claims: 3 new; wrote 7 files\n"
        "passed over: files in .docx (1), hidden (1), links, which are not followed (2)\n"
    )


def test_a_second_run_passes_over_what_is_there_and_reads_what_is_new(folder):
    (folder / "in" / "2019" / "picture.txt").unlink()
    extract(folder, "in", "-C", "p")
    before = contents(folder / "p")
    again = extract(folder, "in", "-C", "p")
    assert again.returncode == 0
    assert "documents that are there already, unchanged (3)" in again.stderr
    assert contents(folder / "p") == before
    (folder / "in" / "c.txt").write_text(TEXT.format(17, "Accra"))
    (folder / "in" / "b.txt").write_text(TEXT.format(12, "Oslo") + "It rained.\n")
    more = extract(folder, "in", "-C", "p")
    assert "read 2 documents; claims: 1 new, 1 as they were" in more.stderr
    assert (
        "read 4 documents; claims: 4 as they were; wrote 0 files" in extract(folder, "in", "-C", "p", "--again").stderr
    )


def test_the_texts_that_extraction_keeps_are_no_documents(folder):
    (folder / "in" / "2019" / "picture.txt").unlink()
    extract(folder, ".")
    before = contents(folder)
    done = extract(folder, ".")
    assert done.returncode == 0
    assert "this project's own texts (4)" in done.stderr
    assert contents(folder) == before


def test_a_file_named_twice_is_read_once(folder):
    (folder / "in" / "2019" / "picture.txt").unlink()
    done = extract(folder, "in/b.txt", "in", "-C", "p")
    assert (done.returncode, done.stderr.count("error:")) == (0, 0)
    assert [source.id for source in read_project(folder / "p")[0].sources] == ["b", "a", "2019-b"]


@pytest.mark.parametrize("option", ["--id", "--title", "--url"])
def test_what_is_of_one_source_is_refused(folder, option):
    done = extract(folder, "in", option, "https://a.example/")
    assert done.returncode == 2
    assert f"{option} is of one source, and there are many" in done.stderr


def test_lines_are_written_as_files_of_claims_and_of_sources_take_them(folder):
    (folder / "in" / "2019" / "picture.txt").unlink()
    done = extract(folder, "in", "-o", "claims.jsonl.gz", "--sources", "sources.jsonl")
    assert done.returncode == 0, done.stderr
    assert "read 3 documents; wrote 3 claims\n" in done.stderr
    other = folder / "other"
    (other / "claims").mkdir(parents=True)
    (folder / "claims.jsonl.gz").rename(other / "claims" / "all.jsonl.gz")
    (folder / "sources.jsonl").rename(other / "sources.jsonl")
    (other / "sources.yaml").write_text("version: 1\n")
    found, faults = read_project(other)
    assert faults == ()
    assert [source.id for source in found.sources] == ["a", "b", "2019-b"]
    extract(folder, "in", "-C", "p")
    usual = read_project(folder / "p")[0]
    assert [(claim.id, claim.value) for claim in found.claims] == [
        (claim.id, claim.value) for name in ("a", "b", "2019-b") for claim in usual.claims if claim.source_id == name
    ]
    assert not (folder / "claims").exists()


def test_lines_come_document_by_document(folder):
    pipe = folder / "in" / "z.txt"
    os.mkfifo(pipe)
    (folder / "in" / "2019" / "picture.txt").unlink()
    command = [sys.executable, "-m", "crosscheck", "extract", "in/b.txt", str(pipe), "-f", "jsonl"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        first = json.loads(process.stdout.readline())  # the second document is not there yet
        with pipe.open("w") as file:
            file.write(TEXT.format(18, "Bern"))
        second = json.loads(process.stdout.readline())
    assert (first["source"], second["source"], process.returncode) == ("b", "z", 0)


def test_a_stopped_run_leaves_what_was_finished_and_the_next_goes_on(folder):
    (folder / "in" / "2019" / "picture.txt").unlink()
    pipe = folder / "z.txt"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "crosscheck", "extract", "in", str(pipe), "-C", "p"]
    process = subprocess.Popen(command, cwd=folder, env=environment(), stderr=subprocess.PIPE)
    with process, pipe.open("w"):  # opened by the run once it has read all others
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert process.returncode == 130, said
    found, faults = read_project(folder / "p")
    assert faults == ()
    assert [source.id for source in found.sources] == ["a", "b", "2019-b"]
    assert not [path for path in (folder / "p").rglob("*.part")]
    assert "documents that are there already, unchanged (3)" in extract(folder, "in", "-C", "p").stderr


def test_processes_write_what_one_process_writes(project, tmp_path):
    folder = project(
        {f"in/{number:02}.txt": TEXT.format(number + 10, "Oslo") for number in range(12)} | {"in/x.txt": ""}
    )
    for jobs in ("1", "2"):
        done = extract(folder, "in", "-C", str(tmp_path / jobs), "--jobs", jobs)
        assert "12" in done.stderr + done.stdout
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    assert len(contents(tmp_path / "1")) == 25
