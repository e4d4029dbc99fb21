"""How many of the pairs that comparing all with all would find are found: `python bench/recall.py FOLDER`.

The truth is crosscheck's own comparison: every pair that it takes for one question, whether or not blocking proposed
it. Quadratic: over a minute at 10,000 claims. Prints one line of JSON.
"""

import json
import sys
from itertools import combinations
from pathlib import Path

from crosscheck import pipeline
from crosscheck.match.blocking import find_candidates
from crosscheck.match.comparison import Comparer
from crosscheck.match.matching import match_statements
from crosscheck.match.outlines import outline_of
from crosscheck.match.profiles import Profile
from crosscheck.model.linkage import Outcome


def main() -> None:
    project, _ = pipeline.read_project(Path(sys.argv[1]))
    statements = sorted(pipeline.normalise(project)[0], key=lambda statement: statement.ref)
    comparer = Comparer()
    profiles = [comparer.profile(statement) for statement in statements]
    sure = find_sure(comparer, profiles)
    proposed = sure & set(find_candidates([outline_of(statement) for statement in statements]).pairs)
    fact = {ref: n for n, found in enumerate(match_statements(statements).clusters) for ref in found.statements}
    home = [fact[statement.ref] for statement in statements]
    together = sum(home[one] == home[other] for one, other in sure)
    print(json.dumps({"sure": len(sure), "proposed": len(proposed), "together": together}))


def find_sure(comparer: Comparer, profiles: list[Profile]) -> set[tuple[int, int]]:
    """Return all pairs of positions that are surely one question."""
    hopeless, score = comparer.is_hopeless, comparer.score
    return {
        (one, other)
        for (one, left), (other, right) in combinations(enumerate(profiles), 2)
        if not hopeless(left, right) and score(left, right).outcome is Outcome.SURE
    }


if __name__ == "__main__":
    main()
