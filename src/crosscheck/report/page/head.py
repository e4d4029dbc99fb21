"""The top of the page: what a run came to, why it fails, and what needs a decision."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Fact, Report, Verdict
from crosscheck.report.marks import MARKS
from crosscheck.report.page.camps import other_scopes, rivals_first
from crosscheck.report.page.facts import is_open, notices
from crosscheck.report.page.findings import FindingCard
from crosscheck.report.page.looked_at import looked_at
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.said import camp_letter, said_in_camps
from crosscheck.report.summary import count_unread, count_verdicts, fact_fails, fails, finding_fails, settling
from crosscheck.report.view import View
from crosscheck.wording.values import count_words

MOST_DECISIONS, MOST_CAMPS, MOST_VALUES = 40, 8, 4
"""What needs a decision and stands open (the rest is folded); camps of it, and values of a camp, in a line."""

FAILS_ON = {
    FailOn.CONFLICT: "A run fails on conflicts and on findings that are errors.",
    FailOn.UPDATE: "A run fails on conflicts, updates and on findings that are errors or warnings.",
    FailOn.SCOPE: "A run fails on conflicts, updates and differing scopes and on findings that are errors or warnings.",
    FailOn.NEVER: "Runs of this project never fail.",
}
"""What fails a run, by the project's setting (see `summary`)."""

FAILS_AS = {
    Verdict.CONFLICT: ("fact in conflict", "facts in conflict"),
    Verdict.UPDATE: ("figure that was overtaken", "figures that were overtaken"),
    Verdict.SCOPE: ("fact whose scopes differ", "facts whose scopes differ"),
}


AMOUNTS_TO = {
    Level.ERROR: ("finding that is an error", "findings that are errors"),
    Level.WARNING: ("finding that is a warning", "findings that are warnings"),
}


class VerdictCount(Struct, frozen=True):
    """How many facts have a verdict; `anchor` is that of the first of them, "" where none is shown."""

    verdict: str
    mark: str
    count: int
    anchor: str


class Said(Struct, frozen=True):
    """What a camp says, in a line; `left_out` counts values too many, `is_other_scope` a camp that is no rival."""

    letter: str
    parts: tuple[tuple[str, str], ...]
    left_out: int
    is_other_scope: bool


class ToDecide(Struct, frozen=True):
    """One thing that needs a decision, with where it stands; `marks` tell what a person has said of it before."""

    anchor: str
    verdict: str
    mark: str
    word: str
    label: str
    sentence: str
    said: tuple[Said, ...]
    fails: bool
    camps_left_out: int = 0
    marks: tuple[str, ...] = ()


class Head(Struct, frozen=True):
    """What stands at the top; `reasons` is why the run fails, () if it does not."""

    title: str
    counts: tuple[VerdictCount, ...]
    facts: int
    shown: int
    made_from: str
    fails: bool
    fails_on: str
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
        fails_on=FAILS_ON[view.frame.fail_on],
        reasons=_reasons(report, view),
        settled=sum(settling(fact) is not None for fact in report.facts),
        accepted=sum(each.accepted for each in report.facts) + sum(e.accepted for e in report.findings if not e.fact),
        unread=count_unread(report),
    )


def to_decide(lookup: Lookup, loose: tuple[FindingCard, ...]) -> tuple[ToDecide, ...]:
    """Return what needs a decision: facts in their order, then findings that belong to no fact."""
    facts = [_fact(fact, lookup) for fact in lookup.view.facts if is_open(fact, lookup)]
    return (*facts, *(_finding(each) for each in loose if each.needs_decision))


def _reasons(report: Report, view: View) -> tuple[str, ...]:
    failing = Counter(fact.verdict for fact in report.facts if fact_fails(fact, view.frame.fail_on))
    reasons = [f"{count:,} {FAILS_AS[verdict][count > 1]}" for verdict, count in failing.items()]
    loose = Counter(each.level for each in report.findings if not each.fact and finding_fails(each, view.frame.fail_on))
    reasons += [f"{count:,} {AMOUNTS_TO[level][count > 1]}" for level, count in loose.items()]
    return tuple(reasons)


def _fact(fact: Fact, lookup: Lookup) -> ToDecide:
    camps, others = said_in_camps(fact, lookup.statements), other_scopes(fact)
    return ToDecide(
        anchor=lookup.fact_anchors[fact.id],
        verdict=fact.verdict.value,
        mark=MARKS[fact.verdict][0],
        word=f"{fact.verdict.value}{'?' if fact.unsure else ''}",
        label=fact.label,
        sentence=fact.explanation,
        said=tuple(
            _said(camp_letter(at) if len(camps) > 1 else "", camps[at], at in others, lookup)
            for at in rivals_first(fact)[:MOST_CAMPS]
        ),
        fails=fact_fails(fact, lookup.view.frame.fail_on),
        camps_left_out=max(0, len(camps) - MOST_CAMPS),
        marks=(*looked_at(fact.statements, lookup), *_reopened(fact, lookup)),
    )


def _reopened(fact: Fact, lookup: Lookup) -> list[str]:
    return ["decided before, open again"] if any(each.is_open_again for each in notices(fact, lookup)) else []


def _said(letter: str, camp: Mapping[str, Sequence[str]], is_other: bool, lookup: Lookup) -> Said:
    parts = tuple((words, ", ".join(map(lookup.name, ids))) for words, ids in camp.items())
    return Said(letter, parts[:MOST_VALUES], max(0, len(parts) - MOST_VALUES), is_other)


def _finding(card: FindingCard) -> ToDecide:
    return ToDecide(card.anchor, card.level, card.mark, card.level, card.title, card.message, (), card.fails)
