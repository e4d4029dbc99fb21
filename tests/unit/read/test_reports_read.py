"""JSON reports read back: of any version so far, and nothing that is none."""

import json

import msgspec
import pytest

from crosscheck.demo import FOLDER
from crosscheck.model.finding import LEVEL_OF
from crosscheck.model.recorded import RecordedClaim, RecordedPair, Settled
from crosscheck.pipeline import check
from crosscheck.read.faults import Trouble
from crosscheck.read.reports import NEWEST, read_report
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import SCHEMA_VERSION, render_json
from crosscheck.report.view import Frame, make_view

REPORT = check(FOLDER).report
WRITTEN = render_json(
    make_view(REPORT, REPORT.facts, REPORT.diagnostics, Frame("1"), list(LEVEL_OF.values())[-1]), Canvas()
)


def changed(**changes):
    return json.dumps(json.loads(WRITTEN) | changes).encode()


def trouble(raw):
    with pytest.raises(Trouble) as caught:
        read_report(raw)
    return caught.value


def test_what_is_written_is_read_back():
    found = read_report(WRITTEN.encode())
    assert found.is_whole
    names = {each.ref: f"{each.claim.source_id}/{each.claim.id}" for each in REPORT.statements}
    assert [(each.id, each.verdict, each.unsure, each.label) for each in found.facts] == [
        (each.id, each.verdict, each.unsure, each.label) for each in REPORT.facts
    ]
    assert [[claim.name for claim in each.claims] for each in found.facts] == [
        [names[ref] for ref in each.statements] for each in REPORT.facts
    ]
    assert [each.pairs for each in found.facts] == [
        tuple(
            RecordedPair(*sorted((names[j.left], names[j.right])), j.verdict, j.rule)
            for j in fact.judgements
            if j.verdict in LEVEL_OF
        )
        for fact in REPORT.facts
    ]
    assert [(each.rule, each.known) for each in found.findings] == [
        (each.rule, each.fingerprint) for each in REPORT.findings
    ]
    assert any(each.of_pair for each in found.findings)


def test_the_newest_version_that_is_read_is_the_one_that_is_written():
    assert NEWEST == SCHEMA_VERSION


def test_a_report_from_before_fingerprints_rulings_and_baselines_is_read():
    data = json.loads(WRITTEN)
    for fact in data["facts"]:
        for key in ("ruling", "waiver", "accepted", "severity", "fingerprint", "history", "behind", "explanation"):
            fact.pop(key, None)
    for finding in data["findings"]:
        for key in ("waiver", "accepted", "fingerprint"):
            finding.pop(key, None)
    for key in ("reprints", "see_also", "summary"):
        data.pop(key, None)
    found = read_report(json.dumps(data).encode())
    assert [each.id for each in found.facts] == [each.id for each in REPORT.facts]
    assert {each.known for each in found.findings} == {""}
    assert found.is_whole


def test_a_later_key_is_no_fault():
    assert read_report(changed(later={"a": [1]})) == read_report(WRITTEN.encode())


@pytest.mark.parametrize(
    ("key", "settled"),
    [("ruling", Settled.RULED), ("waiver", Settled.WAIVED), ("accepted", Settled.ACCEPTED)],
)
def test_what_settles_a_fact_is_kept(key, settled):
    data = json.loads(WRITTEN)
    data["facts"][0][key] = True if key == "accepted" else {"ruling": "right"}
    assert read_report(json.dumps(data).encode()).facts[0].settled is settled


def test_a_claim_is_named_by_its_source_also_where_its_id_is_enough():
    fact = {"id": "f", "verdict": "agree", "claims": ["a", "s/b"]}
    claims = [{"id": "a", "source": "r", "said": "23", "qualifiers": {"place": None}}, {"id": "s/b", "source": "s"}]
    found = read_report(changed(facts=[fact], claims=claims))
    first = RecordedClaim("r/a", "23", (("place", ""), ("property", ""), ("subject", "")))
    assert found.facts[0].claims[0] == first
    assert found.facts[0].claims[1].name == "s/b"


def test_a_report_of_some_facts_says_that_it_is_not_whole():
    data = json.loads(WRITTEN)
    assert not read_report(changed(facts=data["facts"][:1])).is_whole


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_an_old_windows_shell_makes_of_a_report_is_read(encoding):
    assert read_report(WRITTEN.encode(encoding)) == read_report(WRITTEN.encode())


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (WRITTEN.encode()[:-200], "not whole JSON"),
        (b"source: gazette\n", "not whole JSON"),
        (b"[]", "no report of crosscheck"),
        (b"{}", "it has no “schema_version”"),
        (b'{"version": "2.1.0", "runs": []}', "it has no “schema_version”"),
        (b'{"schema_version": 1, "claims": []}', "`facts`"),
        (b'{"schema_version": "1"}', "`$.schema_version`"),
        (b'{"schema_version": 1e400}', "no report of crosscheck"),
        (changed(facts=[{"id": "f", "verdict": "contradiction", "claims": []}]), "`$.facts[0].verdict`"),
        (changed(facts={}), "`$.facts`"),
        (b"\xff\xfe\x00\xd8" + b"x" * 7, "not whole JSON"),
        (b"\x80" * 99, "not whole JSON"),
        (b'{"schema_version": 1, "facts": ' + b"[" * 200_000, "no"),
    ],
)
def test_what_is_no_report_is_told(raw, words):
    found = trouble(raw)
    assert found.code == "not-a-report"
    assert words in found.message
    assert "\n" not in found.message


def test_a_future_version_is_told_with_what_to_do():
    found = trouble(changed(schema_version=2, facts="something else"))
    assert found.code == "newer-report"
    assert "schema_version 2" in found.message
    assert "newer" in found.hint


def test_the_report_of_input_that_could_not_be_used_is_none():
    fault = {"level": "error", "message": "a\u202eb", "file": "claims/a.yaml", "line": 3, "code": "x", "hint": ""}
    found = trouble(changed(diagnostics=[fault], facts=[]))
    assert found.message == "this report is of input that could not be used: claims/a.yaml:3: a\\u202eb"


def test_a_claim_in_two_facts_is_told():
    fact = {"id": "f", "verdict": "agree", "claims": ["a/b"]}
    assert "stands in it twice" in trouble(changed(facts=[fact, fact | {"id": "g"}])).message


def test_a_fault_of_json_is_told_at_its_place():
    assert trouble(b'{"schema_version": 1,\n "facts": ?}').mark == (2, 11)


def test_what_is_not_looked_at_may_be_anything():
    huge = msgspec.json.encode(
        {"see_also": [{"left": "x" * 100}] * 100, "schema_version": 1, "facts": [], "claims": []}
    )
    assert read_report(huge).facts == ()
