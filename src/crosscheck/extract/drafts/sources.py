"""The entry of sources.yaml for a document: what it tells of itself, what its lines tell, and what the caller says."""

from hashlib import sha256
from pathlib import PurePosixPath

from msgspec.structs import replace

from crosscheck.extract.article import Article
from crosscheck.extract.drafts.ids import slug
from crosscheck.extract.drafts.quotes import clean
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind

SNAPSHOTS = "texts"
"""The folder for the texts that were read."""

LONGEST_ID = 80
MOST_WORDS = 12

STDIN = "-"
"""The name of a document that came through a pipe."""


def draft_source(article: Article, wish: Wish, language: str) -> Source:
    """Return the source that an article is."""
    document = article.document
    publisher = clean(document.publisher or article.publisher)
    published = document.published or (article.published.edtf if article.published else "")
    title = clean(document.title or article.title)
    source_id = wish.id or default_id(replace(document, title=title), publisher, published)
    agency = clean(article.agency)
    return Source(
        id=source_id,
        publisher=publisher,
        title=title,
        published=published,
        language=language,
        kind=wish.kind or SourceKind.NEWS,
        location=Location(document.name, 1, 1),
        url=document.url if document.url.startswith(("http://", "https://")) else "",
        author=clean(document.author),
        text=f"{SNAPSHOTS}/{source_id}{'.md' if document.media is Media.MARKDOWN else '.txt'}",
        sha256=sha256(document.text.encode("utf-8", "replace")).hexdigest(),
        derived_from=wish.derived_from or (agency if agency.casefold() != publisher.casefold() else ""),
    )


def default_id(document: Document, publisher: str, published: str) -> str:
    """Return the id of a source for which none was given: its file's name, or who published it when.

    >>> default_id(Document("notes/Flood report.txt", Media.TEXT, ""), "", "")
    'flood-report'
    >>> default_id(Document("https://gazette.example/news/flood?x=1", Media.HTML, ""), "The Gazette", "2019-06-10")
    'the-gazette-2019-06-10-flood'
    """
    if document.name.startswith(("http://", "https://")):
        host, _, path = document.name.partition("://")[2].partition("?")[0].partition("#")[0].partition("/")
        who = publisher or host.rpartition("@")[2].partition(":")[0].removeprefix("www.").replace(".", " ")
        words = " ".join((who, published, PurePosixPath(path).stem))
    elif document.name == STDIN:
        words = " ".join((publisher, published, document.title)).strip() or "stdin"
    else:
        words = PurePosixPath(document.name.replace("\\", "/")).stem
    return slug(words, MOST_WORDS)[:LONGEST_ID].strip("-") or "source"
