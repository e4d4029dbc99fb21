"""What the gazetteer knows of places as they are written, decided so that an unsure place says less, never more.

What is written around a name comes first ("Paris, Texas"), then what the project declares; a bare name means the place
that outweighs all its namesakes together. Else it may mean several: of these it says what they have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.grammar.folding import fold, skeleton
from crosscheck.lexicons.gazetteer import (
    UNSETTLED,
    Bearer,
    Divisions,
    Listed,
    Path,
    count_meant,
    find_abbreviated,
    find_number,
    find_own_paths,
    find_paths,
    find_places,
)
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.vocabulary import split_words

_MOST_MEANT = 3
"""Places that a name may mean for each of them to be kept in view; more have only what they share."""

NOT_MUCH_LESS = 12
"""How many times less than the first place of its name a region stands out that may be meant all the same: what is
known of regions are their towns, which tells little (Georgia, Punjab)."""

_SMALL = ("t", "r", "d")
_KNOWN_OF = 50
"""Thousands of people from which on a bare name means a town; for a smaller one it must be said where it lies."""

_MOST_PATHS = 64
TOWNS = ("t", "T", "d")
_LANDS = ("r", "d", "c", "l")


class Link(Struct, frozen=True):
    """A place in a chain outwards: its key where the gazetteer does not know it, and what it may be.

    `bearers` are the places of its name; `declared`, it was put where it lies by a person, not by the words alone.
    """

    key: str
    bearers: tuple[Bearer, ...] = ()
    declared: bool = False


class Located(Struct, frozen=True):
    """The ways down to a place, the certain one first, and whether the gazetteer knows it as one place."""

    paths: tuple[Path, ...]
    listed: bool = False


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def find_bearers(words: str, language: str) -> tuple[Bearer, ...]:
    """Return the places that words may name, those that stand out most first; a name begins with a capital."""
    if words.islower():
        return ()
    letters = fold(words)
    if letters.replace(" ", "").isalpha() and all(len(word) == 1 for word in letters.split()):
        letters = letters.replace(" ", "")
    found = find_places(letters, _sound(letters))
    return found or tuple(_lands(letters, language))


def _lands(letters: str, language: str) -> Iterator[Bearer]:
    """Yield the regions and districts whose name stands before a word such as "province"."""
    for ending in _divisions(language):
        if letters.endswith(ending):
            bare = letters[: -len(ending)]
            yield from (bearer for bearer in find_places(bare, _sound(bare)) if bearer.place.kind in _LANDS)
            return


def find_coded(words: str) -> tuple[Bearer, ...]:
    """Return the regions that a code behind a place stands for: the Texas of "Paris, TX"."""
    return find_abbreviated(fold(words).replace(" ", "")) if words.isupper() else ()


def find_land(bearers: tuple[Bearer, ...]) -> Bearer | None:
    """Return the country around the place that a bare name means, where it means one within a country."""
    meant = find_meant(bearers)
    place = meant[0].place if len(meant) == 1 else None
    while place and place.parents:
        place = find_number(place.parents[0])
        if place.kind == "c":
            return Bearer(place, place.weight)
    return None


@cache
def _divisions(language: str) -> tuple[str, ...]:
    words = sorted(split_words(load_section(language, Divisions).words), key=len, reverse=True)
    return tuple(f" {fold(word)}" for word in words)


def _sound(letters: str) -> str:
    return " ".join(map(skeleton, letters.split()))


# ── Chains ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def locate(links: Sequence[Link]) -> Located:
    """Return where the innermost of a chain of places lies; each lies in the one behind it."""
    chain = _fit(links)
    outermost, *inner = reversed(chain)
    located = _begin(outermost)
    for link in inner:
        located = _go_in(link, located)
    return Located(located.paths[:_MOST_PATHS], located.listed)


def _fit(links: Sequence[Link]) -> list[Link]:
    """Leave each link the places that lie in what the one behind it may be; beside an unknown place none is known."""
    outermost = links[-1]
    fitted = [outermost if _is_known_of(outermost.bearers) else replace(outermost, bearers=())]
    for link in reversed(links[:-1]):
        around = next((one for one in reversed(fitted) if one.bearers), None)
        within = [one for one in link.bearers if around and _lies_in_any(one.place, around.bearers)]
        if within and around:
            position = fitted.index(around)
            outer = tuple(one for one in around.bearers if any(_lies_in(inner.place, one.place) for inner in within))
            fitted[position] = replace(around, bearers=outer)
        fitted.append(replace(link, bearers=tuple(within)))
    return fitted[::-1]


def _is_known_of(bearers: Sequence[Bearer]) -> bool:
    """Whether a reader elsewhere knows of a place by its bare name: any hamlet or house may bear a small town's."""
    return any(bearer.place.kind not in _SMALL or bearer.place.weight >= _KNOWN_OF for bearer in bearers[:1])


def _lies_in_any(place: Listed, around: Iterable[Bearer]) -> bool:
    return any(_lies_in(place, bearer.place) for bearer in around)


def _lies_in(place: Listed, around: Listed) -> bool:
    return any(around.key in path for path in find_paths(place.number))


def _begin(link: Link) -> Located:
    """Return where a place lies that nothing is written around."""
    meant = find_meant(link.bearers)
    if not meant:
        return Located(((link.key,),))
    if len(meant) == 1:
        return Located(find_own_paths(meant[0].place) + _namesakes(meant[0], link.bearers), listed=True)
    shared = _shared([find_paths(bearer.place.number)[0] for bearer in meant])
    if len(meant) <= _MOST_MEANT and sum(bearer.place.kind in TOWNS for bearer in meant) <= 1:
        others = [path for bearer in meant for path in find_own_paths(bearer.place)]
        return Located(((*shared, _shared_key(link, meant)), *others))
    if len(shared) < 2:
        return Located(((link.key,),))
    return Located(((*shared, link.key), (*shared, UNSETTLED, link.key)))


def _namesakes(meant: Bearer, bearers: Sequence[Bearer]) -> tuple[Path, ...]:
    """Return the ways to towns of one country that bear the name of another place there: they may be what is meant.

    It need not be their own name: Chittagong is a division, and was the name of its town.
    """
    if meant.place.kind not in (*_SMALL, "T"):
        return ()
    country = find_paths(meant.place.number)[0][:-1]
    near = (bearer.place for bearer in bearers if bearer.place.kind in TOWNS and bearer.place != meant.place)
    ways = [find_paths(place.number)[0] for place in near]
    return tuple(way for way in ways if way[: len(country)] == country)[:_MOST_MEANT]


def _shared_key(link: Link, meant: Sequence[Bearer]) -> str:
    """Return a key for a name that may mean several, the same for all names that they share: Lviv, Lemberg."""
    bare = [bearer.place.key.partition(",")[0] for bearer in meant]
    return link.key if link.key in bare or bare[0] == meant[0].place.key else bare[0]


def find_meant(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Return the places that a bare name may mean, that which stands out most first.

    These are the ones that outweigh all others together; further regions of the name that are not much less; and of a
    town and a region or country of one name that it lies in always both (Quebec, Luxembourg).
    """
    meant = list(bearers[: count_meant([bearer.weight for bearer in bearers])])
    for bearer in bearers[len(meant) :]:
        top, place = meant[0], bearer.place
        is_region = place.kind == "r" and bearer.own and bearer.weight * NOT_MUCH_LESS >= top.weight
        is_seat = place.kind in TOWNS and bearer.own >= top.own and _lies_in(place, top.place)
        is_around = (
            place.kind == "r" and top.place.kind in TOWNS and bearer.own == top.own and _lies_in(top.place, place)
        )
        if (is_region and not _lies_in(place, top.place)) or is_seat or is_around:
            meant.append(bearer)
    return meant


def _shared(ways: Sequence[Path]) -> Path:
    """Return what all ways have in common before any of them ends."""
    shared: list[str] = []
    for steps in zip(*(way[:-1] for way in ways), strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return tuple(shared)


def _go_in(link: Link, around: Located) -> Located:
    """Return where a place lies that lies in another."""
    if not link.bearers:
        paths = tuple(path for path in around.paths if UNSETTLED not in path)
        within = tuple(_extended(path, link.key) for path in paths)
        if link.declared or not around.listed:
            return Located(within)
        return Located(within + tuple((*path, UNSETTLED, link.key) for path in paths))
    outer = {path[-1] for path in around.paths}
    found = _begin(link)
    kept = tuple(path for path in found.paths if outer & set(path))
    return Located(kept or (_extended(around.paths[0], link.key),), found.listed)


def _extended(path: Path, key: str) -> Path:
    return path if key in path else (*path, key)
