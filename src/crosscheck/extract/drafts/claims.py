"""Findings to claims: one for each figure and fact, what is said twice once, in the order of the text."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from crosscheck.extract.article import Article, BlockKind, Counted
from crosscheck.extract.drafts.fact_sentences import fact_sentence
from crosscheck.extract.drafts.ids import figure_slug, give_ids, slug
from crosscheck.extract.drafts.quotes import clean, quote_at
from crosscheck.extract.drafts.repeats import Key, figure_key, headline_blocks, without_repeats
from crosscheck.extract.drafts.sentences import figure_sentence
from crosscheck.extract.drafts.values import value_of, words_of_kind
from crosscheck.extract.findings import FactFinding, FigureFinding, Findings
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.claim import Claim, Part
from crosscheck.model.location import Location
from crosscheck.model.value import ValueKind

NO_PROPERTY = "figure"
"""The property of a figure of which nothing is known."""

PARTS = {BlockKind.HEADLINE: Part.HEADLINE, BlockKind.CAPTION: Part.CAPTION}
"""Where claims stand that are not of the body."""


class _Entry(NamedTuple):
    """A claim with what becomes of it: where it stands, what its repeats share, what its value gives to its id."""

    first: int
    claim: Claim
    key: Key
    end: str
    announces: bool


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def mark(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def draft_claims(findings: Findings, source_id: str = "") -> tuple[Claim, ...]:
    """Return the claims of an article in the order of its text, each with an id that no other has."""
    lines, announcing = _Lines(findings.article.document.text), headline_blocks(findings)
    entries = [_figure(finding, findings.article, lines, announcing) for finding in findings.figures]
    entries += [_fact(finding, findings.article, lines, announcing) for finding in findings.facts]
    entries.sort(key=lambda entry: entry.first)
    kept = without_repeats([e.claim for e in entries], [e.key for e in entries], [e.announces for e in entries])
    drafted = [entries[index] for index in kept]
    ids = give_ids([entry.claim for entry in drafted], [entry.end for entry in drafted])
    return tuple(
        replace(entry.claim, id=name, ref=name, source_id=source_id) for entry, name in zip(drafted, ids, strict=True)
    )


def _figure(finding: FigureFinding, article: Article, lines: _Lines, announcing: frozenset[int]) -> _Entry:
    mention = finding.mention
    counted = _named(finding.counted)
    said = clean(article.words(mention.first, mention.last))
    value = value_of(said, mention.quantity, counted.property, article.lexicon)
    text = figure_sentence(replace(finding, counted=counted), *_in_a_sentence(finding, article), article.lexicon)
    claim = replace(
        _claim(finding, article, lines),
        text=text,
        property=counted.property,
        value=value,
        subject=counted.subject,
        modality=counted.modality,
    )
    key = figure_key(claim, mention.quantity, counted.old)
    announces = article.sentences[mention.sentence].block in announcing
    return _Entry(mention.first, claim, key, figure_slug(mention.quantity), announces)


def _named(counted: Counted) -> Counted:
    return replace(counted, property=clean(counted.property) or NO_PROPERTY, subject=clean(counted.subject))


def _in_a_sentence(finding: FigureFinding, article: Article) -> tuple[str, str]:
    """Return the words of a figure with and without the noun behind it, in the small letters of mid-sentence."""
    mention = finding.mention
    said = article.words(mention.first, mention.last)
    figure = article.words(mention.first, mention.head) if mention.first < mention.head < mention.last else said
    token = article.tokens[mention.first]
    begins = mention.first == article.sentences[mention.sentence].first
    if begins and token.kind is Kind.WORD and (len(token.raw) == 1 or token.raw[1:].islower()):
        said, figure = (words[:1].lower() + words[1:] for words in (said, figure))
    return clean(said), clean(figure)


def _fact(finding: FactFinding, article: Article, lines: _Lines, announcing: frozenset[int]) -> _Entry:
    mention = finding.mention
    value, property_ = clean(mention.value), clean(mention.property) or NO_PROPERTY
    claim = replace(
        _claim(finding, article, lines),
        text=fact_sentence(finding, article.lexicon),
        property=property_,
        value=words_of_kind(value, ValueKind(mention.kind), property_, article.lexicon) if value else None,
        subject=clean(mention.subject),
        modality=mention.modality,
    )
    announces = article.sentences[mention.sentence].block in announcing
    end = claim.subject if mention.kind == ValueKind.TRUTH.value and claim.subject else value
    return _Entry(mention.first, claim, (fold(property_), mention.kind, fold(value)), slug(end), announces)


def _claim(finding: FigureFinding | FactFinding, article: Article, lines: _Lines) -> Claim:
    """Return what all claims have in common: where they stand, what bounds them, who says so."""
    tokens, document, scope = article.tokens, article.document, finding.scope
    start, end = tokens[finding.mention.first].start, tokens[finding.mention.last - 1].end
    return Claim(
        id="",
        ref="",
        source_id="",
        text="",
        property="",
        value=None,
        location=Location(document.name, *lines.mark(start)),
        place=clean(scope.place),
        time=clean(scope.time),
        as_of=clean(scope.as_of),
        event=clean(scope.event),
        said_by=clean(finding.speaker),
        quote=quote_at(document.text, start, end),
        part=PARTS.get(article.blocks[article.sentences[finding.mention.sentence].block].kind, Part.BODY),
    )
