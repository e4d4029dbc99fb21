"""What the archive's articles speak of: kinds of events with their questions, people, speakers, hedges, free wordings.

Each question has its wordings as papers put it, who may be counted, how it is answered, the greatest figure, and
whether the figure grows with the days (a toll does, a turnout does not).
"""

from typing import NamedTuple


class Ask(NamedTuple):
    """A question that a kind of event raises."""

    wordings: tuple[str, ...]
    kind: str
    most: float = 0
    groups: tuple[str, ...] = ()
    grows: bool = False


def _toll(words: str, groups: str, most: float) -> Ask:
    return Ask(tuple(words.split("; ")), "count", most, tuple(groups.split("; ")), grows=True)


def _level(words: str, kind: str, most: float) -> Ask:
    return Ask(tuple(words.split("; ")), kind, most)


DEAD = _toll("killed; dead; died; deaths", "people; children; police officers; workers; civilians", 400)
HURT = _toll("injured; wounded; hurt; injuries", "people; children; passengers; civilians", 2_000)
HELD = _toll("detained; arrested; arrests", "people; protesters; journalists; men", 5_000)
MOVED = _toll("evacuated; moved to safety; evacuees", "people; residents; households", 40_000)
LOST = _toll("missing; unaccounted for", "people; children; fishermen", 300)
SENT = _level("deployed; sent in", "count", 3_000)._replace(groups=("police officers", "soldiers", "firefighters"))
DAMAGE = _level("damage; cost of damage; damage cost", "money", 900e6)
AID = _level("aid; relief aid", "money", 300e6)
CHIEF = _level("police chief; head of police", "name", 0)
MAYOR = _level("mayor", "name", 0)

HAPPENINGS: dict[str, tuple[Ask, ...]] = {
    "protests": (
        HELD, HURT, DEAD, SENT, MAYOR, CHIEF,
        _level("attended; joined the march", "count", 200_000)._replace(groups=("people", "demonstrators")),
        _toll("released; freed", "people; protesters", 900), _toll("charged; charges filed", "people; students", 500),
        _level("curfew", "truth", 0), _level("start date; began", "date", 0), _level("duration; lasted", "hours", 72),
        _level("tear gas used", "truth", 0), _toll("shops looted", "", 300), _level("fine", "money", 20_000),
    ),
    "floods": (
        DEAD, LOST, MOVED, DAMAGE, AID, _toll("homes destroyed; houses destroyed; homes razed", "homes", 9_000),
        _toll("homes damaged", "homes", 30_000), _toll("rescued; brought to safety", "people; children", 4_000),
        _level("rainfall; amount of rain", "millimetres", 600), _level("water level; flood level", "metres", 15),
        _toll("without power", "households; customers", 80_000), _level("schools closed", "count", 400),
        _toll("bridges washed away", "", 40), _toll("displaced", "people; families", 60_000), MAYOR,
    ),
    "earthquake": (
        DEAD, HURT, LOST, DAMAGE, AID, _level("magnitude; strength of the quake", "magnitude", 8),
        _level("depth", "kilometres", 90), _toll("buildings destroyed; buildings razed", "buildings", 6_000),
        _toll("aftershocks recorded", "", 300), _toll("rescued; pulled out alive", "people", 700), MOVED,
        _toll("buildings damaged", "buildings", 20_000), _toll("hospitalised; taken to hospital", "people", 900),
    ),
    "election": (
        _level("turnout; voter turnout", "share", 90), _level("vote share; share of the vote", "share", 70),
        _level("votes; votes won", "count", 900_000), _level("polling stations", "count", 9_000),
        _level("registered voters; electorate", "count", 3_000_000), _level("candidates", "count", 14),
        _level("winner", "name", 0), _level("election date; polling day", "date", 0),
        _level("election observers", "count", 900), _toll("violations; irregularities", "", 600), HELD,
        _level("seats; seats won", "count", 200), _level("vote margin; margin of victory", "share", 30),
    ),
    "factory fire": (
        DEAD, HURT, LOST, DAMAGE, SENT, MOVED, _level("area burned", "hectares", 4_000), CHIEF,
        _toll("hospitalised; taken to hospital", "workers; people", 200), _level("duration; lasted", "hours", 40),
        _level("compensation", "money", 30e6), _level("owner", "name", 0), _level("fire engines sent", "count", 60),
        _level("arson", "truth", 0), _level("employees; workforce", "count", 4_000),
    ),
    "company results": (
        _level("revenue; sales; turnover of the company", "money", 9e9), _level("profit; net profit", "money", 900e6),
        _level("jobs lost; job cuts; jobs cut", "count", 30_000), _level("employees; headcount", "count", 90_000),
        _level("dividend", "money", 4), _level("share price", "money", 300), _level("investment", "money", 2e9),
        _level("chief executive; ceo", "name", 0), _level("operating margin", "share", 40),
        _level("debt", "money", 5e9), _level("closed; plants closed", "count", 12),
    ),
    "census": (
        _level("population; inhabitants", "count", 9_000_000), _level("median age", "years", 60),
        _level("birth rate; births per 1000", "rate", 40), _level("unemployment rate; jobless rate", "share", 30),
        _level("inflation; inflation rate", "share", 40), _level("poverty rate", "share", 50),
        _level("life expectancy", "years", 85), _level("literacy rate", "share", 99), _level("budget", "money", 8e9),
        _level("incidence", "rate", 900), _level("interest rate; key rate", "share", 20),
    ),
    "ferry sinking": (
        DEAD, LOST, _toll("rescued; survived; survivors", "people; passengers; children", 500),
        _level("aboard; on board", "count", 700), _level("captain", "name", 0), _level("capacity", "count", 600),
        _level("wind speed", "kilometres an hour", 150), _level("distance; how far", "kilometres", 60), CHIEF,
        _toll("bodies recovered", "", 300), _toll("charged", "people; men", 12), _level("length", "metres", 140),
    ),
}  # fmt: skip

FREE_THINGS = (
    "lorries", "boats", "tents", "wells", "buses", "ballots", "lamps", "drones", "barricades", "statues", "letters",
    "cows", "generators", "wagons", "crates", "phones", "banners", "stalls", "pumps", "kites",
)  # fmt: skip
FREE_DEEDS = (
    "held at the border", "seized by the coast guard", "handed to villagers", "left on the square", "counted twice",
    "sold at auction", "towed away overnight", "stored in the old mill", "repainted by volunteers", "sent back",
    "lined up along the quay", "tested by inspectors", "hidden in a barn", "returned to their owners",
)  # fmt: skip

GIVEN = (
    ("Aleksandr", "Александр", "Alexander"), ("Yulia", "Юлия", "Julia"), ("Mohammed", "محمد", "Muhammad", "Mohamed"),
    ("José", "Jose"), ("Anna",), ("Li",), ("Ama",), ("Jan",), ("Maria", "María"), ("Omar", "عمر"), ("Giorgi", "გიორგი"),
    ("Yiannis", "Γιάννης", "Ioannis"), ("Serhiy", "Сергій", "Sergei"), ("Björn", "Bjorn"), ("Aigul", "Айгуль"),
)  # fmt: skip
FAMILY = (
    ("Kuznetsov", "Кузнецов"), ("Haddad", "حداد"), ("García", "Garcia"), ("Novák", "Novak"), ("Mensah",), ("Wang",),
    ("Okafor",), ("Schmidt",), ("Tanaka", "田中"), ("Silva",), ("Petrov", "Петров"), ("Papadopoulos", "Παπαδόπουλος"),
    ("Shevchenko", "Шевченко", "Szewczenko"), ("Beridze", "ბერიძე"), ("Nurlanov", "Нурланов"), ("Özdemir", "Ozdemir"),
    ("Łukaszewicz", "Lukaszewicz"), ("Al-Masri", "المصري", "el-Masry"), ("Nguyen", "Nguyễn"), ("Sørensen", "Sorensen"),
)  # fmt: skip

SPEAKERS = ("police", "hospital officials", "the interior ministry", "the mayor", "organisers", "witnesses", "a union",
            "the health ministry", "rescue services", "opposition leaders", "a spokesman", "the Red Cross")  # fmt: skip
AGENCIES = ("Northern Press Agency", "Meridian Wire", "Southern Dispatch", "Eastline")
HEDGES = ("around {}", "some {}", "more than {}", "at least {}", "nearly {}", "up to {}", "about {}", "almost {}")
VAGUE = ("dozens", "hundreds", "several dozen", "thousands")
CURRENCIES = ("${}", "€{}", "£{}", "{} dollars", "{} euros", "USD {}")
