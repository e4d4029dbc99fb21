"""What is wrong with the input itself, as opposed to what sources say (see `finding`)."""

from enum import StrEnum

from msgspec import Struct

from crosscheck.model.location import Location


class Level(StrEnum):
    """How grave it is, in the words that SARIF uses."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Diagnostic(Struct, frozen=True, array_like=True):
    """One fault of the input: where it is, what it is, and what to do about it.

    An `ERROR` stops the run (exit code 2): what was meant is not known. A `WARNING` or a `NOTE` leaves
    the claim in the report without a value, so that nothing is lost silently.
    """

    code: str
    level: Level
    message: str
    hint: str
    location: Location
