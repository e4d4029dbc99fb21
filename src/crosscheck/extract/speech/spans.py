"""Which words of a sentence each of its credits is for."""

from typing import NamedTuple

from crosscheck.extract.speech.credits import Credit, Side
from crosscheck.extract.speech.sentence import View

_NEXT = 6
"""Credits of a sentence that are compared with one, at most."""
_FARTHEST = 160
"""Tokens over which the end of a clause is looked for, at most."""


class Stretch(NamedTuple):
    """The tokens from `first` up to `last` belong to the credit with this index."""

    first: int
    last: int
    credit: int


def stretches(view: View, told: list[Credit]) -> list[Stretch]:
    """Return the words of a sentence that each credit is for; inner ones are shorter than those around them."""
    found: list[Stretch] = []
    for index, credit in enumerate(told):
        if credit.inner:
            found.append(_inner(view, told, index))
            continue
        if credit.side is Side.WITHIN:
            found.append(Stretch(credit.first, credit.last, index))
            continue
        if credit.side is not Side.BEFORE:
            found.append(Stretch(credit.last, _end(view, told, index), index))
        if credit.side is not Side.BEHIND:
            found.append(Stretch(_start(view, told, index), credit.first, index))
    return [stretch for stretch in found if stretch.last > stretch.first]


def _end(view: View, told: list[Credit], index: int) -> int:
    """Return where the words behind a credit end: at another clause with a credit, else with the sentence."""
    credit = told[index]
    for following in told[index + 1 : index + 1 + _NEXT]:
        if following.hangs or following.inner:
            continue
        clause = following.first
        if following.side is Side.BEHIND:
            parted = _break_before(view, clause)
            if parted >= credit.last:
                return parted
        elif following.side is Side.BEFORE:
            parted = _last_break(view, credit.last, clause)
            if parted > credit.last:
                return parted
    return view.last


def _start(view: View, told: list[Credit], index: int) -> int:
    """Return where the words before a credit begin: behind the one before it, else with the sentence."""
    credit = told[index]
    for before in reversed(told[max(0, index - _NEXT) : index]):
        if before.inner or before.side is Side.WITHIN:
            continue
        if before.side is Side.BEHIND:
            parted = _last_break(view, before.last, credit.first)
            return parted if parted > before.last else view.first
        return before.last
    return view.first


def _inner(view: View, told: list[Credit], index: int) -> Stretch:
    """Return the words of whom another cites: all that the other says."""
    start = 0
    for before in told[max(0, index - _NEXT) : index]:
        if before.side is Side.BEHIND and not before.inner:
            start = before.last
    for at in range(index + 1, min(index + 1 + _NEXT, len(told))):
        if told[at].side is Side.BEHIND:
            return Stretch(told[at].last, _end(view, told, at), index)
    return Stretch(start or view.first, view.last, index)


def _break_before(view: View, first: int) -> int:
    """Return where the clause begins whose credit begins at `first`, -1 where it belongs to what goes before."""
    i = first - 1
    if view.text(i) == ",":
        return i
    if view.text(i) in (";", "–"):
        return i
    if view.text(i) in view.book.parting:
        return i - 1 if view.text(i - 1) in (",", ";") else i
    return -1


def _last_break(view: View, first: int, last: int) -> int:
    """Return the last place between two tokens where one clause ends and another begins, -1 for none."""
    for i in range(last - 1, max(first, last - _FARTHEST), -1):
        if i in view.quoted:
            continue
        if view.text(i) == ";":
            return i + 1
        if view.text(i) in view.book.parting and view.text(i - 1) == ",":
            return i
    return -1
