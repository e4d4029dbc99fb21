"""What short lines are by their shape and by where they stand: headings, dates, authors."""

from msgspec.structs import replace

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.credits import BIO, BYLINE, DATE, is_bio
from crosscheck.extract.layout.days import read_date_line
from crosscheck.extract.layout.headlines import SHORTEST_HEADLINE
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.paragraphs import is_name
from crosscheck.extract.layout.parts import Part

LONGEST_HEADING = 14
"""Words; a longer line is a paragraph."""

ABOVE = 8
"""Blocks above a line of names among which the headline is looked for."""

BELOW = 12
"""Blocks from the top in which the line of the date is looked for, below a standfirst and a picture too."""


def set_shapes(page: Page, parts: list[Part], opening: int, closing: int) -> None:
    """Tell headings, lines of a date and authors by their shape and by where they stand."""
    for i, part in enumerate(parts):
        paragraph = part.paragraph
        if part.kind is not BlockKind.PARAGRAPH:
            continue
        dated = read_date_line(page, paragraph.body, paragraph.last)
        if dated is not None and (i < opening or i > closing or (i <= BELOW and _is_single(page, parts, i))):
            parts[i] = part.dropped(BlockKind.CREDIT, DATE)
        elif i > 0 and i >= closing and is_bio(page, paragraph):
            parts[i] = part.dropped(BlockKind.CREDIT, BIO)
        elif i < opening and _names_author(page, parts, i):
            parts[i] = part.dropped(BlockKind.CREDIT, BYLINE)
        elif _is_heading(page, parts, i):
            parts[i] = replace(part, kind=BlockKind.HEADING)


def _is_single(page: Page, parts: list[Part], i: int) -> bool:
    """Tell whether a date with its weekday on a line of its own is the page's only one: a chronology has more."""
    own, days = parts[i].paragraph, page.words.days
    if not any(word in days.names and word not in days.months for word in page.line(own.body, own.last)):
        return False
    others = (part.paragraph for j, part in enumerate(parts) if j != i and len(part.paragraph.words) <= LONGEST_HEADING)
    return not any(read_date_line(page, other.body, other.last) for other in others)


def _names_author(page: Page, parts: list[Part], i: int) -> bool:
    """Tell whether a line above the text is a name with a role, or a name right before the line of the date."""
    paragraph = parts[i].paragraph
    if i == 0 or len(paragraph.words) > LONGEST_HEADING or paragraph.closed:
        return False
    role = page.words.credits.roles.within(paragraph.words)
    if role is not None and role[1] > 0:
        return is_name(page.tokens, paragraph.body, paragraph.body + role[1], page.words.credits.joiners | {"|"})
    after = parts[i + 1].paragraph if i + 1 < len(parts) else None
    titled = any(
        part.is_read and len(part.paragraph.words) >= SHORTEST_HEADLINE for part in parts[max(0, i - ABOVE) : i]
    )
    if after is None or not titled or len(paragraph.words) < 2 or read_date_line(page, after.body, after.last) is None:
        return False
    return is_name(
        page.tokens, paragraph.body, paragraph.last, page.words.credits.joiners | page.words.credits.behind_names
    )


def _is_heading(page: Page, parts: list[Part], i: int) -> bool:
    """Tell whether a line is a heading: short, without an end, in front of something longer."""
    paragraph = parts[i].paragraph
    if paragraph.titled:
        return True
    if paragraph.closed or not 0 < len(paragraph.words) <= LONGEST_HEADING or i + 1 == len(parts):
        return False
    last = page.tokens[paragraph.last - 1]
    first = page.tokens[paragraph.body]
    return last.raw not in ",;:-–—" and not first.raw[0].islower()
