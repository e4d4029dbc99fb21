"""One source spells one name in two ways.

"Tokayev" in one paragraph and "Tokaev" in the next are one man; an editor wants one spelling. Subjects, values and
speakers of one source are compared with each other, and the finding names both as written. Names of which one leaves
something out ("Berg", "Ada Berg") are not two spellings, nor are signs and capitals.

Example: fails
    Gazette: {id: a, property: resigned, value: "yes", subject: Kassym Tokayev, time: 2021-05-01}
    Gazette: {id: b, property: speech date, value: 2021-05-02, subject: Kassym Tokaev}
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.judge.wording import who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.parts import PartLevel, compare_parts

ID = "name-spelt-twice"
LEVEL = Level.NOTE

MOST_NAMES = 40
"""Names with one beginning that are compared with each other; further ones of a source are not."""

LONG = 5
"""Letters that a part must have before another spelling of it is told: Li and Lee may be two."""


def survey(statements: Sequence[Statement]) -> tuple[Finding, ...]:
    """Return a finding for each two spellings of one name among the statements of one source."""
    by_start: dict[str, dict[tuple[str, ...], tuple[Name, Statement]]] = {}
    for statement in statements:
        for name in _names(statement):
            alike = by_start.setdefault(name.skeletons[-1][:1], {})
            if len(alike) < MOST_NAMES:
                alike.setdefault(name.parts, (name, statement))
    return tuple(finding for alike in by_start.values() for finding in _twice(list(alike.values())))


def _names(statement: Statement) -> Iterator[Name]:
    for name in (statement.subject, statement.said_by, statement.value):
        if isinstance(name, Name) and name.proper and name.parts and not name.alias and name.skeletons[-1]:
            yield name


def _twice(named: Sequence[tuple[Name, Statement]]) -> Iterator[Finding]:
    for (one, first), (other, second) in combinations(named, 2):
        if _are_two_spellings(one, other):
            message = f"{who(second)} writes “{one.label}” and “{other.label}”: one name in two spellings?"
            refs = tuple(dict.fromkeys((second.ref, first.ref)))
            yield Finding(ID, LEVEL, message, second.claim.location, "", refs)


def _are_two_spellings(one: Name, other: Name) -> bool:
    """Whether two names have one part, in the same place, that is spelt in two ways, and all else is the same."""
    short, full = sorted((one, other), key=lambda name: len(name.parts))
    if compare_names(one, other) not in (NameLevel.VARIANT, NameLevel.PART) or "d" in one.roles + other.roles:
        return False
    ends = range(1, len(short.parts) + 1)
    apart = [end for end in ends if short.parts[-end] != full.parts[-end]]
    if len(apart) != 1 or (len(short.parts) != len(full.parts) and apart != [1]):
        return False
    parts = [(name.parts[-apart[0]], name.skeletons[-apart[0]]) for name in (one, other)]
    level = compare_parts(*min(parts), *max(parts))
    return min(len(part) for part, _ in parts) >= LONG and level in (PartLevel.SOUND, PartLevel.NEAR, PartLevel.SLIP)
