"""A person's word about claims, facts and findings: `decisions.yaml`, which always wins over what was worked out."""

from enum import StrEnum

from msgspec import Struct

from crosscheck.model.location import Location


class Ruling(StrEnum):
    """What a person decided."""

    SAME = "same"
    NOT_SAME = "not same"
    SPLIT = "split"
    RIGHT = "right"
    WAIVED = "waived"
    UNSURE = "unsure"


class Decision(Struct, frozen=True, array_like=True):
    """One decision over claims (as written: by ref, or `source/id`), bound to what they said when it was made.

    `SAME`: the claims answer one question. `NOT_SAME`: no two of them do. `SPLIT`: the first is another fact than each
    of the others. `RIGHT`: the first is right, and was weighed against the others; alone, it stands against whatever
    conflicts with it. `WAIVED`: what is found between the claims may stand (by `rule`, or by any where it is "").
    `UNSURE`: somebody has looked and could not tell, which decides nothing.

    `fingerprint` changes when what the claims say changes: then the decision is open again; "" binds whatever they
    say. `said` keeps what they said, for the reader. `decided`, `expires` (the last day on which it binds) and
    `withdrawn` are days, YYYY-MM-DD, "" where not stated; what is withdrawn binds nothing and is kept for the record.
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
    withdrawn: str = ""
    said: tuple[tuple[str, str], ...] = ()
