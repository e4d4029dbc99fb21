"""Words of which one denies the other (suicide, murder), and what turns a phrase round or leaves it open.

A list of words is one string, parted by commas; a row has its two sides, parted by a bar.
"""

import msgspec


class Contraries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What two phrases must say to be contraries.

    `pairs` exclude each other wherever they stand in a short phrase, `beside` only where all other words are the same
    (for, against). `hedges` say that something is only thought to be so. `negations` are those that the vocabulary
    leaves out, `prefixes` deny the word that they stand before. `joints` stand between two names of which both are
    meant. `near` leaves open where a place is, `open` everything; `nobody` is the answer that there is none.
    """

    pairs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    hedges: str = ""
    negations: str = ""
    prefixes: str = ""
    joints: str = ""
    near: str = ""
    open: str = ""
    nobody: str = ""
