"""What each property asks of its figure, compiled from the lexicon: which kinds it takes, and whose it is."""

from functools import lru_cache

from crosscheck.lexicons.lexicon import load_lexicon, load_section
from crosscheck.lexicons.syntax import Syntax
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Quantity, QuantityKind

PERSON, POINT = "person", "point"
_COUNT, _PERCENT, _DURATION = "count", "percent", "duration"
_PEOPLE, _HOUSEHOLDS = "people", "households"
_DEEPEST = 4
"""How deep the lexicon's tree of groups is read."""


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
        self.standing = frozenset(split_words(roles.standing))
        self.comparatives = roles.comparatives
        self.modifiers, self.before = roles.modifiers, roles.before
        self.people_verbs, self.share_verbs, self.doers = roles.people_verbs, roles.share_verbs, roles.doers
        self.persons = frozenset(split_words(roles.persons))
        self.owners = {key: owner for owner, keys in roles.owners.items() for key in split_words(keys)}
        self.bodies, self.kin = frozenset(split_words(roles.bodies)), frozenset(split_words(roles.kin))
        self.people = _people(language)
        self.inhabited = frozenset(split_words(roles.inhabited))
        words = load_lexicon(language).vocabulary.properties
        self.fillers = frozenset(
            split_words(words.fillers) + split_words(words.narrowing) + split_words(roles.narrowing)
        )

    def settle(self, key: str, quantity: Quantity, *, changed: bool = False) -> str:
        """Return the property that a figure of this kind has under a wording of `key`, "" where it cannot have it."""
        counted = changed or "points" in self.takes.get(key, ()) or "points" in self.instead.get(key, ())
        kind = "points" if counted and quantity.unit == POINT else kind_of(quantity)
        instead: str | None = self.instead.get(key, {}).get(kind)
        if instead is not None:
            return instead
        takes = self.takes.get(key)
        if (changed or quantity.change is not None) and kind in (_PERCENT, "points", "ratio"):
            return key
        if takes is None:
            return key if kind in (_COUNT, _PERCENT, "ratio") else ""
        bare = kind == _COUNT and not quantity.unit and takes != {_DURATION}  # "take 3 from 5" is no time
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
    return str(quantity.kind.value)


def _people(language: str) -> frozenset[str]:
    """Return the words for groups of people, and for households."""
    groups = load_lexicon(language).vocabulary.groups
    inside = {_PEOPLE, _HOUSEHOLDS}
    for _ in range(_DEEPEST):
        inside |= {key for key, group in groups.known.items() if not inside.isdisjoint(split_words(group.within))}
    wordings = [key for key in inside if key in groups.known] + list(split_words(groups.peoples))
    wordings += [word for key in inside if key in groups.known for word in split_words(groups.known[key].words)]
    return frozenset(wording for wording in wordings if " " not in wording)


@lru_cache(maxsize=8)
def roles_of(language: str) -> RoleTable:
    """Compile the roles of a language's properties."""
    return RoleTable(language)
