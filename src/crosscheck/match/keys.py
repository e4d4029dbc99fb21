"""Under which keys a statement is looked for: what it must share with another for the two to be compared at all.

A missing field is never a key. A statement is at home under the keys of what it says itself, and a guest under those of
what that lies in (the country of its city, the wider property of its own): guests are compared with those at home, not
with one another, so that two cities of one country do not meet under the country.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from crosscheck.match.fields import property_words
from crosscheck.match.figures import long_figure
from crosscheck.model.statement import Property, Statement
from crosscheck.model.value import Name, Place, Time

OF = "\t"
"""In a key between what is said and of what: `killed⇥atr`; no word of a claim has it, they are parted at white space.
A rare word stands for itself, with nothing before it."""

ANYWHERE = "?"
"""In place of a place: one that no gazetteer has may lie in any that it has, if both speak of one day."""

FIGURE = "#"
"""Before a long figure that is a key."""

KEPT = 8192
"""Questions of which the keys are remembered: the claims of a source, and those of an event, ask much the same."""

_VOWELS = str.maketrans("", "", "aeiouy")
_LEAST_SKETCH = 3
_MOST_PARTS = 4
_MOST_STEMS = 4
_STEM = 5
"""Letters of a stem that make a key: the comparison forgives an ending, as in plea and plead."""

_SHORTEST_PART = 3
_INITIALS = range(2, 7)

Labels = tuple[tuple[str, str], ...]


class Keys(NamedTuple):
    """Where a statement is at home and where a guest, no key twice; and the words as written behind what it is of."""

    home: tuple[str, ...]
    guest: tuple[str, ...]
    labels: Labels


class _Things(NamedTuple):
    """What a question is asked of: labels, keys of its event, its subject and its place, and of what that lies in."""

    labels: Labels
    own: tuple[str, ...]
    around: tuple[str, ...]


def find_keys(statement: Statement) -> Keys:
    """Return the keys of a statement. A place or a time that is the answer is no key."""
    value, asked, setting = statement.value, statement.property, statement.setting
    is_place = isinstance(value, Place)
    place = None if is_place else statement.place
    subject = statement.subject
    if subject is not None and not subject.proper and statement.group is not None:
        subject = None
    own, wider = _asked_keys(asked, statement.meaning.listed)
    where = setting.place if place is None and not is_place else place
    labels, things, around = _thing_keys(statement.event or setting.event, subject, where)
    home = [f"{one}{OF}{thing}" for one in own for thing in things]
    guest = [f"{one}{OF}{thing}" for one in wider for thing in things]
    if around:
        guest += [f"{one}{OF}{thing}" for one in (*own, *wider) for thing in around]
    if asked.known:
        (guest if place is not None or (subject is not None and subject.proper) else home).append(asked.key)
        guest += wider
    if place is not None and statement.time is not None and not isinstance(value, Time):
        behind = f"{OF}{ANYWHERE}{OF}{_first_day(statement.time)}"
        (guest if place.listed else home).extend([one + behind for one in own])
    if figure := long_figure(value):
        (guest if asked.known else home).extend([f"{FIGURE}{figure}{OF}{thing}" for thing in things])
    return Keys(tuple(home), tuple(guest), labels)


def name_block(key: str, label: str, labels: Labels) -> str:
    """Return what the statements under a key share, in the words of one of them: its property's and its labels.

    >>> name_block("killed" + OF + "tr", "deaths", (("tr", "Atyrau"),))
    '“deaths” of Atyrau'
    """
    said, *of = key.split(OF)
    if not said:
        return f"the word “{of[0]}”"
    return f"“{label}” of {dict(labels).get(of[0], of[0])}" if of else f"“{label}”"


def is_told(key: str) -> bool:
    """Whether it is said of a key that not all under it were compared; places anywhere are but tried."""
    return key.split(OF)[1:2] != [ANYWHERE]


def is_narrow(key: str) -> bool:
    """Whether a key says both what is asked and of what, so that all under it may well be of one fact.

    >>> is_narrow("killed" + OF + "tr"), is_narrow("killed"), is_narrow("#1204" + OF + "tr")
    (True, False, False)
    """
    said, *of = key.split(OF)
    return len(of) == 1 and said != "" and not said.startswith(FIGURE)


def word_key(word: str) -> str:
    """Return the key of a rare word."""
    return f"{OF}{word}"


@lru_cache(KEPT)
def _asked_keys(asked: Property, listed: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of a property and of the concepts that it asks for, and those of what it lies within."""
    own, wider = property_keys(asked)
    return (*own, *(f"={concept}" for concept in sorted(listed - {asked.key}))), wider


@lru_cache(KEPT)
def _thing_keys(event: Name | None, subject: Name | None, place: Place | None) -> _Things:
    within = () if place is None else place_keys(place)
    named = [key for name in (event, subject) if name is not None for key in name_keys(name)]
    own = tuple(dict.fromkeys((*named, *within[:1])))
    return _Things(_label(event, subject, place), own, tuple(key for key in within[1:] if key not in own))


def _label(event: Name | None, subject: Name | None, place: Place | None) -> Labels:
    labels = {key: name.label for name in (event, subject) if name for key in name_keys(name)}
    return tuple((labels | ({place_keys(place)[0]: place.label} if place else {})).items())


def _first_day(time: Time) -> int:
    return 0 if time.span.lower is None else time.span.lower.toordinal()


@lru_cache(KEPT)
def property_keys(asked: Property) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a property's own keys and those of what it lies within; words that nobody knows go by their stems."""
    if asked.known:
        return (asked.key,), asked.within
    stems = sorted(property_words(asked), key=_rare_first)[:_MOST_STEMS]
    return tuple(dict.fromkeys(f"~{stem[:_STEM]}" for stem in stems)), asked.within


def _rare_first(word: str) -> tuple[int, str]:
    """Sort long words first: the longer, the rarer."""
    return -len(word), word


@lru_cache(KEPT)
def place_keys(place: Place) -> tuple[str, ...]:
    """Return the keys of a place and of all that it lies in, itself first; at most twelve, as long as a path is.

    What stands behind a comma tells namesakes apart, and of these one may be the other.
    """
    return tuple(dict.fromkeys(sketch(key.partition(",")[0]) for key in reversed(place.path)))


@lru_cache(KEPT)
def name_keys(name: Name) -> tuple[str, ...]:
    """Return keys of which two names of one thing share at least one: an alias, a part, or initials."""
    return tuple(dict.fromkeys(_name_keys(name)))


def _name_keys(name: Name) -> Iterator[str]:
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
