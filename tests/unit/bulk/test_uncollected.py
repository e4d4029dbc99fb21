"""What pieces of work leave behind for Python's search for garbage: nothing, so that they can do without it."""

import gc
import json

import pytest

from crosscheck.bulk.buckets import REDUCE_BUCKET, reduce_bucket
from crosscheck.bulk.checking import check_in_bulk
from crosscheck.bulk.running import Means
from crosscheck.bulk.shards import MAP_SHARD, map_shard
from crosscheck.bulk.uncollected import uncollected
from crosscheck.engines.serial import SerialEngine
from crosscheck.engines.stage import Stage


@pytest.mark.parametrize("searching", [True, False])
def test_the_search_is_put_off_and_then_as_it_was(searching):
    gc.enable() if searching else gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() == searching
    finally:
        gc.enable()


def test_the_search_goes_on_where_work_fails():
    with pytest.raises(ValueError, match="no such piece"), uncollected():
        raise ValueError("no such piece")
    assert gc.isenabled()


LEFT = []


def weigh(work, prepared, payload):
    """Do a piece of work, and count what it leaves behind that only the search would find."""
    work(prepared, payload)  # what is made once for all
    gc.collect()
    with uncollected():
        answer = work(prepared, payload)
        LEFT.append(gc.collect())
    return answer


def weigh_shard(reading, payload):
    return weigh(map_shard, reading, payload)


def weigh_bucket(judging, payload):
    return weigh(reduce_bucket, judging, payload)


WEIGHED = {MAP_SHARD: weigh_shard, REDUCE_BUCKET: weigh_bucket}


class Weighing(SerialEngine):
    def open(self, stage, shared):
        weighed = WEIGHED.get(stage)
        return super().open(Stage("weigh", stage.prepare, weighed) if weighed else stage, shared)


@pytest.mark.parametrize("worded", [True, False])
def test_a_shard_and_a_bucket_leave_nothing_that_refers_to_itself(tmp_path, worded):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text("version: 1\nsources: [{id: gazette}, {id: herald}]\n", "utf-8")
    told = [
        {
            "source": source,
            "id": f"c{number}",
            "claim": "They died.",
            "property": "killed",
            "value": str(9 + number % 3),
        }
        | {"place": "Oslo", "time": "2021-05-01"}
        for source in ("gazette", "herald")
        for number in range(6)
    ]
    (tmp_path / "claims" / "all.jsonl").write_text("\n".join(map(json.dumps, told)), "utf-8")
    LEFT.clear()
    outcome = check_in_bulk(tmp_path, Means(Weighing(), lambda *_: None, worded, linked=worded))
    assert [len(fact.statements) for fact in outcome.report.facts] == [12]
    assert LEFT == [0, 0]
