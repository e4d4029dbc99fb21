"""`python tests/projects [work|held] [--wrong] [--baselines] [--curve]`: how well labelled projects are judged."""

import sys

from project_baselines import BASELINES, best_of
from project_cases import PARTS, read_cases
from project_curve import rows, weigh
from project_scoring import Tally, score

HEADER = f"{'':28} {'P':>5} {'R':>5} {'F1':>5} {'verdicts':>8} {'facts':>6} {'false conflicts':>22} {'missed':>12}"


def row(name: str, tally: Tally) -> str:
    """Return a tally as a line under `HEADER`."""
    false = f"{tally.false_conflicts}/{tally.calm} = {tally.false_conflict_rate:.1%}, {tally.conflicts_shown} shown"
    missed = f"{tally.missed_conflicts}/{tally.conflicts}"
    facts = f"{tally.fact_verdicts:6.3f}" if tally.facts else "     -"
    scores = f"{tally.precision:5.3f} {tally.recall:5.3f} {tally.f1:5.3f} {tally.verdicts:8.3f}"
    return f"{name:28} {scores} {facts} {false:>22} {missed:>12}"


words = [word for word in sys.argv[1:] if not word.startswith("--")]
for part in words or PARTS:
    cases = read_cases(part)
    tally = score(cases)
    print(f"\n{part}: {len(cases)} cases, {tally.wanted} pairs of one fact")
    print(HEADER)
    print(row("crosscheck", tally))
    sums = f"sums {tally.sums_found}/{tally.sums} and {tally.false_sums} false"
    print(f"origins {tally.origins_right}/{tally.origins}, {sums}, slips {tally.slips_named}/{tally.slips}")
    if "--baselines" in sys.argv:
        for name, alike, verdict in BASELINES:
            print(row(name, best_of(cases, alike, verdict)))
    if "--curve" in sys.argv:
        print(*rows(weigh(cases)), sep="\n")
    if "--wrong" in sys.argv and part == "work":
        print(*tally.wrong, sep="\n")
