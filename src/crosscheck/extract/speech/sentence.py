"""A sentence as the search for speakers sees it: its tokens, the names in it, and what is quoted."""

from msgspec import Struct

from crosscheck.extract.article import Article, NameKind, NameMention, Sentence
from crosscheck.extract.speech.words import SpeechBook
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued


class View(Struct):
    """One sentence, the names of the article by token, and which tokens stand in quotation marks."""

    article: Article
    book: SpeechBook
    tokens: Tokens
    first: int
    last: int
    name_at: dict[int, NameMention]
    quoted: frozenset[int]

    def text(self, i: int) -> str:
        """Return the look-up form of token `i`, "" outside the sentence."""
        return self.tokens[i].text if self.first <= i < self.last else ""

    def name(self, i: int) -> NameMention | None:
        """Return the name that token `i` is part of."""
        return self.name_at.get(i) if self.first <= i < self.last else None

    def is_word(self, i: int) -> bool:
        """Whether token `i` is a word of the sentence."""
        return self.first <= i < self.last and self.tokens[i].kind is Kind.WORD

    def is_verb(self, i: int) -> bool:
        """Whether token `i` looks like the verb of a clause: a known form, or a past form that is no adjective."""
        text = self.text(i)
        if text in self.book.verbs:
            return True
        if not text.endswith(self.book.participle) or len(text) < 5 or i in self.name_at or self.tokens[i].raw != text:
            return False
        before = self.text(i - 1)
        if before == "-" and glued(self.tokens, i):
            return False
        return before not in self.book.determiners and before not in self.book.of and before not in self.book.inside

    def is_adverb(self, i: int) -> bool:
        """Whether token `i` has an adverb's ending and is no noun for those who are quoted ("family")."""
        text = self.text(i)
        return text.endswith(self.book.adverb) and len(text) > 4 and text not in self.book.people

    def is_time(self, i: int) -> bool:
        """Whether token `i` belongs to a time ("on Monday")."""
        return self.text(i) in self.book.times or (self.first <= i < self.last and self.tokens[i].kind is Kind.NUMBER)


def view_sentence(
    article: Article, book: SpeechBook, sentence: Sentence, name_at: dict[int, NameMention], quoted: frozenset[int]
) -> View:
    """Return a sentence of an article as a view."""
    return View(article, book, article.tokens, sentence.first, sentence.last, name_at, quoted)


def is_person(mention: NameMention | None) -> bool:
    """Whether a name is a person's."""
    return mention is not None and mention.kind is NameKind.PERSON
