"""Where the list of a sources or claims file stands in its text, for who adds to it.

Only for files in which `read_project` found no error.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from crosscheck.model.layout import File, Item, Layout, Record, Scalar
from crosscheck.read.faults import Trouble
from crosscheck.read.files import read_bytes
from crosscheck.read.limits import MOST_YAML_BYTES
from crosscheck.read.yaml_nodes import Node, compose

RECORD = "extracted"
"""The key of a claims file under which extraction notes what it wrote."""


def read_file(root: Path, name: str) -> File | None:
    """Return a file of the project as it is, `None` if there is none."""
    try:
        raw = read_bytes(root, name, MOST_YAML_BYTES)
    except Trouble as trouble:
        if trouble.code == "file-not-found" and not (root / name).is_symlink():
            return None
        raise
    marked = raw.startswith(codecs.BOM_UTF8)
    text = raw.removeprefix(codecs.BOM_UTF8).decode()
    return File(name, text.replace("\r\n", "\n").replace("\r", "\n"), text, marked)


def read_layout(text: str, key: str) -> Layout | None:
    r"""Return where the list under a key of the file stands; `None` if there is no list.

    >>> layout = read_layout("sources:\n  - id: a\n    title: T\n# end\n", "sources")
    >>> layout.indent, layout.items[0].start, layout.items[0].end
    (2, 11, 31)
    """
    root = compose(text)
    if root is None or root.id != "mapping":
        return None
    pairs = {name.value: (name, value) for name, value in root.value if name.id == "scalar"}
    node = pairs[key][1] if key in pairs else None
    if node is None or node.id != "sequence":
        return None
    items = tuple(_items(text, node))
    record = pairs.get(RECORD)
    return Layout(
        start=node.start_mark.index,
        end=_end(node, text),
        indent=node.start_mark.column,
        flow=bool(node.flow_style),
        items=items,
        root_flow=bool(root.flow_style),
        root_end=_end(root, text),
        fields=_scalars(root),
        record=_record(*record, text) if record else None,
    )


def _record(key: Node, node: Node, text: str) -> Record:
    is_mapping = node.id == "mapping"
    return Record(
        values=_scalars(node),
        start=key.start_mark.index,
        end=max(_end(node, text), key.end_mark.index + 1),
        column=node.start_mark.column if is_mapping and node.value else key.start_mark.column + 2,
        braces=is_mapping and bool(node.flow_style),
    )


def _items(text: str, node: Node) -> Iterator[Item]:
    dash = re.compile(rf"^ {{{node.start_mark.column}}}-(?=\s)", re.MULTILINE)
    behind = text.rfind("\n", 0, node.start_mark.index) + 1
    for item in node.value:
        start = item.start_mark.index
        if not node.flow_style:
            found = dash.search(text, behind, start)
            start = found.end() - 1 if found else text.rfind("-", 0, start)
        end = behind = _end(item, text)
        quote = next((value for key, value in _pairs(item) if key.value == "quote" and value.id == "mapping"), None)
        yield Item(
            start=start,
            end=end,
            flow=bool(node.flow_style),
            braces=bool(getattr(item, "flow_style", False)),
            column=item.start_mark.column,
            fields=_scalars(item),
            quote=_scalars(quote) if quote else {},
        )


def _pairs(node: Node) -> list[tuple[Node, Node]]:
    return node.value if node.id == "mapping" else []


def _scalars(node: Node) -> dict[str, Scalar]:
    return {
        key.value: Scalar(value.value, value.start_mark.index, value.end_mark.index)
        for key, value in _pairs(node)
        if value.id == "scalar"
    }


def _end(node: Node, text: str) -> int:
    """Return where a node's last value ends; the parser's own mark stands where the next thing begins."""
    end: int = node.end_mark.index
    start: int = node.start_mark.index
    if node.id == "scalar" and node.style in ("|", ">"):
        return start + len(text[start:end].rstrip())
    if node.id == "scalar" or node.flow_style or not node.value:
        return end
    last = node.value[-1]
    if node.id == "sequence":
        return _end(last, text)
    behind_key: int = last[0].end_mark.index + 1
    return max(behind_key, _end(last[1], text))
