"""Drafted claims into a file of claims, without touching what a person wrote, changed or took out.

The file notes under `extracted` a fingerprint of each claim as it was written: of the very characters, so that not even
a comment is lost. A claim whose fingerprint still fits is extraction's own and may be brought up to date; any other is
a person's. An id that is noted and has no claim was taken out by a person, and is not brought back.
"""

from collections.abc import Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.model.claim import Claim
from crosscheck.model.layout import File, Layout
from crosscheck.model.writing import Merged
from crosscheck.wording.entries import claim_entry
from crosscheck.write.edits import Edit, apply
from crosscheck.write.lists import additions, indented
from crosscheck.write.matching import BY_ID, PASSES, Known, match
from crosscheck.write.records import record_edits
from crosscheck.write.yaml_words import block, mapping

DIGITS = 12
"""Hexadecimal digits of a fingerprint."""

IMPORTED = "import-"
"""What stands before the fingerprint of a claim that was imported: extraction does not take it for its own."""


class _Plan(Struct):
    """What becomes of the claims, while they are gone through."""

    lead: str
    edits: list[Edit]
    record: dict[str, str]
    added: list[Claim]
    new: list[str]
    updated: list[str]
    unchanged: list[str]
    edited: list[str]
    removed: list[str]
    gone: list[str]


def merge(
    file: File, layout: Layout, drafts: Sequence[Claim], elsewhere: Sequence[Known], *, by_id: bool = False
) -> tuple[str, Merged]:
    """Return the file's new content and what was done; `elsewhere` are this source's claims in other files.

    With `by_id` the drafts are imported: they are found by their ids alone, which are made to last, and only what was
    imported is theirs.
    """
    known = [*_in_file(layout), *elsewhere]
    matched = match(drafts, known, BY_ID if by_id else PASSES)
    plan = _Plan(IMPORTED if by_id else "", [], _prints(layout), [], [], [], [], [], [], [])
    gone_ids = _taken_out(layout, known)
    noted = _prints(layout)
    taken = {each.id for each in known} | set(noted)
    for index, draft in enumerate(drafts):
        if index in matched:
            _meet(plan, draft, known[matched[index]], file.text, layout)
        elif name := _as_removed(draft, gone_ids, plan):
            plan.removed.append(name)
        else:
            _add(plan, draft, taken, layout)
    met = set(matched.values())
    own = {name for name, print_ in noted.items() if not by_id and not print_.startswith(IMPORTED)}
    plan.gone += [each.id for at, each in enumerate(known) if at not in met and each.id in own and each.item >= 0]
    edits = [*plan.edits, *additions(file.text, layout, [claim_entry(c) for c in plan.added], apart=True)]
    edits += record_edits(file.text, layout, plan.record)
    lists = (plan.new, plan.updated, plan.unchanged, plan.edited, plan.removed, plan.gone)
    return apply(file, edits), Merged(*map(tuple, lists))


def fingerprint(words: str, indent: int = 0) -> str:
    r"""Return the fingerprint of an item's characters, whatever column it begins in.

    >>> fingerprint("- id: a\n      value: 5", 4) == fingerprint("- id: a\n  value: 5")
    True
    """
    lead = " " * indent
    lines = (line.removeprefix(lead).rstrip() for line in words.split("\n"))
    return sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:DIGITS]


def _prints(layout: Layout) -> dict[str, str]:
    """Return the fingerprints that are noted, by claim."""
    return {name: scalar.words for name, scalar in layout.record.values.items()} if layout.record else {}


def _in_file(layout: Layout) -> list[Known]:
    known = []
    for number, item in enumerate(layout.items):
        words = {name: scalar.words for name, scalar in item.fields.items()}
        quote = {name: scalar.words for name, scalar in item.quote.items()}
        start = quote.get("start", "")
        exact = quote.get("exact") or words.get("quote", "")
        at = int(start) if start.isascii() and start.isdecimal() else None
        known.append(Known(words.get("id", ""), words.get("property", ""), exact, at, number))
    return known


def _meet(plan: _Plan, draft: Claim, there: Known, text: str, layout: Layout) -> None:
    """Bring a claim up to date if it is still as extraction wrote it."""
    item = layout.items[there.item] if there.item >= 0 else None
    if item is None or plan.lead + _print(text[item.start : item.end], item.flow, layout) != plan.record.get(there.id):
        plan.edited.append(there.id)
        return
    named = replace(draft, id=there.id)
    words = _written(named, item.flow)
    now = plan.lead + fingerprint(words)
    if now == plan.record[there.id]:
        plan.unchanged.append(there.id)
        return
    plan.edits.append(Edit(item.start, item.end, words if item.flow else indented(words, layout.indent)))
    plan.record[there.id] = now
    plan.updated.append(there.id)


def _print(words: str, flow: bool, layout: Layout) -> str:
    return fingerprint(words, 0 if flow else layout.indent)


def _add(plan: _Plan, draft: Claim, taken: set[str], layout: Layout) -> None:
    name, number = draft.id, 2
    while name in taken:
        name, number = f"{draft.id}-{number}", number + 1
    taken.add(name)
    named = replace(draft, id=name)
    plan.added.append(named)
    plan.new.append(name)
    in_brackets = layout.flow and bool(layout.items or layout.root_flow)
    plan.record[name] = plan.lead + fingerprint(_written(named, in_brackets))


def _written(claim: Claim, flow: bool) -> str:
    return mapping(claim_entry(claim)) if flow else block(claim_entry(claim))


def _taken_out(layout: Layout, known: Sequence[Known]) -> frozenset[str]:
    return frozenset(_prints(layout)) - {each.id for each in known}


def _as_removed(draft: Claim, gone: frozenset[str], plan: _Plan) -> str:
    """Return the id under which a person took out what is drafted again, "" if no one did."""
    if draft.id in gone:
        return draft.id
    stem = f"{draft.id}-"
    for name in sorted(gone):
        if name.startswith(stem) and _is_as_noted(replace(draft, id=name), plan):
            return name
    return ""


def _is_as_noted(claim: Claim, plan: _Plan) -> bool:
    return plan.record[claim.id] in (plan.lead + fingerprint(_written(claim, flow)) for flow in (False, True))
