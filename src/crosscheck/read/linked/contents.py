"""What reading one record gives."""

from typing import NamedTuple

from crosscheck.model.record import Annotated, Reviewed


class Read(NamedTuple):
    """What a record holds, and what it does not say; `why` there is nothing to take; `name` is what to call it by."""

    content: Reviewed | Annotated | None
    missing: tuple[str, ...] = ()
    why: str = ""
    name: str = ""
