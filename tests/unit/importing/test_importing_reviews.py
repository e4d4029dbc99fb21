import pytest
from import_builder import import_into, review

from crosscheck.importing import planning
from crosscheck.pipeline import check


def claims_of(project, source_id):
    return [claim for claim in project.claims if claim.source_id == source_id]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "project"


def test_a_review_becomes_two_sources_with_a_claim_each(folder):
    _, _, project = import_into(folder, review("Police detained 500 people in Lindal last year."))
    where, check = project.sources
    assert (where.url, where.published, where.publisher) == ("https://news.example/flat", "2020-03-02", "")
    assert (check.url, check.published, check.publisher, check.language) == (
        *("https://checker.example/flat", "2020-03-12", "Science Watch"),
        "en",
    )
    (claim,) = claims_of(project, where.id)
    assert (claim.property, claim.value, claim.place, claim.time) == ("detained", "500 people", "Lindal", "2019")
    assert (claim.said_by, claim.text) == ("Jo Bloggs", "Police detained 500 people in Lindal last year.")
    assert claim.quote is None


def test_a_rating_is_kept_to_the_letter_and_is_no_value(folder):
    _, _, project = import_into(folder, review())
    rating = claims_of(project, project.sources[1].id)[0]
    assert (rating.property, rating.value) == ("fact-check", None)
    for words in ("alternateName “Pants on fire”", "ratingValue “1”", "bestRating “5”"):
        assert words in rating.note
    assert f"The claim is {project.sources[0].id}/" in rating.note


HELD = "Police detained 500 people."
OTHER = {
    "url": "https://other.example/x",
    "datePublished": "2020-04-01",
    "author": "Other Desk",
    "reviewRating": {"alternateName": "Misleading"},
}


def test_what_was_rated_says_how_and_by_whom(folder):
    _, _, project = import_into(folder, review(HELD))
    (claim,) = claims_of(project, project.sources[0].id)
    assert claim.note == (
        "As a fact-check words it. Rated “Pants on fire” by Science Watch, 2020-03-12 (https://checker.example/flat)."
    )


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        (
            {"ratingValue": 1, "worstRating": 1, "bestRating": 5},
            "Rated ratingValue “1”, worstRating “1”, bestRating “5”",
        ),
        ({"alternateName": "“Not”\n\x1b[31m true"}, "Rated ““Not” [31m true”"),
        ({}, ""),
    ],
)
def test_a_rating_without_words_is_told_as_it_is(folder, rating, words):
    _, _, project = import_into(folder, review(HELD, reviewRating=rating))
    (claim,) = claims_of(project, project.sources[0].id)
    assert f"{words} by Science Watch" in claim.note if words else "Rated" not in claim.note


@pytest.mark.parametrize("apart", [True, False])
def test_each_rating_of_one_claim_is_kept_with_it(folder, apart):
    feeds = [[review(HELD)], [review(HELD, **OTHER)]] if apart else [[review(HELD), review(HELD, **OTHER)]]
    for feed in feeds:
        _, _, project = import_into(folder, *feed)
    (claim,) = claims_of(project, project.sources[0].id)
    assert claim.note.endswith(
        "Rated “Pants on fire” by Science Watch, 2020-03-12 (https://checker.example/flat)."
        " Rated “Misleading” by Other Desk, 2020-04-01 (https://other.example/x)."
    )
    for feed in feeds:
        _, writing, _ = import_into(folder, *feed)
        assert writing.files == ()


def test_ratings_of_unlike_claims_look_like_nothing_else(folder):
    other = {"@type": "Claim", "author": "A Mayor", "datePublished": "2020-01-05"}
    said = {"@type": "Claim", "author": "A Baker", "datePublished": "2020-02-05"}
    import_into(
        folder,
        review("Unemployment fell to 4.1 percent last year"),
        review("Unemployment was 6.3 percent in 2019", **OTHER, itemReviewed=other),
        review("Bread is poison", **OTHER | {"url": "https://other.example/y"}, itemReviewed=said),
        review(url="https://other.example/z"),
    )
    report = check(folder).report
    ratings = {each.ref: each.claim for each in report.statements if each.claim.property == "fact-check"}
    assert len({each.subject for each in ratings.values()}) == 4
    assert all(each.subject in each.note for each in ratings.values())
    bare = {each.ref for each in report.statements if each.claim.value is None}
    assert len(bare) == 6
    assert not any({pair.left, pair.right} & bare for pair in report.see_also)
    assert not any(bare & set(fact.statements) and len(fact.statements) > 1 for fact in report.facts)


def test_nothing_is_wrong_with_a_claim_that_has_no_value_on_purpose(folder):
    import_into(folder, review())
    assert [fault.code for fault in check(folder).report.diagnostics] == []


def test_words_without_a_figure_are_a_claim_without_a_value(folder):
    _, _, project = import_into(folder, review())
    claim = claims_of(project, project.sources[0].id)[0]
    assert (claim.text, claim.property, claim.value) == ("The world is flat", "claim", None)


def test_each_figure_of_the_words_is_a_claim(folder):
    _, _, project = import_into(folder, review("Says 12 people were killed and 30 injured in the floods in Valencia"))
    found = {claim.property: claim.value for claim in claims_of(project, project.sources[0].id)}
    assert found == {"killed": "12 people", "injured": "30 injured"}


def test_the_same_import_twice_changes_nothing(folder):
    import_into(folder, review(), review("Crime is up 40 percent"))
    _, writing, _ = import_into(folder, review(), review("Crime is up 40 percent"))
    assert writing.files == ()


def test_what_a_person_changed_stays(folder):
    import_into(folder, review("Crime is up 40 percent"))
    path = next((folder / "claims").glob("news*"))
    path.write_text(path.read_text("utf-8").replace("rose by 40 percent", "rose by 41 percent"), "utf-8")
    _, writing, _ = import_into(folder, review("Crime is up 40 percent"))
    assert writing.files == ()
    assert sum(len(each.edited) for each in writing.merged) == 1


def test_a_claim_that_a_person_took_out_is_not_brought_back(folder):
    import_into(folder, review())
    path = next((folder / "claims").glob("science*"))
    head, _, record = path.read_text("utf-8").partition("claims:")
    path.write_text(f"{head}claims: []\n\nextracted:{record.partition('extracted:')[2]}", "utf-8")
    _, writing, _ = import_into(folder, review())
    assert writing.files == ()
    assert [each.removed for each in writing.merged if each.removed] != []


def test_a_later_feed_adds_to_a_source_and_changes_none_of_its_claims(folder):
    import_into(folder, review("Police detained 500 people."))
    other = review("The police detained 500 people, she says.", url="https://other.example/x")
    _, _, project = import_into(folder, other)
    assert len(claims_of(project, project.sources[0].id)) == 2
    assert len(project.sources) == 3


def test_addresses_of_one_page_are_one_source(folder):
    item = {"@type": "Claim", "appearance": "http://news.example/flat/#comments"}
    _, _, project = import_into(folder, review(), review("Snow is black", itemReviewed=item))
    assert [source.url for source in project.sources if "news" in source.url] == ["https://news.example/flat"]


def test_another_page_never_takes_the_id_of_a_source(folder):
    pages = ("https://news.example/a/flat", "https://news.example/b/flat", "https://news.example/c/flat")
    item = {"@type": "Claim", "datePublished": "2020-03-02"}
    for page in pages:
        _, _, project = import_into(folder, review(itemReviewed=item | {"appearance": page}))
    assert {source.url for source in project.sources} == {*pages, "https://checker.example/flat"}
    assert len({source.id for source in project.sources}) == 4


def test_a_claimant_without_an_address_is_a_source_of_that_day(folder):
    item = {"@type": "Claim", "author": "Jo Bloggs", "datePublished": "2020-03-02"}
    made, _, project = import_into(folder, review(itemReviewed=item))
    assert project.sources[0].id == "jo-bloggs-2020-03-02"
    assert "https://checker.example/flat" in project.sources[0].note
    assert made.taken[0].lacks == ("where it appeared",)


def test_a_review_of_nobody_is_no_source(folder):
    made, _, project = import_into(folder, {"@type": "ClaimReview", "claimReviewed": "Snow is black"})
    assert len(project.sources) == 1
    assert "so much that the review is no source" in made.taken[0].lacks


def test_the_licence_stands_with_each_claim(folder):
    _, _, project = import_into(folder, review(sdLicense="https://licence.example/by"))
    assert ["https://licence.example/by" in claim.note for claim in project.claims] == [True, True]


def test_nothing_is_written_into_a_broken_project(folder):
    folder.mkdir()
    (folder / "sources.yaml").write_text("version: 2\nsources: []\n")
    made, _, _ = import_into(folder, review())
    assert [each.code for each in made.faults] == ["unknown-version"]
    assert made.drafts == ()


@pytest.mark.parametrize("text", ["../../etc/passwd", "- id: x\n  claim: y", "\u202e 12 people killed", "5: {a: [b"])
def test_words_of_a_record_never_break_a_file(folder, text):
    _, writing, project = import_into(folder, review(text, author=text, headline=text))
    assert (writing.refused, writing.faults) == ((), ())
    assert all(name == "sources.yaml" or name.startswith("claims/") for name, _ in writing.files)
    assert project.claims


def test_more_files_than_are_read_are_not_written(folder, monkeypatch):
    monkeypatch.setattr(planning, "MOST_FILES", 2)
    other = review("Snow is black", url="https://checker.example/snow")
    _, writing, _ = import_into(folder, review(), other)
    assert [each.code for each in writing.faults] == ["too-large"]
    assert (writing.files, folder.exists()) == ((), False)
