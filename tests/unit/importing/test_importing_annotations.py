import json

import pytest
from import_builder import import_into, mark

from crosscheck.drafting import extract_document, plan_writing
from crosscheck.extract.drafts.languages import Tongue
from crosscheck.model.claim import GivenValue, Quote
from crosscheck.model.diagnostic import Level
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.model.value import ValueKind
from crosscheck.pipeline import check
from crosscheck.report.canvas import Canvas
from crosscheck.report.published.web_annotations import render_annotations
from crosscheck.report.view import Frame, make_view

TEXT = "Team Alpha held 12 people in Lindal.\n\nTeam Beta held 12 people. About 30 officers were injured.\n"
SOURCES = """\
version: 1
sources:
  - id: gazette
    url: https://gazette.example/a
    published: 2020-03-02
    text: texts/gazette.txt
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gazette.txt").write_text(TEXT)
    (tmp_path / "sources.yaml").write_text(SOURCES)
    return tmp_path


def test_a_mark_is_a_claim_of_the_source_with_its_address(folder):
    body = "property: detained\nvalue: 12 people\nplace: Lindal"
    made, _, project = import_into(folder, mark("12 people", body, prefix="Alpha held "))
    (claim,) = project.claims
    assert (claim.source_id, claim.property, claim.value, claim.place) == (
        *("gazette", "detained", "12 people"),
        "Lindal",
    )
    assert claim.quote == Quote("12 people", 16, "Alpha held ")
    assert (project.misquotes, made.taken[0].unchecked) == ((), False)
    assert len(project.sources) == 1


def test_a_look_alike_is_an_orphan_and_not_written(folder):
    made, writing, _ = import_into(folder, mark("12 people", prefix="Gamma held "))
    assert made.taken[0].why.startswith("orphan: its words stand in the text, but not between")
    assert writing.files == ()


def test_marked_words_are_read_where_no_property_is_given(folder):
    _, _, project = import_into(folder, mark("Team Alpha held 12 people in Lindal", "Is that all?"))
    (claim,) = project.claims
    assert (claim.property, claim.value, claim.text) == ("detained", "12 people", "Is that all?")


def test_words_that_say_nothing_plain_ask_for_themselves(folder):
    made, _, project = import_into(folder, mark("Team Beta", "who?"))
    assert project.claims[0].property == "Team Beta"
    assert "a property (what is said)" in made.taken[0].lacks


def test_a_value_may_be_given_outright(folder):
    bodies = ("property: killed\nvalue.amount: 12\nvalue.upper: 15\nvalue.unit: person", "value.place: Lindal")
    _, _, project = import_into(folder, *(mark("Team Beta", body) for body in bodies))
    assert project.claims[0].value == GivenValue(12, None, 15, "person")
    assert project.claims[1].value == GivenValue(kind=ValueKind.PLACE, words="Lindal")


@pytest.mark.parametrize(
    "body", ["modality: surely", "part: margin", "id: ../x", "value.amount: 1e9", "value.lower: 5\nvalue.upper: 3"]
)
def test_a_key_that_the_format_does_not_allow_is_told_and_left_out(folder, body):
    made, writing, project = import_into(folder, mark("Team Beta", f"property: held\n{body}"))
    assert len(made.taken[0].lacks) == 1
    assert (writing.refused, len(project.claims)) == ((), 1)


def test_a_source_without_its_text_keeps_the_words_unchecked(tmp_path):
    made, _, project = import_into(tmp_path, mark("12 people", "property: held", start=5, suffix=" in"))
    assert made.taken[0].unchecked
    assert project.claims[0].quote == Quote("12 people", 5, "", " in")
    assert project.sources[0].url == "https://gazette.example/a"


def test_a_name_of_ours_is_the_source_with_that_id(folder):
    _, _, project = import_into(folder, mark("Team Beta", "property: held", "urn:crosscheck:source:gazette"))
    assert project.claims[0].source_id == "gazette"


@pytest.mark.parametrize("target", ["urn:crosscheck:source:../../x", "file:///etc/passwd", "urn:x-pdf:0a", "A b"])
def test_what_is_no_address_gets_a_safe_id(folder, target):
    _, writing, project = import_into(folder, mark("Team Beta", "property: held", target))
    assert writing.refused == ()
    assert [source.url for source in project.sources[1:]] == [""]


def test_two_files_with_one_title_are_two_sources(folder):
    for target in ("urn:x-pdf:0a", "urn:x-pdf:0b"):
        made = mark("Team Beta", "property: held", target) | {"document": {"title": ["Report"]}}
        _, _, project = import_into(folder, made)
    assert [source.title for source in project.sources[1:]] == ["Report", "Report"]


def test_the_source_may_be_told(folder):
    _, _, project = import_into(folder, mark("Team Beta", "property: held", "file:///x"), asked_id="gazette")
    assert project.claims[0].source_id == "gazette"


def test_a_claim_that_is_there_under_another_id_is_not_doubled(folder):
    (folder / "claims").mkdir()
    mine = (
        "source: gazette\nclaims:\n  - {id: mine, claim: Held., property: held, quote: {exact: Team Beta, start: 38}}\n"
    )
    (folder / "claims" / "gazette.yaml").write_text(mine)
    made, writing, _ = import_into(folder, mark("Team Beta", "property: held"))
    assert (made.taken[0].claims, writing.files) == (("gazette/mine",), ())


OWN = """\
source: gazette
claims:
  - {id: beta, claim: Beta held 12., property: Detained, value: "12", quote: {exact: 12 people, prefix: "Beta held "}}
  - {id: hurt, claim: About 30 were injured., property: injured, quote: About 30 officers}
  - {id: twice, claim: Some were held., property: held, value: "12", quote: 12 people}
"""


def own(folder):
    (folder / "claims").mkdir()
    (folder / "claims" / "gazette.yaml").write_text(OWN)


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (mark("12 people", "property: detained\nvalue: 12 people\nTrue?", prefix="Beta held "), "gazette/beta"),
        (mark("12 people", "property: detained", prefix="Team Beta held ", suffix=". About"), "gazette/beta"),
        (mark("About 30 officers", "property: injured"), "gazette/hurt"),
        (mark("About 30 officers", "property: injured\nvalue.amount: 30"), "gazette/hurt"),
        (mark("12 people", "id: twice\nproperty: held\nvalue: 12"), "gazette/twice"),
    ],
)
def test_a_mark_that_repeats_a_claim_of_its_source_is_that_claim(folder, made, name):
    own(folder)
    found, writing, _ = import_into(folder, made)
    assert [(each.claims, each.why) for each in found.taken] == [((name,), "")]
    assert (writing.files, found.there) == ((), (name,))


@pytest.mark.parametrize(
    "made",
    [
        mark("12 people", "property: detained", prefix="Alpha held "),
        mark("12 people", "property: detained\nvalue: 15", prefix="Beta held "),
        mark("12 people", "property: killed", prefix="Beta held "),
    ],
)
def test_a_mark_of_other_words_or_of_another_value_is_a_claim_of_its_own(folder, made):
    own(folder)
    found, _, project = import_into(folder, made)
    assert (found.there, len(project.claims)) == ((), 4)


def test_what_stands_twice_and_is_no_claim_yet_is_an_orphan(folder):
    own(folder)
    found, writing, _ = import_into(folder, mark("12 people", "id: other\nproperty: held"))
    assert found.taken[0].why.startswith("orphan")
    assert writing.files == ()


def test_our_own_annotations_come_back_whole(folder):
    own(folder)
    where = 'place: Lindal, time: "2020-03-01", subject: people'
    mine = (folder / "claims" / "gazette.yaml").read_text("utf-8").replace("quote:", f"{where}, quote:")
    (folder / "claims" / "gazette.yaml").write_text(mine)
    (folder / "claims" / "rival.yaml").write_text(
        "source: rival\nclaims:\n"
        f"  - {{id: a, claim: 15 were detained., property: detained, value: '15', {where}, quote: 15 people}}\n"
        f"  - {{id: b, claim: 40 were injured., property: injured, value: '40', {where}}}\n"
        f"  - {{id: c, claim: 19 were held., property: held, value: '19', {where}}}\n"
    )
    (folder / "sources.yaml").write_text(f"{SOURCES}  - {{id: rival, published: 2020-03-02}}\n")
    report = check(folder).report
    shown = make_view(report, report.facts, report.diagnostics, Frame("1"), Level.NOTE)
    written = json.loads(render_annotations(shown, Canvas()))
    assert len(written["items"]) == 4
    found, writing, _ = import_into(folder, written)
    assert [each.why for each in found.taken] == [""] * 4
    assert writing.files == ()


def test_the_same_marks_twice_change_nothing(folder):
    marks = [mark("Team Beta", "property: held"), mark("12 people", start=16), mark("Team Beta", "odd")]
    import_into(folder, marks)
    _, writing, project = import_into(folder, marks)
    assert (writing.files, len(project.claims)) == ((), 3)


def test_two_marks_with_one_id_are_both_kept(folder):
    marks = [mark("Team Beta", "id: a\nproperty: held"), mark("Team Alpha", "id: a\nproperty: held")]
    _, _, project = import_into(folder, marks)
    assert len({claim.id for claim in project.claims}) == 2


def test_extraction_leaves_alone_what_was_imported_and_the_other_way_round(folder):
    import_into(folder, mark("12 people", "id: a\nproperty: killed\nclaim: As marked.", start=16))
    document = Document("gazette.txt", Media.TEXT, TEXT, language="en", published="2020-03-02")
    draft = extract_document(document, Wish(id="gazette"), Tongue("en"))
    before = (folder / "claims" / "gazette.yaml").read_text("utf-8")
    writing = plan_writing(folder, [(draft, True)])
    after = dict(writing.files)["claims/gazette.yaml"].decode()
    assert before.partition("extracted:")[0].strip() in after
    assert (writing.merged[0].edited, writing.merged[0].gone) == (("a",), ())
    (folder / "claims" / "gazette.yaml").write_text(after, "utf-8")
    body = f"id: {writing.merged[0].new[0]}\nproperty: other"
    _, again, _ = import_into(folder, mark("About 30 officers", body))
    assert again.files == ()
