"""`crosscheck explain`: why a fact has its verdict, and why two claims were or were not matched."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import completion
from crosscheck.cli.options import FolderOption, Shape, ShapeOption

if TYPE_CHECKING:
    from crosscheck.model.finding import Report
    from crosscheck.model.linkage import ScoredPair

MOST_COMPARED = 400
"""Pairs among which those two are looked for that keep their facts apart."""


def explain(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID [ID]",
            help="A fact, or a claim of it; or two claims.",
            autocompletion=completion.claim_or_fact_ids,
        ),
    ],
    folder: FolderOption = Path(),
    format: ShapeOption = None,  # noqa: A002 (the option's name)
) -> None:
    """Say why a fact has its verdict, or why two claims match."""
    from crosscheck.cli.projects import PAIR_BY_PAIR, read_report
    from crosscheck.cli.terminal import fail, write_out

    if len(ids) > 2 or len(set(ids)) < len(ids):
        fail("explain takes one fact, one claim, or two different claims")
    report = read_report(folder, PAIR_BY_PAIR)
    as_json = format is Shape.JSON
    write_out(_fact(report, ids[0], as_json) if len(ids) == 1 else _pair(report, ids, as_json))


def _fact(report: "Report", typed: str, as_json: bool) -> str:
    from crosscheck.cli.lookup import find_fact
    from crosscheck.cli.terminal import stdout_canvas
    from crosscheck.match.weights import POSSIBLE, SURE

    fact, canvas = find_fact(report, typed), stdout_canvas()
    if as_json:
        from crosscheck.report.data.json_data import render_fact_json

        return render_fact_json(report, fact, ascii_only=not canvas.is_unicode)
    from crosscheck.report.terminal.explanation import render_fact
    from crosscheck.report.terminal.waterfall import Thresholds

    return render_fact(report, fact, canvas, Thresholds(SURE, POSSIBLE))


def _pair(report: "Report", typed: list[str], as_json: bool) -> str:
    from crosscheck import pipeline
    from crosscheck.cli.lookup import find_claim
    from crosscheck.cli.terminal import fail, stdout_canvas
    from crosscheck.match.weights import POSSIBLE, SURE

    left, right = sorted(find_claim(report, each).ref for each in typed)
    if left == right:
        fail(f"both ids name one claim, {left!r}")
    pair, judgement = pipeline.compare(report, left, right), pipeline.judge(report, left, right)
    canvas = stdout_canvas()
    if as_json:
        from crosscheck.report.data.json_data import render_pair_json

        return render_pair_json(report, pair, judgement, ascii_only=not canvas.is_unicode)
    from crosscheck.report.terminal.pair_explanation import render_pair
    from crosscheck.report.terminal.waterfall import Thresholds

    return render_pair(report, pair, judgement, canvas, Thresholds(SURE, POSSIBLE), _misfit(report, pair))


def _misfit(report: "Report", pair: "ScoredPair") -> "ScoredPair | None":
    """Return the two claims that fit least, one of each fact, where others keep a pair apart; best with one of it."""
    from crosscheck import pipeline
    from crosscheck.report.why import is_kept_apart_by_others

    facts = [next((f.statements for f in report.facts if ref in f.statements), ()) for ref in (pair.left, pair.right)]
    if not is_kept_apart_by_others(pair) or facts[0] == facts[1]:
        return None
    names = [(one, other) for one in facts[0] for other in facts[1] if (one, other) != (pair.left, pair.right)]
    names.sort(key=lambda each: pair.left not in each and pair.right not in each)
    found = [pipeline.compare(report, *sorted(each)) for each in names[:MOST_COMPARED]]
    apart = [each for each in found if not is_kept_apart_by_others(each)]
    own = {pair.left, pair.right}
    return min(apart, key=lambda each: (own.isdisjoint((each.left, each.right)), each.weight), default=None)
