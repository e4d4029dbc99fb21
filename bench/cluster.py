"""One job by several engines: in one process, over processes, and on a local cluster of 1, 2 and 4 workers.

`python bench cluster [CLAIMS]`: a check of an archive of 20,000 claims, with no finished work kept, its whole report
written as JSON; every report has to be the first one's, byte for byte. More workers than the machine has cores cannot
be quicker; what they show is what working apart costs. The cluster needs crosscheck's extra `[scale]`.
"""

import hashlib
import os
import platform
import sys
import tempfile
from pathlib import Path

from archive import write_archive
from processes import Cost, run

CLAIMS = 20_000
RUNS: dict[str, tuple[str, ...]] = {
    "one process": (),
    "--jobs 1": ("--jobs", "1"),
    "--jobs 2": ("--jobs", "2"),
    "--jobs 4": ("--jobs", "4"),
    "--engine dask, 1 worker": ("--engine", "dask", "--jobs", "1"),
    "--engine dask, 2 workers": ("--engine", "dask", "--jobs", "2"),
    "--engine dask, 4 workers": ("--engine", "dask", "--jobs", "4"),
}


def main() -> None:
    """Print a table; end with 1 if a report is another one."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    print(f"A check of {claims:,} claims; {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(f"{'':<28}{'wall s':>9}{'CPU s':>9}{'ratio':>8}{'memory, MB':>12}  report")
    with tempfile.TemporaryDirectory() as name:
        folder, report = Path(name) / "archive", Path(name) / "report.json"
        write_archive(folder, claims)
        first: tuple[float, str] | None = None
        differ = False
        for engine, options in RUNS.items():
            report.unlink(missing_ok=True)
            cost = run(["-m", "crosscheck", "check", str(folder), "--no-cache", "-o", str(report), *options])
            if not report.exists():
                print(f"{engine:<28}{'failed':>9}  {why(cost)}")
                continue
            told = hashlib.sha256(report.read_bytes()).hexdigest()
            first = first or (cost.wall, told)
            differ = differ or told != first[1]
            same = f"{report.stat().st_size:,} bytes" if told == first[1] else "NOT the same"
            print(
                f"{engine:<28}{cost.wall:>9.1f}{cost.cpu:>9.1f}{cost.wall / first[0]:>8.2f}{cost.tree:>12,.0f}  {same}"
            )
    print("\nratio: of wall time, to the first line. Memory is that of all processes together.")
    if differ:
        raise SystemExit(1)


def why(cost: Cost) -> str:
    """Return the last thing that a run said."""
    return ((cost.errors or cost.output).strip().splitlines() or ["nothing was said"])[-1]


if __name__ == "__main__":
    main()
