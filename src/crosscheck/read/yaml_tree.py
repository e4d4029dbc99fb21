"""A YAML file as plain values (words, lists, mappings) that know where they stand.

Where the file is not YAML, its blocks (top-level keys, items of their lists) are read one by one, so that every broken
claim is told and the others are still read.
"""

import re
from collections.abc import Collection, Iterator

from crosscheck.read.faults import BIDI, Faults, Mark, Path, Trouble, shown
from crosscheck.read.files import screen_value
from crosscheck.read.limits import LONGEST_WORDS, MOST_YAML_BLOCKS
from crosscheck.read.yaml_nodes import Node, compose, mark_of_node, without_references
from crosscheck.read.yaml_syntax import unresolved_merge

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""Unquoted words that mean that nothing is there (YAML 1.2, core schema)."""

_ITEM = re.compile(r"( *)-(?:\s|$)")


class Tree:
    """The one document of a YAML file. `whole` is false where broken blocks were left out.

    `told` are the hidden characters that are told of where they stand; `None` where there are no escapes to look into.
    """

    def __init__(self, root: Node, faults: Faults, whole: bool = True, told: Collection[str] | None = ()) -> None:
        self.whole = whole
        self._root = root
        self._faults = faults
        self._told = told
        self._children: dict[int, dict[str, tuple[Node, Node]]] = {}

    def at(self, path: Path, key: bool = False) -> Mark:
        """Return where a value begins, or its key; as near as the file has it."""
        node = found = self._root
        for step in path:
            pair = self._child(node, step)
            if pair is None:
                break
            node = pair[1]
            found = pair[0] if key else node
        return mark_of_node(found)

    def plain(self) -> object:
        """Return the document as str, list and dict, `None` where nothing stands; tell of faulty keys on the way."""
        return self._plain(self._root)

    def _plain(self, node: Node) -> object:
        if node.id == "scalar":
            return self._words(node)
        if node.id == "sequence":
            return [self._plain(item) for item in node.value]
        plain: dict[str, object] = {}
        for key, value in node.value:
            name = key.value
            if key.id != "scalar" or name in plain or name == "<<" or not 0 < len(name) <= LONGEST_WORDS:
                self._faults.report(self._key_trouble(key, node))
            else:
                plain[name if self._told is None else self._screened(key)] = self._plain(value)
        return plain

    def _words(self, node: Node) -> str | None:
        if not node.style:
            return None if node.value in NOTHING else node.value
        words = node.value if self._told is None else self._screened(node)
        return words.rstrip("\n") if node.style in "|>" else words

    def _screened(self, node: Node) -> str:
        """Return a scalar's words without the characters that only an escape sequence can have put there."""
        return screen_value(node.value, self._faults, mark_of_node(node), self._told or ())

    def _child(self, node: Node, step: str | int) -> tuple[Node, Node] | None:
        """Return key and value (of a list: the item, twice) one step down."""
        if node.id == "mapping" and isinstance(step, str):
            if id(node) not in self._children:
                pairs = {key.value: (key, value) for key, value in reversed(node.value) if key.id == "scalar"}
                self._children[id(node)] = pairs
            return self._children[id(node)].get(step)
        if node.id == "sequence" and isinstance(step, int) and step < len(node.value):
            return node.value[step], node.value[step]
        return None

    def _key_trouble(self, key: Node, mapping: Node) -> Trouble:
        mark = mark_of_node(key)
        if key.id != "scalar" or not key.value:
            return Trouble("bad-key", "the key must be a single word", "Write it as “key: value”.", mark)
        if len(key.value) > LONGEST_WORDS:
            message = f"this key is longer than {LONGEST_WORDS:,} characters"
            return Trouble("too-long", message, "Perhaps a line break or a quotation mark is missing.", mark)
        if key.value == "<<":
            return Trouble(
                "merge-key", "“<<” merges other keys in, which is not read here", "Write the keys out.", mark
            )
        first = self._child(mapping, key.value)
        line = mark_of_node(first[0])[0] if first else mark[0]
        message = f"{shown(key.value)} stands here twice; the first is in line {line}"
        return Trouble("duplicate-key", message, "Keep one of the two.", mark)


def read_tree(text: str, faults: Faults) -> Tree | None:
    """Return the document of a YAML file, without the parts that are not YAML; `None` where nothing can be read."""
    if unmerged := unresolved_merge(text):
        faults.report(unmerged)
        return None
    text = without_references(text, faults)
    whole = True
    try:
        root = compose(text)
    except Trouble as trouble:
        whole = False
        root = _compose_sound_blocks(text, trouble, faults)
        if root is None:
            return None
    if root is None:
        faults.add("empty-file", "this file is empty", "Fill it, or remove it.")
        return None
    return Tree(root, faults, whole, told=frozenset(BIDI.findall(text)) if "\\" in text else None)


def _compose_sound_blocks(text: str, trouble: Trouble, faults: Faults) -> Node | None:
    """Tell what is wrong with each block, and compose the others; where no block is at fault, tell of the whole."""
    blocks = _blocks(text) if trouble.code == "yaml-syntax" else []
    sound, broken = [], False
    for first_line, block in blocks:
        block = without_references(block, faults, first_line)
        try:
            compose(block)
        except Trouble as fault:
            faults.report(fault, first_line)
            block, broken = "\n" * block.count("\n"), True
        sound.append(block)
    if not broken:
        faults.report(trouble)
        return None
    try:
        return compose("".join(sound))
    except Trouble:
        return None


def _blocks(text: str) -> list[tuple[int, str]]:
    r"""Return the blocks with the number of lines before each: top-level keys, and the items of the lists under them.

    >>> _blocks("a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n")
    [(0, 'a: 1\n'), (1, 'b:\n'), (2, '  - c: 2\n    d: 3\n'), (4, '  - e\n')]
    """
    lines = text.splitlines(keepends=True)
    starts = list(_block_starts(lines))
    if len(starts) > MOST_YAML_BLOCKS:
        return []
    return [(start, "".join(lines[start:end])) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _block_starts(lines: list[str]) -> Iterator[int]:
    indent = None
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        if number == 0 or (not line[0].isspace() and line[0] not in "#."):
            indent = None
            yield number
        elif item and indent in (None, len(item[1])):
            indent = len(item[1])
            yield number
