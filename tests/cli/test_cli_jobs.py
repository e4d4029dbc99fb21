"""Work over processes: the same bytes, finished work kept, an interrupt at any moment, and options that go together."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli_projects import environment

FORMATS = ("table", "json", "jsonl", "csv", "html", "sarif", "markdown")
EVENTS, PAPERS = 40, 20


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """Return a project of 800 claims of 20 papers over 40 events, in two files."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "claims").mkdir()
    sources = "".join(f"  - {{id: s{n}, publisher: Paper {n}, published: 2020-01-{n + 1:02}}}\n" for n in range(PAPERS))
    (folder / "sources.yaml").write_text(f"version: 1\nsources:\n{sources}", "utf-8")
    for part in range(2):
        rows = (row(number) for number in range(part, EVENTS * PAPERS, 2))
        (folder / f"claims/part-{part}.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in rows), "utf-8")
    return folder


def row(number: int) -> dict[str, str]:
    event, paper = number % EVENTS, number // EVENTS
    value = f"{('', 'about ', 'more than ')[number % 3]}{event + 20 + paper % 4}"
    return {
        "source": f"s{paper}",
        "id": f"c{number}",
        "claim": f"{value} people were hurt when the mill in Tarn{event} burnt down.",
        "property": "injured",
        "place": f"Tarn{event}",
        "time": f"{1 + event % 28} January 2020",
        "value": value,
    }


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cache")


def kept(folder: Path) -> dict[str, int]:
    """Return the files of a cache, with what tells when each was made."""
    return {str(path): path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("format_", FORMATS)
def test_processes_write_what_one_process_writes(run, archive, cache, format_):
    alone = run("check", archive, "-f", format_)
    together = run("check", archive, "-f", format_, "-j", 2, "--cache", cache)
    assert (together.returncode, together.stdout, together.stderr) == (1, alone.stdout, "")


def test_sqlite_too(run, archive, tmp_path):
    for name, jobs in (("alone.db", 1), ("together.db", 2)):
        assert run("check", archive, "-o", tmp_path / name, "-j", jobs, "--no-cache").returncode == 1
    assert (tmp_path / "alone.db").read_bytes() == (tmp_path / "together.db").read_bytes()


def test_a_second_run_makes_only_what_has_changed(archive, tmp_path):
    folder, cache = tmp_path / "project", tmp_path / "cache"
    shutil.copytree(archive, folder)
    begin("check", folder, "-j", 2, "--cache", cache).communicate()
    first = kept(cache)
    begin("check", folder, "-j", 2, "--cache", cache).communicate()
    assert kept(cache) == first
    lines = (folder / "claims/part-1.jsonl").read_text("utf-8").replace("Tarn39", "Elden")
    (folder / "claims/part-1.jsonl").write_text(lines, "utf-8")
    begin("check", folder, "-j", 2, "--cache", cache).communicate()
    assert kept(cache).items() > first.items()


def test_no_cache_keeps_nothing(run, archive, tmp_path):
    assert run("check", archive, "-j", 2, "--no-cache", CROSSCHECK_CACHE=str(tmp_path / "kept")).returncode == 1
    assert not (tmp_path / "kept").exists()


def test_a_cache_that_cannot_be_written_stops_no_run(run, archive, tmp_path):
    (tmp_path / "file").touch()
    done = run("check", archive, "-j", 2, "--cache", tmp_path / "file")
    assert done.returncode == 1
    assert done.stderr.startswith("note: finished work cannot be kept in")


def test_what_is_kept_is_told_and_cleared(run, archive, tmp_path):
    cache = tmp_path / "kept"
    assert run("check", archive, "-j", 2, "--cache", cache).returncode == 1
    assert run("cache", "--cache", cache).stdout.endswith(f" bytes, in {cache}\n")
    cleared = run("cache", "clear", CROSSCHECK_CACHE=str(cache)).stdout
    assert " removed, " in cleared
    assert run("cache", "show", "--cache", cache).stdout == f"0 files kept, 0 bytes, in {cache}\n"


def begin(*args: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *map(str, args)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_an_interrupt_leaves_finished_work_and_no_process(run, archive, tmp_path):
    cache, report = tmp_path / "kept", tmp_path / "report.json"
    report.write_text("old", "utf-8")
    running = begin("check", archive, "-j", 2, "--cache", cache, "-o", report)
    deadline = time.monotonic() + 60
    while not any(path.suffix != ".TAG" for path in cache.rglob("*") if path.is_file()) and running.poll() is None:
        assert time.monotonic() < deadline
        os.sched_yield()
    os.killpg(running.pid, signal.SIGINT)  # as Ctrl-C does: all of the group are told
    _, told = running.communicate(timeout=60)
    assert running.returncode in (1, 130)  # it may have ended before it was told
    assert b"Traceback" not in told
    if running.returncode == 130:
        assert report.read_text("utf-8") == "old"
    before = kept(cache)
    alone = run("check", archive, "-f", "json")
    assert run("check", archive, "-f", "json", "-j", 2, "--cache", cache).stdout == alone.stdout
    assert kept(cache).items() >= before.items()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--scheduler", "tcp://127.0.0.1:1"), "--engine dask"),
        (("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", "-j", "2"), "Leave one of the two out."),
        (("--engine", "dask", "--scheduler", "tls://127.0.0.1:1", "--tls-ca", "ca.pem"), "--tls-cert"),
        (("--cache", "here", "--no-cache"), "Leave one of the two out."),
        (("--jobs", "0"), "0 is not in the range"),
    ],
)
def test_options_that_do_not_go_together(run, archive, args, told):
    done = run("check", archive, *args)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_a_table_shows_the_first_facts_of_very_many(run, archive):
    short = run("check", archive, "--top", 3).stdout
    assert "Shown: 3 of 40 facts (--top 0 shows all, -o FILE.jsonl writes all)" in short
    assert run("check", archive, "--top", 0).stdout == run("check", archive).stdout


def test_what_the_baseline_accepts_is_accepted_in_pieces(archive, tmp_path, run):
    folder = tmp_path / "project"
    shutil.copytree(archive, folder)
    assert run("baseline", folder).returncode == 0
    alone = run("check", folder, "-f", "json")
    assert alone.returncode == 0
    assert run("check", folder, "-f", "json", "-j", 2, "--no-cache").stdout == alone.stdout


def test_a_cluster_without_its_package_is_told(run, archive, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['distributed'] = None\n", "utf-8")
    path = os.pathsep.join((str(tmp_path), *sys.path))
    done = run("check", archive, "--engine", "dask", "--no-cache", PYTHONPATH=path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: a cluster needs the package distributed")
    assert "crosscheck-claims[scale]" in done.stderr
