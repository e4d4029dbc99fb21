"""The sentences that a stranger reads: of facts, of findings, and of two claims that were not set side by side."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check, compare
from crosscheck.report.escaping import visible
from crosscheck.report.why import why_apart

GROUPS = yaml.safe_load((Path(__file__).parent / "cases" / "sentences.yaml").read_text("utf-8"))
CASES = [(group, case) for group in GROUPS for case in group["cases"]]
TODAY = date(2026, 11, 22)


def write_case(folder, group, case):
    (folder / "claims").mkdir()
    told = {}
    for name, fields in case["claims"].items():
        source, _, claim_id = name.partition("/")
        fields = group.get("all", {}) | case.get("all", {}) | fields
        claim = {"id": claim_id or "says", "claim": f"{source.title()}."} | {k: v for k, v in fields.items() if v}
        told.setdefault(source, []).append(claim)
    sources = [_source(folder, name, case) for name in told]
    dump(folder / "sources.yaml", {"version": 1, "sources": sources})
    for number, (source, claims) in enumerate(told.items()):
        sums = {"checks": case["checks"]} if "checks" in case and not number else {}
        dump(folder / "claims" / f"{source}.yaml", {"source": source, "claims": claims} | sums)
    if "decisions" in case:
        dump(folder / "decisions.yaml", {"version": 1, "decisions": case["decisions"]})


def _source(folder, name, case):
    keys = {"id": name, "publisher": name.title()} | case.get("sources", {}).get(name, {})
    if text := case.get("texts", {}).get(name):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        keys["text"] = f"{name}.txt"
    return {key: words for key, words in keys.items() if words}


class Plain(yaml.SafeDumper):
    """Writes every value out where it is used."""

    def ignore_aliases(self, data):  # noqa: ARG002
        return True


def dump(path, data):
    path.write_text(yaml.dump(data, Dumper=Plain, sort_keys=False, allow_unicode=True), "utf-8")


def read_case(folder, group, case):
    write_case(folder, group, case)
    outcome = check(folder, TODAY)
    assert outcome.report is not None, outcome.diagnostics
    return outcome.report


def sentences(report, case):
    """Return what the report says of all that the case asks for."""
    found = {}
    if "reads" in case:
        found["reads"] = " / ".join(visible(fact.explanation) for fact in report.facts)
    if "says" in case:
        told = [(each.rule, visible(each.message)) for each in report.findings]
        found["says"] = {rule: " / ".join(words for each, words in told if each == rule) for rule in case["says"]}
    if "apart" in case:
        assert len(report.facts) == 2, report.facts[0].explanation
        left, right = sorted(each.ref for each in report.statements)
        found["apart"] = why_apart(compare(report, left, right))
    return found


@pytest.mark.parametrize(("group", "case"), CASES, ids=[case["why"].replace(" ", "-") for _, case in CASES])
def test_a_stranger_reads_what_an_editor_would_write(tmp_path, group, case):
    report = read_case(tmp_path, group, case)
    assert sentences(report, case) == {key: case[key] for key in ("reads", "says", "apart") if key in case}


def test_the_table_is_large_enough():
    kept_apart = sum("apart" in case for _, case in CASES)
    assert len(CASES) >= 100
    assert kept_apart >= 25
