"""On which level two values of one field stand: the names of the levels are those of `weights.COMPARISONS`.

Every function here is pure and symmetric, and asks nothing of the two statements but the field in question, so that
its answer can be kept for all pairs of statements with the same two values.
"""

from __future__ import annotations

from collections.abc import Collection

from crosscheck.match.kinds import Kind
from crosscheck.match.phrases import both_have_own, compare_phrases, compare_stems, figures_differ, read_phrase
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Definition, Group, Meaning, Property, Setting
from crosscheck.model.value import Name, Place, QuantityKind
from crosscheck.relate.definitions import excluding_definitions, relate_definitions, unsaid_definitions
from crosscheck.relate.meanings import relate_meanings
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_groups, relate_places, relate_properties, relate_times
from crosscheck.relate.strings import closeness

ONE_WORD = 0.92
"""Two words are one from here on (Jaro-Winkler)."""

SMALL_WORD = 3
"""Letters of words that two properties with two words in common may differ by ("reason for", "reason of")."""

_UNNAMED = frozenset(
    {QuantityKind.AGE, QuantityKind.DURATION, QuantityKind.MEASURE, QuantityKind.RANK, QuantityKind.MONEY}
)
"""Kinds of figure that are often given without their unit: "she is 61", "1.2 billion"."""

_NESTED = (Relation.WITHIN, Relation.CONTAINS)


def compare_kinds(left: Kind, right: Kind) -> str:
    """Return whether two sorts of value can answer one question at all."""
    if not left.sort or not right.sort:
        return "unstated"
    if left.sort != right.sort:
        return "other sort"
    if left.whether != right.whether:
        return "whether"
    if left.sort != "figure" or left.figure is None or right.figure is None:
        return "same"
    if left.change != right.change:
        return "change"
    if left.figure is not right.figure:
        return "unstated" if _lacks_unit(left, right) or _lacks_unit(right, left) else "other unit"
    if left.unit == right.unit:
        return "same"
    if not left.unit or not right.unit:
        return "unstated"
    return "other things" if left.figure is QuantityKind.COUNT else "other unit"


def _lacks_unit(bare: Kind, other: Kind) -> bool:
    return bare.figure is QuantityKind.COUNT and not bare.unit and other.figure in _UNNAMED


def compare_properties(left: Property, right: Property) -> str:
    """Return how alike two properties are; of a word more (`narrower`) the rest of the claim must judge."""
    relation = relate_properties(left, right)
    if relation is Relation.SAME:
        return "same"
    if relation in _NESTED:
        return "kin"
    if relation is Relation.DISJOINT:
        return "other"
    ours, theirs = sorted((property_words(left), property_words(right)), key=sorted)  # whichever is left
    shared = {word for word in ours if explains_word(word, theirs)}
    if not shared:
        return "unlike"
    if len(shared) == len(ours) == len(theirs):
        return "same"
    if len(shared) < min(len(ours), len(theirs)):
        return "overlaps"
    more = max((ours, theirs), key=len) - shared
    return "same in context" if len(shared) > 1 and all(len(word) <= SMALL_WORD for word in more) else "narrower"


def compare_meanings(left: Meaning, right: Meaning) -> str:
    """Return "same meaning" where two properties ask for the same in other words, "" where that is not so."""
    return "same meaning" if relate_meanings(left, right) is Relation.SAME else ""


def compare_definitions(left: tuple[Definition, ...], right: tuple[Definition, ...]) -> str:
    """Return how the definitions of two figures stand: "other" bars, "beside" is a figure to compare with."""
    relation = relate_definitions(left, right)
    if relation is Relation.DISJOINT:
        apart = excluding_definitions(left, right)
        return "beside" if all(one.beside for one in apart) else "other"
    if unsaid := (*unsaid_definitions(left, right), *unsaid_definitions(right, left)):
        return "unsaid" if all(one.beside for one in unsaid) else "unsaid, other"
    return "" if relation is Relation.UNKNOWN else "same" if relation is Relation.SAME else "overlaps"


def property_words(one: Property) -> frozenset[str]:
    """Return the words that a property's key is made of."""
    return frozenset(one.key.replace("-", " ").replace("_", " ").split())


def is_one_word(left: str, right: str) -> bool:
    """Whether two stems are one word, or slips of it; figures and short words must be equal."""
    if left == right:
        return True
    if min(len(left), len(right)) <= 3 or not (left.isalpha() and right.isalpha()):
        return False
    return closeness(left, right) >= ONE_WORD


def explains_word(word: str, words: Collection[str]) -> bool:
    """Whether a word is one of `words`, or one of them begins with it as words do with their stem."""
    return any(is_one_word(word, other) or (len(word) > 3 and other.startswith(word)) for other in words)


SHARED_NAMES = 2
"""Parts of names in common from which two sources tell of one thing, if they do so at one time."""


def compare_settings(left: Setting, right: Setting) -> str:
    """Return "one story" for sources of one place, event or names at one time, "one place" where no time is known."""
    places = compare_places(left.place, right.place) if left.place and right.place else ""
    events = compare_events(left.event, right.event) if left.event and right.event else ""
    one_scene = places in ONE_SCENE["place"] or events in ONE_SCENE["event"]
    return compare_stories(left, right) if one_scene or share_names(left, right) else ""


ONE_SCENE = {"place": ("same", "variant", "nested"), "event": ("same", "named part")}
"""Levels of the places or the events of two sources at which they tell of one."""


def share_names(left: Setting, right: Setting) -> bool:
    """Whether two sources speak of the same names."""
    return len(left.names & right.names) >= SHARED_NAMES


def compare_stories(left: Setting, right: Setting) -> str:
    """Return `compare_settings` of two sources that tell of one place or event, or speak of the same names."""
    times = relate_times(left.time, right.time)
    return "one place" if times is Relation.UNKNOWN else "" if times is Relation.DISJOINT else "one story"


def compare_places(left: Place, right: Place) -> str:
    """Return how two places stand: by what is known of where they lie, else by their names."""
    relation = relate_places(left, right)
    if relation in _NESTED:
        return "nested"
    if relation is Relation.DISJOINT:
        return "apart"
    named = compare_names(left.name, right.name)
    if relation is Relation.SAME:
        return "same" if named is NameLevel.SAME else "variant"
    if named in (NameLevel.SAME, NameLevel.VARIANT) and left.key != right.key:
        return "variant"
    if named is not NameLevel.DIFFERENT:
        return "like"
    if closeness(left.key, right.key) >= ONE_WORD:
        return "spelt alike"
    return "perhaps inside" if relation is Relation.UNKNOWN and may_hold_the_other(left, right) else "unlike"


def may_hold_the_other(left: Place, right: Place) -> bool:
    """Whether one of two places is in no gazetteer, and so may well lie in the other, which is."""
    return left.listed != right.listed and any(len(one.path) == 1 and not one.listed for one in (left, right))


def compare_counted(left: Group, right: Group) -> str:
    """Return how two groups stand: by the tree of groups, else by their words."""
    relation = relate_groups(left, right)
    if relation is Relation.SAME:
        return "same" if left.bounds else "everybody"
    if relation in _NESTED:
        return "nested"
    if relation is Relation.OVERLAPS:
        return "overlaps"
    if relation is Relation.DISJOINT:
        return "apart"
    ours, theirs = left.label.casefold().split(), right.label.casefold().split()
    return "overlaps" if any(explains_word(word, theirs) for word in ours) else "unlike"


_NAME_LEVELS = {
    NameLevel.SAME: "same",
    NameLevel.VARIANT: "variant",
    NameLevel.PART: "part",
    NameLevel.ACRONYM: "acronym",
    NameLevel.DIFFERENT: "different",
}


def compare_subjects(left: Name, right: Name) -> str:
    """Return how alike two subjects are: names by their spelling, descriptions by their words."""
    if (left.proper and right.proper) or (left.alias and left.alias == right.alias):
        return _NAME_LEVELS[compare_names(left, right)]
    level = compare_phrases(left, right)
    return "mixed" if left.proper != right.proper and level in ("unlike", "overlaps") else level


def compare_events(left: Name, right: Name) -> str:
    """Return how alike two events' names are; two that each have a year or a name of their own are two events."""
    if left.alias and left.alias == right.alias:
        return "same"
    one, other = read_phrase(left), read_phrase(right)
    if figures_differ(one, other):
        return "different"
    if left.proper and right.proper:
        level = _NAME_LEVELS[compare_names(left, right)]
        if level != "different":
            return "named part" if level == "part" else "same"
    level = compare_stems(one, other)
    if level in ("", "unlike", "overlaps") and both_have_own(one, other):
        return "different"
    return "same" if level == "named phrase" else level or "overlaps"


def compare_happenings(level: str, left: str, right: str) -> str:
    """Return the level of two events whose words differ, seen with what kind of event each is.

    A blaze may be the fire, and a disaster may be anything; a fire is no flood.
    """
    if level not in ("unlike", "overlaps") or not left or not right:
        return level
    if left == right:
        return "one kind"
    return "any kind" if LOOSE in (left, right) else level


LOOSE = "any"
"""The kind of an event that may be of any kind (`Statement.happening`)."""


def compare_speakers(left: Name, right: Name) -> str:
    """Return whether two figures are credited to one speaker."""
    return "other" if compare_subjects(left, right) in _OTHER_SPEAKERS else "same"


_OTHER_SPEAKERS = frozenset({"mixed", "unlike", "overlaps", "word part", "different"})


def compare_across(subject: Name, name: Name) -> str:
    """Return whether the subject of one claim is what the other has as its place or event, "" where it is not."""
    if subject.proper and name.proper:
        named = compare_names(subject, name)
        return "subject" if named in (NameLevel.SAME, NameLevel.VARIANT) else ""
    level = compare_phrases(subject, name)
    if level in ("named phrase", "phrase"):
        return "subject"
    return level if level in ("named part", "phrase part") else ""
