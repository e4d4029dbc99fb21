"""What a fact is called: a label to read and an id to type."""

import re
from collections import Counter
from collections.abc import Sequence

from crosscheck.judge.wording import scope_of
from crosscheck.model.statement import Statement

LONGEST_ID = 60
NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


def label_fact(members: Sequence[Statement]) -> str:
    """Return "detained: people, Kazakhstan, 9 June 2019" from the member that is bounded best."""
    member = _best_bounded(members)
    bounds = [_counted(members), scope_of(member, "place"), scope_of(member, "time")]
    stated = [bound for bound in dict.fromkeys(bounds) if bound]
    return f"{member.property.label}: {', '.join(stated)}" if stated else member.property.label


def _counted(members: Sequence[Statement]) -> str:
    """Return who or what most members speak of, of as many the widest: a fact of all is not named for the children."""
    if len(members) == 1:
        return _counted_by(members[0])
    labels = Counter(map(_counted_by, members))
    width: dict[str, int] = {}
    for each in members:
        label = _counted_by(each)
        width[label] = min(_narrowness(each, label), width.get(label, _WIDEST))
    return min(labels, key=lambda label: (-labels[label], width[label], label))


_WIDEST = 1_000_000


def _counted_by(member: Statement) -> str:
    counted = member.subject or member.group
    return counted.label if counted else ""


def _narrowness(member: Statement, label: str) -> int:
    if member.subject is not None and member.subject.label == label:
        return 0
    group = member.group
    return len(group.within) + group.opaque if group is not None and group.label == label else 0


def slug_fact(members: Sequence[Statement]) -> str:
    """Return an id in lower-case ASCII: property, place or subject, and time in EDTF."""
    member = _best_bounded(members)
    where = member.place.name if member.place else member.subject
    words = [member.property.label, *(where.parts if where else ()), member.time.edtf if member.time else ""]
    slug = NOT_IN_AN_ID.sub("-", " ".join(words).lower()) if member.property.label.isascii() else ""
    slug = slug or NOT_IN_AN_ID.sub("-", " ".join([member.property.key, *words[1:]]))
    return slug.strip("-")[:LONGEST_ID].strip("-") or "fact"


def _best_bounded(members: Sequence[Statement]) -> Statement:
    """Return the member that states most of its scope, the narrowest time first, then the lowest ref."""
    return members[0] if len(members) == 1 else min(members, key=lambda m: (-_stated(m), _days(m), m.ref))


def _stated(member: Statement) -> int:
    """Return how much of its scope a member states: where, when, of whom."""
    where = member.place is not None and bool(member.place.label)
    when = member.time is not None or bool(member.claim.time)
    return where + when + (member.group is not None and bool(member.group.label))


def _days(member: Statement) -> int:
    span = member.time.span if member.time else None
    if span is None or span.lower is None or span.upper is None:
        return 1_000_000
    return (span.upper - span.lower).days
