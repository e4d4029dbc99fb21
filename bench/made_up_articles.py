"""Made-up news articles of many kinds, as many characters as are asked for, the same at every run.

Their events are those of `archive`: figures exact, hedged and as ranges, money, shares, measures, dates and durations,
names, speech. What a peer does not read stands there too, as it does in the papers: sentences without any figure.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from archive_events import FIRST_DAY, Event, World
from archive_telling import answer, count_words, money_words
from archive_words import SPEAKERS

SEED = 77
CLAIMS = 10_000
"""The archive whose towns and days are drawn on."""

PARAGRAPHS = range(6, 14)

PEOPLE = ("people", "children", "workers", "civilians", "passengers", "protesters", "residents", "households")
FIGURED = (
    "{who} said on {weekday} that {value} {group} had been {asked} in {town}, up from {less} a day earlier.",
    "According to {speaker}, {value} {group} were {asked} when it happened at about half past {hour} on {day}.",
    "The number of those {asked} in {town} stood at {value} by {weekday} evening, {speaker} told reporters.",
    "“We counted {value} {group} {asked}, and not {less} as was reported,” {who} said in a statement.",
)
SENTENCES = (
    "The damage was put at {money}, of which {share} per cent is covered, an insurer in {town} said.",
    "Shares fell by {share}% to {money} after the announcement, their lowest since {month} {year}.",
    "“I have lived here for {years} years and have never seen anything like it,” said {who}, a baker.",
    "Some {share} percent of voters took part, against {other} percent in {year}, {speaker} said.",
    "Between {low} and {high} people gathered on the main square, where they stayed for {hour} hours.",
    "{who}, {age}, was named head of the inquiry; her report is due on {day}.",
    "The road to {town}, {low} kilometres to the north, was closed until further notice.",
    "Nobody from the ministry could be reached for comment.",
    "Dozens of families spent the night in a school, and several hundred more were taken in by relatives.",
    "In {year} the region of {people} inhabitants had a budget of {money}, a third of it borrowed.",
    "It was the second such case in {town} since {month}, and the third in the country this year.",
    "Temperatures reached {low} degrees, with winds of up to {high} km/h and {other} mm of rain in a day.",
    "The court sentenced {who} to {years} years and fined the company {money}.",
    "Three of the five members voted for the plan, which would cut {people} jobs over two years.",
    "Critics, however, say that the old bridge should have been replaced long ago.",
    "The union, which speaks for one in four workers, had asked for {share}% more pay from {day}.",
)


class Article(NamedTuple):
    """An article and the day on which it was printed."""

    text: str
    published: date


def make_articles(letters: int) -> Iterator[Article]:
    """Yield articles until they have so many characters."""
    chance = random.Random(SEED)
    world = World(chance, CLAIMS)
    while letters > 0:
        event = world.event(FIRST_DAY + timedelta(chance.randrange(world.days)), 1)
        article = Article(text_of(chance, event), event.day + timedelta(1))
        yield article
        letters -= len(article.text)


def text_of(chance: random.Random, event: Event) -> str:
    """Return the text of an article on an event."""
    lines = [f"{event.names[0].capitalize()}: what is known"]
    for _ in range(chance.choice(PARAGRAPHS)):
        sentences = [sentence(chance, event) for _ in range(chance.randint(2, 4))]
        lines.append(" ".join(sentences))
    return "\n\n".join(lines)


def sentence(chance: random.Random, event: Event) -> str:
    """Return a sentence of the article."""
    counted = [question for question in event.questions if question.group in PEOPLE]
    names = [spelt for question in event.questions for spelt in question.person if spelt.isascii()]
    if counted and chance.random() < 0.35:
        question = chance.choice(counted)
        value = answer(chance, event, question, chance.randrange(4))
        said = {"value": value, "group": question.group, "asked": question.ask.wordings[0]}
        template = chance.choice(FIGURED)
    else:
        said, template = {}, chance.choice(SENTENCES)
    low = chance.randint(2, 90)
    words = {
        "who": chance.choice(names) if names else "Anna Novak",
        "speaker": chance.choice(SPEAKERS),
        "town": event.town.names[0],
        "weekday": f"{event.day + timedelta(1):%A}",
        "day": f"{event.day.day} {event.day:%B} {event.day.year}",
        "month": f"{event.day:%B}",
        "year": event.day.year - chance.randint(1, 20),
        "less": count_words(chance, chance.randint(1, 400)),
        "people": count_words(chance, chance.randint(500, 900_000)),
        "money": money_words(chance, 10 ** chance.uniform(2, 9.5)),
        "share": f"{chance.uniform(1, 60):.1f}",
        "other": chance.randint(5, 95),
        "low": low,
        "high": low + chance.randint(5, 60),
        "hour": chance.choice(("two", "three", "seven", "nine", "eleven")),
        "years": chance.choice(("two", "six", "twelve", "thirty-five", "40")),
        "age": chance.randint(19, 80),
    }
    return template.format(**words | said).replace("  ", " ").replace(" ,", ",")
