"""How much of a document is read: past a bound stands a diagnostic, not a crash. docs/documents.md lists them."""

from crosscheck.read.limits import MOST_TEXT_BYTES

MOST_FILE_BYTES = 64 * 1024 * 1024
"""Bytes of any file."""

MOST_PAGE_BYTES = 16 * 1024 * 1024
"""Bytes of a web page or a text."""

MOST_SNAPSHOT_BYTES = MOST_TEXT_BYTES
"""Bytes of a document's text in UTF-8: as many as `check` reads of it."""

MOST_PDF_PAGES = 2_000
"""Pages of a PDF."""

MOST_PDF_CONTENT = 32 * 1024 * 1024
"""Bytes that the drawings of a PDF's pages have when they are unpacked; 2,000 pages of text have about as many."""

MOST_PAGE_CHARACTERS = 100_000
"""Characters of one page of a PDF; a page of small print has 10,000."""

LONGEST_METADATA = 1_000
"""Characters of a title, an author or another thing that is told of a document."""

MOST_AUTHORS = 20
"""Authors that are kept."""
