"""What the passes over an article found, before it is put into claims."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """A figure with what it is of, where and when it holds, and who says so ("" is the article itself)."""

    mention: FigureMention
    counted: Counted
    scope: Scope
    speaker: str


@dataclass(frozen=True, slots=True)
class FactFinding:
    """A fact without a figure, with its scope and speaker."""

    mention: FactMention
    scope: Scope
    speaker: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in an article, and the numbers that were not taken."""

    article: Article
    figures: tuple[FigureFinding, ...]
    facts: tuple[FactFinding, ...]
    passed: tuple[PassedOver, ...]
    times: tuple[TimeMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    speech: tuple[Speech, ...] = ()
