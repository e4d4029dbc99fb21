"""The facts without figures of an article."""

from crosscheck.extract.article import Article, FactMention, NameMention, Speech, TimeMention


def find_facts(
    article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...], speech: tuple[Speech, ...]
) -> tuple[FactMention, ...]:
    """Return the facts without figures of an article, in the order of the text."""
    return ()
