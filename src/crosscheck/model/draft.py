"""What was read in a document, before a person has reviewed it."""

from dataclasses import dataclass

from crosscheck.model.claim import Claim
from crosscheck.model.document import Document
from crosscheck.model.source import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller says of a document's source, "" or `None` for what it leaves to the document."""

    id: str = ""
    kind: SourceKind | None = None
    derived_from: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph: where it stands in the text, what it is, and why it was set aside if it was."""

    start: int
    end: int
    kind: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A number that was seen and not taken: where it stands, its words, and why."""

    start: int
    end: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The source and the claims of one document, for a person to review.

    `passages` are those of the document in their order, `words` is how many words they have, furniture left out.
    `repeats` counts figures that the document says a second time, `undated` the times that a date of publication would
    resolve. `guessed` tells a language that was neither told nor declared, `in_digits` one that has no lexicon, so that
    little more than digits could be read. `imported` are claims that come from a file of records: there is no text to
    keep, and what else the source claims is none of their business.
    """

    document: Document
    source: Source
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    passed: tuple[NotTaken, ...]
    words: int
    repeats: int = 0
    undated: int = 0
    guessed: bool = False
    in_digits: bool = False
    imported: bool = False
