"""A whole check of archives of several sizes, what it costs and how it grows, beside what others take for its pairs.

`python bench scale [SIZES…] [--jobs N]`: by default 1,000, 10,000 and 100,000 claims; 1,000,000 when asked. Matching
and judging are also timed alone, in one process, up to `ALONE_UP_TO` claims; they are what the peers are set against,
which do less (see `scale_peers`). Recall is that of pairs, against comparing all with all, up to `RECALL_UP_TO` claims.
The peers stand in `requirements-scale.txt`; one that is not installed is named as missing.
"""

import json
import os
import platform
import re
import sys
import tempfile
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from archive import write_archive
from processes import Cost, run
from scale_peers import PEERS

SIZES = (1_000, 10_000, 100_000)
ALONE_UP_TO = 200_000
"""In one process and in memory, a million claims would take more than a small machine has."""

RECALL_UP_TO = 10_000
KEPT_FROM = 50_000
"""Claims from which a check keeps finished work by itself."""

HERE = Path(__file__).parent
FAILED = "failed"
FACTS = re.compile(r"([\d,]+) facts?:")

MATCH_AND_JUDGE = ("alone: match s", "alone: judge s")
Row = dict[str, float | str]
ROWS = (
    "check: wall s",
    "check: CPU s",
    "check: CPU µs a claim",
    "check: growth of CPU",
    "check again, all finished work kept: wall s",
    "check: memory of all processes, MB",
    "check: largest process, MB",
    "facts",
    "alone: read s",
    "alone: normalise s",
    "alone: match s",
    "alone: judge s",
    "alone: growth of match + judge",
    "pairs compared",
    "pairs a claim",
    *(line for peer in PEERS for line in (f"{peer}: CPU s", f"{peer}: pairs", f"match + judge ÷ {peer}")),
    "recall: blocking",
    "recall: one fact",
)
NAMES = {
    "cdist": "cdist(ratio), all pairs",
    "duckdb": "DuckDB join on property and place or event",
    "duckdb-keys": "DuckDB join on all our keys, weighed",
    "splink": "Splink, trained and predicted",
}


def main() -> None:
    """Print one table."""
    sizes, options = read_arguments(sys.argv[1:])
    print_head(options)
    columns: dict[int, Row] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            print(f"  {size:,} claims …", file=sys.stderr, flush=True)
            columns[size] = measure(Path(folder) / str(size), size, options)
            add_growth(columns, size)
            print(f"  {columns[size]}", file=sys.stderr, flush=True)
    print_table(columns)


def read_arguments(arguments: list[str]) -> tuple[list[int], list[str]]:
    """Return the sizes, and the options that `check` is given."""
    options = arguments[arguments.index("--jobs") :][:2] if "--jobs" in arguments else []
    sizes = [int(word.replace(",", "")) for word in arguments if word not in options]
    return sorted(sizes or SIZES), options


def print_head(options: list[str]) -> None:
    """Say on what machine and with which versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    print(f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}; {', '.join(versions())}")
    print(f"crosscheck check {' '.join(options)}".rstrip() + ", in a process of its own; CPU seconds of all threads\n")


def versions() -> list[str]:
    """Return the peers with their versions, or as missing."""
    found = []
    for package in ("rapidfuzz", "duckdb", "splink"):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} is missing (bench/requirements-scale.txt)")
    return found


def measure(folder: Path, size: int, options: list[str]) -> Row:
    """Return what a check of an archive costs, and what else is set beside it."""
    write_archive(folder, size)
    command = ["-m", "crosscheck", "check", str(folder), *options]
    row = check_row(run([*command, *without_kept_work()]), size)
    if size >= KEPT_FROM and without_kept_work():
        kept = [*command, "--cache", str(folder / "kept")]
        run(kept)
        row["check again, all finished work kept: wall s"] = run(kept).wall
    table = folder / "table.jsonl"
    if size <= ALONE_UP_TO:
        row |= alone_row(run([str(HERE / "scale_stages.py"), str(folder), str(table)]), size)
    if table.exists():
        for peer in PEERS:
            row |= peer_row(peer, run([str(HERE / "scale_peers.py"), peer, str(table)]), row)
    if size <= RECALL_UP_TO:
        row |= recall_row(run([str(HERE / "recall.py"), str(folder)]))
    return row


@cache
def without_kept_work() -> tuple[str, ...]:
    """Return the option that keeps a run from what others have finished, where there is one."""
    return ("--no-cache",) if "--no-cache" in run(["-m", "crosscheck", "check", "--help"]).output else ()


def check_row(cost: Cost, size: int) -> Row:
    """Return the rows of the whole command."""
    if cost.code not in (0, 1):
        print(cost.errors[-2000:] or cost.output[-2000:], file=sys.stderr)
        return {"check: wall s": FAILED}
    facts = FACTS.search(cost.output)
    return {
        "check: wall s": cost.wall,
        "check: CPU s": cost.cpu,
        "check: CPU µs a claim": cost.cpu / size * 1e6,
        "check: memory of all processes, MB": cost.tree,
        "check: largest process, MB": cost.largest,
        "facts": int(facts[1].replace(",", "")) if facts else "?",
    }


def alone_row(cost: Cost, size: int) -> Row:
    """Return the rows of the stages by themselves."""
    if cost.code:
        print(cost.errors[-2000:], file=sys.stderr)
        return {"alone: match s": FAILED}
    laps = json.loads(cost.output.splitlines()[0])
    stages = {f"alone: {stage} s": laps[stage] for stage in ("read", "normalise", "match", "judge")}
    return stages | {"pairs compared": laps["pairs"], "pairs a claim": laps["pairs"] / size}


def peer_row(peer: str, cost: Cost, row: Row) -> Row:
    """Return the rows of a peer, and how much of its time ours is."""
    if cost.code:
        missing = "ModuleNotFoundError" in cost.errors
        if not missing:
            print(cost.errors[-2000:], file=sys.stderr)
        return {f"{peer}: CPU s": "missing" if missing else FAILED}
    result = json.loads(cost.output.splitlines()[-1])
    seconds = f"{result['cpu']:,.2f}*" if result.get("extrapolated") else result["cpu"]
    found: Row = {f"{peer}: CPU s": seconds, f"{peer}: pairs": result["pairs"]}
    match, judge = row.get("alone: match s"), row.get("alone: judge s")
    if isinstance(match, float) and isinstance(judge, float):
        found[f"match + judge ÷ {peer}"] = (match + judge) / result["cpu"]
    return found


def recall_row(cost: Cost) -> Row:
    """Return which share of all sure pairs blocking proposes, and which ends in one fact."""
    if cost.code:
        print(cost.errors[-2000:], file=sys.stderr)
        return {"recall: blocking": FAILED}
    found = json.loads(cost.output)
    return {
        f"recall: {what}": found[key] / found["sure"]
        for what, key in (("blocking", "proposed"), ("one fact", "together"))
    }


def add_growth(columns: dict[int, Row], size: int) -> None:
    """Add how many times as long a size took as the one before, as if that had a tenth of the claims."""
    before = max((other for other in columns if other < size), default=0)
    if not before:
        return
    scale = 10 * before / size
    old, new = columns[before], columns[size]
    for what, parts in (
        ("check: growth of CPU", ("check: CPU s",)),
        ("alone: growth of match + judge", MATCH_AND_JUDGE),
    ):
        if all(isinstance(row.get(part), float) for row in (old, new) for part in parts):
            new[what] = sum(new[part] for part in parts) / sum(old[part] for part in parts) * scale


def print_table(columns: dict[int, Row]) -> None:
    """Print a line a measure and a column a size; a measure that no size has is left out."""
    print(f"{'claims':<60}" + "".join(f"{size:>16,}" for size in columns))
    for name in ROWS:
        cells = [row.get(name) for row in columns.values()]
        if any(cell is not None for cell in cells):
            print(f"{named(name):<60}" + "".join(f"{shown(name, cell):>16}" for cell in cells))
    print(
        "\ngrowth: for ten times the claims. * one row in twenty was compared with all, the time is twenty times that."
    )
    print("Targets: match + judge ÷ cdist 0.05 at 10,000, ÷ DuckDB 1.5 at 100,000; check of 1,000,000 in 120 s and")
    print("2,000 MB on 2 cores, growth 12 from 100,000; recall of blocking 0.97.")


def named(row: str) -> str:
    """Return a row's name with that of its peer in full."""
    for peer, name in NAMES.items():
        if row.startswith(f"{peer}: ") or row.endswith(f"÷ {peer}"):
            return row.replace(peer, name)
    return row


def shown(name: str, cell: float | str | None) -> str:
    """Return a cell; a dash stands for what was not measured at that size."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if name.startswith("recall"):
        return f"{cell:.4f}"
    if isinstance(cell, int) or name.endswith(("MB", "claim")):
        return f"{cell:,.0f}"
    return f"{cell:,.2f}"


if __name__ == "__main__":
    main()
