"""Where something stands in a file that a person wrote."""

from msgspec import Struct


class Location(Struct, frozen=True, array_like=True, order=True):
    """A place in an input file: lines and columns count from 1, columns in code points."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
