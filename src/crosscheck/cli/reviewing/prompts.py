"""What a decision is asked for besides: the words of each prompt, the same on every screen."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.model.decision import Ruling
from crosscheck.model.question import Question, Topic
from crosscheck.review.forms import Field


class Prompt(Struct, frozen=True):
    """A prompt and what it begins with; a `needed` one that stays empty calls the answer off."""

    field: Field
    words: str
    needed: bool = False
    given: str = ""


MOST_NAMED = 8
"""Claims that a prompt names."""


def prompt_of(field: Field, ruling: Ruling, question: Question, login: str, over: Sequence[str] = ()) -> Prompt:
    """Return the prompt of one field; `over` are the claims that the figure is right over where nothing is said."""
    most = len(question.claims)
    match field:
        case Field.BY:
            return Prompt(field, "Who are you? It is kept with each decision", needed=True, given=login)
        case Field.WHICH if ruling is Ruling.NOT_SAME:
            return Prompt(field, f"Which claims are not the same? Numbers from 1 to {most}, as 1 3", needed=True)
        case Field.WHICH if question.topic is Topic.WEAK:
            doubted = str(question.claims.index(question.doubted) + 1)
            return Prompt(field, f"Which claim is another fact? A number from 1 to {most}", needed=True, given=doubted)
        case Field.WHICH:
            what = "is right" if ruling is Ruling.RIGHT else "is another fact"
            return Prompt(field, f"Which claim {what}? A number from 1 to {most}", needed=True)
        case Field.OVER if over:
            more = f" and {len(over) - MOST_NAMED:,} more" if len(over) > MOST_NAMED else ""
            named = f"{', '.join(over[:MOST_NAMED])}{more}"
            return Prompt(field, f"Right over which? Numbers; empty: what clashes with it, {named}")
        case Field.OVER:
            words = f"Right over which? Nothing clashes with it; numbers from 1 to {most}"
            return Prompt(field, words, needed=True)
        case Field.EXPIRES:
            return Prompt(field, "Until when? A day as 2027-01-31, or in how many days: 90; empty: no end")
        case _:
            needed = ruling is Ruling.WAIVED
            return Prompt(field, "Why may it stand?" if needed else "Why? Empty: no reason", needed=needed)
