"""Where things stand in a YAML file that a person wrote, so that a part of it can be changed and the rest kept.

Offsets count code points of `File.text`, whose line ends are all line feeds.
"""

from collections.abc import Mapping

from msgspec import Struct, field


class File(Struct, frozen=True):
    """A file as it is: its text with plain line ends, and what was made plain."""

    path: str
    text: str
    raw: str
    mark: bool = False


class Scalar(Struct, frozen=True):
    """The words behind a key, and where they are written."""

    words: str
    start: int
    end: int


class Item(Struct, frozen=True):
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


class Record(Struct, frozen=True):
    """A mapping of single values: its values by their keys, where its key begins and the last value ends.

    `column` is where its keys begin; `braces` tells that it stands between such.
    """

    values: Mapping[str, Scalar]
    start: int
    end: int
    column: int
    braces: bool


class Layout(Struct, frozen=True):
    """A file with a list: where the list is, how far its dashes are indented, whether it stands between brackets.

    `root_flow` tells that the whole file stands between braces, `root_end` where its last value ends. `fields` are the
    file's single values. `record` is the mapping `extracted` of a claims file, `None` where there is none.
    """

    start: int
    end: int
    indent: int
    flow: bool
    items: tuple[Item, ...]
    root_flow: bool
    root_end: int
    fields: Mapping[str, Scalar] = field(default_factory=dict)
    record: Record | None = None
