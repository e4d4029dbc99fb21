"""What was read in a file of fact-checks or annotations, record by record, before it is put into a project."""

from msgspec import Struct

from crosscheck.model.claim import Quote
from crosscheck.model.location import Location


class Work(Struct, frozen=True):
    """A published text that a record names (schema.org CreativeWork); "" where the record does not say."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""


class Rating(Struct, frozen=True):
    """What a reviewer gave a claim (schema.org Rating), to the letter: it is never taken for true or false."""

    words: str = ""
    value: str = ""
    best: str = ""
    worst: str = ""
    explanation: str = ""


class Review(Struct, frozen=True):
    """The review of a claim (schema.org ClaimReview)."""

    work: Work
    rating: Rating


class Reviewed(Struct, frozen=True):
    """A claim as a fact-check words it (schema.org Claim), and its review, `None` where there is only the claim.

    `claimant` said it, on `made` (EDTF), in the text `appearance`; `elsewhere` are further addresses of it. `language`
    is that of the record's words, `licence` the one under which the record itself is published.
    """

    text: str
    claimant: str = ""
    made: str = ""
    appearance: Work = Work()
    elsewhere: tuple[str, ...] = ()
    review: Review | None = None
    language: str = ""
    licence: str = ""


class Annotated(Struct, frozen=True):
    """A mark in a text and what its maker wrote beside it (W3C Annotation).

    `target` is the text's address or name. `fields` are the keys of a claim that the body gives, `words` what else it
    says, `remarks` what it says about the mark rather than the text (an assessment, tags). `exact_start` tells whether
    the quote's `start` counts code points of the source's text, as the standard wants and browsers' tools do not.
    """

    target: str
    title: str = ""
    quote: Quote | None = None
    exact_start: bool = True
    fields: tuple[tuple[str, str], ...] = ()
    words: str = ""
    remarks: tuple[str, ...] = ()


class Record(Struct, frozen=True):
    """One record of a file: which it is, counted from 1, and where; what it holds, or `why` it is not taken.

    `kind` is its type ("ClaimReview"), `name` what to call it by; `missing` are the things that it should say and does
    not.
    """

    location: Location
    number: int
    kind: str
    name: str = ""
    content: Reviewed | Annotated | None = None
    missing: tuple[str, ...] = ()
    why: str = ""


class Taken(Struct, frozen=True):
    """What became of one record: the claims (`source/id`) that it is now, () where it was refused.

    `lacks` is what it does not say and what of it could not be used; `why` says why it was refused. `unchecked` tells
    a quote that was not looked up, as the text of its source is not at hand, `there` a claim that the project has.
    """

    record: Record
    claims: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    why: str = ""
    unchecked: bool = False
    there: bool = False
