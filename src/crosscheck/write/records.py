"""The note at the end of a file of claims, of what extraction wrote into it."""

from collections.abc import Mapping

from crosscheck.model.layout import Layout
from crosscheck.write.edits import Edit

KEY = "extracted"
HEAD = f"{KEY}: # what was drafted, so that your changes are known; leave it as it is"


def record_edits(text: str, layout: Layout, record: Mapping[str, str]) -> list[Edit]:
    """Return the change that brings the note up to date, if it needs one."""
    if dict(record) == dict(layout.record):
        return []
    if layout.root_flow:
        words = f"{KEY}: {{{', '.join(f'{name}: {print_}' for name, print_ in record.items())}}}"
        if layout.record_start >= 0:
            return [Edit(layout.record_start, layout.record_end, words)]
        return [Edit(layout.root_end - 1, layout.root_end - 1, f", {words}")]
    words = record_words(record)
    if layout.record_start >= 0:
        return [Edit(layout.record_start, layout.record_end, words)]
    at = len(text) if "\n..." not in text[layout.root_end :] else text.index("\n", layout.root_end)
    gap = "" if text[:at].endswith("\n") else "\n"
    return [Edit(at, at, f"{gap}\n{words}\n")]


def record_words(record: Mapping[str, str]) -> str:
    """Return the note."""
    return "\n".join((HEAD, *(f"  {name}: {print_}" for name, print_ in record.items())))
