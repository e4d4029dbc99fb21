"""The names of an article."""

from crosscheck.extract.article import Article, NameMention


def find_names(article: Article) -> tuple[NameMention, ...]:
    """Return the proper names of an article, in the order of the text."""
    return ()
