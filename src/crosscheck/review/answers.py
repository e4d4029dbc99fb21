"""What an answer decides: a question, what was chosen and the words that came with it, to a `Decision`."""

from collections.abc import Mapping
from datetime import date, timedelta

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.model.question import Question, Refusal, Topic
from crosscheck.review.forms import Field, offered

NOWHERE = Location("decisions.yaml", 1, 1)
"""Where a decision stands before it is written."""

MOST_DAYS = 36_500
"""Days ahead that a decision may hold: a hundred years."""

ALL = "all"

NO_REASON = Refusal("What may stand needs a reason.", "Say in a few words why.")

Words = Mapping[Field, str]


def decide(question: Question, ruling: Ruling, words: Words, today: date) -> Decision | Refusal:
    """Return the decision, over claims by ref, or why there is none."""
    if ruling not in offered(question):
        return Refusal("That is no answer to this question.", "The keys below are.")
    claims = _claims(question, ruling, words)
    if isinstance(claims, Refusal):
        return claims
    because = words.get(Field.BECAUSE, "").strip()
    if ruling is Ruling.WAIVED and not because:
        return NO_REASON
    expires = _expiry(words.get(Field.EXPIRES, ""), today)
    if isinstance(expires, Refusal):
        return expires
    return Decision(
        ruling,
        claims,
        fingerprint="",
        location=NOWHERE,
        rule=question.rule if ruling is Ruling.WAIVED else "",
        reason=because,
        owner=words.get(Field.BY, "").strip(),
        decided=today.isoformat(),
        expires=expires,
    )


def fault_in(field: Field, question: Question, ruling: Ruling, words: Words, today: date) -> Refusal | None:
    """Return what is wrong with one field, as far as `words` go, so that it alone is asked for again."""
    match field:
        case Field.WHICH:
            found = _one(words[field], question) if ruling is Ruling.RIGHT else _claims(question, ruling, words)
        case Field.OVER:
            found = _claims(question, ruling, words)
        case Field.EXPIRES:
            found = _expiry(words[field], today)
        case Field.BECAUSE if ruling is Ruling.WAIVED and not words[field].strip():
            return NO_REASON
        case _:
            return None
    return found if isinstance(found, Refusal) else None


def over_unless_said(question: Question, words: Words) -> tuple[str, ...]:
    """Return what the figure that was named right is right over where nothing else is said: what clashes with it."""
    chosen = _one(words.get(Field.WHICH, ""), question)
    if isinstance(chosen, Refusal):
        return ()
    return question.rivals(chosen) or (() if len(question.claims) > 2 else _others(chosen, question))


def _others(chosen: str, question: Question) -> tuple[str, ...]:
    return tuple(ref for ref in question.claims if ref != chosen)


def _claims(question: Question, ruling: Ruling, words: Words) -> tuple[str, ...] | Refusal:
    """Return the claims of the decision, in the order that the ruling gives them."""
    if ruling is Ruling.RIGHT:
        return _right(question, words)
    if ruling is Ruling.SPLIT:
        return _split(question, words)
    if ruling is Ruling.NOT_SAME and len(question.claims) > 2:
        chosen = _numbered(words.get(Field.WHICH, ""), question)
        if isinstance(chosen, Refusal) or len(chosen) > 1:
            return chosen
        return Refusal("Name at least two claims that are not the same.", "For example “1 3”.")
    return question.claims


def _right(question: Question, words: Words) -> tuple[str, ...] | Refusal:
    chosen = _one(words.get(Field.WHICH, ""), question)
    if isinstance(chosen, Refusal):
        return chosen
    asked = words.get(Field.OVER, "").strip()
    if asked.lower() == ALL:
        return chosen, *_others(chosen, question)
    if not asked:  # never over what is of another scope, or says the same
        over = over_unless_said(question, words)
        number = question.claims.index(chosen) + 1
        hint = f"Name what it is right over: numbers from 1 to {len(question.claims)}."
        return (chosen, *over) if over else Refusal(f"Nothing here clashes with claim {number}.", hint)
    named = _numbered(asked, question)
    if isinstance(named, Refusal):
        return named
    if chosen in named:
        return Refusal("A figure is not right over itself.", "Name the others.")
    return chosen, *named


def _split(question: Question, words: Words) -> tuple[str, ...] | Refusal:
    typed = words.get(Field.WHICH, "").strip()
    chosen = _one(typed, question) if typed or question.topic is not Topic.WEAK else question.doubted
    return chosen if isinstance(chosen, Refusal) else (chosen, *_others(chosen, question))


def _one(words: str, question: Question) -> str | Refusal:
    chosen = _numbered(words, question)
    if isinstance(chosen, Refusal):
        return chosen
    return chosen[0] if len(chosen) == 1 else Refusal("Name one claim.", f"From 1 to {len(question.claims)}.")


def _numbered(words: str, question: Question) -> tuple[str, ...] | Refusal:
    """Return the claims that numbers name, each once."""
    most = len(question.claims)
    hint = f"The claims are numbered from 1 to {most}."
    numbers = words.replace(",", " ").split()
    if not numbers:
        return Refusal("No claim was named.", hint)
    for each in numbers:
        if not (each.isascii() and each.isdecimal() and len(each) < 6 and 1 <= int(each) <= most):
            return Refusal(f"There is no claim {each}.", hint)
    return tuple(dict.fromkeys(question.claims[int(each) - 1] for each in numbers))


def _expiry(words: str, today: date) -> str | Refusal:
    """Return the last day on which a decision holds: given as a day, or as so many days from now; "" for no end."""
    words = words.strip()
    if not words:
        return ""
    hint = f"Write a day as {(today + timedelta(90)).isoformat()}, or in how many days: 90."
    if words.isascii() and words.isdecimal():
        if len(words) > 5 or not 1 <= int(words) <= MOST_DAYS:
            return Refusal(f"{words} days are not from 1 to {MOST_DAYS:,}.", hint)
        return (today + timedelta(int(words))).isoformat()
    try:
        day = date.fromisoformat(words) if len(words) == 10 else None
    except ValueError:
        day = None
    if day is None:
        return Refusal(f"“{words}” is no day.", hint)
    return day.isoformat() if day >= today else Refusal(f"{words} is over.", hint)
