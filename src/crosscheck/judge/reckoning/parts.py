"""Parts and totals: sums over properties ("killed and injured"), groups, places and subjects.

Parts are added only where they cannot share a member: properties that the lexicon lists together, groups and places
that are apart, candidates and parties by name. Parts that are all there are must make up their total; others may not
exceed it. A figure given twice is one part.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import combinations

from crosscheck.judge.arithmetic import may_hold
from crosscheck.judge.figures import Figure, Unworkable, add
from crosscheck.judge.reckoning.passage import Passage, Sum, all_one_subject, only_one, same_subject
from crosscheck.judge.reckoning.sum_words import Parts
from crosscheck.judge.reckoning.telling import comes_to, figure, said, term_of, total_of
from crosscheck.judge.wording import who
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Quantity, QuantityKind
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_groups, relate_places

MOST_ADDENDS = 6
"""Parts of one sum; more than these are a table, in which some are sums of others."""

MOST_CHOICES = 10
"""Groups among which those that are apart are looked for."""

COUNTED = (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE)


def reckon_parts(passage: Passage) -> Iterator[Sum]:
    """Yield the sums of parts and totals in a passage."""
    yield from _by_property(passage)
    for key, statements in passage.by_property.items():
        if len(statements) < 2:
            continue
        asked = statements[0].property
        if asked.additive and (asked.known or asked.within):
            yield from _by_group(passage, statements)
            yield from _by_place(passage, statements)
        if key in passage.words.chambers:
            yield from _by_subject(passage, key, statements)


# Properties that the lexicon lists, and those that lie in one another


def _by_property(passage: Passage) -> Iterator[Sum]:
    told = passage.by_role.keys()
    for row in passage.words.adding:
        if row.whole in told and not told.isdisjoint(row.parts):
            found = [each for whole in passage.levels(row.whole) for each in _row(passage, row, whole)]
            if found and not (row.unless and passage.says(row.unless)):
                yield from found
    for statements in passage.by_property.values():
        within = statements[0].property.within
        for wider in within if statements[0].property.additive and statements[0].property.known else ():
            for whole in passage.by_property.get(wider, ()):
                if not any(r.whole == wider and statements[0].property.key in r.parts for r in passage.words.adding):
                    yield from _one_within(passage, whole, statements)


def _row(passage: Passage, row: Parts, whole: Statement) -> Iterator[Sum]:
    """Yield the sum of the parts of one row that go with one total."""
    found = [only_one(_alike(passage, passage.levels(role), whole)) for role in row.parts]
    parts = [part for part in found if part is not None]
    missing = len(found) - len(parts)
    if not parts or any(part.ref == whole.ref for part in parts) or (row.every and missing):
        return
    yield from _sum(passage, whole, parts, "property", every=row.every)


def _one_within(passage: Passage, whole: Statement, statements: Sequence[Statement]) -> Iterator[Sum]:
    part = only_one(_alike(passage, statements, whole))
    if part is not None:
        yield from _sum(passage, whole, [part], "property")


def _alike(passage: Passage, statements: Sequence[Statement], whole: Statement) -> list[Statement]:
    """Return those of whom or what the whole is counted: one group, and no other subject."""
    return [
        s
        for s in statements
        if _group(s, passage) == _group(whole, passage) and same_subject(s, whole) and not _is_rest(s, passage)
    ]


# Groups


def _by_group(passage: Passage, statements: Sequence[Statement]) -> Iterator[Sum]:
    if all(statement.group is None for statement in statements):
        return
    by_group: dict[str, list[Statement]] = {}
    for statement in statements:
        if not _is_rest(statement, passage):
            by_group.setdefault(_group(statement, passage), []).append(statement)
    rest = only_one([s for s in statements if _is_rest(s, passage)])
    if len(by_group) < 2:
        return
    for group, wholes in by_group.items():
        for whole in wholes:
            below = [found for key, found in by_group.items() if key != group and _lies_in(found[0], whole, passage)]
            yield from _of_groups(passage, whole, below, rest)


def _of_groups(
    passage: Passage, whole: Statement, below: Sequence[Sequence[Statement]], rest: Statement | None
) -> Iterator[Sum]:
    """Yield the sum of the groups that make up the whole, else of those that are apart."""
    parts = [part for found in below if (part := only_one(_of_one(found, whole))) is not None]
    if not parts or len(parts) > MOST_CHOICES:
        return
    complete = len(parts) == len(below) and _complete(passage, whole, parts)
    if rest is not None and len(parts) == len(below) and _are_apart(parts):
        yield from _sum(passage, whole, [*parts, rest], "group", every=not complete)
        return
    if complete:
        yield from _sum(passage, whole, complete, "group", every=True)
        return
    chosen = _largest_apart(parts)
    yield from _sum(passage, whole, chosen, "group")


def _complete(passage: Passage, whole: Statement, parts: Sequence[Statement]) -> list[Statement]:
    """Return the groups that make up the whole, nobody left out; none where that is not said."""
    if passage.says(passage.words.open):
        return []
    by_key = {_group(part, passage): part for part in parts}
    key = _group(whole, passage) or "people"
    for row in passage.words.wholes:
        if row.whole != key or (row.of and whole.property.key not in row.of) or not by_key.keys() >= set(row.parts):
            continue
        inside = all(key in row.parts or set(row.parts) & set(_within(part)) for key, part in by_key.items())
        if inside:
            return [part for key, part in by_key.items() if key in row.parts]
    return []


def _within(statement: Statement) -> tuple[str, ...]:
    return statement.group.within if statement.group else ()


def _group(statement: Statement, passage: Passage) -> str:
    """Return who is counted, "" for everybody."""
    key = statement.group.key if statement.group else ""
    return "" if key in passage.words.lists["everybody"] else key


def _lies_in(part: Statement, whole: Statement, passage: Passage) -> bool:
    """Whether a group lies in that of the whole; a whole that names none counts people."""
    if part.group is None or not part.group.within:
        return False
    return not _group(whole, passage) or relate_groups(part.group, whole.group) is Relation.WITHIN


def _largest_apart(parts: Sequence[Statement]) -> list[Statement]:
    """Return the parts of which no two share a member that come to most."""
    best: list[Statement] = []
    for size in range(1, min(len(parts), MOST_ADDENDS) + 1):
        for chosen in combinations(parts, size):
            if _are_apart(chosen) and _least(chosen) > _least(best):
                best = list(chosen)
    return best


def _are_apart(parts: Sequence[Statement]) -> bool:
    return all(relate_groups(a.group, b.group) is Relation.DISJOINT for a, b in combinations(parts, 2))


def _least(parts: Sequence[Statement]) -> Decimal:
    return sum((figure(part).interval.lower or Decimal(0) for part in parts), Decimal(0))


# Places and subjects


def _by_place(passage: Passage, statements: Sequence[Statement]) -> Iterator[Sum]:
    if len({s.place.key for s in statements if s.place is not None}) < 2:
        return
    placed = [s for s in statements if s.place is not None and not _is_rest(s, passage)]
    rest = only_one([s for s in statements if _is_rest(s, passage)])
    lying_in: dict[str, list[Statement]] = {}
    for each in placed:
        for step in dict.fromkeys(each.place.path[:-1]) if each.place else ():
            lying_in.setdefault(step, []).append(each)
    for whole in placed:
        below: dict[str, list[Statement]] = {}
        for inner in lying_in.get(whole.place.key, ()) if whole.place else ():  # only there can it lie within
            if relate_places(inner.place, whole.place) is Relation.WITHIN and _group(inner, passage) == _group(
                whole, passage
            ):
                below.setdefault(inner.place.key if inner.place else "", []).append(inner)
        found = [part for same in below.values() if (part := only_one(_of_one(same, whole))) is not None]
        if not found or len(found) > MOST_ADDENDS or not _lie_apart(found):
            continue
        every = rest is not None and len(found) == len(below)
        parts = [*found, rest] if rest is not None and every else found
        yield from _sum(passage, whole, parts, "place", every=every)


def _lie_apart(parts: Sequence[Statement]) -> bool:
    return all(relate_places(a.place, b.place) is Relation.DISJOINT for a, b in combinations(parts, 2))


def _by_subject(passage: Passage, key: str, statements: Sequence[Statement]) -> Iterator[Sum]:
    """Yield the sum of what parties or candidates have, against what there is."""
    parts = name_apart(passage, statements)
    for role in passage.words.chambers[key]:
        whole = only_one(passage.levels(role))
        if whole is not None and len(parts) > 1 and whole not in parts:
            yield from _sum(passage, whole, parts, "subject")


def name_apart(passage: Passage, statements: Sequence[Statement]) -> list[Statement]:
    """Return one figure of each named subject, where no two may be one and none gathers others; else none."""
    found: list[Statement] = []
    for statement in statements:
        subject = statement.subject
        if (
            subject is None
            or not subject.proper
            or any(part in passage.words.lists["gathering"] for part in subject.parts)
        ):
            continue
        if all(other.subject is None or _are_two(subject, other.subject) for other in found):
            found.append(statement)
        elif (
            only_one(
                [
                    statement,
                    *(o for o in found if o.subject and not _are_two(subject, o.subject)),
                ]
            )
            is None
        ):
            return []
    return found if len(found) <= 2 * MOST_ADDENDS else []


def _are_two(left: Name, right: Name) -> bool:
    """Whether two names are of two, neither being all of the other's words."""
    ours, theirs = set(left.parts), set(right.parts)
    return compare_names(left, right) is NameLevel.DIFFERENT and not (ours <= theirs or theirs <= ours)


# Adding up


def _of_one(statements: Sequence[Statement], whole: Statement) -> list[Statement]:
    return [s for s in statements if same_subject(s, whole)]


def _is_rest(statement: Statement, passage: Passage) -> bool:
    """Whether a figure is of those that remain: "the others", "elsewhere", "the remaining 4"."""
    claim = statement.claim
    if any(passage.words.has("rest", words) for words in (claim.subject, claim.group, claim.place)):
        return True
    return isinstance(claim.value, str) and claim.value.lower().startswith(passage.words.rest_before)


def _sum(
    passage: Passage, whole: Statement, parts: Sequence[Statement], field: str, *, every: bool = False
) -> Iterator[Sum]:
    """Yield the sum where all of it has one scope: a place is left out of it where places are what is added."""
    terms = [whole, *parts]
    if not parts or len({part.ref for part in terms}) < len(terms) or not all(_counts(term) for term in terms):
        return
    if not passage.one_scope(terms, leaving=("place",) if field == "place" else ()) or not passage.one_unit(terms):
        return
    if not all_one_subject([whole] if field == "subject" else _unless_exclusive(terms, passage)):
        return
    try:
        total = reduce(add, map(figure, parts))
        goes_together = add(total, figure(whole))
    except Unworkable:
        return
    if goes_together.measure is None:
        return
    yield Sum(_holds(total, whole, every=every), whole, tuple(parts), _words(total, whole, parts, field, every=every))


def _unless_exclusive(terms: Sequence[Statement], passage: Passage) -> list[Statement]:
    """Return the total, and those parts that are not by their nature some party's or candidate's (votes, seats)."""
    whole, *parts = terms
    return [whole, *(p for p in parts if p.property.key not in passage.words.lists["exclusive"] or p.subject is None)]


def _counts(statement: Statement) -> bool:
    value = statement.value
    return isinstance(value, Quantity) and value.kind in COUNTED and not value.unit.startswith("/")


def _holds(total: Figure, whole: Statement, *, every: bool) -> bool:
    return may_hold(total, "==" if every else "<=", figure(whole))


def _words(total: Figure, whole: Statement, parts: Sequence[Statement], field: str, *, every: bool) -> str:
    terms = " + ".join(term_of(part, field) for part in parts)
    result = f"{terms} = {comes_to(total, parts)}" if len(parts) > 1 else terms
    if _holds(total, whole, every=every):
        return f"{result} goes with {who(whole)}’s “{said(whole)}” for {whole.property.label}."
    if may_hold(total, "<=", figure(whole)):
        return f"{result}, but {total_of(whole)}."
    return f"{result}, but {total_of(whole)}: a part cannot exceed its whole."
