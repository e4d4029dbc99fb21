"""The top of the page: what a run came to, why it fails, and what needs a decision."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Report, Verdict
from crosscheck.report.marks import MARKS
from crosscheck.report.page.facts import is_open
from crosscheck.report.page.findings import FindingCard
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.said import camp_letter, said_in_camps
from crosscheck.report.summary import count_unread, count_verdicts, fact_fails, fails, finding_fails, settling
from crosscheck.report.view import View
from crosscheck.wording.values import count_words

MOST_DECISIONS, MOST_CAMPS, MOST_VALUES = 40, 8, 4
"""What needs a decision and stands open (the rest is folded); camps of it, and values of a camp, in a line."""

FAILS_AS = {
    Verdict.CONFLICT: ("fact in conflict", "facts in conflict"),
    Verdict.UPDATE: ("figure that was overtaken", "figures that were overtaken"),
    Verdict.SCOPE: ("fact whose scopes differ", "facts whose scopes differ"),
}


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many facts have a verdict; `anchor` is that of the first of them, "" where none is shown."""

    verdict: str
    mark: str
    count: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a camp says, in a line; `left_out` counts values too many for one."""

    letter: str
    parts: tuple[tuple[str, str], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ToDecide:
    """One thing that needs a decision, with where it stands on the page."""

    anchor: str
    verdict: str
    mark: str
    word: str
    label: str
    sentence: str
    said: tuple[Said, ...]
    fails: bool
    camps_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top; `reasons` is why the run fails, () if it does not."""

    title: str
    counts: tuple[VerdictCount, ...]
    facts: int
    shown: int
    made_from: str
    fails: bool
    fail_on: str
    reasons: tuple[str, ...]
    settled: int
    accepted: int
    unread: int


def title_of(view: View) -> str:
    """Return what the page is called: after the project's folder, else after the number of its sources."""
    if view.frame.place:
        return f"Cross-check: {view.frame.place}"
    return f"Cross-check of {count_words(len(view.report.project.sources), 'source')}" if view.report else "Cross-check"


def head_of(lookup: Lookup) -> Head:
    """Return what stands at the top."""
    view, report = lookup.view, lookup.report
    first: dict[Verdict, str] = {}
    for fact in view.facts:
        first.setdefault(fact.verdict, lookup.fact_anchors[fact.id])
    claims, sources = len(report.project.claims), len(report.project.sources)
    return Head(
        title=title_of(view),
        counts=tuple(
            VerdictCount(verdict.value, MARKS[verdict][0], count, first.get(verdict, ""))
            for verdict, count in count_verdicts(report).items()
        ),
        facts=len(report.facts),
        shown=len(view.facts),
        made_from=f"{count_words(claims, 'claim')} from {count_words(sources, 'source')}",
        fails=fails(report, view.frame.fail_on),
        fail_on=view.frame.fail_on.value,
        reasons=_reasons(report, view),
        settled=sum(settling(fact) is not None for fact in report.facts),
        accepted=sum(each.accepted for each in report.facts) + sum(e.accepted for e in report.findings if not e.fact),
        unread=count_unread(report),
    )


def to_decide(lookup: Lookup, loose: tuple[FindingCard, ...]) -> tuple[ToDecide, ...]:
    """Return what needs a decision: facts in their order, then findings that belong to no fact."""
    facts = [_fact(fact, lookup) for fact in lookup.view.facts if is_open(fact, lookup)]
    grave = (Level.ERROR.value, Level.WARNING.value)
    return (*facts, *(_finding(each) for each in loose if each.is_open and each.level in grave))


def _reasons(report: Report, view: View) -> tuple[str, ...]:
    failing = Counter(fact.verdict for fact in report.facts if fact_fails(fact, view.frame.fail_on))
    reasons = [f"{count:,} {FAILS_AS[verdict][count > 1]}" for verdict, count in failing.items()]
    loose = Counter(each.level for each in report.findings if not each.fact and finding_fails(each, view.frame.fail_on))
    if loose:
        reasons.append(count_words(sum(loose.values()), "finding on figures or files"))
    return tuple(reasons)


def _fact(fact: Fact, lookup: Lookup) -> ToDecide:
    camps = said_in_camps(fact, lookup.statements)
    return ToDecide(
        anchor=lookup.fact_anchors[fact.id],
        verdict=fact.verdict.value,
        mark=MARKS[fact.verdict][0],
        word=f"{fact.verdict.value}{'?' if fact.unsure else ''}",
        label=fact.label,
        sentence=fact.explanation,
        said=tuple(
            _said(camp_letter(at) if len(camps) > 1 else "", camp, lookup) for at, camp in enumerate(camps[:MOST_CAMPS])
        ),
        fails=fact_fails(fact, lookup.view.frame.fail_on),
        camps_left_out=max(0, len(camps) - MOST_CAMPS),
    )


def _said(letter: str, camp: Mapping[str, Sequence[str]], lookup: Lookup) -> Said:
    parts = tuple((words, ", ".join(map(lookup.name, ids))) for words, ids in camp.items())
    return Said(letter, parts[:MOST_VALUES], max(0, len(parts) - MOST_VALUES))


def _finding(card: FindingCard) -> ToDecide:
    return ToDecide(card.anchor, card.level, card.mark, card.level, card.title, card.message, (), False)
