"""The names of running text, as told by the table of invented cases."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import NameKind
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_names.yaml").read_text("utf-8"))
SIGNS = {NameKind.PERSON: "p", NameKind.PLACE: "l", NameKind.ORGANISATION: "o"}


def names_of(text: str) -> set[str]:
    article = lay_out(Document("a.txt", Media.TEXT, text), load_lexicon("en"))
    return {f"{SIGNS[one.kind]}:{one.name}" for one in find_names(article) if one.kind in SIGNS}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:50])
def test_names_of_a_text(case):
    assert names_of(case[0]) == set(case[1:])
