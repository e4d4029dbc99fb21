"""What one source says twice: headline against body, one name in two spellings, a figure given twice by one voice."""

import pytest
import yaml

from crosscheck.pipeline import check

WHERE = {"claim": "The paper has it.", "property": "killed", "subject": "people", "place": "Oslo", "time": "2021-05-01"}


def check_claims(folder, *sources):
    (folder / "claims").mkdir(parents=True)
    names = "abcdefgh"[: len(sources)]
    entries = [{"id": name, "publisher": f"Paper {name.upper()}"} for name in names]
    (folder / "sources.yaml").write_text(yaml.safe_dump({"version": 1, "sources": entries}), "utf-8")
    for name, claims in zip(names, sources, strict=True):
        numbered = [{"id": f"{name}{number}"} | WHERE | claim for number, claim in enumerate(claims, 1)]
        (folder / "claims" / f"{name}.yaml").write_text(
            yaml.safe_dump({"source": name, "claims": numbered}, allow_unicode=True), "utf-8"
        )
    report = check(folder).report
    assert report is not None
    assert report.diagnostics == ()
    return report


def head(value, **keys):
    return {"value": value, "part": "headline"} | keys


@pytest.mark.parametrize(
    ("headline", "body", "rules"),
    [
        (head("120"), {"value": "98"}, {"headline-differs"}),
        (head("100"), {"value": "98"}, set()),
        (head("dozens"), {"value": "26"}, set()),
        (head("hundreds"), {"value": "at least 90"}, {"headline-overstates"}),
        (head("hundreds"), {"value": "96"}, {"headline-differs"}),
        (head("hundreds"), {"value": "dozens"}, {"headline-overstates"}),
        (head("hundreds"), {"value": "340"}, set()),
        (head("thousands"), {"value": "about 4,000"}, set()),
        (head("more than 50"), {"value": "54"}, set()),
        (head("more than 50"), {"value": "at least 40"}, {"headline-overstates"}),
        (head("at least 90"), {"value": "hundreds"}, set()),
        (head("90"), {"value": "90"}, set()),
        (head("90"), {"value": "90", "modality": "feared"}, {"headline-overstates"}),
        (head("90", modality="feared"), {"value": "90", "modality": "feared"}, set()),
        (head("12"), {"value": "no one"}, {"headline-differs"}),
    ],
    ids=lambda side: str(side.get("value")) if isinstance(side, dict) else None,
)
def test_headline_against_body(tmp_path, headline, body, rules):
    report = check_claims(tmp_path, [headline, body])
    assert {finding.rule for finding in report.findings} == rules


def test_a_headline_that_some_of_its_text_bears_out_is_fine(tmp_path):
    report = check_claims(tmp_path, [head("hundreds"), {"value": "at least 90"}, {"value": "about 300"}])
    assert "headline-overstates" not in {finding.rule for finding in report.findings}


def test_headlines_of_two_sources_are_compared_as_any_claims(tmp_path):
    report = check_claims(tmp_path, [head("120")], [{"value": "98"}])
    assert {finding.rule for finding in report.findings} == {"values-conflict"}


def test_a_figure_given_twice_is_one_voice(tmp_path):
    report = check_claims(tmp_path, [{"value": "98"}, {"value": "98"}], [{"value": "98"}])
    (fact,) = report.facts
    assert (str(fact.verdict), fact.origins) == ("agree", 2)


PEOPLE = {"property": "resigned", "value": "yes"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kassym Tokayev", "Kassym Tokaev"),
        ("Sergei Ivanenko", "Sergey Ivanenko"),
        ("Mohamed Bouazizi", "Mohammed Bouazizi"),
        ("Halyna Kovalchuk", "Halyna Kovaltchuk"),
        ("Rodrigo Gonzalez", "Rodrigo Gonzales"),
        ("Ramaphosa", "Cyril Ramaposa"),
        ("Rheinwerke", "Rhienwerke"),
        ("Anna Hansen", "Anna Hanson"),
    ],
)
def test_one_name_in_two_spellings_is_found_in_one_source_only(tmp_path, one, other):
    claims = [PEOPLE | {"subject": one}, PEOPLE | {"subject": other, "property": "arrested"}]
    found = [f for f in check_claims(tmp_path / "one", claims).findings if f.rule == "name-spelt-twice"]
    assert [sorted(finding.statements) for finding in found] == [["a1", "a2"]]
    assert one in found[0].message
    assert other in found[0].message
    two = check_claims(tmp_path / "two", claims[:1], claims[1:])
    assert "name-spelt-twice" not in {finding.rule for finding in two.findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Berg", "Berg"),
        ("Ada Berg", "A. Berg"),
        ("Ada Berg", "Jonas Berg"),
        ("Bill Carter", "William Carter"),
        ("John Carter", "John Carter Jr."),
        ("Ivan Orlov", "Ivana Orlova"),
        ("Marta Silva", "Maria Silva"),
        ("World Health Organization", "WHO"),
        ("Ministry of Health", "Health Ministry"),
        ("Niger", "Nigeria"),
        ("Kim Min-jun", "Kim Min-jae"),
        ("Li Wei", "Lee Wei"),
        ("Lieutenant Ada Berg", "Ada Berg"),
    ],
)
def test_two_names_and_fuller_names_are_no_two_spellings(tmp_path, one, other):
    claims = [PEOPLE | {"subject": one}, PEOPLE | {"subject": other, "property": "arrested"}]
    assert "name-spelt-twice" not in {finding.rule for finding in check_claims(tmp_path, claims).findings}


def test_many_names_take_no_long_time_and_lose_no_finding_among_the_first(tmp_path):
    claims = [PEOPLE | {"subject": f"Ada B{chr(97 + n // 26)}{chr(97 + n % 26)}rgstrom"} for n in range(400)]
    report = check_claims(tmp_path, claims)
    assert len(report.statements) == 400


def test_an_earlier_figure_beside_the_present_one_is_no_conflict(tmp_path):
    earlier = {"value": "30", "claim": "By an earlier figure, 30 people were killed in Oslo."}
    report = check_claims(tmp_path, [earlier, {"value": "45"}])
    assert [str(judgement.verdict) for fact in report.facts for judgement in fact.judgements] == ["update"]
    assert [str(fact.verdict) for fact in report.facts] == ["uncorroborated"]
