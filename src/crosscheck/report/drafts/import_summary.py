"""What `import` says of each file: how many records, what became of them, and of those that are not whole, why."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from crosscheck.model.draft import Draft
from crosscheck.model.record import Taken
from crosscheck.model.writing import Writing
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.lines import entry, ink, paragraph, write
from crosscheck.wording.said import shortened
from crosscheck.wording.values import count_words

MOST_LISTED = 20
"""Records of one file up to which each that is not whole is named."""

LONGEST_NAME = 60


def render_import(
    taken: Sequence[Taken], drafts: Sequence[Draft], writing: Writing | None, canvas: Canvas, verbose: bool = False
) -> str:
    """Return the words on each file's records, then on the claims, then on the files that were written."""
    by_file: dict[str, list[Taken]] = {}
    for each in taken:
        by_file.setdefault(each.record.location.path, []).append(each)
    lines: list[Text] = []
    for name, records in by_file.items():
        lines += _file(name, records, canvas, verbose)
    if drafts:
        claims = [claim for draft in drafts for claim in draft.claims]
        valueless = sum(claim.value is None and claim.quote is None for claim in claims)
        rest = f"; {valueless:,} without a value" if valueless else ""
        words = f"{count_words(len(claims), 'claim')} in {count_words(len(drafts), 'source')}{rest}"
        lines += _name(canvas, "drafted", words)
    if there := list(dict.fromkeys(name for each in taken if each.there for name in each.claims)):
        lines += _name(canvas, "there already", f"{count_words(len(there), 'claim')}: {_listed(there, 'claim')}")
    if unchecked := [each for each in taken if each.unchecked]:
        sources = {name.partition("/")[0] for each in unchecked for name in each.claims}
        words = f"{count_words(len(unchecked), 'quote')}: there is no text of {', '.join(sorted(sources))}"
        lines += _name(canvas, "not looked up", words)
    if writing:
        lines += _written(writing, canvas)
    return write(lines, canvas)


def _file(name: str, records: Sequence[Taken], canvas: Canvas, verbose: bool) -> Iterator[Text]:
    refused = [each for each in records if each.why]
    lacking = [each for each in records if each.lacks and not each.why]
    whole = len(records) - len(refused) - len(lacking)
    counts = ((whole, "taken"), (len(lacking), "taken with something missing"), (len(refused), "refused"))
    told = ", ".join(f"{count:,} {words}" for count, words in counts if count)
    head = ink(canvas, name, "bold").append_text(ink(canvas, f": {count_words(len(records), 'record')}: {told}"))
    yield from paragraph(canvas, head)
    if verbose:
        for each in records:
            yield from _record(each, canvas)
        return
    for some, reasons, words in (
        (refused, [each.why for each in refused], "refused"),
        (lacking, [why for each in lacking for why in each.lacks], "lack"),
    ):
        if len(some) <= MOST_LISTED:
            for each in some:
                yield from _record(each, canvas)
        else:
            listed = "; ".join(f"{count:,} {why}" for why, count in Counter(reasons).most_common(MOST_LISTED))
            yield from _name(canvas, words, f"{len(some):,} (--verbose names them): {listed}")


def _record(taken: Taken, canvas: Canvas) -> list[Text]:
    record = taken.record
    name = f" “{shortened(record.name, LONGEST_NAME)}”" if record.name else ""
    where = f"{record.number:,}. line {record.location.line}: {record.kind}{name}"
    if taken.why:
        became = f"refused: {taken.why}"
    else:
        lacks = f"; lacks {', '.join(taken.lacks)}" if taken.lacks else ""
        became = f"{', '.join(taken.claims)}{lacks}"
    return paragraph(canvas, ink(canvas, f"{where}: ", "dim").append_text(ink(canvas, became)), 2)


def _written(writing: Writing, canvas: Canvas) -> list[Text]:
    merged = [each for each in writing.merged if each]
    told = (
        (sum(len(each.new) for each in merged), "new"),
        (sum(len(each.updated) for each in merged), "updated"),
        (sum(len(each.unchanged) for each in merged), "as they were"),
        (sum(len(each.edited) for each in merged), "yours, left alone"),
        (sum(len(each.removed) for each in merged), "removed by you, not brought back"),
    )
    lines = _name(canvas, "claims", "; ".join(f"{count:,} {words}" for count, words in told if count) or "not written")
    if writing.files:
        lines += _name(canvas, "wrote", _listed([name for name, _ in writing.files], "file"))
    elif merged and not (writing.refused or writing.faults):
        lines.append(Text("nothing to write: all of it is there"))
    return lines


def _listed(names: Sequence[str], what: str) -> str:
    shown = names if len(names) <= MOST_LISTED else names[: MOST_LISTED - 1]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {count_words(more, f'more {what}')}" if more else "")


def _name(canvas: Canvas, name: str, words: str) -> list[Text]:
    return entry(canvas, Text(name, "dim"), ink(canvas, words), 2)
