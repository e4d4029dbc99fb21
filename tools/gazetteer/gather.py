"""Countries, regions and towns put into one another, as the packages and `politics.yaml` say."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import packages
from atlas import POLITICS, Place, by_letters, by_sound, find_suburbs, kilometres, reach, without_generic
from names import further_names


def split(words: str) -> list[str]:
    """Return the entries of a list parted by commas."""
    return [entry.strip() for entry in (words or "").split(",") if entry.strip()]


class Gathering:
    """All places, as they are found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world = Place("w", ["world", "worldwide", "the world", "Earth", "planet Earth"])
        self.places = [self.world]
        self.wide: dict[str, Place] = {"world": self.world}
        self.countries: dict[str, Place] = {}
        self.regions: dict[tuple[str, str], Place] = {}

    def gather(self) -> list[Place]:
        """Return all places, those that others lie in first."""
        self._add_continents()
        self._add_countries()
        self._add_lands()
        self._add_towns()
        self._add_districts()
        self._settle_disputes()
        self._add_local_names()
        self._share_names()
        return self.places

    def _add(self, place: Place) -> Place:
        self.places.append(place)
        return place

    def _add_continents(self) -> None:
        for names in packages.read_continents(self.folder).values():
            if names[0] not in ("North America", "South America"):
                self.wide[names[0]] = self._add(Place("k", names, [self.world], 10**9))
        for name, row in POLITICS["regions"].items():
            place = Place("k", [name, *split(row.get("as", ""))], [self.wide[row["within"]]], 10**9, loose=True)
            self.wide[name] = self._add(place)
        for name in ("Americas", "South America"):
            self.wide[name].loose = False

    def _add_countries(self) -> None:
        rows = packages.read_countries(self.folder)
        continents = {code: names[0] for code, names in packages.read_continents(self.folder).items()}
        names = packages.read_names_of_countries(self.folder)
        member_of = {
            code: name for name, row in POLITICS["regions"].items() for code in (row.get("members") or "").split()
        }
        for code, row in rows.items():
            within = self.wide[member_of.get(code) or continents[row["continentcode"]]]
            parents = [within]
            if code in POLITICS["between_continents"]:
                parents = [self.world, *(self.wide[one] for one in POLITICS["between_continents"][code].split())]
            own = row["name"].strip()
            mine = [own.removeprefix("The "), own, *split(POLITICS["names"].get(code, ""))]
            self.countries[code] = self._add(Place("c", mine, parents, row["population"], names.get(code, [])))
        for above, codes in POLITICS["dependencies"].items():
            for code in codes.split():
                self.countries[code].parents.append(self.countries[above])

    def _add_lands(self) -> None:
        for row in POLITICS["lands"]:
            names = [row["place"], *split(row.get("as", ""))]
            if "of" in row:
                parents = [self.countries[row["of"]]]
            else:
                parents = [self.wide[row["within"]], *(self.countries[code] for code in row["in"].split())]
            self._add(Place("l", names, parents, 10**8, loose=True))

    def _region(self, country: str, name: str) -> Place:
        place = self.regions.get((country, name))
        if place is None:
            listed, name = name, POLITICS["renamed"].get(country, {}).get(name, name)
            plain = without_generic(name)
            further = [plain] if plain != by_letters(name) else []
            place = self._add(Place("r", [name], [self.countries[country]], also=further))
            self.regions[country, name] = self.regions[country, listed] = place
        return place

    def _add_towns(self) -> None:
        capitals = {code: row["capital"] for code, row in packages.read_countries(self.folder).items()}
        towns: list[Place] = []
        for city in packages.read_cities(self.folder):
            if city.country not in self.countries:
                continue
            country = self.countries[city.country]
            within = self._region(city.country, city.region) if city.region else country
            if within is not country:
                within.people += city.people
            kind = "T" if by_letters(capitals[city.country]) == by_letters(city.name) else "t"
            parents = [country, within] if city.elsewhere else [within]
            spot = (city.latitude, city.longitude)
            towns.append(
                Place(kind, [city.name], parents, city.people, list(city.others), spot=spot, county=city.county)
            )
        towns = self._without_doubles(towns)
        towns = self._join_city_states(towns)
        find_suburbs(towns)
        self.places += towns

    def _without_doubles(self, towns: list[Place]) -> list[Place]:
        """Return towns without those that bear the name of a larger one near by: GeoNames lists some twice."""
        kept: dict[tuple[int, str], list[Place]] = {}
        for town in towns:
            same = kept.setdefault((id(town.parents[0]), by_sound(town.names[0])), [])
            if not any(kilometres(town, one) < 30 for one in same):
                same.append(town)
        return [town for group in kept.values() for town in group]

    def _join_city_states(self, towns: list[Place]) -> list[Place]:
        """Make a city and the region of its name one where all towns of the region lie within the city's reach."""
        by_parent: dict[int, list[Place]] = {}
        for town in towns:
            by_parent.setdefault(id(town.parents[0]), []).append(town)
        joined: dict[int, Place] = {}
        for group in by_parent.values():
            city, region = group[0], group[0].parents[0]
            names = {by_sound(name) for name in (*city.names, *city.also)}
            alike = {by_sound(name) for name in (*region.names, *region.also)} & names
            if alike and all(kilometres(one, city) <= reach(city.people) for one in group):
                if region.kind == "c" and region.people > 2 * city.people:
                    continue
                joined[id(city)] = region
                region.also += city.also
                region.names = list(
                    dict.fromkeys([*region.names, *city.names] if region.kind == "c" else [*city.names, *region.names])
                )
                region.people = max(region.people, city.people)
                region.kind = region.kind if region.kind == "c" else city.kind
        return [town for town in towns if id(town) not in joined]

    def _add_districts(self) -> None:
        """Add what ISO 3166-2 knows further: other names of regions, and the districts within them."""
        by_name: dict[tuple[str, str], Place] = {}
        for (country, name), place in self.regions.items():
            for one in (name, *place.names, *place.also):
                by_name.setdefault((country, by_sound(without_generic(one))), place)
        towns = {(id(place.parents[0]), by_sound(name)) for place in self.places for name in self._town_names(place)}
        counties: Counter[tuple[int, str]] = Counter()
        for place in self.places:
            if place.county:
                counties[id(place.parents[0]), without_generic(place.county)] += place.people
        for district in packages.read_districts(self.folder):
            region = _first(by_name, district.country, district.names)
            if region is not None:
                region.also += [name for name in district.names if len(name) > 3 and not name.startswith("The ")]
                if district.country in ("US", "CA", "AU"):
                    region.also.append("+" + district.code[3:])
                continue
            parent = _first(by_name, district.country, district.parent)
            if parent is None or (id(parent), by_sound(without_generic(district.names[0]))) in towns:
                continue
            people = sum(counties.get((id(parent), without_generic(name)), 0) for name in district.names)
            names = list(district.names)
            self._add(Place("d", names[:1], [parent], max(50_000, people), names[1:], loose=True))

    def _town_names(self, place: Place) -> list[str]:
        return [*place.names, *place.also] if place.kind in "tT" and place.parents else []

    def _settle_disputes(self) -> None:
        for row in POLITICS["disputed"]:
            others = [self.countries[code] for code in row["in"].split()]
            if "country" not in row:
                place = self.countries[row["place"]]
                place.parents += [one for one in others if one not in place.parents]
                continue
            found = self.regions.get((row["country"], row["place"]))
            if found is None:
                print("not in GeoNames:", row["place"], file=sys.stderr)
                continue
            base = found.parents[0]
            found.parents = [base.parents[0], base, *others]

    def _add_local_names(self) -> None:
        for country, name, further, *people in POLITICS["local"]:
            home = self.countries[country]
            found = [one for one in self.places if name in one.names[:1] and home in one.above]
            if not found:
                print("not in GeoNames:", country, name, file=sys.stderr)
            for place in found[:1]:
                place.names += split(further)
                place.people = max([place.people, *people])

    def _share_names(self) -> None:
        """Let a region that bears a town's name bear what other languages call the town, too: Lviv, Lwow, Lemberg."""
        for place in self.places:
            region = place.parents[0] if place.parents else place
            if place.kind in "tT" and region.kind == "r" and place.people >= 100_000:
                mine = {by_sound(name) for name in place.names}
                if mine & {by_sound(name) for name in region.names}:
                    region.also += further_names(place, "")


def _first(places: dict[tuple[str, str], Place], country: str, names: Iterable[str]) -> Place | None:
    found = (places.get((country, by_sound(without_generic(name)))) for name in names)
    return next((place for place in found if place is not None), None)
