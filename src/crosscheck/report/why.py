"""Why two claims were not set side by side, in one sentence, and what would make one fact of them."""

from crosscheck.model.linkage import Comparison, Outcome, ScoredPair
from crosscheck.wording.said import capital

NOTHING_AGAINST = "Nothing sets the two apart, but too little says that they are one."
BY_OTHERS = "Taken alone the two would be one fact, but another claim of one does not fit those of the other."

COUNTED_TWICE = "story"
"""The field that only takes back bits which two others have counted twice: no reason to keep anything apart."""

NEEDED = {
    "kind": "both gave the same kind of value",
    "property": "both asked for the same",
    "subject": "both were about the same",
    "group": "both counted the same people or things",
    "place": "both were about one place, or one of the two places lay in the other",
    "time": "both spoke of the same time",
    "event": "both were about the same event",
    "definition": "both counted by the same definition",
    "passage": "the two figures stood in two passages",
    "voice": "two sources, or two speakers, gave the figures",
}
"""What would have to be so for two claims to be one fact, by the field that keeps them apart."""


def why_apart(pair: ScoredPair) -> str:
    """Return the one thing that keeps two claims apart."""
    if pair.ruled:
        return f"{pair.ruled}."
    if pair.barred:
        return f"{capital(pair.barred)}."
    decided = deciding(pair)
    if decided is None:
        return BY_OTHERS if pair.outcome is Outcome.SURE else NOTHING_AGAINST
    if pair.outcome is Outcome.POSSIBLE:
        return f"They may be one fact, but {decided.reason}."
    return f"{capital(decided.reason)}."


def is_kept_apart_by_others(pair: ScoredPair) -> bool:
    """Whether two claims of two facts would be one by themselves, so that others of their facts keep them apart."""
    return pair.outcome is Outcome.SURE and not (pair.ruled or pair.barred)


def why_by_others(pair: ScoredPair, misfit: ScoredPair, beside_left: str) -> str:
    """Return which claim beside one of the two does not fit one beside the other, and why.

    `beside_left` is the claim of `misfit` that is one fact with the left one of the pair.
    """
    beside_right = misfit.left if misfit.right == beside_left else misfit.right
    one = beside_left if beside_left == pair.left else f"{beside_left} (one fact with {pair.left})"
    other = beside_right if beside_right == pair.right else f"{beside_right} (one fact with {pair.right})"
    decided = deciding(misfit)
    reason = misfit.ruled or misfit.barred or (decided.reason if decided else "too little says that they are one")
    return f"Taken alone the two would be one fact, but {one} does not fit {other}: {reason}."


def speaking_against(pair: ScoredPair) -> list[Comparison]:
    """Return the fields that speak against two claims being one fact."""
    return [each for each in pair.comparisons if each.bits < 0 and each.field != COUNTED_TWICE]


def deciding(pair: ScoredPair) -> Comparison | None:
    """Return the field that decided: the one that rules a pair out, else the one that speaks most against it."""
    against = speaking_against(pair)
    ruling_out = [each for each in against if pair.barred and each.reason == pair.barred]
    if pair.outcome is Outcome.SURE:
        return None
    return min(ruling_out or against, key=lambda each: each.bits, default=None)


def what_would_change(pair: ScoredPair) -> str:
    """Return in a sentence what would have to be so for the two to be one fact, "" where no one field decides."""
    decided = deciding(pair)
    needed = NEEDED.get(decided.field, "") if decided else ""
    return f"They could be one fact only if {needed}." if needed else ""
