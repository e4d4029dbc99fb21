"""A rule as the reports show it: its name, how grave its findings are at most, and its manual page."""

from msgspec import Struct

from crosscheck.model.diagnostic import Level


class RulePage(Struct, frozen=True):
    """One rule; `level` is `None` where it only explains why there is nothing to report.

    `title` is one line without a full stop, `manual` plain text with indented examples.
    """

    id: str
    level: Level | None
    title: str
    manual: str
