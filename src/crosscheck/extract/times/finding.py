"""The dates of an article."""

from crosscheck.extract.article import Article, TimeMention


def find_times(article: Article) -> tuple[TimeMention, ...]:
    """Return the dates and periods of an article, in the order of the text."""
    return ()
