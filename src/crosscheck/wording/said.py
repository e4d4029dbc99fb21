"""Values as their sources said them."""

from crosscheck.model.claim import GivenValue, Modality
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.wording.values import figure_words, interval_words

UNSTATED = "(not stated)"
"""A value that the source leaves open: unknown is not zero."""

LONGEST_SHOWN = 80
"""Characters of a source's words that a sentence repeats."""


def as_said(statement: Statement) -> str:
    """Return the words that carry a statement's value, as the claim has them."""
    value = statement.claim.value
    if value is None:
        return UNSTATED
    return value if isinstance(value, str) else given_words(value)


def as_told(statement: Statement, *notes: str) -> str:
    """Return the words of a value with what a reader must not miss: that it is not asserted, and `notes`.

    "yes (denied)", "around 1,000 (feared; 9 to 12 June 2019)"
    """
    modality = "" if statement.modality is Modality.ASSERTED else statement.modality.value
    told = "; ".join(filter(None, (modality, *notes)))
    return f"{as_said(statement)} ({told})" if told else as_said(statement)


def shortened(words: str, most: int = LONGEST_SHOWN) -> str:
    """Return words on one line, cut behind a word where they are long.

    >>> shortened("Eleven  thousand and four", 20), shortened("Eleven thousand", 20)
    ('Eleven thousand and…', 'Eleven thousand')
    """
    flat = " ".join(words.split())
    if len(flat) <= most:
        return flat
    head, blank, _ = flat[:most].rpartition(" ")
    return f"{head if blank else flat[: most - 1]}…"


def in_quotes(words: str) -> str:
    """Return words in quotation marks; those within become single ones, and those around them are not doubled.

    >>> in_quotes("23"), in_quotes('the "worst" storm'), in_quotes("“a disgrace”")
    ('“23”', '“the ‘worst’ storm”', '“a disgrace”')
    """
    if words[:1] in _DOUBLE and words[-1:] in _DOUBLE and len(words) > 1 and not _DOUBLE & set(words[1:-1]):
        words = words[1:-1]
    parts = words.replace("“", "‘").replace("”", "’").split('"')
    return "“" + "".join(f"{'‘’'[at % 2 == 0] if at else ''}{part}" for at, part in enumerate(parts)) + "”"


_DOUBLE = frozenset('“”"')


def capital(words: str) -> str:
    """Return words with a capital at their beginning, within quotation marks if they begin with such.

    >>> capital("police"), capital("“killed” and “injured”"), capital("eBay")
    ('Police', '“Killed” and “injured”', 'EBay')
    """
    at = 1 if words[:1] in ("“", "‘") else 0
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]


def given_words(given: GivenValue) -> str:
    """Return a value that was given outright in words: "500 (450 to 550) person"."""
    if given.words:
        return given.words
    parts = []
    if given.amount is not None:
        parts.append(figure_words(given.amount))
    if given.lower is not None or given.upper is not None:
        words = interval_words(Interval(given.lower, given.upper), figure_words)
        parts.append(f"({words})" if parts else words)
    return " ".join((*parts, given.unit)).strip() or UNSTATED
