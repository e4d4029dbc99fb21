"""baseline.yaml to the model's baseline: what each key becomes, and every fault at its place."""

import pytest

from crosscheck.model.baseline import AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline
from crosscheck.model.finding import Verdict
from crosscheck.model.location import Location
from crosscheck.read.baseline import read_baseline
from crosscheck.read.faults import Faults
from crosscheck.read.project import read_project

KNOWN = "5f0c91d2a7b3e846"
STOOD = f"conflict {KNOWN}"


def read(text):
    """Return what a file accepts, and what is wrong with it."""
    faults = Faults("baseline.yaml")
    found = read_baseline(text, faults)
    return found, [(each.code, each.location.line, each.location.column) for each in faults.diagnostics()]


def test_every_key_finds_its_place():
    text = f"""\
version: 1
because: The archive.
facts:
  - fact: 'killed: people'
    because: Both are closed.
    camps:
      - gazette/killed: conflict {KNOWN}
        wire/killed: update 1111111111111111
      - herald/dead: scope 0123456789012345
findings:
  - rule: parts-do-not-add-up
    message: 3 and 4 are 7.
    because: So printed.
    fingerprint: {KNOWN}
"""
    first = (
        AcceptedClaim("gazette/killed", KNOWN, Verdict.CONFLICT),
        AcceptedClaim("wire/killed", "1111111111111111", Verdict.UPDATE),
    )
    second = (AcceptedClaim("herald/dead", "0123456789012345", Verdict.SCOPE),)
    fact = AcceptedFact("killed: people", (first, second), "Both are closed.", Location("baseline.yaml", 4, 5))
    finding = AcceptedFinding(
        "parts-do-not-add-up", "3 and 4 are 7.", KNOWN, "So printed.", Location("baseline.yaml", 11, 5)
    )
    assert read(text) == (Baseline((fact,), (finding,), "The archive."), [])


def test_a_baseline_may_accept_nothing():
    assert read("version: 1\n") == (Baseline(), [])


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("facts: [{fact: killed}]", ("too-few-claims", 2, 9)),
        ("facts: [{fact: killed, camps: []}]", ("too-few-claims", 2, 9)),
        ("facts: [{fact: killed, camps: [{}, {}]}]", ("too-few-claims", 2, 9)),
        (f"facts: [{{camps: [{{a/b: {STOOD}}}]}}]", ("missing-key", 2, 9)),
        (f"facts: [{{fact: killed, camps: [{{killed: {STOOD}}}]}}]", ("bad-id", 2, 33)),
        (f"facts: [{{fact: killed, camps: [{{../x/killed: {STOOD}}}]}}]", ("bad-id", 2, 33)),
        ("facts: [{fact: killed, camps: [{a/b: conflict 12}]}]", ("bad-fingerprint", 2, 38)),
        (f"facts: [{{fact: killed, camps: [{{a/b: agree {KNOWN}}}]}}]", ("bad-fingerprint", 2, 38)),
        (f"facts: [{{fact: killed, camps: [{{a/b: {KNOWN}}}]}}]", ("bad-fingerprint", 2, 38)),
        (f"facts: [{{fact: killed, camps: {{a/b: {STOOD}}}}}]", ("not-a-list", 2, 31)),
        (f"facts: [{{fact: k, camps: [{{a/b: {STOOD}}}, {{a/b: {STOOD}}}]}}]", ("repeated-claim", 2, 62)),
        (f"facts: [{{fact: k, camp: [{{a/b: {STOOD}}}]}}]", ("unknown-key", 2, 19)),
        ("facts: {fact: killed}", ("not-a-list", 2, 8)),
        ("findings: [{rule: Not A Rule, fingerprint: 5f0c91d2a7b3e846}]", ("bad-id", 2, 19)),
        ("findings: [{rule: values-conflict}]", ("missing-key", 2, 12)),
        ("findings: [a]", ("not-a-mapping", 2, 12)),
        ("fact: []", ("unknown-key", 2, 1)),
    ],
)
def test_a_fault_is_told_at_its_place(entry, fault):
    assert read(f"version: 1\n{entry}\n")[1] == [fault]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("version: 2\n", "unknown-version"),
        ("facts: []\n", "missing-key"),
        ("version: 1\nfacts: [&a {fact: k}, *a]\n", "yaml-alias"),
        ("version: 1\nfacts: !!python/object:os.system [x]\n", "yaml-tag"),
        ("version: 1\nfacts: " + "[" * 400 + "\n", "too-deep"),
        ("version: 1\nfacts:\n<<<<<<< ours\n  - fact: a\n=======\n  - fact: b\n>>>>>>> theirs\n", "unresolved-merge"),
    ],
)
def test_a_hostile_or_broken_file_is_told(text, code):
    assert code in [each[0] for each in read(text)[1]]


def test_a_sound_entry_is_kept_beside_a_faulty_one():
    found, faults = read(
        f"version: 1\nfacts:\n  - fact: a\n    camps: [{{a: b\n  - fact: k\n    camps: [{{a/b: {STOOD}}}]\n"
    )
    assert [fact.label for fact in found.facts] == ["k"]
    assert faults


def test_a_file_with_the_other_ending_is_noted(tmp_path):
    (tmp_path / "sources.yaml").write_text("version: 1\nsources: [{id: a}]\n", "utf-8")
    (tmp_path / "baseline.yml").write_text("version: 1\n", "utf-8")
    project, faults = read_project(tmp_path)
    assert project.baseline is None
    assert ("file-not-read", "baseline.yaml") in [(each.code, each.location.path) for each in faults]
