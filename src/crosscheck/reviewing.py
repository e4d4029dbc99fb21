"""The flow of `review`: a report to its open questions, and an answer into decisions.yaml. Stages meet here."""

import codecs
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.judge.binding import bind, binding
from crosscheck.judge.bond import Hold
from crosscheck.judge.contradictions import contradictions
from crosscheck.judge.decisions import apply_decisions
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.judge.rules.decision_outdated import ID as OUTDATED
from crosscheck.judge.values import says
from crosscheck.match.weights import SURE
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Report
from crosscheck.model.layout import File, Layout
from crosscheck.model.question import Agenda, Question, Refusal
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.read.decisions import read_decisions
from crosscheck.read.faults import Faults, Trouble
from crosscheck.read.files import decode, read_bytes
from crosscheck.read.folder import find_root
from crosscheck.read.layouts import read_layout
from crosscheck.read.limits import MOST_YAML_BYTES
from crosscheck.read.project import DECISIONS
from crosscheck.report.summary import fact_fails, finding_fails
from crosscheck.review.agenda import Ground, Wanted, make_agenda
from crosscheck.review.answers import NOWHERE
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_said
from crosscheck.write.decisions import add_decision, take_out, withdraw

WEAK = SURE + 3
"""Bits below which a claim's strongest link to its fact is worth a question: eight times the odds that are needed."""

SETTLING = frozenset({Ruling.RIGHT, Ruling.WAIVED})
"""Rulings that settle a verdict; the others say what is one fact, or nothing."""

BROKEN = "Correct it in an editor, and answer again."
ODD = "“decisions.yaml” is laid out in a way into which nothing can be put."
ODD_HINT = "Write its list with a line for each key, each decision behind a dash."


class Change(Struct, frozen=True):
    """What decisions.yaml is (`None`: there is none) and what it is to be, with the decisions that are in it then."""

    before: bytes | None
    after: bytes
    decisions: tuple[Decision, ...] = ()


class Entry(Struct, frozen=True):
    """A decision of the file (`index`: which of them), and what has become of it."""

    index: int
    decision: Decision
    hold: Hold


class _Content(Struct, frozen=True):
    """The file as it is at this moment."""

    raw: bytes
    file: File
    layout: Layout | None
    decisions: tuple[Decision, ...]


def open_questions(report: Report, wanted: Wanted, today: date) -> Agenda:
    """Return the questions that a report leaves open, and what else makes the run fail."""
    fail_on = report.project.settings.fail_on
    failing = {fact.id for fact in report.facts if fact_fails(fact, fail_on)}
    vague = {each.ref for each in report.statements if isinstance(each.value, Quantity) and not says(each.value)}
    agenda = make_agenda(report, wanted, Ground(WEAK, _undecided(report, today), failing, vague))
    asked = {each.fact or each.finding for each in agenda.questions}
    told = [f"{fact.label}: {fact.explanation}" for fact in report.facts if fact.id in failing - asked]
    told += [
        f"{finding.message} [{finding.rule}]"
        for finding in report.findings
        if not finding.fact and finding_fails(finding, fail_on) and finding.fingerprint not in asked
    ]
    return replace(agenda, tally=replace(agenda.tally, failing=tuple(told)))


def _undecided(report: Report, today: date) -> frozenset[frozenset[str]]:
    """Return the sets of claims on which somebody was unsure, and that say the same as then."""
    by_ref = {statement.ref: statement for statement in report.statements}
    found = set()
    for bond in bind(report.project.decisions, by_ref, today)[0]:
        decision = bond.decision
        if decision.ruling is Ruling.UNSURE and not decision.withdrawn and set(decision.claims) <= by_ref.keys():
            expired = decision.expires and decision.expires < today.isoformat()
            now = fingerprint_of(by_ref[ref].claim for ref in decision.claims)
            if not expired and decision.fingerprint in ("", now):
                found.add(frozenset(decision.claims))
    return frozenset(found)


def bound(decision: Decision, report: Report) -> Decision:
    """Return a decision over claims by ref as it is written: by source and id, bound to what they say now."""
    by_ref = {statement.ref: statement for statement in report.statements}
    first = decision.claims[:1] if decision.ruling in (Ruling.SPLIT, Ruling.RIGHT) else ()
    rest = sorted(decision.claims[len(first) :], key=lambda ref: _name(by_ref[ref]))
    statements = [by_ref[ref] for ref in (*first, *rest)]
    return replace(
        decision,
        claims=tuple(map(_name, statements)),
        fingerprint=fingerprint_of(statement.claim for statement in statements),
        said=tuple((_name(statement), as_said(statement)) for statement in statements),
    )


def _name(statement: Statement) -> str:
    return f"{statement.source.id}/{statement.claim.id}"


def history(report: Report, today: date) -> tuple[Entry, ...]:
    """Return all decisions, the latest day last, each with what has become of it."""
    by_ref = {statement.ref: statement for statement in report.statements}
    bonds, _ = bind(report.project.decisions, by_ref, today)
    entries = [Entry(index, bond.decision, bond.hold) for index, bond in enumerate(bonds)]
    return tuple(sorted(entries, key=lambda entry: entry.decision.decided))


def earlier(question: Question, report: Report, today: date) -> tuple[Entry, ...]:
    """Return the decisions that were to answer a question and do not, the latest day last; none that was withdrawn."""
    return tuple(entry for entry in history(report, today) if _is_of(entry, question))


def _is_of(entry: Entry, question: Question) -> bool:
    """Whether a decision is one over what is asked: over two of its claims, or over the only one that it names."""
    decision = entry.decision
    if decision.withdrawn or (entry.hold is Hold.BINDS and decision.ruling not in SETTLING):
        return False
    if decision.rule and question.rule and decision.rule != question.rule:
        return False
    return len(set(question.claims) & set(decision.claims)) >= min(2, len(decision.claims))


def plan_decision(folder: Path, decision: Decision, report: Report, today: date) -> Change | Refusal:
    """Return the file with one more decision, which must not say the opposite of another."""
    content = _read(folder)
    if isinstance(content, Refusal):
        return content
    alone = _decisions(add_decision(None, None, (), decision).encode("utf-8", "surrogatepass"))
    if isinstance(alone, Refusal):  # words that no file may hold
        hint = alone.hint.removesuffix(BROKEN).strip()
        return Refusal(f"That cannot be written: {alone.message.partition(': ')[2]}", hint)
    decisions = content.decisions if content else ()
    if refusal := _contradicted(decision, decisions, report, today):
        return refusal
    firsts = [each.claims[0] for each in decisions]
    file, layout = (content.file, content.layout) if content else (None, None)
    return _checked(content, lambda: add_decision(file, layout, firsts, decision), (*decisions, decision))


def unsettled(question: Question, change: Change, report: Report, today: date) -> str | None:
    """Return why the question is still open after a ruling or a waiver, "" where nothing says why; `None` if it is not.

    Such a decision changes no fact's claims, so its fact or its finding is judged as `check` will judge it.
    """
    by_ref = {statement.ref: statement for statement in report.statements}
    facts = [fact for fact in report.facts if fact.id == question.fact]
    findings = [each for each in report.findings if question.finding and each.fingerprint == question.finding]
    bonds, _ = bind(change.decisions, by_ref, today)
    facts_then, findings_then = apply_decisions(facts, findings, bonds, by_ref)
    if any(fact.ruling or fact.waiver for fact in facts_then):
        return None
    if any(each.waiver for each in findings_then if each.fingerprint == question.finding):
        return None
    touching = [each for each in findings_then if each.rule == OUTDATED and set(each.statements) & set(question.claims)]
    return touching[-1].message if touching else ""


def plan_withdrawal(folder: Path, decision: Decision, today: date) -> Change | Refusal:
    """Return the file with one of its decisions (as it stands there) withdrawn."""
    day = today.isoformat()

    def written(content: _Content, layout: Layout, index: int) -> str:
        return withdraw(content.file, layout, index, day)

    return _plan_for(folder, decision, written, replace(decision, withdrawn=day))


def plan_undoing(folder: Path, decision: Decision) -> Change | Refusal:
    """Return the file without a decision that stands in it."""
    return _plan_for(folder, decision, lambda content, layout, index: take_out(content.file, layout, index), None)


def _plan_for(
    folder: Path, decision: Decision, written: Callable[[_Content, Layout, int], str], instead: Decision | None
) -> Change | Refusal:
    content = _read(folder)
    if isinstance(content, Refusal):
        return content
    decisions = [_bare(each) for each in content.decisions] if content else []
    if content is None or content.layout is None or _bare(decision) not in decisions:
        return Refusal("That decision is no longer in decisions.yaml as it was.", "See the history for what is there.")
    layout, index = content.layout, decisions.index(_bare(decision))
    left = [*decisions[:index], *((_bare(instead),) if instead else ()), *decisions[index + 1 :]]
    return _checked(content, lambda: written(content, layout, index), left)


def _read(folder: Path) -> _Content | Refusal | None:
    """Return the file as it is, `None` if there is none; one with a fault is left alone."""
    try:
        root = find_root(folder)
        if not (root / DECISIONS).is_symlink() and not (root / DECISIONS).exists():
            return None
        raw = read_bytes(root, DECISIONS, MOST_YAML_BYTES)
        found = _decisions(raw)
        if isinstance(found, Refusal):
            return found
        marked = raw.startswith(codecs.BOM_UTF8)
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
        file = File(DECISIONS, text.replace("\r\n", "\n").replace("\r", "\n"), text, marked)
        return _Content(raw, file, read_layout(file.text, "decisions"), found)
    except Trouble as trouble:
        return Refusal(f"{trouble.message}.", trouble.hint)


def _decisions(raw: bytes) -> tuple[Decision, ...] | Refusal:
    """Return the decisions of a file's bytes, or what is wrong with it."""
    faults = Faults(DECISIONS)
    text = decode(raw, faults)
    decisions = () if text is None else read_decisions(text, faults)
    errors = [each for each in faults.diagnostics() if each.level is Level.ERROR]
    if errors:
        return Refusal(f"{errors[0].location}: {errors[0].message}.", f"{errors[0].hint} {BROKEN}")
    return decisions


def _checked(content: _Content | None, written: Callable[[], str], wanted: Sequence[Decision]) -> Change | Refusal:
    """Return a change whose outcome reads back as `wanted` in any order: no file is ever broken."""
    after = written().encode("utf-8", "surrogatepass")
    found = _decisions(after)
    if isinstance(found, Refusal):
        return Refusal(ODD, ODD_HINT) if content else found
    if sorted(map(repr, map(_bare, found))) != sorted(map(repr, map(_bare, wanted))):
        return Refusal(ODD, ODD_HINT)
    return Change(content.raw if content else None, after, found)


def _bare(decision: Decision) -> Decision:
    return replace(decision, location=NOWHERE)


def _contradicted(decision: Decision, decisions: Sequence[Decision], report: Report, today: date) -> Refusal | None:
    """Return what keeps a decision from being followed beside those that hold, with the line of the one that does."""
    by_ref = {statement.ref: statement for statement in report.statements}
    bonds, faults = bind((*decisions, decision), by_ref, today)
    if not faults or bind(decisions, by_ref, today)[1]:
        return None
    *earlier, new = binding(bonds)
    told = list(_against(new, earlier)) or ["several decisions together say the opposite"]
    return Refusal(
        f"That cannot be followed: {'; '.join(told)}.", "Withdraw what no longer holds first: see the history."
    )


def _against(new: Decision, earlier: Sequence[Decision]) -> Iterator[str]:
    for each in earlier:
        if any(contradictions((each, new))):
            claims = ", ".join(each.claims)
            yield f"{decided_words(each)} [{claims}; line {each.location.line} of decisions.yaml]"
