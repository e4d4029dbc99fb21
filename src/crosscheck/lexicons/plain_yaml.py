"""Reads YAML as it is written: mappings, lists, and every scalar as its words.

It is what `yaml.load` with a `BaseLoader` returns, in half the time, which every run would pay for: nothing is resolved
and no tag is asked. Lexicons are ours; what others write is read in `read/`, with bounds.
"""

from typing import Any

import yaml

_Plain = str | list[Any] | dict[str, Any] | None


class _PlainResolver:
    """Says of no scalar what it may be."""

    def resolve(self, *_: object) -> str:
        return ""

    def descend_resolver(self, *_: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class PythonComposer(
    _PlainResolver, yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer
):
    """PyYAML's own parser, for where libyaml is not there."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)


try:
    from yaml._yaml import CParser

    class LibyamlComposer(_PlainResolver, CParser):
        """libyaml's parser."""

    COMPOSER: Any = LibyamlComposer
except ImportError:
    COMPOSER = PythonComposer


def read_plain(text: str, composer: Any = COMPOSER) -> _Plain:  # noqa: ANN401 (a class of one of two libraries)
    """Return what a YAML document says, `None` for an empty one.

    >>> read_plain("known: {ten: 10, no: [off, ~]}")
    {'known': {'ten': '10', 'no': ['off', '~']}}
    """
    node = composer(text).get_single_node()
    return None if node is None else _plain(node)


def _plain(node: yaml.Node) -> _Plain:
    """Return what a node says; of a key that stands there twice the last counts, as in `yaml.load`."""
    value: Any = node.value
    if isinstance(value, str):
        return value
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(each) for key, each in value}
    return [_plain(each) for each in value]
