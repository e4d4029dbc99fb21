"""The reasons of judgements that were made without words, said when somebody asks for them."""

from collections.abc import Mapping, Sequence

from crosscheck.judge.bench import Bench, judge_members
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.repeats import HISTORY, settle_repeats
from crosscheck.model.finding import Judgement
from crosscheck.model.statement import Statement


class Reasons:
    """The reasons of one fact's judgements, each said once for all who ask with one ledger."""

    def __init__(
        self,
        members: Sequence[Statement],
        origins: Mapping[str, str],
        found: Sequence[Judgement] | None = None,
        ledger: Ledger | None = None,
    ) -> None:
        """Take the statements of a fact; `found` are its judgements before repeated figures were settled."""
        self._ledger = Ledger() if ledger is None else ledger
        self._members = members
        self._by_ref = {member.ref: member for member in members}
        self._origins = origins
        self._found = found

    def of(self, judgement: Judgement) -> str:
        """Return why two statements have their verdict."""
        if judgement.reason:
            return judgement.reason
        key = judgement.left, judgement.right, judgement.field
        if key not in self._ledger.reasons:
            self._ledger.reasons[key] = self._say(judgement)
        return self._ledger.reasons[key]

    def _say(self, judgement: Judgement) -> str:
        if judgement.field != HISTORY:
            return self._pair(judgement, worded=True).reason
        before = [self._pair(judgement, worded=False)]
        return settle_repeats(self._members, self._before(), self._origins, before)[0].reason

    def _before(self) -> Sequence[Judgement]:
        if self._found is None:
            self._found = judge_members(self._members, self._origins, self._ledger, worded=False).judgements
        return self._found

    def _pair(self, judgement: Judgement, *, worded: bool) -> Judgement:
        left, right = judgement.left, judgement.right
        alike = self._origins[left] == self._origins[right]
        bench = Bench((self._by_ref[left], self._by_ref[right]), self._ledger, worded=worded)
        return bench.judge(0, 1, same_origin=alike)
