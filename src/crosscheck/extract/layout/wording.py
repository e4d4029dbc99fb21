"""The layout section of a lexicon, made ready to be looked up: once for each language."""

from dataclasses import dataclass
from functools import cache

from crosscheck.extract.layout.endings import Endings, endings_of
from crosscheck.extract.layout.phrases import Phrases, Words, words_of_line
from crosscheck.grammar.quantities.tokens import Tokens
from crosscheck.lexicons.calendar import Entry, Part
from crosscheck.lexicons.layout import Layout
from crosscheck.lexicons.lexicon import load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words


@dataclass(frozen=True, slots=True, eq=False)
class LayoutWords:
    """The words of one language by which a page is told apart."""

    layout: Layout
    endings: Endings
    furniture_lines: Phrases
    furniture_starts: Phrases
    furniture_anywhere: Phrases
    orders: frozenset[str]
    address: frozenset[str]
    services: frozenset[str]
    reports: frozenset[str]
    lures: Phrases
    per: frozenset[str]
    terms: frozenset[str]
    by: frozenset[str]
    joiners: frozenset[str]
    behind_names: frozenset[str]
    roles: Phrases
    credit_starts: Phrases
    credit_anywhere: Phrases
    bios: frozenset[str]
    is_a: Phrases
    published: Phrases
    updated: Phrases
    around_dates: frozenset[str]
    publisher: Phrases
    rights: Phrases
    rights_end: Phrases
    caption_starts: Phrases
    picture_credits: Phrases
    agencies: Phrases
    labels: Phrases
    small: frozenset[str]
    clock_marks: Phrases
    zones: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    ordinal_marks: frozenset[str]
    date_words: frozenset[str]
    beside_dates: frozenset[str]
    day_labels: frozenset[str]
    in_bylines: frozenset[str]

    @staticmethod
    def line(tokens: Tokens, first: int, last: int) -> Words:
        """Return the look-up forms of a stretch of tokens."""
        return words_of_line(tokens[first:last])


@cache
def layout_words(code: str) -> LayoutWords:
    """Return the words of a language, ready to be looked up."""
    layout = load_section(code, Layout)
    furniture, appeals, credits_, captions = layout.furniture, layout.appeals, layout.credits, layout.captions
    calendar = load_lexicon(code).calendar.words
    published, updated = _phrases(credits_.published), _phrases(credits_.updated)
    date_words = _calendar_words(calendar, Part.MONTH, Part.WEEKDAY, Part.ORDINAL_MARK)
    around = _set(credits_.around_dates)
    ordinal_marks = _calendar_words(calendar, Part.ORDINAL_MARK)
    return LayoutWords(
        layout=layout,
        endings=endings_of(code),
        furniture_lines=Phrases((entry.lines, why) for why, entry in furniture.items()),
        furniture_starts=Phrases((entry.starts, why) for why, entry in furniture.items()),
        furniture_anywhere=Phrases((entry.anywhere, why) for why, entry in furniture.items()),
        orders=_set(appeals.orders),
        address=_set(appeals.address),
        services=_set(appeals.services),
        reports=_set(appeals.reports),
        lures=_phrases(appeals.lures),
        per=_set(appeals.per),
        terms=_set(appeals.terms),
        by=_set(credits_.by),
        joiners=_set(credits_.joiners),
        behind_names=_set(credits_.behind_names),
        roles=_phrases(credits_.roles),
        credit_starts=_phrases(credits_.starts),
        credit_anywhere=_phrases(credits_.anywhere),
        bios=_set(credits_.bios),
        is_a=_phrases(credits_.is_a),
        published=published,
        updated=updated,
        around_dates=around,
        publisher=_phrases(credits_.publisher),
        rights=_phrases(credits_.rights),
        rights_end=_phrases(credits_.rights_end),
        caption_starts=_phrases(captions.starts),
        picture_credits=_phrases(captions.credits),
        agencies=Phrases((listing, agency) for agency, listing in layout.agencies.items()),
        labels=_phrases(layout.datelines.labels),
        small=_set(layout.datelines.small),
        clock_marks=_phrases(layout.sentences.clock),
        zones=_set(layout.sentences.zones),
        months=_calendar_words(calendar, Part.MONTH),
        weekdays=_calendar_words(calendar, Part.WEEKDAY),
        ordinal_marks=ordinal_marks,
        date_words=date_words,
        beside_dates=around | _set(layout.sentences.zones) | date_words,
        day_labels=published.firsts | updated.firsts,
        in_bylines=_set(credits_.joiners) | _set(credits_.behind_names) | around | ordinal_marks,
    )


def _set(listing: str) -> frozenset[str]:
    return frozenset(split_words(listing))


def _phrases(listing: str) -> Phrases:
    return Phrases(((listing, ""),))


def _calendar_words(calendar: dict[Part, tuple[Entry, ...]], *parts: Part) -> frozenset[str]:
    return frozenset(word for part in parts for entry in calendar.get(part, ()) for word in split_words(entry.words))
