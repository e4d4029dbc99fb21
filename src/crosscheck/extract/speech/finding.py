"""Who says what in an article."""

from crosscheck.extract.article import Article, NameMention, Speech


def find_speech(article: Article, names: tuple[NameMention, ...]) -> tuple[Speech, ...]:
    """Return the stretches of an article that someone is credited with, in the order of the text."""
    return ()
