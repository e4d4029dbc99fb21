"""The organisations of an article in their order: which one "its chairman" and "the company's chairman" speak of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from crosscheck.extract.article import Article, NameKind, NameMention

NEAR = 40
"""Tokens before its sentence in which the body of an office may have been told."""

MOST_NAMED = 8
"""Organisations of one sentence that are looked at."""


class Bodies:
    """The organisations of an article, to find the one that "its chairman" and "the company's chairman" speak of."""

    def __init__(self, article: Article, names: Sequence[NameMention]) -> None:
        own = {article.agency, article.publisher}
        told = [name for name in names if name.kind is NameKind.ORGANISATION and name.name not in own]
        self._starts = [name.first for name in told]
        self._told = told
        counted = Counter(name.name for name in told).most_common(2)
        self.main = counted[0][0] if _leads(counted) else ""
        self.only = counted[0][0] if len(counted) == 1 else self.main

    def before(self, i: int, sentence: int) -> str:
        """Return the organisation that is spoken of at token `i` of the sentence that begins at token `sentence`."""
        last = bisect_left(self._starts, i) - 1
        if last < 0:
            return ""
        number = self._told[last].sentence
        if self._told[last].first < sentence and not self._is_near(last, sentence):
            return self.main
        first = last
        while first > 0 and self._told[first - 1].sentence == number and last - first < MOST_NAMED:
            first -= 1
        names = {name.name for name in self._told[first : last + 1]}
        return self.main if self.main in names else self._told[first].name

    def known(self, i: int) -> str:
        """Return the organisation that an office at token `i` can only be held for, where nothing points to one."""
        return self.only if self._starts and self._starts[0] < i else ""

    def _is_near(self, last: int, sentence: int) -> bool:
        return sentence - self._told[last].first <= NEAR


def _leads(counted: Sequence[tuple[str, int]]) -> bool:
    """Whether one name is told twice as often as any other, and more than once."""
    return bool(counted) and counted[0][1] > 1 and (len(counted) == 1 or counted[0][1] >= 2 * counted[1][1])
