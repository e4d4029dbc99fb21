"""A file's bytes as a document: the one way in, for every kind of file.

Nothing here opens a file or a connection, and nothing is raised: what cannot be read is a diagnostic, and no document.
"""

from msgspec.structs import replace

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.document import Document, Media
from crosscheck.read.documents.bounds import MOST_FILE_BYTES, MOST_PAGE_BYTES, MOST_SNAPSHOT_BYTES
from crosscheck.read.documents.encodings import decode_text
from crosscheck.read.documents.html_document import read_html
from crosscheck.read.documents.markdown import mask_markdown, read_markdown_metadata
from crosscheck.read.documents.metadata import Metadata, language_tag, web_address
from crosscheck.read.documents.pdf_document import read_pdf
from crosscheck.read.documents.plain import mask_unseen
from crosscheck.read.documents.sniffing import foreign_kind, media_of
from crosscheck.read.faults import Faults, Trouble, printable

READABLE = "Text, Markdown, HTML and PDF are read; save or export it as one of these."


def read_document(
    raw: bytes, name: str, *, media: Media | None = None, charset: str = "", language: str = ""
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    r"""Return the document that a file's bytes are, `None` if they are none, and what is to be told of them.

    `name` is the path or the address that it was read from, `media` and `charset` what a server says of it, `language`
    what the caller knows; the last wins over what the document says.

    >>> read_document(b"\xef\xbb\xbfTwelve were held.", "a.txt")[0].text
    'Twelve were held.'
    """
    faults = Faults(printable(name))
    known = language_tag(language)
    try:
        document = _read(raw, name, media_of(raw, name, media), (charset, known), faults)
    except Trouble as trouble:
        faults.report(trouble)
        return None, faults.diagnostics()
    return replace(document, language=known) if known else document, faults.diagnostics()


def snapshot_of(document: Document) -> bytes:
    r"""Return the bytes to keep of a document: decoded as UTF-8 they are its text to the letter.

    >>> snapshot_of(Document("a.txt", Media.TEXT, "70 %\r\n"))
    b'70 %\r\n'
    """
    return document.text.encode()


def _read(raw: bytes, name: str, media: Media, told: tuple[str, str], faults: Faults) -> Document:
    charset, language = told
    if not raw.strip():
        raise Trouble("empty-file", "this file is empty", "There is nothing to read in it.")
    _check_size(len(raw), MOST_FILE_BYTES if media is Media.PDF else MOST_PAGE_BYTES)
    if media is Media.PDF:
        printed, metadata = read_pdf(raw, language, faults)
        document = document_of(name, media, printed, printed, metadata)
    else:
        if kind := foreign_kind(raw):
            raise Trouble("not-a-document", f"this file is {kind}", READABLE)
        document = _read_written(raw, name, media, charset, faults)
    if len(document.text) > MOST_SNAPSHOT_BYTES // 4:
        _check_size(len(document.text.encode()), MOST_SNAPSHOT_BYTES)
    return document


def _check_size(size: int, most: int) -> None:
    if size > most:
        message = f"this document is larger than {most:,} bytes, the most that is read"
        raise Trouble("too-large", message, "Split it, or leave out what is not needed.")


def _read_written(raw: bytes, name: str, media: Media, charset: str, faults: Faults) -> Document:
    if media is Media.HTML:
        article, told = read_html(raw, name, charset, faults)
        return document_of(name, media, article, article, told)
    text = decode_text(raw, charset, faults)
    if text is None:
        raise Trouble("not-a-document", "this file is neither text, Markdown, HTML nor PDF", READABLE)
    if media is Media.MARKDOWN:
        return document_of(name, media, text, mask_markdown(text), read_markdown_metadata(text))
    return document_of(name, media, text, text, Metadata())


def document_of(name: str, media: Media, text: str, masked: str, told: Metadata) -> Document:
    """Return a document, if it has words."""
    masked = mask_unseen(masked)
    if not masked.strip():
        raise Trouble("empty-file", "there are no words in this file", "There is nothing to read in it.")
    return Document(
        name=name,
        media=media,
        text=text,
        masked="" if masked == text else masked,
        title=told.title,
        byline=told.byline,
        author=told.author,
        publisher=told.publisher,
        published=told.published,
        language=told.language,
        url=told.url or web_address(name),
    )
