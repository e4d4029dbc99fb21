"""Claims as a person writes them, made into statements by the real stage before matching."""

from pathlib import Path

import pytest
import yaml

from crosscheck.model.claim import Claim, GivenValue, Modality, Quote
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source, SourceKind
from crosscheck.model.value import ValueKind
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

CASES = Path(__file__).parents[2] / "cases"
HERE = Location("claims/test.yaml", 1, 1)
NOT_WORDS = ("claim", "published", "source", "value", "quote", "modality", "id")


def load_labelled():
    """Return the labelled pairs with their domain and part."""
    return yaml.load((CASES / "pairs.yaml").read_text("utf-8"), yaml.BaseLoader)


class Desk:
    """Makes statements of claims, all with one vocabulary."""

    def __init__(self, aliases=(), places=None):
        project = Project("", Settings(), (), (), tuple(map(tuple, aliases)), dict(places or {}))
        self.vocabulary = make_vocabulary(project)
        self.count = 0

    def statement(self, claim="", *, source="", published="2021-05-02", value=None, quote=None, id="", **fields):  # noqa: A002
        self.count += 1
        source_id = source or f"source-{self.count:03}"
        name = id or f"claim-{self.count:03}"
        if isinstance(value, dict):
            value = _given(value)
        modality = Modality(fields.pop("modality", "asserted"))
        where = Source(source_id, source_id, "", published, "en", SourceKind.NEWS, HERE)
        text = claim or " ".join(str(word) for word in fields.values())
        said = Quote(quote["exact"], int(quote["start"])) if quote else None
        made = Claim(
            name, name, source_id, text, fields.pop("property"), value, HERE, modality=modality, quote=said, **fields
        )
        return normalise_claim(made, where, self.vocabulary)[0]

    def pair(self, labelled):
        one_source = "one-source" if labelled.get("one_source") else ""
        return tuple(
            self.statement(**{**labelled[side], "id": f"{labelled['id']}-{side}", "source": one_source})
            for side in ("left", "right")
        )


def _given(value):
    (kind, words), *rest = value.items()
    assert not rest, "a given value of one kind"
    return GivenValue(kind=ValueKind(kind), words=words)


@pytest.fixture(scope="session")
def desk():
    return Desk()
