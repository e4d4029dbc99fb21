import json
import re

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from problem_reports import bad_input, words
from report_builder import exactly, fact, report, sample, source, statement, view

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.location import Location
from crosscheck.report.canvas import Canvas
from crosscheck.report.published.claim_review import render_claim_review

HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

PROPERTIES = {
    "DataFeed": {"name", "creativeWorkStatus", "description", "dataFeedElement", "comment"},
    "DataFeedItem": {"item"},
    "ClaimReview": {
        *("creativeWorkStatus", "dateCreated", "claimReviewed", "inLanguage", "reviewRating", "reviewBody"),
        *("itemReviewed", "isBasedOn", "comment"),
    },
    "Claim": {"text", "author", "datePublished", "appearance", "firstAppearance"},
    "CreativeWork": {"url", "headline", "publisher", "datePublished", "identifier"},
    "Rating": {"alternateName"},
    "Organization": {"name"},
    "Person": {"name"},
    "Comment": {"text"},
    "": {"name"},
}
"""Properties of schema.org that may stand on each type (schema.org, CreativeWork, Review, Claim)."""


def ruling(*claims, **changes):
    made = Decision(Ruling.RIGHT, claims, "", Location("decisions.yaml", 3, 5), reason="The court's list has it.")
    return replace(made, owner="ana", decided="2026-11-20", **changes)


def ruled(*claims, sources=None, verdict=Verdict.CONFLICT, **changes):
    sources = sources or {name: source(name, url=f"https://{name}.example/a") for name in ("ministry", "daily", "wire")}
    statements = [
        replace(statement(f"{name}-killed", name, exactly(figure)), source=sources[name])
        for name, figure in (("ministry", 12), ("daily", 15), ("wire", 15))
    ]
    pairs = [Judgement(f"{name}-killed", "ministry-killed", verdict, "r", "value", ".") for name in ("daily", "wire")]
    made = fact(
        *("killed", verdict, [["daily-killed", "wire-killed"], ["ministry-killed"]]),
        judgements=tuple(pairs),
        ruling=ruling(*claims),
        explanation="They differ.",
    )
    built = report(statements, [made], **changes)
    return view(replace(built, project=replace(built.project, sources=tuple(sources.values()))))


def feed(shown, canvas=None):
    read = json.loads(render_claim_review(shown, canvas or Canvas()))
    _check(read)
    return read


def drafts(shown):
    return [each["item"] for each in feed(shown)["dataFeedElement"]]


def _check(node):
    if isinstance(node, list):
        for each in node:
            _check(each)
    elif isinstance(node, dict):
        properties = {key for key in node if not key.startswith("@")}
        assert properties <= PROPERTIES[node.get("@type", "")]
        for each in node.values():
            _check(each)


def test_each_claim_that_the_ruling_goes_against_has_a_draft():
    made = drafts(ruled("ministry-killed", "daily-killed", "wire-killed"))
    assert [each["claimReviewed"] for each in made] == [
        "What daily says as daily-killed.",
        "What wire says as wire-killed.",
    ]
    assert len({each["@id"] for each in made}) == 2


def test_without_over_it_goes_against_what_conflicts_or_was_overtaken():
    for verdict in (Verdict.CONFLICT, Verdict.UPDATE):
        assert len(drafts(ruled("ministry-killed", verdict=verdict))) == 2
    assert drafts(ruled("ministry-killed", verdict=Verdict.SCOPE)) == []


@pytest.mark.parametrize("verdict", [Verdict.SCOPE, Verdict.COMPATIBLE, Verdict.AGREE])
def test_what_does_not_stand_against_the_right_one_has_no_draft_though_it_was_weighed(verdict):
    shown = ruled("ministry-killed", "daily-killed", "wire/wire-killed", verdict=Verdict.CONFLICT)
    (held,) = shown.facts
    beside = Judgement("wire-killed", "ministry-killed", verdict, "r", "group", "The one counts <children>.")
    shown = replace(shown, facts=(replace(held, judgements=(held.judgements[0], beside)),))
    assert [each["claimReviewed"] for each in drafts(shown)] == ["What daily says as daily-killed."]
    read = feed(shown)
    assert read["comment"] == [
        {
            "@type": "Comment",
            "text": "Left out: “15” (wire-killed) was weighed against “12” (ministry-killed), which is right, and does"
            f" not stand against it ({verdict.value}): The one counts <children>.",
        }
    ]
    assert read["description"].startswith("1 draft from 1 fact on which a person has ruled.")


def test_what_another_ruling_holds_right_is_told_where_it_was_weighed():
    others = (ruling("daily-killed", "wire-killed"),)
    (comment,) = feed(ruled("ministry-killed", "daily-killed", "wire-killed", decisions=others))["comment"]
    assert comment["text"].startswith("Left out: “15” (daily-killed) was weighed against “12” (ministry-killed)")
    assert comment["text"].endswith("another ruling holds it right.")


def test_a_claim_of_a_decision_may_be_named_with_its_source():
    assert len(drafts(ruled("ministry/ministry-killed", "daily/daily-killed"))) == 1


def test_what_another_ruling_holds_right_has_no_draft():
    others = (ruling("daily-killed", "wire-killed"),)
    assert [each["claimReviewed"] for each in drafts(ruled("ministry-killed", decisions=others))] == [
        "What wire says as wire-killed."
    ]


def test_a_draft_says_what_a_fact_check_says():
    (draft, _) = drafts(ruled("ministry-killed"))
    assert draft["creativeWorkStatus"] == "Draft"
    assert draft["reviewBody"] == "They differ. The court's list has it."
    assert draft["dateCreated"] == "2026-11-20"
    assert draft["itemReviewed"]["appearance"]["url"] == "https://daily.example/a"
    assert draft["itemReviewed"]["datePublished"] == "2019-06-10"
    assert [each["url"] for each in draft["isBasedOn"]] == ["https://ministry.example/a"]


def test_no_rating_is_made_up():
    (draft, _) = drafts(ruled("ministry-killed"))
    assert draft["reviewRating"] == {"@type": "Rating", "alternateName": "“12” is right"}


def test_what_the_publisher_must_fill_in_is_left_out_and_said():
    (draft, _) = drafts(ruled("ministry-killed"))
    told = " ".join(each["text"] for each in draft["comment"])
    for key in ("url", "author", "datePublished"):
        assert key not in draft
        assert f": {key}:" in told
    assert "reviewRating" in told


def test_a_claim_without_an_address_or_a_day_asks_for_them():
    bare = {name: source(name, publisher="", published="2019-06~") for name in ("ministry", "daily", "wire")}
    (draft, _) = drafts(ruled("ministry-killed", sources=bare))
    told = " ".join(each["text"] for each in draft["comment"])
    for key in ("itemReviewed.author", "itemReviewed.datePublished", "itemReviewed.appearance"):
        assert key in told
    assert "datePublished" not in draft["itemReviewed"]


def test_a_reprint_names_where_it_appeared_first():
    sources = {name: source(name, url=f"https://{name}.example/a") for name in ("ministry", "daily", "wire")}
    sources["daily"] = replace(sources["daily"], derived_from="wire")
    (draft, other) = drafts(ruled("ministry-killed", sources=sources))
    assert draft["itemReviewed"]["firstAppearance"]["url"] == "https://wire.example/a"
    assert "firstAppearance" not in other["itemReviewed"]


def test_a_ring_of_sources_ends():
    sources = {name: source(name, derived_from=other) for name, other in (("daily", "wire"), ("wire", "daily"))}
    assert len(drafts(ruled("ministry-killed", sources=sources | {"ministry": source("ministry")}))) == 2


def test_facts_without_a_ruling_are_counted_and_not_exported():
    read = feed(view(sample()))
    assert read["dataFeedElement"] == []
    assert read["description"].endswith("7 facts without a ruling are left out.")


def test_bad_input_gives_a_whole_feed_that_says_why():
    read = feed(bad_input())
    assert read["dataFeedElement"] == []
    assert "could not be used" in read["description"]
    assert "vaule" in read["comment"][0]["text"]


def test_a_draft_can_be_pasted_into_a_page():
    hostile = {name: source(name, title="</script><!--", publisher=name) for name in ("ministry", "daily", "wire")}
    written = render_claim_review(ruled("ministry-killed", sources=hostile), Canvas())
    assert "<" not in written
    assert "</script>" in json.loads(written)["dataFeedElement"][0]["item"]["itemReviewed"]["appearance"]["headline"]


@settings(max_examples=40, deadline=None)
@given(words)
def test_hostile_words_stay_words(said):
    sources = {name: source(name, title=said, publisher=said, url="") for name in ("ministry", "daily", "wire")}
    written = render_claim_review(ruled("ministry-killed", sources=sources), Canvas())
    assert len(json.loads(written)["dataFeedElement"]) == 2
    assert not HIDDEN.search(written)


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_the_same_view_gives_the_same_bytes(encoding):
    canvas = Canvas(encoding=encoding)
    first = render_claim_review(ruled("ministry-killed"), canvas)
    assert first == render_claim_review(ruled("ministry-killed"), canvas)
    assert encoding != "ascii" or first.isascii()
