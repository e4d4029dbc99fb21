"""Under which keys a statement is looked for: what it must share with another for the two to be compared at all.

A missing field is never a key. A statement is at home under the keys of what it says itself, and a guest under those of
what that lies in (the country of its city, the wider property of its own): guests are compared with those at home, not
with one another, so that two cities of one country do not meet under the country.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from crosscheck.match.fields import property_words
from crosscheck.match.figures import long_figure
from crosscheck.match.profiles import NONE, Profile
from crosscheck.model.statement import Property
from crosscheck.model.value import Name, Place

ANYWHERE = "?"
"""In place of a place: one that no gazetteer has may lie in any that it has, if both speak of one day."""

Key = tuple[str, ...]
"""What is said and of what: `("killed", "atr")`; of nothing where the statement does not say of what."""

_VOWELS = str.maketrans("", "", "aeiouy")
_LEAST_SKETCH = 3
_MOST_PARTS = 4
_MOST_STEMS = 4
_STEM = 5
"""Letters of a stem that make a key: the comparison forgives an ending, as in plea and plead."""

_SHORTEST_PART = 3
_INITIALS = range(2, 7)


def find_keys(profile: Profile) -> tuple[set[Key], set[Key]]:
    """Return the keys under which a statement is at home, and those under which it is a guest."""
    asked = profile.statement.property
    own, wider = property_keys(asked)
    own = (*own, *(f"={concept}" for concept in sorted(profile.statement.meaning.listed - {asked.key})))
    place = profile.statement.place if profile.place != NONE else None
    named, around = named_keys(profile), () if place is None else place_keys(place)[1:]
    things = {*named, *(place_keys(place)[:1] if place else ())}
    if profile.setting_place != NONE and profile.statement.setting.place is not None:
        setting = place_keys(profile.statement.setting.place)
        things |= {*setting[:1]}
        around = setting[1:]
    if profile.setting_event != NONE and profile.statement.setting.event is not None:
        things |= {*name_keys(profile.statement.setting.event)}
    home: set[Key] = set(product(own, things))
    guest: set[Key] = {*product(wider, things), *product((*own, *wider), around)}
    if place is not None and profile.time != NONE:
        (guest if place.listed else home).update((one, ANYWHERE, str(profile.lower)) for one in own)
    if figure := long_figure(profile.statement.value):
        (guest if asked.known else home).update((f"#{figure}", thing) for thing in things)
    if asked.known:
        sparse = place is None and not profile.nature.is_of_one
        (home if sparse else guest).add((asked.key,))
        guest.update((one,) for one in wider)
    return home, guest - home


def property_keys(asked: Property) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a property's own keys and those of what it lies within; words that nobody knows go by their stems."""
    if asked.known:
        return (asked.key,), asked.within
    stems = sorted(property_words(asked), key=_rare_first)[:_MOST_STEMS]
    return tuple(f"~{stem[:_STEM]}" for stem in stems), asked.within


def _rare_first(word: str) -> tuple[int, str]:
    """Sort long words first: the longer, the rarer."""
    return -len(word), word


def place_keys(place: Place) -> tuple[str, ...]:
    """Return the keys of a place and of all that it lies in, itself first; at most twelve, as long as a path is.

    What stands behind a comma tells namesakes apart, and of these one may be the other.
    """
    return tuple(dict.fromkeys(sketch(key.partition(",")[0]) for key in reversed(place.path)))


def named_keys(profile: Profile) -> set[str]:
    """Return the keys of the names that a statement speaks of: its event, and its subject unless that is a group."""
    statement = profile.statement
    keys: set[str] = set()
    if statement.event is not None:
        keys.update(name_keys(statement.event))
    if statement.subject is not None and (statement.subject.proper or profile.group == NONE):
        keys.update(name_keys(statement.subject))
    return keys


def name_keys(name: Name) -> Iterator[str]:
    """Yield keys of which two names of one thing share at least one: an alias, a part, or initials."""
    if name.alias:
        yield sketch(name.alias)
    parts = [part for part in name.skeletons if len(part) >= _SHORTEST_PART and not part.isdigit()]
    yield from map(sketch, (parts or name.skeletons)[:_MOST_PARTS])
    if len(name.parts) in _INITIALS:
        yield "".join(part[0] for part in name.parts if part)
    elif len(name.parts) == 1 and len(name.parts[0]) in _INITIALS:
        yield name.parts[0]


def sketch(skeleton: str) -> str:
    """Return the consonants of a skeleton, or all of it where that would leave next to nothing.

    >>> sketch("tukav"), sketch("riga")
    ('tkv', 'riga')
    """
    first = "i" if skeleton[:1] == "j" else skeleton[:1]  # Yushchenko, Juschtschenko
    rest = skeleton[1:].translate(_VOWELS).replace(" ", "")
    return first + rest if len(rest) + 1 >= _LEAST_SKETCH else skeleton


def labels_of(profile: Profile) -> dict[str, str]:
    """Return the words as written behind the keys of a statement's place, subject and event."""
    statement = profile.statement
    labels = {key: name.label for name in (statement.event, statement.subject) if name for key in name_keys(name)}
    return labels | ({place_keys(statement.place)[0]: statement.place.label} if statement.place else {})
