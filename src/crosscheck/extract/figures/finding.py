"""The quantities of an article."""

from crosscheck.extract.article import Article, FigureMention, NameMention, PassedOver, TimeMention
from crosscheck.grammar.quantities.reading import read_quantity_at
from crosscheck.model.value import Quantity


def find_figures(
    article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...]
) -> tuple[tuple[FigureMention, ...], tuple[PassedOver, ...]]:
    """Return the quantities of an article, and the numbers that are none with the reason, in the order of the text."""
    figures: list[FigureMention] = []
    passed: list[PassedOver] = []
    for index, sentence in enumerate(article.sentences):
        i = sentence.first
        while i < sentence.last:
            found = read_quantity_at(article.tokens, i, article.lexicon)
            if found is None or found[1] <= i:
                i += 1
                continue
            value, end = found
            if isinstance(value, Quantity):
                figures.append(FigureMention(i, end, value, end - 1, index))
            else:
                passed.append(PassedOver(i, end, value.why))
            i = end
    return tuple(figures), tuple(passed)
