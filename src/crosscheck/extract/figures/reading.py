"""What stands at a token of a line: a figure, a number that is none, or nothing.

Each sort of first word has its reading; a figure read goes through the rules of `refusals.py` before it is taken.
"""

from collections.abc import Callable

from crosscheck.extract.figures.ages import age_at
from crosscheck.extract.figures.leading import Before, before, changed_before
from crosscheck.extract.figures.line import Find, Line, Passed
from crosscheck.extract.figures.nouns import noun_of
from crosscheck.extract.figures.ones import one_at, part_at
from crosscheck.extract.figures.pairs import pair_at
from crosscheck.extract.figures.refusals import AFTER, BEFORE, in_prose
from crosscheck.grammar.quantities.amounts import amount_at
from crosscheck.grammar.quantities.contents import Content, Reading, Refusal
from crosscheck.grammar.quantities.figures import amounts_content, vague_content
from crosscheck.grammar.quantities.hedges import hedged, share
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.near_misses import unreadable
from crosscheck.grammar.quantities.nouns import PERSON
from crosscheck.grammar.quantities.number import Form
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.ranks import rank_at
from crosscheck.grammar.quantities.reading import quantity_of, spoken
from crosscheck.grammar.quantities.shares import every_at
from crosscheck.grammar.quantities.tails import CHANGING, second_hedge, trailing
from crosscheck.grammar.quantities.tokens import Kind, hop
from crosscheck.grammar.quantities.units import unit_behind
from crosscheck.grammar.quantities.vague import counts_at, times_at, zero_at
from crosscheck.model.value import QuantityKind

Item = Find | Passed
Items = tuple[Item, ...]


def read_at(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Return what stands at token `i`, nothing for nothing; no word before `low` may be taken."""
    token = line.tokens[i]
    numeric = token.kind in (Kind.NUMBER, Kind.ODD)
    sort = "number" if numeric else line.words.readers[token.text]
    if i in line.timed and (numeric or sort in ("number", "ordinal")):
        end = _untimed(line, i, low)
        if end:
            return (Passed(i, end, "is part of a date", silent=True),)
    if passed := _idiom(line, i, low):
        return (passed,)
    found = SORTS[sort](line, i, low, done)
    if found or sort == "number" or token.text not in line.words.numbers:
        return found
    return _number(line, i, low, done)


def _untimed(line: Line, i: int, low: int) -> int:
    """Return the index behind the date that covers token `i`, 0 where a figure of its own stands there."""
    first, last = line.timed[i]
    return last


def _idiom(line: Line, i: int, low: int) -> Passed | None:
    """Return the fixed phrase that token `i` is a part of."""
    ahead = i + 1 if line.text(i) in line.rules.words.one and i + 1 < len(line.tokens) else i
    for start in range(ahead, max(low, i - 3) - 1, -1):
        if line.tokens[start].text in line.words.idiom_starts:
            found = line.words.idioms.longest(line.tokens, start)
            if found and found[1] > i:
                return Passed(i, found[1], f"is {found[0]}, not a quantity")
    return None


def _number(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read a number in digits or in words."""
    for rule in BEFORE:
        if passed := rule(line, i):
            return (passed,)
    if found := pair_at(line, i) or age_at(line, i) or part_at(line, i):
        return tuple(
            _made(line, item[0], item[0], item[1], Before(item[0])) if not isinstance(item, Passed) else item
            for item in found
        )
    if line.text(i) in line.rules.figures.cardinals and line.rules.figures.cardinals[line.text(i)] == 1:
        if passed := one_at(line, i, low, done):
            return (passed,)
    start = _signed(line, i, low)
    lead = before(line, start, low)
    leads = Leads(lead.hedges, start, aged=lead.aged, alone=lead.started or _opens_level(line, start, lead))
    content: Reading = None
    if line.tokens[i].kind is Kind.NUMBER:
        content = rank_at(line.tokens, i, line.rules) or vague_content(line.tokens, i, line.rules)
    content = content or amounts_content(line.tokens, leads, line.rules)
    if content is None and start < i:
        start = i
        lead = before(line, start, low)
        content = amounts_content(line.tokens, Leads(lead.hedges, i, aged=lead.aged, alone=lead.started), line.rules)
    if content is None:
        return _unread(line, i)
    if isinstance(content, Content) and content.kind is QuantityKind.RANK and not _ranked(line, i, content):
        return (Passed(i, content.end, ORDER),)
    return _taken(line, start, content, lead)


def _ranked(line: Line, i: int, content: Content) -> bool:
    """Whether a superlative follows an ordinal, or "ranked" stands before it."""
    return content.end > i + 2 or line.words.ranked.start(line.tokens, i, 0) < i


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
    return i - 1 if signed and line.text(i - 2) not in OR else i


def _opens_level(line: Line, i: int, lead: Before) -> bool:
    """Whether "to" behind the figure leads to a new level: "rose by 12 to 60", but not "by 5 to 10 percent"."""
    if not lead.by and lead.change is None:
        return False
    first = amount_at(line.tokens, i, line.rules)
    if first is None or first.unit or first.number.form is Form.FRACTION:
        return True
    to = line.rules.phrases.to.longest(line.tokens, first.end)
    second = number_at(line.tokens, to[1], line.rules) if to else None
    return second is not None and unit_behind(line.tokens, second, line.rules) is None


def _ordinal(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read a rank with its superlative ("ninth biggest"); other ordinals tell an order."""
    number = number_at(line.tokens, hop(line.tokens, i + 1), line.rules)
    if number and number.amount > 1:
        return (Passed(i, i + 1, ORDER, silent=True),)
    content = rank_at(line.tokens, i, line.rules)
    if not isinstance(content, Content) or content.end <= i + 1:
        return (Passed(i, max(i + 1, content.end if content else 0), ORDER),)
    return _taken(line, i, content, Before(i))


SCORES = frozenset(("scores", "tens"))
OR = frozenset(("or", "/", "and"))
ORDER = "tells an order, not how many"


def _article(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "a dozen", "a third", "a few", "a year and a half"."""
    if line.text(hop(line.tokens, i + 1)) not in line.words.after_article:
        return ()
    if found := _vague(line, i, low, done):
        return found
    if line.rules.counts.longest(line.tokens, i):
        return _counts(line, i, low, done)
    lead = before(line, i, low)
    content = amounts_content(line.tokens, Leads(lead.hedges, i, aged=lead.aged), line.rules)
    return _taken(line, i, content, lead) if isinstance(content, Content) else ()


def _vague(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read a vague word that has a scale."""
    found = line.rules.vague.longest(line.tokens, i)
    if found is None:
        return ()
    content = vague_content(line.tokens, i, line.rules)
    off = line.words.vague_off.end(line.tokens, i)
    scaled = isinstance(content, Content) and content.estimate.possible != found[0].possible
    told = line.text(found[1]) in line.words.vague_on.words
    if off >= found[1] and not scaled and not (told and found[0].unit == "" and line.text(i) in SCORES):
        return ()
    return _taken(line, i, content, before(line, i, low)) if isinstance(content, Content) else ()


def _zero(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "no one", "none of the passengers", of an event that counts people or things."""
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
    return _taken(line, i, content, before(line, i, low))


def _no(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "no one", and "no casualties": none of what an event is counted by."""
    if line.rules.phrases.zero.longest(line.tokens, i):
        return _zero(line, i, low, done)
    content = zero_at(line.tokens, i, line.rules)
    if not isinstance(content, Content) or content.head < 0:
        return ()
    if line.text(content.head) not in line.words.event_nouns.words:
        return ()
    return _taken(line, i, content, before(line, i, low))


def _event_near(line: Line, i: int) -> bool:
    """Whether a word for what happens to those counted stands in the six words from token `i` on."""
    near = range(i, min(i + 6, len(line.tokens)))
    return any(line.text(j) in line.words.events.words and not _to_do(line, j) for j in near)


def _to_do(line: Line, i: int) -> bool:
    """Whether "to" stands before token `i`: "no one to arrest"."""
    return line.rules.phrases.to.longest(line.tokens, i - 1) is not None


def _counts(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "a pair of activists" and, as with "one", "a single officer"; "both" only points back."""
    found = line.rules.counts.longest(line.tokens, i)
    content = counts_at(line.tokens, i, line.rules)
    if found is None or not isinstance(content, Content) or content.head < 0:
        return ()
    if found[0] == 1:
        if line.text(i) not in line.rules.words.one or one_at(line, i, low, done):
            return ()
    elif not line.rules.phrases.of.longest(line.tokens, found[1] - 1) or content.unit != "person":
        return ()
    return _taken(line, i, content, before(line, i, low))


def _often(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "twice as many"; "twice" alone tells how often."""
    content = times_at(line.tokens, i, line.rules)
    if isinstance(content, Content) and content.kind is QuantityKind.RATIO:
        return _taken(line, i, content, before(line, i, low))
    return (Passed(i, i + 1, "tells how often, not how many", silent=True),)


def _times(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "doubled", "threefold"."""
    content = times_at(line.tokens, i, line.rules)
    if not isinstance(content, Content):
        return ()
    return _taken(line, i, content, before(line, i, low))


def _every(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "every third voter"."""
    if line.text(i + 1) not in line.words.ordinals:
        return ()
    found = every_at(line.tokens, i, line.rules)
    if found is None or line.rules.units.longest(line.tokens, found.end):
        return ()
    content = Content(QuantityKind.PERCENT, "percent", share(found, line.rules), found.end)
    return _taken(line, i, content, before(line, i, low))


def _between(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "between four and seven"."""
    content = amounts_content(line.tokens, Leads((), i), line.rules)
    if isinstance(content, Refusal):
        return (Passed(i, content.end, in_prose(content.why)),)
    return _taken(line, i, content, before(line, i, low)) if content else ()


def _from(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read "from four to seven" as a range, unless a change is told: then it is an old and a new level."""
    content = amounts_content(line.tokens, Leads((), i), line.rules)
    if not isinstance(content, Content) or changed_before(line, i, low):
        return ()
    return _taken(line, i, content, before(line, i, low))


def _prefixed(line: Line, i: int, low: int, done: list[Item]) -> Items:
    """Read a currency sign or a unit before its figure."""
    rules = line.rules
    found = rules.signs.longest(line.tokens, i) or rules.prefixes.longest(line.tokens, i)
    j = hop(line.tokens, found[1]) if found else i
    j = j + 1 if line.text(j) in rules.words.minus else j
    if found is None or number_at(line.tokens, j, rules, money=True) is None:
        return _number(line, i, low, done) if line.text(i) in rules.number_starts else ()
    start = _signed(line, i, low)
    lead = before(line, start, low)
    content = amounts_content(line.tokens, Leads(lead.hedges, start, alone=lead.started), rules)
    if isinstance(content, Refusal):
        return (Passed(i, content.end, in_prose(content.why)),)
    return _taken(line, start, content, lead) if content else ()


SORTS: dict[str, Callable[[Line, int, int, list[Item]], Items]] = {
    "number": _number,
    "ordinal": _ordinal,
    "article": _article,
    "vague": _vague,
    "zero": _zero,
    "no": _no,
    "counts": _counts,
    "often": _often,
    "times": _times,
    "every": _every,
    "between": _between,
    "from": _from,
    "sign": _prefixed,
    "prefix": _prefixed,
}


def _taken(line: Line, core: int, content: Reading, lead: Before) -> Items:
    """Return a figure read at `core` if no rule is against it."""
    if content is None:
        return ()
    if isinstance(content, Refusal):
        return (Passed(core, content.end, in_prose(content.why)),)
    find = _made(line, core, lead.first, content, lead)
    for rule in AFTER:
        why = rule(line, find, lead)
        if why:
            return (Passed(core, find.last, why),)
    return (find,)


def _made(line: Line, core: int, first: int, content: Content, lead: Before) -> Find:
    """Finish a figure: its noun, what follows it, its hedges and the change told."""
    rules, tokens = line.rules, line.tokens
    content, last, head = noun_of(line, content, core)
    if content.kind is QuantityKind.RATIO:
        last = _compared(line, core, last)
    more = trailing(tokens, content._replace(end=last), rules)
    changed = more.change if more.change != content.change else None
    if more.end > last and changed is None:
        last = more.end
    content = more
    for key in reversed(lead.hedges):
        content = content._replace(estimate=hedged(content.estimate, key, rules))
    if content.change is None and lead.change and _is_change(line, content, lead):
        content = content._replace(change=lead.change)
    both = second_hedge(tokens, content._replace(end=last), Leads(lead.hedges, core), rules)
    if both.end > last:
        content, last = both, both.end
    return Find(first, last, core, content, head, quantity_of(content, spoken(tokens[first:last])))


def _compared(line: Line, core: int, last: int) -> int:
    """Return the end of a ratio with its "as many" or "higher", without "the price" or "what it was"."""
    for j in range(core + 1, last + 1):
        if found := line.rules.phrases.compared.longest(line.tokens, j):
            if line.text(j) in AS:
                return min(j + 2, len(line.tokens))
            comparative = found[1] if line.text(j) not in line.rules.words.stops or line.text(j) in MORE else j
            return comparative if comparative > j or j == last else j
    return last


AS = frozenset(("as",))
MORE = frozenset(("more", "less", "fewer"))


def _is_change(line: Line, content: Content, lead: Before) -> bool:
    """Whether the word before tells a change of what the figure measures: "rose by 12", "fell 3 percent"."""
    if lead.by:
        return True
    if content.kind not in CHANGING:
        return False
    transitive = line.text(lead.word) in line.words.transitive.words
    return not transitive or content.kind in (QuantityKind.PERCENT, QuantityKind.POINTS)
