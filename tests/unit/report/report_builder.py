"""Reports built by hand, so that the renderers are tested without the stages that come before them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from crosscheck.model.claim import Claim, Modality, Quote
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Consensus, Fact, Finding, Judgement, Report, Verdict
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Comparison, Outcome, ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.rule_page import RulePage
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Property, Statement
from crosscheck.model.value import Hedge, Name, Place, Quantity, QuantityKind, Time, Value
from crosscheck.report.view import Frame, View, make_view


def span(lower: int | str | None, upper: int | str | None, *, above: bool = False, below: bool = False) -> Interval:
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]
    return Interval(ends[0], ends[1], above, below)


def count(words: str, implied: Interval, possible: Interval | None = None, hedge: Hedge = Hedge.EXACT) -> Quantity:
    amount = implied.lower if implied.is_point else None
    return Quantity(QuantityKind.COUNT, amount, implied, possible or implied, "person", hedge, words)


def exactly(figure: int, words: str = "") -> Quantity:
    return count(words or str(figure), span(figure, figure))


def about(figure: int, words: str) -> Quantity:
    tenth = figure // 10
    implied, possible = span(figure - tenth, figure + tenth), span(figure - 2 * tenth, figure + 2 * tenth)
    return replace(count(words, implied, possible, Hedge.APPROXIMATE), amount=Decimal(figure))


def days(lower: date, upper: date | None = None) -> Time:
    last = upper or lower
    edtf = lower.isoformat() if last == lower else f"{lower.isoformat()}/{last.isoformat()}"
    return Time(Interval(lower, last), edtf, edtf)


def name(label: str) -> Name:
    return Name(label, (label.lower(),), (label.lower(),), proper=True)


def place(label: str) -> Place:
    return Place(name(label), label.lower(), (label.lower(),))


def source(source_id: str, **changes: object) -> Source:
    made = Source(
        id=source_id,
        publisher=source_id.title(),
        title=f"Report of {source_id}",
        published="2019-06-10",
        language="en",
        kind=SourceKind.NEWS,
        location=Location("sources.yaml", 3, 5),
    )
    return replace(made, **changes)


def statement(ref: str, source_id: str, value: Value | None, **changes: object) -> Statement:
    """Build a statement; what names a field of the claim changes the claim, the rest the statement."""
    words = getattr(value, "words", None) or getattr(value, "label", None)
    claim = Claim(
        id=ref,
        ref=ref,
        source_id=source_id,
        text=f"What {source_id} says as {ref}.",
        property="detained",
        value=words,
        location=Location(f"claims/{source_id}.yaml", 4, 5),
    )
    made = Statement(
        ref=ref,
        claim=claim,
        source=source(source_id),
        property=Property("detained", "detained", None, additive=True, cumulative=True, known=True),
        value=value,
        subject=None,
        group=None,
        place=None,
        time=None,
        as_of=None,
        event=None,
        said_by=None,
        published=None,
        modality=Modality.ASSERTED,
    )
    of_claim = {key: changes.pop(key) for key in ("text", "quote", "location", "words", "id", "note") if key in changes}
    if "words" in of_claim:
        of_claim["value"] = of_claim.pop("words")
    return replace(made, claim=replace(claim, **of_claim), **changes)


def fact(fact_id: str, verdict: Verdict, camps: Sequence[Sequence[str]], **changes: object) -> Fact:
    made = Fact(
        id=fact_id,
        label=fact_id.replace("-", " "),
        verdict=verdict,
        unsure=False,
        statements=tuple(sorted(ref for camp in camps for ref in camp)),
        camps=tuple(tuple(camp) for camp in camps),
        origins=sum(len(camp) for camp in camps),
        consensus=None,
        judgements=(),
        links=(),
        explanation="",
        fingerprint="0" * 16,
    )
    return replace(made, **changes)


def report(statements: Sequence[Statement], facts: Sequence[Fact], **changes: object) -> Report:
    sources = {each.source.id: each.source for each in statements}
    made = Report(
        project=Project(".", Settings(), tuple(sources.values()), tuple(each.claim for each in statements)),
        statements=tuple(statements),
        facts=tuple(facts),
        findings=(),
        diagnostics=(),
        see_also=(),
        origins={each: each for each in sources},
    )
    return replace(made, **changes)


def pair(
    left: str, right: str, *, weight: float = 7.5, outcome: Outcome = Outcome.SURE, barred: str = ""
) -> ScoredPair:
    comparisons = (
        Comparison("property", "exact", 6.0, "both say detained"),
        Comparison("place", "contains", 2.5, "Almaty lies in Kazakhstan"),
        Comparison("time", "far", -1.0, "4 days apart"),
    )
    return ScoredPair(left, right, comparisons, weight, outcome, barred)


ELECTION_DAY = date(2019, 6, 9)


def sample() -> Report:
    """Build a small report with every verdict in it."""
    day, several = days(ELECTION_DAY), days(ELECTION_DAY, date(2019, 6, 12))
    statements = [
        statement(
            *("daily-held", "daily", about(500, "around 500")),
            quote=Quote("around 500", 120),
            text="Police held around 500 people on election day.",
            location=Location("claims/daily.yaml", 3, 5),
            time=day,
            place=place("Almaty"),
            said_by=name("Interior Ministry"),
        ),
        statement("wire-held", "wire", about(500, "roughly 500"), time=day, place=place("Almaty")),
        statement("ngo-held", "ngo", about(1000, "around 1,000"), time=several, place=place("Kazakhstan")),
        statement("daily-where", "daily", place("London")),
        statement("wire-where", "wire", place("France")),
        statement("daily-hurt", "daily", count("a few", span(3, 7), span(2, 12), Hedge.VAGUE)),
        statement("ngo-hurt", "ngo", exactly(3, "three")),
        statement("daily-killed", "daily", exactly(14, "Fourteen")),
        statement("wire-killed", "wire", exactly(16, "16")),
        statement("daily-day", "daily", day),
        statement("wire-day", "wire", day),
        statement(
            *("ngo-share", "ngo"),
            Quantity(
                *(QuantityKind.PERCENT, Decimal("70.96"), span("70.96", "70.96"), span("70.96", "70.96")),
                *("percent", Hedge.EXACT, "70.96 %"),
            ),
        ),
        statement("wire-unread", "wire", None, words="umpteen"),
    ]
    held = Judgement(
        *("daily-held", "ngo-held", Verdict.SCOPE, "scope", "time"),
        "One figure covers 9 June, the other 9 to 12 June.",
    )
    facts = [
        fact(
            *("where", Verdict.CONFLICT, [["daily-where"], ["wire-where"]]),
            label="Where he spoke from",
            explanation="Daily says London, Wire says France, of the same day.",
        ),
        fact("killed", Verdict.UPDATE, [["daily-killed"], ["wire-killed"]], explanation="Wire's 16 is a later count."),
        fact(
            *("held", Verdict.SCOPE, [["daily-held", "wire-held"], ["ngo-held"]]),
            label="Held on election day",
            unsure=True,
            origins=3,
            consensus=Consensus(
                *(span(450, 550), 2, Decimal(450), Decimal(1100), ("ngo-held",)),
                **{"naming": 2, "lowest": "daily-held", "highest": "ngo-held"},
            ),
            judgements=(held,),
            links=(pair("daily-held", "wire-held"), pair("daily-held", "ngo-held")),
            explanation="NGO's 'around 1,000' covers several days; the others' figures cover 9 June only.",
        ),
        fact("hurt", Verdict.COMPATIBLE, [["daily-hurt", "ngo-hurt"]], label="Police hurt"),
        fact("day", Verdict.AGREE, [["daily-day", "wire-day"]], label="Day of the election", origins=1),
        fact("ngo-share", Verdict.UNCORROBORATED, [["ngo-share"]], label="Share of the vote"),
        fact("wire-unread", Verdict.UNCORROBORATED, [["wire-unread"]], label="Something"),
    ]
    notes = (
        Diagnostic(
            *("unread-value", Level.WARNING, "cannot read the value 'umpteen'", "Write the figure."),
            Location("claims/wire.yaml", 9, 12),
        ),
    )
    findings = (
        Finding("shared-origin", Level.NOTE, "One origin.", Location("claims/daily.yaml", 8, 5), "day", ("daily-day",)),
        Finding("arithmetic", Level.ERROR, "3 + 4 is not 8.", Location("claims/ngo.yaml", 30, 5)),
    )
    return report(
        statements,
        facts,
        findings=findings,
        diagnostics=notes,
        see_also=(pair("ngo-hurt", "wire-killed", weight=1.5, outcome=Outcome.POSSIBLE),),
    )


RULES = (
    RulePage("values-conflict", Level.ERROR, "Two values conflict", "Two values conflict.\n\nBoth cannot be true.\n"),
    RulePage("figure-superseded", Level.WARNING, "A figure was overtaken", "A figure was overtaken.\n"),
    RulePage("values-agree", None, "The two say the same", "The two say the same.\n"),
)


def view(made: Report | None, facts: Sequence[Fact] | None = None, **changes: object) -> View:
    """Return the view of a report as it stands at the root of a repository; `changes` are those of its frame."""
    chosen = tuple(facts) if facts is not None else made.facts if made else ()
    diagnostics = changes.pop("diagnostics", made.diagnostics if made else ())
    least, hidden = changes.pop("least", Level.NOTE), tuple(changes.pop("hidden", ()))
    return make_view(made, chosen, tuple(diagnostics), replace(Frame("1.2.3", RULES), **changes), least, hidden)
