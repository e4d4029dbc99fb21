"""Where the archive's events happen: towns of the project's own gazetteer, towns with foreign spellings, invented ones.

The gazetteer keeps names by their letters and by their sound; both are spellings that some paper prints.
"""

import random
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from crosscheck.lexicons.gazetteer import FILE, FURTHER, LETTERS, PLACE, SOUND

TOWNS = "tT"
MOST_NAMES = 4
INVENTED = 6
"""One town in so many is in no gazetteer."""

SCRIPTS = (
    (("Almaty", "Алматы", "Alma-Ata"), "Kazakhstan"),
    (("Kyiv", "Київ", "Kiev"), "Ukraine"),
    (("Athens", "Αθήνα"), "Greece"),
    (("Cologne", "Köln"), "Germany"),
    (("Prague", "Praha"), "Czech Republic"),
    (("Cairo", "القاهرة"), "Egypt"),
    (("São Paulo", "Sao Paulo"), "Brazil"),
    (("Tbilisi", "თბილისი"), "Georgia"),
    (("Lisbon", "Lisboa"), "Portugal"),
    (("Warsaw", "Warszawa"), "Poland"),
    (("Kharkiv", "Харків", "Kharkov"), "Ukraine"),
    (("Malmö", "Malmo"), "Sweden"),
    (("Bogotá", "Bogota"), "Colombia"),
    (("Córdoba", "Cordoba"), "Argentina"),
    (("Sofia", "София"), "Bulgaria"),
    (("Osaka", "大阪"), "Japan"),
)
ONSETS = ("Br", "D", "F", "Gr", "K", "L", "M", "P", "R", "S", "T", "V", "Z")
MIDDLES = ("alv", "end", "irk", "ost", "umb", "aiss", "olt", "erg", "ax")
ENDS = ("ovo", "isk", "ara", "holm", "ury", "ingen", "aud", "onga")


class Town(NamedTuple):
    """A town by its spellings, the usual one first, and what it lies in, "" where that is not known."""

    names: tuple[str, ...]
    country: str = ""


def make_towns(chance: random.Random, wanted: int) -> list[Town]:
    """Return so many towns, in the order in which papers speak of them most."""
    invented = ["".join(parts) for parts in product(ONSETS, MIDDLES, ENDS)]
    nowhere = [Town((name, f"{name} town")) for name in chance.sample(invented, min(len(invented), wanted // INVENTED))]
    known = [*(Town(*entry) for entry in SCRIPTS), *listed_towns(wanted)]
    towns = [*known[: wanted - len(nowhere)], *nowhere]
    chance.shuffle(towns)
    return towns


def listed_towns(wanted: int) -> list[Town]:
    """Return the largest towns of the gazetteer, each with the letters that it goes by, or else its sound."""
    weights: dict[str, int] = {}
    keys: dict[str, str] = {}
    names: dict[str, list[tuple[bool, bool, bool, str]]] = {}
    with FILE.open(encoding="ascii") as file:
        for line in file:
            name, *fields = line.rstrip("\n").split("\t")
            if name[0] == PLACE:
                if fields[1][0] in TOWNS:
                    keys[name[1:]], weights[name[1:]] = fields[0], int(fields[2])
            elif name[0] in (LETTERS, SOUND):
                for number in fields[0].split():
                    town, further = number.removeprefix(FURTHER), number.startswith(FURTHER)
                    order = (keys.get(town) != name[1:], further, name[0] != LETTERS)
                    names.setdefault(town, []).append((*order, name[1:].title()))
    largest = sorted(weights.items(), key=itemgetter(1), reverse=True)
    spelt = [sorted(names[number])[:MOST_NAMES] for number, _ in largest[:wanted] if number in names]
    return [Town(tuple(name for *_, name in spellings)) for spellings in spelt]
