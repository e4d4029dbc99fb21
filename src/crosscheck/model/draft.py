"""What was read in a document, before a person has reviewed it."""

from msgspec import Struct

from crosscheck.model.claim import Claim
from crosscheck.model.document import Document
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind


class Wish(Struct, frozen=True):
    """What the caller says of a document's source, "" or `None` for what it leaves to the document."""

    id: str = ""
    kind: SourceKind | None = None
    derived_from: str = ""


class Passage(Struct, frozen=True):
    """A line or paragraph: where it stands in the text, what it is, and why it was set aside if it was."""

    start: int
    end: int
    kind: str
    why: str = ""


class NotTaken(Struct, frozen=True):
    """A number that was seen and not taken: where it stands, its words, and why."""

    start: int
    end: int
    words: str
    why: str


class Draft(Struct, frozen=True):
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
