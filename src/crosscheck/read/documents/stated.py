"""What a server's content type says that a body is."""

from crosscheck.model.document import Media

MEDIA = {
    "text/html": Media.HTML, "application/xhtml+xml": Media.HTML,
    "text/plain": Media.TEXT,
    "text/markdown": Media.MARKDOWN, "text/x-markdown": Media.MARKDOWN,
    "application/pdf": Media.PDF, "application/x-pdf": Media.PDF,
}  # fmt: skip
"""Content types that are read, and what they are."""
