"""Lines that say who wrote, published, dated or helped, and what they say."""

from msgspec import Struct

from crosscheck.extract.layout.agencies import agency_at, agency_within
from crosscheck.extract.layout.days import read_date_line
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.paragraphs import Paragraph, is_name
from crosscheck.grammar.quantities.tokens import Kind, glued

BYLINE = "who wrote it"
DATE = "when it was published or changed"
CREDIT = "who made or supplied it"
AGENCY = "whose copy it is"
BIO = "about its author"
CONTACT = "how to reach someone"
PLACE = "where it was written"
PICTURE = "who took a picture"

LONGEST = 60
"""Words; a longer paragraph is no credit."""

LONGEST_BIO = 40
LONGEST_BYLINE = 24

_DRESS = frozenset("*_([~/")
_CURRENCY = frozenset("$€£¥")
_ENDS = frozenset("*_,|•·–—-/(:;")


class Byline(Struct, frozen=True):
    """A line that names who wrote it: the names, and the agency they write for."""

    author: str
    agency: str


def credit_why(page: Page, paragraph: Paragraph) -> str:
    """Return what a line credits, "" where it credits nothing."""
    line = paragraph.words
    if not line:
        return DATE if paragraph.body > paragraph.first and not paragraph.marked else ""
    if len(line) > LONGEST:
        return ""
    first, last = _undressed(page, paragraph.body, paragraph.last), paragraph.last
    line = page.line(first, last)
    if read_byline(page, first, last) is not None:
        return BYLINE
    if (dated := read_date_line(page, first, last)) is not None and dated.labelled:
        return DATE
    if agency_line(page, first, last):
        return AGENCY
    if _gives_address(page, paragraph):
        return CONTACT
    news = len(page.words.appeals.reports.intersection(line))
    if page.words.credits.starts.at(line, 0) is not None and not (paragraph.is_text and news > 2):
        return CREDIT
    if page.words.credits.rights.at(line, 0) is not None and (line[0] == "©" or not paragraph.is_text):
        return CREDIT
    found = page.words.credits.anywhere.within(line)
    return CREDIT if found is not None and news < 2 else ""


def _undressed(page: Page, first: int, last: int) -> int:
    """Return the index behind the signs that a credit is dressed in ("*By Ana Diaz*", "(Reporting by ...")."""
    while first < last - 1 and page.tokens[first].raw in _DRESS:
        first += 1
    return first


def _gives_address(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a short line that is no sentence holds an address of electronic mail."""
    if paragraph.closed or len(paragraph.words) > LONGEST_BYLINE:
        return False
    return any(page.tokens[i].raw == "@" and glued(page.tokens, i) for i in range(paragraph.body + 1, paragraph.last))


def read_byline(page: Page, first: int, last: int) -> Byline | None:
    """Read a line as a byline: "By Ana Diaz, Reuters", "By ANA DIAZ | May 3, 2021".

    Every word of it is a name, a role, or stands among names; what begins like one and goes on as a sentence is none.
    """
    first = _undressed(page, first, last)
    if last - first > LONGEST_BYLINE or last - first < 2 or page.tokens[first].text not in page.words.credits.by:
        return None
    first += page.tokens[first + 1].raw == ":"
    name = first + 1
    end = name
    while end < last and page.tokens[end].raw not in _ENDS and not _ends_name(page, end, last):
        end += 1
    if end == name or page.tokens[end - 1].kind is Kind.NUMBER or not _is_plain(page, name, last):
        return None
    opening = page.tokens[name].text
    agency = agency_within(page, name, last)
    if not agency and (opening in page.words.endings.openers or opening in page.words.days.names):
        return None
    if not is_name(page.tokens, name, end, page.words.credits.joiners):
        return None
    author = page.written(name, end)
    return Byline("" if agency and agency_at(page, name, last) is not None else author, agency)


def _ends_name(page: Page, i: int, last: int) -> bool:
    """Tell whether the names end at a token: before a role, a place or a date."""
    token = page.tokens[i]
    if token.kind is Kind.NUMBER or token.text in page.words.credits.behind_names:
        return True
    return page.words.credits.roles.at(page.line(i, min(i + 4, last)), 0) is not None


def _is_plain(page: Page, first: int, last: int) -> bool:
    """Tell whether nothing in a line is said: no small word but roles, dates and what joins names, no question."""
    words, tokens = page.words, page.tokens
    known = words.credits.joiners | words.credits.behind_names | words.days.beside
    i = first
    while i < last:
        line = page.line(i, min(i + 4, last))
        label = words.credits.roles.at(line, 0) or words.days.published.at(line, 0) or words.days.updated.at(line, 0)
        if label is None and tokens[i].kind is Kind.WORD and tokens[i].text not in known and tokens[i].raw[0].islower():
            return "@" in page.line(i, last)
        i += label[1] if label is not None else 1
    return tokens[last - 1].raw not in ("?", "!")


def agency_line(page: Page, first: int, last: int) -> str:
    """Return the agency of a line that holds nothing else ("— Xinhua", "(AFP)"), "" where it holds more."""
    agency = ""
    while first < last:
        found = agency_at(page, first, last)
        if (
            found is None
            and page.tokens[first].kind is not Kind.SIGN
            and page.tokens[first].text not in page.words.credits.joiners
        ):
            return ""
        agency = agency or (found[0] if found is not None else "")
        first = found[1] if found is not None else first + 1
    return agency


def credited_agency(page: Page, first: int, last: int) -> str:
    """Return the agency that a line credits alone ("Source: Interfax", "AFP contributed to this report").

    Beside other outlets an agency is one helper of many, and the copy is not its own.
    """
    line = page.line(first, last)
    start = page.words.credits.starts.at(line, 0)
    if start is not None and line[0] != "©":
        end = next((i for i in range(first + start[1], last) if page.tokens[i].raw in ";."), last)
        return agency_line(page, first + start[1], end)
    found = page.words.credits.anywhere.within(line)
    return agency_line(page, first, first + found[1]) if found is not None else ""


def is_bio(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a line under the text is about its author: a name, what they are, and where."""
    line = paragraph.words
    if len(line) > LONGEST_BIO or not page.tokens[paragraph.body].raw[0].isupper() or not _CURRENCY.isdisjoint(line):
        return False
    found = page.words.credits.is_a.within(line[:10])
    if found is None or found[1] == 0 or line[0] in page.words.endings.openers:
        return False
    named = is_name(page.tokens, paragraph.body, paragraph.body + found[1], page.words.credits.joiners)
    return named and not page.words.credits.bios.isdisjoint(line[found[2] : found[2] + 12])
