"""W3C Web Annotations of what was found: a page of them, one for each claim with a quote that there is something about.

Each marks the claim's words in its source's text. It carries the verdict in words, and apart from that the claim itself
as `key: value` lines, so that `crosscheck import` makes the same claim of it again. Positions count code points of the
text that the project keeps; a reader of the page as published finds the words by what stands around them. A quote that
stands at several places, and does not say at which, has no position and nothing around it but what it says itself.
"""

import hashlib
from collections.abc import Iterator

from msgspec import Struct

from crosscheck.model.claim import Claim, GivenValue, Quote
from crosscheck.model.decision import Decision
from crosscheck.model.finding import LEVEL_OF, Fact, Report
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.said import By, camp_letter, said_in_camps, statements_by_ref
from crosscheck.report.severity import severity
from crosscheck.report.summary import settling
from crosscheck.report.view import View
from crosscheck.wording.decided import decided_words
from crosscheck.wording.entries import claim_entry
from crosscheck.wording.said import capital
from crosscheck.wording.values import count_words, place_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE, COLLECTION, ANNOTATION, SOURCE = (
    f"urn:crosscheck:{name}:" for name in ("annotations", "annotation-collection", "annotation", "source")
)

NOT_OF_WORDS = ("decision-", "baseline-", "quote-", "text-")
"""What the ids of rules begin with that find nothing about what a quote says: on decisions, on quotes that are none."""

AROUND = 32
"""Code points before and behind a quote that tell it from the same words elsewhere; as many as Hypothesis takes."""

DIGITS = 16


class _Remark(Struct, frozen=True):
    """What is to be said of a claim: in words, by tags, and what makes it what it is."""

    words: str
    tags: tuple[str, ...]
    known: str


def render_annotations(view: View, canvas: Canvas) -> str:
    """Return the annotations; a page without any, whose label says why, for input that could not be used."""
    items = list(_items(view.report, view)) if view.report else []
    known = _digest(*(str(item["id"]) for item in items))
    page: Json = {
        "@context": CONTEXT,
        "id": PAGE + known,
        "type": "AnnotationPage",
        "partOf": {
            "id": COLLECTION + known,
            "type": "AnnotationCollection",
            "label": _label(view, items),
            "total": len(items),
        },
        "startIndex": 0,
        "items": items,
    }
    return write_json(page, ascii_only=not canvas.is_unicode)


def _label(view: View, items: list[Json]) -> str:
    if view.report is None:
        place = view.frame.place or "."
        faults = (
            f"{place_words(each.location, place)}: {each.level.value}: {each.message}" for each in view.diagnostics
        )
        return "\n".join(("The input could not be used.", *faults))
    facts = [fact for fact in view.facts if fact.verdict in LEVEL_OF]
    statements = statements_by_ref(view.report)
    bare = sum(statements[ref].claim.quote is None for fact in facts for ref in fact.statements)
    left_out = f"; {count_words(bare, 'claim')} without a quote left out" if bare else ""
    return f"crosscheck: {count_words(len(items), 'annotation')} on {count_words(len(facts), 'fact')}{left_out}"


def _items(report: Report, view: View) -> Iterator[Json]:
    statements = statements_by_ref(report)
    seen: set[str] = set()
    for statement, remark in _remarks(view, statements):
        if statement.claim.quote:
            item = _annotation(statement, statement.claim.quote, remark, report)
            if str(item["id"]) not in seen:
                seen.add(str(item["id"]))
                yield item


def _remarks(view: View, statements: By) -> Iterator[tuple[Statement, _Remark]]:
    """Yield what is to be said of which claim: by the verdicts of facts, then by findings outside of facts (sums)."""
    for fact in view.facts:
        if fact.verdict in LEVEL_OF:
            remark = _of_fact(fact, statements)
            yield from ((statements[ref], remark) for ref in fact.statements)
    for finding in view.findings:
        if not finding.fact and not finding.rule.startswith(NOT_OF_WORDS):
            tags = (finding.rule, finding.level.value)
            known = finding.fingerprint or _digest(finding.rule, finding.message)
            remark = _Remark("\n".join((finding.message, *_decided(finding.waiver))), tags, known)
            yield from ((statements[ref], remark) for ref in finding.statements if ref in statements)


def _of_fact(fact: Fact, statements: By) -> _Remark:
    rules = tuple(dict.fromkeys(each.rule for each in fact.judgements if each.verdict is fact.verdict))
    unsure = " (?)" if fact.unsure else ""
    lines = [f"{capital(fact.verdict.value)}{unsure}: {fact.label}.", fact.explanation]
    for index, camp in enumerate(said_in_camps(fact, statements)):
        said = "; ".join(f"{words} ({', '.join(sources)})" for words, sources in camp.items())
        lines.append(f"{camp_letter(index)}: {said}")
    lines += _decided(settling(fact))
    tags = (fact.verdict.value, *rules, severity(fact))
    return _Remark("\n".join(filter(None, lines)), tags, fact.fingerprint)


def _decided(decision: Decision | None) -> Iterator[str]:
    """Yield in a sentence what a person said of it, if anything."""
    if decision:
        words = decided_words(decision)
        yield f"{words if decision.owner else capital(words)}."


def _annotation(statement: Statement, quote: Quote, remark: _Remark, report: Report) -> Json:
    claim, source = statement.claim, statement.source
    plain: Json = {"type": "TextualBody", "format": "text/plain"}
    assessing: Json = {**plain, "purpose": "assessing", "language": "en", "value": remark.words}
    describing: Json = {**plain, "purpose": "describing", "value": _fields(claim)}
    tags = [{**plain, "purpose": "tagging", "value": tag} for tag in remark.tags]
    return {
        "id": f"{ANNOTATION}{remark.known}:{_digest(source.id, claim.id)}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [assessing, describing, *tags],
        "target": {"source": _iri(source), "selector": _selectors(quote, report.project.texts.get(source.id))},
    }


def _iri(source: Source) -> str:
    """Return the address of a source, else a name of it."""
    return source.url or SOURCE + source.id


def _selectors(quote: Quote, text: str | None) -> list[Json]:
    """Return how to find the words: by what stands around them, and by their place where it is known."""
    start, prefix, suffix = quote.start, quote.prefix, quote.suffix
    if text is not None:
        start = _place(quote, text)
        if start is not None:
            end = start + len(quote.exact)
            prefix, suffix = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    words: Json = {"type": "TextQuoteSelector", "exact": quote.exact}
    words |= {key: around for key, around in (("prefix", prefix), ("suffix", suffix)) if around}
    if start is None:
        return [words]
    return [words, {"type": "TextPositionSelector", "start": start, "end": start + len(quote.exact)}]


def _place(quote: Quote, text: str) -> int | None:
    """Return where a quote stands in a text: at its `start`, else at the one place that it fits; `None` if at none."""
    if quote.start is not None and text.startswith(quote.exact, quote.start):
        return quote.start
    whole = quote.prefix + quote.exact + quote.suffix
    found = text.find(whole)
    if found < 0 or text.find(whole, found + 1) >= 0:
        return None
    return found + len(quote.prefix)


def _fields(claim: Claim) -> str:
    """Return a claim as `key: value` lines, as the importer reads them."""
    entry = claim_entry(claim)
    lines = []
    for key in ("id", *(key for key in entry if key not in ("id", "quote")), "corrects"):
        said = entry.get(key, claim.corrects if key == "corrects" else "")
        if isinstance(claim.value, GivenValue) and isinstance(said, dict):
            lines += [f"{key}.{part}: {_flat(words)}" for part, words in said.items()]
        elif said:
            lines.append(f"{key}: {_flat(str(said))}")
    return "\n".join(lines)


def _flat(words: str | int) -> str:
    return " ".join(str(words).split())


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:DIGITS]
