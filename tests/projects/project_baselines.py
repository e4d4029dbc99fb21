"""What simpler ways come to on the same cases: the peers that crosscheck has to beat.

Matchers say which claims of a case belong together, judges what the verdict of such a pair is. Thresholds of matchers
are the best there are for the cases they are scored on, which is more than any of them could know.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from math import sqrt
from typing import Any

from project_cases import Case
from project_scoring import Tally, score_pairs
from rapidfuzz import fuzz

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Quantity

Claim = dict[str, Any]
Likeness = Callable[[Claim, Claim], float]
Verdict = Callable[[Claim, Claim], str]

THRESHOLDS = tuple(range(30, 101, 5))


def words_alike(left: Claim, right: Claim) -> float:
    """Return rapidfuzz's token_set_ratio of the two claims' texts."""
    return fuzz.token_set_ratio(left["claim"], right["claim"])


def letters_alike(left: Claim, right: Claim) -> float:
    """Return the cosine of the two texts' counts of three letters, in percent."""
    one, other = (_grams(each["claim"]) for each in (left, right))
    return 100 * sum(one[gram] * other[gram] for gram in one) / (_length(one) * _length(other) or 1)


def _grams(text: str) -> Counter[str]:
    padded = f"  {text.casefold()} "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def _length(grams: Counter[str]) -> float:
    return sqrt(sum(count * count for count in grams.values()))


def keys_equal(left: Claim, right: Claim) -> float:
    """Return 100 for one property, and place and time that are equal where both are given; an exact join on keys."""
    fields = ("property", "place", "time")
    both = all(
        left.get(f, "").casefold() == right.get(f, "").casefold() or not (left.get(f) and right.get(f)) for f in fields
    )
    return 100.0 if both else 0.0


def digits_differ(left: Claim, right: Claim) -> str:
    """Return agree where the digits of the two values are the same, else conflict."""
    one, other = (re.sub(r"\D", "", _value(each)) or _value(each).casefold() for each in (left, right))
    return "agree" if one == other else "conflict"


def intervals_apart(left: Claim, right: Claim) -> str:
    """Return what the intervals of the two values say, whatever the scopes (research: "interval")."""
    lexicon = load_lexicon("en")
    one, other = (read_quantity(_value(each), lexicon) for each in (left, right))
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return digits_differ(left, right)
    if one.implied.overlaps(other.implied):
        return "agree"
    return "compatible" if one.possible.overlaps(other.possible) else "conflict"


def _value(claim: Claim) -> str:
    value = claim.get("value", "")
    return str(value) if not isinstance(value, dict) else " ".join(map(str, value.values()))


def best_of(cases: Sequence[Case], alike: Likeness, verdict: Verdict) -> Tally:
    """Return the tally of the threshold that finds most: what is alike from there on is set side by side."""
    pairs = [[(alike(*both), both) for both in combinations(case.claims.values(), 2)] for case in cases]
    told = cache(lambda left, right: verdict({"value": left}, {"value": right}))

    def tally_from(threshold: float) -> Tally:
        tally = Tally()
        for case, scored in zip(cases, pairs, strict=True):
            near = [both for likeness, both in scored if likeness >= threshold]
            shown = {frozenset((left["id"], right["id"])): told(_value(left), _value(right)) for left, right in near}
            score_pairs(case, shown, tally)
        return tally

    return max(map(tally_from, THRESHOLDS), key=lambda tally: tally.f1)


BASELINES: tuple[tuple[str, Likeness, Verdict], ...] = (
    ("token_set_ratio, digits", words_alike, digits_differ),
    ("token_set_ratio, intervals", words_alike, intervals_apart),
    ("letter trigrams, intervals", letters_alike, intervals_apart),
    ("equal keys, digits", keys_equal, digits_differ),
    ("equal keys, intervals", keys_equal, intervals_apart),
)
