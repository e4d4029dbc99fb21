"""Measure what the commands cost before they do anything: wall time as a ratio to `import typer`, and imported modules.

Milliseconds are this machine's and this minute's; the ratio is what can be compared. Every command runs in a process
of its own, the commands in turn, and the best of the runs counts. "Ours" are modules of crosscheck. What a check may
cost at most is held by counts, in tests/test_work_done.py. `python bench/startup.py [RUNS]`
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COUNT = (
    "import sys, atexit; atexit.register(lambda: sys.stderr.write("
    "f'\\n{len(sys.modules)} {sum(name.startswith(\"crosscheck\") for name in sys.modules)}')); "
)
CROSSCHECK = "import sys; sys.argv[1:] = {args!r}; from crosscheck.__main__ import main; sys.exit(main())"

PEER = "import typer"
CALLS = {
    "python -c pass": "pass",
    PEER: PEER,
    "crosscheck --version": CROSSCHECK.format(args=["--version"]),
    "crosscheck --help": CROSSCHECK.format(args=["--help"]),
    "crosscheck schema": CROSSCHECK.format(args=["schema"]),
    "crosscheck check": CROSSCHECK.format(args=["check"]),
    "crosscheck check -f json": CROSSCHECK.format(args=["check", "-f", "json"]),
    "crosscheck explain": CROSSCHECK.format(args=["explain", "ct-turnout"]),
    "the libraries of check": "import typer, rich.text, rich.cells, rapidfuzz.fuzz, yaml, msgspec",
}
RUNS = 11


def main() -> None:
    """Print a table of all calls."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    best = dict.fromkeys(CALLS, float("inf"))
    modules = {name: count_modules(code) for name, code in CALLS.items()}
    for _ in range(runs):
        for name, code in CALLS.items():
            best[name] = min(best[name], time_once(code))
    print(f"Start-up on the project in this repository, best of {runs}\n")
    print(f"{'call':<26}{'ms':>6}{'ratio':>8}{'modules':>9}{'ours':>6}")
    for name, seconds in best.items():
        print(f"{name:<26}{seconds * 1000:>6.0f}{seconds / best[PEER]:>8.2f}{modules[name][0]:>9}{modules[name][1]:>6}")
    print("\nTargets: --version 1.3; check 450 ms on the machine it was set on, where that is 6.8.")


def time_once(code: str) -> float:
    """Return how long a process takes that runs `code`."""
    start = time.perf_counter()
    call(code)
    return time.perf_counter() - start


def count_modules(code: str) -> tuple[int, int]:
    """Return how many modules a process has imported when it ends, and how many of them are ours."""
    modules, ours = call(COUNT + code).stderr.rpartition("\n")[2].split()
    return int(modules), int(ours)


def call(code: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process of its own, in this repository, without a terminal."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"{code!r} ended with {done.returncode}:\n{done.stderr}")
    return done


if __name__ == "__main__":
    main()
