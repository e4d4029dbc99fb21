"""Who stands behind each camp of a fact: "police", "organisers", "Northwire, The Post and 2 more"."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from crosscheck.judge.sides import are_opposed
from crosscheck.judge.values import says
from crosscheck.judge.voices import NOBODY, Voice, read_voice
from crosscheck.judge.wording import named, who
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.wording.said import as_told

MOST_NAMED = 3
"""Voices of a camp that are named; of more, how many there are."""

MOST_SIDED = 50
"""Origins of one camp among which opposed sides are looked for."""

OF_A_SIDE = frozenset({SourceKind.OFFICIAL, SourceKind.NGO})
"""Kinds of source that take a side by themselves; a paper called Police Gazette is a paper."""


def name_camps(
    camps: Sequence[Sequence[str]], statements: Mapping[str, Statement], origins: Mapping[str, str]
) -> tuple[str, ...]:
    """Return for each camp who stands behind it: the speakers credited first, then the outlets.

    Who only says "at least 100" stands behind no figure that another of the camp names, and is told as not excluding
    it. Two camps of one name are told apart by where their figures stand.
    """
    if len(camps) == 1 and len(camps[0]) == 1:
        return (named(origins[camps[0][0]]),)
    everybody = [[statements[ref] for ref in camp] for camp in camps]
    members = [speaking(camp) for camp in everybody]
    own = [{origins[each.ref] for each in camp if _is_its_own_word(each, origins)} for camp in members]
    somewhere = set().union(*own)
    names = [
        (_name_all(said, origins, somewhere, here), _name_all(_loose(camp, said), origins, somewhere, here))
        for camp, said, here in zip(everybody, members, own, strict=True)
    ]
    plain = [list_names(behind) for behind, _ in names]
    counted = Counter(plain)
    told = [
        f"{name} (in {list_names(_outlets(camp))})"
        if counted[name] > 1 and name != list_names(_outlets(camp))
        else name
        for name, camp in zip(plain, members, strict=True)
    ]
    return tuple(
        f"{name}{_allowing([each for each in loose if each not in behind])}"
        for name, (behind, loose) in zip(told, names, strict=True)
    )


def _loose(camp: Sequence[Statement], speaking: Sequence[Statement]) -> list[Statement]:
    """Return those of a camp that only allow what the others say."""
    said = {each.ref for each in speaking}
    return [each for each in camp if each.ref not in said] if len(said) < len(camp) else []


def _allowing(names: Sequence[str]) -> str:
    return f" (not excluded by {list_names(names)})" if names else ""


def _is_its_own_word(statement: Statement, origins: Mapping[str, str]) -> bool:
    """Whether the origin of a statement says it itself, or is credited with it; not one who only copied it."""
    return is_credited(statement) or origins[statement.ref] in (statement.source.publisher, statement.source.id)


def _behind(statement: Statement, origins: Mapping[str, str], somewhere: Collection[str], here: Collection[str]) -> str:
    """Return who stands behind a statement: its origin, but not one that only says something else in another camp."""
    origin = origins[statement.ref]
    return who(statement) if origin in somewhere and origin not in here else origin


def is_credited(statement: Statement) -> bool:
    """Whether a statement is credited to somebody who is told: a speaker, not unnamed witnesses."""
    return statement.said_by is not None and read_voice(statement.said_by.label).is_told


def list_names(names: Sequence[str]) -> str:
    """Return at most three names in a row, and how many more there are.

    >>> list_names(["police", "Northwire", "The Post", "Gazette"])
    'police, Northwire, The Post and 1 more'
    """
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{', '.join(names[:MOST_NAMED])}{more}"


def speaking(camp: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a camp that say a value; all of them where none does."""
    return [each for each in camp if not _is_vague(each)] or list(camp)


def said_in(camp: Sequence[Statement]) -> list[Statement]:
    """Return what shows what a camp says: one statement, or the lowest and the highest where their figures differ."""
    shown = representative(camp)
    figures = [each for each in speaking(camp) if isinstance(each.value, Quantity) and each.value.amount is not None]
    if len(figures) < 2 or not isinstance(shown.value, Quantity) or shown not in figures:
        return [shown]
    ordered = sorted(figures, key=lambda each: (_amount(each), each.ref))
    return [shown] if _amount(ordered[0]) == _amount(ordered[-1]) else [ordered[0], ordered[-1]]


def _amount(statement: Statement) -> Decimal:
    value = statement.value
    return value.amount if isinstance(value, Quantity) and value.amount is not None else Decimal(0)


def representative(camp: Sequence[Statement]) -> Statement:
    """Return the statement that shows what a camp says: one that says a figure, as most say it, the narrowest."""
    told = Counter(as_told(each) for each in camp)
    return min(camp, key=lambda each: (_is_vague(each), -told[as_told(each)], _width(each), each.ref))


def opposed_voices(camp: Sequence[Statement], origins: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the origins of two statements of a camp whose sides seldom agree, though both give one figure."""
    by_origin = {origins[each.ref]: each for each in camp if not _is_vague(each)}
    named = [(origin, _voice(each)) for origin, each in sorted(by_origin.items())]
    for (one, left), (other, right) in combinations(named[:MOST_SIDED], 2):
        if left.is_told and right.is_told and are_opposed(left, right):
            return one, other
    return None


def _voice(statement: Statement) -> Voice:
    if is_credited(statement) and statement.said_by:
        return read_voice(statement.said_by.label)
    return read_voice(statement.source.publisher) if statement.source.kind in OF_A_SIDE else NOBODY


def _name_all(
    camp: Sequence[Statement], origins: Mapping[str, str], somewhere: Collection[str], here: Collection[str]
) -> list[str]:
    """Return the names of the origins of statements: speakers first, then what most statements stand on."""
    if not camp:
        return []
    voices = [(named(_behind(each, origins, somewhere, here)), is_credited(each)) for each in camp]
    counted = Counter(origin for origin, _ in voices)
    credited = {origin for origin, is_speaker in voices if is_speaker}
    return sorted(counted, key=lambda name: (name not in credited, -counted[name], name))


def _outlets(camp: Iterable[Statement]) -> list[str]:
    return sorted({who(each) for each in camp})


def _is_vague(statement: Statement) -> bool:
    return isinstance(statement.value, Quantity) and not says(statement.value)


def _width(statement: Statement) -> Decimal:
    value = statement.value
    if not isinstance(value, Quantity) or value.implied.lower is None or value.implied.upper is None:
        return Decimal(0)
    return value.implied.upper - value.implied.lower
