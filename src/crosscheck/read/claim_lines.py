"""Files of claims in JSON Lines: one claim a line, with its `source`, for those who have very many."""

from collections.abc import Iterable

from crosscheck.read.claims import ClaimBook
from crosscheck.read.faults import Faults
from crosscheck.read.json_lines import Form, read_each
from crosscheck.read.schema import ClaimLine

EXAMPLE = 'A line reads {"source": "…", "id": "…", "claim": "…", "property": "…", "value": "…"}.'

_FORM = Form(ClaimLine, EXAMPLE, ("quote", "value"))


def read_claim_lines(lines: Iterable[bytes], book: ClaimBook, faults: Faults) -> None:
    """Put the claims of a file into the book; stop where there are too many faults to go on."""
    sources: set[str] = set()
    for line in read_each(lines, _FORM, faults):
        claim = line.entry()
        if claim is not None:
            if claim.source not in sources:
                sources.add(claim.source)
                book.check_source(claim.source, faults, line.at(("source",)))
            book.add(claim, claim.source, line.at, faults)
