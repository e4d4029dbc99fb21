"""What has a figure in it and is no quantity: years, dates, times, scores, labels, names, codes, addresses."""

from crosscheck.grammar.quantities.digits import read_digits
from crosscheck.grammar.quantities.number import Form, Number
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at

YEARS = range(1700, 2100)
"""Bare four digits in this span are a year unless what they count is named."""

DATE = "is part of a date, not a quantity"
TIME = "is a time, not a quantity"
NAME = "is part of a name or a code, not a quantity"
LABEL = "is a label or a name, not a quantity"
SCORE = "reads like a score or a vote, not a range: say what is counted, or write the range upwards"
ADDRESS = "is part of an address, not a quantity"
PERIOD = "names a period or a rank in a name, not a quantity"
TWO = "names two figures: a claim's value is one; make it two claims"
WHEN = "says when, not how much"


def year_fault(number: Number) -> str:
    """Return why bare digits are taken for a year, "" where they are not."""
    digits = number.printed
    if len(digits) == 4 and digits.isdigit() and int(digits) in YEARS and number.scale == 1:
        return f"reads like a year: write {digits[0]},{digits[1:]} or name what is counted"
    return ""


def before(tokens: Tokens, i: int, rules: Rules) -> str:
    """Return why the token before a figure at `i` makes it none, "" where it does not."""
    if i == 0:
        return ""
    previous = tokens[i - 1]
    if glued(tokens, i) and not (previous.text == "-" and text_at(tokens, i - 2) in rules.words.prefixes):
        joined = previous.text in "-/.,'#" and glued(tokens, i - 1) and tokens[i - 2].kind is not Kind.SIGN
        if previous.kind is not Kind.SIGN or (joined and tokens[i].kind is Kind.NUMBER):
            return NAME
    if tokens[i].kind is not Kind.NUMBER and previous.kind is not Kind.WORD:
        return ""
    if text_at(tokens, i + 1) in rules.figures.scales:
        return ""  # "in the vote took part 700 thousand"
    k = i - 1 if previous.text == "." else i
    if text_at(tokens, k - 1) in rules.words.months and tokens[k - 1].raw[0].isupper():
        return DATE
    for start in (k - 1, k - 2, k - 3):
        label = rules.phrases.labels.longest(tokens, start) if start >= 0 else None
        if label and label[1] == i:
            return LABEL
    return ""


def calendar(tokens: Tokens, number: Number, rules: Rules) -> str:
    """Return why a month or a clock behind a figure makes it none, "" where there is neither."""
    if number.end >= len(tokens):
        return ""
    if _date_behind(tokens, number.end, rules):
        return DATE
    clock = rules.phrases.clock.longest(tokens, number.end)
    return TIME if clock and number.form is Form.CARDINAL else ""


def behind(tokens: Tokens, number: Number, rules: Rules) -> str:
    """Return why what is written onto or next to a bare figure makes it none, "" where it does not."""
    end = number.end
    following = text_at(tokens, end)
    if end < len(tokens) and glued(tokens, end):
        return _glued_behind(tokens, end, rules)
    if end < len(tokens) and tokens[end].kind is Kind.NUMBER:
        return "has two numbers side by side, as a telephone number or a code has"
    return "" if following != "/" else NAME


def _date_behind(tokens: Tokens, i: int, rules: Rules) -> bool:
    """Whether a month follows: "9 June", "16th of December"."""
    of = rules.phrases.of.longest(tokens, i)
    j = of[1] if of else i
    j = j + 1 if text_at(tokens, j) == "-" else j
    return text_at(tokens, j) in rules.words.months and tokens[j].raw[0].isupper()


def _glued_behind(tokens: Tokens, end: int, rules: Rules) -> str:
    """Return the fault of what is written directly onto a number, with no space."""
    following = tokens[end]
    more = text_at(tokens, end + 1)
    if following.kind is not Kind.SIGN:
        return NAME
    if following.text == ":" and glued(tokens, end + 1):
        return TIME
    if following.text == "/" and glued(tokens, end + 1) and more.isdigit():
        return "is a date, a name or an unclear fraction, not a quantity"
    numbered = more.isdigit() or (more in rules.number_starts and more not in rules.words.point)
    if following.text in "-–" and glued(tokens, end + 1) and numbered:
        return NAME  # "7-Eleven"
    if following.text in "@_#°" or (following.text == "'" and not _quoted(tokens, end)):
        return NAME
    return ""


def _quoted(tokens: Tokens, end: int) -> bool:
    """Whether the quotation mark at `end` closes one that was opened before."""
    return any(token.text == "'" for token in tokens[max(0, end - 8) : end])


def address(tokens: Tokens, end: int, rules: Rules) -> bool:
    """Whether capitalised words up to a word for a street follow ("10 Downing Street")."""
    for j in range(end, min(end + 4, len(tokens))):
        if tokens[j].kind is not Kind.WORD or not tokens[j].raw[0].isupper():
            return False
        if j > end and tokens[j].text in rules.words.streets:
            return True
    return False


def named(tokens: Tokens, i: int, end: int) -> bool:
    """Whether an ordinal from `i` to `end` and a capitalised word behind it make a name ("First Amendment")."""
    if end >= len(tokens) or not (tokens[i].raw[0].isupper() and tokens[end].raw[0].isupper()):
        return False
    return end + 1 >= len(tokens) or not tokens[end + 1].raw[0].islower()


def unreadable(tokens: Tokens, i: int, rules: Rules) -> str:
    """Return why the digits at `i` are no number, "" where they are one or no digits stand there."""
    if i >= len(tokens):
        return ""
    if tokens[i].kind is Kind.ODD:
        return "mixes the digits of two scripts"
    if tokens[i].kind is not Kind.NUMBER:
        return ""
    return read_digits(tokens[i].text, rules.decimal_mark).fault
