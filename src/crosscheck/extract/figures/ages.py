"""The age behind a name: "Maria Lopes, 34,"."""

from crosscheck.extract.figures.line import Line
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.figures import amounts_content
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.nouns import is_person
from crosscheck.grammar.quantities.tokens import Kind

OLDEST = 120
OPENS = frozenset((",", "("))
CLOSED = frozenset((")",))
SCORED = 12
ENDS = frozenset((",", ".", ";", ":", ")", "", "–"))
"""What may stand behind an age; behind a count its noun or verb would follow."""


def age_at(line: Line, i: int) -> tuple[tuple[int, Content], ...]:
    """Read the age behind a comma and a name or a noun for a person at token `i`, or behind a name in brackets."""
    token = line.tokens[i]
    if i < 2 or token.kind is not Kind.NUMBER or not token.text.isdigit() or not 0 < int(token.text[:4]) <= OLDEST:
        return ()
    led = line.text(i - 1) in line.words.age_leads.words
    at = i - 1 if led else i
    opened = line.text(at - 1)
    ends = ENDS | line.words.age_ends.words if opened == "," else CLOSED
    named = led or _is_named(line, at - 2, bracket=opened == "(")
    if opened not in OPENS or line.text(i + 1) not in ends or not named:
        return ()
    content = amounts_content(line.tokens, Leads((), i, aged=True), line.rules)
    return ((i, content),) if isinstance(content, Content) else ()


def _is_named(line: Line, i: int, *, bracket: bool) -> bool:
    """Whether token `i` can be the last of a person's name, or a noun for a person that no list goes on with."""
    if i < 0 or line.tokens[i].kind is not Kind.WORD or line.tokens[i].text in line.words.no_names.words:
        return False
    if bracket:
        around = range(max(0, i - SCORED), min(i + SCORED, len(line.tokens)))
        return line.tokens[i].raw[0].isupper() and not any(line.text(j) in line.words.scores.words for j in around)
    if line.text(i - 1) == ",":
        return False
    return line.tokens[i].raw[0].isupper() or is_person(line.text(i), line.rules)
