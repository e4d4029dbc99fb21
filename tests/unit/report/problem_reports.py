"""Views for the formats that list problems: hostile ones, settled ones, one of bad input, one with very many."""

from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import sample, view

from crosscheck.model.baseline import Baseline
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding, Report
from crosscheck.model.location import Location
from crosscheck.report.view import View

HOSTILE = (
    "]]>",
    "<!--",
    "::error::owned",
    "\n::error file=a,line=1::owned",
    "##[error]owned",
    "%0A::error::owned",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "&#64;desk",
    "[click](https://example.org/)",
    "![pixel](https://example.org/a.png)",
    "[1](1)",
    "<https://example.org>",
    "https://example.org/a?b=c",
    "HTTP://example.org",
    "www.example.org",
    "mallory@example.org",
    "@mallory",
    "#12",
    "GH-12",
    "owner/project#12",
    ":smile:",
    "`code`",
    "```",
    "*bold*",
    "__bold__",
    "~~gone~~",
    "$x$",
    "| a | b |",
    "\\|",
    "\\",
    "- item",
    "1. item",
    "# heading",
    "=====",
    "---",
    "    code",
    "{0}",
    "\x00",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u202eevil\u2066",
    "\u200b",
    "\ud800",
    "\udcff",
    "\ufffe",
    "\uffff",
    "é",
    "500",
)

words = st.lists(st.sampled_from(HOSTILE) | st.characters(codec=None), min_size=1, max_size=6).map("".join)

WAIVER = Decision(
    Ruling.WAIVED,
    ("daily-where", "wire-where"),
    "",
    Location("decisions.yaml", 3, 5),
    reason="Both were asked by telephone",
    owner="ana",
    decided="2026-11-20",
    expires="2026-12-31",
)

CONFLICT = Finding(
    "values-conflict",
    Level.ERROR,
    "One says London, the other France.",
    Location("claims/wire.yaml", 12, 5),
    "where",
    ("wire-where", "daily-where"),
    fingerprint="f00d" * 4,
)

FAULT = Diagnostic(
    "unknown-key", Level.ERROR, "unknown key 'vaule'", "Did you mean 'value'?", Location("claims/wire.yaml", 7, 5)
)


def found() -> Report:
    """Build the sample with a finding for its conflict."""
    made = sample()
    return replace(made, findings=(CONFLICT, *made.findings))


def settled(how: str) -> Report:
    """Build the same with its conflict waived, ruled or in the baseline."""
    made = found()
    word = {"waived": WAIVER, "ruled": replace(WAIVER, ruling=Ruling.RIGHT)}.get(how)
    changes = {"accepted": True} if word is None else {"ruling" if how == "ruled" else "waiver": word}
    facts = tuple(replace(each, **changes) if each.id == "where" else each for each in made.facts)
    finding = replace(CONFLICT, waiver=word, accepted=word is None)
    project = replace(made.project, baseline=Baseline()) if how == "accepted" else made.project
    return replace(made, project=project, facts=facts, findings=(finding, *made.findings[1:]))


def bad_input() -> View:
    """Return the view of a project that could not be read."""
    return view(None, diagnostics=(FAULT,))


def many(count: int, level: Level = Level.WARNING) -> View:
    """Return a view with so many findings that belong to no fact, all of them in two files."""
    findings = tuple(
        Finding("arithmetic-fails", level, f"{n} is not {n + 1}.", Location(f"claims/{n % 2}.yaml", n + 1, 5))
        for n in range(count)
    )
    return view(replace(sample(), findings=findings, diagnostics=()), facts=())


def hostile(said: str) -> View:
    """Return a view in which everything that a source or a person can write is `said`."""
    made = found()
    place = Location(f"claims/{said}.yaml", 4, 5)
    statements = tuple(
        replace(
            each,
            claim=replace(each.claim, value=said, location=place),
            source=replace(each.source, publisher=said),
        )
        for each in made.statements
    )
    facts = tuple(replace(each, label=said, explanation=said, behind=(said,) * len(each.camps)) for each in made.facts)
    facts = (replace(facts[0], waiver=replace(WAIVER, reason=said, owner=said)), *facts[1:])
    findings = tuple(replace(each, message=said, location=place) for each in made.findings)
    faults = tuple(replace(each, message=said, hint=said, location=place) for each in made.diagnostics)
    report = replace(
        made, statements=statements, facts=facts, findings=findings, diagnostics=faults, uncompared=(said,)
    )
    return view(report, place="desk")
