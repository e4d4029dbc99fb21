"""Source entries into sources.yaml: new ones behind the last, and nothing of the others but what they lack.

An entry that is there keeps all that it says. It is given a `text` and its `sha256` where it has none, and a new
`sha256` where the text that extraction keeps for it has changed.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.model.layout import File, Item, Layout
from crosscheck.model.source import Source
from crosscheck.wording.entries import source_entry
from crosscheck.write.edits import Edit, apply
from crosscheck.write.lists import additions
from crosscheck.write.new_files import SOURCES_HEAD
from crosscheck.write.yaml_words import scalar

KEPT = ("text", "sha256")
"""The keys that extraction looks after."""


def add_sources(file: File, layout: Layout, sources: Sequence[Source]) -> str:
    """Return the file's new content."""
    items = {item.fields["id"].words: item for item in layout.items if "id" in item.fields}
    edits: list[Edit] = []
    for source in sources:
        if source.id in items:
            edits += _brought_up(file.text, items[source.id], source)
    new = [source_entry(source) for source in sources if source.id not in items]
    apart = _stand_apart(file.text, layout)
    return apply(file, [*edits, *additions(file.text, layout, new, apart)])


def with_empty_list(file: File, key: str) -> File:
    """Return a file with an empty list under a key that it does not have."""
    words = f"{key}: []\n" if not file.text or file.text.endswith("\n") else f"\n{key}: []\n"
    return replace(file, text=file.text + words, raw=file.raw + words)


def _brought_up(text: str, item: Item, source: Source) -> list[Edit]:
    edits: list[Edit] = []
    lacking: list[tuple[str, str]] = []
    for key in KEPT:
        words, there = getattr(source, key), item.fields.get(key)
        if not words:
            continue
        if there is None:
            lacking.append((key, words))
        elif not there.words:
            edits.append(Edit(there.start, there.end, f" {scalar(words, item.braces)}"))
        elif key == "sha256" and there.words.lower() != words:
            edits.append(Edit(there.start, there.end, words))
    return [*edits, *(_given(text, item, lacking) if lacking else ())]


def _given(text: str, item: Item, lacking: Sequence[tuple[str, str]]) -> list[Edit]:
    """Put keys behind the last one of an entry."""
    if item.braces:
        words = "".join(f", {key}: {scalar(value, in_brackets=True)}" for key, value in lacking)
        return [Edit(item.end - 1, item.end - 1, words)]
    end = text.find("\n", item.end)
    at = len(text) if end < 0 else end
    return [Edit(at, at, "".join(f"\n{' ' * item.column}{key}: {scalar(value)}" for key, value in lacking))]


def _stand_apart(text: str, layout: Layout) -> bool:
    """Whether the file sets its entries off with blank lines; of one entry alone, whether we began the file so."""
    if len(layout.items) == 1:
        return text.startswith(SOURCES_HEAD)
    pairs = zip(layout.items, layout.items[1:], strict=False)
    return any("\n\n" in text[left.end : right.start] for left, right in pairs)
