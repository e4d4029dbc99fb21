"""Which names of a place go into the gazetteer, out of all that GeoNames has collected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from atlas import POLITICS, Place, by_letters, by_sound

from crosscheck.lexicons.gazetteer import SHORTEST_SOUND

SHORTEST = 4
"""Letters of a further name of a town; shorter ones are mostly codes of airports."""

PEOPLE_FOR = {
    "CYRILLIC": 100_000,
    "GREEK": 300_000,
    "ARABIC": 500_000,
    "HEBREW": 500_000,
    "CJK": 500_000,
    "HANGUL": 1_000_000,
    "KATAKANA": 1_000_000,
    "GEORGIAN": 1_000_000,
    "ARMENIAN": 1_000_000,
}
"""From how many people on a town's names in a script are kept: what is rarely written abroad only fills the file."""

LOCAL = {script: countries.split() for script, countries in POLITICS["scripts"].items()}
"""Where the names in a script are kept of every town."""

MOST = ((40_000, 0), (60_000, 1), (100_000, 2), (300_000, 5))
"""How many further names in Latin letters a town with fewer people than that keeps: those with letters of their own
(ä, č, ł) first, since these are how a language writes it, and the others are mostly made by machine."""

_SAINT = re.compile(r"\bSaint(e?)\b")
_CITY = re.compile(r"\s+(City|Town|Shi|Shahr)$")


def own_names(place: Place) -> Iterator[str]:
    """Yield a place's own names: St and Mount are written both ways."""
    for name in place.names:
        yield name
        if name.startswith(("The ", "the ")):
            yield name[4:]
        if _SAINT.search(name):
            yield _SAINT.sub(r"St\1", name)
        if name.startswith("Mount "):
            yield "Mt" + name[5:]


def further_names(place: Place, country: str) -> Iterator[str]:
    """Yield the further names of a place that are worth keeping; `country` is the code of the one it lies in."""
    if place.kind not in "tT":
        yield from place.also
        return
    latin: dict[str, list[str]] = {}
    for name in place.also:
        script = _script(name)
        if script == "LATIN" and _is_a_name(name):
            latin.setdefault(_as_found(name), []).append(name)
        elif (script in LOCAL and country in LOCAL[script]) or place.people >= PEOPLE_FOR.get(script, 10**10):
            yield name
    known = {_as_found(name) for name in place.names}
    groups = sorted((group for found, group in latin.items() if found not in known), key=_is_plain)
    most = next((most for people, most in MOST if place.people < people), len(groups))
    for group in groups[:most] + [latin[found] for found in known if found in latin]:
        yield from group
    for name in place.names:
        if _CITY.search(name):
            yield _CITY.sub("", name)


def _is_plain(group: list[str]) -> bool:
    return all(name.isascii() for name in group)


def _as_found(name: str) -> str:
    """Return by what a name will be found: its sound, where it is long enough."""
    sound = by_sound(name)
    return sound if len(sound.replace(" ", "")) >= SHORTEST_SOUND else by_letters(name)


def _script(name: str) -> str:
    first = next((letter for letter in name if letter.isalpha()), "")
    return unicodedata.name(first, "").split(" ")[0] if first else ""


def _is_a_name(name: str) -> bool:
    if len(name) > 40 or any(sign in name for sign in ",;/()=:0123456789"):
        return False
    return name[0].isupper() and len(by_letters(name)) >= SHORTEST and not name.isupper()
