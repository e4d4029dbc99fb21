"""How much work a check is, counted, since milliseconds are another machine's: calls, comparisons, words read.

Each bound is some way above what was counted when it was set. Whoever needs more has to say so here.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

COUNTING = """
import json, sys

ours = dict.fromkeys(("calls", "score", "read_plain", "letters", "_add"), 0)

def count(frame, event, _):
    if event == "call" and frame.f_globals.get("__name__", "").startswith("crosscheck"):
        name = frame.f_code.co_name
        ours["calls"] += 1
        if name in ("score", "read_plain", "_add"):
            ours[name] += 1
        if name == "read_plain":
            ours["letters"] += len(frame.f_locals["text"])

sys.setprofile(count)
sys.argv[1:] = ["check", *sys.argv[1:]]
from crosscheck.__main__ import main
try:
    main()
except SystemExit:
    pass
sys.setprofile(None)
ours["modules"] = sum(name.startswith("crosscheck.") for name in sys.modules)
sys.stderr.write("\\n" + json.dumps(ours))
"""

BOUNDS = {
    "calls": 400_000,  # of functions in our files; 339,692 when this was set
    "modules": 310,  # of ours; 302
    "score": 750,  # pairs of claims compared; 571 of 17,391
    "read_plain": 18,  # files of lexicons; 13
    "letters": 400_000,  # in them; 306,154
    "_add": 3_000,  # phrases of the thesaurus compiled; 2,251 of some 6,000
}


def work(folder):
    """Return what a check of a folder comes to, in a process of its own, so that nothing is kept from another."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run(
        [sys.executable, "-c", COUNTING, str(folder)],
        cwd=ROOT,
        env=environment | {"PYTHONHASHSEED": "0"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "claims from" in done.stdout
    return json.loads(done.stderr.rpartition("\n")[2])


@pytest.fixture(scope="module")
def own():
    return work(ROOT)


@pytest.mark.parametrize("what", BOUNDS)
def test_our_own_sources_take_no_more_work_than_this(own, what):
    assert 0 < own[what] <= BOUNDS[what]


PLACES = ["Lisbon", "Nairobi", "Almaty", "Lyon", "Manila", "Cairo", "Hanoi", "Quito", "Accra", "Oslo", "Perth"]
ASKED = ["killed", "injured", "arrests", "homes destroyed", "turnout", "budget deficit", "jobs cut"]


def write_project(folder, stories):
    """Write as many sources as stories, each of which four of them tell with two claims."""
    claims = folder / "claims"
    claims.mkdir(parents=True)
    sources = "".join(f"  - {{id: s{n}, published: 2021-12-{1 + n % 28:02}}}\n" for n in range(stories))
    (folder / "sources.yaml").write_text(f"version: 1\nsources:\n{sources}", "utf-8")
    lines = [
        {
            "source": f"s{(story * 7 + telling) % stories}",
            "id": f"c{story}-{telling}-{number}",
            "claim": f"{asked} in {place}",
            "property": asked,
            "value": f"{story % 80 + telling} %" if asked == "turnout" else f"{story % 90 + 10 + telling}",
            "place": place,
            "time": f"2021-{1 + story % 12:02}-{1 + story * 5 % 28:02}",
        }
        for story in range(stories)
        for place in [PLACES[story % len(PLACES)]]
        for telling in range(4)
        for number, asked in enumerate((ASKED[story % len(ASKED)], ASKED[(story + 3) % len(ASKED)]))
    ]
    (claims / "all.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")


def test_work_grows_with_the_claims_and_not_with_their_square(tmp_path):
    none, few, many = (tmp_path / name for name in ("none", "few", "many"))
    write_project(none, 4)
    write_project(few, 40)
    write_project(many, 160)
    start, short, long = (work(folder)["calls"] for folder in (none, few, many))
    assert long - start <= 5 * (short - start)  # of four times the claims, from four times the sources
