"""What must hold for verdicts whatever the claims are: order says nothing, and a copy is no second voice."""

from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check

ROOT = Path(__file__).parent.parent
FILES = {path.name: yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in (ROOT / "claims").glob("*.yaml")}
SOURCES = yaml.load((ROOT / "sources.yaml").read_text("utf-8"), yaml.BaseLoader)


def write(folder, sources, files):
    (folder / "claims").mkdir(parents=True)
    (folder / "sources.yaml").write_text(yaml.safe_dump(sources, allow_unicode=True), "utf-8")
    for name, claims in files.items():
        (folder / "claims" / name).write_text(yaml.safe_dump(claims, allow_unicode=True), "utf-8")
    report = check(folder).report
    assert report is not None
    return report


def test_the_order_of_sources_and_claims_says_nothing(tmp_path):
    turned = {f"{9 - n}.yaml": file | {"claims": file["claims"][::-1]} for n, file in enumerate(FILES.values())}
    straight = write(tmp_path / "straight", SOURCES, FILES)
    back = write(tmp_path / "back", SOURCES | {"sources": SOURCES["sources"][::-1]}, turned)
    assert straight.facts == back.facts
    assert {statement.ref for statement in straight.statements} == {statement.ref for statement in back.statements}


@pytest.mark.parametrize("copied", [source["id"] for source in SOURCES["sources"]])
def test_a_reprint_never_adds_an_origin_nor_a_conflict(tmp_path, copied):
    original = next(file for file in FILES.values() if file["source"] == copied)
    entry = next(source for source in SOURCES["sources"] if source["id"] == copied)
    reprint = {"id": "reprint", "published": entry["published"], "derived_from": copied}
    claims = {"source": "reprint", "claims": original["claims"]}
    before = write(tmp_path / "before", SOURCES, FILES)
    after = write(
        tmp_path / "after", SOURCES | {"sources": [*SOURCES["sources"], reprint]}, FILES | {"reprint.yaml": claims}
    )
    assert origins_of(after) == origins_of(before)
    assert sum(fact.verdict == "conflict" for fact in after.facts) == sum(
        fact.verdict == "conflict" for fact in before.facts
    )


def origins_of(report):
    """Return the number of origins behind each claim's fact, by the claim's id in its source."""
    by_ref = {statement.ref: statement for statement in report.statements}
    return {
        (by_ref[ref].source.id, by_ref[ref].claim.id): fact.origins
        for fact in report.facts
        for ref in fact.statements
        if by_ref[ref].source.id != "reprint"
    }
