"""What goes out as linked data means what it should to a JSON-LD processor (rdflib): every key and type is known.

The contexts are not fetched. That of schema.org makes every key a term of its vocabulary; of the W3C's for annotations
(https://www.w3.org/ns/anno.jsonld) the terms that a page of annotations may use stand below.
"""

import json
import subprocess
import sys

import pytest
from rdflib import RDF, RDFS, SDO, Graph, Namespace, URIRef

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own, in its own code

AS, DC = "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/elements/1.1/"
OA = Namespace("http://www.w3.org/ns/oa#")
KNOWN = {
    *("Annotation", "TextQuoteSelector", "TextPositionSelector", "TextualBody", "assessing", "describing", "tagging"),
    *("hasBody", "hasTarget", "hasSource", "hasSelector", "motivatedBy", "hasPurpose"),
    *("exact", "prefix", "suffix", "start", "end"),
}
"""Terms of the W3C's Web Annotation Vocabulary (section 3)."""

LINK, WORD = {"@type": "@id"}, {"@type": "@vocab"}
ANNOTATIONS = {
    "@vocab": "urn:unknown:",
    "id": "@id",
    "type": "@type",
    **{each: f"{OA}{each}" for each in ("Annotation", "TextQuoteSelector", "TextPositionSelector", "TextualBody")},
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "assessing": f"{OA}assessing",
    "describing": f"{OA}describing",
    "tagging": f"{OA}tagging",
    "body": LINK | {"@id": f"{OA}hasBody"},
    "target": LINK | {"@id": f"{OA}hasTarget"},
    "source": LINK | {"@id": f"{OA}hasSource"},
    "selector": LINK | {"@id": f"{OA}hasSelector"},
    "motivation": WORD | {"@id": f"{OA}motivatedBy"},
    "purpose": WORD | {"@id": f"{OA}hasPurpose"},
    **{each: f"{OA}{each}" for each in ("exact", "prefix", "suffix", "start", "end")},
    "value": str(RDF.value),
    "format": f"{DC}format",
    "language": f"{DC}language",
    "items": LINK | {"@id": f"{AS}items", "@container": "@list"},
    "partOf": LINK | {"@id": f"{AS}partOf"},
    "startIndex": f"{AS}startIndex",
    "total": f"{AS}totalItems",
    "label": str(RDFS.label),
}
SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, title: Hundreds held, published: 2019-06-10, url: 'https://g.example/held'}
  - {id: ministry, publisher: Interior Ministry, published: 2019-06-10, kind: official, author: A. Clerk}
  - {id: copy, derived_from: gazette, published: 2019-06~}
"""
CLAIM = (
    "{{id: held, claim: 'Police held {0} <b>people</b>.', property: detained, value: '{0}', time: 2019-06-09, "
    "place: Lindal{1}}}"
)
DECISIONS = "version: 1\ndecisions:\n  - {right: ministry/held, because: The list has it., by: ana, date: 2026-11-20}\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    (folder / "claims").mkdir()
    for name, figure, rest in (("gazette", 300, ", said_by: a clerk"), ("ministry", 512, ""), ("copy", 300, "")):
        quote = f"{rest}, quote: {{exact: '{figure}', start: 12, prefix: 'held ', suffix: ' <b>'}}"
        text = f"source: {name}\nclaims:\n  - {CLAIM.format(figure, quote)}\n"
        (folder / "claims" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "sources.yaml").write_text(SOURCES, "utf-8")
    (folder / "decisions.yaml").write_text(DECISIONS, "utf-8")
    reports = [word for name in ("claimreview", "annotations") for word in ("--report", f"{name}={folder / name}.json")]
    subprocess.run(
        [sys.executable, "-m", "crosscheck", "check", str(folder), *reports], check=True, capture_output=True
    )
    return folder


def graph(desk, name, context):
    data = json.loads((desk / f"{name}.json").read_text("utf-8"))
    assert isinstance(data.pop("@context"), str)
    made = Graph()
    made.parse(data=json.dumps({"@context": context} | data), format="json-ld")
    return made


def test_the_drafts_use_terms_of_schema_org_only(desk):
    made = graph(desk, "claimreview", {"@vocab": str(SDO)})
    terms = {each for each in made.predicates() if each != RDF.type} | set(made.objects(None, RDF.type))
    known = {URIRef(each) for each in dir(SDO) if each.startswith(str(SDO))}
    assert terms - known == set()
    assert len(list(made.subjects(RDF.type, SDO.ClaimReview))) == 2


def test_each_draft_says_what_it_reviews_and_on_what_grounds(desk):
    made = graph(desk, "claimreview", {"@vocab": str(SDO)})
    for draft in made.subjects(RDF.type, SDO.ClaimReview):
        for property_ in (SDO.claimReviewed, SDO.itemReviewed, SDO.reviewRating, SDO.isBasedOn, SDO.creativeWorkStatus):
            assert (draft, property_, None) in made
        assert (draft, SDO.url, None) not in made
        rating = made.value(draft, SDO.reviewRating)
        assert [made.value(rating, each) for each in (SDO.ratingValue, SDO.bestRating)] == [None, None]


def test_the_annotations_use_terms_of_the_vocabulary_only(desk):
    made = graph(desk, "annotations", ANNOTATIONS)
    assert [each for each in {*made.predicates(), *made.objects()} if str(each).startswith("urn:unknown:")] == []
    used = {str(each).removeprefix(str(OA)) for each in {*made.predicates(), *made.objects()} if each in OA}
    assert used == KNOWN


def test_each_annotation_has_one_target_with_a_source_and_selectors(desk):
    made = graph(desk, "annotations", ANNOTATIONS)
    found = list(made.subjects(RDF.type, OA.Annotation))
    assert len(found) == 3
    for each in found:
        (target,) = made.objects(each, OA.hasTarget)
        assert isinstance(made.value(target, OA.hasSource), URIRef)
        kinds = {made.value(one, RDF.type) for one in made.objects(target, OA.hasSelector)}
        assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}
        assert made.value(each, OA.motivatedBy) == OA.assessing
