"""Cluster to Fact: camps, origins, consensus, verdict and the sentence that explains it."""

import hashlib
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from crosscheck.judge.bench import Bench
from crosscheck.judge.camps import name_camps
from crosscheck.judge.consensus import find_consensus
from crosscheck.judge.explanation import explain_fact
from crosscheck.judge.labels import label_fact, slug_fact
from crosscheck.judge.repeats import settle_repeats
from crosscheck.judge.timeline import make_history
from crosscheck.model.finding import GRAVITY, Fact, Judgement, Verdict
from crosscheck.model.linkage import Cluster
from crosscheck.model.statement import Statement
from crosscheck.wording.said import as_said

HOLDING_TOGETHER = (Verdict.AGREE, Verdict.COMPATIBLE)


def judge_clusters(
    clusters: Sequence[Cluster], statements: Mapping[str, Statement], origins: dict[str, str], *, worded: bool = True
) -> tuple[Fact, ...]:
    """Return a fact for each cluster, gravest first, under ids that no two share."""
    facts = (judge_cluster(cluster, statements, origins) for cluster in clusters)
    return _with_own_ids(sorted(facts, key=lambda fact: _order(fact, statements)))


def judge_cluster(cluster: Cluster, statements: Mapping[str, Statement], origins: dict[str, str]) -> Fact:
    """Judge every pair of a cluster and sum up; one statement alone, or one source alone, is uncorroborated."""
    members = [statements[ref] for ref in cluster.statements]
    bench = Bench(members, worded=True)
    behind = [origins[member.ref] for member in members]
    judgements = tuple(
        bench.judge(one, other, same_origin=behind[one] == behind[other])
        for one, other in combinations(range(len(members)), 2)
    )
    judgements = settle_repeats(members, judgements, origins)
    camps = _camps(members, judgements, origins)
    verdict, unsure = _verdict(members, judgements)
    voting = [statements[ref] for ref in _same_question(camps, judgements)]
    history = make_history(members, judgements, origins)
    return Fact(
        id=slug_fact(members),
        label=label_fact(members),
        verdict=verdict,
        unsure=unsure,
        statements=cluster.statements,
        camps=camps,
        origins=len({origins[member.ref] for member in members}),
        consensus=find_consensus(voting, origins, history),
        judgements=judgements,
        links=cluster.links,
        explanation=explain_fact(members, camps, judgements, verdict, origins),
        fingerprint=_fingerprint(members),
        behind=name_camps(camps, statements, origins),
        history=history,
    )


def _verdict(members: Sequence[Statement], judgements: Sequence[Judgement]) -> tuple[Verdict, bool]:
    """Return the gravest verdict between the members; it is unsure when every pair that gives it is."""
    if not judgements:
        return Verdict.UNCORROBORATED, False
    gravest = min((judgement.verdict for judgement in judgements), key=GRAVITY.index)
    if gravest is not Verdict.CONFLICT and len({member.source.id for member in members}) == 1:
        return Verdict.UNCORROBORATED, False
    return gravest, all(judgement.unsure for judgement in judgements if judgement.verdict is gravest)


def _camps(
    members: Sequence[Statement], judgements: Sequence[Judgement], origins: dict[str, str]
) -> tuple[tuple[str, ...], ...]:
    """Gather the statements that hold together, each with every other of its camp; most origins first."""
    together = {(j.left, j.right): j.verdict for j in judgements if j.verdict in HOLDING_TOGETHER}
    camps: list[list[str]] = []
    for wanted in HOLDING_TOGETHER:  # those that agree find each other before those that are merely compatible join
        for ref in (member.ref for member in members):
            if any(ref in camp for camp in camps):
                continue
            if wanted is Verdict.AGREE and not any(ref in pair and v is wanted for pair, v in together.items()):
                continue
            home = next(
                (camp for camp in camps if all(tuple(sorted((ref, other))) in together for other in camp)), None
            )
            if home is None:
                camps.append([ref])
            else:
                home.append(ref)
    return tuple(
        tuple(sorted(camp))
        for camp in sorted(camps, key=lambda camp: (-len({origins[ref] for ref in camp}), min(camp)))
    )


def _same_question(camps: Sequence[Sequence[str]], judgements: Sequence[Judgement]) -> list[str]:
    """Return the statements whose scope is the largest camp's: only these can share one consensus."""
    first = set(camps[0])
    elsewhere = {
        ref
        for j in judgements
        if j.verdict is Verdict.SCOPE and len({j.left, j.right} & first) == 1
        for ref in (j.left, j.right)
        if ref not in first
    }
    return sorted(ref for camp in camps for ref in camp if ref not in elsewhere)


def _order(fact: Fact, statements: Mapping[str, Statement]) -> tuple[int, bool, int, int, str, tuple[str, ...]]:
    sources = {statements[ref].source.id for ref in fact.statements}
    return (GRAVITY.index(fact.verdict), fact.unsure, -len(sources), -fact.origins, fact.label, fact.statements)


def _with_own_ids(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Number the ids that several facts would share, in the order of their first statement's ref."""
    by_slug: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.statements):
        by_slug.setdefault(fact.id, []).append(fact)
    numbered = {
        fact.statements: slug if number == 1 else f"{slug}-{number}"
        for slug, alike in by_slug.items()
        for number, fact in enumerate(alike, 1)
    }
    return tuple(replace(fact, id=numbered[fact.statements]) for fact in facts)


def _fingerprint(members: Sequence[Statement]) -> str:
    """Return 16 hex digits that change when a member or a value as said changes."""
    lines = sorted(f"{member.source.id}\0{member.claim.id}\0{as_said(member)}" for member in members)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
