"""What an annotation's maker wrote: the keys of a claim as `key: value` lines or tags, and all other words.

`value.place: London` gives a value of a stated kind, `value.amount: 500` a figure outright, as a claims file has them.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from crosscheck.read.documents.metadata import plain_words
from crosscheck.read.documents.plain import BREAKS, UNSEEN
from crosscheck.read.linked.bounds import MOST_FIELD_LINES
from crosscheck.read.linked.things import listed, words

KEYS = (
    *("id", "claim", "property", "subject", "value", "group", "place", "time", "as_of", "event", "said_by", "method"),
    *("modality", "part", "corrects", "note"),
)
"""The keys of a claim that may be given (docs/formats.md, A claim)."""

PARTS_OF_VALUE = ("amount", "lower", "upper", "unit", "quantity", "time", "name", "place", "truth", "text")
"""The keys of a value that may be given behind `value.`."""

ASIDE = frozenset(("assessing", "moderating"))
"""Purposes of a body that is about what was marked, not what it says (W3C, Web Annotation Vocabulary, Motivation)."""

TAGGING = "tagging"
HTML = "text/html"
LONGEST_WORDS = 5_000
"""Characters of what is said that are kept."""

_LINE = re.compile(rf"\s*({'|'.join(KEYS)}|as of|said by|value\.(?:{'|'.join(PARTS_OF_VALUE)}))\s*:(?!//)\s*(.*)", re.I)


class Body(Struct):
    """What the bodies of an annotation come to, while they are gone through."""

    fields: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def read_bodies(bodies: object, tags: object) -> Body:
    """Return what the bodies and tags of an annotation say."""
    read = Body()
    for each in listed(bodies):
        text, purposes = _text_of(each)
        if TAGGING in purposes:
            _tag(read, text)
        elif ASIDE & set(purposes):
            read.remarks += filter(None, (flat(text),))
        else:
            _lines(read, text)
    for each in listed(tags):
        _tag(read, words(each))
    if read.tags:
        read.remarks.append(f"Tags: {', '.join(dict.fromkeys(read.tags))}.")
    return read


def _text_of(body: object) -> tuple[str, tuple[str, ...]]:
    if not isinstance(body, dict):
        return (body, ()) if isinstance(body, str) else ("", ())
    text = next((each for each in listed(body.get("value", body.get("chars"))) if isinstance(each, str)), "")
    purposes = tuple(each.rpartition(":")[2] for each in listed(body.get("purpose")) if isinstance(each, str))
    return (plain_words(text) if body.get("format") == HTML else text), purposes


def _tag(read: Body, tag: str) -> None:
    if (found := _LINE.fullmatch(tag)) and (said := flat(found[2])):
        read.fields.setdefault(_key(found[1]), said)
    elif plain := flat(tag):
        read.tags.append(plain)


def _lines(read: Body, text: str) -> None:
    lines = text.split("\n", MOST_FIELD_LINES)
    rest = list(_without_fields(read, lines[:MOST_FIELD_LINES])) + lines[MOST_FIELD_LINES:]
    read.words += filter(None, (flat("\n".join(rest)),))


def _without_fields(read: Body, lines: list[str]) -> Iterator[str]:
    for line in lines:
        found = _LINE.fullmatch(line.rstrip("\r"))
        key = _key(found[1]) if found else ""
        if found and key not in read.fields and (said := flat(found[2])):
            read.fields[key] = said
        else:
            yield line


def flat(words: str) -> str:
    """Return words on one line without what cannot be seen; they are text, and no markup is taken out."""
    plain = " ".join(UNSEEN.sub("", BREAKS.sub(" ", words[: 2 * LONGEST_WORDS])).split())
    return plain if len(plain) <= LONGEST_WORDS else plain[: LONGEST_WORDS - 1] + "…"


def _key(written: str) -> str:
    return written.lower().replace(" ", "_")
