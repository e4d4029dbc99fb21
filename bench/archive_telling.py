"""How a source tells of an event: in which words, how exactly, how much was known by then, and whether it is right."""

import random
from datetime import date, timedelta
from math import exp

from archive_events import Event, Question, spellings
from archive_words import CURRENCIES, FAMILY, GIVEN, HEDGES, SPEAKERS, VAGUE

RIGHT = 0.85
"""How often a source has the right figure; else it is a little off, or by a factor, or another."""

WRONG_BY = (0.5, 0.8, 0.9, 0.97, 1.05, 1.1, 1.5, 2, 10, 1000)
KNOWN_AT_FIRST = 0.45
"""How much of a toll the first day's papers know."""

DAYS_TO_KNOW = 2.5
UNPLACED, UNTIMED, BY_COUNTRY, NAMED_EVENT, SPOKEN, AS_OF = 0.08, 0.10, 0.05, 0.4, 0.25, 0.12
USUAL_NAME, OTHER_GROUP, PART = 0.75, 0.12, 0.4
"""How often a town goes by its usual name; how often others are counted, and what part of all those are."""

UNITS = {"hours": "hours", "years": "years", "millimetres": "mm", "metres": "metres", "kilometres": "km",
         "hectares": "hectares", "kilometres an hour": "km/h"}  # fmt: skip

Entry = dict[str, object]


def tell(chance: random.Random, event: Event, question: Question, published: date) -> Entry:
    """Return a claim without its source and id."""
    asked = chance.choice(question.ask.wordings)
    group = question.group
    if group and chance.random() < OTHER_GROUP:
        group = chance.choice(question.ask.groups)
        question = question._replace(figure=question.figure * PART) if group != question.group else question
    value = answer(chance, event, question, (published - event.day).days)
    speaker = speaker_of(chance, event) if chance.random() < SPOKEN else ""
    where = event.town.names[0] if chance.random() < USUAL_NAME else chance.choice(event.town.names)
    claim: Entry = {
        "claim": sentence(chance, event, (asked, group, value), where, speaker),
        "property": asked,
        "value": value,
    }
    if group:
        claim["subject"] = group
    if (draw := chance.random()) > UNPLACED:
        claim["place"] = event.town.country if event.town.country and draw < UNPLACED + BY_COUNTRY else where
    if chance.random() > UNTIMED:
        claim["time"] = day_words(chance, event.day)
    if chance.random() < NAMED_EVENT or len(claim) < 5:
        claim["event"] = chance.choice(event.names)
    if speaker:
        claim["said_by"] = speaker
    if question.ask.grows and chance.random() < AS_OF:
        claim["as_of"] = str(published)
    return claim


def answer(chance: random.Random, event: Event, question: Question, after: int) -> str:
    """Return what a source says, so many days after the event."""
    kind, figure = question.ask.kind, question.figure
    right = chance.random() < RIGHT
    if kind == "name":
        return chance.choice(question.person if right else spellings(chance.choice(GIVEN), chance.choice(FAMILY)))
    if kind == "date":
        return day_words(chance, event.day + timedelta(0 if right else chance.choice((1, 7, 30))))
    if kind == "truth":
        return "yes" if right else "no"
    if question.ask.grows:
        figure *= 1 - (1 - KNOWN_AT_FIRST) * exp(-after / DAYS_TO_KNOW)
    return figure_words(chance, kind, figure if right else figure * chance.choice(WRONG_BY))


def figure_words(chance: random.Random, kind: str, figure: float) -> str:
    """Return a figure as it might be printed."""
    if kind == "count":
        return count_words(chance, max(0, round(figure)))
    if kind == "money":
        return money_words(chance, figure)
    if kind == "share":
        return f"{min(99.9, figure):.{chance.choice((0, 1, 1))}f}{chance.choice((' %', '%', ' percent'))}"
    if kind == "rate":
        return f"{figure:.1f}" if chance.random() < 0.5 else f"{figure:.0f} per 1,000"
    if kind == "magnitude":
        return f"{max(2.0, min(9.5, figure)):.1f}"
    return f"{figure:.{chance.choice((0, 0, 1))}f} {UNITS[kind]}"


def count_words(chance: random.Random, whole: int) -> str:
    """Return a count exact, rounded and hedged, as a range or vague."""
    draw = chance.random()
    if draw < 0.6 or whole < 5:
        return f"{whole:,}"
    step = 10 ** max(0, len(str(whole)) - 2)
    low = whole // step * step
    if draw < 0.9:
        return chance.choice(HEDGES).format(f"{low:,}")
    if draw < 0.97:
        high = low + step * chance.randint(1, 5)
        return chance.choice((f"between {low:,} and {high:,}", f"{low:,}–{high:,}", f"{low:,} to {high:,}"))
    return chance.choice(VAGUE) if whole > 30 else f"about {low}"


def money_words(chance: random.Random, amount: float) -> str:
    """Return a sum of money with one of several currencies' signs or words."""
    for scale, word in ((1e9, "billion"), (1e6, "million")):
        if amount >= scale:
            figure = f"{amount / scale:.{chance.choice((0, 1, 1, 2))}f} {word}"
            break
    else:
        figure = f"{amount:,.2f}" if amount < 100 else f"{amount:,.0f}"
    money = CURRENCIES[0 if chance.random() < 0.8 else chance.randrange(len(CURRENCIES))].format(figure)
    return chance.choice(HEDGES).format(money) if chance.random() < 0.25 else money


def day_words(chance: random.Random, day: date) -> str:
    """Return a day as it might be printed."""
    draw = chance.random()
    if draw < 0.6:
        return str(day)
    return f"{day.day} {day:%B}" + (f" {day.year}" if draw < 0.8 else "")


def speaker_of(chance: random.Random, event: Event) -> str:
    """Return who is said to have said it: an office, mostly, or one of the event's persons by name."""
    persons = [question.person for question in event.questions if question.person]
    if not persons or chance.random() < 0.8:
        return chance.choice(SPEAKERS)
    return chance.choice(chance.choice(persons))


def sentence(chance: random.Random, event: Event, said: tuple[str, str, str], where: str, speaker: str) -> str:
    """Return the claim in the checker's words, some sixty letters as checkers' claims have."""
    asked, group, value = said
    who, day = f"{value} {group}" if group else value, f"{event.day.day} {event.day:%B}"
    told = chance.choice(
        (
            f"{asked.capitalize()} at the {event.happening} in {where}: {who}",
            f"At the {event.happening} in {where} of {day}, {who} ({asked})",
            f"{who} {asked} in {where} on {day}",
            f"{chance.choice(event.names).capitalize()}: {who} {asked}, as the paper has it",
        )
    )
    return f"{told}, according to {speaker}." if speaker else f"{told}."
