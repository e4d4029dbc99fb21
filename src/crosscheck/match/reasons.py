"""The levels of a pair in plain words, with the names and dates as they were written.

A reader who has never heard of levels or bits must find each line right when it stands beside its two claims.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Place, Quantity, QuantityKind, Time, Truth
from crosscheck.relate.definitions import telling_definition
from crosscheck.wording.said import in_quotes, shortened
from crosscheck.wording.values import span_unit, time_words

Reason = Callable[[Statement, Statement, str], str]


def give_reason(left: Statement, right: Statement, field: str, level: str) -> str:
    """Return one line that says how two statements stand in `field`."""
    return _REASONS[field](left, right, level)


def _kind(left: Statement, right: Statement, level: str) -> str:
    ours, theirs = _sort_of(left), _sort_of(right)
    if level == "other things":
        ours, theirs = _thing(left, ours), _thing(right, theirs)
    if level == "same":
        return f"both give {ours}"
    if level == "whether":
        return "one gives it, the other only whether it is so"
    if level == "unstated":
        return "what is given can be of one sort"
    if level == "change":
        return "one tells a change, the other the level itself"
    return f"one gives {ours}, the other {theirs}"


def _sort_of(statement: Statement) -> str:
    value = statement.value
    if isinstance(value, Quantity):
        sort = _SORTS.get(value.kind, f"a {value.kind.value}")
        unit = value.unit if value.kind in _UNITS_TOLD else ""
        return f"{sort} in {unit}" if unit else sort
    if isinstance(value, Time):
        return "a date"
    if isinstance(value, Truth):
        return "whether it is so"
    if isinstance(value, Place):
        return "a place"
    if isinstance(value, Name):
        return "a name"
    return "nothing that could be read" if value is None else "words"


_SORTS = {
    QuantityKind.COUNT: "a number",
    QuantityKind.PERCENT: "a share in percent",
    QuantityKind.POINTS: "percentage points",
    QuantityKind.MONEY: "a sum of money",
    QuantityKind.AGE: "an age",
}
"""What the sort of a figure is called."""

_UNITS_TOLD = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
"""Sorts of figure that a reader tells apart by their unit: euros and dollars."""


def _thing(statement: Statement, sort: str) -> str:
    """Return a sort of figure with what is counted: "a number (house)"."""
    unit = statement.value.unit if isinstance(statement.value, Quantity) else ""
    return f"{sort} ({unit})" if unit else sort


def _property(left: Statement, right: Statement, level: str) -> str:
    ours, theirs = _said(left.claim.property), _said(right.claim.property)
    if level.startswith("same") and level != "same in context":
        if left.claim.property.casefold() == right.claim.property.casefold():
            return f"both say {ours}"
        return f"{ours} and {theirs} ask for the same{' in other words' if level == 'same meaning' else ''}"
    if level == "kin":
        narrow, wide = (ours, theirs) if right.property.key in left.property.within else (theirs, ours)
        return f"{narrow} is a part of {wide}"
    if level == "same in context":
        return f"{ours} and {theirs} ask for the same, seen with what they are said of"
    if level.endswith("one figure"):
        return f"{ours} and {theirs} are other words, but both give {_figure(left)}, which is hardly chance"
    if level == "unlike, told alike":
        return f"{ours} and {theirs} have no word in common, but the claims are told in the same words"
    if level in ("narrower", "overlaps"):
        return f"{ours} and {theirs} share only some words, and may be two questions"
    if ours.casefold() == theirs.casefold():  # "on board", of the crew and of all
        ours, theirs = _said(left.property.label), _said(right.property.label)
    return f"{ours} and {theirs} are two questions"


def _figure(statement: Statement) -> str:
    return statement.value.words if isinstance(statement.value, Quantity) else "one figure"


def _subject(left: Statement, right: Statement, level: str) -> str:
    if level == "name and group":
        named = left.subject.label if left.subject else right.subject.label if right.subject else ""
        group = left.group if left.subject is None else right.group
        return f"one is of {_named(named)}, the other of {_named(group.label if group else '')}"
    return _names(left.subject, right.subject, level)


def _names(left: Name | None, right: Name | None, level: str) -> str:
    ours, theirs = _named(left.label if left else ""), _named(right.label if right else "")
    if ours == theirs:
        return f"both name {ours}"
    return _NAMES[level].format(left=ours, right=theirs)


_NAMES = {
    "same": "{left} and {right} are one name",
    "variant": "{left} and {right} are two spellings of one name",
    "part": "{left} and {right} name the same, one more fully",
    "acronym": "{left} and {right} are a name and its initials",
    "named phrase": "{left} and {right} are the same words",
    "named part": "{left} and {right} name the same, one more fully",
    "phrase": "{left} and {right} are the same words",
    "word": "{left} and {right} are the same word",
    "phrase part": "{left} and {right} differ by words that only one has",
    "word part": "{left} and {right} differ by words that only one has",
    "only one": "only one of {left} and {right} says more than the question itself",
    "overlaps": "{left} and {right} share only some words",
    "mixed": "{left} may be {right}",
    "one kind": "{left} and {right} are events of one kind",
    "any kind": "{left} may be {right}",
    "unlike": "one is about {left}, the other about {right}, which have no word in common",
    "different": "one is about {left}, the other about {right}",
}


def _named(label: str) -> str:
    """Return a name as it is, and words that are none in quotation marks."""
    return label if label[:1].isupper() or not label else _said(label)


def _group(left: Statement, right: Statement, level: str) -> str:
    ours, theirs = left.group.label if left.group else "", right.group.label if right.group else ""
    if level in ("same", "everybody"):
        return f"both count {ours}" if ours == theirs else f"{ours} and {theirs} are the same group"
    if level.startswith("nested"):
        narrow, wide = (ours, theirs) if _lies_in_group(left, right) else (theirs, ours)
        return f"{narrow} are some of the {wide}"
    if level == "apart":
        counts = all(isinstance(one.value, Quantity) and one.value.kind is QuantityKind.COUNT for one in (left, right))
        return f"one counts {ours}, the other {theirs}" if counts else f"one is about {ours}, the other about {theirs}"
    return f"{ours} and {theirs} may be counted apart"


def _lies_in_group(left: Statement, right: Statement) -> bool:
    return left.group is not None and right.group is not None and right.group.key in left.group.within


def _place(left: Statement, right: Statement, level: str) -> str:
    if level == "subject":
        return f"{_only(left.place, right.place)} is the subject of the one and the place of the other"
    if level in _SETTINGS:
        return _setting(left.place, right.place, left.setting.place, right.setting.place)
    ours, theirs = _label(left.place), _label(right.place)
    if level == "nested":
        inner, outer = (ours, theirs) if _lies_in_place(left, right) else (theirs, ours)
        return f"{inner} lies in {outer}"
    if level == "apart":
        return f"one is about {ours}, the other about {theirs}"
    if level == "perhaps inside":
        return f"{ours} and {theirs} are two names, and whether one lies in the other is not known"
    if level == "unlike":
        return f"one is about {ours}, the other about {theirs}, and nothing says that one lies in the other"
    if level in ("like", "spelt alike"):
        return f"{ours} and {theirs} may be one place"
    return _names(left.place.name if left.place else None, right.place.name if right.place else None, level)


_SETTINGS = frozenset({"setting", "settings", "other setting"})


def _setting(
    left: Name | Place | None,
    right: Name | Place | None,
    left_setting: Name | Place | None,
    right_setting: Name | Place | None,
) -> str:
    """Say what stands in for a place or an event that one leaves out, or both."""
    if left is None and right is None:
        ours, theirs = _label(left_setting), _label(right_setting)
        both = ours if ours == theirs else f"{ours} and {theirs}"
        return f"neither says of which, and the rest of their sources speaks of {both}"
    stated, silent = _only(left, right), _label(left_setting if left is None else right_setting)
    return f"only one says of which ({stated}), and the rest of the other's source speaks of {silent}"


def _lies_in_place(left: Statement, right: Statement) -> bool:
    return left.place is not None and right.place is not None and right.place.key in left.place.path[:-1]


def _time(left: Statement, right: Statement, level: str) -> str:
    if level in _TOLD:
        return _TOLD[level].format(time=_only(left.time, right.time))
    ours, theirs = _label(left.time), _label(right.time)
    if level in ("same", "same long"):
        return f"both speak of {ours}" if ours == theirs else f"{ours} and {theirs} are the same days"
    if level == "apart":
        first, last = sorted((left.time, right.time), key=_began)
        return f"the two speak of different {_spans(first, last)} ({_label(first)} and {_label(last)})"
    if level == "overlaps":
        return f"{ours} and {theirs} may share days"
    inner, outer = (ours, theirs) if _is_within(left.time, right.time) else (theirs, ours)
    return f"{inner} lies within {outer}{', which is long or open' if level == 'nested' else ''}"


def _spans(left: Time | None, right: Time | None) -> str:
    """Return what two spans of time are both called: days, months, years."""
    units = {span_unit(time.span) if time else "times" for time in (left, right)}
    return units.pop() if len(units) == 1 else "times"


def _began(time: Time | None) -> date:
    return time.span.lower or date.min if time else date.min


def _is_within(left: Time | None, right: Time | None) -> bool:
    return left is not None and right is not None and right.span.contains(left.span)


_TOLD = {
    "setting": "only one says when ({time}), and the rest of the other's source speaks of these days",
    "reported at once": "only one says when ({time}), and the other was published soon after",
    "no later hint": "only one says when ({time}), and the other was published later",
    "reported before": "only one says when ({time}), and the other was published before that",
    "one news cycle": "neither says when, and both were published within days of each other",
    "one month": "neither says when, and both were published within a month",
    "one month, a level": "neither says when, and both were published within a month",
    "one year": "neither says when, and both were published within a year",
    "years between": "neither says when, and they were published years apart",
    "years between, free": "neither says when, and they were published years apart",
    "years between, fact": "they do not both say when, and speak years apart",
    "levels of other years": "a figure without a date is that of its day, and these days are years apart",
}


def _event(left: Statement, right: Statement, level: str) -> str:
    if level in _SETTINGS:
        return _setting(left.event, right.event, left.setting.event, right.setting.event)
    if left.event is None or right.event is None:
        return f"{_only(left.event, right.event)} is the subject of the one and the event of the other"
    return _names(left.event, right.event, level)


def _definition(left: Statement, right: Statement, level: str) -> str:
    ours = telling_definition(left.definitions, right.definitions)
    theirs = telling_definition(right.definitions, left.definitions)
    labels = [_said(one.label) for one in (ours, theirs) if one is not None]
    if not labels:
        return "both go by the same definition"
    if level.startswith("unsaid"):
        return f"only one says by which definition: {labels[0]}"
    return f"{' and '.join(labels)} are {'figures to compare' if level == 'beside' else 'two questions'}"


def _said_by(left: Statement, right: Statement, level: str) -> str:
    if level == "same":
        return f"both are credited to {_label(left.said_by)}"
    return f"credited to {_label(left.said_by)} and to {_label(right.said_by)}"


def _words(_left: Statement, _right: Statement, level: str) -> str:
    return "the claims share several words" if level.startswith("some") else "the claims are told in the same words"


def _passage(left: Statement, _right: Statement, _level: str) -> str:
    return f"{_outlet(left)} gives both figures in one passage, and so for two things"


def _voice(left: Statement, _right: Statement, _level: str) -> str:
    return f"{_outlet(left)} gives both, and so probably for two things"


def _outlet(statement: Statement) -> str:
    return statement.source.publisher or statement.source.id


def _sources(left: Statement, right: Statement, _level: str) -> str:
    settings = (left.setting, right.setting)
    things = {_label(one.event or one.place) for one in settings if one.event or one.place}
    if len(things) == 1 and all(one.event or one.place for one in settings):
        return f"the two sources tell of {things.pop()} at one time"
    return "the two sources name the same people or places at one time"


def _silence(_left: Statement, _right: Statement, level: str) -> str:
    if level == "all but a period":
        return "neither says of where or of whom"
    return "neither says where, when or at what event"


def _story(_left: Statement, _right: Statement, _level: str) -> str:
    return "place and event go together, so that the lesser counts for a quarter"


def _said(words: str) -> str:
    return in_quotes(shortened(words))


def _only(left: Name | Place | Time | None, right: Name | Place | Time | None) -> str:
    return _label(left if left is not None else right)


def _label(thing: Name | Place | Time | None) -> str:
    if thing is None:
        return "nothing"
    return time_words(thing) if isinstance(thing, Time) else thing.label


_REASONS: dict[str, Reason] = {
    "kind": _kind,
    "property": _property,
    "subject": _subject,
    "group": _group,
    "place": _place,
    "time": _time,
    "event": _event,
    "definition": _definition,
    "voice": _voice,
    "sources": _sources,
    "silence": _silence,
    "said by": _said_by,
    "words": _words,
    "passage": _passage,
    "story": _story,
}
