"""A source's text repeats another's, word for word, without saying so.

Half of the shorter text stands in the longer one, or a fifth of it with the very figures that both were read for.
Quotations are left out, and so is what four texts or more have at their edges. A reprint is no second voice: both count
as one origin, that of the text published first (else the agency's). Say so in `derived_from`, and this note goes.

Example: fails
    text: On Sunday the ferry ran aground off the pier with 212 people on board, and tugs pulled it free at four.
    copy: On Sunday the ferry ran aground off the pier with 212 people on board, and tugs pulled it free. It leaks.
    Gazette: {property: on board, value: "212"}
    Herald: {property: on board, value: "212"}

Example: holds
    text: On Sunday the ferry ran aground off the pier with 212 people on board, and tugs pulled it free at four.
    copy: A ferry that had left the harbour late hit a sandbank; all 212 on board stayed there until tugs came.
    Gazette: {property: on board, value: "212"}
    Herald: {property: on board, value: "212"}
"""

from collections.abc import Sequence

from crosscheck.judge.origins import source_origins
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Reprint
from crosscheck.model.project import Project
from crosscheck.model.source import Source

ID = "text-reprinted"
LEVEL = Level.NOTE


def repeat(reprints: Sequence[Reprint], project: Project) -> tuple[Finding, ...]:
    """Return a note for each text that repeats another which is neither its publisher's nor declared."""
    if not reprints:
        return ()
    sources = {source.id: source for source in project.sources}
    known = source_origins(project.sources)
    return tuple(
        Finding(ID, LEVEL, _message(each, sources, project), sources[each.source].location)
        for each in reprints
        if known[each.source] != known[each.of]
    )


def _message(reprint: Reprint, sources: dict[str, Source], project: Project) -> str:
    pair = (reprint.source, reprint.of)
    shorter, longer = sorted(pair, key=lambda source_id: (len(project.texts[source_id]), pair.index(source_id)))
    named = [_name(sources[source_id], sources[other]) for source_id, other in ((shorter, longer), (longer, shorter))]
    share = f"{round(reprint.share * 100)} %"
    return (
        f"{named[0]} shares {share} of its words with {named[1]}: “{reprint.words}”. "
        f"The two count as one source; say in derived_from which of them copied the other."
    )


def _name(source: Source, other: Source) -> str:
    return source.publisher if source.publisher and source.publisher != other.publisher else source.id
