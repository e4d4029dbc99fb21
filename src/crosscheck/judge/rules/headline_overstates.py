"""A headline says more than the text below it.

"Hundreds killed" stands over a text that has "at least 90": both may be true, but the text does not bear the headline
out. So does a headline that reports what its text only alleges, fears or plans. The finding names both. A headline that
rounds is fine, and so is one that says less.

Example: uncorroborated
    Gazette: {id: a, property: killed, value: hundreds, place: Oslo, time: 2021-05-01, part: headline}
    Gazette: {id: b, property: killed, value: at least 90, place: Oslo, time: 2021-05-01}

Example: uncorroborated
    Gazette: {id: a, property: killed, value: "90", place: Oslo, time: 2021-05-01, part: headline}
    Gazette: {id: b, property: killed, value: "90", place: Oslo, time: 2021-05-01, modality: feared}
"""

from collections.abc import Iterator

from crosscheck.judge.headlines import headline_and_body
from crosscheck.judge.wording import quoted, who
from crosscheck.model.claim import Modality, Part
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity

ID = "headline-overstates"
LEVEL = Level.WARNING

SAID_BY_HALVES = frozenset({Modality.ALLEGED, Modality.FEARED, Modality.PLANNED, Modality.FORECAST})

FLOORS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})
"""Words that name only the least that it is."""

ROUNDS_BY = 2
"""How many times as much as its text a vague word may imply: "dozens" stands well over 26, "hundreds" not over 90."""


def find(fact: Fact, statements: dict[str, Statement], _: dict[str, str]) -> tuple[Finding, ...]:
    """Return a finding for each headline among the statements of a fact that none of its text bears out."""
    if not any(statements[ref].claim.part is Part.HEADLINE for ref in fact.statements):
        return ()
    pairs = [_pair for j in fact.judgements if (_pair := headline_and_body(statements[j.left], statements[j.right]))]
    conflicting = {ref for j in fact.judgements if j.verdict is Verdict.CONFLICT for ref in (j.left, j.right)}
    return tuple(_findings(fact, [pair for pair in pairs if pair[0].ref not in conflicting]))


def _findings(fact: Fact, pairs: list[tuple[Statement, Statement]]) -> Iterator[Finding]:
    bodies_of: dict[str, list[Statement]] = {}
    for headline, body in pairs:
        bodies_of.setdefault(headline.ref, []).append(body)
    headlines = {headline.ref: headline for headline, _ in pairs}
    for ref, headline in sorted(headlines.items()):
        bodies = sorted(bodies_of[ref], key=lambda body: body.ref)
        said = [_overstates(headline, body) for body in bodies]
        if all(said):
            message = f"The headline of {who(headline)} says {quoted(headline)}; its text only says {said[0]}."
            yield Finding(ID, LEVEL, message, headline.claim.location, fact.id, (ref, bodies[0].ref))


def _overstates(headline: Statement, body: Statement) -> str:
    """Return what the text says where the headline says more, "" where it does not."""
    if headline.modality is Modality.ASSERTED and body.modality in SAID_BY_HALVES:
        return f"that {quoted(body)} is {body.modality.value}"
    if isinstance(headline.value, Quantity) and isinstance(body.value, Quantity) and _more(headline.value, body.value):
        return quoted(body)
    return ""


def _more(headline: Quantity, body: Quantity) -> bool:
    """Whether a headline says more than its text: a higher floor, or a vague word for far more."""
    least, floor, most = headline.implied.lower, body.implied.lower, body.implied.upper
    if least is None or most is None or floor is None or headline.kind is not body.kind or headline.unit != body.unit:
        return False
    if headline.hedge in FLOORS:
        return least > (floor if body.hedge in FLOORS else most)
    if headline.hedge is not Hedge.VAGUE:
        return False
    return least > most * ROUNDS_BY or (not body.implied.is_point and least >= most)
