"""A document as it was read: the text that every offset points into, and what is known of where it comes from."""

from enum import StrEnum

from msgspec import Struct


class Media(StrEnum):
    """What a document's file is made of."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


class Document(Struct, frozen=True):
    """A text and its metadata, "" where a thing is not known.

    `text` is what offsets count the code points of, and what a snapshot keeps. `masked` has the same length, with what
    is markup and no words made blank; "" where the two are equal. `name` is the path or the address it was read from.
    `byline` is the line as printed ("By Ana Diaz, Reuters"); `published` an EDTF date; `language` a language tag.
    """

    name: str
    media: Media
    text: str
    masked: str = ""
    title: str = ""
    byline: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""

    @property
    def words(self) -> str:
        """The text to read, without its markup."""
        return self.masked or self.text
