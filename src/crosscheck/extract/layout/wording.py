"""The layout section of a lexicon, made ready to be looked up: once for each language."""

from functools import cache

from msgspec import Struct

from crosscheck.extract.layout.endings import Endings, endings_of
from crosscheck.extract.layout.phrases import Phrases, Words, words_of_line
from crosscheck.grammar.quantities.tokens import Tokens
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.layout import Appeals, Credits, Layout
from crosscheck.lexicons.lexicon import load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words


class AppealWords(Struct, frozen=True, eq=False):
    """Signs that a line asks something of the reader, and signs of news."""

    orders: frozenset[str]
    address: frozenset[str]
    services: frozenset[str]
    reports: frozenset[str]
    lures: Phrases
    per: frozenset[str]
    terms: frozenset[str]


class CreditWords(Struct, frozen=True, eq=False):
    """How a page says who wrote, published and dated it."""

    by: frozenset[str]
    joiners: frozenset[str]
    behind_names: frozenset[str]
    roles: Phrases
    starts: Phrases
    anywhere: Phrases
    bios: frozenset[str]
    is_a: Phrases
    publisher: Phrases
    rights: Phrases
    rights_end: Phrases


class DayWords(Struct, frozen=True, eq=False):
    """The words of dates: `names` of months and days, what may stand in a date (`inner`) and on its line (`beside`)."""

    months: frozenset[str]
    names: frozenset[str]
    ordinal_marks: frozenset[str]
    inner: frozenset[str]
    beside: frozenset[str]
    zones: frozenset[str]
    clock: Phrases
    published: Phrases
    updated: Phrases


class LayoutWords(Struct, frozen=True, eq=False):
    """The words of one language by which a page is told apart."""

    layout: Layout
    endings: Endings
    furniture_lines: Phrases
    furniture_starts: Phrases
    furniture_anywhere: Phrases
    appeals: AppealWords
    credits: CreditWords
    days: DayWords
    caption_starts: Phrases
    picture_credits: Phrases
    agencies: Phrases
    labels: Phrases
    small: frozenset[str]

    @staticmethod
    def line(tokens: Tokens, first: int, last: int) -> Words:
        """Return the look-up forms of a stretch of tokens."""
        return words_of_line(tokens[first:last])


@cache
def layout_words(code: str) -> LayoutWords:
    """Return the words of a language, ready to be looked up."""
    layout = load_section(code, Layout)
    furniture = layout.furniture.items()
    return LayoutWords(
        layout=layout,
        endings=endings_of(code),
        furniture_lines=Phrases((entry.lines, why) for why, entry in furniture),
        furniture_starts=Phrases((entry.starts, why) for why, entry in furniture),
        furniture_anywhere=Phrases((entry.anywhere, why) for why, entry in furniture),
        appeals=_appeal_words(layout.appeals),
        credits=_credit_words(layout.credits),
        days=_day_words(code, layout),
        caption_starts=_phrases(layout.captions.starts),
        picture_credits=_phrases(layout.captions.credits),
        agencies=Phrases((listing, agency) for agency, listing in layout.agencies.items()),
        labels=_phrases(layout.datelines.labels),
        small=_set(layout.datelines.small),
    )


def _appeal_words(appeals: Appeals) -> AppealWords:
    return AppealWords(
        orders=_set(appeals.orders),
        address=_set(appeals.address),
        services=_set(appeals.services),
        reports=_set(appeals.reports),
        lures=_phrases(appeals.lures),
        per=_set(appeals.per),
        terms=_set(appeals.terms),
    )


def _credit_words(words: Credits) -> CreditWords:
    return CreditWords(
        by=_set(words.by),
        joiners=_set(words.joiners),
        behind_names=_set(words.behind_names),
        roles=_phrases(words.roles),
        starts=_phrases(words.starts),
        anywhere=_phrases(words.anywhere),
        bios=_set(words.bios),
        is_a=_phrases(words.is_a),
        publisher=_phrases(words.publisher),
        rights=_phrases(words.rights),
        rights_end=_phrases(words.rights_end),
    )


def _day_words(code: str, layout: Layout) -> DayWords:
    calendar = load_lexicon(code).calendar.words
    months, weekdays, marks = (
        frozenset(word for entry in calendar.get(part, ()) for word in split_words(entry.words))
        for part in (Part.MONTH, Part.WEEKDAY, Part.ORDINAL_MARK)
    )
    zones = _set(layout.sentences.zones)
    inner = months | weekdays | marks
    return DayWords(
        months=months,
        names=months | weekdays,
        ordinal_marks=marks,
        inner=inner,
        beside=inner | zones | _set(layout.credits.around_dates),
        zones=zones,
        clock=_phrases(layout.sentences.clock),
        published=_phrases(layout.credits.published),
        updated=_phrases(layout.credits.updated),
    )


def _set(listing: str) -> frozenset[str]:
    return frozenset(split_words(listing))


def _phrases(listing: str) -> Phrases:
    return Phrases(((listing, ""),))
