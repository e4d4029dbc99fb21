"""Figures that change with what is known: the verdicts, the histories and the notes that an editor would give."""

from pathlib import Path

import pytest
import yaml

from crosscheck.judge.timeline import tell_history
from crosscheck.pipeline import check, judge

CASES = yaml.load((Path(__file__).parent / "cases" / "timelines.yaml").read_text("utf-8"), yaml.BaseLoader)


def write_case(folder, case, order=1):
    (folder / "claims").mkdir(parents=True)
    sources = []
    for name, told in case["sources"].items():
        keys = told if isinstance(told, dict) else {"published": told}
        sources.append({"id": name, "publisher": f"Paper {name.upper()}"} | {k: v for k, v in keys.items() if v})
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": sources[::order]}), "utf-8")
    for source in case["sources"]:
        claims = [claim_of(case, claim) for claim in case["claims"] if claim.get("in", claim["id"]) == source]
        file = {"source": source, "claims": claims[::order]}
        (folder / "claims" / f"{source}.yaml").write_text(yaml.safe_dump(file), "utf-8")


def claim_of(case, claim):
    fields = {key: words for key, words in claim.items() if key != "in"}
    return {"claim": f"Paper {claim['id']} has it."} | case["all"] | fields


def check_case(folder, case, order=1):
    write_case(folder, case, order)
    report = check(folder).report
    assert report is not None
    return report


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_verdict_and_history_are_an_editors(tmp_path, case):
    report = check_case(tmp_path, case)
    assert report.diagnostics == ()
    if case.get("apart"):  # two questions, or two claims that the matcher keeps apart: the verdict there would be
        assert judge(report, "a", "b").verdict == case["verdict"]
        return
    (fact,) = report.facts
    found = {"verdict": str(fact.verdict)}
    verdicts = {frozenset((each.left, each.right)): str(each.verdict) for each in fact.judgements}
    found["pairs"] = {pair: verdicts[frozenset(pair.split())] for pair in case.get("pairs", {})}
    found["unsure"] = str(fact.unsure).lower()
    found["history"] = {moment.statement: str(moment.standing) for moment in fact.history}
    found["stale"] = [each.statements[0] for each in report.findings if each.rule == "figure-stale"]
    wanted = {"pairs": {}} | {key: case[key] for key in found if key in case}
    assert {key: found[key] for key in wanted} == wanted, fact.explanation


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_the_order_of_files_says_nothing(tmp_path, case):
    straight = check_case(tmp_path / "straight", case)
    back = check_case(tmp_path / "back", case, order=-1)
    assert straight.facts == back.facts


NAMES = {"a": "z", "b": "y", "c": "x", "d": "w", "c-old": "x-1", "a-2": "z-2"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_the_names_of_claims_say_nothing(tmp_path, case):
    """Pairs are taken in the order of their names, so that other names must not give other verdicts."""
    sources = {NAMES[name]: told for name, told in case["sources"].items()}
    for name, told in sources.items():
        if isinstance(told, dict) and "derived_from" in told:
            sources[name] = told | {"derived_from": NAMES[told["derived_from"]]}
    claims = [claim | {"id": NAMES[claim["id"]], "in": NAMES[claim.get("in", claim["id"])]} for claim in case["claims"]]
    renamed = case | {"sources": sources, "claims": claims}
    one, other = check_case(tmp_path / "one", case), check_case(tmp_path / "other", renamed)
    assert judged(one, NAMES) == judged(other, {name: name for name in NAMES.values()})


def judged(report, names):
    """Return the facts of a report, its claims under other names."""
    return {
        (
            fact.verdict,
            fact.unsure,
            frozenset((frozenset(names[ref] for ref in (j.left, j.right)), j.verdict, j.rule) for j in fact.judgements),
            frozenset((names[moment.statement], moment.standing) for moment in fact.history),
        )
        for fact in report.facts
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "an old figure repeated when two newer ones were out",
            "The figure rose from “12” (Paper A, as of 5 May 2024) to “30” (Paper B, as of 6 May 2024), then to “45” "
            "(Paper C, as of 8 May 2024). The latest figure is “45” (Paper C). Paper D still gave “30” on 10 May 2024, "
            "when a newer figure was known.",
        ),
        (
            "up, and corrected down at the end",
            "The figure rose from “31” (Disaster Unit in Paper A, as of 5 May 2024) to “38” (Disaster Unit in Paper B, "
            "as of 7 May 2024), corrected to “36” (Disaster Unit in Paper C, as of 9 May 2024). The latest "
            "figure is “36” (Paper C).",
        ),
        (
            "the missing are found, day by day",
            "The figure fell from “40” (Paper A, as of 5 May 2024) to “26” (Paper B, as of 6 May 2024), then to “17” "
            "(Paper C, as of 9 May 2024). The latest figure is “17” (Paper C).",
        ),
        (
            "the first evening's vague figure leaves room for those that come after it",
            "The figure went from “Dozens” (Paper A, published 5 May 2024) to “29” (Paper B, published 6 May 2024), "
            "then to “25” (Paper C, published 7 May 2024), then to “23” (Paper D, published 8 May 2024). The latest "
            "figure is “23” (Paper D).",
        ),
        (
            "an upper bound is overtaken by the figure that somebody comes to name",
            "",
        ),
        ("the very figure is taken back", ""),
    ],
)
def test_history_is_told_with_its_figures_days_and_voices(tmp_path, name, told):
    report = check_case(tmp_path, next(case for case in CASES if case["name"] == name))
    by_ref = {statement.ref: statement for statement in report.statements}
    assert tell_history(report.facts[0].history, by_ref) == told
