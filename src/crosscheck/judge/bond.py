"""A decision held against the claims as they are now."""

from enum import StrEnum

from msgspec import Struct

from crosscheck.model.decision import Decision


class Hold(StrEnum):
    """What has become of a decision."""

    BINDS = "binds"
    SILENT = "silent"
    GONE = "gone"
    EXPIRED = "expired"
    CHANGED = "changed"


class Bond(Struct, frozen=True):
    """A decision, its claims by ref, and whether it binds.

    `SILENT` is one that was withdrawn or that decides nothing. `missing` are the words that name no claim, or
    several, each with the claims that have such an id.
    `fingerprint` is what its claims have now, "" where one is missing. Of one that binds, `idle` tells that it changes
    nothing, `unweighed` which claims came up against a ruling that did not weigh them, and `against` which a ruling
    that names none was found to stand against (then they count in the fingerprint too).
    """

    decision: Decision
    hold: Hold
    fingerprint: str = ""
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()
    idle: bool = False
    unweighed: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
