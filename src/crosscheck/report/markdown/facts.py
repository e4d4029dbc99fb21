"""Facts, findings and faults of the input in Markdown."""

from collections.abc import Iterable, Iterator

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Fact, Finding
from crosscheck.model.linkage import ScoredPair
from crosscheck.report.canvas import Canvas
from crosscheck.report.markdown.text import row, strong, text
from crosscheck.report.marks import verdict_words
from crosscheck.report.said import By, camp_letter, said_in_camps
from crosscheck.report.severity import level_of
from crosscheck.report.summary import settling
from crosscheck.report.told import told, waiver_words
from crosscheck.report.view import Frame
from crosscheck.report.why import why_apart
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words

HEAD = ("Severity", "Verdict", "Fact", "Who says what")
HEAD_IN_ORDER = HEAD[1:]
"""The same for facts that are nothing to look at, and so have no severity."""

NO_BREAK = "\xa0"
"""A blank that keeps a verdict's mark on its line."""

MOST_SAID = 6
"""Values that a cell names; the others are counted."""


def fact_row(fact: Fact, statements: By, canvas: Canvas) -> str:
    """Return a fact as a row of a table."""
    verdict = text(verdict_words(fact.verdict, fact.unsure, canvas).replace(" ", NO_BREAK))
    level = level_of(fact)
    cells = (verdict, f"{text(fact.label)} ({text(fact.id)})", _said(fact, statements))
    return row((level.value, *cells) if level else cells)


def fact_block(fact: Fact, found: Iterable[Finding], statements: By, frame: Frame, canvas: Canvas) -> str:
    """Return a fact with its sentence, its camps, who stands behind them, and what was found in it."""
    verdict = text(verdict_words(fact.verdict, fact.unsure, canvas))
    lines = [f"### {verdict}: {text(fact.label)}", ""]
    if fact.explanation:
        lines += [text(fact.explanation), ""]
    lines += [*_camps(fact, statements), f"- {count_words(fact.origins, 'independent origin')}"]
    lines += [f"- {finding_line(each, frame, fact.explanation)}" for each in found]
    lines.append(f"- To see why: `crosscheck explain` {text(fact.id)}")
    return "\n".join(lines)


def settled_line(fact: Fact, statements: By) -> str:
    """Return a fact that no longer waits for a decision, and by whose word."""
    decision = settling(fact)
    why = told(decision, statements) if decision else "The baseline accepts it as it is"
    return f"- {strong(fact.label)} ({text(fact.id)}), {fact.verdict.value}: {text(why)}."


def finding_line(finding: Finding, frame: Frame, known: str = "") -> str:
    """Return a finding with how severe it is, its rule and its place; its sentence unless that is `known` already."""
    place = finding.location
    where = f"{text(frame.path(place.path))}, line {place.line}"
    stands = waiver_words(finding) or (" (accepted by the baseline)" if finding.accepted else "")
    said = text_after(finding.message, ": ") if finding.message != known else ""
    return f"**{finding.level.value}** {text(finding.rule)} in {where}{said}{text_after(stands)}"


def fault_line(fault: Diagnostic, frame: Frame) -> str:
    """Return a fault of the input with what to do about it."""
    place = fault.location
    where = f"{text(frame.path(place.path))}, line {place.line}"
    return (
        f"- **{fault.level.value}** {text(fault.code)} in {where}: {text(fault.message)}{text_after(fault.hint, '. ')}"
    )


def pair_line(pair: ScoredPair, statements: By) -> str:
    """Return two claims that were not set side by side, and the one thing that keeps them apart."""
    left, right = (f"{strong(as_told(statements[ref]))} ({text(ref)})" for ref in (pair.left, pair.right))
    return f"- {left} and {right}: {text(why_apart(pair))}"


def text_after(words: str, between: str = " ") -> str:
    """Return words from anywhere set off from what stands before them, "" where there are none."""
    return f"{between}{text(words)}" if words.strip() else ""


def _camps(fact: Fact, statements: By) -> Iterator[str]:
    """Yield each camp: who stands behind it, what is said in it, and by which sources."""
    camps = said_in_camps(fact, statements)
    for index, camp in enumerate(camps):
        letter = f"**{camp_letter(index)}** " if len(camps) > 1 else ""
        behind = f"{text(fact.behind[index])}: " if index < len(fact.behind) else ""
        said = "; ".join(f"{strong(words)} ({text(', '.join(ids))})" for words, ids in camp.items())
        yield f"- {letter}{behind}{said}"


def _said(fact: Fact, statements: By) -> str:
    said = [
        f"{text(words)} ({text(', '.join(ids))})"
        for camp in said_in_camps(fact, statements)
        for words, ids in camp.items()
    ]
    more = f"; and {len(said) - MOST_SAID:,} more" if len(said) > MOST_SAID else ""
    return f"{'; '.join(said[:MOST_SAID])}{more}"
