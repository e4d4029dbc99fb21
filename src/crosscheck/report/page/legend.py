"""The legend: verdicts in plain words, and the manual pages of the rules that the page names."""

from msgspec import Struct

from crosscheck.model.finding import Verdict
from crosscheck.report.marks import MARKS
from crosscheck.report.page.anchors import anchors
from crosscheck.report.page.lookup import Lookup

MEANINGS = {
    Verdict.CONFLICT: "Two sources give answers that cannot both be true of the same thing.",
    Verdict.UPDATE: "A figure was overtaken by a later one: a newer count, or a correction.",
    Verdict.SCOPE: "The figures cover different places, periods, people or definitions, so that both can be true. "
    "With a question mark: one source leaves out what could explain the difference, and a person has to find out.",
    Verdict.COMPATIBLE: "Not the same, but each leaves room for the other: one is rounded, hedged or more exact.",
    Verdict.AGREE: "The sources say the same. “1 origin” beside it: all go back to one voice and count as one.",
    Verdict.UNCORROBORATED: "One source alone tells it. That makes it neither right nor wrong.",
}


class VerdictEntry(Struct, frozen=True):
    """A verdict, its mark and what it means."""

    verdict: str
    mark: str
    meaning: str


class RuleEntry(Struct, frozen=True):
    """A rule and the lines of its manual page."""

    anchor: str
    id: str
    title: str
    lines: tuple[str, ...]


def verdict_entries() -> tuple[VerdictEntry, ...]:
    """Return the verdicts, gravest first."""
    return tuple(VerdictEntry(each.value, MARKS[each][0], meaning) for each, meaning in MEANINGS.items())


def rules_of(lookup: Lookup) -> tuple[RuleEntry, ...]:
    """Return the rules that the page names, in the order in which they are tried."""
    named = {each.rule for fact in lookup.view.facts for each in fact.judgements}
    named |= {each.rule for each in lookup.view.findings}
    rules = [rule for rule in lookup.view.frame.rules if rule.id in named]
    names = anchors("rule", [rule.id for rule in rules])
    return tuple(RuleEntry(names[rule.id], rule.id, rule.title, _lines(rule.title, rule.manual)) for rule in rules)


def _lines(title: str, manual: str) -> tuple[str, ...]:
    """Return a manual page without the title that it begins with."""
    return tuple(manual.removeprefix(title).lstrip(".\n").rstrip().split("\n"))
