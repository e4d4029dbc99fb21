"""Small projects with decisions: claims as `source/id: fields`, written to files and run through the whole pipeline."""

from datetime import date
from pathlib import Path

import yaml

from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.pipeline import check
from crosscheck.read.project import read_project

KILLED = {"claim": "People were killed.", "property": "killed", "place": "Oslo", "time": "2021-05-01"}


def killed(figure, **fields):
    return KILLED | {"value": figure} | fields


def write_project(folder: Path, claims, decisions=(), checks=()):
    by_source = {}
    for name, fields in claims.items():
        source, claim_id = name.split("/")
        by_source.setdefault(source, []).append({"id": claim_id} | fields)
    sources = [{"id": source, "publisher": source.title(), "published": "2021-05-02"} for source in sorted(by_source)]
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    _dump(folder / "sources.yaml", {"version": 1, "sources": sources})
    for number, (source, own) in enumerate(by_source.items()):
        _dump(
            folder / "claims" / f"{source}.yaml",
            {"source": source, "claims": own} | ({"checks": list(checks)} if checks and not number else {}),
        )
    if decisions:
        _dump(folder / "decisions.yaml", {"version": 1, "decisions": list(decisions)})
    return folder


def run(folder: Path, claims, decisions=(), checks=(), today="2026-11-22"):
    """Return the outcome of a project with these claims and decisions."""
    return check(write_project(folder, claims, decisions, checks), date.fromisoformat(today))


def fingerprint(folder: Path, claims, *names):
    """Return the fingerprint of some of these claims."""
    project, _ = read_project(write_project(folder, claims))
    return fingerprint_of(claim for claim in project.claims if f"{claim.source_id}/{claim.id}" in names)


def of_decisions(report):
    """Return the findings about decisions: rule and message."""
    return [(each.rule, each.message) for each in report.findings if each.rule.startswith("decision-")]


def _dump(path, data):
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
