"""Statements by field, made by the real stage, and the pairs that they make."""

from msgspec.structs import replace

from crosscheck.judge.pair import make_pair
from crosscheck.judge.scopes import relate_scopes
from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.settings import find_setting
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

HERE = Location("claims/daily.yaml", 7, 5)
PLACES = {"Porto": "Portugal", "Braga": "Portugal", "Lyon": "France"}
VOCABULARY = make_vocabulary(Project("", Settings(), (), (), (), PLACES))


def state(source="daily", published="2021-05-02", setting=None, **fields):
    """Return the statement of a claim; `setting` holds the fields of another claim of its source."""
    asked, value = fields.pop("property", "killed"), fields.pop("value", "14")
    where = Source(source, source, "", published, "en", SourceKind.NEWS, HERE)
    claim = Claim(source, source, source, "Something is said.", asked, value, HERE, **fields)
    statement = normalise_claim(claim, where, VOCABULARY)[0]
    return replace(statement, setting=find_setting([state(source, published, **setting)])) if setting else statement


def relate(field, left, right):
    """Return how the scopes of two claims of two sources stand in one field."""
    return relate_scopes(state("daily", **left), state("weekly", **right))[field]


def pair_of(left, right):
    """Return the pair of two claims of two sources."""
    return make_pair(state("daily", **left), state("weekly", **right))
