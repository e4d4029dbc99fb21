"""A person's word about claims, facts and findings: `decisions.yaml`, which always wins over what was worked out."""

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.location import Location


class Ruling(StrEnum):
    """What a person decided."""

    SAME = "same"
    NOT_SAME = "not same"
    RIGHT = "right"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision over claims (by ref), bound to what they said when it was made.

    `SAME` and `NOT_SAME` say whether the claims answer one question; `RIGHT` says which claim (the first) of a fact is
    right; `WAIVED` lets the findings over the claims stand (those of `rule`, or all where it is ""). `fingerprint`
    changes when what the claims say changes: then the decision is open again. `decided` and `expires` are EDTF dates,
    "" where not stated.
    """

    ruling: Ruling
    claims: tuple[str, ...]
    fingerprint: str
    location: Location
    rule: str = ""
    reason: str = ""
    owner: str = ""
    decided: str = ""
    expires: str = ""
