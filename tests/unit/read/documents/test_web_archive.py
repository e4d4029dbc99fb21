"""Web archives: which captures are read, and that no damage and no record keeps the others from being read."""

import gzip
import io
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warc_builder import OK, PAGE, archive, pack, pages, record

from crosscheck.model.document import Media
from crosscheck.read.documents.web_archive import ANSWERS, EARLIER, KINDS, RECORDS, REVISITS, find_latest, read_captures
from crosscheck.read.faults import Trouble


def read(raw):
    latest, passed = {}, Counter()
    find_latest(io.BytesIO(raw), latest)
    steps = list(read_captures(io.BytesIO(raw), latest, passed))
    captures = [step for step in steps if not isinstance(step, Trouble)]
    return captures, [step.message for step in steps if isinstance(step, Trouble)], +passed


@pytest.fixture(params=[True, False], ids=["packed", "plain"])
def packed(request):
    return request.param


def test_pages_are_read_with_their_address_day_and_encoding(packed):
    raw = archive([record("<https://a.example/1>", b"<p>4</p>", when="2019-06-09T23:59:59.5Z")], packed)
    ((capture,), told, _) = read(raw)
    assert (capture.url, capture.day, capture.raw, capture.media, capture.charset, told) == (
        "https://a.example/1",
        "2019-06-09",
        b"<p>4</p>",
        Media.HTML,
        "utf-8",
        [],
    )


def test_what_is_no_page_is_passed_over_and_counted(packed):
    kind = "HTTP/1.1 200 OK\r\nContent-Type: {}\r\n"
    records = [
        record("https://a.example/", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\n", kind="request"),
        record("https://a.example/", "", kind="metadata"),
        record("https://a.example/robots.txt", "Disallow: 12", kind.format("text/plain")),
        record("dns:a.example", "10 IN A"),
        record("https://a.example/same", "", kind="revisit"),
        record("https://a.example/gone", "404", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
        record("https://a.example/x.png", b"\x89PNG", kind.format("image/png")),
        record("https://a.example/x", b"\x00\x01", kind.format("application/octet-stream")),
        record("https://a.example/x.pdf", b"%PDF-1.4", kind.format("application/octet-stream")),
        record("https://a.example/t", b"Twelve were held.", kind.format("text/plain; charset=koi8-r")),
    ]
    captures, told, passed = read(archive(records, packed))
    assert [(each.url[-5:], each.media) for each in captures] == [("x.pdf", Media.PDF), ("ple/t", Media.TEXT)]
    assert captures[1].charset == "koi8-r"
    assert told == []
    assert passed == {RECORDS: 4, REVISITS: 1, ANSWERS: 1, KINDS: 2}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_last_capture_of_a_page_wins_wherever_it_stands(packed, order):
    days = ["2019-06-09T10:00:00Z", "2019-06-10T10:00:00Z", "2019-06-11T10:00:00Z"]
    versions = [record("https://a.example/", f"<p>{number}</p>", when=day) for number, day in enumerate(days)]
    captures, _, passed = read(archive([versions[number] for number in order], packed))
    assert [each.raw for each in captures] == [b"<p>2</p>"]
    assert passed == {EARLIER: 2}


def test_of_two_captures_in_one_second_one_is_read(packed):
    captures, _, passed = read(archive(pages(1) * 2, packed))
    assert (len(captures), passed) == (1, {EARLIER: 1})


CHUNKED = OK + "Transfer-Encoding: chunked\r\n"
PACKED = OK + "Content-Encoding: gzip\r\n"
BODY = b"<p>Twelve were held.</p>"
IN_CHUNKS = b"5\r\n" + BODY[:5] + b"\r\n%x\r\n" % len(BODY[5:]) + BODY[5:] + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (CHUNKED, IN_CHUNKS),
        (PACKED, gzip.compress(BODY)),
        (CHUNKED, BODY),
        (PACKED, BODY),
        (CHUNKED + "Content-Encoding: gzip\r\n", gzip.compress(BODY)),
    ],
    ids=["chunked", "packed", "put together when captured", "unpacked when captured", "only put together"],
)
def test_bodies_are_unpacked_unless_they_were_when_captured(packed, head, body):
    ((capture,), told, _) = read(archive([record("https://a.example/", body, head)], packed))
    assert (capture.raw, told) == (BODY, [])


def test_a_body_that_grows_without_end_is_cut_behind_what_is_read(packed):
    bomb = gzip.compress(bytes(200 * 1024 * 1024))
    captures, _, _ = read(archive([record("https://a.example/", bomb, PACKED), *pages(1)], packed))
    assert [len(each.raw) for each in captures] == [64 * 1024 * 1024 + 1, len(PAGE.format(0))]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_damaged_record_is_told_and_the_others_are_read(at):
    records = [pack(each) for each in pages(3)]
    records[at] = records[at][:60] + b"\xff\x00\xff" + records[at][63:]
    captures, told, _ = read(b"".join(records))
    assert [each.url[-1] for each in captures] == [str(number) for number in range(3) if number != at]
    assert len(told) == 1


@pytest.mark.parametrize("length", ["99999999999", "x", "-1"])
def test_a_wrong_length_does_not_swallow_what_comes_behind(length):
    records = pages(3)
    records[1] = records[1].replace(b"Content-Length: ", f"Content-Length: {length}".encode())
    captures, told, _ = read(b"".join(records))
    assert [each.url[-1] for each in captures] == ["0", "2"]
    assert len(told) == 1


@given(st.integers(1, 10**9), st.booleans())
def test_an_archive_that_breaks_off_gives_the_pages_before_and_says_so(end, packed):
    records = [archive([each], packed) for each in pages(4)]
    raw = b"".join(records)
    end %= len(raw)
    ends = [sum(map(len, records[: number + 1])) for number in range(4)]
    captures, told, _ = read(raw[:end])
    whole = sum(each <= end for each in ends)
    assert len(captures) in (whole, whole + 1)  # the last bytes of a record are none of its page
    assert captures == read(raw)[0][: len(captures)]
    assert bool(told) or end in (0, *ends) or len(captures) == whole + 1


@given(st.randoms(use_true_random=False), st.booleans())
def test_no_bytes_at_all_make_it_stumble(chance: random.Random, packed):
    raw = bytearray(archive(pages(4), packed))
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(raw))
        raw[at : at + chance.choice((0, 1, 40))] = chance.choice((b"", b"\xff", bytes(raw[:300]), b"\x1f\x8b\x08"))
    captures, told, passed = read(bytes(raw))
    assert len(captures) + len(told) + passed.total() >= 1


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "this file is no web archive: it has no record"),
        (b"Twelve were held.", "this file is no web archive, or is damaged from its beginning"),
        (gzip.compress(b"Twelve were held." * 99), "this file is no web archive, or is damaged from its beginning"),
    ],
)
def test_what_is_no_archive_is_told(raw, message):
    assert read(raw) == ([], [message], {})


def test_rubbish_between_records_is_told_once_and_many_places_end_it(packed):
    raw = archive(pages(2), packed)
    assert read(raw + b"rubbish" * 1000 + raw)[1] != []
    _, told, _ = read((raw + b"rubbish") * 150)
    assert told[-1] == "this file is damaged at more than 100 places; the rest is not read"


def troubles(raw):
    latest = {}
    find_latest(io.BytesIO(raw), latest)
    return [step for step in read_captures(io.BytesIO(raw), latest, Counter()) if isinstance(step, Trouble)]


@pytest.mark.parametrize("before", [b"garbage\n", b"\x00" * 40 + b"\r\n"])
def test_what_stands_before_the_first_record_is_told_and_the_rest_is_read(before, packed):
    raw = before + archive(pages(3), packed)
    captures, told, _ = read(raw)
    assert (len(captures), told) == (3, ["this file is damaged at its beginning"])
    assert troubles(raw)[0].hint == f"Get it again, if you can: it is read from byte {len(before)} on."


def test_a_first_record_that_is_cut_is_no_reason_to_call_it_no_archive():
    first, *rest = (pack(each) for each in pages(3))
    captures, told, _ = read(first[: len(first) // 2] + b"".join(rest))
    assert (len(captures), told) == (2, ["this file is damaged at its beginning"])


def test_a_file_of_nothing_but_a_cut_record_is_told_as_one_of_which_nothing_is_read():
    first = pack(record("https://a.example/1", random.Random(4).randbytes(200_000)))  # noqa: S311 (bytes that do not pack)
    (trouble,) = troubles(first[: len(first) // 2])
    assert trouble.message == "this file is no web archive, or is damaged from its beginning"
    assert trouble.hint.endswith("nothing of it is read.")
