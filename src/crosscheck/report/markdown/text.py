"""Words from anywhere as Markdown that shows them and does nothing else, in GitHub's dialect and its relatives.

What markup there is in them is escaped. What services make of plain text once it is rendered (a mention, an issue, an
address, an emoji) cannot be escaped; a word joiner, which nobody sees, keeps it from being one. It is written as
`&#8288;`, so that nothing hidden stands in the file.
"""

import re
from collections.abc import Iterable

from crosscheck.report.escaping import visible

JOINER = "&#8288;"
"""U+2060, WORD JOINER."""

_MARKUP = re.compile(r"[\\`*_\[\]<>&~$|]|(?<=\w)\.(?=[^\W\d])")
"""What begins an escape, code, emphasis, a link or an image, HTML, an entity, a strike-through, mathematics or a cell.

A point within a word may be that of a host's name, which some readers link even without a scheme.
"""

_MADE_LATER = re.compile(
    r"[@#!%](?=\w)"  # mentions and issues; GitLab's merge requests and milestones
    r"|:(?=//|[\w+\\-]+(?::|$))"  # addresses, emoji (in which an underline is escaped already)
    r"|(?<![a-z])(?:www|GH|mailto|xmpp)(?=[\\.:-])",
    re.IGNORECASE,
)

_BEGINNING = re.compile(r"^(?:[-+=:#]|\d{1,9}(?=[.)]))")
"""What makes a line a list, a heading or a rule."""


def text(words: str) -> str:
    r"""Return words from anywhere as text within a line, a cell or a heading.

    >>> print(text("*23* people, @desk #7 www.example.org"))
    \*23\* people, @&#8288;desk #&#8288;7 www&#8288;\.example\.org
    """
    shown = visible(words).strip()
    inert = _MADE_LATER.sub(rf"\g<0>{JOINER}", _MARKUP.sub(r"\\\g<0>", shown))
    return _BEGINNING.sub(_escape_beginning, inert)


def strong(words: str) -> str:
    """Return words from anywhere in bold."""
    return f"**{text(words)}**" if words.strip() else ""


def row(cells: Iterable[str]) -> str:
    """Return a row of a table, of cells that are Markdown."""
    return f"| {' | '.join(cells)} |"


def header(names: Iterable[str], figures: frozenset[str] = frozenset()) -> str:
    """Return the head of a table; the columns in `figures` are set to the right."""
    listed = tuple(names)
    return f"{row(listed)}\n{row('--:' if name in figures else '---' for name in listed)}"


def _escape_beginning(match: re.Match[str]) -> str:
    begun = match[0]
    return f"{begun}\\" if begun[-1].isdigit() else f"\\{begun}"
