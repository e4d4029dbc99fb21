"""The event that each figure of an article belongs to, as a short phrase that another outlet's figures can share.

Nouns for one sort of event become one word ("rally", "march": protests), with the name or the year that tells it from
others. The event of the figure's sentence counts first, then that of the sentences before it in its paragraph, last the
one that the article opens with. A wrong event parts what belongs together, so where two could be meant there is none.
"""

import re
from bisect import bisect_left
from collections import Counter as Tally
from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.article import (
    Article,
    BlockKind,
    NameKind,
    NameMention,
    TimeMention,
)
from crosscheck.extract.scope.event_words import EventBook, event_book
from crosscheck.extract.scope.no_events import is_figurative, is_part, parts_of_names
from crosscheck.grammar.quantities.tokens import Kind, text_at

LEAD = 3
"""Sentences behind the headline in which the main event of an article is told."""

LONG_AGO = timedelta(days=60)
"""A date so long before publication makes its sentence one about another time."""

MODIFIERS = 3
"""Words before an event's noun among which one may tell that it is another ("the previous presidential election")."""

MOST_NEAR = 8
"""Events of its sentence that are looked at on either side of a figure."""

NEAR = 12
"""Tokens between a figure and the event of another clause, beyond which it is not looked for."""


class EventMention(Struct, frozen=True):
    """A noun for an event: its sort, the phrase to write, and whether it is another than the story's own."""

    first: int
    last: int
    sort: str
    phrase: str
    other: bool = False


class Events(Struct, frozen=True, eq=False):
    """The events of an article by sentence, and the one that it is about; ready to be asked for any position."""

    article: Article
    book: EventBook
    by_sentence: Sequence[tuple[EventMention, ...]]
    before: Sequence[EventMention | None]
    background: frozenset[int]
    dated: frozenset[int]
    main: EventMention | None

    def at(self, first: int, last: int, sentence: int, asked: str) -> str:
        """Return the event of what a property tells at tokens `first` to `last`, "" where it is not sure."""
        known = asked in self.article.lexicon.vocabulary.properties.known
        eventful = asked in self.book.eventful or asked in self.book.implied
        if known and not eventful:
            return ""
        here = self._near(first, sentence)
        fitting = [one for one in here if self._fits(asked, one.sort, told=True)]
        if fitting or any(one.other for one in here):
            return self._of_sentence(first, last, fitting, known=known)
        return self._of_story(sentence, asked) if known else ""

    def _near(self, first: int, sentence: int) -> Sequence[EventMention]:
        """Return the events of a sentence that stand nearest to a token."""
        here = self.by_sentence[sentence]
        at = bisect_left(here, first, key=lambda one: one.first)
        return here[max(0, at - MOST_NEAR) : at + MOST_NEAR]

    def _fits(self, asked: str, sort: str, *, told: bool) -> bool:
        """Whether a sort of event can have such a figure; a ballot whose sentence does not tell it has only its own."""
        only = self.book.only.get(asked)
        if only is not None:
            return sort in only
        return told or sort not in self.book.ballots

    def _of_sentence(self, first: int, last: int, told: Sequence[EventMention], *, known: bool) -> str:
        linked = [one for one in told if last <= one.first and self._is_linked(last, one)]
        if linked:
            return _fullest(linked[0], told)
        close = [one for one in told if known or self._is_close(first, last, one)]
        if not close or any(one.other for one in told):
            return ""
        phrases = {_fullest(one, told) for one in close}
        return phrases.pop() if len(phrases) == 1 else ""

    def _is_close(self, first: int, last: int, event: EventMention) -> bool:
        """Whether nothing parts an event from what stands beside it: the subject or the object of one verb."""
        between = range(last, event.first) if event.first >= last else range(event.last, first)
        tokens = self.article.tokens
        return len(between) <= NEAR and not any(tokens[i].kind is Kind.SIGN for i in between)

    def _is_linked(self, last: int, event: EventMention) -> bool:
        """Whether a preposition joins an event to what stands before it, with no other clause between."""
        tokens = self.article.tokens
        if event.first - last > NEAR or any(tokens[i].text in (",", ";") for i in range(last, event.first)):
            return False
        return any(
            tokens[i].text in self.book.links for i in range(max(last, event.first - MODIFIERS - 1), event.first)
        )

    def _of_story(self, sentence: int, asked: str) -> str:
        """Return the event of the paragraph so far, else what the property implies, else what the article is about."""
        if sentence in self.background:
            return ""
        for event in (self.before[sentence], self.main):
            if event is not None and not event.other and self._fits(asked, event.sort, told=False):
                return "" if sentence in self.dated and event.phrase[0].isdigit() else event.phrase
        return self.book.implied.get(asked, "")


def _fullest(event: EventMention, told: Sequence[EventMention]) -> str:
    """Return the phrase of an event, or that of one of its sort in the sentence with a name or a year."""
    if event.other:
        return ""
    fuller = {one.phrase for one in told if one.sort == event.sort and one.phrase != one.sort}
    return fuller.pop() if len(fuller) == 1 and event.phrase == event.sort else event.phrase


def read_events(article: Article, times: Sequence[TimeMention], names: Sequence[NameMention]) -> Events:
    """Return the events of an article, for figures and for facts alike."""
    book = event_book(article.lexicon)
    endings = {name.last: name for name in names}
    parts = frozenset(at for name in names for at in parts_of_names(article, name))
    called = _called(article, book)
    told = [_in_sentence(article, number, book, endings, parts, called) for number in range(len(article.sentences))]
    named = _named(told, book)
    by_sentence = tuple(tuple(_by_name(one, named) for one in mentions) for mentions in told)
    main = _main(article, by_sentence, book)
    background = frozenset(mention.sentence for mention in times if _is_long_ago(article, mention))
    dated = frozenset(mention.sentence for mention in times)
    return Events(article, book, by_sentence, _before(article, by_sentence), background, dated, main)


# ── The nouns of a sentence ───────────────────────────────────────────────────────────────────────────────────────────


def _in_sentence(
    article: Article,
    number: int,
    book: EventBook,
    endings: dict[int, NameMention],
    parts: frozenset[int],
    called: frozenset[str],
) -> list[EventMention]:
    found: list[EventMention] = []
    sentence, i = article.sentences[number], article.sentences[number].first
    while i < sentence.last:
        noun = book.nouns.longest(article.tokens, i) if article.tokens[i].text in book.starts else None
        if noun is None or noun[1] > sentence.last:
            i += 1
            continue
        tells = noun[0] and not _is_verb(article, i, noun[1], book)
        if tells and not _is_modifier(article, i, noun[1], book) and not is_part(article, i, book, parts):
            found.append(_mention(article, (sentence.first, i, noun[1]), noun[0], book, endings, called))
        i = noun[1]
    return found


def _is_verb(article: Article, first: int, last: int, book: EventBook) -> bool:
    """Whether a word that is a noun for an event is a verb here: "to protest", "they march"."""
    if last - first > 1:
        return False
    before, behind = text_at(article.tokens, first - 1), text_at(article.tokens, last)
    return before in book.before_verbs or behind in book.behind_verbs


def _is_modifier(article: Article, first: int, last: int, book: EventBook) -> bool:
    """Whether the noun only tells of what sort the one behind it is ("fire service", "Fire Chief", "storm drain")."""
    token = article.tokens[last] if last < len(article.tokens) else None
    if token is None or token.kind is not Kind.WORD:
        return False
    if token.raw[0].isupper() and not article.tokens[first].raw[0].isupper():
        return False
    return token.text in book.behind


def _mention(
    article: Article,
    place: tuple[int, int, int],
    sort: str,
    book: EventBook,
    endings: dict[int, NameMention],
    called: frozenset[str],
) -> EventMention:
    """Return the event whose noun stands at `place`: the sentence's first token, the noun's, and the one behind it."""
    tokens = article.tokens
    lower, first, last = place
    if f"{tokens[first].text} {text_at(tokens, last)}" in called and tokens[last].raw[0].isupper():
        return EventMention(first, last + 1, sort, f"{tokens[first].raw.capitalize()} {_bare(tokens[last].raw)}")
    before = [text_at(tokens, i) for i in range(max(lower, first - MODIFIERS), first)]
    other = not book.other.isdisjoint(before)
    year = _year(article, place, book)
    if year:
        return EventMention(first, last, sort, sort if _is_this_year(article, year) else f"{year} {sort}", other)
    name = endings.get(first)
    if name is not None and name.first >= lower and _tells_apart(name):
        return EventMention(name.first, last, sort, f"{name.name} {sort}", other)
    return EventMention(first, last, sort, sort, other)


def _called(article: Article, book: EventBook) -> frozenset[str]:
    """Return what storms and operations are called in running text; a headline's capitals make no names."""
    tokens, found = article.tokens, set[str]()
    for sentence in article.sentences:
        at = [i for i in range(sentence.first, sentence.last - 1) if tokens[i].text in book.namers]
        if at and not _is_in_title_case(article, sentence.first, sentence.last):
            found |= {f"{tokens[i].text} {tokens[i + 1].text}" for i in at if tokens[i + 1].raw[0].isupper()}
    return frozenset(found)


def _is_in_title_case(article: Article, first: int, last: int) -> bool:
    """Whether the words of a sentence are written with capitals, but for the small ones."""
    long = [token for token in article.tokens[first:last] if token.kind is Kind.WORD and len(token.raw) >= _LONG]
    return len(long) >= _LONG and sum(token.raw[0].isupper() for token in long) > _SHOUTED * len(long)


_LONG = 4
"""Letters of words that have a capital in title case, and how many of them show that a sentence is in it."""
_SHOUTED = 0.7
"""The share of these that must have one."""


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _tells_apart(name: NameMention) -> bool:
    """Whether a name before an event's noun is its own; a town only says where it was."""
    if name.kind is NameKind.PLACE:
        return " " in name.name and "," not in name.name
    return name.kind is not NameKind.PERSON


def _year(article: Article, place: tuple[int, int, int], book: EventBook) -> str:
    """Return the year that stands before an event's noun, or behind it with "in"."""
    tokens = article.tokens
    lower, first, last = place
    behind = (last + 1,) if text_at(tokens, last) in book.year_links else ()
    before = range(first - 1, max(lower, first - 2) - 1, -1)
    return next((text_at(tokens, i) for i in (*before, *behind) if _CENTURY.match(text_at(tokens, i))), "")


_CENTURY = re.compile(r"(?:1[89]|20)[0-9]{2}\Z")
"""What is written as a year of which news tells."""


def _is_this_year(article: Article, year: str) -> bool:
    published = article.published
    return published is not None and published.span.lower is not None and str(published.span.lower.year) == year


# ── The story ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _named(told: Sequence[Sequence[EventMention]], book: EventBook) -> dict[str, str]:
    """Return for each sort of event the one name that the article gives to an event of it."""
    names: dict[str, set[str]] = {}
    for mentions in told:
        for one in mentions:
            if one.phrase != one.sort and not one.phrase[0].isdigit() and not one.other:
                for sort in book.akin if one.sort in book.akin else (one.sort,):
                    names.setdefault(sort, set()).add(one.phrase)
    return {sort: phrases.pop() for sort, phrases in names.items() if len(phrases) == 1}


def _by_name(event: EventMention, named: dict[str, str]) -> EventMention:
    if event.other or event.phrase != event.sort or event.sort not in named:
        return event
    return replace(event, phrase=named[event.sort])


def _before(article: Article, told: Sequence[Sequence[EventMention]]) -> tuple[EventMention | None, ...]:
    """Return for each sentence the event that those before it in its paragraph told of last, if it was one."""
    found: list[EventMention | None] = []
    block, last = -1, None
    for number, sentence in enumerate(article.sentences):
        if sentence.block != block:
            block, last = sentence.block, None
        found.append(last)
        phrases = {one.phrase for one in told[number]}
        if phrases:
            last = told[number][0] if len(phrases) == 1 else None
    return tuple(found)


def _main(article: Article, told: Sequence[Sequence[EventMention]], book: EventBook) -> EventMention | None:
    """Return the event that headline and lead tell of most, the first of those told as often."""
    numbers = [n for n, one in enumerate(article.sentences) if article.blocks[one.block].kind is BlockKind.HEADLINE]
    body = [n for n, one in enumerate(article.sentences) if article.blocks[one.block].kind is BlockKind.PARAGRAPH]
    opening = [*numbers[:1], *body[:LEAD]]
    counted = Tally(one.phrase for number in opening for one in told[number] if not one.other)
    for number in opening:
        for one in told[number]:
            if not one.other and counted[one.phrase] == max(counted.values()):
                return one
    return next((event for number in opening for event in _by_verb(article, number, book)), None)


def _by_verb(article: Article, number: int, book: EventBook) -> list[EventMention]:
    """Return the events that verbs alone tell ("a ferry sank")."""
    sentence = article.sentences[number]
    return [
        EventMention(i, i + 1, book.verbs[article.tokens[i].text], book.verbs[article.tokens[i].text])
        for i in range(sentence.first, sentence.last)
        if article.tokens[i].text in book.verbs and not is_figurative(article, sentence.first, i, book)
    ]


def _is_long_ago(article: Article, mention: TimeMention) -> bool:
    published, time = article.published, mention.time
    if published is None or published.span.lower is None or time is None or time.span.upper is None:
        return False
    return time.span.upper < published.span.lower - LONG_AGO
