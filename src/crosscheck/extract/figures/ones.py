"""Whether "one" in running text is a count: of those of an event it is, else it is an article or a pronoun."""

from crosscheck.extract.figures.line import Find, Line, Passed, Spot
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.hedges import share
from crosscheck.grammar.quantities.nouns import counted_at
from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.numbers import number_at
from crosscheck.grammar.quantities.tokens import Kind, hop
from crosscheck.grammar.quantities.units import unit_behind
from crosscheck.model.value import QuantityKind

MOST_BASE = 1000
FAR = 10
REACH = 4
"""How many words behind "one" and its noun an event may stand."""

PRONOUN = "is an article or a pronoun here, not a count"


def one_at(spot: Spot) -> Passed | None:
    """Return why "one" (or "a single") is no count, `None` where it is one."""
    line, i = spot.line, spot.i
    tokens, rules, words = line.tokens, line.rules, line.words
    number = number_at(tokens, i, rules)
    article = line.text(i) in rules.words.one
    end = i + 2 if article else i + 1
    if not article and (number is None or number.end > i + 1):
        return None  # "one million", "one third"
    j = hop(tokens, end)
    if j > end or rules.units.longest(tokens, j):
        return None  # "one-day", "one percent"
    if rules.phrases.in_.longest(tokens, end) or rules.phrases.out_of.longest(tokens, end):
        base = number_at(tokens, end + 1, rules) or number_at(tokens, end + 2, rules)
        if base and base.amount > 1:
            return None
    if words.only.start(tokens, i, spot.low) < i or _event_before(line, i) or _joined(spot, end):
        return None
    of = rules.phrases.of.longest(tokens, end)
    noun = counted_at(tokens, end, rules)
    behind = noun.end if noun.head >= 0 else (of[1] + 1 if of else end)
    if any(line.text(k) in words.events.words for k in range(end, behind)):
        return None
    if _event_behind(line, behind) and (of or noun.head >= 0 or behind == end):
        return None
    return Passed(i, end, PRONOUN)


def part_at(line: Line, i: int) -> tuple[tuple[int, Content], ...]:
    """Read "one voter in four": a share with its noun inside."""
    if line.rules.figures.cardinals.get(line.text(i)) != 1:
        return ()
    noun = counted_at(line.tokens, i + 1, line.rules)
    joined = line.rules.phrases.in_.longest(line.tokens, noun.end) if 0 <= noun.head < i + 4 else None
    base = number_at(line.tokens, joined[1], line.rules) if joined else None
    if base is None or base.form is not Form.CARDINAL or not 1 < base.amount <= MOST_BASE or base.printed[3:]:
        return ()
    named = counted_at(line.tokens, base.end, line.rules).head >= 0
    if unit_behind(line.tokens, base, line.rules):
        return ()
    if named and line.words.verbs.end(line.tokens, base.end) == base.end:
        return ()
    part = Number(1 / base.amount, base.end, base.place, form=Form.FRACTION, parts=base.amount)
    estimate = share(part, line.rules)
    return ((i, Content(QuantityKind.PERCENT, "percent", estimate, base.end, head=noun.head)),)


def _event_before(line: Line, i: int) -> bool:
    """Whether an event stands right before: "killed one", "injuring one"."""
    return i > 0 and line.text(i - 1) in line.words.events.words


def _event_behind(line: Line, i: int) -> bool:
    """Whether an event follows within a few words of the same clause: "one person died", "one later died"."""
    for k in range(i, min(i + REACH, len(line.tokens))):
        if k == i and line.text(k) == "," and (behind := _behind_aside(line, k)) > k:
            return line.text(behind) in line.words.events.words or _event_behind(line, behind)
        if line.tokens[k].kind is Kind.SIGN and line.text(k) != "-":
            return False
        if line.text(k) in line.words.events.words or line.words.in_state.end(line.tokens, k) > k:
            return True
    return False


def _behind_aside(line: Line, i: int) -> int:
    """Return the index behind what stands between the comma at token `i` and one before a verb, `i` for none."""
    for k in range(i + 1, min(i + FAR + FAR, len(line.tokens) - 1)):
        token = line.tokens[k]
        if token.kind is Kind.SIGN and token.text not in ",-()":
            return i
        following = line.text(k + 1)
        if token.text == "," and (following in line.words.events.words or following in line.words.auxiliaries.words):
            return k + 1
    return i


def _joined(spot: Spot, end: int) -> bool:
    """Whether "one" is set beside another figure: "four men and one woman", "one and two"."""
    line, i, done = spot.line, spot.i, spot.done
    before = line.text(i - 1)
    joined = line.words.list_words.words | {","}
    last = done[-1] if done else None
    if isinstance(last, Find) and last.content.kind is QuantityKind.COUNT:
        if before in joined and last.last >= i - 4:
            return True
        if before == "," and last.last >= i - FAR and line.text(end) in line.rules.words.stops:
            return not line.rules.phrases.of.longest(line.tokens, end)
    if before in line.words.places_before.words:
        return False
    noun = counted_at(line.tokens, end, line.rules)
    behind = noun.end if noun.head >= 0 else end
    if line.text(behind) not in joined:
        return False
    following = number_at(line.tokens, behind + 1, line.rules)
    return bool(following and following.form == 1 and following.amount > 1)
