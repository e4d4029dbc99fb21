"""YAML that remembers line and column, and in which every value stays the words that were written.

The only file here that knows PyYAML. The tree is composed by the parsers of the lexicons; no tag is resolved, so that
`NO`, `12:30`, `010` and `2019-06` stay as they are, as YAML 1.2 means them. Before anything walks the tree, anchors,
aliases and tags are refused, and its depth and size are bounded.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from crosscheck.lexicons.plain_yaml import COMPOSER, PythonComposer
from crosscheck.read.faults import Faults, Mark, Trouble, shown
from crosscheck.read.files import mark_of
from crosscheck.read.limits import MOST_YAML_DEPTH, MOST_YAML_NODES
from crosscheck.read.yaml_syntax import QUOTES, trouble_of

Node = Any
"""A node of PyYAML: `id` tells "scalar", "sequence" and "mapping" apart."""

_REFERENCE = re.compile(r"(?<![^\s\[{,:?-])[&*!]")
"""What may begin an anchor, an alias or a tag; the parser then says whether it does."""

_ANCHOR_OR_TAG = re.compile(r"[ \n]*(!<[^>\n]*>|[&!][^\s,\[\]{}]*)")


class _Bounded:
    """What every composer of ours does at each node: count."""

    depth = 0
    nodes = 0

    def descend_resolver(self, *at: Node) -> None:
        self.depth += 1
        self.nodes += 1
        if self.depth > MOST_YAML_DEPTH:
            raise _too_deep(mark_of_node(at[0]))
        if self.nodes > MOST_YAML_NODES:
            message = f"this file has more than {MOST_YAML_NODES:,} keys and values, the most that are read"
            hint = "Split it into several files, or write a .jsonl file, one claim on each line."
            raise Trouble("too-large", message, hint, mark_of_node(at[0]))

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def dispose(self) -> None:
        pass


class PlainComposer(_Bounded, PythonComposer):
    """PyYAML's own parser, for where libyaml is not there."""


class QuickComposer(_Bounded, COMPOSER):  # type: ignore[misc]  # one of two parsers
    """libyaml's parser, where it is there."""


def compose(text: str, composer: Any = QuickComposer) -> Node | None:  # noqa: ANN401 (a class of one of two libraries)
    """Return the root of the one document in the text, `None` if it is empty; raise `Trouble` where it is not YAML."""
    try:
        return composer(text).get_single_node()
    except yaml.YAMLError as error:
        raise _translated(error, text) from None


def without_references(text: str, faults: Faults, lines_before: int = 0, composer: Any = QuickComposer) -> str:  # noqa: ANN401
    """Tell of each anchor, alias and tag, and return the text with blanks where they stood.

    An alias becomes empty words of the same length, so that all else keeps its place.
    """
    if not any(sign in text for sign in "&*!") or not _REFERENCE.search(text):
        return text
    pieces: list[str] = []
    end = 0
    for start, stop, mark in _references(text, composer):
        piece = text[start:stop]
        faults.report(_reference_trouble(piece, mark), lines_before)
        pieces += [text[end:start], "~" + " " * (len(piece) - 1) if piece[0] == "*" else " " * len(piece)]
        end = stop
    return "".join([*pieces, text[end:]])


def _references(text: str, composer: Any) -> Iterator[tuple[int, int, Mark]]:  # noqa: ANN401
    """Yield begin, end and place of each anchor, alias and tag, as far as the text is YAML and not nested too deep."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=composer):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MOST_YAML_DEPTH:
                return
            start: Any = event.start_mark
            stop: Any = event.end_mark
            if isinstance(event, yaml.AliasEvent):
                yield start.index, stop.index, _mark(start)
            elif isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
                yield from _anchor_and_tag(text, start)
    except yaml.YAMLError:
        return


def _anchor_and_tag(text: str, start: Any) -> Iterator[tuple[int, int, Mark]]:  # noqa: ANN401
    line, column = _mark(start)
    first = offset = start.index
    while found := _ANCHOR_OR_TAG.match(text, offset):
        offset = found.end()
        further, behind = mark_of(text[first:offset], found.start(1) - first)
        yield *found.span(1), (line + further - 1, behind if further > 1 else column + behind - 1)


def _reference_trouble(piece: str, mark: Mark) -> Trouble:
    if piece[0] == "!":
        return Trouble("yaml-tag", f"{shown(piece)} is a tag of YAML, which is not read here", QUOTES, mark)
    does = "marks a value for use elsewhere" if piece[0] == "&" else "stands for a value written elsewhere"
    hint = f"Write the value out where it is used. Words that begin with “{piece[0]}” go in quotation marks."
    return Trouble("yaml-alias", f"{shown(piece)} {does}, which is not read here", hint, mark)


def _too_deep(mark: Mark) -> Trouble:
    message = f"keys or lists are nested deeper here than {MOST_YAML_DEPTH} levels, the most that are read"
    return Trouble("too-deep", message, "Words with many brackets go in quotation marks.", mark)


def _translated(error: yaml.YAMLError, text: str) -> Trouble:
    if not isinstance(error, yaml.MarkedYAMLError):
        position = getattr(error, "position", 0)
        hint = "Delete it; it often comes with text copied from elsewhere."
        return Trouble("control-character", "this character cannot be read", hint, mark_of(text, position))
    words = ": ".join(part for part in (error.context, error.problem) if part)
    return trouble_of(words, _mark(error.problem_mark), _mark(error.context_mark) if error.context_mark else None, text)


def mark_of_node(node: Node) -> Mark:
    """Return where a node begins."""
    return _mark(node.start_mark)


def _mark(mark: Any) -> Mark:  # noqa: ANN401 (PyYAML has two classes of marks)
    return mark.line + 1, mark.column + 1
