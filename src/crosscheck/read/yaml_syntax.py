"""What the YAML parser says, in plain words: the table of its complaints, what each means and what to do.

libyaml and PyYAML's own parser word them differently; a row's pattern meets both.
"""

import re
from typing import NamedTuple

from crosscheck.read.faults import Mark, Trouble, shown

INDENT = "Keys of one claim begin in the same column; list items begin with “- ”."
QUOTES = 'Put the whole text in quotation marks: “claim: "…"”.'
INNER = "Words with commas, colons, brackets or braces go in quotation marks."


class Complaint(NamedTuple):
    """A pattern over the parser's words, what to say, and whether the place is where the thing at fault begins."""

    pattern: str
    message: str
    hint: str
    at_opening: bool = False


COMPLAINTS = (
    Complaint("scanning an? (?:alias|anchor)", "words may not begin with “*” or “&”", QUOTES),
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
    Complaint("tab|'\\\\t'", "a tab stands where only spaces may", "Replace the tab with spaces."),
    Complaint("flow mapping: ", "the “{” here is not closed as it should be", "Close it with “}”. " + INNER, True),
    Complaint("flow sequence: ", "the “[” here is not closed as it should be", "Close it with “]”. " + INNER, True),
    Complaint(
        "could not find expected ':'",
        "this line is not “key: value”",
        "Put a colon and a space behind the key. A line that goes on from the one above is indented further than it.",
        at_opening=True,
    ),
    Complaint("cannot start any token", "words may not begin with this sign", QUOTES),
    Complaint(
        "block scalar: ",
        "nothing may stand behind “|” or “>” on its line",
        "Begin the text on the next line, indented; or remove the sign.",
    ),
    Complaint("expected (?:the )?node content", "words may not begin with a bracket or a comma", QUOTES),
    Complaint("(?:sequence entries|mapping keys) are not allowed", "words may not begin with “- ” or “? ”", QUOTES),
    Complaint("scanning a tag|parsing a tag", "words may not begin with “!”", QUOTES),
    Complaint("directive|incompatible YAML", "a line may not begin with “%”", "Remove the line."),
    Complaint("block collection: ", "this line is not part of the list above it", INDENT),
    Complaint(
        "block mapping: ",
        "this does not fit to the keys above it",
        INDENT + " Nothing may stand behind a closing quotation mark.",
    ),
    Complaint("document start", "nothing may follow here", "Remove it, or indent it like the lines above."),
)
"""What the parser says, the first row that meets it counting."""

_FIRST_KEY = re.compile(r" *(?:- +)*[^\s:]*$")


def trouble_of(words: str, mark: Mark, opening: Mark | None, text: str) -> Trouble:
    """Return the parser's complaint in plain words; `words` are its context and its problem, joined by “: ”."""
    if "mapping values are not allowed" in words:
        return _stray_colon(mark, text)
    if "another document" in words:
        hint = "Put each source's claims into a file of its own, and remove the line “---”."
        return Trouble("several-documents", "a second document begins here (“---”)", hint, mark)
    if "undefined alias" in words or "duplicate anchor" in words:
        return Trouble("yaml-alias", "words may not begin with “*” or “&”", QUOTES, mark)
    for complaint in COMPLAINTS:
        if re.search(complaint.pattern, words):
            place = opening if complaint.at_opening and opening else mark
            return Trouble("yaml-syntax", complaint.message, complaint.hint, place)
    return Trouble("yaml-syntax", f"this is not YAML ({words})", INDENT, mark)


def _stray_colon(mark: Mark, text: str) -> Trouble:
    """Tell a line that is indented too far from a colon inside words."""
    line = text.split("\n")[mark[0] - 1]
    before = line[: mark[1] - 1]
    if _FIRST_KEY.fullmatch(before):
        message = f"{shown(before.strip(' -'))} is indented further than the key above it"
        return Trouble("yaml-syntax", message, INDENT, mark)
    message = "a second “: ” on this line makes its words look like a key"
    return Trouble("yaml-syntax", message, QUOTES, mark)
