"""Texts that repeat each other, word for word: a reprint is no second voice."""

from collections.abc import Mapping

from crosscheck.model.finding import Reprint


def find_reprints(texts: Mapping[str, str]) -> tuple[Reprint, ...]:
    """Return the pairs of texts of which one repeats much of the other, by the ids of their sources."""
    return ()
