"""What of a page is no part of the article: links, pleas, buttons, forms, notices.

A phrase of the lexicon tells some of it; the rest is told by several signs together, so that wordings never seen are
found too: a line that speaks to the reader, asks for something, and names what the site offers. Signs of reported news
speak against: a real sentence that is lost is worse than a plea that is kept.
"""

from crosscheck.extract.layout.paragraphs import Paragraph, bare_words
from crosscheck.extract.layout.phrases import FIGURE, Words
from crosscheck.extract.layout.wording import LayoutWords
from crosscheck.grammar.quantities.tokens import Kind, Tokens

LONGEST = 60
"""Words; a longer paragraph is never furniture by its words."""

NEWS = 2
"""Different signs of reported news that save a whole sentence from a phrase of the lexicon."""

ENOUGH = 4
"""Points at which the signs make a line furniture."""

APPEAL = "it asks something of the reader"
CRUMBS = "navigation"

_QUOTES = frozenset('"“”„«»')
_CURRENCY = frozenset("$€£¥₹₽₸₺₴")
_CRUMBS = frozenset("|>›»/•·→")


def furniture_why(tokens: Tokens, paragraph: Paragraph, words: LayoutWords) -> str:
    """Return what sort of furniture a paragraph is, "" where it is none."""
    line = paragraph.words
    if not line or len(line) > LONGEST:
        return ""
    bare = bare_words(tokens, paragraph)
    whole = words.furniture_lines.whole(line) or words.furniture_lines.whole(bare)
    if whole:
        return whole
    if tokens[paragraph.body].raw in _QUOTES:
        return ""
    return _by_phrase(paragraph, words) or _by_signs(tokens, paragraph, words) or _by_crumbs(tokens, paragraph)


def heads_list(tokens: Tokens, paragraph: Paragraph, words: LayoutWords) -> str:
    """Return what belongs to a line of furniture below it: "list", "rest" or ""."""
    why = words.furniture_lines.whole(paragraph.words) or words.furniture_lines.whole(bare_words(tokens, paragraph))
    why = why or (_start(paragraph.words, words) if paragraph.words[-1:] == (":",) else "")
    return words.layout.furniture[why].under if why else ""


def _by_phrase(paragraph: Paragraph, words: LayoutWords) -> str:
    line = paragraph.words
    news = len(words.appeals.reports.intersection(line))
    tells_news = paragraph.is_text and news >= NEWS
    start = words.furniture_starts.at(line, 0)
    if start is not None and (not tells_news or ":" in line[: start[1] + 1]):
        return start[0]
    found = words.furniture_anywhere.within(line)
    return found[0] if found is not None and not tells_news else ""


def _start(line: Words, words: LayoutWords) -> str:
    found = words.furniture_starts.at(line, 0)
    return found[0] if found is not None else ""


def _by_signs(tokens: Tokens, paragraph: Paragraph, words: LayoutWords) -> str:
    """Add up the signs that a line asks something; without one that speaks to the reader there are none."""
    line = paragraph.words
    distinct = set(line)
    address = len(distinct & words.appeals.address)
    orders = _gives_order(line, words)
    price = _has_price(line, words)
    if not (address or orders or price == 3):
        return ""
    points = 2 * orders + min(address, 2) + price + min(2 * len(distinct & words.appeals.services), 4)
    points += 2 * ("@" in line) + (len(line) < 12 and not paragraph.closed)
    points -= 2 * len(distinct & words.appeals.reports) + 3 * any(
        token.raw in _QUOTES for token in tokens[paragraph.body : paragraph.last]
    )
    return APPEAL if points >= ENOUGH else ""


def _gives_order(line: Words, words: LayoutWords) -> bool:
    """Tell whether a sentence of the line begins with an order."""
    return any(word in words.appeals.orders and (i == 0 or line[i - 1] in ".!?") for i, word in enumerate(line))


def _has_price(line: Words, words: LayoutWords) -> int:
    """Return 2 for a price with its term ("$5 a month"), 3 where it is made little ("just $5 a month")."""
    for i, word in enumerate(line):
        if word in words.appeals.terms and i >= 2 and line[i - 1] in words.appeals.per and line[i - 2] == FIGURE:
            lured = any(words.appeals.lures.at(line, k) for k in range(max(0, i - 7), i - 2))
            paid = not _CURRENCY.isdisjoint(line[max(0, i - 4) : i])
            return (3 if lured else 2) * paid
    return 0


def _by_crumbs(tokens: Tokens, paragraph: Paragraph) -> str:
    """Tell a row of short pieces parted by bars or arrows, without figures or a stop."""
    parts = [0]
    if tokens[paragraph.body].raw == "|":
        return ""
    for token in tokens[paragraph.body : paragraph.last]:
        if token.raw in _CRUMBS:
            parts.append(0)
        elif token.kind is Kind.WORD:
            parts[-1] += 1
        elif token.raw not in "&'’-":
            return ""
    return CRUMBS if len(parts) > 2 and max(parts) <= 3 else ""
