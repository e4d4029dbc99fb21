"""Small projects, as the files of their folder, and the environment that the command runs in."""

import os
import sys

SOURCES = """\
version: 1
sources:
  - {id: gazette, publisher: The Gazette, title: March, published: 2021-05-02, kind: news}
  - {id: herald, publisher: The Herald, title: March, published: 2021-05-02, kind: news}
"""

CLAIM = """\
source: {source}
claims:
  - id: {source}-killed
    claim: {words} people were killed.
    subject: people
    property: killed
    value: "{words}"
    place: Oslo
    time: 2021-05-01
"""

ALONE = """\
  - id: herald-cost
    claim: The damage is put at 3 million dollars.
    subject: march
    property: damage
    value: 3 million dollars
    place: Oslo
"""

AGREEING = {
    "sources.yaml": SOURCES,
    "claims/gazette.yaml": CLAIM.format(source="gazette", words="23"),
    "claims/herald.yaml": CLAIM.format(source="herald", words="23"),
}

CONFLICTING = AGREEING | {"claims/herald.yaml": CLAIM.format(source="herald", words="41") + ALONE}

BROKEN = AGREEING | {"claims/herald.yaml": CLAIM.format(source="herald", words="41").replace("value:", "vaule:")}

OF_A_TERMINAL = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL")


def environment(**changes: str) -> dict[str, str]:
    """Return this process's environment without what a terminal would set, with our code on the path."""
    kept = {name: value for name, value in os.environ.items() if name not in OF_A_TERMINAL}
    return kept | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"} | changes
