"""What most origins hold, in sentences: every format that shows a consensus takes them from here.

An origin holds a figure only where it names it; "about 200" leaves room for 186, and so what it says fits that.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.model.finding import Consensus, Fact
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.report.said import By
from crosscheck.wording.said import as_said, as_told, in_quotes, shortened
from crosscheck.wording.values import count_words, figure_words, interval_words, quantity_words

MOST_LISTED = 8
"""Claims that are named in one line; of more, how many there are."""


def consensus_lines(fact: Fact, statements: By) -> Iterator[str]:
    """Yield what most origins hold with the lowest and highest figure, and what was not counted; no full stops."""
    consensus = fact.consensus
    if consensus is None:
        return
    yield f"{_shared(fact, consensus, statements)}{_ends(consensus, statements)}"
    for heading, refs in (
        ("Outside it", consensus.outside if _is_shared(fact, consensus) else ()),
        ("Open-ended, so not counted", consensus.open_ended),
        ("Said anew or overtaken since, so not counted", consensus.superseded),
    ):
        if refs:
            yield f"{heading}: {listed([f'{as_told(statements[ref])} ({ref})' for ref in refs])}"


def listed(words: Sequence[str]) -> str:
    """Return words in a row, and how many more there are.

    >>> listed([str(number) for number in range(10)])
    '0, 1, 2, 3, 4, 5, 6, 7 and 2 more'
    """
    more = f" and {len(words) - MOST_LISTED:,} more" if len(words) > MOST_LISTED else ""
    return f"{', '.join(words[:MOST_LISTED])}{more}"


def _is_shared(fact: Fact, consensus: Consensus) -> bool:
    return consensus.origins > 1 or fact.origins == 1


def _shared(fact: Fact, consensus: Consensus, statements: By) -> str:
    """Return which figure most origins hold, or which fits what they say."""
    if not _is_shared(fact, consensus):
        return "No figure is held by more than one origin"
    figures = [value for ref in fact.statements if isinstance(value := statements[ref].value, Quantity)]

    def say(interval: Interval[Decimal]) -> str:
        return quantity_words(interval, figures[0]) if figures else interval_words(interval, figure_words)

    shared, of_all = say(consensus.interval), f"{consensus.origins} of {count_words(fact.origins, 'origin')}"
    rivals = listed([say(each) for each in consensus.rivals])
    if consensus.naming >= consensus.origins:
        return f"{shared} is held by {of_all}{f', and so is {rivals}' if rivals else ''}"
    if rivals:
        return f"{shared} fits what {of_all} say, and so does {rivals}"
    named = f" ({consensus.naming} of them {'names' if consensus.naming == 1 else 'name'} it)"
    return f"{shared} fits what {of_all} say{named if consensus.naming else ''}"


def _ends(consensus: Consensus, statements: By) -> str:
    """Return the lowest and the highest figure that somebody named, as they were said; "" where it is one figure."""
    lowest, highest = statements.get(consensus.lowest), statements.get(consensus.highest)
    if lowest is None or highest is None or lowest.ref == highest.ref:
        return ""
    return f"; lowest {_words(lowest)}, highest {_words(highest)}"


def _words(statement: Statement) -> str:
    return in_quotes(shortened(as_said(statement)))
