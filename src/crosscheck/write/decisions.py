"""One decision into decisions.yaml, out of it again, or marked as withdrawn; all else in the file stays as it is.

A new block goes behind the last one whose first claim comes before its own: two people who decide on different claims
write to different places, and git merges them. git takes changes of neighbouring lines for one: so a withdrawal goes
behind the day of its decision, off the end where the next block comes in, and blank lines set off the blocks of a file
that was begun here.
"""

import re
from collections.abc import Sequence

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.layout import File, Layout
from crosscheck.write.edits import Edit, apply
from crosscheck.write.lists import INDENT, behind_comments, indented
from crosscheck.write.yaml_words import block, mapping

HEAD = (
    "# What people decided about these claims; it wins over what is worked out. `crosscheck review` adds to it, in\n"
    "# the order of the claims, and keeps what you write here.\n"
    "version: 1\n"
)
KEY = "decisions"

KEYS = {
    Ruling.SAME: "same",
    Ruling.NOT_SAME: "not_same",
    Ruling.SPLIT: "split",
    Ruling.RIGHT: "right",
    Ruling.WAIVED: "waive",
    Ruling.UNSURE: "unsure",
}
OTHERS = {Ruling.SPLIT: "out_of", Ruling.RIGHT: "over"}
"""Where the first claim is set against the others: the key that these stand behind."""

DecisionWords = dict[str, "str | int | tuple[str, ...] | dict[str, str | int]"]

_NO_LIST = re.compile(
    rf"^(?:{KEY}|'{KEY}'|\"{KEY}\")[ \t]*:(?P<nothing>[ \t]+(?:~|null|Null|NULL))?(?=[ \t]*(?:#|$))", re.MULTILINE
)


def add_decision(file: File | None, layout: Layout | None, firsts: Sequence[str], decision: Decision) -> str:
    """Return the content of the file with one more decision; `firsts` are the first claims of those in it.

    >>> from crosscheck.model.location import Location
    >>> print(add_decision(None, None, (), Decision(Ruling.RIGHT, ("a/x", "b/y"), "", Location("", 1, 1), owner="ana")))
    # What people decided about these claims; it wins over what is worked out. `crosscheck review` adds to it, in
    # the order of the claims, and keeps what you write here.
    version: 1
    decisions:
    <BLANKLINE>
      - right: a/x
        over: [b/y]
        by: ana
    <BLANKLINE>
    """
    entry = decision_entry(decision)
    if file is None:
        return f"{HEAD}{KEY}:\n\n{_item(entry, INDENT)}\n"
    if layout is None:
        return apply(file, _first_list(file.text, entry))
    if not layout.items:
        return apply(file, _into_empty(file.text, layout, entry))
    before = [at for at, first in enumerate(firsts) if first <= decision.claims[0]]
    return apply(file, [_behind(file.text, layout, entry, before[-1] if before else -1)])


def take_out(file: File, layout: Layout, index: int) -> str:
    """Return the content of the file without one of its decisions."""
    items, text = layout.items, file.text
    start, end = items[index].start, items[index].end
    if layout.flow:
        if index + 1 < len(items):
            end = items[index + 1].start
        elif index:
            start = items[index - 1].end
        return apply(file, [Edit(start, end, "")])
    start, end = text.rfind("\n", 0, start), behind_comments(text, end, layout.indent)
    if _apart(text, layout):
        if index and text[:start].endswith("\n"):
            start -= 1
        elif not index and text.startswith("\n\n", end):
            end += 1
        elif len(items) == 1:
            start -= 1
    return apply(file, [Edit(max(start, 0), end, "")])


def withdraw(file: File, layout: Layout, index: int, day: str) -> str:
    """Return the content of the file with one of its decisions withdrawn."""
    item = layout.items[index]
    there = item.fields.get("withdrawn")
    if there:  # a key with nothing behind it
        return apply(file, [Edit(there.start, there.end, day if file.text[there.start - 1].isspace() else f" {day}")])
    if item.braces or layout.flow:
        at = item.end - 1 if item.braces else item.end
        return apply(file, [Edit(at, at, f", withdrawn: {day}")])
    day_of = item.fields.get("expires") or item.fields.get("date")  # not at the end, where others put their blocks
    end = file.text.find("\n", day_of.end if day_of else item.end)
    at = len(file.text) if end < 0 else end
    return apply(file, [Edit(at, at, f"\n{' ' * item.column}withdrawn: {day}")])


def decision_entry(decision: Decision) -> DecisionWords:
    """Return a decision as the file has it; what it leaves out has no key."""
    entry: DecisionWords = {}
    if decision.ruling in OTHERS:
        first, *others = decision.claims
        entry[KEYS[decision.ruling]] = first
        if others:
            entry[OTHERS[decision.ruling]] = tuple(others)
    else:
        entry[KEYS[decision.ruling]] = decision.claims
    words = {
        "rule": decision.rule,
        "because": decision.reason,
        "by": decision.owner,
        "date": decision.decided,
        "expires": decision.expires,
        "withdrawn": decision.withdrawn,
        "fingerprint": decision.fingerprint,
    }
    entry |= {key: value for key, value in words.items() if value}
    if decision.said:
        entry["said"] = dict(decision.said)
    return entry


def _item(entry: DecisionWords, indent: int) -> str:
    return f"{' ' * indent}{indented(block(entry), indent)}"


def _behind(text: str, layout: Layout, entry: DecisionWords, index: int) -> Edit:
    """Return the change that puts a decision behind one of those that are there, or (-1) before all of them."""
    items = layout.items
    if layout.flow:
        at = items[index].end if index >= 0 else items[0].start
        return Edit(at, at, f", {mapping(entry)}" if index >= 0 else f"{mapping(entry)}, ")
    gap = "\n" if _apart(text, layout) else ""
    if index >= 0:
        at = behind_comments(text, items[index].end, layout.indent)
        return Edit(at, at, f"\n{gap}{_item(entry, layout.indent)}")
    at = _head_end(text, items[0].start)
    words = f"\n{_item(entry, layout.indent)}"
    return Edit(at, at, f"\n{words}" if text.startswith("\n\n", at) else f"{words}{gap}")


def _head_end(text: str, first: int) -> int:
    """Return the end of the line that the list stands below; comments between the two are those of its first item."""
    at = text.rfind("\n", 0, first)
    while at > 0:
        before = text.rfind("\n", 0, at)
        line = text[before + 1 : at].strip()
        if line and not line.startswith("#"):
            break
        at = before
    return at


def _apart(text: str, layout: Layout) -> bool:
    """Whether the file sets its decisions off with blank lines; where there is one, from its key."""
    pairs = zip(layout.items, layout.items[1:], strict=False)
    if len(layout.items) == 1:
        return text.startswith("\n\n", _head_end(text, layout.items[0].start))
    return any("\n\n" in text[left.end : right.start] for left, right in pairs)


def _into_empty(text: str, layout: Layout, entry: DecisionWords) -> list[Edit]:
    """Fill a pair of brackets; outside of other brackets they give way to a list of lines."""
    if layout.root_flow:
        return [Edit(layout.start + 1, layout.start + 1, mapping(entry))]
    start = layout.start - 1 if text[layout.start - 1] == " " else layout.start
    end = text.find("\n", layout.end)
    at = len(text) if end < 0 else end
    return [Edit(start, layout.end, ""), Edit(at, at, f"\n{_item(entry, INDENT)}")]


def _first_list(text: str, entry: DecisionWords) -> list[Edit]:
    """Begin a list behind its key, or with its key at the end of the file."""
    found = _NO_LIST.search(text)
    if found is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        return [Edit(len(text), len(text), f"{gap}{KEY}:\n{_item(entry, INDENT)}\n")]
    end = text.find("\n", found.end())
    at = len(text) if end < 0 else end
    nothing = [Edit(found.start("nothing"), found.end("nothing"), "")] if found["nothing"] else []
    return [*nothing, Edit(at, at, f"\n{_item(entry, INDENT)}")]
