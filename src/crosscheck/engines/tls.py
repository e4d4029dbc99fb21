"""What opens an encrypted connection to a scheduler."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tls:
    """The files with which a scheduler lets us in: the authority's certificate, ours, and its key."""

    ca_file: Path
    certificate: Path
    key: Path
