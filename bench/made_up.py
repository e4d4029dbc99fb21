"""A made-up project of any size, the same at every run: events in towns that are nowhere, told by papers that are not.

Each event has one question and two to twelve sources that answer it. Most agree, in their own words; some conflict,
some were overtaken by later counts. Every source has its text, so that quotes have a context.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from pathlib import Path

SEED = 20
SOURCES = 40
FEWEST, MOST = 2, 12
CONFLICTING, OVERTAKEN = 0.12, 0.10
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2023, 12, 31)

ONSETS = ("B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Br", "Dr", "Kr", "St", "Tr")
VOWELS = ("a", "e", "i", "o", "u", "ai", "au", "ei")
MIDDLES = ("lv", "nd", "rk", "st", "mb", "ss", "lt", "rg", "ng", "x")
ENDS = ("ovo", "isk", "ara", "holm", "ury", "eth", "ingen", "aud", "ille", "onga")
PROPERTIES = {
    "killed": "people",
    "injured": "people",
    "detained": "people",
    "evacuated": "residents",
    "arrested": "men",
}
SENTENCES = (
    "{said} {group} were {name} in {town} on {day}.",
    "In {town}, {said} {group} were {name} on {day}, the mayor told us.",
    "On {day} {said} {group} were {name}, as the office of {town} put it.",
    "Those {name} in {town} came to {said} {group} on {day}.",
)
WORDINGS = ("{}", "{}", "{}", "{}", "about {}", "around {}", "some {}", "at least {}")
FILLER = "Neither {} nor {} has anything to add, we heard in {}."


@dataclass
class Paper:
    """A source as it grows: its text, and its claims in YAML."""

    id: str
    published: date
    text: str = ""
    claims: list[str] = field(default_factory=list)

    def add(self, claim_id: str, told: str, figure: str, qualifiers: dict[str, str]) -> None:
        """Put a sentence into the text and the claim that it makes into the claims."""
        start = len(self.text) + told.index(figure)
        self.text += f"{told} "
        keys = {"claim": told, "value": figure, **qualifiers}
        lines = [f"  - id: {claim_id}", *(f'    {key}: "{words}"' for key, words in keys.items())]
        self.claims.append("\n".join((*lines, f'    quote: {{exact: "{figure}", start: {start}}}')))


def write_project(folder: Path, events: int) -> None:
    """Write a project with so many events into a folder."""
    chance = random.Random(SEED)
    papers = [Paper(f"paper-{number}", date(2024, 1, 1) + timedelta(days=number)) for number in range(SOURCES)]
    for number, town in enumerate(_towns(chance)[:events]):
        _report_event(number, town, papers, chance)
    for name in ("claims", "texts"):
        (folder / name).mkdir()
    entries = []
    for paper in filter(lambda paper: paper.claims, papers):
        (folder / "claims" / f"{paper.id}.yaml").write_text(
            "\n".join((f"source: {paper.id}", "claims:", *paper.claims, "")), "utf-8"
        )
        (folder / "texts" / f"{paper.id}.txt").write_text(paper.text, "utf-8")
        name = paper.id.replace("-", " ").title()
        entries.append(
            f"  - {{id: {paper.id}, publisher: {name}, published: {paper.published}, text: texts/{paper.id}.txt,"
            f" url: https://{paper.id}.example/news}}"
        )
    (folder / "sources.yaml").write_text("\n".join(("version: 1", "sources:", *entries, "")), "utf-8")


def _towns(chance: random.Random) -> list[str]:
    names = ["".join(parts) for parts in product(ONSETS, VOWELS, MIDDLES, ENDS)]
    chance.shuffle(names)
    return names


def _report_event(number: int, town: str, papers: list[Paper], chance: random.Random) -> None:
    name, group = chance.choice(list(PROPERTIES.items()))
    day = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))
    figure, kind = chance.choice((7, 14, 23, 41, 120, 230, 480, 1200, 16000)), chance.random()
    told_by = sorted(chance.sample(papers, chance.randint(FEWEST, MOST)), key=lambda paper: paper.published)
    for place, paper in enumerate(told_by):
        late = place >= len(told_by) / 2
        other = (kind < CONFLICTING and chance.random() < 0.4) or (kind > 1 - OVERTAKEN and late)
        said = chance.choice(WORDINGS).format(f"{figure + max(3, figure // 3) if other else figure:,}")
        qualifiers = {"property": name, "group": group, "place": town, "time": day.isoformat()}
        if kind > 1 - OVERTAKEN:
            qualifiers["as_of"] = (day + timedelta(days=10 if late else 1)).isoformat()
        words = {"said": said, "group": group, "name": name, "town": town, "day": f"{day.day} {day:%B %Y}"}
        paper.add(f"{paper.id}-{number}", chance.choice(SENTENCES).format(**words), said, qualifiers)
        paper.text += FILLER.format(*(chance.choice(ONSETS) + chance.choice(ENDS) for _ in range(3))) + "\n\n"
