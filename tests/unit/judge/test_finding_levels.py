"""A finding is as grave as its verdict, whichever rule gave it."""

import pytest

from crosscheck.pipeline import check

SOURCES = "version: 1\nsources: [{id: gazette, publisher: Gazette}, {id: herald, publisher: Herald}]\n"
CLAIM = "source: {source}\nclaims:\n  - {{id: {source}-says, claim: It is told., {fields}}}\n"
KILLED = "property: killed, time: 2021-05-01, place: "


@pytest.mark.parametrize(
    ("gazette", "herald", "found"),
    [
        (KILLED + 'Oslo, value: "23"', KILLED + 'Oslo, value: "41"', [("values-conflict", "error")]),
        (
            KILLED + 'Oslo, value: "5"',
            KILLED + 'Oslo, value: "12", modality: denied',
            [("statement-denied", "note")],
        ),
        (
            KILLED + '"Bergen, Norway", value: "90", as_of: 2021-05-03',
            KILLED + 'Norway, value: "69", as_of: 2021-05-02',
            [("part-exceeds-whole", "note")],
        ),
        (
            KILLED + 'Oslo, value: "5", as_of: 2021-05-02',
            KILLED + 'Oslo, value: "9", as_of: 2021-05-03',
            [("figure-superseded", "warning")],
        ),
        (KILLED + 'Oslo, value: "5"', KILLED + "Oslo, value: five", []),
    ],
)
def test_level(tmp_path, gazette, herald, found):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text(SOURCES)
    for source, fields in (("gazette", gazette), ("herald", herald)):
        (tmp_path / "claims" / f"{source}.yaml").write_text(CLAIM.format(source=source, fields=fields))
    report = check(tmp_path).report
    assert report is not None
    assert [(finding.rule, finding.level) for finding in report.findings] == found
