"""How the work of matching and judging grows, counted in calls, since seconds are another machine's.

The archives are those of the benches. The first grows as an archive does: more towns, days and events, none of them
told by more sources than before. In the second everybody answers one question of one event.
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
from pathlib import Path
from archive import write_archive, write_hot_block
from crosscheck import pipeline
from crosscheck.judge.facts import judge_clusters
from crosscheck.judge.origins import source_origins, trace_origins
from crosscheck.match.matching import match_statements

def count(work):
    calls = 0
    def called(frame, event, _):
        nonlocal calls
        if event == "call" or event == "c_call":
            calls += 1
    sys.setprofile(called)
    try:
        return work(), lambda: calls
    finally:
        sys.setprofile(None)

def work(folder):
    project, _ = pipeline.read_project(folder)
    statements, _ = pipeline.normalise(project)
    by_ref = {statement.ref: statement for statement in statements}
    matching, matched = count(lambda: match_statements(statements))
    together = [cluster.statements for cluster in matching.clusters]
    origins = trace_origins(statements, source_origins(project.sources, ()), together)
    facts, judged = count(lambda: judge_clusters(matching.clusters, by_ref, origins))
    return {"match": matched(), "judge": judged(), "facts": len(facts), "largest": max(map(len, together))}

folder, kind, *sizes = sys.argv[1:]
found = []
for size in ("60", *sizes):  # what is read and kept once, at the first project, is counted for none
    path = Path(folder) / size
    write_archive(path, int(size), most_tellers=3) if kind == "archive" else write_hot_block(path, int(size))
    found.append(work(path))
print(json.dumps(found[1:]))
"""

NEAR_LINEAR = 1.25
"""How many times more than its share of the claims a larger archive may take: some of sorting, and of chance."""


def work(folder, kind, *sizes):
    """Return what matching and judging projects of these sizes comes to, in a process of its own."""
    path = [str(ROOT / "src"), str(ROOT / "bench"), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", COUNTING, str(folder), kind, *map(str, sizes)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(sizes, json.loads(done.stdout), strict=True))


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return work(tmp_path_factory.mktemp("archive"), "archive", 250, 500, 1_000)


@pytest.fixture(scope="module")
def hot_block(tmp_path_factory):
    return work(tmp_path_factory.mktemp("hot"), "hot", 250, 500, 1_000)


@pytest.mark.parametrize("stage", ["match", "judge"])
@pytest.mark.parametrize("claims", [250, 500])
def test_twice_the_archive_is_twice_the_work(archive, stage, claims):
    assert archive[2 * claims][stage] <= 2 * NEAR_LINEAR * archive[claims][stage]


def test_the_hot_block_is_one_fact_or_few(hot_block):
    assert all(found["largest"] > claims / 4 for claims, found in hot_block.items())


@pytest.mark.parametrize("stage", ["match", "judge"])
@pytest.mark.parametrize("claims", [250, 500])
def test_twice_as_many_answers_to_one_question_are_twice_the_work(hot_block, stage, claims):
    assert hot_block[2 * claims][stage] <= 2 * NEAR_LINEAR * hot_block[claims][stage]
