"""What makes a run fail; apart from all other nouns, for the command line asks for nothing else before it begins."""

from enum import StrEnum


class FailOn(StrEnum):
    """The least grave verdict that makes a run fail."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SCOPE = "scope"
    NEVER = "never"
