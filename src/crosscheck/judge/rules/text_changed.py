"""A source's text is not the one that its quotes were taken from.

The text that sources.yaml names has another SHA-256 than the one that is noted beside it. Its quotes are checked
against the text as it is now; `crosscheck extract` on it notes the new SHA-256 and drafts what is new in it.

Example: fails
    text: On Sunday police held 12 people at the station.
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
    Gazette: {property: detained, value: "12", quote: 12 people}

Example: holds
    text: On Sunday police held 12 people at the station.
    Gazette: {property: detained, value: "12", quote: 12 people}
"""

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.project import Project

ID = "text-changed"
LEVEL = Level.WARNING


def verify(project: Project) -> tuple[Finding, ...]:
    """Return a finding for each text that is another than it was."""
    return tuple(
        Finding(
            ID,
            LEVEL,
            f"The text of {each.source_id}, {each.path}, has changed since its quotes were taken (SHA-256).",
            each.location,
        )
        for each in project.changed_texts
    )
