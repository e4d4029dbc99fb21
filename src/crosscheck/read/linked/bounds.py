"""How much of a file of records is read: past a bound stands a diagnostic, not a crash (docs/claimreview.md)."""

MOST_BYTES = 64 * 1024 * 1024
"""Bytes of a file; a feed of 50,000 fact-checks has about as many."""

MOST_SCRIPTS = 200
"""JSON-LD blocks of one page."""

MOST_RECORDS = 20_000
"""Records of one file."""

MOST_FAULTY = 100
"""Places of one file that are no JSON and are told one by one."""

LONGEST_TARGET = 2_000
"""Characters of the address or name of what is annotated."""

LONGEST_QUOTE = 5_000
"""Characters of the words that an annotation marks, and of what stands before or behind them."""

MOST_FIELD_LINES = 200
"""Lines of an annotation's body in which keys are looked for."""
