"""A credit: the words of a sentence that credit others to a source, and the side on which those others stand."""

from enum import IntEnum

from msgspec import Struct

from crosscheck.extract.speech.sources import Source
from crosscheck.model.claim import Modality


class Side(IntEnum):
    """Where the words stand that a source is credited with."""

    BEHIND = 1
    BEFORE = 2
    AROUND = 3
    """The credit stands inside them: before and behind."""
    WITHIN = 4
    """The credit holds them itself ("the 40 cases reported by doctors")."""


class Credit(Struct, frozen=True):
    """A credit: its tokens from `first` up to `last`, its source, what its verb makes of the words.

    `opens` tells that words in quotation marks or a new paragraph follow behind a colon. `hangs` tells a participle,
    whose source is the subject of the sentence or who spoke last.
    """

    first: int
    last: int
    source: Source | None
    side: Side
    modality: Modality = Modality.ASSERTED
    opens: bool = False
    hangs: bool = False
    inner: bool = False
