"""What the passes over an article found, before it is put into claims."""

from msgspec import Struct

from crosscheck.extract.article import (
    Article,
    Counted,
    FactMention,
    FigureMention,
    NameMention,
    PassedOver,
    Scope,
    Speech,
    TimeMention,
)


class FigureFinding(Struct, frozen=True):
    """A figure with what it is of, where and when it holds, and who says so ("" is the article itself)."""

    mention: FigureMention
    counted: Counted
    scope: Scope
    speaker: str


class FactFinding(Struct, frozen=True):
    """A fact without a figure, with its scope and speaker."""

    mention: FactMention
    scope: Scope
    speaker: str


class Findings(Struct, frozen=True):
    """All that was found in an article, and the numbers that were not taken."""

    article: Article
    figures: tuple[FigureFinding, ...]
    facts: tuple[FactFinding, ...]
    passed: tuple[PassedOver, ...]
    times: tuple[TimeMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    speech: tuple[Speech, ...] = ()
