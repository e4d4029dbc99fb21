"""The sources with what became of what they say: shown, never scored, and never ranked by it."""

from collections import Counter

from msgspec import Struct

from crosscheck.model.finding import GRAVITY, Fact, Verdict
from crosscheck.model.source import Source
from crosscheck.report.page.fragments import link
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.quotes import language_of

AGREEING = (Verdict.AGREE, Verdict.COMPATIBLE)
DIFFERING = (Verdict.SCOPE, Verdict.UPDATE)


class SourceRow(Struct, frozen=True):
    """One source. The four numbers count facts: told by no other, agreeing, differing in scope or time, conflicting."""

    anchor: str
    id: str
    publisher: str
    title: str
    author: str
    published: str
    kind: str
    language: str
    origin: str
    derived_from: str
    url: str
    note: str
    claims: int
    alone: int
    agreed: int
    differed: int
    conflicted: int


def source_rows(lookup: Lookup) -> tuple[SourceRow, ...]:
    """Return the sources in their order."""
    verdicts: dict[str, Counter[Verdict]] = {source.id: Counter() for source in lookup.report.project.sources}
    for fact in lookup.report.facts:
        for source_id, verdict in _parts(fact, lookup).items():
            verdicts[source_id][verdict] += 1
    claims = Counter(each.source.id for each in lookup.report.statements)
    return tuple(_row(each, verdicts[each.id], claims[each.id], lookup) for each in lookup.report.project.sources)


def _parts(fact: Fact, lookup: Lookup) -> dict[str, Verdict]:
    """Return by source what it came to in a fact: the gravest verdict of a pair that a claim of it belongs to.

    A pair of one source, or of two that print one text, tells nothing: nobody is borne out by himself.
    """
    parts = {lookup.statements[ref].source.id: Verdict.UNCORROBORATED for ref in fact.statements}
    for each in fact.judgements:
        sides = [lookup.statements[ref].source.id for ref in (each.left, each.right)]
        if len({lookup.report.origins.get(side, side) for side in sides}) == 2:
            for side in sides:
                parts[side] = min(parts[side], each.verdict, key=GRAVITY.index)
    return parts


def _row(source: Source, verdicts: Counter[Verdict], claims: int, lookup: Lookup) -> SourceRow:
    origin = lookup.report.origins.get(source.id, "")
    return SourceRow(
        anchor=lookup.source_anchors[source.id],
        id=source.id,
        publisher=source.publisher,
        title=source.title,
        author=source.author,
        published=source.published,
        kind=source.kind.value,
        language=language_of(source.language),
        origin="" if origin in (source.id, source.publisher) else lookup.name(origin),
        derived_from=lookup.name(source.derived_from) if source.derived_from else "",
        url=link(source.url),
        note=source.note,
        claims=claims,
        alone=verdicts[Verdict.UNCORROBORATED],
        agreed=sum(verdicts[each] for each in AGREEING),
        differed=sum(verdicts[each] for each in DIFFERING),
        conflicted=verdicts[Verdict.CONFLICT],
    )
