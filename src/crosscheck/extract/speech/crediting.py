"""Which stretch of speech holds what was found: the innermost, in one walk over both."""

from collections.abc import Sequence

from crosscheck.extract.article import FactMention, FigureMention, Speech


def innermost(mentions: Sequence[FigureMention | FactMention], speech: Sequence[Speech]) -> list[Speech | None]:
    """Return for each mention, in the order of the text, the shortest stretch of speech that holds the whole of it."""
    begun, result = 0, []
    ordered = sorted(speech, key=lambda part: part.first)
    holding: list[Speech] = []
    for mention in mentions:
        while begun < len(ordered) and ordered[begun].first <= mention.first:
            holding.append(ordered[begun])
            begun += 1
        holding = [part for part in holding if part.last > mention.first]
        whole = (part for part in holding if part.last >= mention.last)
        result.append(min(whole, key=lambda part: part.last - part.first, default=None))
    return result
