"""Figures that begin with a number, a currency sign, "between" or "from"."""

from crosscheck.extract.figures.ages import age_at
from crosscheck.extract.figures.codes import BY_WRITING
from crosscheck.extract.figures.leading import before, changed_before
from crosscheck.extract.figures.line import Before, Find, Items, Line, Passed, Spot
from crosscheck.extract.figures.ones import one_at, part_at
from crosscheck.extract.figures.pairs import pair_at
from crosscheck.extract.figures.refusals import LABEL, in_prose
from crosscheck.extract.figures.taking import made, taken
from crosscheck.grammar.quantities.amounts import amount_at
from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.figures import amounts_content, vague_content
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.near_misses import unreadable
from crosscheck.grammar.quantities.number import Form
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.ranks import rank_at
from crosscheck.grammar.quantities.tokens import Kind, glued, hop
from crosscheck.grammar.quantities.units import unit_behind
from crosscheck.model.value import QuantityKind

FAR = 8
"""Words from "doubled" to the levels that it tells the change between, at most."""
OWNED = ("'s", "’s", "s'", "s’")
ORDER = "tells an order, not how many"


def number_figure(spot: Spot) -> Items:
    """Read a number in digits or in words."""
    line, i = spot.line, spot.i
    for rule in BY_WRITING:
        if passed := rule(line, i):
            return (passed,)
    if found := pair_at(line, i) or age_at(line, i) or part_at(line, i):
        return tuple(
            made(line, item[0], item[1], Before(item[0])) if not isinstance(item, Passed) else item for item in found
        )
    if line.rules.figures.cardinals.get(line.text(i)) == 1 and (passed := one_at(spot)):
        return (passed,)
    start = _signed(line, i, spot.low)
    lead = before(line, start, spot.low)
    leads = Leads(lead.hedges, start, aged=lead.aged, alone=lead.started or opens_level(line, start, lead))
    content: Reading = None
    if line.tokens[i].kind is Kind.NUMBER:
        content = rank_at(line.tokens, i, line.rules) or vague_content(line.tokens, i, line.rules)
    content = content or amounts_content(line.tokens, leads, line.rules)
    if content is None and start < i:
        start = i
        lead = before(line, start, spot.low)
        content = amounts_content(line.tokens, Leads(lead.hedges, i, aged=lead.aged, alone=lead.started), line.rules)
    if content is None:
        return _unread(line, i)
    if isinstance(content, Content) and content.kind is QuantityKind.RANK and not _ranked(line, i, content):
        return (Passed(i, content.end, ORDER),)
    items = taken(spot, start, content, lead)
    return (Passed(i, i + 1, LABEL),) if _is_labelled(spot, items) else items


def _is_labelled(spot: Spot, items: Items) -> bool:
    """Whether a bare number goes on where a label has led: "Articles 5 and 6", "page 3 of 12"."""
    last = spot.done[-1] if spot.done else None
    if not isinstance(last, Passed) or last.why != LABEL or spot.i - last.last > 2 or len(items) != 1:
        return False
    line, bare = spot.line, isinstance(items[0], Find) and not items[0].content.unit
    between = [line.text(j) for j in range(last.last, spot.i)]
    joins = line.words.list_words.words | {",", "-", "–"}
    of = line.rules.phrases.of.longest(line.tokens, last.last)
    return bare and bool(between) and (of is not None or all(word in joins for word in between))


def _ranked(line: Line, i: int, content: Content) -> bool:
    """Whether a superlative or "place" follows an ordinal, or "ranked" stands before it."""
    end = content.end
    if line.text(end - 1) == "-":
        return False  # "a first-class team"
    if end > i + 2 or line.words.ranked.start(line.tokens, i, 0) < i:
        return True
    if line.words.moving.start(line.tokens, i, 0) < i and _is_alone(line, end):
        return True
    if line.words.places_behind.end(line.tokens, end) > end:
        return True
    if content.estimate.amount == 1:
        return False
    return _is_of_field(line, i, end) or _is_achieved(line, i, end)


def _is_of_field(line: Line, i: int, end: int) -> bool:
    """Whether an ordinal without an article tells a place among others: "33rd at the games", "Third was the host"."""
    if line.text(i - 1) in line.words.being.words:
        return _is_alone(line, end)
    if i and line.tokens[i - 1].kind is not Kind.SIGN:
        return False
    if i == 0 and line.text(end) in line.words.placed.words:
        return True
    behind = line.text(end) in line.words.placed_in.words
    return behind and (line.text(end + 1) in line.words.determiners.words or line.text(end + 1).isdigit())


def _is_alone(line: Line, i: int) -> bool:
    """Whether an ordinal that ends before token `i` has no noun behind it: "are 14th with 20 points"."""
    following = line.tokens[i] if i < len(line.tokens) else None
    if following is None or following.text in line.words.placed_by.words:
        return True
    return following.kind is Kind.SIGN and not glued(line.tokens, i + 1)


def _is_achieved(line: Line, i: int, end: int) -> bool:
    """Whether an ordinal numbers what its owner has done: "their fourth title", "the keeper's 200th cap"."""
    owner = line.text(i - 1)
    owned = owner in line.words.owners.words - line.words.determiners.words | line.rules.words.one or owner.endswith(
        OWNED
    )
    return owned and any(line.text(j) in line.words.achieved.words for j in range(end, min(end + 3, len(line.tokens))))


def _unread(line: Line, i: int) -> Items:
    """Return a number that could not be read with the reason, nothing for a word that may be a number."""
    token = line.tokens[i]
    if token.kind in (Kind.NUMBER, Kind.ODD):
        return (Passed(i, i + 1, unreadable(line.tokens, i, line.rules) or "is no figure that can be read"),)
    if token.text in line.rules.figures.cardinals:
        return (Passed(i, i + 1, "is no figure that can be read"),)
    return ()


def _signed(line: Line, i: int, low: int) -> int:
    """Return the index of a minus before token `i`, else `i`; "plus or minus" is none."""
    signed = i > low and line.text(i - 1) in line.rules.words.minus
    return i - 1 if signed and line.text(i - 2) not in line.words.not_minus.words else i


def opens_level(line: Line, i: int, lead: Before) -> bool:
    """Whether "to" behind the figure leads to a new level: "rose by 12 to 60", but not "by 5 to 10 percent"."""
    by = lead.by and line.text(lead.first - 1) in line.words.told_by.words
    if not by and lead.change is None:
        return False
    first = amount_at(line.tokens, i, line.rules)
    if first is None or first.unit or first.number.form is Form.FRACTION:
        return True
    to = line.rules.phrases.to.longest(line.tokens, first.end)
    second = number_at(line.tokens, to[1], line.rules) if to else None
    return second is not None and unit_behind(line.tokens, second, line.rules) is None


def ordinal_figure(spot: Spot) -> Items:
    """Read a rank with its superlative ("ninth biggest"); other ordinals tell an order."""
    line, i = spot.line, spot.i
    number = number_at(line.tokens, hop(line.tokens, i + 1), line.rules)
    if number and number.amount > 1:
        return (Passed(i, i + 1, ORDER, silent=True),)
    content = rank_at(line.tokens, i, line.rules)
    bare = isinstance(content, Content) and (content.end <= i + 1 or line.text(content.end - 1) == "-")
    if not isinstance(content, Content) or (bare and not _ranked(line, i, content)):
        return (Passed(i, max(i + 1, content.end if content else 0), ORDER),)
    return taken(spot, i, content, Before(i))


def between_figure(spot: Spot) -> Items:
    """Read "between four and seven"."""
    line, i = spot.line, spot.i
    lead = before(line, i, spot.low)
    content = amounts_content(line.tokens, Leads((), i, aged=lead.aged), line.rules)
    if isinstance(content, Refusal):
        return (Passed(i, content.end, in_prose(content.why)),)
    return taken(spot, i, content, lead) if content else ()


def from_figure(spot: Spot) -> Items:
    """Read "from four to seven" as a range, unless a change is told: then it is an old and a new level."""
    line, i = spot.line, spot.i
    content = amounts_content(line.tokens, Leads((), i), line.rules)
    if not isinstance(content, Content) or changed_before(line, i, spot.low) or _times_before(spot):
        return ()
    return taken(spot, i, content, before(line, i, spot.low))


def _times_before(spot: Spot) -> bool:
    """Whether a word that is itself a figure told the change: "doubled the number of wards from 4 to 8"."""
    last = spot.done[-1] if spot.done else None
    if not isinstance(last, Find) or last.content.kind is not QuantityKind.RATIO or spot.i - last.last > FAR:
        return False
    return all(spot.line.tokens[j].kind is Kind.WORD for j in range(last.last, spot.i))


def prefixed_figure(spot: Spot) -> Items:
    """Read a currency sign or a unit before its figure."""
    line, i = spot.line, spot.i
    rules = line.rules
    found = rules.signs.longest(line.tokens, i) or rules.prefixes.longest(line.tokens, i)
    j = hop(line.tokens, found[1]) if found else i
    j = j + 1 if line.text(j) in rules.words.minus else j
    if found is None or number_at(line.tokens, j, rules, money=True) is None:
        return number_figure(spot) if line.text(i) in rules.number_starts else ()
    start = _signed(line, i, spot.low)
    lead = before(line, start, spot.low)
    content = amounts_content(line.tokens, Leads(lead.hedges, start, alone=lead.started), rules)
    if isinstance(content, Refusal):
        return (Passed(i, content.end, in_prose(content.why)),)
    return taken(spot, start, content, lead) if content else ()
