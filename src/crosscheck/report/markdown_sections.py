"""Sections of a Markdown report, and how much of each there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.wording.values import count_words

LONGEST_NOTE = 200
"""Bytes that are kept free for the line on what is left out, and for blank lines."""


@dataclass(frozen=True, slots=True)
class Section:
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
    return "".join(_write(each, limit) for each in sections if each.blocks)


def _write(section: Section, limit: int | None) -> str:
    gap = "\n" if section.is_tight else "\n\n"
    head = f"\n## {section.title}\n\n{section.intro}"
    shown = section.blocks if limit is None else _fitting(section, head, limit * section.share // 100, len(gap))
    left = len(section.blocks) - len(shown)
    note = f"\n{count_words(left, f'more {section.noun}')} left out here for want of room.\n" if left else ""
    return f"{head}{gap.join(shown)}\n{note}"


def _fitting(section: Section, head: str, room: int, gap: int) -> tuple[str, ...]:
    """Return the blocks, from the first on, that there is room for."""
    room -= len(head.encode()) + LONGEST_NOTE
    for index, block in enumerate(section.blocks):
        room -= len(block.encode(errors="replace")) + gap
        if room < 0:
            return section.blocks[:index]
    return section.blocks
