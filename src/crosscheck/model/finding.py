"""What the sources' statements come to: verdicts, facts, findings, and the report of all of them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.project import Project
from crosscheck.model.statement import Statement


class Verdict(StrEnum):
    """How statements of one fact stand to each other, gravest first."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SCOPE = "scope"
    COMPATIBLE = "compatible"
    AGREE = "agree"
    UNCORROBORATED = "uncorroborated"


GRAVITY = tuple(Verdict)
"""Verdicts from gravest to least grave; a fact takes the gravest of its pairs."""

LEVEL_OF = {Verdict.CONFLICT: Level.ERROR, Verdict.UPDATE: Level.WARNING, Verdict.SCOPE: Level.NOTE}
"""How severe it is that a fact, or a pair of it, has this verdict; the others are nothing to look at."""


class Judgement(Struct, frozen=True, array_like=True):
    """Two statements (by ref), the verdict between them, the rule that gave it and the one field that decided.

    `reason` is a sentence. `unsure` marks a verdict that a missing qualifier could overturn ("scope?"). `slip`
    names the one slip of the pen that would explain a conflict ("factor of 1,000"), "" where none does.
    """

    left: str
    right: str
    verdict: Verdict
    rule: str
    field: str
    reason: str
    unsure: bool = False
    slip: str = ""


class Consensus(Struct, frozen=True, array_like=True):
    """The interval that most independent origins share (Marzullo), and who stands outside it.

    `low` and `high` are the ends over all bounded figures of the newest statements; statements are named by their ref.
    `open_ended` are those that only allow values ("at least 100"), `superseded` those whose origin has said anew since,
    or that were overtaken: neither are counted. `rivals` are other intervals with as many origins behind them.
    `naming` tells how many of the origins behind each interval name it, rather than leaving room for it; `lowest` and
    `highest` are the statements with the least and the greatest figure that is named, open-ended ones among them.
    """

    interval: Interval[Decimal]
    origins: int
    low: Decimal
    high: Decimal
    outside: tuple[str, ...] = ()
    open_ended: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    rivals: tuple[Interval[Decimal], ...] = ()
    naming: int = 0
    lowest: str = ""
    highest: str = ""


class Standing(StrEnum):
    """What later knowledge made of a figure."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    STALE = "stale"


class Moment(Struct, frozen=True, array_like=True):
    """One statement (by ref) in the history of a figure: the day it was known, and what became of it.

    `known` is an EDTF date; `STALE` is a superseded figure that was repeated after a newer one was known.
    """

    statement: str
    known: str
    standing: Standing


class Told(Struct, frozen=True, array_like=True):
    """What sources of one camp say in the same words: the first of them by id, and how many they are."""

    words: str
    sources: tuple[str, ...]
    count: int


class Fact(Struct, frozen=True, array_like=True):
    """A cluster of statements that speak of the same thing: one row of the table.

    `camps` are the statements that hold together, largest (by origins) first; `behind` says in words who stands behind
    each of them ("police", "organisers"). `history` is how the figure grew, in the order of knowledge, () where it did
    not. `fingerprint` changes when members or values do. `ruling` is a person's word on which statement is right,
    `waiver` that the verdict may stand, `accepted` that the baseline has it as it is; with any, it fails no run.
    `told` is what a table shows of each camp where that was worked out along with the fact, () elsewhere: the claims of
    an archive are too many to be read again.
    """

    id: str
    label: str
    verdict: Verdict
    unsure: bool
    statements: tuple[str, ...]
    camps: tuple[tuple[str, ...], ...]
    origins: int
    consensus: Consensus | None
    judgements: tuple[Judgement, ...]
    links: tuple[ScoredPair, ...]
    explanation: str
    fingerprint: str
    behind: tuple[str, ...] = ()
    history: tuple[Moment, ...] = ()
    ruling: Decision | None = None
    waiver: Decision | None = None
    accepted: bool = False
    told: tuple[tuple[Told, ...], ...] = ()


class Finding(Struct, frozen=True, array_like=True):
    """One thing to look at, from one rule, at one place (SARIF result).

    `waiver` is a person's word that it may stand, `accepted` that the baseline has it. `fingerprint` says what it is,
    wherever it stands: the rule, what its claims say and, of several things that one rule may hold against the same
    claims, which (`about`: the declared sum); no two findings of a report have the same.
    """

    rule: str
    level: Level
    message: str
    location: Location
    fact: str = ""
    statements: tuple[str, ...] = ()
    waiver: Decision | None = None
    fingerprint: str = ""
    accepted: bool = False
    about: str = ""


class Reprint(Struct, frozen=True, array_like=True):
    """Two sources (by id) that share text: `source` repeats `share` of what is in `of`, or the other way round.

    `words` is the longest passage that both have, as it stands in `source`.
    """

    source: str
    of: str
    share: float
    words: str


class Counts(Struct, frozen=True):
    """What is counted of a report too large to hold, so that what shows little of it reads little.

    `verdicts` says how many facts have each verdict, none of them ruled on, waived or accepted. `loose` are the
    findings that belong to no fact, without fingerprints; `possible` the pairs that are possibly the same, those with
    the most evidence first; `cut` says how many pairs match and were kept apart by other claims.
    """

    verdicts: Mapping[Verdict, int]
    loose: tuple[Finding, ...]
    possible: Sequence[ScoredPair]
    cut: int


class Report(Struct, frozen=True):
    """All that a run found; every output format is written from it.

    Facts come gravest first. `origins` says for each source id where its text comes from; `uncompared` in words what
    was left out of the matching. `decisions` are those that bind.

    An archive has too much of all that to hold: the sequences read what is asked for, `by_ref` finds a statement,
    `unread` has counted those whose value could not be read, and `counts` the rest (`None`: nobody has).
    """

    project: Project
    statements: Sequence[Statement]
    facts: Sequence[Fact]
    findings: Sequence[Finding]
    diagnostics: tuple[Diagnostic, ...]
    see_also: Sequence[ScoredPair]
    origins: dict[str, str]
    uncompared: tuple[str, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    decisions: tuple[Decision, ...] = ()
    by_ref: Mapping[str, Statement] = {}
    unread: int | None = None
    counts: Counts | None = None

    def is_all(self, facts: Sequence[Fact]) -> bool:
        """Whether facts that are shown are all that there are, too many to look at each."""
        return self.counts is not None and facts is self.facts
