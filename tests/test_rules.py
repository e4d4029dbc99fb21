"""Every rule's manual page has examples, and they hold when they go through the whole pipeline."""

import re
from datetime import date
from pathlib import Path

import pytest

from crosscheck.judge.rules import RULES
from crosscheck.pipeline import check

EXAMPLE = re.compile(
    r"Example: (\w+)\n((?: {4}text: .*\n(?: {4}sha256: .*\n)?(?: {4}copy: .*\n)?)?"
    r"(?: {4}\w+: \{.*\}\n)+(?: {4}checks: \[.*\]\n)?"
    r"(?: {4}decisions: \[.*\]\n)?(?: {4}today: .*\n)?)"
)
SOURCES = """
version: 1
sources:
  - {id: gazette, publisher: Gazette}
  - {id: herald, publisher: Herald}
"""

EXAMPLES = [(rule.id, *match.groups()) for rule in RULES for match in EXAMPLE.finditer(rule.manual)]


def write_project(folder: Path, example: str) -> None:
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(SOURCES)
    path = folder / "sources.yaml"
    for line in example.strip().splitlines():
        name, claim = line.strip().split(": ", 1)
        if name == "published":
            for source, day in re.findall(r"(\w+): ([\d-]+)", claim):
                told = (
                    (folder / "sources.yaml").read_text().replace(f"id: {source},", f"id: {source}, published: {day},")
                )
                (folder / "sources.yaml").write_text(told)
            continue
        if name in ("text", "sha256"):  # of the Gazette
            (folder / "gazette.txt").write_text(claim if name == "text" else (folder / "gazette.txt").read_text())
            sources = (folder / "sources.yaml").read_text()
            told = f"publisher: Gazette, {name}: {'gazette.txt' if name == 'text' else claim}"
            (folder / "sources.yaml").write_text(sources.replace("publisher: Gazette", told))
            continue
        if name == "copy":  # the text of the Herald
            (folder / "herald.txt").write_text(claim)
            sources = (folder / "sources.yaml").read_text()
            told = sources.replace("publisher: Herald", "publisher: Herald, text: herald.txt")
            (folder / "sources.yaml").write_text(told)
            continue
        if name == "decisions":
            (folder / "decisions.yaml").write_text(f"version: 1\ndecisions: {claim}\n")
            continue
        if name == "baseline":
            (folder / "baseline.yaml").write_text(f"{{version: 1, {claim[1:]}")
            continue
        if name == "today":
            continue
        if name == "checks":  # of the source before it
            with path.open("a") as file:
                file.write(f"checks: {claim}\n")
            continue
        source = name.lower()
        path = folder / "claims" / f"{source}.yaml"
        fields = claim.removeprefix("{") if claim.startswith("{id: ") else f"id: {source}-says, {claim[1:]}"
        before = path.read_text() if path.exists() else f"source: {source}\nclaims:\n"
        path.write_text(f"{before}  - {{claim: What {name} says., {fields}\n")


def run(folder: Path, example: str):
    write_project(folder, example)
    today = re.search(r"^ {4}today: (.*)$", example, re.MULTILINE)
    return check(folder, date.fromisoformat(today[1]) if today else None)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_manual_page_with_examples(rule):
    assert rule.title
    assert any(name == rule.id for name, _, _ in EXAMPLES), "a rule without an example"
    assert rule.manual.count("Example:") == sum(name == rule.id for name, _, _ in EXAMPLES), "an unreadable example"


@pytest.mark.parametrize(
    ("rule", "verdict", "example"),
    EXAMPLES,
    ids=[f"{example[0]}-{example[1]}-{n}" for n, example in enumerate(EXAMPLES)],
)
def test_example_holds(tmp_path, rule, verdict, example):
    outcome = run(tmp_path, example)
    assert outcome.report is not None, outcome.diagnostics
    assert outcome.diagnostics == ()
    if verdict in ("fails", "holds"):
        assert [finding.rule for finding in outcome.report.findings if not finding.fact] == [rule] * (
            verdict == "fails"
        )
        return
    facts = outcome.report.facts
    assert [fact.verdict for fact in facts] == [verdict], [fact.explanation for fact in facts]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_some_example_shows_the_rule_itself(tmp_path, rule):
    fired = set()
    for number, (name, _, example) in enumerate(EXAMPLES):
        if name != rule.id:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        report = run(folder, example).report
        assert report is not None
        fired |= {judgement.rule for fact in report.facts for judgement in fact.judgements}
        fired |= {finding.rule for finding in report.findings}
    assert rule.id in fired
