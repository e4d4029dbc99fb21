"""Two reports compared, as Markdown for the comment on a pull request, in no more than such a comment may hold."""

from collections.abc import Iterator

from crosscheck.model.fail_on import FailOn
from crosscheck.model.recorded import Difference, FactChange, FindingChange
from crosscheck.report.canvas import Canvas
from crosscheck.report.differences.difference_words import TITLES, claim_notes, closing, finding_note, notes
from crosscheck.report.differences.trend import Trend, difference_fails, facts_by_trend, findings_by_trend
from crosscheck.report.markdown.sections import Section, write_sections
from crosscheck.report.markdown.text import strong, text
from crosscheck.report.marks import verdict_words

TITLE = "# What changed in the claims"

MOST_BYTES = 60_000
"""Bytes of the body of a comment that are used, of the 65,536 characters there may be (GitHub's message for longer)."""

SHARES = {Trend.WORSE: 60, Trend.BETTER: 20, Trend.OTHER: 15}
"""Percent of them that each section may take."""


def render_difference_markdown(difference: Difference, old: str, new: str, fail_on: FailOn, canvas: Canvas) -> str:
    """Return the difference between two reports, of which `old` and `new` are the names."""
    ends = "**Something new fails.** " if difference_fails(difference, fail_on) else ""
    opening = f"{TITLE}\n\n{ends}{text(old)} → {text(new)}: {text(closing(difference))}\n"
    body = opening + write_sections(tuple(_sections(difference, canvas)), MOST_BYTES)
    if canvas.is_unicode:
        return body.encode(errors="replace").decode()
    return body.encode(canvas.encoding, "xmlcharrefreplace").decode(canvas.encoding)


def _sections(difference: Difference, canvas: Canvas) -> Iterator[Section]:
    facts, findings = facts_by_trend(difference), findings_by_trend(difference)
    for trend in Trend:
        blocks = [_fact(each, trend, canvas) for each in facts[trend]] + [_finding(each) for each in findings[trend]]
        yield Section(TITLES[trend], tuple(filter(None, blocks)), "change", SHARES[trend])


def _fact(change: FactChange, trend: Trend, canvas: Canvas) -> str:
    fact = change.new or change.old
    if fact is None:
        return ""
    words = text("; ".join(notes(change)))
    verdict = verdict_words(fact.verdict, fact.unsure, canvas)
    line = f"- {verdict}: {strong(fact.label)}{f' ({words})' if words else ''}"
    below = [] if trend is Trend.OTHER and not change.claims else claim_notes(change, "→")
    below += [fact.explanation] if trend is Trend.WORSE and fact.explanation else []
    return "\n".join([line, *(f"  - {text(each)}" for each in below)])


def _finding(change: FindingChange) -> str:
    finding = change.new or change.old
    if finding is None:
        return ""
    place = f"{text(finding.place)}: " if finding.place else ""
    return (
        f"- {finding.level.value}: {place}{text(finding.message)} ({text(finding.rule)}; {text(finding_note(change))})"
    )
