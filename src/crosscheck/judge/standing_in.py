"""Statements that stand for others, so that a fact of ten thousand claims is judged in seconds.

All pairs of `MOST_JUDGED` statements are 19,900. Of a larger fact, statements that say the same in all that a rule
looks at (value, scope, modality, as of when, words that take a figure back) make up a class, whoever says it and on
whatever day. Of each class the first and the last known stand for it; of too many classes, those with most origins
behind them and, evenly spaced, others from the lowest to the highest figure, so that the two ends are always judged.
Every other statement follows the one that stands for it, if the two hold together; else its class is a camp by itself.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from crosscheck.judge.bench import MOST_JUDGED, Bench, Judged
from crosscheck.judge.corrections import may_take_back, says_one_of
from crosscheck.judge.gathering import HOLDING_TOGETHER
from crosscheck.judge.knowledge import known_from
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.scopes import is_measured
from crosscheck.judge.timeline import moment_of, sort_moments
from crosscheck.model.finding import Fact, Judgement, Moment
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.wording.values import count_words

Class = list[Statement]
Day = tuple[date, int]


def judge_in_part(
    members: Sequence[Statement], origins: Mapping[str, str], ledger: Ledger | None = None, *, worded: bool
) -> Judged:
    """Judge those statements of a large fact that stand for all of it."""
    classes = _classes(members)
    chosen = _chosen(classes, origins)
    standing = {each.ref: each for each in _standing(chosen)}
    follows, leads = _follow(classes, list(standing.values()))
    refs = list(standing)
    pairs = [(one, other) for at, one in enumerate(refs) for other in refs[at + 1 :]]
    pairs += [(lead, follows[lead]) for lead in dict.fromkeys(leads.values()) if lead not in standing]
    pairs += list(_twins(chosen, standing))
    judged = {ref for pair in pairs for ref in pair}
    asked = [member for member in members if member.ref in judged]
    place = {member.ref: at for at, member in enumerate(asked)}
    bench = Bench(asked, ledger, worded=worded)
    return Judged(
        tuple(
            bench.judge(place[one], place[other], same_origin=origins[one] == origins[other])
            for one, other in sorted({(min(pair), max(pair)) for pair in pairs})
        ),
        leads,
        follows,
    )


def spread_camps(camps: Iterable[Sequence[str]], judged: Judged, judgements: Sequence[Judgement]) -> list[list[str]]:
    """Return the camps of those who stand for others with all who follow them; who does not hold with it is apart."""
    found = [list(camp) for camp in camps]
    if not judged.follows:
        return found
    home = {ref: camp for camp in found for ref in camp}
    apart = _apart(judged, judgements)
    for ref, lead in judged.leads.items():
        if ref in home:
            continue
        if lead not in apart:
            home[judged.follows[ref]].append(ref)
            continue
        if lead not in home:
            home[lead] = []
            found.append(home[lead])
        home[lead].append(ref)
    return found


def spread_history(
    history: Sequence[Moment], judged: Judged, judgements: Sequence[Judgement], members: Sequence[Statement]
) -> tuple[Moment, ...]:
    """Return a history with the moments of all who follow those that stand in it."""
    if not judged.follows or not history:
        return tuple(history)
    by_ref = {member.ref: member for member in members}
    told = {moment.statement: moment for moment in history}
    apart = _apart(judged, judgements)
    following = [
        moment_of(by_ref[ref], told[stand_in].standing)
        for ref, stand_in in judged.follows.items()
        if ref not in told and stand_in in told and judged.leads[ref] not in apart
    ]
    return sort_moments((*history, *following), by_ref)


def judged_in_part(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return in words which facts were judged by statements that stand for others; see `Report.uncompared`."""
    large = (fact for fact in facts if len(fact.statements) > MOST_JUDGED)
    return tuple(
        f"“{fact.label}”: {count_words(len(fact.statements), 'statement')} were judged by {count} that stand for them"
        for fact in large
        if (count := _standing_of(fact))
    )


def _standing_of(fact: Fact) -> int:
    """Return how many statements were judged with each other: as many as have as many judgements but one."""
    counted: dict[str, int] = {}
    for each in fact.judgements:
        counted[each.left] = counted.get(each.left, 0) + 1
        counted[each.right] = counted.get(each.right, 0) + 1
    ordered = sorted(counted.values(), reverse=True)
    return sum(degree >= at for at, degree in enumerate(ordered))


# ── Who stands for whom ───────────────────────────────────────────────────────────────────────────────────────────────


def _classes(members: Sequence[Statement]) -> list[Class]:
    """Return the statements that say the same, in the order of the first of each."""
    found: dict[object, Class] = {}
    for member in members:
        found.setdefault(_said(member), []).append(member)
    return list(found.values())


def _said(statement: Statement) -> tuple[object, ...]:
    text, setting = statement.claim.text, statement.setting
    return (
        *(statement.property, statement.group, statement.place, statement.time, statement.event),
        *(statement.definitions, statement.happening or setting.happening, bool(statement.claim.time)),
        *(type(statement.value), is_measured(statement)),
        setting.place if statement.place is None else None,
        setting.time if statement.time is None else None,
        setting.event if statement.event is None else None,
        *(statement.value, statement.modality, statement.as_of, statement.subject, statement.method),
        *(statement.claim.time, statement.claim.corrects, may_take_back(statement), says_one_of(text, "firsts")),
    )


def _chosen(classes: Sequence[Class], origins: Mapping[str, str]) -> list[Class]:
    """Return the classes of which some stand for all."""
    if len(classes) <= MOST_JUDGED:
        return list(classes)
    most = sorted(range(len(classes)), key=lambda at: (-len({origins[each.ref] for each in classes[at]}), at))
    ordered = sorted(range(len(classes)), key=lambda at: (_amount(classes[at][0]), at))
    half = MOST_JUDGED // 2
    spaced = {ordered[at * (len(ordered) - 1) // (half - 1)] for at in range(half)}
    return [classes[at] for at in sorted(spaced | set(most[: MOST_JUDGED - len(spaced)]))]


def _standing(chosen: Sequence[Class]) -> Iterator[Statement]:
    """Yield the first known of each class, and the last known of the largest, while there is room."""
    ordered = [sorted(each, key=lambda own: (_day(own), own.ref)) for each in chosen]
    yield from (own[0] for own in ordered)
    room = MOST_JUDGED - len(ordered)
    several = sorted((own for own in ordered if len(own) > 1), key=lambda own: (-len(own), own[0].ref))
    yield from (own[-1] for own in several[:room])


def _twins(chosen: Sequence[Class], standing: Mapping[str, Statement]) -> Iterator[tuple[str, str]]:
    """Yield for each class that one stands for a second of it, of another source if there is one: that they agree."""
    for own in chosen:
        here = [each for each in own if each.ref in standing]
        if len(own) > 1 and len(here) == 1:
            others = [each for each in own if each is not here[0]]
            other = next((each for each in others if each.source.id != here[0].source.id), others[0])
            yield here[0].ref, other.ref


def _follow(classes: Sequence[Class], standing: Sequence[Statement]) -> tuple[dict[str, str], dict[str, str]]:
    """Return for each statement who stands for it, and the first of its class.

    That is the last known before it that says the same; of what nobody says who stands for others, the nearest figure.
    """
    refs = {each.ref for each in standing}
    by_amount = sorted(standing, key=lambda each: (_amount(each), each.ref))
    amounts = [_amount(each) for each in by_amount]
    follows: dict[str, str] = {}
    leads: dict[str, str] = {}
    for own in classes:
        here = sorted((each for each in own if each.ref in refs), key=lambda each: (_day(each), each.ref))
        days = [_day(each) for each in here]
        nearest = None if here else _nearest(own[0], by_amount, amounts)
        lead = (here[0] if here else own[0]).ref
        for each in own:
            stand_in = nearest or here[max(bisect_right(days, _day(each)) - 1, 0)]
            follows[each.ref] = each.ref if each.ref in refs else stand_in.ref
            leads[each.ref] = lead
    return follows, leads


def _nearest(statement: Statement, by_amount: Sequence[Statement], amounts: Sequence[Decimal]) -> Statement:
    amount = _amount(statement)
    at = bisect_right(amounts, amount)
    if at == len(amounts):
        return by_amount[-1]
    if at == 0 or amounts[at] - amount < amount - amounts[at - 1]:
        return by_amount[at]
    return by_amount[at - 1]


def _apart(judged: Judged, judgements: Sequence[Judgement]) -> set[str]:
    """Return the first of each class that does not hold together with the one that stands for it."""
    own = {tuple(sorted((lead, judged.follows[lead]))): lead for lead in judged.leads.values()}
    held = {(each.left, each.right) for each in judgements if each.verdict in HOLDING_TOGETHER}
    return {lead for pair, lead in own.items() if pair[0] != pair[1] and pair not in held}


def _amount(statement: Statement) -> Decimal:
    """Return where a statement's figure stands among others; without one, before them all."""
    value = statement.value
    if not isinstance(value, Quantity):
        return Decimal(-1)
    ends = (value.amount, value.implied.lower, value.implied.upper)
    return next((end for end in ends if end is not None), Decimal(0))


def _day(statement: Statement) -> Day:
    return known_from(statement) or (date.min, 0)
