"""Which texts repeat each other, as `tests/cases/reprints.yaml` has it, through the whole pipeline."""

from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check

TABLE = yaml.load((Path(__file__).parents[2] / "cases" / "reprints.yaml").read_text("utf-8"), yaml.CBaseLoader)
PARAGRAPHS = TABLE["paragraphs"]


def write_project(folder, entries):
    (folder / "claims").mkdir()
    sources = []
    for number, entry in enumerate(entries, 1):
        about = {name: value for name, value in entry.items() if name not in ("text", "quote")}
        words = "\n\n".join(PARAGRAPHS[name] for name in entry["text"])
        (folder / f"{number}.txt").write_text(words, "utf-8")
        sources.append({"id": f"source-{number}", "text": f"{number}.txt", **about})
        claim = {"id": f"c{number}", "claim": "There were 212.", "property": "on board", "value": "212"}
        claim |= {"place": "Halmvik", "time": "2021-05-02"}
        if "quote" in entry:
            claim["quote"] = {"exact": entry["quote"], "start": words.index(entry["quote"])}
        file = {"source": f"source-{number}", "claims": [claim]}
        (folder / "claims" / f"{number}.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), "utf-8")
    declared = {"version": 1, "sources": sources}
    (folder / "sources.yaml").write_text(yaml.safe_dump(declared, allow_unicode=True), "utf-8")


def found_in(report):
    return [[each.source, each.of] for each in report.reprints]


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_reprints_are_found_as_decided(tmp_path, case):
    write_project(tmp_path, case["sources"])
    outcome = check(tmp_path)
    report = outcome.report
    assert report is not None, outcome.diagnostics
    if "pairs_with" in case:
        original = f"source-{case['pairs_with']}"
        others = {f"source-{number}" for number in range(1, len(case["sources"]) + 1)} - {original}
        assert {source for source, of in found_in(report) if of == original} == others
    else:
        assert found_in(report) == [[f"source-{number}" for number in pair] for pair in case["reprints"]]
        assert sum(finding.rule == "text-reprinted" for finding in report.findings) == int(case["notes"])
    (fact,) = report.facts
    assert fact.origins == int(case["origins"])


def test_the_shared_words_stand_in_both_texts(tmp_path):
    write_project(tmp_path, TABLE["cases"][1]["sources"])
    report = check(tmp_path).report
    (reprint,) = report.reprints
    shown = reprint.words.removesuffix(" …")
    assert reprint.words.endswith(" …")
    assert len(shown) > 100
    assert all(shown in " ".join(text.split()) for text in report.project.texts.values())
    (note,) = [finding for finding in report.findings if finding.rule == "text-reprinted"]
    assert note.message.startswith("Herald shares 100 % of its words with Gazette: “The car ferry Solveig ran")
