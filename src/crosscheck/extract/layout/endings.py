"""Whether a sentence ends at a full stop: what the lexicon's short forms and the word that follows tell.

The answer is yes, no, or not known (`None`), which leaves it to sentencex.
"""

from functools import cache

from msgspec import Struct

from crosscheck.grammar.quantities.tokens import Kind, Token, Tokens, glued
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.layout import Layout
from crosscheck.lexicons.lexicon import load_lexicon, load_section
from crosscheck.lexicons.vocabulary import split_words

LONG_FORM = 4
"""Letters; a longer word with a small letter in front of a full stop is taken for no short form."""

YEAR = 4
"""Digits; behind a short form they narrow what follows ("the U.K. 2019 budget"), other figures begin anew."""

ATTRIBUTION = 4
"""Words behind a quotation among which its verb is looked for ("Stop!" the driver shouted)."""


class Endings(Struct, frozen=True, eq=False):
    """The words of one language that sentence ends are told by."""

    titles: frozenset[str]
    numbered: frozenset[str]
    inside: frozenset[str]
    capital: frozenset[str]
    behind: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    openers: frozenset[str]
    saying: frozenset[str]
    plain_numbers: bool


@cache
def endings_of(code: str) -> Endings:
    """Return the words of a language that sentence ends are told by."""
    words = load_section(code, Layout).sentences
    calendar = load_lexicon(code).calendar.words
    days = {
        word
        for part in (Part.WEEKDAY, Part.MONTH)
        for entry in calendar.get(part, ())
        for word in split_words(entry.words)
    }
    return Endings(
        titles=frozenset(split_words(words.titles)),
        numbered=frozenset(split_words(words.numbered)),
        inside=frozenset(split_words(words.inside)),
        capital=frozenset(split_words(words.capital)),
        behind=frozenset(split_words(words.behind)),
        clock=frozenset(split_words(words.clock)),
        after_clock=frozenset(split_words(words.zones)) | days,
        openers=frozenset(split_words(words.openers)),
        saying=frozenset(split_words(words.saying)),
        plain_numbers=words.plain_numbers,
    )


def ends_at_stop(tokens: Tokens, i: int, start: int, n: int, endings: Endings) -> bool | None:
    """Tell whether the full stop at `i` ends the sentence that began at `start`; `n` is the next word or figure."""
    if not glued(tokens, i) or i == start:
        return True
    before = tokens[i - 1]
    if before.kind is Kind.NUMBER:
        return _ends_after_figure(tokens, i, start, endings)
    if before.kind is not Kind.WORD:
        return True
    if not endings.openers:
        return None
    form = short_form(tokens, i)
    follows = tokens[n]
    if form in endings.clock and i >= 2:
        return follows.kind is Kind.WORD and follows.text not in endings.after_clock
    if form in endings.numbered and follows.kind is Kind.NUMBER:
        return False
    if (form in endings.inside and not before.raw.isupper()) or (form in endings.capital and before.raw[0].isupper()):
        return follows.kind is Kind.WORD and form != "vs" and is_opener(tokens, n, endings)
    return _ends_after_name(tokens, i, n, form, endings)


def _ends_after_figure(tokens: Tokens, i: int, start: int, endings: Endings) -> bool | None:
    if i - 1 == start and len(tokens[start].text) <= 3:
        return False
    return True if endings.plain_numbers else None


def _ends_after_name(tokens: Tokens, i: int, n: int, form: str, endings: Endings) -> bool | None:
    """Tell whether a full stop behind a title, an initial, a legal form or a plain word ends the sentence."""
    before, follows = tokens[i - 1], tokens[n]
    if len(before.raw) == 1 and i > 1 and tokens[i - 2].kind is Kind.NUMBER:
        return True
    figure = follows.kind is Kind.NUMBER and not (len(follows.text) == YEAR and follows.text.isdigit())
    opens = figure or is_opener(tokens, n, endings)
    if before.raw[0].isupper():
        if form in endings.titles:
            return form in endings.behind and opens
        if form in endings.behind or "." in form or len(before.raw) == 1:
            return opens
    if "." in form:
        return opens
    if opens or len(before.raw) > LONG_FORM or before.raw.islower():
        return True
    return None


def short_form(tokens: Tokens, i: int) -> str:
    """Return the word that ends at the full stop `i`, with the stops inside it ("u.s" for U.S.)."""
    first = i - 1
    while first >= 2 and tokens[first - 1].text == "." and glued(tokens, first) and glued(tokens, first - 1):
        if tokens[first - 2].kind is not Kind.WORD or len(tokens[first - 2].text) > 3:
            break
        first -= 2
    return "".join(token.text for token in tokens[first:i])


def is_opener(tokens: Tokens, n: int, endings: Endings) -> bool:
    """Tell whether the word at `n` begins sentences; an initial ("A. Smith") does not."""
    word = tokens[n]
    if word.text not in endings.openers or not is_capital(word):
        return False
    return not (len(word.raw) == 1 and word.raw != "I" and n + 1 < len(tokens) and tokens[n + 1].text == ".")


def is_capital(token: Token) -> bool:
    """Tell whether a word has a capital letter; scripts without capitals have none."""
    return token.raw[0].isupper() or (len(token.raw) > 1 and token.raw[1].isupper())


def is_small(token: Token) -> bool:
    """Tell whether a word is written small; eBay and iPhone are not."""
    return token.raw[0].islower() and not is_capital(token)


def is_credited(tokens: Tokens, n: int, last: int, endings: Endings) -> bool:
    """Tell whether words that credit the quotation before them follow: "Smith shouted", "said the driver"."""
    for i in range(n, min(n + ATTRIBUTION, last)):
        if tokens[i].text in endings.saying:
            return True
        if tokens[i].kind is not Kind.WORD:
            return False
    return False
