"""How severe what is shown is, in the words that SARIF uses: error, warning, note; and none for what is in order."""

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import LEVEL_OF, Fact

LEVELS = tuple(Level)
"""From most to least severe."""

NONE = "none"


def at_least(level: Level | None, least: Level) -> bool:
    """Whether a level is `least` or more severe; nothing is as severe as no level.

    >>> at_least(Level.ERROR, Level.WARNING), at_least(Level.NOTE, Level.WARNING)
    (True, False)
    """
    return level is not None and LEVELS.index(level) <= LEVELS.index(least)


def level_of(fact: Fact) -> Level | None:
    """Return how severe a fact's verdict is, whatever a person or the baseline says of it."""
    return LEVEL_OF.get(fact.verdict)


def severity(fact: Fact) -> str:
    """Return the same in a word."""
    level = level_of(fact)
    return level.value if level else NONE
