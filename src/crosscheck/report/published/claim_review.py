"""ClaimReview drafts (schema.org) of what a person has ruled: one for each claim that a ruling goes against.

That is one that conflicts with what is right, or that it overtook: what was weighed and turned out to be of another
time, place or group, or to hold with it, may be as true, so a comment of the feed names it and it has no draft.
What is held right is the evidence of such a review (`isBasedOn`), not one that was made of it, and has no draft. Where
nobody has ruled there is nothing to publish. A draft has no rating but the ruling's own words, and no address or
author: what its publisher must fill in is said in its `comment`. The whole is a DataFeed, as fact-checks are exchanged.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Report
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.published.weighed import against, left_out
from crosscheck.report.said import By, camps_of, statements_by_ref
from crosscheck.report.view import View
from crosscheck.wording.said import as_told, in_quotes
from crosscheck.wording.values import count_words, place_words

CONTEXT = "https://schema.org"
DRAFT = "Draft"
"""schema.org, creativeWorkStatus."""

URN = "urn:crosscheck:claim-review:"
DIGITS = 16

LONGEST_SUMMARY = 75
"""Characters of `claimReviewed` that phones show on one line (Google, Fact check structured data)."""

ALWAYS = (
    "url: the address of the published fact-check (required by Google)",
    "author: the name and address of who publishes it (recommended by Google)",
    "datePublished: the day on which it is published",
    "reviewRating: your own rating. alternateName is the ruling's words; ratingValue, bestRating and worstRating only"
    " if you rate on a scale",
)
"""What no project knows of a fact-check that is still to be published."""

_ISO_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)


def render_claim_review(view: View, canvas: Canvas) -> str:
    """Return the drafts, and how many facts have none; for input that could not be used, why."""
    drafts = list(_drafts(view, view.report)) if view.report else []
    feed: Json = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": "Drafts of fact-checks, to be completed before they are published",
        "creativeWorkStatus": DRAFT,
        "description": _summary(view, len(drafts)),
        "dataFeedElement": [{"@type": "DataFeedItem", "item": draft} for draft in drafts],
    }
    remarks = list(left_out(view.facts, view.report)) if view.report else [_fault_words(each) for each in _faults(view)]
    if remarks or view.report is None:
        feed["comment"] = [_comment(each) for each in remarks]
    # as it may be pasted into a page, no text in it may end or begin a tag there
    return write_json(feed, ascii_only=not canvas.is_unicode).replace("<", "\\u003c")


def _faults(view: View) -> Iterator[tuple[str, str, str]]:
    for each in view.diagnostics:
        yield place_words(each.location, view.frame.place or "."), each.level.value, each.message


def _fault_words(fault: tuple[str, str, str]) -> str:
    return ": ".join(fault)


def _summary(view: View, drafts: int) -> str:
    if view.report is None:
        return "The input could not be used, so there are no drafts."
    ruled = sum(fact.ruling is not None for fact in view.facts)
    open_facts = len(view.facts) - ruled
    words = f"{count_words(drafts, 'draft')} from {count_words(ruled, 'fact')} on which a person has ruled."
    if not open_facts:
        return words
    return f"{words} {count_words(open_facts, 'fact')} without a ruling {'is' if open_facts == 1 else 'are'} left out."


def _drafts(view: View, report: Report) -> Iterator[Json]:
    statements = statements_by_ref(report)
    sources = {source.id: source for source in report.project.sources}
    for fact in view.facts:
        for ruling, right, wrong in against(fact, report.decisions, statements):
            yield _draft(fact, ruling, (statements[right], statements[wrong]), statements, sources)


def _draft(
    fact: Fact, ruling: Decision, sides: tuple[Statement, Statement], statements: By, sources: Mapping[str, Source]
) -> Json:
    """Return the review of the second of two claims, of which the first is right."""
    right, wrong = sides
    draft: Json = {
        "@type": "ClaimReview",
        "@id": URN + _digest(fact.fingerprint, wrong.source.id, wrong.claim.id),
        "creativeWorkStatus": DRAFT,
        "dateCreated": ruling.decided,
        "claimReviewed": wrong.claim.text,
        "inLanguage": wrong.source.language,
        "reviewRating": {"@type": "Rating", "alternateName": f"{in_quotes(as_told(right))} is right"},
        "reviewBody": " ".join(filter(None, (fact.explanation, ruling.reason))),
        "itemReviewed": _claim(wrong, sources),
        "isBasedOn": _based_on(fact, right, statements),
        "comment": [_comment(f"Fill in before publishing: {each}") for each in _to_fill_in(wrong)],
    }
    return {key: value for key, value in draft.items() if value}


def _claim(wrong: Statement, sources: Mapping[str, Source]) -> Json:
    source = wrong.source
    claim: Json = {
        "@type": "Claim",
        "text": wrong.claim.text,
        "author": _claimant(wrong),
        "datePublished": _day(source.published),
        "appearance": _work(source),
    }
    first = _root(source, sources)
    if first is not source:
        claim["firstAppearance"] = _work(first)
    return {key: value for key, value in claim.items() if value}


def _claimant(wrong: Statement) -> Json | None:
    """Return who said it; whether a speaker is a person or a body nobody but a reader knows."""
    source = wrong.source
    if wrong.claim.said_by:
        return {"name": wrong.claim.said_by}
    if source.author:
        return {"@type": "Person", "name": source.author}
    return {"@type": "Organization", "name": source.publisher} if source.publisher else None


def _work(source: Source) -> Json:
    work: Json = {
        "@type": "CreativeWork",
        "url": source.url,
        "headline": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": _day(source.published),
        "identifier": "" if source.url or source.title else source.id,
    }
    return {key: value for key, value in work.items() if value}


def _root(source: Source, sources: Mapping[str, Source]) -> Source:
    """Return the text of the project that a source stems from; itself if it names none."""
    for _ in range(len(sources)):
        if source.derived_from not in sources:
            break
        source = sources[source.derived_from]
    return source


def _based_on(fact: Fact, right: Statement, statements: By) -> list[Json]:
    """Return the texts that say what is right: that of the ruling first, then those that hold with it."""
    camp: Sequence[str] = next((camp for camp in camps_of(fact) if right.ref in camp), ())
    sources = {each.source.id: each.source for each in (right, *(statements[ref] for ref in camp))}
    return [_work(source) for source in sources.values()]


def _to_fill_in(wrong: Statement) -> Iterator[str]:
    yield from ALWAYS
    if len(wrong.claim.text) > LONGEST_SUMMARY:
        yield f"claimReviewed: it is longer than the {LONGEST_SUMMARY} characters that are shown on one line"
    if wrong.claim.said_by:
        yield "itemReviewed.author: whether it is a Person or an Organization"
    elif not (wrong.source.author or wrong.source.publisher):
        yield "itemReviewed.author: who made the claim"
    if not _day(wrong.source.published):
        yield "itemReviewed.datePublished: when the claim was made"
    if not wrong.source.url:
        yield "itemReviewed.appearance: the address where the claim appeared"


def _day(edtf: str) -> str:
    """Return a day, month or year as ISO 8601 has it, "" for a date that is about or a span."""
    return edtf if _ISO_DAY.fullmatch(edtf) else ""


def _comment(text: str) -> Json:
    return {"@type": "Comment", "text": text}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:DIGITS]
