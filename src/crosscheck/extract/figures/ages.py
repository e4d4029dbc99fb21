"""The age behind a name: "Maria Lopes, 34,"."""

from crosscheck.extract.figures.line import Line
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.figures import amounts_content
from crosscheck.grammar.quantities.leads import Leads
from crosscheck.grammar.quantities.nouns import is_person
from crosscheck.grammar.quantities.tokens import Kind

OLDEST = 120
ENDS = frozenset((",", ".", ";", ":", ")", "", "–"))
"""What may stand behind an age; behind a count its noun or verb would follow."""


def age_at(line: Line, i: int) -> tuple[tuple[int, Content], ...]:
    """Read the age behind a comma and a name at token `i`."""
    token = line.tokens[i]
    if i < 2 or line.text(i - 1) != "," or token.kind is not Kind.NUMBER or not token.text.isdigit():
        return ()
    name = line.tokens[i - 2]
    if not (0 < int(token.text[:4]) <= OLDEST and name.kind is Kind.WORD):
        return ()
    if not name.raw[0].isupper() and not is_person(name.text, line.rules):
        return ()
    if (
        name.text in line.words.no_names.words
        or line.text(i + 1) not in ENDS | line.words.age_ends.words
        or line.text(i - 3) == ","
    ):
        return ()
    content = amounts_content(line.tokens, Leads((), i, aged=True), line.rules)
    return ((i, content),) if isinstance(content, Content) else ()
