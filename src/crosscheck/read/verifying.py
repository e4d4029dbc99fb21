"""Whether a file that is about to be written reads back, with all that stood in it before."""

from collections.abc import Sequence

from crosscheck.model.diagnostic import Level
from crosscheck.model.layout import Item
from crosscheck.read.claim_files import read_claim_file
from crosscheck.read.claims import ClaimBook
from crosscheck.read.faults import Faults
from crosscheck.read.files import decode
from crosscheck.read.layouts import read_layout
from crosscheck.read.source_list import read_source_list


def claims_faults(content: str, before: Sequence[Item]) -> bool:
    """Whether a file of claims has faults, or lacks a claim that stood in it."""
    faults = Faults("")
    text = decode(content.encode(), faults)
    if text is not None:
        read_claim_file(text, ClaimBook(None, {}), faults)
    return text is None or _has_errors(faults) or _lacks(text, "claims", before)


def sources_faults(content: str, before: Sequence[Item]) -> bool:
    """Whether a sources.yaml has faults, or lacks a source that stood in it."""
    faults = Faults("")
    text = decode(content.encode(), faults)
    if text is not None:
        read_source_list(text, faults)
    return text is None or _has_errors(faults) or _lacks(text, "sources", before)


def _has_errors(faults: Faults) -> bool:
    return any(each.level is Level.ERROR for each in faults.diagnostics())


def _lacks(text: str, key: str, before: Sequence[Item]) -> bool:
    layout = read_layout(text, key)
    if layout is None:
        return True
    ids = {item.fields["id"].words for item in layout.items if "id" in item.fields}
    return not {item.fields["id"].words for item in before if "id" in item.fields} <= ids
