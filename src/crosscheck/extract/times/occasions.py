"""What happened on which day, as the text tells it: "the June 9 election", "a quake struck on 6 February"."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from crosscheck.extract.article import Article, Sentence, TimeMention
from crosscheck.extract.times.items import Table
from crosscheck.extract.times.wording import begins_with, word_set
from crosscheck.grammar.dates.periods import Period, one_day
from crosscheck.grammar.quantities.tokens import text_at

REACH_BEFORE = 3
"""Tokens from a date to the noun that it stands before ("Sunday's presidential election")."""

REACH_BEHIND = 6
"""Tokens from a noun to the date that stands behind it ("the vote in the north on Sunday")."""


HELD = 3
"""Tokens, a comma among them, that at least stand between an occasion and its date ("the vote, held on")."""


class Occasions(Struct, frozen=True):
    """The days of occasions by their names, each with its sentence; and the first days of those that last."""

    days: Mapping[str, tuple[tuple[int, Period], ...]] = field(default_factory=dict)
    begun: Mapping[str, Period] = field(default_factory=dict)


def collect_occasions(article: Article, mentions: Sequence[TimeMention], table: Table) -> Occasions:
    """Return which occasions the text gives a day."""
    days: dict[str, list[tuple[int, Period]]] = {}
    begun: dict[str, Period] = {}
    by_sentence: dict[int, list[TimeMention]] = {}
    for mention in mentions:
        if mention.time is not None and mention.time.span.is_point:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for number, dated in by_sentence.items():
        sentence = article.sentences[number]
        nouns = _nouns_in(article, sentence, table)
        for at, name, lasting in nouns:
            found = _date_of(article, at, dated, table)
            if found is None or found.time is None or found.time.span.lower is None:
                continue
            period = one_day(found.time.span.lower)
            days.setdefault(name, []).append((number, period))
            if lasting and _begins(article, sentence, table):
                begun.setdefault(name, period)
    return Occasions({name: tuple(told) for name, told in days.items()}, begun)


def _nouns_in(article: Article, sentence: Sentence, table: Table) -> list[tuple[int, str, bool]]:
    """Return where nouns for occasions stand in a sentence, under what name, and whether they last."""
    found = []
    lasting = {group.split(",")[0].strip() for group in table.timing.lasting}
    for at in range(sentence.first, sentence.last):
        text = article.tokens[at].text.removesuffix("'s")
        name = table.occasions.get(text)
        if name is not None:
            found.append((at, name, name in lasting))
    return found


def _date_of(article: Article, noun: int, dated: Sequence[TimeMention], table: Table) -> TimeMention | None:
    """Return the date that belongs to a noun: right before it, right behind it, or the sentence's only one."""
    at = bisect_left([mention.first for mention in dated], noun)
    before = dated[at - 1] if at else None
    behind = dated[at] if at < len(dated) else None
    if before is not None and 0 <= noun - before.last < REACH_BEFORE and not _parted(article, before.last, noun, table):
        return before
    if (
        behind is not None
        and behind.first - noun <= REACH_BEHIND
        and not _parted(article, noun + 1, behind.first, table)
    ):
        return behind
    introduced = text_at(article.tokens, noun - 1) in _NEW or text_at(article.tokens, noun - 2) in _NEW
    only = dated[0] if len(dated) == 1 else None
    if only is None or not introduced or _is_said(article, only, table):
        return None
    return only


_NEW = frozenset({"a", "an"})


def _parted(article: Article, first: int, last: int, table: Table) -> bool:
    """Whether another clause begins between two tokens, or somebody speaks."""
    held = word_set(table.timing, "held") | {","}
    between = [article.tokens[at].text for at in range(first, last)]
    if all(text in held for text in between):
        return between[:1] == [","] and len(between) < HELD
    apart = word_set(table.timing, "breaks") | word_set(table.timing, "speech") | {",", ";", "–", '"', "("}
    return any(article.tokens[at].text in apart for at in range(first, last))


def _is_said(article: Article, mention: TimeMention, table: Table) -> bool:
    """Whether a date is that of a verb of saying right before it."""
    speech = word_set(table.timing, "speech")
    return any(text_at(article.tokens, mention.first - back) in speech for back in (1, 2))


def _begins(article: Article, sentence: Sentence, table: Table) -> bool:
    within = range(sentence.first, sentence.last)
    return any(begins_with(article.tokens, at, table.timing.begins) for at in within)
