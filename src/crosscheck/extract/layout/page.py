"""What every rule of the layout looks things up in: the text, its tokens, and the words of its language."""

from msgspec import Struct

from crosscheck.extract.layout.phrases import Words, words_of_line
from crosscheck.extract.layout.wording import LayoutWords, layout_words
from crosscheck.grammar.quantities.tokens import Tokens, tokenize
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.document import Document


class Page(Struct, frozen=True):
    """A document with its tokens and the words by which its parts are told."""

    text: str
    tokens: Tokens
    lexicon: Lexicon
    words: LayoutWords

    def line(self, first: int, last: int) -> Words:
        """Return the look-up forms of a stretch of tokens, figures as `#`."""
        return words_of_line(self.tokens[first:last])

    def written(self, first: int, last: int) -> str:
        """Return a stretch of tokens as it is written, with its white space made single."""
        if first >= last:
            return ""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())


def open_page(document: Document, lexicon: Lexicon) -> Page:
    """Return a document with its tokens and the words by which its parts are told."""
    text = document.words
    return Page(text, tokenize(text), lexicon, layout_words(lexicon.language))
