"""Several sources agree, but all of them stand on one origin.

Five prints of one wire copy, or five outlets that quote one ministry, are one voice. The verdict stays agree; it is no
corroboration. An origin is the speaker to whom a figure is credited, else what the source is derived from, else the
source.

Example: agree
    Gazette: {property: killed, value: "23", place: Oslo, time: 2021-05-01, said_by: Ministry of the Interior}
    Herald: {property: killed, value: "23", place: Oslo, time: 2021-05-01, said_by: the Interior Ministry}
"""

from crosscheck.judge.wording import listed, named, who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Verdict
from crosscheck.model.statement import Statement

ID = "shared-origin"
LEVEL = Level.NOTE


def find(fact: Fact, statements: dict[str, Statement], origins: dict[str, str]) -> tuple[Finding, ...]:
    """Return a note where the statements of an agreeing fact, from more than one source, have one origin."""
    members = [statements[ref] for ref in fact.statements]
    sources = sorted({who(member) for member in members})
    if fact.verdict not in (Verdict.AGREE, Verdict.COMPATIBLE) or fact.origins > 1 or len(sources) < 2:
        return ()
    origin = named(origins[fact.statements[0]])
    copies = [source for source in sources if source != origin]
    go_back = {1: "goes", 2: "both go"}.get(len(copies), "all go")
    message = f"{listed(copies)} {go_back} back to {origin}, so they count as one source."
    return (Finding(ID, LEVEL, message, members[0].claim.location, fact.id, fact.statements),)
