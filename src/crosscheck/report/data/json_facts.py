"""Facts, their judgements and the pairs behind them, as the JSON report carries them."""

from crosscheck.model.decision import Decision
from crosscheck.model.finding import Consensus, Fact, Judgement, Moment
from crosscheck.model.linkage import ScoredPair
from crosscheck.report.data.json_values import Json, ends_data
from crosscheck.report.said import camps_of
from crosscheck.report.severity import severity
from crosscheck.report.why import what_would_change, why_apart
from crosscheck.wording.values import plain

DIGITS = 3
"""Decimals of a weight in bits; more would only show how the sum was rounded."""


def fact_data(fact: Fact) -> Json:
    """Return a fact with its camps and the verdict of each pair."""
    return {
        "id": fact.id,
        "label": fact.label,
        "verdict": fact.verdict.value,
        "unsure": fact.unsure,
        "claims": fact.statements,
        "camps": camps_of(fact),
        "behind": fact.behind,
        "origins": fact.origins,
        "consensus": _consensus_data(fact.consensus),
        "judgements": [judgement_data(each) for each in fact.judgements],
        "history": [moment_data(each) for each in fact.history],
        "explanation": fact.explanation,
        "fingerprint": fact.fingerprint,
        "ruling": decision_data(fact.ruling),
        "waiver": decision_data(fact.waiver),
        "accepted": fact.accepted,
        "severity": severity(fact),
    }


def decision_data(decision: Decision | None) -> Json | None:
    """Return what a person decided, and where that is written."""
    if decision is None:
        return None
    place = decision.location
    return {
        "ruling": decision.ruling.value,
        "claims": decision.claims,
        "rule": decision.rule or None,
        "reason": decision.reason or None,
        "owner": decision.owner or None,
        "decided": decision.decided or None,
        "expires": decision.expires or None,
        "fingerprint": decision.fingerprint or None,
        "location": {"file": place.path, "line": place.line, "column": place.column},
    }


def judgement_data(judgement: Judgement) -> Json:
    """Return the verdict between two claims, and why."""
    return {
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict.value,
        "unsure": judgement.unsure,
        "rule": judgement.rule,
        "field": judgement.field,
        "reason": judgement.reason,
        "slip": judgement.slip or None,
    }


def moment_data(moment: Moment) -> Json:
    """Return what became of a figure, and when it was known."""
    return {"claim": moment.statement, "known": moment.known or None, "standing": moment.standing.value}


def pair_data(pair: ScoredPair) -> Json:
    """Return what became of a pair."""
    return {
        "left": pair.left,
        "right": pair.right,
        "outcome": pair.outcome.value,
        "weight": round(pair.weight, DIGITS),
        "barred": pair.barred or None,
        "ruled": pair.ruled or None,
    }


def apart_data(pair: ScoredPair) -> Json:
    """Return what became of a pair that was kept apart, and the one thing that keeps it so."""
    return pair_data(pair) | {"why": why_apart(pair)}


def told_data(pair: ScoredPair, facts: tuple[str | None, str | None]) -> Json:
    """Return whether two claims are one fact, why, and what would change it, by the ids of the facts they are of."""
    together = facts[0] is not None and facts[0] == facts[1]
    ruled = f"{pair.ruled}." if pair.ruled else None
    return {
        "facts": facts,
        "one_fact": together,
        "why": ruled if together else why_apart(pair),
        "what_would_change": None if together or ruled else what_would_change(pair) or None,
    }


def compared_data(pair: ScoredPair) -> Json:
    """Return what became of a pair, with the comparison of each field."""
    comparisons = [
        {"field": each.field, "level": each.level, "bits": round(each.bits, DIGITS), "reason": each.reason}
        for each in pair.comparisons
    ]
    return pair_data(pair) | {"comparisons": comparisons}


def _consensus_data(consensus: Consensus | None) -> Json | None:
    if consensus is None:
        return None
    return {
        **ends_data(consensus.interval),
        "origins": consensus.origins,
        "low": plain(consensus.low),
        "high": plain(consensus.high),
        "outside": consensus.outside,
        "open_ended": consensus.open_ended,
        "superseded": consensus.superseded,
        "rivals": [ends_data(each) for each in consensus.rivals],
    }
