import json
import re

import pytest
from cli_projects import AGREEING, SOURCES


def test_a_fact_is_explained(run, conflicting):
    fact_id = json.loads(run("check", conflicting, "-f", "json").stdout)["facts"][0]["id"]
    done = run("explain", fact_id, "--folder", conflicting)
    assert (done.returncode, done.stderr) == (0, "")
    for section in ("✗ conflict", "What the sources say", "Ranges", "Who stands behind it", "Why these are one fact"):
        assert section in done.stdout
    assert "claims/gazette.yaml:3:5" in done.stdout


def test_a_claim_stands_for_its_fact(run, conflicting):
    by_claim = run("explain", "gazette-killed", cwd=conflicting).stdout
    assert by_claim == run("explain", "herald-killed", cwd=conflicting).stdout
    assert by_claim == run("explain", "herald/herald-killed", cwd=conflicting).stdout


def test_two_claims_of_one_fact_are_explained(run, conflicting):
    done = run("explain", "herald-killed", "gazette-killed", cwd=conflicting)
    assert done.returncode == 0
    assert done.stdout.startswith("gazette-killed and herald-killed: one fact\n")
    assert "The verdict between them\n  ✗ conflict: " in done.stdout
    assert done.stdout == run("explain", "gazette-killed", "herald-killed", cwd=conflicting).stdout


def test_two_claims_that_have_nothing_in_common_say_why(run, conflicting):
    done = run("explain", "gazette-killed", "herald-cost", cwd=conflicting)
    assert done.returncode == 0
    assert done.stdout.startswith("gazette-killed and herald-cost: not matched\n")
    assert "What would have to change" in done.stdout


def test_the_data_behind_it_is_json(run, conflicting):
    fact = json.loads(run("explain", "gazette-killed", "-f", "json", cwd=conflicting).stdout)
    assert fact["fact"]["verdict"] == "conflict"
    assert fact["fact"]["links"][0]["comparisons"]
    pair = json.loads(run("explain", "gazette-killed", "herald-killed", "-f", "json", cwd=conflicting).stdout)
    assert pair["judgement"]["verdict"] == "conflict"


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["gazette-kiled"], "Did you mean 'gazette-killed'"),
        (["zzz"], "There are: "),
        (["gazette-killed", "herald-kiled"], "Did you mean 'herald-killed'"),
        (["gazette-killed", "gazette-killed"], "two different claims"),
        (["gazette-killed", "gazette/gazette-killed"], "both ids name one claim"),
        (["a", "b", "c"], "two different claims"),
        ([], "ID"),
    ],
    ids=str,
)
def test_an_id_that_names_nothing_ends_with_2(run, conflicting, ids, told):
    done = run("explain", *ids, cwd=conflicting)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_fact_of_several_claims_is_no_claim(run, conflicting):
    fact_id = json.loads(run("check", conflicting, "-f", "json").stdout)["facts"][0]["id"]
    done = run("explain", fact_id, "herald-cost", cwd=conflicting)
    assert done.returncode == 2
    assert "Its claims are: gazette-killed, herald-killed." in done.stderr


def test_wrong_input_ends_with_2(run, broken):
    done = run("explain", "gazette-killed", cwd=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert "claims/herald.yaml:7:5: error:" in done.stderr


def test_an_id_that_several_sources_use_names_all_its_claims(run, project):
    folder = project({name: re.sub(r"id: \w+-killed", "id: dead", text) for name, text in AGREEING.items()})
    for ids in (["dead"], ["dead", "herald/dead"]):
        done = run("explain", *ids, cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "error: 'dead' is the id of 2 claims: gazette/dead, herald/dead\n"
    assert "Did you mean 'gazette/dead' or 'herald/dead'?" in run("explain", "dea", cwd=folder).stderr


ABOARD = """\
source: {source}
claims:
  - {{id: {source}-all, claim: Many were aboard., property: on board, value: "{count}", subject: people, place: Oslo,
     time: 2021-05-01, event: sinking of the Star}}
"""
SOME = '  - {{id: {of}, claim: Some were aboard., property: on board, value: "{count}", subject: {of}, place: Oslo,\n'
SOME += "     time: 2021-05-01, event: sinking of the Star}}\n"


def test_the_claim_that_keeps_two_others_apart_is_named(run, project):
    herald = ABOARD.format(source="herald", count=186) + "".join(
        SOME.format(of=of, count=count) for of, count in (("crew", 15), ("passengers", 171))
    )
    files = {"claims/gazette.yaml": ABOARD.format(source="gazette", count=200), "claims/herald.yaml": herald}
    folder = project({"sources.yaml": SOURCES} | files)
    done = run("explain", "gazette-all", "passengers", cwd=folder)
    assert done.stdout.splitlines()[1] == (
        "  Taken alone the two would be one fact, but crew (one fact with gazette-all) does not fit passengers: "
        "“crew” and “passengers aboard” are two questions."
    )
