"""Sections of a Markdown report, and how much of each there is room for."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.wording.values import count_words


class Section(Struct, frozen=True):
    """A heading with blocks below it, gravest first, each called a `noun`.

    `intro` stands above them (the head of a table, whose rows follow without a blank line where `is_tight`). Where room
    is scarce, at most `share` percent of it are for this section.
    """

    title: str
    blocks: tuple[str, ...]
    noun: str
    share: int
    intro: str = ""
    is_tight: bool = True


def write_sections(sections: Sequence[Section], limit: int | None = None) -> str:
    """Return the sections that hold anything, in at most `limit` bytes of UTF-8; what is left out is counted."""
    filled = [each for each in sections if each.blocks]
    whole = [_write(each, each.blocks) for each in filled]
    if limit is None or sum(map(_size, whole)) <= limit:
        return "".join(whole)
    rooms = _rooms(filled, [_size(each) for each in whole], limit)
    return "".join(_write(each, _fitting(each, room)) for each, room in zip(filled, rooms, strict=True))


def _rooms(sections: Sequence[Section], sizes: Sequence[int], limit: int) -> list[int]:
    """Return the bytes for each section: its share, and in their order what others leave of theirs."""
    rooms = [min(size, limit * each.share // 100) for each, size in zip(sections, sizes, strict=True)]
    spare = limit - sum(rooms)
    for index, size in enumerate(sizes):
        more = min(spare, size - rooms[index])
        rooms[index] += more
        spare -= more
    return rooms


def _fitting(section: Section, room: int) -> tuple[str, ...]:
    """Return the blocks, from the first on, that there is room for."""
    if _size(_write(section, section.blocks)) <= room:
        return section.blocks
    room -= _size(_write(section, ())) + len(_gap(section))
    for index, block in enumerate(section.blocks):
        room -= _size(block) + len(_gap(section))
        if room < 0:
            return section.blocks[:index]
    return section.blocks


def _write(section: Section, shown: tuple[str, ...]) -> str:
    left = len(section.blocks) - len(shown)
    note = f"\n{count_words(left, f'more {section.noun}')} left out here for want of room.\n" if left else ""
    return f"\n## {section.title}\n\n{section.intro}{_gap(section).join(shown)}\n{note}"


def _gap(section: Section) -> str:
    return "\n" if section.is_tight else "\n\n"


def _size(written: str) -> int:
    return len(written.encode(errors="replace"))
