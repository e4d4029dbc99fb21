"""What holds whatever runs a stage: order, laziness, one context a worker, the end of a run."""

import os

import pytest
from engine_stages import JOIN, MODULES, NOTE, PIPE, REFUSE, UNSENDABLE

from crosscheck.engines.engine import HELD_BYTES
from crosscheck.engines.making import make_engine
from crosscheck.engines.store import Store

JOBS = 2
AHEAD = 8
"""More payloads than this may not be drawn before the first answer is told: a few a worker."""

ENGINES = ["serial", "processes", "serial with a store", "processes with a store"]


def numbers(count):
    return [str(number).encode() for number in range(count)]


@pytest.fixture(params=ENGINES)
def engine(request, tmp_path):
    name, _, with_store = request.param.partition(" ")
    store = Store(tmp_path / "store", 1 << 20) if with_store else None
    with make_engine(name, JOBS, store=store) as engine:
        yield engine


def test_answers_come_in_the_order_of_the_payloads(engine):
    answers = list(engine.run(JOIN, b"of", numbers(100)))
    assert answers == [b"of:%d" % number for number in range(100)]


def test_no_payloads_no_answers_and_nothing_prepared(engine, tmp_path):
    assert list(engine.run(NOTE, bytes(tmp_path), [])) == []
    assert not (tmp_path / "prepared").exists()


def test_an_empty_payload_is_one(engine):
    assert list(engine.run(JOIN, b"of", [b"", b"1", b""])) == [b"of:", b"of:1", b"of:"]


def test_large_bytes_pass_whole(engine):
    large = bytes(range(256)) * 20_000
    assert list(engine.run(REFUSE, b"", [large, b"small", large])) == [large, b"small", large]


def test_payloads_are_drawn_only_as_they_are_needed(engine):
    drawn = 0

    def payloads():
        nonlocal drawn
        for drawn in range(1, 10_001):
            yield b"%d" % drawn

    answers = engine.run(JOIN, b"of", payloads())
    assert drawn == 0
    for told in range(1, 50):
        next(answers)
        assert told <= drawn <= told + AHEAD


def test_a_run_over_what_is_kept_draws_no_further_than_it_tells(tmp_path):
    store = Store(tmp_path, 1 << 20)
    with make_engine("serial", store=store) as engine:
        list(engine.run(JOIN, b"of", numbers(50)))
    feed = iter(numbers(50))
    with make_engine("processes", JOBS, store=store) as engine:
        next(engine.run(JOIN, b"of", feed))
    assert next(feed) == b"1"


def test_known_answers_that_wait_for_one_in_work_are_bounded(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    store = Store(tmp_path / "store", 1 << 30)
    known = [number.to_bytes(1 << 16) for number in range(HELD_BYTES >> 16)]
    with make_engine("serial", store=store) as engine:
        list(engine.run(PIPE, bytes(tmp_path), known))

    def payloads():
        yield b"pipe"
        yield from known[1:]
        (tmp_path / "pipe").write_bytes(b"through")  # only now the first answer can come
        yield known[0]
        pytest.fail("an answer too many waits in memory")

    with make_engine("processes", JOBS, store=store) as engine:
        assert next(engine.run(PIPE, bytes(tmp_path), payloads())) == b"through"


def test_each_worker_prepares_once_a_run(engine, tmp_path):
    list(engine.run(NOTE, bytes(tmp_path), numbers(40)))
    prepared = (tmp_path / "prepared").read_text().split()
    assert 1 <= len(prepared) <= JOBS
    assert len(set(prepared)) == len(prepared)


def test_each_payload_is_worked_on_once(engine, tmp_path):
    list(engine.run(NOTE, bytes(tmp_path), numbers(40)))
    assert sorted((tmp_path / "calls").read_text().split(), key=int) == [str(number) for number in range(40)]


def test_runs_follow_each_other_with_bytes_of_their_own(engine):
    assert list(engine.run(JOIN, b"one", [b"1"])) == [b"one:1"]
    assert list(engine.run(JOIN, b"two", [b"1"])) == [b"two:1"]
    assert list(engine.run(REFUSE, b"two", [b"1"])) == [b"1"]


def test_a_run_may_feed_another(engine):
    inner = engine.run(JOIN, b"inner", numbers(20))
    assert list(engine.run(JOIN, b"outer", inner)) == [b"outer:inner:%d" % number for number in range(20)]


def test_who_watches_is_told_of_every_answer(engine):
    told = []
    list(engine.run(JOIN, b"", numbers(5), total=5, watch=lambda *progress: told.append(progress)))
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_an_error_of_the_work_comes_as_it_is_after_the_answers_before_it(engine):
    answers = engine.run(REFUSE, b"", [b"good", b"bad", b"good"])
    assert next(answers) == b"good"
    with pytest.raises(ValueError, match="this payload cannot be read"):
        next(answers)
    assert list(engine.run(REFUSE, b"", [b"fine"])) == [b"fine"]


def test_an_error_of_whoever_makes_payloads_ends_the_run(engine):
    def payloads():
        yield b"1"
        raise LookupError("no more shards")

    with pytest.raises(LookupError, match="no more shards"):
        list(engine.run(JOIN, b"", payloads()))
    assert list(engine.run(JOIN, b"of", [b"1"])) == [b"of:1"]


def test_a_run_that_nobody_ends_is_ended_with_the_engine(tmp_path):
    with make_engine("processes", JOBS) as engine:
        answers = engine.run(NOTE, bytes(tmp_path), numbers(1000))
        next(answers)
    assert list(answers) == []
    assert len((tmp_path / "calls").read_text().split()) <= 1 + AHEAD


def test_an_error_that_cannot_be_sent_is_told_in_words():
    with make_engine("processes", 1) as engine, pytest.raises(RuntimeError, match="Unsendable: left and") as caught:
        list(engine.run(UNSENDABLE, b"", [b"right"]))
    assert "refuse_unsendably" in "".join(caught.value.__notes__)


def test_workers_know_no_cluster_and_no_store():
    with make_engine("processes", 1) as engine:
        (modules,) = engine.run(MODULES, b"", [b""])
    names = set(modules.decode().split())
    assert names.isdisjoint({"distributed", "dask", "crosscheck.engines.store", "crosscheck.engines.cluster"})
