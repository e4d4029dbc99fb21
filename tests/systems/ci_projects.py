"""Small projects for what runs in CI, as the files of their folder: two papers count the dead of one day in Oslo."""

from collections.abc import Mapping
from pathlib import Path

SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, published: 2021-05-02}
  - {id: herald, publisher: The Herald, published: 2021-05-02}
"""

CLAIM = """\
source: {source}
claims:
  - id: killed
    claim: Some people were killed.
    subject: people
    property: killed
    value: {words}
    place: Oslo
    time: 2021-05-01
"""


def counted(gazette: str, herald: str) -> dict[str, str]:
    """Return a project by what each of the two papers says."""
    return {
        "sources.yaml": SOURCES,
        "claims/gazette.yaml": CLAIM.format(source="gazette", words=gazette),
        "claims/herald.yaml": CLAIM.format(source="herald", words=herald),
    }


AGREEING = counted("23", "23")
CONFLICTING = counted("23", "41")
BROKEN = AGREEING | {"claims/herald.yaml": CONFLICTING["claims/herald.yaml"].replace("value:", "vaule:")}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
