"""Labelled projects: small stories as several sources tell them, with the facts and verdicts that a fact-checker gives.

The labels were written before the code was run on them, by people who had not read it. `work` may be looked at while
the code is improved; of `held` only totals are looked at.
"""

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "cases" / "projects"
PARTS = ("work", "held")

Couple = frozenset[str]
"""Two claims by id."""


@dataclass(frozen=True)
class Case:
    """One labelled project. `couples` maps each pair of claims of one fact to its verdicts, the first the best."""

    name: str
    data: dict[str, Any]
    couples: dict[Couple, tuple[str, ...]]
    either: frozenset[Couple]

    @property
    def claims(self) -> dict[str, dict[str, Any]]:
        """The claims by id, each with the id of its source under `source`."""
        rows = ((source, claim) for source, claims in self.data["claims"].items() for claim in claims)
        return {str(claim["id"]): claim | {"source": source} for source, claim in rows}


def read_cases(part: str) -> list[Case]:
    """Return the cases of a folder in the order of their names."""
    return [_read_case(path) for path in sorted((FOLDER / part).glob("*.yaml"))]


def _read_case(path: Path) -> Case:
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # all scalars stay words, as in YAML 1.2
    couples: dict[Couple, tuple[str, ...]] = {}
    for fact in data.get("facts") or ():
        for left, right, verdict, *accept in fact["pairs"]:
            couples[frozenset((left, right))] = (verdict, *(accept[0] if accept else ()))
    either = frozenset(frozenset(couple) for couple in data.get("either") or ())
    return Case(path.stem, data, couples, either)


def write_project(case: Case, folder: Path) -> None:
    """Write a case as a project that `crosscheck check` reads."""
    (folder / "claims").mkdir(parents=True)
    sources = [dict(source) for source in case.data["sources"]]
    for name, text in (case.data.get("texts") or {}).items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
        next(source for source in sources if source["id"] == name)["text"] = f"{name}.txt"
    listed = {"version": "1", "sources": sources}
    listed |= {key: case.data[key] for key in ("settings", "aliases", "places", "events") if case.data.get(key)}
    _write(folder / "sources.yaml", listed)
    for source, claims in case.data["claims"].items():
        if claims:
            _write(folder / "claims" / f"{source}.yaml", {"source": source, "claims": claims})


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.dump(data, allow_unicode=True, sort_keys=False, default_style='"'), "utf-8")


def faults(case: Case) -> list[str]:
    """Return what is wrong with a case's labels."""
    ids = [str(claim["id"]) for claims in case.data["claims"].values() for claim in claims]
    wrong = [f"{name} twice" for name in {name for name in ids if ids.count(name) > 1}]
    for fact in case.data.get("facts") or ():
        wrong += [f"{name} unknown" for name in fact["claims"] if name not in ids]
        wanted = {frozenset(couple) for couple in combinations(fact["claims"], 2)}
        given = {frozenset(row[:2]) for row in fact["pairs"]}
        wrong += [f"{sorted(couple)} unlabelled" for couple in wanted ^ given]
    return wrong
