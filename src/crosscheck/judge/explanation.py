"""The plain sentence or two that say why a fact has its verdict."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from crosscheck.judge.camps import name_camps, opposed_voices, representative, said_in
from crosscheck.judge.rules.values_conflict import ID as VALUES_CONFLICT
from crosscheck.judge.timeline import tell_history
from crosscheck.judge.values import says
from crosscheck.judge.wording import holding_words, listed, named, quoted, who, who_says_what
from crosscheck.model.finding import Judgement, Moment, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Truth
from crosscheck.wording.said import as_said, as_told, capital, in_quotes, shortened

MOST_CAMPS = 12
"""Camps that are named in one sentence."""

LONGEST_BARE = 40
"""Characters up to which a value stands in a row of camps without quotation marks."""


class Case(Struct, frozen=True):
    """A fact as far as it is judged; `behind` names its camps, and `reason_of` says why a judgement was made."""

    members: Sequence[Statement]
    judgements: Sequence[Judgement]
    verdict: Verdict
    camps: Sequence[Sequence[str]]
    behind: Sequence[str]
    history: Sequence[Moment]
    origins: Mapping[str, str]
    reason_of: Callable[[Judgement], str]


def explain_fact(case: Case) -> str:
    """Return who says what, why the verdict follows, and what makes an agreement strong or weak."""
    members, verdict, origins = case.members, case.verdict, case.origins
    if not case.judgements or (verdict is Verdict.UNCORROBORATED and _sources(members) == 1):
        return explain_alone(members)
    by_ref = {member.ref: member for member in members}
    if verdict is Verdict.UPDATE and (grown := tell_history(case.history, by_ref)):
        return grown
    camps = [[by_ref[ref] for ref in camp] for camp in case.camps]
    if verdict is Verdict.AGREE and len(members) > 2:
        return " ".join([_all_say(members), *_even_opponents(camps, origins), *_one_origin(members, origins)])
    deciding = _deciding(case, by_ref)
    reason = case.reason_of(deciding)
    if verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        return " ".join([reason, *_even_opponents(camps, origins), *_one_origin(members, origins)])
    if verdict is not Verdict.CONFLICT:
        together = [f"{_voices(c)} fit together{_of_whom(c, camps[0])}." for c in camps if _sources(c) > 1]
        return " ".join([reason, *together])
    against = _in_conflict(case.camps, case.judgements)
    if len(against) == len(camps):
        told = _conflict(deciding, reason, camps, case.behind)
    else:
        torn = [[by_ref[ref] for ref in camp] for camp in against]
        told = _conflict(deciding, reason, torn, name_camps(against, by_ref, origins))
    return " ".join([*told, *_even_opponents(camps, origins)])


def _deciding(case: Case, by_ref: Mapping[str, Statement]) -> Judgement:
    """Return the judgement that explains the verdict best: sure, between sources, of clear figures."""
    gravest = [each for each in case.judgements if each.verdict is case.verdict]
    gravest = [each for each in gravest if not each.unsure] or gravest
    vague = {ref for ref, each in by_ref.items() if isinstance(each.value, Quantity) and not says(each.value)}

    def weight(each: Judgement) -> tuple[bool, bool, str, str]:
        same_source = by_ref[each.left].source.id == by_ref[each.right].source.id
        return same_source, each.left in vague or each.right in vague, each.left, each.right

    return min(gravest, key=weight)


def _in_conflict(camps: Sequence[Sequence[str]], judgements: Sequence[Judgement]) -> Sequence[Sequence[str]]:
    """Return the camps that conflict with another one; what is only of another scope is no part of the dispute."""
    torn = {ref for each in judgements if each.verdict is Verdict.CONFLICT for ref in (each.left, each.right)}
    return [camp for camp in camps if not torn.isdisjoint(camp)] or camps


def _conflict(
    deciding: Judgement, reason: str, camps: Sequence[Sequence[Statement]], behind: Sequence[str]
) -> list[str]:
    """Return the camps with what they say, and why it conflicts; where the reason names both already, only that."""
    if len(camps) < 2 or (len(camps) == 2 and behind[0] == behind[1]):
        return [reason]
    refs = {deciding.left: 0, deciding.right: 1}
    two = sorted((each for camp in camps for each in camp if each.ref in refs), key=lambda each: refs[each.ref])
    why = _why(reason, *two) if deciding.rule == VALUES_CONFLICT and len(two) == 2 else ""
    in_row = _row(camps, behind)
    if why and len(camps) > 2 and not deciding.unsure:
        return [in_row, "These cannot all be right."]
    if why:
        return [in_row, capital(why)]
    others = len(camps) > 2 or any(_sources(camp) > 1 for camp in camps)
    return [reason, f"Who says what: {in_row}"] if others else [reason]


def _row(camps: Sequence[Sequence[Statement]], behind: Sequence[str]) -> str:
    """Return "Police: 20,000; organisers: 36,000."."""
    told = [
        f"{name}: {' to '.join(_bare(each) for each in said_in(camp))}"
        for name, camp in zip(behind[:MOST_CAMPS], camps[:MOST_CAMPS], strict=True)
    ]
    if (more := len(camps) - MOST_CAMPS) > 0:
        told.append(f"and {more} more camps")
    row = "; ".join(told)
    is_id = behind[0].startswith(camps[0][0].source.id)
    return f"{row if is_id else capital(row)}."


def _bare(statement: Statement) -> str:
    told = as_told(statement)
    return told if len(told) <= LONGEST_BARE and not set(told) & set(";:\n") else in_quotes(shortened(told))


def _why(reason: str, left: Statement, right: Statement) -> str:
    """Return what stands in a reason behind "A says “…”, B says “…”: ", "" where it is not made so."""
    told = f"{who_says_what(left, right)}: "
    return reason.removeprefix(told) if reason.startswith(told) else ""


def _even_opponents(camps: Sequence[Sequence[Statement]], origins: Mapping[str, str]) -> list[str]:
    """Return that two sides which seldom agree do, which is worth more than two outlets."""
    for camp in camps:
        opposed = opposed_voices(camp, origins)
        if opposed:
            shown = representative([each for each in camp if origins[each.ref] in opposed])
            on = "" if isinstance(shown.value, Truth) else f" on {_bare(shown)}"
            return [f"Even {_with_article(opposed[0])} and {_with_article(opposed[1])} agree{on}."]
    return []


def _with_article(name: str) -> str:
    return name if name[:1].isupper() else f"the {name}"


def explain_alone(members: Sequence[Statement]) -> str:
    """Return what the only one who speaks of something says."""
    values = listed(list(dict.fromkeys(quoted(member) for member in members)))
    return f"Only {who(members[0])} speaks of this: {values}."


def _all_say(members: Sequence[Statement]) -> str:
    """Return that three or more agree, by their own words where these differ."""
    if len({as_said(member).casefold() for member in members}) > 1:
        hold = holding_words([member.value for member in members]) or "all say the same"
        return f"{_voices(members)} {hold}."
    names = list(dict.fromkeys(who(member) for member in members))
    every = "all say" if len(names) > 2 else "both say" if len(names) == 2 else "says"
    return f"{listed(names)} {every} {quoted(members[0])}."


def _of_whom(camp: Sequence[Statement], first: Sequence[Statement]) -> str:
    """Return the one group that a camp counts where the first camp counts others: " for journalists"."""
    groups = {each.group.key: each.group.label for each in camp if each.group}
    others = {each.group.key for each in first if each.group}
    return f" for {next(iter(groups.values()))}" if len(groups) == 1 and not others & set(groups) else ""


def _sources(camp: Sequence[Statement]) -> int:
    return len({member.source.id for member in camp})


def _one_origin(members: Sequence[Statement], origins: Mapping[str, str]) -> list[str]:
    behind = {origins[member.ref] for member in members}
    if len(behind) > 1:
        return []
    return [f"{'Both' if _sources(members) == 2 else 'All'} go back to {named(behind.pop())}."]


def _voices(members: Sequence[Statement]) -> str:
    said_by: dict[str, dict[str, None]] = {}
    for member in members:
        said_by.setdefault(who(member), {})[shortened(as_said(member))] = None
    return listed([f"{name} ({listed(list(said))})" for name, said in said_by.items()])
