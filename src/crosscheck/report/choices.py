"""What a person may choose about a report; light enough for the command line to name before anything is drawn."""

from enum import StrEnum


class Layout(StrEnum):
    """How the values stand: a column per source, a column of camps, or whichever fits."""

    AUTO = "auto"
    COLUMNS = "columns"
    CAMPS = "camps"


class Sort(StrEnum):
    """What the facts are ordered by."""

    GRAVITY = "gravity"
    PLACE = "place"
    TIME = "time"
    ID = "id"
