"""Sources, as sources.yaml declares them (schema.org CreativeWork)."""

from msgspec import Struct

from crosscheck.model.location import Location
from crosscheck.model.source_kind import SourceKind


class Source(Struct, frozen=True, array_like=True):
    """A published text or dataset.

    `publisher`, and `published`, an EDTF date as written, are "" where the source does not say. `derived_from` names
    the source (by id), or else the agency or outlet (in words), that this one reprints or rewrites. `text` is the path
    of a local snapshot, relative to the project; `sha256` that of the document's bytes.
    """

    id: str
    publisher: str
    title: str
    published: str
    language: str
    kind: SourceKind
    location: Location
    url: str = ""
    author: str = ""
    text: str = ""
    sha256: str = ""
    derived_from: str = ""
    note: str = ""
