"""The file decisions.yaml: what a person decided about claims, each decision a block of its own.

Whether its claims are (still) there and whether it still binds is judged later: a claim that was taken out must not
break a build.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.read.conversion import Conversion
from crosscheck.read.dates import date_fault
from crosscheck.read.decision_schema import DecisionEntry, DecisionsFile
from crosscheck.read.faults import Faults, Path, Spot, shown
from crosscheck.read.limits import MOST_DECIDED
from crosscheck.read.yaml_tree import read_tree


class _Form(NamedTuple):
    """How a ruling is written: the key with the others, if one claim is set against others; and what must be there."""

    ruling: Ruling
    others: str = ""
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


FORMS = {
    "same": _Form(Ruling.SAME),
    "not_same": _Form(Ruling.NOT_SAME),
    "split": _Form(Ruling.SPLIT, "out_of", needs=("out_of",)),
    "right": _Form(Ruling.RIGHT, "over"),
    "waive": _Form(Ruling.WAIVED, needs=("because", "by"), takes=("rule",)),
    "unsure": _Form(Ruling.UNSURE),
}
"""The keys of which a decision has exactly one."""

FITTING = {"out_of": "split", "over": "right", "rule": "waive"}
"""Keys that belong to one of them only."""

EXAMPLES = {"out_of": "[gazette/killed]", "because": "the ministry has confirmed both", "by": "ana"}
LONE = (Ruling.RIGHT, Ruling.WAIVED)
"""Rulings that one claim is enough for."""


def read_decisions(text: str, faults: Faults) -> tuple[Decision, ...]:
    """Return the sound decisions of the file, in its order."""
    tree = read_tree(text, faults)
    if tree is None:
        return ()
    fields = Conversion(tree, faults).fields(tree.plain(), DecisionsFile, whole=tree.whole)
    entries = enumerate(fields.get("decisions") or ())
    found = (_Entry(entry, ("decisions", index), tree, faults).read() for index, entry in entries if entry is not None)
    return tuple(decision for decision in found if decision)


class _Entry:
    """One decision as written, and where it stands."""

    def __init__(self, entry: DecisionEntry, path: Path, spot: Spot, faults: Faults) -> None:
        self._entry, self._path, self._spot, self._faults = entry, path, spot, faults

    def read(self) -> Decision | None:
        """Return the decision; tell everything that is wrong with it."""
        key = self._kind()
        if not key:
            return None
        sound = [self._check_keys(key), self._check_claims(key), self._check_days()]
        return self._decision(key) if all(sound) else None

    def _kind(self) -> str:
        """Return the one key that says what was decided."""
        keys = [key for key in FORMS if getattr(self._entry, key) is not None]
        if not keys:
            message = f"this decision has none of {', '.join(FORMS)}"
            self._add("no-ruling", message, "Say what was decided, for example “same: [gazette/killed, herald/dead]”.")
        elif len(keys) > 1:
            hint = "Write a decision of its own for each."
            self._add("mixed-ruling", f"this decision says {' and '.join(map(shown, keys))}", hint, keys[1])
        return keys[0] if len(keys) == 1 else ""

    def _check_keys(self, key: str) -> bool:
        """Tell of keys that are missing, and of those that belong to another kind of decision."""
        missing = [need for need in FORMS[key].needs if not getattr(self._entry, need)]
        for need in missing:
            message = f"“{need}” is missing, or nothing stands behind it"
            self._add("missing-key", message, f"Add it, for example “{need}: {EXAMPLES[need]}”.")
        stray = [other for other in FITTING if FITTING[other] != key and getattr(self._entry, other) is not None]
        for other in stray:
            message = f"“{other}” says nothing where there is no “{FITTING[other]}”"
            self._add("stray-key", message, "Remove it, or correct the key that says what was decided.", other)
        return not missing and not stray

    def _check_claims(self, key: str) -> bool:
        """Tell of claims that stand twice, or are too few or too many."""
        steps = list(self._claims(key))
        first: dict[str, Path] = {}
        for path, name in steps:
            if first.setdefault(name, path) is not path:
                message = f"{shown(name)} stands twice in this decision"
                self._add("repeated-claim", message, "Name each claim once.", *path)
        sound = len(first) == len(steps)
        least = 1 if FORMS[key].ruling in LONE else 2
        if len(first) < least and (key != "split" or self._entry.out_of):
            message = f"“{key}” needs {'a claim' if least == 1 else 'at least two claims'}"
            self._add("too-few-claims", message, "Write for example “[gazette/killed, herald/dead]”.", key)
            sound = False
        if len(steps) > MOST_DECIDED:
            message = f"this decision names more than {MOST_DECIDED:,} claims, the most that are read"
            self._add("too-large", message, "Make several decisions of it.", key)
            sound = False
        return sound

    def _claims(self, key: str) -> Iterator[tuple[Path, str]]:
        """Yield the claims, each with the way to it from the decision."""
        for name in filter(None, (key, FORMS[key].others)):
            value = getattr(self._entry, name)
            if isinstance(value, str):
                yield (name,), value
            else:
                yield from (((name, index), each) for index, each in enumerate(value or ()))

    def _check_days(self) -> bool:
        sound = True
        for name in ("date", "expires", "withdrawn"):
            day = getattr(self._entry, name)
            if day and (fault := date_fault(day)):
                self._add("bad-date", fault, "Check the date; it is written year-month-day.", name)
                sound = False
        return sound

    def _decision(self, key: str) -> Decision:
        entry = self._entry
        return Decision(
            ruling=FORMS[key].ruling,
            claims=tuple(name for _, name in self._claims(key)),
            fingerprint=entry.fingerprint or "",
            location=Location(self._faults.path, *self._spot.at(self._path)),
            rule=entry.rule or "",
            reason=entry.because or "",
            owner=entry.by or "",
            decided=entry.date or "",
            expires=entry.expires or "",
            withdrawn=entry.withdrawn or "",
            said=tuple((entry.said or {}).items()),
        )

    def _add(self, code: str, message: str, hint: str, *path: str | int) -> None:
        self._faults.add(code, message, hint, self._spot.at((*self._path, *path)))
