"""What a rule is: a module whose docstring is its manual page.

A module in this folder sets `ID` (kebab-case, named for the fault) and `LEVEL` (`None` where there is nothing to
report). It has `judge(pair)`, which returns a judgement where the rule applies and `None` where the next rule is to be
asked (`OF_APART` says that it only ever speaks of values that exclude each other; one that speaks of others decides by
the scopes, the values and the modalities alone, for what it says of two statements is taken to hold for all that are
alike in those; `may_speak(outline)` is false for pairs of which it surely returns `None`), or `find(fact, statements,
origins)` for what only the whole fact shows, or `check(check, claim_named)` for a sum that a person declared, or
`reckon(passage)` or `look(statement, words)` for the sums that claims imply, or `compare(left, right)` for two
statements that only their units keep apart, or `verify(project)` for what no longer stands in the texts, or
`repeat(reprints, project)` for texts that repeat each other, or `survey(statements)` for what the statements of one
source show together, or `doubt(bond, statements)` for what is to be said of a person's decision, or `outlive(entry,
why)` for an entry of the baseline that accepts nothing any more.
The examples in its docstring are run by the tests through the pipeline.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import ModuleType

from msgspec import Struct

from crosscheck.judge.bond import Bond
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.judge.reckoning.sum_words import SumWords
from crosscheck.model.baseline import AcceptedFact, AcceptedFinding
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Judgement, Reprint
from crosscheck.model.project import Check, Project
from crosscheck.model.rule_page import RulePage
from crosscheck.model.statement import Statement

PairRule = Callable[[Pair], Judgement | None]
FactRule = Callable[[Fact, dict[str, Statement], dict[str, str]], tuple[Finding, ...]]
CheckRule = Callable[[Check, Callable[[str], Statement]], Finding | None]
SumRule = Callable[[Passage], Iterable[Sum]]
LookRule = Callable[[Statement, SumWords], Iterable[Sum]]
TextRule = Callable[[Project], tuple[Finding, ...]]
ReprintRule = Callable[[Sequence[Reprint], Project], tuple[Finding, ...]]
UnitRule = Callable[[Statement, Statement], Finding | None]
SourceRule = Callable[[Sequence[Statement]], tuple[Finding, ...]]
DecisionRule = Callable[[Bond, Mapping[str, Statement]], Finding | None]
BaselineRule = Callable[[AcceptedFact | AcceptedFinding, str], Finding]


class Rule(Struct, frozen=True):
    """One rule: its name, how grave its findings are, its manual page, and what it does (one of the eleven)."""

    id: str
    level: Level | None
    manual: str
    judge: PairRule | None = None
    find: FactRule | None = None
    check: CheckRule | None = None
    reckon: SumRule | None = None
    look: LookRule | None = None
    compare: UnitRule | None = None
    verify: TextRule | None = None
    repeat: ReprintRule | None = None
    doubt: DecisionRule | None = None
    survey: SourceRule | None = None
    outlive: BaselineRule | None = None
    of_apart: bool = False
    may_speak: Callable[[Outline], bool] | None = None

    @property
    def title(self) -> str:
        """The first line of the manual page."""
        return self.manual.strip().splitlines()[0].rstrip(".")

    @property
    def page(self) -> RulePage:
        """What the reports show of it."""
        return RulePage(self.id, self.level, self.title, self.manual)


def rule_of(module: ModuleType) -> Rule:
    """Return the rule that a module of this folder holds."""
    names = ("judge", "find", "check", "reckon", "look", "compare", "verify", "repeat", "doubt", "survey", "outlive")
    does = {name: getattr(module, name, None) for name in (*names, "may_speak")}
    return Rule(module.ID, module.LEVEL, module.__doc__ or "", **does, of_apart=getattr(module, "OF_APART", False))
