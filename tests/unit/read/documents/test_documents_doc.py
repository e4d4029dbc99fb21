from pathlib import Path

import pytest

from crosscheck.cli import fetching
from crosscheck.read.documents import bounds, html_page
from crosscheck.read.documents.sniffing import SUFFIXES

DOC = (Path(__file__).parents[4] / "docs" / "documents.md").read_text("utf-8")
LIMITS = {
    **{name: value for name, value in vars(bounds).items() if name.isupper()},
    "MOST_ELEMENTS": html_page.MOST_ELEMENTS,
    "MOST_BYTES": fetching.MOST_BYTES,
    "MOST_SECONDS": int(fetching.MOST_SECONDS),
    "MOST_REDIRECTS": fetching.MOST_REDIRECTS,
}


@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_is_stated(name):
    section = DOC.split("## Limits", 1)[1]
    assert f" {LIMITS[name]:,} " in section.replace("|", " ").replace(";", " ").replace(",\n", " \n")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_ending_is_stated(suffix):
    assert f"`{suffix}`" in DOC
