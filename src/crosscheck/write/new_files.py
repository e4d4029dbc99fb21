"""The files of a project in which nothing has been written yet."""

from collections.abc import Sequence

from crosscheck.model.claim import Claim
from crosscheck.model.source import Source
from crosscheck.wording.entries import claim_entry, source_entry
from crosscheck.write.lists import INDENT, indented
from crosscheck.write.merging import IMPORTED, fingerprint
from crosscheck.write.records import record_words
from crosscheck.write.yaml_words import block, scalar

SOURCES_HEAD = "# The texts that are checked against one another. Every key: `crosscheck schema sources`.\nversion: 1\n"
CLAIMS_HEAD = (
    "# Drafted by `crosscheck {by}`, for you to review: what you change or take out stays so when it runs again.\n"
)


def new_sources(sources: Sequence[Source]) -> str:
    """Return a sources.yaml."""
    return f"{SOURCES_HEAD}{_list('sources', [block(source_entry(source)) for source in sources])}"


def new_claims(source_id: str, claims: Sequence[Claim], with_record: bool = True, by: str = "extract") -> str:
    """Return a file of claims that a command drafted, with the note of what was written if it is to be kept."""
    blocks = [block(claim_entry(claim)) for claim in claims]
    head = f"{CLAIMS_HEAD.replace('{by}', by)}source: {scalar(source_id)}\n{_list('claims', blocks)}"
    if not with_record or not claims:
        return head
    lead = IMPORTED if by == "import" else ""
    return f"{head}\n{record_words({c.id: lead + fingerprint(b) for c, b in zip(claims, blocks, strict=True)})}\n"


def _list(key: str, blocks: Sequence[str]) -> str:
    if not blocks:
        return f"{key}: []\n"
    lead = " " * INDENT
    return f"{key}:\n" + "\n".join(f"{lead}{indented(each, INDENT)}\n" for each in blocks)
