"""What may be answered to a question, and what an answer must be told besides."""

from enum import StrEnum

from crosscheck.model.decision import Ruling
from crosscheck.model.question import Question, Topic

OFFERED: dict[Topic, tuple[Ruling, ...]] = {
    Topic.CONFLICT: (Ruling.RIGHT, Ruling.WAIVED, Ruling.NOT_SAME, Ruling.SPLIT, Ruling.UNSURE),
    Topic.FINDING: (Ruling.WAIVED, Ruling.UNSURE),
    Topic.UPDATE: (Ruling.SAME, Ruling.RIGHT, Ruling.WAIVED, Ruling.NOT_SAME, Ruling.SPLIT, Ruling.UNSURE),
    Topic.SCOPE: (Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT, Ruling.RIGHT, Ruling.WAIVED, Ruling.UNSURE),
    Topic.POSSIBLE: (Ruling.SAME, Ruling.NOT_SAME, Ruling.UNSURE),
    Topic.WEAK: (Ruling.SAME, Ruling.SPLIT, Ruling.NOT_SAME, Ruling.UNSURE),
}
"""The answers to each question, the usual ones first. That what conflicts is one fact is none of them: it would settle
nothing."""


class Field(StrEnum):
    """What is asked besides; each of them in words."""

    BY = "by"
    WHICH = "which"
    OVER = "over"
    BECAUSE = "because"
    EXPIRES = "expires"


def offered(question: Question) -> tuple[Ruling, ...]:
    """Return what may be answered; of two claims, to split one out and that they are not the same is one thing."""
    least = {Ruling.SPLIT: 3, Ruling.UNSURE: 2}
    return tuple(each for each in OFFERED[question.topic] if len(question.claims) >= least.get(each, 1))


def fields_of(question: Question, ruling: Ruling, reasoned: bool = False) -> tuple[Field, ...]:
    """Return what is to be asked; `reasoned` asks for the reason also where none is needed.

    >>> [field.value for field in fields_of(Question(Topic.CONFLICT, ("a", "b")), Ruling.WAIVED)]
    ['because', 'expires']
    """
    several = len(question.claims) > 2
    because = (Field.BECAUSE,) if reasoned else ()
    match ruling:
        case Ruling.RIGHT:
            return (Field.WHICH, *((Field.OVER,) if several else ()), Field.BECAUSE)
        case Ruling.WAIVED:
            return (Field.BECAUSE, Field.EXPIRES)
        case Ruling.SPLIT:
            return (Field.WHICH, *because)
        case Ruling.NOT_SAME if several:
            return (Field.WHICH, *because)
        case _:
            return because
