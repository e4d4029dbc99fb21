"""Figures that begin with a word that is no number: "a dozen", "several", "no one", "doubled", "every third"."""

from crosscheck.extract.figures.leading import before
from crosscheck.extract.figures.line import Items, Line, Passed, Spot
from crosscheck.extract.figures.ones import one_at
from crosscheck.extract.figures.plain import opens_level
from crosscheck.extract.figures.taking import taken
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.figures import amounts_content, vague_content
from crosscheck.grammar.quantities.hedges import share
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.nouns import PERSON, counted_at, is_plural
from crosscheck.grammar.quantities.shares import every_at
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.grammar.quantities.vague import ZERO, counts_at, point, times_at, zero_at
from crosscheck.model.value import QuantityKind


def article_figure(spot: Spot) -> Items:
    """Read "a dozen", "a third", "a few", "a year and a half"."""
    line, i = spot.line, spot.i
    if found := vague_figure(spot):
        return found
    if line.rules.counts.longest(line.tokens, i):
        return counts_figure(spot)
    lead = before(line, i, spot.low)
    content = amounts_content(
        line.tokens, Leads(lead.hedges, i, aged=lead.aged, alone=opens_level(line, i, lead)), line.rules
    )
    return taken(spot, i, content, lead) if isinstance(content, Content) else ()


def vague_figure(spot: Spot) -> Items:
    """Read a vague word that has a scale."""
    line, i = spot.line, spot.i
    found = line.rules.vague.longest(line.tokens, i)
    if found is None:
        return ()
    content = vague_content(line.tokens, i, line.rules)
    off = line.words.vague_off.end(line.tokens, i)
    scaled = isinstance(content, Content) and content.estimate.possible != found[0].possible
    told = line.text(found[1]) in line.words.vague_on.words
    if (
        off >= found[1]
        and not scaled
        and not (told and found[0].unit == "" and line.text(i) in line.words.vague_plain.words)
    ):
        return ()
    return taken(spot, i, content, before(line, i, spot.low)) if isinstance(content, Content) else ()


def zero_figure(spot: Spot) -> Items:
    """Read "no one", "none of the passengers", of an event that counts people or things."""
    line, i = spot.line, spot.i
    found = line.rules.phrases.zero.longest(line.tokens, i)
    content = zero_at(line.tokens, i, line.rules) if found else None
    if found is None or not isinstance(content, Content):
        return ()
    of = line.rules.phrases.of.longest(line.tokens, found[1])
    named = content.head >= 0 and (of or line.rules.phrases.no.longest(line.tokens, i) or found[1] > i + 2)
    if not named:
        person = line.rules.phrases.nobody.longest(line.tokens, i)
        content = content._replace(unit=PERSON if person else "", end=found[1], head=-1)
        if not _event_near(line, found[1]):
            return (Passed(i, found[1], "is a pronoun, not a count", silent=True),)
    elif not of and not _event_near(line, content.head):
        return (Passed(i, found[1], "is a pronoun, not a count", silent=True),)
    return taken(spot, i, content, before(line, i, spot.low))


def no_figure(spot: Spot) -> Items:
    """Read "no one", and "no casualties": none of what an event is counted by."""
    line, i = spot.line, spot.i
    if line.rules.phrases.zero.longest(line.tokens, i):
        return zero_figure(spot)
    found = line.rules.phrases.no.longest(line.tokens, i)
    noun = counted_at(line.tokens, found[1], line.rules) if found else None
    if found is None or noun is None or noun.head < 0 or line.tokens[found[1]].kind is not Kind.WORD:
        return ()
    if line.text(noun.head) not in line.words.event_nouns.words and not _none_happened(line, i, noun.head):
        return ()
    content = Content(QuantityKind.COUNT, noun.unit, point(ZERO), noun.end, head=noun.head, bare=found[1])
    return taken(spot, i, content, before(line, i, spot.low))


def _none_happened(line: Line, i: int, head: int) -> bool:
    """Whether none of a thing was there, or something happened to none: "there were no leaks", "no case was found"."""
    if any(line.text(j) in line.words.not_counted.words for j in range(i + 1, head + 1)):
        return False
    if not is_plural(line.text(head), line.rules):
        return False  # "no rain", "no decision"
    if line.words.existing.start(line.tokens, i, 0) < i:
        return True
    if line.text(head + 1) not in line.words.passive.words:
        return False
    for j in range(head + 2, min(head + 4, len(line.tokens))):
        if line.text(j) in line.words.recorded.words:
            return line.text(j - 1) in line.words.passive.words
    return False


def _event_near(line: Line, i: int) -> bool:
    """Whether a word for what happens to those counted stands in the six words from token `i` on."""
    near = range(i, min(i + 6, len(line.tokens)))
    return any(line.text(j) in line.words.events.words and not _to_do(line, j) for j in near)


def _to_do(line: Line, i: int) -> bool:
    """Whether "to" stands before token `i`: "no one to arrest"."""
    return line.rules.phrases.to.longest(line.tokens, i - 1) is not None


def counts_figure(spot: Spot) -> Items:
    """Read "a pair of activists" and, as with "one", "a single officer"; "both" only points back."""
    line, i = spot.line, spot.i
    found = line.rules.counts.longest(line.tokens, i)
    content = counts_at(line.tokens, i, line.rules)
    if found is None or not isinstance(content, Content) or content.head < 0:
        return ()
    if found[0] == 1:
        if line.text(i) not in line.rules.words.one or one_at(spot):
            return ()
    elif not line.rules.phrases.of.longest(line.tokens, found[1] - 1) or content.unit != "person":
        return ()
    return taken(spot, i, content, before(line, i, spot.low))


def often_figure(spot: Spot) -> Items:
    """Read "twice as many"; "twice" alone tells how often."""
    line, i = spot.line, spot.i
    content = times_at(line.tokens, i, line.rules)
    if isinstance(content, Content) and content.kind is QuantityKind.RATIO:
        return taken(spot, i, content, before(line, i, spot.low))
    return (Passed(i, i + 1, "tells how often, not how many", silent=True),)


def times_figure(spot: Spot) -> Items:
    """Read "doubled", "threefold"."""
    line, i = spot.line, spot.i
    content = times_at(line.tokens, i, line.rules)
    if not isinstance(content, Content):
        return ()
    return taken(spot, i, content, before(line, i, spot.low))


def every_figure(spot: Spot) -> Items:
    """Read "every third voter"."""
    line, i = spot.line, spot.i
    if line.text(i + 1) not in line.words.ordinals:
        return ()
    found = every_at(line.tokens, i, line.rules)
    if found is None or line.rules.units.longest(line.tokens, found.end):
        return ()
    content = Content(QuantityKind.PERCENT, "percent", share(found, line.rules), found.end)
    return taken(spot, i, content, before(line, i, spot.low))
