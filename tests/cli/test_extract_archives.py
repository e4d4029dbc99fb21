"""`crosscheck extract` of web archives, written by the library that reads them."""

import gzip
import io
import json
import subprocess
import sys

import pytest
from cli_projects import environment
from fastwarc.warc import WarcRecord, WarcRecordType

from crosscheck.read.project import read_project

PAGE = """<!doctype html><html lang="en">
<head><title>March in Oslo</title><meta name="date" content="2021-05-02"></head>
<body><article><h1>March in Oslo</h1><p>Police detained {} people in Oslo on Saturday, the interior ministry said.</p>
<p>The mayor asked all who had come to the square to go home and to stay there for the rest of the week.</p></article>
"""


def record(url, body, when, status="200 OK"):
    made = WarcRecord()
    made.init_headers(record_type=WarcRecordType.response)
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Date"] = when
    made.set_bytes_content(f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{body}".encode())
    out = io.BytesIO()
    made.write(out)
    return gzip.compress(out.getvalue())


@pytest.fixture
def folder(tmp_path):
    records = [
        record("https://gazette.example/march", PAGE.format(12), "2021-05-03T10:00:00Z"),
        record("https://gazette.example/gone", "gone", "2021-05-03T10:00:01Z", "404 Not Found"),
        record("https://gazette.example/story?id=1", PAGE.format(41), "2021-05-03T10:00:02Z"),
        record("https://gazette.example/story?id=2", PAGE.format(42), "2021-05-03T10:00:03Z"),
        record("https://gazette.example/march", PAGE.format(15), "2021-05-04T10:00:00Z"),
    ]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(records))
    return tmp_path


def extract(folder, *args, **changes):
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "extract", *args],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    return done


def test_pages_become_sources_with_their_address_and_the_day_of_capture(folder):
    done = extract(folder, "crawl.warc.gz", "-C", "p")
    assert done.returncode == 0, done.stderr
    project, faults = read_project(folder / "p")
    assert faults == ()
    told = [(source.url, source.published, source.note) for source in project.sources]
    assert told == [
        ("https://gazette.example/story?id=1", "2021-05-02", "Captured on 2021-05-03."),
        ("https://gazette.example/story?id=2", "2021-05-02", "Captured on 2021-05-03."),
        ("https://gazette.example/march", "2021-05-02", "Captured on 2021-05-04."),
    ]
    assert len({source.id for source in project.sources}) == 3
    assert {claim.value for claim in project.claims} == {"41 people", "42 people", "15 people"}
    assert "passed over: answers other than 200 (1), earlier captures of a page (1)" in done.stderr


def test_a_second_run_changes_nothing_and_a_later_archive_is_a_changed_article(folder):
    extract(folder, "crawl.warc.gz", "-C", "p")
    before = {path: path.read_bytes() for path in (folder / "p").rglob("*") if path.is_file()}
    again = extract(folder, "crawl.warc.gz", "-C", "p")
    assert "documents that are there already, unchanged (3)" in again.stderr
    assert {path: path.read_bytes() for path in (folder / "p").rglob("*") if path.is_file()} == before
    later = record("https://gazette.example/story?id=2", PAGE.format(45), "2021-06-01T10:00:00Z")
    (folder / "later.warc.gz").write_bytes(later)
    assert extract(folder, "later.warc.gz", "-C", "p").returncode == 0
    (text,) = [path for path in (folder / "p" / "texts").iterdir() if "detained 45" in path.read_text("utf-8")]
    assert text in before
    assert read_project(folder / "p")[1] == ()


def test_damage_is_told_and_ends_with_2_but_the_other_pages_are_written(folder):
    raw = bytearray((folder / "crawl.warc.gz").read_bytes())
    raw[100:110] = bytes(10)
    (folder / "crawl.warc.gz").write_bytes(raw)
    done = extract(folder, "crawl.warc.gz", "-o", "claims.jsonl")
    assert done.returncode == 2
    assert "crawl.warc.gz:1:1: error: this file is" in done.stderr
    lines = [json.loads(line) for line in (folder / "claims.jsonl").read_text("utf-8").splitlines()]
    assert {line["value"] for line in lines} == {"41 people", "42 people", "15 people"}


def test_without_the_package_it_is_said_what_to_install(folder):
    (folder / "fastwarc.py").write_text("raise ImportError")
    done = extract(folder, "crawl.warc.gz", PYTHONPATH=f"{folder}:{environment()['PYTHONPATH']}")
    assert done.returncode == 2
    assert "pip install 'crosscheck-claims[archive]'" in done.stderr
    assert not (folder / "sources.yaml").exists()
