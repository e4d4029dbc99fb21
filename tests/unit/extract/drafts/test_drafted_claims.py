"""Drafted claims read back, through the files and as `check` reads them, as what was found in the text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.drafting import as_yaml, extract_document
from crosscheck.extract.drafts.claims import draft_claims
from crosscheck.extract.drafts.languages import Tongue
from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import GivenValue, Part
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.model.value import QuantityKind
from crosscheck.normalise.properties import read_property
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.pipeline import normalise
from crosscheck.read.project import read_project

TEXTS = yaml.safe_load((Path(__file__).parents[3] / "cases" / "drafted_texts.yaml").read_text("utf-8"))
WORDS = " ".join(TEXTS.values()).split()
PARTS = st.sampled_from([*WORDS, "\n\n", "\x1b", "“", "”", "%", "—"])


def drafted(text, published="2021-05-13"):
    document = Document("a.txt", Media.TEXT, text, published=published)
    return extract_document(document, Wish(id="a"), Tongue("en")), extract(document, load_lexicon("en"))


def read_back(draft, folder):
    sources, claims = as_yaml([draft]).split("---\n")
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(sources, "utf-8")
    (folder / "claims/a.yaml").write_text(claims, "utf-8")
    (folder / "texts").mkdir()
    (folder / "texts/a.txt").write_bytes(draft.document.text.encode())
    project, faults = read_project(folder)
    assert [fault for fault in faults if fault.code != "no-claims"] == []
    assert project.misquotes == project.changed_texts == ()
    statements, unread = normalise(project)
    assert [each for each in unread if each.code == "unread-value"] == []
    return {each.ref: each for each in statements}, make_vocabulary(project, "en")


def check_reads_back(text, folder):
    draft, findings = drafted(text)
    statements, vocabulary = read_back(draft, folder)
    tokens = findings.article.tokens
    found = {(tokens[f.mention.first].start, tokens[f.mention.last - 1].end): f for f in findings.figures}
    compared = 0
    for claim in draft.claims:
        kinds = {f.mention.kind for f in findings.facts if f.mention.property == claim.property}
        if kinds and "quantity" not in kinds:
            compared += 1
            assert type(statements[claim.id].value).__name__.lower() in kinds, claim
            continue
        finding = found.get((claim.quote.start, claim.quote.end)) if claim.quote else None
        if finding is None:
            continue
        compared += 1
        meant, read = finding.mention.quantity, statements[claim.id].value
        outright = isinstance(claim.value, GivenValue) and claim.value.kind is None
        assert (read.amount, read.implied.lower, read.implied.upper) == (
            meant.amount, meant.implied.lower, meant.implied.upper
        ), claim  # fmt: skip
        if not outright:
            assert (read.kind, read.implied, read.possible, read.hedge, read.change) == (
                meant.kind, meant.implied, meant.possible, meant.hedge, meant.change
            ), claim  # fmt: skip
        if meant.kind is not QuantityKind.COUNT:
            assert (read.kind, read.unit) == (meant.kind, meant.unit), claim
        asked = statements[claim.id].property  # its subject or its value may tell more: "spoilt" of ballots
        assert asked.known or asked.key == read_property(finding.counted.property, vocabulary).key
    return compared


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_claims_read_back_as_they_were_found(tmp_path, text):
    assert check_reads_back(text, tmp_path) > 0


@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_claims_of_any_text_read_back(tmp_path_factory, text):
    check_reads_back(text, tmp_path_factory.mktemp("any"))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_quotes_stand_in_the_text_to_the_letter(text):
    for claim in drafted(text)[0].claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert len(claim.quote.exact.split()) <= 12


def test_a_figure_of_headline_and_body_is_one_claim_at_the_body():
    text = "Storm kills 12 people in Oslo\n\nA storm killed 12 people in Oslo on Wednesday. Another 40 were hurt.\n"
    draft, _ = drafted(text)
    (killed,) = (claim for claim in draft.claims if claim.property == "killed")
    assert killed.quote.start > text.index("\n")
    assert draft.repeats == 1


def test_ids_do_not_depend_on_sentences_elsewhere():
    before = {claim.id for claim in drafted(TEXTS["flood"])[0].claims}
    after = {
        claim.id for claim in drafted(f"{TEXTS['flood']}\n\nThe dam is 30 metres high. It cost $9 million.")[0].claims
    }
    assert before <= after


def test_dates_that_a_day_of_publication_would_resolve_are_counted():
    text = "Police held 12 people on Wednesday. Another 30 were held on Thursday. In 2019 there were 40."
    assert drafted(text, published="")[0].undated == 2
    assert drafted(text)[0].undated == 0


def test_a_draft_is_the_same_each_time():
    assert drafted(TEXTS["flood"])[0] == drafted(TEXTS["flood"])[0]


def test_claims_can_be_had_without_a_source():
    claims = draft_claims(drafted(TEXTS["vote"])[1])
    assert claims
    assert {claim.source_id for claim in claims} == {""}


def test_a_bare_count_is_written_with_the_plural_of_its_property():
    draft, _ = drafted("The Green Alliance won 27 of the 51 seats on Westmark city council on Friday.\n")
    assert "27 seats" in [claim.value for claim in draft.claims]
    assert "27 seat" not in [claim.value for claim in draft.claims]


def test_an_article_that_opens_a_sentence_is_small_within_one():
    draft, _ = drafted("The town council met on Monday.\n\nA quarter of the homes were destroyed.\n")
    assert not any(" A quarter" in claim.text for claim in draft.claims)
    assert any("quarter" in claim.text for claim in draft.claims)


FERRY = """Hundreds killed in ferry fire

By Ada Berg
9 June 2019

OSLO - At least 90 people were killed when a ferry caught fire near Oslo on Sunday, police said.
"""


def test_claims_of_a_headline_say_so_and_are_read_back_so(tmp_path):
    draft, _ = drafted(FERRY, published="2019-06-09")
    parts = {claim.quote.exact.split()[0]: claim.part for claim in draft.claims}
    assert parts == {"Hundreds": Part.HEADLINE, "At": Part.BODY}
    read_back(draft, tmp_path)
    project, faults = read_project(tmp_path)
    assert faults == ()
    assert [claim.part for claim in project.claims] == [claim.part for claim in draft.claims]
