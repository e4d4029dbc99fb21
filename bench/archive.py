"""Make a project the size of an archive: the same for the same number, realistic where that decides what work there is.

A few events fill much of the paper and most are told once or twice (Zipf); an event is told by 1 to 200 sources over
some days, while tolls grow; names come in the spellings of several languages, figures exact, rounded, hedged and as
ranges, some of them wrong. `python bench/archive.py FOLDER CLAIMS` writes one as it is made, in little memory.
"""

import random
import sys
from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from heapq import heappop, heappush
from pathlib import Path
from typing import NamedTuple, TextIO

import msgspec
from archive_events import FIRST_DAY, LASTS, MOST_TELLERS, Event, World, counts_of_tellers, days_of_events, mean_tellers
from archive_telling import Entry, tell
from archive_words import AGENCIES

CLAIMS_A_SOURCE = 20
MOST_IN_A_FILE = 100_000
MOST_IN_YAML = 20_000
"""Claims up to which the sources stand in sources.yaml itself; those of a larger archive in sources.jsonl."""

SEED = 20240501
OUTLETS = 400
REMEMBERED = 200
"""Events that an article may look back on."""

FEWEST_OWN, MOST_OWN = 6, 16
KINDS = ("news",) * 16 + ("wire", "official", "ngo", "blog")
REPRINTED, FROM_AGENCY, LOOKING_BACK, IN_BRIEF = 0.03, 0.04, 0.6, 0.35
DAY_AFTER = 0.45
"""How the tellings of an event thin out from day to day."""


class Article(NamedTuple):
    """A source's entry and those of its claims."""

    source: Entry
    claims: list[Entry]


def main() -> None:
    """Write an archive into a folder."""
    if len(sys.argv) != 3:
        raise SystemExit("python bench/archive.py FOLDER CLAIMS")
    write_archive(Path(sys.argv[1]), int(sys.argv[2]))


def write_archive(folder: Path, claims: int, most_tellers: int = MOST_TELLERS) -> None:
    """Write the sources and claims of an archive."""
    (folder / "claims").mkdir(parents=True)
    encode = msgspec.json.Encoder().encode
    in_yaml = claims <= MOST_IN_YAML
    (folder / "sources.yaml").write_text("version: 1\n" + "sources:\n" * in_yaml, "utf-8")
    listed = folder / ("sources.yaml" if in_yaml else "sources.jsonl")
    bullet = "  - " if in_yaml else ""  # JSON is YAML
    written = 0
    part: TextIO | None = None
    with listed.open("a", encoding="utf-8") as sources:
        for article in articles(claims, most_tellers):
            sources.write(f"{bullet}{encode(article.source).decode()}\n")
            for claim in article.claims:
                if written % MOST_IN_A_FILE == 0:
                    if part:
                        part.close()
                    name = f"part-{written // MOST_IN_A_FILE:04}.jsonl"
                    part = (folder / "claims" / name).open("w", encoding="utf-8")
                if part:
                    part.write(f"{encode(claim).decode()}\n")
                written += 1
    if part:
        part.close()


def articles(claims: int, most_tellers: int = MOST_TELLERS) -> Iterator[Article]:
    """Yield articles in the order of their days, until together they have so many claims.

    An archive has more sources than tell its largest event, so that the spread of events is cut in a small one.
    """
    chance = random.Random(SEED + claims)
    world = World(chance, claims)
    wanted = max(2, claims // CLAIMS_A_SOURCE)
    most = min(most_tellers, max(2, wanted // 4))
    recent: deque[Event] = deque(maxlen=REMEMBERED)
    left = claims
    for number, (day, event) in enumerate(tellings(chance, world, wanted, most)):
        article = write_article(chance, world, (event, day, f"s{number}"), recent)
        for place, claim in enumerate(article.claims[:left]):
            claim["id"] = f"{number}-{place}"
        yield Article(article.source, article.claims[:left])
        left -= len(article.claims)
        if left <= 0:
            return


def tellings(chance: random.Random, world: World, wanted: int, most: int) -> Iterator[tuple[date, Event]]:
    """Yield without end when an article is printed and which event it is about, in the order of days."""
    waiting: list[tuple[date, int, Event]] = []
    number = 0
    days = days_of_events(chance, wanted / mean_tellers(most) / world.days)
    for day, tellers in zip(days, counts_of_tellers(most), strict=False):
        while waiting and waiting[0][0] <= day:
            printed, _, event = heappop(waiting)
            yield printed, event
        event = world.event(day, tellers)
        for _ in range(event.tellers):
            after = min(LASTS, int(chance.expovariate(DAY_AFTER)))
            number += 1
            heappush(waiting, (day + timedelta(after), number, event))


def write_article(chance: random.Random, world: World, about: tuple[Event, date, str], recent: deque[Event]) -> Article:
    """Return an article on an event, with what it says of others beside it."""
    event, day, name = about
    own = min(len(event.questions), chance.randint(FEWEST_OWN, MOST_OWN))
    told = [(event, question) for question in chance.sample(event.questions, own)]
    if recent and chance.random() < LOOKING_BACK:
        for past in (chance.choice(recent), chance.choice(recent)):
            told += [(past, question) for question in chance.sample(past.questions, chance.randint(2, 5))]
    if chance.random() < IN_BRIEF:
        brief = world.event(day)
        told += [(brief, question) for question in chance.sample(brief.questions, chance.randint(2, 8))]
    source: Entry = {
        "id": name,
        "publisher": f"Outlet {int(OUTLETS ** chance.random())}",
        "title": event.names[0].capitalize(),
        "published": str(day),
        "kind": chance.choice(KINDS),
    }
    if event.first and chance.random() < REPRINTED:
        source["derived_from"] = event.first[0]
    elif chance.random() < FROM_AGENCY:
        source["derived_from"] = chance.choice(AGENCIES)
    if not event.first:
        event.first.append(name)
        recent.append(event)
    claims = [{"source": name, "id": "", **tell(chance, past, question, day)} for past, question in told]
    return Article(source, claims)


def write_hot_block(folder: Path, claims: int) -> None:
    """Write a project in which every claim answers one question of one event, each from a source of its own."""
    chance = random.Random(SEED)
    event = World(chance, MOST_IN_YAML).event(FIRST_DAY)
    question = next(each for each in event.questions if each.group)
    (folder / "claims").mkdir(parents=True)
    encode = msgspec.json.Encoder().encode
    lines = []
    with (folder / "sources.yaml").open("w", encoding="utf-8") as sources:
        sources.write("version: 1\nsources:\n")
        for number in range(claims):
            day = event.day + timedelta(chance.randrange(LASTS))
            sources.write(f'  - {{"id": "s{number}", "published": "{day}"}}\n')
            claim = {"source": f"s{number}", "id": f"c{number}", **tell(chance, event, question, day)}
            lines.append(encode(claim | {"place": event.town.names[0], "time": str(event.day)}) + b"\n")
    (folder / "claims" / "all.jsonl").write_bytes(b"".join(lines))


if __name__ == "__main__":
    main()
