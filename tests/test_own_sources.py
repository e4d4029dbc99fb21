"""The project's own folder: five sources, read without a fault and quoted with care."""

import re
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from crosscheck.model.claim import Claim
from crosscheck.model.project import Project
from crosscheck.read.project import read_project

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
"""The texts themselves are not part of the project; where they lie beside the checkout, the quotes are verified."""

QUOTED_WORDS = 8


@pytest.fixture(scope="module")
def project() -> Project:
    project, diagnostics = read_project(ROOT)
    assert diagnostics == ()
    assert project is not None
    return project


def test_five_sources_are_declared_each_with_claims(project):
    assert len(project.sources) == 5
    assert {claim.source_id for claim in project.claims} == {source.id for source in project.sources}


def test_every_source_has_the_hash_of_its_document_but_not_its_text(project):
    assert [source.id for source in project.sources if not re.fullmatch("[0-9a-f]{64}", source.sha256)] == []
    assert [source.id for source in project.sources if source.text] == []


def test_what_is_not_its_authors_own_wording_says_so(project):
    copies = [source for source in project.sources if source.kind in ("rewrite", "translation")]
    assert len(copies) == 3
    assert [source.id for source in copies if not source.note] == []


def test_claim_ids_are_unique_in_the_whole_project(project):
    counts = Counter(claim.id for claim in project.claims)
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_claims_are_about_as_many_as_the_texts_yield(project):
    assert 140 <= len(project.claims) <= 220


def test_every_quote_is_a_few_words_with_their_offset(project):
    assert [claim.id for claim in project.claims if claim.quote is None or claim.quote.start is None] == []
    assert [claim.id for claim in project.claims if len(claim.quote.exact.split()) > QUOTED_WORDS] == []


if DOCUMENTS:

    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
    def test_the_quotes_stand_at_their_offsets_in_the_document(project, path):
        digest = sha256(path.read_bytes()).hexdigest()
        sources = {source.id for source in project.sources if source.sha256 == digest}
        text = path.read_bytes().decode("utf-8")
        assert [claim.id for claim in project.claims if claim.source_id in sources and not _stands(claim, text)] == []

    def test_every_source_has_its_document(project):
        digests = {sha256(path.read_bytes()).hexdigest() for path in DOCUMENTS}
        assert [source.id for source in project.sources if source.sha256 not in digests] == []


def _stands(claim: Claim, text: str) -> bool:
    return text[claim.quote.start : claim.quote.end] == claim.quote.exact
