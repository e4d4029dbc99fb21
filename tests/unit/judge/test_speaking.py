"""Which pair of a fact speaks for it: the same one whatever is published later."""

import yaml

from crosscheck.pipeline import check

STAR = {"claim": "The star was named.", "property": "starring", "subject": "The Ferry"}


def alerts(folder, told):
    """Return the fingerprints of the findings of a fact told by sources: id, day of publication, name."""
    (folder / "claims").mkdir(parents=True)
    sources = [{"id": source} | ({"published": day} if day else {}) for source, day, _ in told]
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": sources}), "utf-8")
    for source, _, name in told:
        own = {"source": source, "claims": [{"id": f"{source}-star", "value": name} | STAR]}
        (folder / "claims" / f"{source}.yaml").write_text(yaml.safe_dump(own), "utf-8")
    report = check(folder).report
    return {each.fingerprint for each in report.findings}


def test_a_later_article_that_joins_the_minority_changes_no_alert(tmp_path):
    ana = [(name, "2024-02-01", "Ana Berg") for name in ("east", "north", "west")]
    peter = ("south", "2024-02-02", "Peter Lund")
    before = alerts(tmp_path / "before", [*ana, peter])
    assert len(before) == 1
    assert alerts(tmp_path / "dated", [*ana, peter, ("another", "2024-02-03", "Peter Lund")]) == before
    assert alerts(tmp_path / "undated", [*ana, peter, ("another", "", "Peter Lund")]) == before
    assert alerts(tmp_path / "both", [*ana, peter, ("a", "2024-02-03", "Peter Lund"), ("b", "", "Ana Berg")]) == before
