"""Paragraphs to blocks: what each line of a page is, and which of its tokens are read."""

from collections.abc import Sequence
from itertools import islice

from msgspec.structs import replace

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.agencies import before_agency
from crosscheck.extract.layout.captions import read_caption
from crosscheck.extract.layout.credits import PICTURE, PLACE, credit_why
from crosscheck.extract.layout.datelines import read_dateline, read_dateline_alone
from crosscheck.extract.layout.furniture import furniture_why, heads_list
from crosscheck.extract.layout.headlines import LONGEST_HEADLINE, set_headline
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.paragraphs import BODY, Paragraph
from crosscheck.extract.layout.parts import Part
from crosscheck.extract.layout.shapes import set_shapes
from crosscheck.grammar.quantities.tokens import Kind

LISTED = 12
"""Short lines that a list of links may have below its title."""

OPENING = 4
"""Paragraphs of text among which the dateline is looked for."""


def find_parts(page: Page, paragraphs: Sequence[Paragraph], title: str) -> list[Part]:
    """Return a block for each paragraph."""
    parts = [_alone(page, paragraph) for paragraph in paragraphs]
    texts = _texts(parts)
    opening, closing = (texts[0], texts[-1]) if texts else (len(parts), -1)
    _drop_lists(page, parts, opening)
    _set_rows(parts)
    set_shapes(page, parts, opening, closing)
    _set_dateline(page, parts, opening)
    set_headline(page, parts, opening, title)
    return parts


def _texts(parts: list[Part]) -> list[int]:
    """Return the paragraphs of the text: those that are long and end like a sentence or, where none is, the short."""
    closed = [i for i, part in enumerate(parts) if part.kind is BlockKind.PARAGRAPH and part.paragraph.closed]
    return [i for i in closed if parts[i].paragraph.is_text] or [i for i in closed if len(parts[i].paragraph.words) > 4]


def _set_dateline(page: Page, parts: list[Part], opening: int) -> None:
    """Find the dateline: on a line of its own above the text, or at the beginning of one of the first paragraphs."""
    for i, part in enumerate(parts[:opening]):
        short = part.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if short and (found := read_dateline_alone(page, part.first, part.last)) is not None:
            parts[i] = replace(part.dropped(BlockKind.CREDIT, PLACE), dateline=found)
            return
    long = (i for i, part in enumerate(parts) if len(part.paragraph.words) >= BODY)
    for i in islice((i for i in long if parts[i].kind is BlockKind.PARAGRAPH), OPENING):
        if (found := read_dateline(page, parts[i].first, parts[i].last)) is not None:
            parts[i] = replace(parts[i], first=found.end, dateline=found)
            return


def _alone(page: Page, paragraph: Paragraph) -> Part:
    """Return what a paragraph is by its own words."""
    kind = BlockKind.ITEM if paragraph.marked else BlockKind.PARAGRAPH
    part = Part(paragraph, kind, paragraph.body, paragraph.last)
    if why := furniture_why(page.tokens, paragraph, page.words):
        return part.dropped(BlockKind.FURNITURE, why)
    caption = read_caption(page, paragraph)
    if caption is not None and caption.first < caption.last:
        return replace(part, kind=BlockKind.CAPTION, first=caption.first, last=caption.last)
    if why := PICTURE if caption is not None else credit_why(page, paragraph):
        return part.dropped(BlockKind.CREDIT, why)
    if not any(token.kind is not Kind.SIGN for token in page.tokens[paragraph.body : paragraph.last]):
        return part.dropped(BlockKind.FURNITURE, "it holds no words")
    last = before_agency(page, part.first, part.last)
    return part if last == part.last else replace(part, last=last)


def _drop_lists(page: Page, parts: list[Part], opening: int) -> None:
    """Set apart what stands below the title of a list of links or of the comments."""
    i = 0
    while i < len(parts):
        under = heads_list(page.tokens, parts[i].paragraph, page.words) if parts[i].kind is BlockKind.FURNITURE else ""
        why = f"it stands below “{page.written(parts[i].paragraph.body, parts[i].paragraph.last)}”" if under else ""
        i += 1
        if under == "rest" and i > opening and 2 * i > len(parts):
            while i < len(parts):
                parts[i] = parts[i] if not parts[i].is_read else parts[i].dropped(BlockKind.FURNITURE, why)
                i += 1
        elif under == "list" and i > opening:
            end = i + LISTED
            while i < min(end, len(parts)) and parts[i].is_read and not parts[i].paragraph.closed:
                if len(parts[i].paragraph.words) > LONGEST_HEADLINE:
                    break
                parts[i] = parts[i].dropped(BlockKind.FURNITURE, why)
                i += 1


def _set_rows(parts: list[Part]) -> None:
    """Make rows of lines with cells that stand beside another such line."""
    for i, part in enumerate(parts):
        beside = any(0 <= k < len(parts) and parts[k].paragraph.row for k in (i - 1, i + 1))
        if part.is_read and part.paragraph.row and beside:
            parts[i] = replace(part, kind=BlockKind.ROW)
