"""How much of anything is read: past a limit stands a diagnostic, not a crash.

Chosen so that a newsroom's largest project passes and hostile input costs seconds at most. docs/formats.md lists them.
"""

MOST_YAML_BYTES = 10 * 1024 * 1024
"""Bytes of one YAML file; about 30,000 claims. More belong in JSON Lines."""

MOST_YAML_NODES = 500_000
"""Keys, values and list items of one YAML file."""

MOST_YAML_DEPTH = 20
"""Levels of nesting in one YAML file; the deepest that means anything is five."""

MOST_YAML_BLOCKS = 20_000
"""List items that are read one by one to find every syntax error of a file; past it, only the first is told."""

MOST_LINES_BYTES = 8 * 1024**3
"""Bytes of one JSON Lines file, which is read line by line; of a packed one, before it is unpacked and after."""

MOST_RATIO = 200
"""Times that a packed file may grow; claims grow five to thirty times, and gzip's most is 1,032 (RFC 1951)."""

RATIO_FROM = 4 * 1024 * 1024
"""Bytes unpacked from which that is looked at."""

MOST_LINE_BYTES = 1024 * 1024
"""Bytes of one line of it."""

MOST_TEXT_BYTES = 4 * 1024 * 1024
"""Bytes of a source's text."""

MOST_TEXTS_BYTES = 256 * 1024 * 1024
"""Bytes of all texts together."""

MOST_FILES = 10_000
"""Files in claims/."""

MOST_CLAIMS = 5_000_000
"""Claims of a project."""

MOST_SOURCES = 1_000_000
"""Sources of a project."""

MOST_DECIDED = 200
"""Claims of one decision; of `not_same`, that is 19,900 pairs."""

LONGEST_WORDS = 10_000
"""Characters of one value."""

MOST_FAULTS = 1_000
"""Diagnostics of one file."""
