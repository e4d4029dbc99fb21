"""The reasons of judgements that were made without words, said when somebody asks for them."""

from collections.abc import Mapping, Sequence

from crosscheck.judge.bench import judge_members
from crosscheck.judge.repeats import HISTORY, settle_repeats
from crosscheck.judge.verdicts import judge_pair
from crosscheck.model.finding import Judgement
from crosscheck.model.statement import Statement


class Reasons:
    """The reasons of one fact's judgements."""

    def __init__(
        self, members: Sequence[Statement], origins: Mapping[str, str], found: Sequence[Judgement] | None = None
    ) -> None:
        """Take the statements of a fact; `found` are its judgements before repeated figures were settled."""
        self._members = members
        self._by_ref = {member.ref: member for member in members}
        self._origins = origins
        self._found = found

    def of(self, judgement: Judgement) -> str:
        """Return why two statements have their verdict."""
        if judgement.reason:
            return judgement.reason
        if judgement.field != HISTORY:
            return self._pair(judgement, worded=True).reason
        before = [self._pair(judgement, worded=False)]
        return settle_repeats(self._members, self._before(), self._origins, before)[0].reason

    def _before(self) -> Sequence[Judgement]:
        if self._found is None:
            self._found = judge_members(self._members, self._origins, worded=False).judgements
        return self._found

    def _pair(self, judgement: Judgement, *, worded: bool) -> Judgement:
        left, right = judgement.left, judgement.right
        alike = self._origins[left] == self._origins[right]
        return judge_pair(self._by_ref[left], self._by_ref[right], same_origin=alike, worded=worded)
