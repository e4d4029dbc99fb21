"""The claims of whole sources to statements, each with the setting of its source.

Pure, and local to the sources given: a part of a project that holds whole sources may be read apart from the others,
in another process. What looks at all claims is found before (`find_abbreviations`) or done after (`convert_money`).
"""

from collections.abc import Iterable, Mapping

from crosscheck.model.claim import Claim
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.normalise.settings import add_settings
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import Vocabulary


def normalise_sources(
    claims: Iterable[Claim], sources: Iterable[Source], vocabularies: Mapping[str, Vocabulary]
) -> tuple[tuple[Statement, ...], tuple[Diagnostic, ...]]:
    """Return the statement of each claim in their order, and a diagnostic for whatever could not be read.

    `claims` are all those of `sources`, `vocabularies` those of their languages.
    """
    known = {source.id: (source, vocabularies[source.language]) for source in sources}
    statements: list[Statement] = []
    unread: list[Diagnostic] = []
    for claim in claims:
        statement, faults = normalise_claim(claim, *known[claim.source_id])
        statements.append(statement)
        unread += faults
    return add_settings(statements), tuple(unread)
