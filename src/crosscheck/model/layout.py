"""Where things stand in a YAML file that a person wrote, so that a part of it can be changed and the rest kept.

Offsets count code points of `File.text`, whose line ends are all line feeds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is: its text with plain line ends, and what was made plain."""

    path: str
    text: str
    raw: str
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Scalar:
    """The words behind a key, and where they are written."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: from its dash (between brackets: its brace) to behind its last value.

    `flow` tells a list between brackets, `braces` an item between braces, which may stand behind a dash as well;
    `column` is where its keys begin. `fields` are its single values, `quote` those of the quote inside a claim.
    """

    start: int
    end: int
    flow: bool
    braces: bool
    column: int
    fields: Mapping[str, Scalar]
    quote: Mapping[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """A file with a list: where the list is, how far its dashes are indented, whether it stands between brackets.

    `root_flow` tells that the whole file stands between braces, `root_end` where its last value ends. `record` is the
    mapping `extracted` of a claims file, `record_start` and `record_end` where its key begins and its last value ends,
    -1 where there is none.
    """

    start: int
    end: int
    indent: int
    flow: bool
    items: tuple[Item, ...]
    root_flow: bool
    root_end: int
    fields: Mapping[str, Scalar] = field(default_factory=dict)
    record: Mapping[str, str] = field(default_factory=dict)
    record_start: int = -1
    record_end: int = -1
