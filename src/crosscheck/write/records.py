"""The note at the end of a file of claims, of what extraction wrote into it."""

from collections.abc import Mapping

from crosscheck.model.layout import Layout, Record
from crosscheck.write.edits import Edit

KEY = "extracted"
HEAD = f"{KEY}: # what was drafted, so that your changes are known; leave it as it is"


def record_edits(text: str, layout: Layout, prints: Mapping[str, str]) -> list[Edit]:
    """Return the changes that bring the note up to date: fingerprints in place, new ones behind the last."""
    record = layout.record
    known = record.values if record else {}
    edits = [
        Edit(known[name].start, known[name].end, print_)
        for name, print_ in prints.items()
        if name in known and known[name].words != print_
    ]
    new = {name: print_ for name, print_ in prints.items() if name not in known}
    if not new:
        return edits
    return [*edits, _added(text, record, new) if record else _new_note(text, layout, new)]


def record_words(prints: Mapping[str, str]) -> str:
    """Return a note."""
    return "\n".join((HEAD, *(f"  {name}: {print_}" for name, print_ in prints.items())))


def _added(text: str, record: Record, new: Mapping[str, str]) -> Edit:
    if record.braces:
        words = ", ".join(f"{name}: {print_}" for name, print_ in new.items())
        return Edit(record.end - 1, record.end - 1, f", {words}" if record.values else words)
    end = text.find("\n", record.end)
    at = len(text) if end < 0 else end
    return Edit(at, at, "".join(f"\n{' ' * record.column}{name}: {print_}" for name, print_ in new.items()))


def _new_note(text: str, layout: Layout, new: Mapping[str, str]) -> Edit:
    if layout.root_flow:
        words = ", ".join(f"{name}: {print_}" for name, print_ in new.items())
        return Edit(layout.root_end - 1, layout.root_end - 1, f", {KEY}: {{{words}}}")
    at = len(text) if "\n..." not in text[layout.root_end :] else text.index("\n", layout.root_end)
    gap = "" if text[:at].endswith("\n") else "\n"
    return Edit(at, at, f"{gap}\n{record_words(new)}\n")
