"""A packed file is the file inside it: line by line, to the same line and column; and what is damaged is told."""

import gzip
import io
import json
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.faults import Trouble
from crosscheck.read.files import cut_lines
from crosscheck.read.packed_lines import read_packed_lines
from crosscheck.read.project import read_project

CLAIM = {"source": "a", "id": "c", "claim": "c", "property": "p", "value": 5}


def unpacked(raw):
    return list(read_packed_lines(io.BytesIO(raw), "“a.jsonl.gz”"))


def claim_lines(count):
    chance = random.Random(7)  # noqa: S311 (nothing secret)
    rows = (CLAIM | {"id": f"c{number}", "note": str(chance.random())} for number in range(count))
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"\n", b"{}\n", b"a\r\nb"]), max_size=6))
def test_packed_in_any_number_of_parts_it_reads_as_it_was(parts):
    packed = b"".join(map(gzip.compress, parts))
    assert unpacked(packed or gzip.compress(b"")) == list(cut_lines(io.BytesIO(b"".join(parts))))


@given(st.data())
def test_a_file_that_breaks_off_gives_the_lines_before_and_says_where(data):
    content = claim_lines(400)
    packed = gzip.compress(content)
    end = data.draw(st.integers(1, len(packed) - 1))
    lines = content.splitlines(keepends=True)
    read = []
    with pytest.raises(Trouble) as stopped:
        read.extend(read_packed_lines(io.BytesIO(packed[:end]), "“a.jsonl.gz”"))
    assert stopped.value.code == "broken-gzip"
    assert read == lines[: len(read)]
    assert stopped.value.mark == (len(read) + 1, 1)


@given(st.data())
def test_a_damaged_file_is_never_taken_for_a_sound_one(data):
    content = claim_lines(40)
    packed = bytearray(gzip.compress(content, mtime=0))
    at = data.draw(st.integers(10, len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble) as stopped:
        assert unpacked(bytes(packed)) == content.splitlines(keepends=True)
    assert stopped.value.code == "broken-gzip"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", None),
        (b"{}\n", "“a.jsonl.gz” is not packed by gzip, or damaged"),
        (gzip.compress(b"{}\n") + b"more", "“a.jsonl.gz” is damaged here"),
        (gzip.compress(b"{}\n") + bytes(64), None),
        (gzip.compress(b"{}\n")[:-3], "“a.jsonl.gz” breaks off here, before its end is packed"),
    ],
    ids=["empty", "not packed", "rubbish behind it", "noughts behind it", "no end"],
)
def test_what_is_no_packed_file_is_told(raw, message):
    try:
        unpacked(raw)
        told = None
    except Trouble as trouble:
        told = trouble.message
    assert told == message


@pytest.mark.parametrize("piece", [b"\0", b" " * 199 + b"\n"], ids=["one endless line", "empty lines"])
def test_a_bomb_is_stopped_early_and_held_in_little_memory(piece):
    bomb = gzip.compress(piece * (16 * 1024 * 1024 // len(piece)))
    tracemalloc.start()
    with pytest.raises(Trouble, match="unpacks to more than 200 times its size"):
        for _ in read_packed_lines(io.BytesIO(bomb), "“a.jsonl.gz”"):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6 * 1024 * 1024


def write(folder, name, content):
    (folder / "claims").mkdir(parents=True)
    (folder / "sources.yaml").write_text("version: 1\nsources: [{id: a}]\n")
    (folder / "claims" / name).write_bytes(content)
    return folder


def test_a_project_reads_the_same_from_both_with_the_same_faults_at_the_same_places(tmp_path):
    content = claim_lines(3) + b'\xef{"source": "a"}\n' + b'{"source": "a", "id": "x", "clam": "c"}\n'
    plain = write(tmp_path / "plain", "a.jsonl", content)
    packed = write(tmp_path / "packed", "a.jsonl.gz", gzip.compress(content[:200]) + gzip.compress(content[200:]))
    (first, faults), (second, others) = read_project(plain), read_project(packed)
    told = [f"{each.location} {each.code} {each.message}" for each in faults]
    assert [f"{each.location} {each.code} {each.message}".replace(".jsonl.gz", ".jsonl") for each in others] == told
    assert {each.code for each in faults} == {"not-utf8", "bad-json", "unknown-key", "missing-key"}
    assert [each.id for each in first.claims] == [each.id for each in second.claims] == ["c0", "c1", "c2"]
    assert [each.location.line for each in second.claims] == [1, 2, 3]


def test_a_broken_file_ends_the_run_with_its_line_and_the_claims_before_it(tmp_path):
    packed = gzip.compress(claim_lines(2000))
    project, faults = read_project(write(tmp_path, "a.jsonl.gz", packed[: len(packed) // 2]))
    (fault,) = faults
    assert (fault.code, fault.location.path) == ("broken-gzip", "claims/a.jsonl.gz")
    assert fault.location.line == len(project.claims) + 1 > 500


def test_packed_sources_are_read(tmp_path):
    write(tmp_path, "a.jsonl.gz", gzip.compress(claim_lines(1)))
    (tmp_path / "sources.yaml").write_text("version: 1\n")
    (tmp_path / "sources.jsonl.gz").write_bytes(gzip.compress(b'{"id": "a"}\n'))
    project, faults = read_project(tmp_path)
    assert faults == ()
    assert str(project.sources[0].location) == "sources.jsonl.gz:1:1"
