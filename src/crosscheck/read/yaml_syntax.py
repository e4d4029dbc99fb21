"""What the YAML parser says, in plain words: the table of its complaints, what each means and what to do.

libyaml and PyYAML's own parser word them differently; a row's pattern meets both.
"""

import re
from typing import NamedTuple

from crosscheck.read.faults import Mark, Trouble, shown

INDENT = "Keys of one claim begin in the same column; list items begin with “- ”."
QUOTES = "Put the whole text in quotation marks: “claim: '…'”."
INNER = "Words with commas, colons, brackets or braces go in quotation marks."
BEGIN = "words may not begin with {sign}"


class Complaint(NamedTuple):
    """A pattern over the parser's words, and what to say; “{sign}” is the character at the place.

    `at_opening` puts the fault where the thing that is at fault begins, not where the parser gave up.
    """

    pattern: str
    message: str
    hint: str
    at_opening: bool = False
    code: str = "yaml-syntax"


COMPLAINTS = (
    Complaint(
        "another document",
        "a second document begins here (“---”)",
        "Remove the line “---”, or make two files.",
        code="several-documents",
    ),
    Complaint("scanning an? (?:alias|anchor)|undefined alias|duplicate anchor", BEGIN, QUOTES, at_opening=True),
    Complaint(
        "quoted scalar: .*(?:end of stream|document)",
        "a quotation mark is opened here and never closed",
        "Close it at the end of the words.",
        at_opening=True,
    ),
    Complaint(
        "quoted scalar: .*(?:escape|hexadecimal|hexdecimal)",
        'a backslash (\\) inside "…" begins a sign that does not exist',
        "Use '…' instead of \"…\", or write the backslash twice.",
    ),
    Complaint(r"tab character|'\\t'", "a tab stands where only spaces may", "Replace the tab with spaces."),
    Complaint(
        "flow mapping: ",
        "the brace that is opened here is not closed as it should be",
        f"Close it with “}}”. {INNER}",
        at_opening=True,
    ),
    Complaint(
        "flow sequence: ",
        "the bracket that is opened here is not closed as it should be",
        f"Close it with “]”. {INNER}",
        at_opening=True,
    ),
    Complaint(
        "could not find expected ':'",
        "this line is not “key: value”",
        "Put a colon and a space behind the key. A line that goes on from the one above is indented further than it.",
        at_opening=True,
    ),
    Complaint("cannot start any token|node content|(?:entries|keys) are not allowed", BEGIN, QUOTES),
    Complaint("scanning a tag|parsing a tag", BEGIN, QUOTES, at_opening=True),
    Complaint(
        "block scalar: ",
        "nothing may stand behind “|” or “>” on its line",
        "Begin the text on the next line, indented; or remove the sign.",
    ),
    Complaint("directive|incompatible YAML", "a line may not begin with “%”", "Remove the line."),
    Complaint("block collection: ", "this line is not part of the list above it", INDENT),
    Complaint("block mapping: ", "this does not line up with the keys above it", INDENT),
    Complaint(
        "document start",
        "this does not belong to what stands above it",
        "Indent it like the lines above, or remove it; a line “...” ends what is read.",
    ),
)
"""What the parser says; the first row that meets it counts."""

_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?![<|=>])", re.MULTILINE)
"""How git marks what it could not merge; nothing else of that kind begins a line of YAML or of JSON Lines."""

_FIRST_KEY = re.compile(r" *(?:- +)*[^\s:]*")
_CLOSED = re.compile(r"""[ \-\w]*: +(["'\[{]).*["'\]}] *""")


def trouble_of(words: str, mark: Mark, opening: Mark | None, text: str) -> Trouble:
    """Return the parser's complaint in plain words; `words` are its context and its problem, joined by “: ”."""
    lines = [*text.split("\n"), ""]
    before = lines[mark[0] - 1][: mark[1] - 1]
    if "mapping values are not allowed" in words:
        return _stray_colon(before, mark)
    if "block mapping: " in words and _CLOSED.fullmatch(before):
        message = "words follow here on what was already closed by a quotation mark or bracket"
        return Trouble("yaml-syntax", message, f"{QUOTES} Inside '…', an apostrophe is written twice.", mark)
    if "flow " in words and opening and opening[0] == mark[0]:
        return Trouble("yaml-syntax", "this does not belong inside the brackets or braces", INNER, mark)
    for complaint in COMPLAINTS:
        if re.search(complaint.pattern, words):
            line, column = opening if complaint.at_opening and opening else mark
            sign = shown(lines[line - 1][column - 1 : column])
            return Trouble(complaint.code, complaint.message.format(sign=sign), complaint.hint, (line, column))
    return Trouble("yaml-syntax", f"this is not YAML ({words})", INDENT, mark)


def unresolved_merge(text: str, lines_before: int = 0) -> Trouble | None:
    """Return what to say of the first mark that a merge has left in a text; `None` where there is none."""
    found = _MARKER.search(text)
    if found is None:
        return None
    message = f"a merge is not resolved here ({shown(found[0])})"
    hint = "Keep what belongs there of both sides, and take out the lines “<<<<<<<”, “=======” and “>>>>>>>”."
    return Trouble("unresolved-merge", message, hint, (text.count("\n", 0, found.start()) + 1 + lines_before, 1))


def _stray_colon(before: str, mark: Mark) -> Trouble:
    """Tell a line that is indented too far from a colon inside words."""
    if _FIRST_KEY.fullmatch(before):
        message = f"{shown(before.strip(' -'))} is indented further than the key above it"
        return Trouble("yaml-syntax", message, INDENT, mark)
    message = "a second “: ” on this line makes the words before it look like a key"
    return Trouble("yaml-syntax", message, QUOTES, mark)
