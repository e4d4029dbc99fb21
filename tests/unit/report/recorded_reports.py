"""Reports as they were recorded, drawn at random: claims cut into facts anyhow, with any verdict between any two."""

from itertools import combinations

from hypothesis import strategies as st

from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import GRAVITY, LEVEL_OF, Verdict
from crosscheck.model.recorded import Recorded, RecordedClaim, RecordedFact, RecordedFinding, RecordedPair, Settled

NAMES = [f"source{number}/claim" for number in range(7)]
VERDICTS = [*LEVEL_OF, None, None]


def fact(label, *said, verdicts=(), settled=None, unsure=False):
    """Build a fact of claims ("gazette=23") with verdicts ("gazette", "herald", CONFLICT), the gravest its own."""
    parts = [each.split("=") for each in said]
    claims = tuple(RecordedClaim(f"{name}/killed", words) for name, words in parts)
    pairs = tuple(
        RecordedPair(*sorted((f"{left}/killed", f"{right}/killed")), verdict, "values-conflict")
        for left, right, verdict in verdicts
    )
    least = Verdict.AGREE if len(claims) > 1 else Verdict.UNCORROBORATED
    verdict = min((pair.verdict for pair in pairs), key=GRAVITY.index, default=least)
    return RecordedFact(label, label, verdict, claims, pairs, unsure, f"Why {label}.", settled)


def recorded(*facts, findings=()):
    return Recorded(tuple(facts), tuple(findings), len(facts))


@st.composite
def reports(draw):
    names = draw(st.lists(st.sampled_from(NAMES), unique=True))
    homes = {name: draw(st.integers(0, 3)) for name in names}
    facts = []
    for home in sorted(set(homes.values())):
        members = sorted(name for name in names if homes[name] == home)
        pairs = [
            RecordedPair(left, right, verdict)
            for left, right in combinations(members, 2)
            if (verdict := draw(st.sampled_from(VERDICTS)))
        ]
        verdict = min((pair.verdict for pair in pairs), key=GRAVITY.index, default=Verdict.AGREE)
        claims = tuple(RecordedClaim(name, draw(st.sampled_from(("23", "41")))) for name in members)
        settled = draw(st.sampled_from((None, None, *Settled))) if pairs else None
        facts.append(RecordedFact(f"fact{home}", f"fact{home}", verdict, claims, tuple(pairs), False, "", settled))
    return Recorded(tuple(facts), draw(findings()), len(facts))


def findings():
    """Draw findings, no two of which are the same."""
    one = st.builds(
        lambda known, level, settled: RecordedFinding("sum", level, f"Sum {known}.", known=known, settled=settled),
        st.sampled_from("abcd"),
        st.sampled_from(list(Level)),
        st.sampled_from((None, Settled.WAIVED, Settled.ACCEPTED)),
    )
    return st.lists(one, max_size=3, unique_by=lambda each: each.known).map(tuple)
