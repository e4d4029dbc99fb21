"""What `--only`, `--source` and `--sort` ask for; a word that asks for nothing there is, is wrong usage."""

from collections.abc import Sequence

from msgspec import Struct

from crosscheck.cli.options import Severity
from crosscheck.cli.terminal import fail, hint_at
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import GRAVITY, Fact, Report, Verdict
from crosscheck.report.choices import Sort
from crosscheck.report.selection import Choice, choose_facts


class Wanted(Struct, frozen=True):
    """The facts that are asked for; empty means all."""

    verdicts: frozenset[Verdict] = frozenset()
    sources: tuple[str, ...] = ()
    sort: Sort = Sort.GRAVITY
    least: Severity | None = None


def read_verdicts(words: Sequence[str]) -> frozenset[Verdict]:
    """Return the verdicts that are named, one by one or with commas."""
    known = [verdict.value for verdict in GRAVITY]
    named = [word.lower() for word in _split("--only", words)]
    for word in named:
        if word not in known:
            fail(f"there is no verdict {word!r}", hint_at(word, known))
    return frozenset(Verdict(word) for word in named)


def _split(option: str, words: Sequence[str]) -> list[str]:
    """Return what is named, one by one or with commas; a name may be empty by mistake (`--only "$VERDICT"`)."""
    named = [word.strip() for each in words for word in each.split(",") if word.strip()]
    if words and not named:
        fail(f"{option} names nothing", "Name something to show, or leave the option out.")
    return named


def choose(report: Report, wanted: Wanted) -> Sequence[Fact]:
    """Return the facts that are asked for, in the order asked for."""
    known = [source.id for source in report.project.sources]
    sources = _split("--source", wanted.sources)
    for word in sources:
        if word not in known:
            fail(f"there is no source {word!r}", hint_at(word, known))
    least = Level(wanted.least) if wanted.least else None
    return choose_facts(report, Choice(wanted.verdicts, frozenset(sources), wanted.sort, least))
