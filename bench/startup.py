"""Measure what every command costs before it does much: wall time as a ratio to `import typer`, and what it imports.

Milliseconds are this machine's and this minute's; the ratio is what can be compared. Every call runs in a process of
its own, the calls in turn, and the best of the runs counts. "Ours" are modules of crosscheck, "others" packages that
are neither ours nor Python's. What a check may cost at most is held by counts, in tests/test_work_done.py; what each
command may import, in tests/cli/test_modules.py. `python bench startup [RUNS]`
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tiny import write_tiny

ROOT = Path(__file__).resolve().parents[1]
COUNT = """
import atexit, sys
before = set(sys.modules)
def count():
    found = set(sys.modules) - before
    tops = {name.partition(".")[0] for name in found} - set(sys.stdlib_module_names) - {"crosscheck"}
    others = sum(not name.startswith(("_", "cython_runtime")) for name in tops)
    ours = sum(name.partition(".")[0] == "crosscheck" for name in found)
    sys.stderr.write(f"\\n{len(sys.modules)} {ours} {others}")
atexit.register(count)
"""
CROSSCHECK = "import sys; sys.argv = ['crosscheck', *{args!r}]; from crosscheck.__main__ import main; sys.exit(main())"
COMPLETING = {"_CROSSCHECK_COMPLETE": "complete_bash", "COMP_CWORD": "2"}


class Call(NamedTuple):
    """Code to run, in this repository or (`tiny`) in a small project, with what is typed and set for it."""

    code: str
    tiny: bool = True
    typed: str = ""
    settings: dict[str, str] = {}  # noqa: RUF012
    makes: str = ""
    """What it writes, to be taken away before it runs again."""


def command(*args: str, **further: object) -> Call:
    return Call(CROSSCHECK.format(args=list(args)), **further)  # type: ignore[arg-type]


PEER = "import typer"
CALLS = {
    "python -c pass": Call("pass"),
    PEER: Call(PEER),
    "crosscheck --version": command("--version"),
    "crosscheck --help": command("--help"),
    "crosscheck schema": command("schema"),
    "crosscheck schema claims": command("schema", "claims"),
    "crosscheck rules": command("rules"),
    "crosscheck rules ID": command("rules", "unit-slip"),
    "crosscheck init": command("init", "new", makes="new"),
    "crosscheck demo": command("demo"),
    "crosscheck check": command("check", tiny=False),
    "crosscheck check -f json": command("check", "-f", "json", tiny=False),
    "crosscheck explain": command("explain", "ct-turnout", tiny=False),
    "check (tiny)": command("check"),
    "check -f html (tiny)": command("check", "-f", "html"),
    "explain ID (tiny)": command("explain", "twelve"),
    "review --lines (tiny)": command("review", "--lines", typed="q\n"),
    "diff OLD (tiny)": command("diff", "old.json"),
    "baseline --check (tiny)": command("baseline", "--check"),
    "extract --stdout (tiny)": command("extract", "--stdout", "article.txt"),
    "import --show (tiny)": command("import", "--show", "review.json"),
    "completion of a command": command(settings=COMPLETING | {"COMP_WORDS": "crosscheck ex", "COMP_CWORD": "1"}),
    "completion of an id (tiny)": command(settings=COMPLETING | {"COMP_WORDS": "crosscheck explain tw"}),
    "the libraries of check": Call("import typer, rich.text, rich.cells, rapidfuzz.fuzz, yaml, msgspec"),
}
RUNS = 11


def main() -> None:
    """Print a table of all calls."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    best = dict.fromkeys(CALLS, float("inf"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tiny(folder)
        (folder / "old.json").write_text(run(command("check", "-f", "json"), folder).stdout, "utf-8")
        counts = {name: count_modules(call, folder) for name, call in CALLS.items()}
        for _ in range(runs):
            for name, call in CALLS.items():
                best[name] = min(best[name], time_once(call, folder))
    print(f"Start-up, best of {runs}: on the project in this repository, or on a tiny one of two claims\n")
    print(f"{'call':<28}{'ms':>6}{'ratio':>8}{'modules':>9}{'ours':>6}{'others':>8}")
    for name, seconds in best.items():
        modules, ours, others = counts[name]
        print(f"{name:<28}{seconds * 1000:>6.0f}{seconds / best[PEER]:>8.2f}{modules:>9}{ours:>6}{others:>8}")
    print("\nTargets: --version 1.3; check 450 ms on the machine it was set on, where that is 6.8.")


def time_once(call: Call, folder: Path) -> float:
    """Return how long a process takes for a call."""
    if call.makes:
        clear(folder / call.makes)
    start = time.perf_counter()
    run(call, folder)
    return time.perf_counter() - start


def count_modules(call: Call, folder: Path) -> tuple[int, int, int]:
    """Return how many modules a process has when it ends, how many are ours, of how many packages the others."""
    if call.makes:
        clear(folder / call.makes)
    modules, ours, others = run(call._replace(code=COUNT + call.code), folder).stderr.rpartition("\n")[2].split()
    return int(modules), int(ours), int(others)


def clear(folder: Path) -> None:
    """Take away what a command has written."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def run(call: Call, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a call in a process of its own, without a terminal."""
    path = {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run(
        [sys.executable, "-c", call.code],
        cwd=folder if call.tiny else ROOT,
        env=os.environ | path | call.settings,
        input=call.typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"{call.code!r} ended with {done.returncode}:\n{done.stderr}")
    return done


if __name__ == "__main__":
    main()
