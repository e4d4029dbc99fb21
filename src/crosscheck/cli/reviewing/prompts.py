"""What a decision is asked for besides: the words of each prompt, the same on every screen."""

from dataclasses import dataclass

from crosscheck.model.decision import Ruling
from crosscheck.model.question import Question, Topic
from crosscheck.review.forms import Field


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt and what it begins with; a `needed` one that stays empty calls the answer off."""

    field: Field
    words: str
    needed: bool = False
    given: str = ""


def prompt_of(field: Field, ruling: Ruling, question: Question, login: str) -> Prompt:
    """Return the prompt of one field."""
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
        case Field.OVER:
            return Prompt(field, "Right over which? Numbers; empty: all but those that say the same")
        case Field.EXPIRES:
            return Prompt(field, "Until when? A day as 2027-01-31, or in how many days: 90; empty: no end")
        case _:
            needed = ruling is Ruling.WAIVED
            return Prompt(field, "Why may it stand?" if needed else "Why? Empty: no reason", needed=needed)
