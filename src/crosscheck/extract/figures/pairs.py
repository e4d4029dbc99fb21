"""Two numbers with a dash or "to" between: a vote, which is two counts, or a score, which is none."""

from crosscheck.extract.figures.line import Line, Passed
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.hedges import plain
from crosscheck.grammar.quantities.number import Number
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind, glued
from crosscheck.grammar.quantities.units import unit_behind
from crosscheck.model.value import QuantityKind

REACH = 6
"""How many words before and behind a pair are looked at for a vote or a match."""

MOST_GOALS = 200
SCORE = "is a score"
YEARS = range(1700, 2100)

Found = tuple[Passed | tuple[int, Content], ...]


def pair_at(line: Line, i: int) -> Found:
    """Read two bare numbers at token `i` that are a vote or a score; nothing where they are neither."""
    tokens = line.tokens
    if tokens[i].kind is not Kind.NUMBER:
        return ()
    dash = line.text(i + 1) in ("-", "–") and glued(tokens, i + 1) and glued(tokens, i + 2)
    if not dash and not line.rules.phrases.to.longest(tokens, i + 1):
        return ()
    j = i + 2
    if j >= len(tokens) or tokens[j].kind is not Kind.NUMBER:
        return ()
    if not tokens[i].text.replace(",", "").isdigit() or not tokens[j].text.replace(",", "").isdigit():
        return ()
    first, second = number_at(tokens, i, line.rules), number_at(tokens, j, line.rules)
    if first is None or second is None or first.end != i + 1 or second.end != j + 1:
        return ()
    if unit_behind(tokens, second, line.rules) or line.text(j + 1) in ("-", "–"):
        return ()
    return _told(line, (i, first), (j, second), dash=dash)


def _told(line: Line, left: tuple[int, Number], right: tuple[int, Number], *, dash: bool) -> Found:
    (i, first), (j, second) = left, right
    votes, scores = _near(line, i, j, line.words.votes.words), _near(line, i, j, line.words.scores.words)
    falling = first.amount >= second.amount
    called = line.text(j + 1) in line.words.votes.words or line.text(j + 2) in line.words.votes.words
    led = line.text(i - 1) in line.words.votes.words or line.text(i - 1) in line.words.told_by.words
    if called or (votes and (falling or led) and not scores) or (votes and led):
        return (i, _vote(line, i, first)), Passed(i + 1, j, "", silent=True), (j, _vote(line, j, second))
    low = first.amount < MOST_GOALS and second.amount < MOST_GOALS
    if scores and low and (falling or dash) and not line.rules.phrases.of.longest(line.tokens, j + 1):
        return (Passed(i, j + 1, SCORE),)
    return ()


def _near(line: Line, i: int, j: int, words: frozenset[str]) -> bool:
    around = range(max(0, i - REACH), min(j + REACH, len(line.tokens)))
    return any(line.text(k) in words for k in around)


def _vote(line: Line, i: int, number: Number) -> Content:
    return Content(QuantityKind.COUNT, "vote", plain(number, QuantityKind.COUNT, line.rules), i + 1, bare=i + 1)
