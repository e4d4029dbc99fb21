"""Findings to a draft: the claims, their source, and what was read and not taken."""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.extract.article import Article, BlockKind
from crosscheck.extract.drafts.claims import draft_claims
from crosscheck.extract.drafts.sources import draft_source
from crosscheck.extract.findings import Findings
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.lexicons.lexicon import languages
from crosscheck.model.draft import Draft, NotTaken, Passage, Wish
from crosscheck.model.interval import Interval
from crosscheck.model.value import Time

LATER = "2000-01-15"
"""A day that stands for the publication's, to see whether knowing it would help."""


def make_draft(findings: Findings, wish: Wish, language: str, guessed: bool = False) -> Draft:
    """Return the source and the claims of an article."""
    article = findings.article
    source = draft_source(article, wish, language)
    claims = draft_claims(findings, source.id)
    return Draft(
        document=article.document,
        source=source,
        claims=claims,
        passages=tuple(_passages(article)),
        passed=tuple(_passed(findings)),
        words=_count_words(article),
        repeats=len(findings.figures) + len(findings.facts) - len(claims),
        undated=_count_undated(findings),
        guessed=guessed,
        in_digits=language.partition("-")[0].lower() not in languages(),
    )


def _passages(article: Article) -> list[Passage]:
    return [
        Passage(article.tokens[block.first].start, article.tokens[block.last - 1].end, block.kind.value, block.why)
        for block in article.blocks
        if block.first < block.last
    ]


def _passed(findings: Findings) -> list[NotTaken]:
    tokens = findings.article.tokens
    return [
        NotTaken(tokens[p.first].start, tokens[p.last - 1].end, findings.article.words(p.first, p.last), p.why)
        for p in findings.passed
        if p.first < p.last
    ]


def _count_words(article: Article) -> int:
    read: Sequence[tuple[int, int]] = [(b.first, b.last) for b in article.blocks if b.kind is not BlockKind.FURNITURE]
    return sum(token.kind is Kind.WORD for first, last in read for token in article.tokens[first:last])


def _count_undated(findings: Findings) -> int:
    """Return how many times could be told if the day of publication were known."""
    if findings.article.published is not None:
        return 0
    lexicon = findings.article.lexicon
    day = read_time(LATER, lexicon)
    if not isinstance(day, Time):
        return 0
    some_day = replace(day, span=Interval(day.span.lower, day.span.upper))
    unknown = [mention for mention in findings.times if mention.time is None]
    words = [findings.article.words(mention.first, mention.last) for mention in unknown]
    return sum(isinstance(read_time(each, lexicon, some_day), Time) for each in words)
