"""The words that lead to a figure, read backwards from it: hedges, words of change, "aged"."""

from crosscheck.extract.figures.line import Before, Line
from crosscheck.grammar.quantities.tokens import Kind

MOST = 6
"""Leading phrases before one figure; more are noise."""


def before(line: Line, i: int, low: int) -> Before:
    """Read the leading words that end before token `i` and begin at `low` or later."""
    tokens, trie = line.tokens, line.words.before
    found = Before(i)
    at, levelled, filled = i, False, False
    for _ in range(MOST):
        hit = trie.longest_before(tokens, at, low)
        if hit is None:
            break
        (lead, at), behind = hit, at
        if lead.role == "hedge":
            if levelled or found.by or (at and tokens[at - 1].text == "-"):
                break
            found = found._replace(hedges=(lead.hedge, *found.hedges), first=at)
        elif lead.role == "filler":
            filled = True
        elif lead.role == "by":
            found = found._replace(by=True)
        elif lead.role in ("level", "starts"):
            levelled = True
            found = found._replace(started=found.started or lead.role == "starts")
        elif lead.role == "aged" and line.text(behind) not in line.words.told_by.words:
            return found._replace(aged=True, first=at)
        elif lead.role == "change":
            return found if levelled or (filled and not found.by) else found._replace(change=lead.change, word=at)
        else:
            break
    return found


def changed_before(line: Line, i: int, low: int) -> bool:
    """Whether a word of change stands in the six words before token `i` ("rose sharply to 60 from 26")."""
    ups = line.words.before
    for j in range(i, max(low, i - 6), -1):
        if line.tokens[j - 1].kind is not Kind.WORD and line.tokens[j - 1].text not in ",%":
            break
        hit = ups.longest_before(line.tokens, j, max(low, j - 3))
        if hit and hit[0].role == "change":
            return True
    return False
