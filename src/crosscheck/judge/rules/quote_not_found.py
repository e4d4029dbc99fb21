"""A quote does not stand in its source's text.

The words of a quote have to stand in the text to the letter, at their `start` if it is given. Where the text was
corrected, its old quotes are orphans: a sentence that merely looks like them is never taken for them, and a person has
to look. Only a note is made of a quote whose very words stand at another place, as all do behind a line put in.

Example: fails
    text: On Sunday police held 12 people at the station.
    Gazette: {property: detained, value: "5", quote: 5 people}

Example: fails
    text: On Sunday police held 12 people at the station.
    Gazette: {property: detained, value: "12", quote: {exact: 12 people, start: 3}}

Example: holds
    text: On Sunday police held 12 people at the station.
    Gazette: {property: detained, value: "12", quote: {exact: 12 people, start: 22}}
"""

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.project import Misquote, Project
from crosscheck.wording.said import in_quotes, shortened

ID = "quote-not-found"
LEVEL = Level.WARNING

LONGEST_SHOWN = 60
"""Characters of a quote that a message repeats."""


def verify(project: Project) -> tuple[Finding, ...]:
    """Return a finding for each quote that is none of its source's text."""
    if not project.misquotes:
        return ()
    refs = {(claim.source_id, claim.id): claim.ref for claim in project.claims}
    return tuple(_finding(each, refs) for each in project.misquotes if (each.source_id, each.claim_id) in refs)


def _finding(misquote: Misquote, refs: dict[tuple[str, str], str]) -> Finding:
    ref = refs[misquote.source_id, misquote.claim_id]
    shown = shortened(misquote.exact, LONGEST_SHOWN)
    where = "" if misquote.moved else f" in the text of {misquote.source_id}"
    message = f"The quote {in_quotes(shown)} ({ref}) {misquote.why}{where}."
    return Finding(ID, Level.NOTE if misquote.moved else LEVEL, message, misquote.location, statements=(ref,))
