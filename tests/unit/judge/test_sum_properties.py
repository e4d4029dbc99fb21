"""Where true values exist that satisfy a sum, no rounding, hedge or order of claims makes it a finding."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.judge.sums import find_sums
from crosscheck.model.claim import Claim, Modality, Part
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

HERE = Location("claims/herald.yaml", 1, 1)
HERALD = Source("herald", "Herald", "", "2021-05-10", "en", SourceKind.NEWS, HERE)
VOCABULARY = make_vocabulary(Project(".", Settings(), (HERALD,), ()), "en")


def statements_of(claims):
    found = []
    for number, claim in enumerate(claims):
        made = Claim(id=f"c{number}", ref=f"c{number}", source_id="herald", text="C.", location=HERE, **claim)
        statement, faults = normalise_claim(made, HERALD, VOCABULARY)
        assert faults == (), faults
        found.append(statement)
    return found


def findings_of(claims):
    return [finding.message for finding in find_sums(statements_of(claims), ())]


def rounded(draw, count):
    """Write a count with the rounding or the hedge of some newsroom, under which it is true."""
    digits = draw(st.integers(2, 6))
    near = Decimal(count).quantize(Decimal(1)).normalize()
    step = Decimal(10) ** max(len(str(count)) - digits, 0)
    whole = (Decimal(count) / step).to_integral_value() * step
    exact = f"{int(near):,}"
    round_one = f"{int(whole):,}"
    below = f"{int(Decimal(count) // step * step):,}"
    written = [exact, round_one, f"about {round_one}", f"some {round_one}"]
    if int(below.replace(",", "")) > 0:
        written += [f"at least {below}"]
        written += [f"more than {below}"] if int(below.replace(",", "")) < count else []
    return draw(st.sampled_from(written))


COUNTS = st.integers(1, 400_000)


@given(st.data(), st.integers(1, 40_000), st.integers(1, 40_000), st.integers(1, 40_000))
@settings(max_examples=60)
def test_true_parts_make_up_their_total_however_they_are_written(data, women, men, children):
    claims = [
        {"property": "displaced", "group": "people", "value": rounded(data.draw, women + men + children)},
        {"property": "displaced", "group": "women", "value": rounded(data.draw, women)},
        {"property": "displaced", "group": "men", "value": rounded(data.draw, men)},
        {"property": "displaced", "group": "children", "value": rounded(data.draw, children)},
    ]
    assert findings_of(data.draw(st.permutations(claims))) == []


@given(st.data(), COUNTS, COUNTS)
@settings(max_examples=60)
def test_true_turnout_fits_its_base_however_it_is_printed(data, cast, stayed):
    places = data.draw(st.integers(0, 2))
    share = (Decimal(cast) * 100 / (cast + stayed)).quantize(Decimal(1).scaleb(-places))
    claims = [
        {"property": "turnout", "value": data.draw(st.sampled_from([f"{share} %", f"about {share} %"]))},
        {"property": "registered voters", "value": rounded(data.draw, cast + stayed)},
        {"property": "votes cast", "value": rounded(data.draw, cast)},
    ]
    assert findings_of(data.draw(st.permutations(claims))) == []


@given(st.data(), st.integers(1, 10_000), st.integers(1, 10_000), st.integers(0, 10_000))
@settings(max_examples=60)
def test_true_margins_and_shares_fit_however_they_are_rounded(data, first, second, third):
    total = first + second + third
    places = data.draw(st.integers(0, 2))
    step = Decimal(1).scaleb(-places)
    shares = {name: (Decimal(votes) * 100 / total) for name, votes in (("Ana Diaz", first), ("Jon Berg", second))}
    claims = [
        {"property": "vote share", "subject": name, "value": f"{share.quantize(step)} %"}
        for name, share in shares.items()
    ]
    leader = max(shares, key=lambda name: shares[name])
    others = sorted((*shares.values(), Decimal(third) * 100 / total))
    if first != second and shares[leader] == others[-1]:
        margin = (others[-1] - others[-2]).quantize(step)
        claims.append({"property": "vote margin", "subject": leader, "value": f"{margin} percentage points"})
    assert findings_of(data.draw(st.permutations(claims))) == []


@given(st.data(), st.integers(100, 90_000), st.integers(-60, 90))
@settings(max_examples=60)
def test_true_changes_fit_however_they_are_rounded(data, old, by):
    new = (Decimal(old) * (100 + by) / 100).to_integral_value()
    percent = ((new - old) * 100 / old).quantize(Decimal("0.1"))
    word = "rose" if percent >= 0 else "fell"
    value = f"{word} by {abs(percent)} % to {rounded(data.draw, int(new))} from {rounded(data.draw, old)}"
    assert findings_of([{"property": "arrivals", "value": value}]) == []


@given(st.dates(date(1930, 1, 1), date(2021, 5, 10)), st.integers(0, 36_000))
@settings(max_examples=60)
def test_true_ages_fit_their_birth_dates(born, days):
    day = min(born + timedelta(days), date(2021, 5, 10))
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    claims = [
        {"property": "birth date", "subject": "Ana Diaz", "value": born.isoformat()},
        {"property": "age", "subject": "Ana Diaz", "value": str(age), "time": day.isoformat()},
    ]
    assert findings_of(claims) == []


PARTS = (
    {"property": "killed", "value": "11", "group": "people"},
    {"property": "killed", "value": "4 women"},
    {"property": "killed", "value": "9 men"},
)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_claims_changes_only_the_order_of_addends(order):
    (message,) = findings_of([PARTS[number] for number in order])
    assert message.endswith("= 13, but Herald gives “11” for killed: a part cannot exceed its whole.")


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize(
    "narrowed",
    [
        {"modality": "alleged"},
        {"part": "headline"},
        {"place": "Porto"},
        {"said_by": "the mayor"},
        {"method": "hospital lists"},
    ],
)
def test_a_part_told_otherwise_is_no_part(number, narrowed):
    kinds = {"modality": Modality, "part": Part}
    other = {"place": "Faro", "said_by": "the police", "method": "counted"}
    claims = [dict(claim) | {key: other[key] for key in narrowed if key in other} for claim in PARTS]
    claims[number] |= {key: kinds[key](words) if key in kinds else words for key, words in narrowed.items()}
    assert findings_of(claims) == []
