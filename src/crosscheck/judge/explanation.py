"""The plain sentence or two that say why a fact has its verdict."""

from collections.abc import Sequence

from crosscheck.judge.values import says
from crosscheck.judge.wording import quoted, who
from crosscheck.model.finding import GRAVITY, Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.wording.said import as_said


def explain_fact(
    members: Sequence[Statement],
    camps: Sequence[Sequence[str]],
    judgements: Sequence[Judgement],
    verdict: Verdict,
    origins: dict[str, str],
) -> str:
    """Return the reason of the judgement that decided; how many pairs stand like it; and which camps hold together."""
    if not judgements or (len({member.source.id for member in members}) == 1 and verdict is Verdict.UNCORROBORATED):
        return _alone(members)
    by_ref = {member.ref: member for member in members}
    deciding = min(judgements, key=lambda judgement: _weight(judgement, by_ref))
    if verdict is Verdict.AGREE and len(members) > 2:
        return " ".join([f"{_voices(members)} all say the same.", *_one_origin(members, origins)])
    if verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        return " ".join([deciding.reason, *_one_origin(members, origins)])
    more = sum(judgement.verdict is verdict for judgement in judgements) - 1
    together = [f"{_voices(camp)} hold together." for camp in _shared_camps(camps, by_ref)]
    return " ".join([deciding.reason, *_likewise(more, verdict), *together])


def _likewise(more: int, verdict: Verdict) -> list[str]:
    if not more or verdict is not Verdict.CONFLICT:
        return []
    return [f"{more} more pair{' of claims conflicts' if more == 1 else 's of claims conflict'}."]


def _weight(judgement: Judgement, by_ref: dict[str, Statement]) -> tuple[int, bool, bool, bool, str, str]:
    """Return what orders judgements by how well they explain: grave, sure, between sources, of clear figures."""
    left, right = by_ref[judgement.left], by_ref[judgement.right]
    same_source = left.source.id == right.source.id
    vague = any(isinstance(side.value, Quantity) and not says(side.value) for side in (left, right))
    return (GRAVITY.index(judgement.verdict), judgement.unsure, same_source, vague, judgement.left, judgement.right)


def _alone(members: Sequence[Statement]) -> str:
    values = ", ".join(dict.fromkeys(quoted(member) for member in members))
    return f"Only {who(members[0])} speaks of this: {values}."


def _shared_camps(camps: Sequence[Sequence[str]], by_ref: dict[str, Statement]) -> list[list[Statement]]:
    """Return the camps in which more than one source speaks."""
    found = [[by_ref[ref] for ref in camp] for camp in camps]
    return [camp for camp in found if len({member.source.id for member in camp}) > 1]


def _one_origin(members: Sequence[Statement], origins: dict[str, str]) -> list[str]:
    behind = {origins[member.ref] for member in members}
    if len(behind) > 1:
        return []
    return [f"All of it stands on one origin: {behind.pop()}."]


def _voices(members: Sequence[Statement]) -> str:
    said_by = list(dict.fromkeys(f"{who(member)} ({as_said(member)})" for member in members))
    return said_by[0] if len(said_by) == 1 else f"{', '.join(said_by[:-1])} and {said_by[-1]}"
