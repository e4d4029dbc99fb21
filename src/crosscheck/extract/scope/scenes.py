"""What day each sentence of an article is about: the main event's, a scene's, or none where it is background."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.extract.article import Article, TimeMention

LEAD = 5
"""Sentences in which the main event of an article is told."""

LONGEST_SCENE = 4
"""Days; a longer period is the background of a story rather than a scene of it."""

FARTHEST_SCENE = 45
"""Days before publication; what lies farther back is background too, where there is a nearer scene."""


@dataclass(frozen=True, slots=True)
class Scenes:
    """The day that a sentence is about by what is told before it, "" where the text leaves it open."""

    days: tuple[str, ...]

    def at(self, sentence: int) -> str:
        """Return the day that a sentence is about."""
        return self.days[sentence]


def read_scenes(article: Article, events: Sequence[TimeMention]) -> Scenes:
    """Return what day each sentence of an article is about."""
    dated: dict[int, TimeMention] = {}
    for mention in events:
        if mention.time is not None and mention.time.span.is_bounded:
            dated.setdefault(mention.sentence, mention)
    main = _main(article, dated)
    days: list[str] = []
    block, within = -1, ""
    for number, sentence in enumerate(article.sentences):
        if sentence.block != block:
            block, within = sentence.block, main
        days.append(within)
        found = dated.get(number)
        if found is not None and found.time is not None:
            within = found.time.edtf if _is_scene(article, found, main) else ""
    return Scenes(tuple(days))


def _main(article: Article, dated: dict[int, TimeMention]) -> str:
    """Return the day of the main event: the first that the lead tells and that is not to come."""
    for number in range(min(LEAD, len(article.sentences))):
        found = dated.get(number)
        if found is not None and found.time is not None and _is_scene(article, found, ""):
            return found.time.edtf
    return ""


def _is_scene(article: Article, mention: TimeMention, main: str) -> bool:
    if mention.time is None or mention.time.span.lower is None or mention.time.span.upper is None:
        return False
    first, last = mention.time.span.lower, mention.time.span.upper
    today = _today(article)
    if (last - first).days > LONGEST_SCENE or (today is not None and first > today):
        return False
    return not main or today is None or (today - last).days <= FARTHEST_SCENE or mention.time.edtf[:7] == main[:7]


def _today(article: Article) -> date | None:
    return article.published.span.upper if article.published is not None else None
