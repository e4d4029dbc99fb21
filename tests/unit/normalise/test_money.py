"""Money in two currencies is compared at a declared rate, and at no other."""

from decimal import Decimal

import pytest
import yaml

from crosscheck.model.project import Rate
from crosscheck.normalise.money import find_paths
from crosscheck.pipeline import check


def facts(folder, values, rates=()):
    (folder / "claims").mkdir()
    ids = [f"source-{number}" for number in range(len(values))]
    sources = [{"id": one, "published": "2021-05-02"} for one in ids]
    listed = {"version": 1, "settings": {"rates": list(rates)} if rates else {}, "sources": sources}
    (folder / "sources.yaml").write_text(yaml.safe_dump(listed), "utf-8")
    for one, value in zip(ids, values, strict=True):
        claim = {
            "id": f"{one}-says",
            "claim": "It cost money.",
            "subject": "Port Acme",
            "property": "cost",
            "value": value,
        }
        (folder / "claims" / f"{one}.yaml").write_text(yaml.safe_dump({"source": one, "claims": [claim]}), "utf-8")
    report = check(folder).report
    assert report is not None
    return report.facts


@pytest.mark.parametrize(
    ("left", "right", "rate", "verdict"),
    [
        ("$5 million", "€4.6 million", "1 USD = 0.92 EUR", "agree"),
        ("€4.6 million", "$5 million", "1 USD = 0.92 EUR", "agree"),
        ("$5,123,456", "€4,713,580", "1 USD = 0.92 EUR", "compatible"),
        ("$5 million", "€9 million", "1 USD = 0.92 EUR", "conflict"),
        ("¥610,000", "€3,721", "100 JPY = 0.61 EUR", "agree"),
        ("at least $5 million", "€9 million", "1 USD = 0.92 EUR", "compatible"),
    ],
)
def test_at_the_declared_rate(tmp_path, left, right, rate, verdict):
    (fact,) = facts(tmp_path, [left, right], [rate])
    assert fact.verdict == verdict, fact.explanation
    assert "at the declared rate" in fact.judgements[0].reason


def test_without_a_rate_they_are_two_facts(tmp_path):
    assert [fact.verdict for fact in facts(tmp_path, ["$5 million", "€5 million"])] == ["uncorroborated"] * 2


def test_a_rate_for_other_currencies_says_nothing(tmp_path):
    assert len(facts(tmp_path, ["$5 million", "€5 million"], ["1 GBP = 1.17 EUR"])) == 2


def test_one_currency_stays_as_it_is(tmp_path):
    (fact,) = facts(tmp_path, ["$5.2 million", "$6.4 million"], ["1 USD = 0.92 EUR"])
    assert "EUR" not in fact.explanation
    assert fact.consensus.low == Decimal(5_200_000)


def test_the_same_digits_in_two_currencies_are_a_slip(tmp_path):
    (fact,) = facts(tmp_path, ["$5.2 million", "€5.2 million"], ["1 USD = 0.92 EUR"])
    assert fact.judgements[0].slip == "currency"


def test_rates_lead_on():
    rates = (Rate("GBP", "USD", Decimal("1.25")), Rate("USD", "EUR", Decimal("0.92")))
    paths = find_paths(rates)
    assert (paths["GBP"].to, paths["GBP"].factor) == ("EUR", Decimal("1.15"))
    assert paths["GBP"].lower < paths["GBP"].factor < paths["GBP"].upper
    assert "EUR" not in paths


def test_a_rough_rate_is_taken_to_be_good_to_one_in_a_hundred():
    path = find_paths((Rate("EUR", "DKK", Decimal(7)),))["EUR"]
    assert (path.lower, path.upper) == (Decimal("6.93"), Decimal("7.07"))


def test_both_are_told_in_the_currency_they_lead_to(tmp_path):
    values, rates = ["$5.2 million", "¥784 million", "€9 million"], ["1 USD = 0.92 EUR", "100 JPY = 0.61 EUR"]
    (fact,) = facts(tmp_path, values, rates)
    reasons = " ".join(judgement.reason for judgement in fact.judgements)
    assert "5,200,000 USD is 4,784,000 EUR and 784,000,000 JPY is 4,782,400 EUR at the declared rates." in reasons
