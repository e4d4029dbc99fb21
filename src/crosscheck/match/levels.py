"""On which level two statements stand in what is more than one field: days, words, the passage of a source.

The names of the levels are those of `weights.COMPARISONS`; "" says that there is nothing to say.
"""

from crosscheck.match.profiles import LAST_DAY, NONE, Profile
from crosscheck.model.claim import Modality
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Time
from crosscheck.relate.scopes import relate_times

YEAR = 366
MONTH = 31
AT_ONCE = 14
"""Days within which news of something is still news."""

NEWS_CYCLE = 3
"""Days within which two outlets that name no day speak of the same one."""

PASSAGE = 160
"""Code points from one quote to another within which both are taken to stand in one sentence (news sentences run to 25
words; the text itself is not at hand)."""

_NESTED = ((10, "nested in days"), (MONTH, "nested in a month"), (YEAR, "nested in a year"), (LAST_DAY, "nested"))
AHEAD = frozenset({Modality.PLANNED, Modality.FORECAST, Modality.FEARED, Modality.CONDITIONAL})
"""Modalities of what has not happened yet."""


def relate_days(left: Profile, right: Profile) -> str:
    """Return how the periods stand; where one is missing, whether the days of publication speak for one."""
    if left.time != NONE and right.time != NONE:
        return relate_periods(left, right)
    if is_one_source(left, right) or NONE in (left.told_lower, right.told_lower):
        return ""
    if left.time == right.time:
        return _relate_tellings(left, right)
    dated, undated = (left, right) if right.time == NONE else (right, left)
    if undated.setting_lower != NONE and _share_days(dated, undated):
        return "setting"
    return _relate_telling(dated, undated)


def cannot_meet(left: Profile, right: Profile) -> bool:
    """Whether two periods are exact and share no day."""
    if NONE in (left.time, right.time) or left.is_rough or right.is_rough:
        return False
    return left.lower > right.upper or right.lower > left.upper


def relate_periods(left: Profile, right: Profile) -> str:
    """Return how the periods of two statements stand that both name one."""
    if left.time == right.time or (left.lower == right.lower and left.upper == right.upper):
        return "same" if left.upper - left.lower <= YEAR else "same long"
    if cannot_meet(left, right):
        return "apart"
    if left.lower > right.upper or right.lower > left.upper:
        apart = relate_times(left.statement.time, right.statement.time) is Relation.DISJOINT
        return "apart" if apart else "overlaps"
    lower, upper = min(left.lower, right.lower), max(left.upper, right.upper)
    if (lower, upper) not in ((left.lower, left.upper), (right.lower, right.upper)):
        return "overlaps"
    return next(level for longest, level in _NESTED if upper - lower < longest)


def _share_days(dated: Profile, undated: Profile) -> bool:
    """Whether the days that the rest of the undated one's source speaks of are the other's, and not many."""
    is_short = max(dated.upper - dated.lower, undated.setting_upper - undated.setting_lower) <= MONTH
    return is_short and dated.lower <= undated.setting_upper and undated.setting_lower <= dated.upper


def _relate_tellings(left: Profile, right: Profile) -> str:
    """Neither says when: how far apart were they told?"""
    if (left.told_lower, left.told_upper) == (right.told_lower, right.told_upper):
        return "one news cycle"
    reach = max(left.told_upper, right.told_upper) - min(left.told_lower, right.told_lower)
    levels = left.nature.is_level and right.nature.is_level
    if reach <= MONTH:
        return "one news cycle" if reach <= NEWS_CYCLE else "one month, a level" if levels else "one month"
    if left.nature.lasts or right.nature.lasts:
        return ""
    if max(left.told_lower, right.told_lower) - min(left.told_upper, right.told_upper) <= YEAR:
        return "one year"
    if levels:
        return "levels of other years"
    if left.nature.is_timeless and right.nature.is_timeless:
        return "years between, fact"
    return "years between, free" if left.nature.is_free and right.nature.is_free else "years between"


def _relate_telling(dated: Profile, undated: Profile) -> str:
    """One says when: was the other told before, at once, or later?"""
    late, early = undated.told_lower - dated.upper, dated.lower - undated.told_upper
    if undated.nature.is_level and dated.nature.is_level:
        if max(late, early) > YEAR:
            return "levels of other years"
        return "reported at once" if max(late, early) <= NEWS_CYCLE else ""
    if undated.nature.is_timeless and not undated.nature.lasts and max(late, early) > YEAR:
        return "years between, fact"
    if early > 0:
        return "" if undated.nature.is_timeless or undated.statement.modality in AHEAD else "reported before"
    near = late <= AT_ONCE and dated.upper - dated.lower <= YEAR
    return "reported at once" if near else "" if undated.nature.is_timeless else "no later hint"


def relate_words(left: Profile, right: Profile) -> str:
    """Return whether many or some of the claims' words are the same, those of their answers left out."""
    ours, theirs = left.words, right.words
    shared = len(ours & theirs)
    if shared < SOME:
        return ""
    fewer = min(len(ours), len(theirs))
    free = left.nature.is_free or right.nature.is_free
    if shared >= _MANY and shared * 2 >= fewer:
        return "many, free" if free else "many"
    return "some, free" if free and shared * 3 >= fewer else ""


SOME, _MANY = 2, 3
"""Content words in common, besides those of the value, the subject, the place and the event."""


def relate_passages(left: Profile, right: Profile) -> str:
    """Return "one" where one source gives two figures in one passage and does not ask the very same question twice."""
    if (
        NONE in (left.start, right.start)
        or not is_one_source(left, right)
        or left.nature.is_fact
        or right.nature.is_fact
    ):
        return ""
    if abs(left.start - right.start) > PASSAGE:
        return ""
    return "" if left.question == right.question else "one"


def relate_voices(left: Profile, right: Profile) -> str:
    """Return "one" where one speaker in one source gives two figures or dates: mostly of two things.

    A headline and its body say one thing twice; so do claims whose questions are the very same.
    """
    ours, theirs = left.statement, right.statement
    if not is_one_source(left, right) or left.said_by != right.said_by or ours.claim.part != theirs.claim.part:
        return ""
    dated = isinstance(ours.value, Time) and isinstance(theirs.value, Time)
    words = left.nature.is_fact and right.nature.is_fact and not dated
    return "" if words or left.question == right.question else "one"


def told_at_once(left: Profile, right: Profile) -> bool:
    """Whether the two were told within days of each other."""
    if left.told_lower == NONE or right.told_lower == NONE:
        return False
    return left.told_lower - right.told_upper <= AT_ONCE and right.told_lower - left.told_upper <= AT_ONCE


def is_one_source(left: Profile, right: Profile) -> bool:
    """Whether one source says both."""
    return left.source == right.source
