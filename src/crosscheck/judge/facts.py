"""Cluster to Fact: camps, origins, consensus, verdict and the sentence that explains it.

Clusters are judged one by one, wherever that is (`judge_cluster`); then all facts are put in order and given ids that
no two share (`order_facts`, or `order_of` and `number_ids` over no more than what these need).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.judge.bench import MOST_JUDGED, Judged, judge_members
from crosscheck.judge.camps import name_camps
from crosscheck.judge.consensus import find_consensus
from crosscheck.judge.explanation import Case, explain_alone, explain_fact
from crosscheck.judge.gathering import RANK, gather_camps, gravest_of, of_other_scope, sort_camps
from crosscheck.judge.labels import label_fact, slug_fact
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.reasons import Reasons
from crosscheck.judge.repeats import settle_repeats
from crosscheck.judge.timeline import make_history
from crosscheck.judge.wording import named
from crosscheck.model.finding import Fact, Judgement, Moment, Verdict
from crosscheck.model.linkage import Cluster
from crosscheck.model.statement import Statement
from crosscheck.wording.said import as_said

Order = tuple[int, bool, int, int, str, tuple[str, ...]]
"""What orders a fact among all facts."""


def judge_clusters(
    clusters: Sequence[Cluster], statements: Mapping[str, Statement], origins: dict[str, str], *, worded: bool = True
) -> tuple[Fact, ...]:
    """Return a fact for each cluster, gravest first, under ids that no two share; see `judge_cluster`."""
    ledger = Ledger()
    facts = [judge_cluster(cluster, statements, origins, ledger, worded=worded) for cluster in clusters]
    return order_facts(facts, statements)


def judge_cluster(
    cluster: Cluster,
    statements: Mapping[str, Statement],
    origins: dict[str, str],
    ledger: Ledger | None = None,
    *,
    worded: bool = True,
) -> Fact:
    """Judge every pair of a cluster and sum up; one statement alone, or one source alone, is uncorroborated.

    Without words the reasons of its judgements are "", and all else is the same; `word_fact` says them later.
    """
    members = [statements[ref] for ref in cluster.statements]
    if len(members) == 1:
        return _alone(members, cluster, origins)
    judged = judge_members(members, origins, ledger, worded=worded)
    judgements = settle_repeats(members, judged.judgements, origins, worded=worded)
    camps, history = _of_all(members, judged, judgements, origins)
    verdict, unsure = gravest_of(members, judgements)
    elsewhere = _followed(of_other_scope(camps[0], judgements), judged)
    voting = [statements[ref] for ref in sorted(cluster.statements) if ref not in elsewhere]
    behind = name_camps(camps, statements, origins)
    reasons = Reasons(members, origins, judged.judgements, ledger)
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
        explanation=explain_fact(Case(members, judgements, verdict, camps, behind, history, origins, reasons.of)),
        fingerprint=_fingerprint(members),
        behind=behind,
        history=history,
    )


def _alone(members: Sequence[Statement], cluster: Cluster, origins: Mapping[str, str]) -> Fact:
    """Return the fact of one statement, which nothing stands beside."""
    return Fact(
        id=slug_fact(members),
        label=label_fact(members),
        verdict=Verdict.UNCORROBORATED,
        unsure=False,
        statements=cluster.statements,
        camps=(cluster.statements,),
        origins=1,
        consensus=None,
        judgements=(),
        links=cluster.links,
        explanation=explain_alone(members),
        fingerprint=_fingerprint(members),
        behind=(named(origins[members[0].ref]),),
    )


def _of_all(
    members: Sequence[Statement], judged: Judged, judgements: Sequence[Judgement], origins: Mapping[str, str]
) -> tuple[tuple[tuple[str, ...], ...], tuple[Moment, ...]]:
    """Return the camps and the history of a fact, of all its statements, whoever was judged for them."""
    refs = [member.ref for member in members]
    if not judged.follows:
        return sort_camps(gather_camps(refs, judgements), origins), make_history(members, judgements, origins)
    from crosscheck.judge.standing_in import spread_camps, spread_history  # only a hot fact pays for it

    standing = judged.standing
    among = [each for each in judgements if each.left in standing and each.right in standing]
    camps = spread_camps(gather_camps([ref for ref in refs if ref in standing], among), judged, judgements)
    history = spread_history(make_history(members, among, origins), judged, judgements, members)
    return sort_camps(camps, origins), history


def _followed(refs: set[str], judged: Judged) -> set[str]:
    """Return some statements of a fact with all that follow them or are of their class."""
    return refs | {ref for ref, lead in judged.leads.items() if lead in refs or judged.follows[ref] in refs}


def tell_in_part(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return in words which facts were judged by statements that stand for others; see `Report.uncompared`."""
    large = [fact for fact in facts if len(fact.statements) > MOST_JUDGED]
    if not large:
        return ()
    from crosscheck.judge.standing_in import judged_in_part  # only a hot fact pays for it

    return judged_in_part(large)


def word_fact(fact: Fact, statements: Mapping[str, Statement], origins: dict[str, str]) -> Fact:
    """Return a fact that was judged without words with the reasons of all its judgements."""
    members = [statements[ref] for ref in fact.statements]
    judgements = settle_repeats(members, judge_members(members, origins, worded=True).judgements, origins)
    return replace(fact, judgements=judgements)


def order_facts(facts: Iterable[Fact], statements: Mapping[str, Statement]) -> tuple[Fact, ...]:
    """Return facts gravest first, the ids that several would share numbered."""
    ordered = sorted(facts, key=lambda fact: order_of(fact, statements))
    ids = number_ids([(fact.id, fact.statements) for fact in ordered])
    return tuple(fact if fact.id == own else replace(fact, id=own) for fact, own in zip(ordered, ids, strict=True))


def order_of(fact: Fact, statements: Mapping[str, Statement]) -> Order:
    """Return what orders a fact among all facts: verdict, doubt, sources, origins, label; no two have the same."""
    sources = {statements[ref].source.id for ref in fact.statements}
    return (RANK[fact.verdict], fact.unsure, -len(sources), -fact.origins, fact.label, fact.statements)


def number_ids(named: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Return an id of its own for each fact, given as the id that it has and its statements, in any order.

    Of those that share one, the first by its statements keeps it, and the others are numbered.

    >>> number_ids([("killed-oslo", ("b",)), ("killed-oslo", ("a",)), ("injured-oslo", ("c",))])
    ['killed-oslo-2', 'killed-oslo', 'injured-oslo']
    """
    found = [""] * len(named)
    counted: dict[str, int] = {}
    for at in sorted(range(len(named)), key=lambda at: named[at][1]):
        slug = named[at][0]
        number = counted[slug] = counted.get(slug, 0) + 1
        found[at] = slug if number == 1 else f"{slug}-{number}"
    return found


def _fingerprint(members: Sequence[Statement]) -> str:
    """Return 16 hex digits that change when a member or a value as said changes."""
    lines = sorted(f"{member.source.id}\0{member.claim.id}\0{as_said(member)}" for member in members)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
