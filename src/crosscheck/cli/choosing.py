"""What `--only`, `--source` and `--sort` ask for; a word that asks for nothing there is, is wrong usage."""

from collections.abc import Sequence

from crosscheck.cli.terminal import fail, hint_at
from crosscheck.model.finding import GRAVITY, Fact, Report, Verdict
from crosscheck.report.choices import Sort
from crosscheck.report.selection import Choice, choose_facts


def read_verdicts(words: Sequence[str]) -> frozenset[Verdict]:
    """Return the verdicts that are named, one by one or with commas."""
    known = [verdict.value for verdict in GRAVITY]
    named = [word.strip().lower() for each in words for word in each.split(",") if word.strip()]
    for word in named:
        if word not in known:
            fail(f"there is no verdict {word!r}", hint_at(word, known))
    return frozenset(Verdict(word) for word in named)


def choose(report: Report, verdicts: frozenset[Verdict], sources: Sequence[str], sort: Sort) -> tuple[Fact, ...]:
    """Return the facts that are asked for, in the order asked for."""
    known = [source.id for source in report.project.sources]
    for word in sources:
        if word not in known:
            fail(f"there is no source {word!r}", hint_at(word, known))
    return choose_facts(report, Choice(verdicts, frozenset(sources), sort))
