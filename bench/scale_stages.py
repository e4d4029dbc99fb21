"""What matching and judging an archive take by themselves: `python bench/scale_stages.py FOLDER [TABLE]`.

As in a check whose table is shown, which wants no words for pairs, and looks for garbage as seldom. Prints one line of
JSON. With TABLE, writes there what the peers are to join: one line of JSON a claim, of its meaning.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from crosscheck import pipeline
from crosscheck.cli.running import collect_seldom
from crosscheck.judge.facts import judge_clusters
from crosscheck.judge.origins import source_origins, trace_origins
from crosscheck.match import matching
from crosscheck.match.keys import find_keys
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity


def main() -> None:
    collect_seldom()
    start = process_time()
    project, _ = pipeline.read_project(Path(sys.argv[1]))
    read = process_time()
    statements, _ = pipeline.normalise(project)
    normalised = process_time()
    if sys.argv[2:]:
        write_table(Path(sys.argv[2]), statements)
    prepared = process_time()
    pairs: list[int] = []
    count_pairs(pairs)
    found = matching.match_statements(statements, worded=False)
    matched = process_time()
    by_ref = {statement.ref: statement for statement in statements}
    origins = trace_origins(
        statements, source_origins(project.sources, ()), [cluster.statements for cluster in found.clusters]
    )
    facts = judge_clusters(found.clusters, by_ref, origins, worded=False)
    judged = process_time()
    laps = {"read": read - start, "normalise": normalised - read, "match": matched - prepared}
    print(json.dumps(laps | {"judge": judged - matched, "pairs": sum(pairs), "facts": len(facts)}))


def count_pairs(pairs: list[int]) -> None:
    """Note how many pairs blocking proposes."""
    propose = matching.find_candidates

    def counting(*args: object) -> object:
        found = propose(*args)
        pairs.append(len(found.pairs))
        return found

    matching.find_candidates = counting


def write_table(path: Path, statements: Sequence[Statement]) -> None:
    """Write what the peers compare."""
    with path.open("w", encoding="utf-8") as file:
        for number, statement in enumerate(statements):
            keys = find_keys(statement)
            row = row_of(number, statement) | {"home": keys.home, "guest": keys.guest}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def row_of(number: int, statement: Statement) -> dict[str, object]:
    """Return the keys of a statement, the day it speaks of, and the ends of its figure."""
    value, span = statement.value, statement.time.span if statement.time else None
    day = span.lower or span.upper if span else None
    interval = value.possible if isinstance(value, Quantity) else None
    return {
        "unique_id": number,
        "source": statement.source.id,
        "text": statement.claim.text,
        "property": statement.property.key,
        "place": statement.place.key if statement.place else None,
        "group": statement.group.key if statement.group else None,
        "event": " ".join(sorted(statement.event.skeletons)) if statement.event else None,
        "day": day.toordinal() if day else None,
        "date": str(day) if day else None,
        "unit": value.unit if isinstance(value, Quantity) else "",
        "low": None if interval is None or interval.lower is None else float(interval.lower),
        "high": None if interval is None or interval.upper is None else float(interval.upper),
    }


if __name__ == "__main__":
    main()
