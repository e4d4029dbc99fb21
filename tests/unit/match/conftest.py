"""Claims as a person writes them, made into statements by the real stage before they are matched."""

import sys
from pathlib import Path

import pytest
import yaml

from crosscheck.model.claim import Claim, GivenValue, Modality, Quote
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.value import ValueKind
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

CASES = Path(__file__).parents[2] / "cases"
HERE = Location("claims/test.yaml", 1, 1)
PLACES = {"Porto": "Portugal", "Braga": "Portugal", "Lyon": "France"}


def load_labelled():
    """Return the labelled pairs with their domain and part; every scalar stays the words that were written."""
    return yaml.load((CASES / "pairs.yaml").read_text("utf-8"), yaml.BaseLoader)


class Desk:
    """Makes statements of claims, all with one vocabulary; what a claim leaves out is left out."""

    def __init__(self, aliases=(), places=PLACES):
        project = Project("", Settings(), (), (), tuple(map(tuple, aliases)), dict(places))
        self.vocabulary = make_vocabulary(project)
        self.count = 0

    def statement(self, claim="", *, source="", published="2021-05-02", modality="asserted", **fields):
        self.count += 1
        name = fields.pop("id", f"claim-{self.count:03}")
        quote, value = fields.pop("quote", None), fields.pop("value", None)
        made = Claim(
            id=name,
            ref=name,
            source_id=source or f"source-{self.count:03}",
            text=claim or " ".join(map(str, fields.values())),
            property=fields.pop("property"),
            value=_given(value) if isinstance(value, dict) else value,
            location=HERE,
            modality=Modality(modality),
            quote=Quote(quote["exact"], int(quote["start"])) if quote else None,
            **fields,
        )
        where = Source(made.source_id, made.source_id, "", published, "en", SourceKind.NEWS, HERE)
        return normalise_claim(made, where, self.vocabulary)[0]

    def statements(self, *claims):
        return [self.statement(**claim) for claim in claims]

    def pair(self, labelled):
        one_source = "one-source" if labelled.get("one_source") else ""
        return self.statements(
            *({**labelled[side], "id": f"{labelled['id']}-{side}", "source": one_source} for side in ("left", "right"))
        )


def _given(value):
    ((kind, words),) = value.items()
    return GivenValue(kind=ValueKind(kind), words=words)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture(scope="session")
def labelled():
    """Every labelled pair with its two statements."""
    cases = load_labelled()
    at_desk = Desk(cases["aliases"], cases["places"])
    return [
        {**pair, "domain": domain["domain"], "part": domain["part"], "statements": at_desk.pair(pair)}
        for domain in cases["domains"]
        for pair in domain["pairs"]
    ]


@pytest.fixture(scope="session")
def calls_of():
    """Count calls, which are the same on any machine."""

    def count_calls(action):
        """Return how many of our functions are called."""
        calls = 0

        def count(frame, event, _):
            nonlocal calls
            calls += event == "call" and frame.f_globals.get("__name__", "").startswith("crosscheck")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            action()
        finally:
            sys.setprofile(before)
        return calls

    return count_calls
