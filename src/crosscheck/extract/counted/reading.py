"""What each figure of an article is a figure of."""

from crosscheck.extract.article import Article, Counted, FigureMention, NameMention, PassedOver, Speech


def read_counted(
    article: Article,
    figures: tuple[FigureMention, ...],
    names: tuple[NameMention, ...],
    speech: tuple[Speech, ...],
) -> tuple[Counted | PassedOver, ...]:
    """Return for each figure what it is a figure of, or why it is no figure of a claim."""
    return tuple(Counted(figure.quantity.unit) for figure in figures)
