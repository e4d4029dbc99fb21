"""What others take for the pairs of an archive; `python bench/scale_peers.py PEER TABLE`, one line of JSON each.

Each peer is given what crosscheck has made of the claims (see `scale_stages`), ready in memory, and only its pairing is
timed, in CPU seconds of all its threads. They do less: none weighs a pair by all its fields or gives a verdict.
"""

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

Result = dict[str, float]

ROWS_AT_ONCE = 500
"""Rows of the matrix of all pairs that are held at a time."""

SAMPLE = 20
"""Of a large archive's rows one in so many is compared with all, and the time is that many times as long."""

ALL_PAIRS_UP_TO = 20_000
DAYS_APART = 10

JOIN = f"""
with keyed as (
    select unique_id, source, property, unit, low, high, day, unnest([place, event]) as thing from claims
)
select count(*), sum(disagrees::int) from (
    select distinct one.unique_id, other.unique_id,
        one.unit = other.unit and (one.high < other.low or other.high < one.low) as disagrees
    from keyed one join keyed other
        on one.property = other.property and one.thing = other.thing and one.unique_id < other.unique_id
    where one.source <> other.source and abs(one.day - other.day) <= {DAYS_APART}
)
"""


JOIN_ON_KEYS = """
with home as (select unique_id, unnest(home) as key from claims),
    keyed as (select *, true as is_home from home union all select unique_id, unnest(guest), false from claims),
    pairs as (
        select distinct least(one.unique_id, other.unique_id) as one, greatest(one.unique_id, other.unique_id) as other
        from home one join keyed other on one.key = other.key and one.unique_id <> other.unique_id
    ),
    weighed as (
        select l.unit = r.unit and (l.high < r.low or r.high < l.low) as disagrees,
            case when l.property = r.property then 4 else -2 end
            + case when jaro_winkler_similarity(l.place, r.place) >= 0.9 then 5 else -6 end
            + coalesce(case when jaro_winkler_similarity(l.event, r.event) >= 0.9 then 3 else -1 end, 0)
            + coalesce(case when l.group = r.group then 2 else -3 end, 0)
            + case when abs(l.day - r.day) <= 2 then 4 when abs(l.day - r.day) <= 10 then 1 else -6 end as weight
        from pairs join claims l on l.unique_id = one join claims r on r.unique_id = other
        where coalesce(abs(l.day - r.day) <= {DAYS_APART}, true)
    )
select count(*), sum((weight > 6)::int), sum((weight > 6 and disagrees)::int) from weighed
"""


def cdist(table: Path) -> Result:
    """Compare the words of all pairs of claims (rapidfuzz)."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import cdist

    with table.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    asked = texts if len(texts) <= ALL_PAIRS_UP_TO else texts[::SAMPLE]
    start = process_time()
    for first in range(0, len(asked), ROWS_AT_ONCE):
        cdist(asked[first : first + ROWS_AT_ONCE], texts, scorer=ratio, workers=1)
    both_ways = 2  # a pair is compared once in an all-pairs run that knows that it is symmetric
    seconds = (process_time() - start) * len(texts) / len(asked) / both_ways
    return {"cpu": seconds, "pairs": len(texts) * (len(texts) - 1) // 2, "extrapolated": len(asked) < len(texts)}


def duckdb_join(table: Path) -> Result:
    """Join the claims with themselves on property and place or event, some days apart at most (DuckDB)."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"create table claims as select * from read_json('{table}', format = 'newline_delimited')")
    start = process_time()
    pairs, disagreeing = connection.execute(JOIN).fetchone()
    return {"cpu": process_time() - start, "pairs": pairs, "disagreeing": int(disagreeing or 0)}


def duckdb_keys(table: Path) -> Result:
    """Join the claims on all the keys that crosscheck blocks by, weigh the pairs by six fields (DuckDB)."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"create table claims as select * from read_json('{table}', format = 'newline_delimited')")
    start = process_time()
    pairs, _, disagreeing = connection.execute(JOIN_ON_KEYS.replace("{DAYS_APART}", str(DAYS_APART))).fetchone()
    return {"cpu": process_time() - start, "pairs": pairs, "disagreeing": int(disagreeing or 0)}


def splink(table: Path) -> Result:
    """Train a model of matching on the same keys and weigh all pairs that they block (Splink on DuckDB)."""
    import duckdb
    import splink.comparison_library as levels
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    connection = duckdb.connect()
    connection.execute(f"create table claims as select * from read_json('{table}', format = 'newline_delimited')")
    connection.execute("alter table claims alter column date type varchar")
    on_place, on_event = block_on("property", "place"), block_on("property", "event")
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            levels.ExactMatch("property"),
            levels.JaroWinklerAtThresholds("place", [0.9]),
            levels.JaroWinklerAtThresholds("event", [0.9]),
            levels.AbsoluteDateDifferenceAtThresholds(
                "date", input_is_string=True, metrics=["day", "day"], thresholds=[2, DAYS_APART]
            ),
            levels.ExactMatch("low"),
        ],
        blocking_rules_to_generate_predictions=[on_place, on_event],
    )
    start = process_time()
    api = DuckDBAPI(connection)
    linker = Linker(api.register("claims"), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match([block_on("property", "place", "date")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(on_place)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("date", "event"))
    found = linker.inference.predict(threshold_match_probability=0.5)
    pairs = connection.execute(f"select count(*) from {found.physical_name}").fetchone()[0]
    return {"cpu": process_time() - start, "pairs": pairs}


PEERS: dict[str, Callable[[Path], Result]] = {
    "cdist": cdist,
    "duckdb": duckdb_join,
    "duckdb-keys": duckdb_keys,
    "splink": splink,
}


def main() -> None:
    logging.disable(logging.WARNING)
    print(json.dumps(PEERS[sys.argv[1]](Path(sys.argv[2]))))


if __name__ == "__main__":
    main()
