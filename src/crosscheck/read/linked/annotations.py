"""W3C Web Annotations, and what Hypothesis exports: which text is marked, where, and what is said about it.

Hypothesis counts a position in the units of JavaScript and in the page as the browser shows it, the standard in the
code points of the text: only the latter is a `start` of ours.
"""

from collections.abc import Iterator

from crosscheck.model.claim import Quote
from crosscheck.model.record import Annotated
from crosscheck.read.documents.metadata import plain_words
from crosscheck.read.linked.bodies import read_bodies
from crosscheck.read.linked.bounds import LONGEST_QUOTE, LONGEST_TARGET
from crosscheck.read.linked.contents import Read
from crosscheck.read.linked.things import Thing, listed, things_in, types_of, words

FARTHEST = 2**31
"""The first `start` that no text of a project has."""


def is_row(thing: Thing) -> bool:
    """Whether a thing is an annotation as the interface of Hypothesis returns it."""
    return isinstance(thing.get("uri"), str) and isinstance(thing.get("target"), list) and "@type" not in thing


def is_annotation(thing: Thing) -> bool:
    """Whether a thing is a W3C Annotation."""
    return "Annotation" in types_of(thing)


def read_annotation(thing: Thing) -> Read:
    """Return what an annotation says."""
    row = is_row(thing) and not is_annotation(thing)
    targets = listed(thing.get("target"))
    first = targets[0] if targets else None
    target = _target(first) or (_named(thing.get("uri")) if row else "")
    name = words(thing.get("id"))
    if row and listed(thing.get("references")):
        return Read(None, why="it is a reply to another annotation", name=name)
    if not target or len(target) > LONGEST_TARGET:
        why = "its target is longer than any address" if target else "it does not say what it is on (target)"
        return Read(None, why=why, name=name)
    said = read_bodies(thing.get("text") if row else _bodies(thing), thing.get("tags"))
    quote, trouble = _quote(first)
    if trouble:
        return Read(None, why=trouble, name=name)
    if quote is None and not any(key.partition(".")[0] == "value" for key in said.fields):
        return Read(None, why="it marks no words of the text (TextQuoteSelector), and gives no value", name=name)
    content = Annotated(
        target=target,
        title=_title(thing),
        quote=quote,
        exact_start=not row,
        fields=tuple(said.fields.items()),
        words=" ".join(said.words),
        remarks=tuple(said.remarks),
    )
    more = f"{len(targets) - 1} more targets" if len(targets) > 2 else "one more target"
    missing = (f"{more} of it are not read" if len(targets) > 2 else f"{more} of it is not read",)
    return Read(content, missing if len(targets) > 1 else (), name=quote.exact if quote else name)


def _bodies(thing: Thing) -> object:
    plain = thing.get("bodyValue")
    return plain if isinstance(plain, str) else thing.get("body")


def _title(thing: Thing) -> str:
    documents = things_in(thing.get("document"))
    return words(documents[0].get("title")) if documents else ""


def _target(target: object) -> str:
    """Return the address or name of what is marked; a target may be the thing itself or a part of it."""
    if isinstance(target, dict):
        source = next(iter(listed(target.get("source"))), None)
        if source is None and "selector" not in target:
            source = target
        target = source.get("id", source.get("@id")) if isinstance(source, dict) else source
    return _named(target)


def _named(target: object) -> str:
    return "".join(target.split()) if isinstance(target, str) and target.isprintable() else ""


def _quote(target: object) -> tuple[Quote | None, str]:
    """Return the words that are marked, `None` if there are none; or why they cannot be used."""
    if not isinstance(target, dict):
        return None, ""
    selectors = list(_selectors(target.get("selector")))
    quotes = [each for each in selectors if "TextQuoteSelector" in types_of(each)]
    exact = _letters(quotes[0].get("exact")) if quotes else ""
    if not exact.strip():
        return None, "its TextQuoteSelector has no words" if quotes else ""
    parts = [_letters(quotes[0].get(key)) for key in ("prefix", "suffix")]
    if max(len(exact), *map(len, parts)) > LONGEST_QUOTE:
        return None, f"it marks more than {LONGEST_QUOTE:,} characters"
    starts = (_start(each.get("start")) for each in selectors if "TextPositionSelector" in types_of(each))
    return Quote(exact, next((each for each in starts if each is not None), None), *parts), ""


def _selectors(selector: object) -> Iterator[Thing]:
    """Yield the selectors of a target, also those by which one is narrowed, and alternatives."""
    level = things_in(selector)
    for _ in range(4):
        below: list[Thing] = []
        for each in level:
            yield each
            for key in ("refinedBy", "items", "members"):
                below += things_in(each.get(key))
        level = below


def _letters(value: object) -> str:
    """Return the words of a selector to the letter."""
    inner = value.get("@value") if isinstance(value, dict) else value
    return inner if isinstance(inner, str) else ""


def _start(value: object) -> int | None:
    written = plain_words(value)
    is_whole = written.isascii() and written.isdecimal() and len(written) <= 10
    return int(written) if is_whole and int(written) < FARTHEST else None
