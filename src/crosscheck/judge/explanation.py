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
    """Return the reason of the judgement that decided; then, where a camp holds together beside it, who agrees."""
    if verdict is Verdict.UNCORROBORATED:
        return _alone(members)
    by_ref = {member.ref: member for member in members}
    deciding = min(judgements, key=lambda judgement: _weight(judgement, by_ref))
    sentences = [deciding.reason]
    more = sum(judgement.verdict is verdict for judgement in judgements) - 1
    if verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        sentences = [_all_together(members)] if verdict is Verdict.AGREE and len(members) > 2 else sentences
        sentences += _one_origin(members, origins)
    else:
        sentences += [_camp([by_ref[ref] for ref in camp]) for camp in camps if _is_shared(camp, by_ref)]
        sentences += [
            f"{more} more pair{'s' if more > 1 else ''} of claims stand{'' if more > 1 else 's'} likewise."
        ] * (more > 0 and not any(_is_shared(camp, by_ref) for camp in camps))
    return " ".join(sentences)


def _weight(judgement: Judgement, by_ref: dict[str, Statement]) -> tuple[int, bool, bool, bool, str, str]:
    """Return what orders judgements by how well they explain: grave, sure, between sources, of clear figures."""
    left, right = by_ref[judgement.left], by_ref[judgement.right]
    same_source = left.source.id == right.source.id
    vague = any(isinstance(side.value, Quantity) and not says(side.value.implied) for side in (left, right))
    return (GRAVITY.index(judgement.verdict), judgement.unsure, same_source, vague, judgement.left, judgement.right)


def _alone(members: Sequence[Statement]) -> str:
    values = ", ".join(dict.fromkeys(quoted(member) for member in members))
    return f"Only {who(members[0])} speaks of this: {values}."


def _all_together(members: Sequence[Statement]) -> str:
    return f"{_voices(members)} all say the same."


def _camp(members: Sequence[Statement]) -> str:
    return f"{_voices(members)} hold together."


def _is_shared(camp: Sequence[str], by_ref: dict[str, Statement]) -> bool:
    return len({by_ref[ref].source.id for ref in camp}) > 1


def _one_origin(members: Sequence[Statement], origins: dict[str, str]) -> list[str]:
    behind = {origins[member.ref] for member in members}
    if len(behind) > 1:
        return []
    return [f"All of it stands on one origin: {behind.pop()}."]


def _voices(members: Sequence[Statement]) -> str:
    said_by = list(dict.fromkeys(f"{who(member)} ({as_said(member)})" for member in members))
    return said_by[0] if len(said_by) == 1 else f"{', '.join(said_by[:-1])} and {said_by[-1]}"
