"""Whole folders: what a sound project comes to, and that no bytes at all make the reader stumble."""

import os
import random
import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.claim import Claim, GivenValue, Modality, Quote
from crosscheck.model.fail_on import FailOn
from crosscheck.model.location import Location
from crosscheck.model.project import Check, Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.value import ValueKind
from crosscheck.read.limits import LONGEST_WORDS, MOST_FAULTS, MOST_LINE_BYTES, MOST_YAML_BYTES, MOST_YAML_NODES
from crosscheck.read.project import read_project

SOURCES = """\
version: 1
settings: {language: kk, fail_on: update}
aliases: [[Myanmar, Burma]]
places: {Rakhine: Myanmar}
events: {polling day: 2019-06-09}
sources:
  - {id: a, publisher: NO, language: en-GB}
  - id: b
    publisher: 12:30
    title: On
    published: 2019-06
    kind: rewrite
    url: https://b.example/1
    author: A. Author
    sha256: AB12000000000000000000000000000000000000000000000000000000000000
    derived_from: a
    note: no
"""
CLAIMS = """\
source: b
claims:
  - id: one
    claim: Police held 010 people.
    subject: police
    property: detained
    value: 010
    group: people
    place: NO
    time: 2019-06
    as_of: 2019-06-10
    event: polling day
    said_by: the ministry
    method: a count
    modality: denied
    quote: {exact: about 500, start: 7, prefix: 'held ', suffix: ' people'}
    note: 1e3
  - {id: two, claim: c, property: p, quote: about 500}
  - {id: three, claim: c, property: p, value: {amount: 5.50, lower: -3, upper: 12, unit: person}}
  - {id: four, claim: c, property: p, value: {truth: yes}}
checks:
  - one + two == three
"""
LINES = '\ufeff{"source": "a", "id": "one", "claim": "c", "property": "p", "value": 0}\n\n'


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def told(folder):
    return [f"{d.location}: {d.code}" for d in read_project(folder)[1]]


def claim(number, line, **more):
    at = Location("claims/b.yaml", line, 5)
    return Claim(**{"id": number, "ref": number, "source_id": "b", "text": "c", "property": "p", "location": at} | more)


def test_a_sound_project(tmp_path):
    write(tmp_path, sources_yaml=SOURCES, claims__b_yaml=CLAIMS, claims__a_jsonl=LINES)
    project, diagnostics = read_project(tmp_path)
    assert diagnostics == ()
    assert project == Project(
        root=str(tmp_path),
        settings=Settings("kk", FailOn.UPDATE),
        sources=(
            Source("a", "NO", "", "", "en-GB", SourceKind.NEWS, Location("sources.yaml", 7, 5)),
            Source(
                id="b",
                publisher="12:30",
                title="On",
                published="2019-06",
                language="kk",
                kind=SourceKind.REWRITE,
                location=Location("sources.yaml", 8, 5),
                url="https://b.example/1",
                author="A. Author",
                sha256="AB12" + "0" * 60,
                derived_from="a",
                note="no",
            ),
        ),
        claims=(
            claim("one", 1, ref="a/one", source_id="a", value="0", location=Location("claims/a.jsonl", 1, 1)),
            claim(
                "one",
                3,
                ref="b/one",
                text="Police held 010 people.",
                subject="police",
                property="detained",
                value="010",
                group="people",
                place="NO",
                time="2019-06",
                as_of="2019-06-10",
                event="polling day",
                said_by="the ministry",
                method="a count",
                modality=Modality.DENIED,
                quote=Quote("about 500", 7, "held ", " people"),
                note="1e3",
            ),
            claim("two", 18, value="about 500", quote=Quote("about 500")),
            claim("three", 19, value=GivenValue(Decimal("5.50"), Decimal(-3), Decimal(12), "person")),
            claim("four", 20, value=GivenValue(kind=ValueKind.TRUTH, words="yes")),
        ),
        aliases=(("Myanmar", "Burma"),),
        places={"Rakhine": "Myanmar"},
        events={"polling day": "2019-06-09"},
        checks=(Check("b", "one + two == three", Location("claims/b.yaml", 22, 5)),),
    )


def test_files_are_read_in_the_order_of_their_names(tmp_path):
    for name in "cab":
        content = f"source: a\nclaims: [{{id: {name}, claim: c, property: p, value: 5}}]\n"
        write(tmp_path, **{f"claims__{name}_yml": content})
    write(tmp_path, sources_yaml=SOURCES, claims__0_YAML="source: a\nclaims: []\n")
    assert [claim.id for claim in read_project(tmp_path)[0].claims] == ["a", "b", "c"]


def test_claims_are_judged_even_where_sources_are_not_readable(tmp_path):
    write(tmp_path, claims__a_yaml="source: x\nclaims: [{id: a, claim: c}]\n")
    assert read_project(tmp_path)[0] is None
    assert told(tmp_path) == ["sources.yaml:1:1: no-sources-file", "claims/a.yaml:2:10: missing-key"]


def test_no_source_is_called_unknown_where_one_could_not_be_read(tmp_path):
    sources = "version: 1\nsources:\n  - {id: a, publisher: x: y, note: z}\n  - {id: b, publisher: z}\n"
    write(tmp_path, sources_yaml=sources, claims__a_yaml="source: a\nclaims: []\n", claims__b_yaml=CLAIMS)
    project, _ = read_project(tmp_path)
    assert told(tmp_path) == ["sources.yaml:3:25: yaml-syntax"]
    assert {claim.source_id for claim in project.claims} == {"b"}


def test_claims_of_a_faulty_source_are_not_said_to_have_none(tmp_path):
    sources = "version: 1\nsources:\n  - {id: a, publisher: x, kind: y}\n"
    write(
        tmp_path, sources_yaml=sources, claims__a_yaml="source: a\nclaims: [{id: a, claim: c, property: p, value: 1}]\n"
    )
    assert told(tmp_path) == ["sources.yaml:3:33: unknown-choice"]


@pytest.mark.parametrize("name", ["gone", "a.txt", "ring", "nul\0"])
def test_no_folder(tmp_path, name):
    write(tmp_path, a_txt="")
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    project, diagnostics = read_project(tmp_path / name)
    assert project is None
    assert [fault.code for fault in diagnostics] == ["no-folder"]


def test_links_lead_nowhere_else(tmp_path):
    outside = write(tmp_path / "outside", a_yaml=CLAIMS, a_txt="about 500")
    inside = write(tmp_path / "inside", sources_yaml=SOURCES + "    text: a.txt\n", more_yaml=CLAIMS)
    (inside / "claims").mkdir()
    (inside / "a.txt").symlink_to(outside / "a.txt")
    (inside / "claims" / "gone.yaml").symlink_to(inside / "gone")
    (inside / "claims" / "in.yaml").symlink_to(inside / "more.yaml")
    (inside / "claims" / "out.yaml").symlink_to(outside / "a.yaml")
    (inside / "claims" / "ring.jsonl").symlink_to(inside / "claims" / "ring.jsonl")
    assert told(inside) == [
        "sources.yaml:18:11: outside-project",
        "claims/gone.yaml:1:1: file-not-found",
        "claims/out.yaml:1:1: outside-project",
        "claims/ring.jsonl:1:1: cannot-open",
    ]
    assert {claim.location.path for claim in read_project(inside)[0].claims} == {"claims/in.yaml"}


def test_a_folder_of_claims_elsewhere_is_not_read(tmp_path):
    outside = write(tmp_path / "outside", a_yaml=CLAIMS)
    inside = write(tmp_path / "inside", sources_yaml=SOURCES)
    (inside / "claims").symlink_to(outside)
    assert told(inside) == ["claims:1:1: outside-project"]


def test_what_is_no_file_is_not_opened(tmp_path):
    write(tmp_path, sources_yaml=SOURCES)
    (tmp_path / "claims").mkdir()
    os.mkfifo(tmp_path / "claims" / "pipe.yaml")
    (tmp_path / "claims" / "folder.jsonl").mkdir()
    assert told(tmp_path) == ["claims/folder.jsonl:1:1: cannot-open", "claims/pipe.yaml:1:1: cannot-open"]


def test_a_name_of_any_bytes_can_be_told(tmp_path):
    write(tmp_path, sources_yaml=SOURCES)
    (tmp_path / "claims").mkdir()
    (Path(os.fsdecode(os.fsencode(tmp_path / "claims") + b"/\xff\x1b[31m.yaml"))).write_bytes(b"")
    (fault,) = read_project(tmp_path)[1]
    assert str(fault.location) == r"claims/\udcff\x1b[31m.yaml:1:1"


def test_too_much(tmp_path):
    long = "x" * (LONGEST_WORDS + 1)
    line = '{"source": "a", "id": "%s", "claim": "%s", "property": "p", "value": 5}\n'
    write(
        tmp_path,
        sources_yaml=SOURCES,
        claims__big_yaml=b"#" * (MOST_YAML_BYTES + 1),
        claims__big_jsonl=line % ("a", "x" * MOST_LINE_BYTES) + line % ("b", long) + line % ("c", "d"),
        claims__nodes_yaml="-\n" * (MOST_YAML_NODES + 1),
        claims__keys_yaml=f"? {long}\n: 5\nsource: a\nclaims: [{{id: {long}, claim: {long}, property: p, value: 5}}]\n",
    )
    assert told(tmp_path) == [
        "claims/big.jsonl:1:1: too-large",
        "claims/big.jsonl:2:37: too-long",
        "claims/big.yaml:1:1: too-large",
        "claims/keys.yaml:1:3: too-long",
        "claims/keys.yaml:4:15: too-long",
        f"claims/keys.yaml:4:{LONGEST_WORDS + 25}: too-long",
        "claims/nodes.yaml:1:1: too-large",
    ]
    assert [claim.id for claim in read_project(tmp_path)[0].claims] == ["c"]


@pytest.mark.parametrize(("name", "line"), [("a.yaml", "x{}: 1\n"), ("a.jsonl", "{}\n")])
def test_faults_without_number(tmp_path, name, line):
    content = "".join(line.format(number) for number in range(MOST_FAULTS + 50))
    write(
        tmp_path,
        sources_yaml=SOURCES,
        **{f"claims__{name.replace('.', '_')}": "source: a\n" * (name == "a.yaml") + content},
    )
    diagnostics = read_project(tmp_path)[1]
    assert len(diagnostics) == MOST_FAULTS + 1
    assert diagnostics[-1].code == "too-many-faults"


ROWS = yaml.safe_load((Path(__file__).parents[2] / "cases" / "bad_input.yaml").read_text("utf-8"))
SEEDS = [SOURCES, CLAIMS, LINES] + [
    content for row in ROWS for name, content in row.items() if "." in name and isinstance(content, str)
]
PIECES = [b"\n", b"  - ", b": ", b"{", b"}", b"[", b"]", b'"', b"'", b"\t", b"&a ", b"*a", b"!!x ", b"#", b"|", b"? "]
PIECES += [b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"\x00", b"\\", b"---\n", b"<<: ", b"null", b"\xef\xbb\xbf", b"\r"]
PIECES += [b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xef\xbf\xbe", b"id: ", b'"id": ', b"\\ud800", b"1e999999", b"-"]


def spoilt(seed, changes):
    """Return a seed with some bytes left out and some put in."""
    raw = bytearray(seed.encode())
    for place, left_out, piece in changes:
        at = place % (len(raw) + 1)
        raw[at : at + left_out] = piece
    return bytes(raw)


CHANGES = st.tuples(st.integers(0, 5000), st.integers(0, 6), st.sampled_from(PIECES))
FILE = st.binary(max_size=60) | st.builds(spoilt, st.sampled_from(SEEDS), st.lists(CHANGES, max_size=5))


@given(sources=FILE, claims=FILE, lines=FILE)
def test_any_bytes_are_a_project_or_diagnostics(sources, claims, lines):
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name), sources_yaml=sources, claims__a_yaml=claims, claims__b_jsonl=lines)
        project, diagnostics = read_project(folder)
        assert read_project(folder) == (project, diagnostics)
    assert project is not None or diagnostics
    for fault in diagnostics:
        assert f"{fault.location} {fault.message} {fault.hint}".isprintable()
    if project:
        assert len({claim.ref for claim in project.claims}) == len(project.claims)
        assert {claim.source_id for claim in project.claims} <= {source.id for source in project.sources}


@given(st.randoms(use_true_random=False))
def test_the_number_of_faults_does_not_hide_one(rng: random.Random):
    """Of any set of broken claims each is told, and the sound ones are read."""
    broken = {
        "    claim: Police said: 500\n": "yaml-syntax",
        "    claim: 'never closed\n": "yaml-syntax",
        "    claim: c\n    property: p\n    valu: 5\n": "unknown-key",
        "    claim: c\n    value: 5\n": "missing-key",
        "    claim: c\n    property: p\n    value: {amount: five}\n": "bad-number",
    }
    sound = "    claim: c\n    property: p\n    value: 5\n"
    bodies = [rng.choice([*broken, sound]) for _ in range(rng.randint(1, 12))]
    text = "source: a\nclaims:\n" + "".join(f"  - id: c{number}\n{body}" for number, body in enumerate(bodies))
    with tempfile.TemporaryDirectory() as name:
        project, diagnostics = read_project(write(Path(name), sources_yaml=SOURCES, claims__a_yaml=text))
    codes = [fault.code for fault in diagnostics if fault.code != "no-claims"]
    assert codes == [broken[body] for body in bodies if body in broken]
    assert [claim.id for claim in project.claims] == [f"c{n}" for n, body in enumerate(bodies) if body == sound]
