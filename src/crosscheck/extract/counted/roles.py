"""What each property asks of its figure, compiled from the lexicon: which kinds it takes, and whose it is."""

from functools import lru_cache

from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.syntax import Syntax
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Quantity, QuantityKind

PERSON = "person"
_COUNT, _PERCENT = "count", "percent"


class RoleTable:
    """The roles of one language's properties."""

    def __init__(self, language: str) -> None:
        roles = load_section(language, Syntax).roles
        self.takes: dict[str, set[str]] = {}
        for kind, keys in roles.takes.items():
            for key in split_words(keys):
                self.takes.setdefault(key, set()).add(kind)
        self.instead = roles.instead
        self.havers = frozenset(split_words(roles.havers))
        self.people_only = frozenset(split_words(roles.people_only))
        self.subjects = {key: subject for subject, keys in roles.subjects.items() for key in split_words(keys)}
        self.adjectives, self.verbs, self.units = roles.adjectives, roles.verbs, roles.units

    def settle(self, key: str, quantity: Quantity) -> str:
        """Return the property that a figure of this kind has under a wording of `key`, "" where it cannot have it."""
        kind = kind_of(quantity)
        instead = self.instead.get(key, {}).get(kind)
        if instead is not None:
            return instead
        if key in self.people_only and kind == _COUNT and not _may_be_people(quantity):
            return ""
        takes = self.takes.get(key)
        if quantity.change is not None and kind in (_PERCENT, "points", "ratio"):
            return key
        if takes is None:
            return key if kind in (_COUNT, _PERCENT, "ratio") else ""
        bare = kind == _COUNT and not quantity.unit
        return key if kind in takes or bare else ""

    def is_level(self, key: str) -> bool:
        """Whether a property belongs to what has it, and counts nobody."""
        return key in self.havers or (key in self.takes and key not in self.subjects)


def kind_of(quantity: Quantity) -> str:
    """Return the kind of a figure, for a measure its unit."""
    if quantity.kind is QuantityKind.MEASURE:
        return quantity.unit
    if quantity.kind is QuantityKind.COUNT and quantity.unit == "magnitude":
        return quantity.unit
    return quantity.kind.value


_PEOPLE = frozenset(
    {"", PERSON, "family", "household", "couple", "civilian", "villager", "team", "crew", "group", "member"}
)


def _may_be_people(quantity: Quantity) -> bool:
    return quantity.unit in _PEOPLE


@lru_cache(maxsize=8)
def roles_of(language: str) -> RoleTable:
    """Compile the roles of a language's properties."""
    return RoleTable(language)
