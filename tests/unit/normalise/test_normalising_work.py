"""How much work it is to normalise a claim, counted in calls of our functions, since times are another machine's."""

import sys

import pytest
from msgspec.structs import replace

from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.sources import normalise_sources
from crosscheck.normalise.vocabulary import make_vocabulary

PROJECT = Project("", Settings(), (), ())
ALIKE = 26  # calls for a claim whose words have all been read in other claims; 22 when this was set
NEW_FIGURE = 220  # for one whose figure has not; 174


def number_of_calls(done, name=""):
    """Return how many of our functions are called, or only those of a name."""
    count = 0

    def see(frame, event, _):
        nonlocal count
        is_ours = event == "call" and frame.f_globals.get("__name__", "").startswith("crosscheck")
        count += is_ours and name in ("", frame.f_code.co_name)

    sys.setprofile(see)
    try:
        done()
    finally:
        sys.setprofile(None)
    return count


def sources(number, claims):
    """Return as many sources, each with as many claims of one event."""
    here, news = Location("claims/all.jsonl", 1, 1), SourceKind.NEWS
    told = tuple(Source(f"s{n}", "Daily", "", f"2019-06-{1 + n % 28:02}", "en", news, here) for n in range(number))
    made = Claim("c", "c", "s", "Police detained people.", "detained", "about 500", here, place="Almaty, Kazakhstan")
    made = replace(made, subject="people", time="2019-06-09", event="election protests", said_by="the ministry")
    numbered = ((source.id, f"{source.id}-{n}") for source in told for n in range(claims))
    return tuple(replace(made, id=ref, ref=ref, source_id=source_id) for source_id, ref in numbered), told


def work(claims, told, project=PROJECT):
    vocabularies = {"en": make_vocabulary(project)}
    return number_of_calls(lambda: normalise_sources(claims, told, vocabularies))


def test_a_claim_in_words_that_have_been_read_costs_next_to_nothing():
    work(*sources(10, 1))
    assert work(*sources(10, 10)) - work(*sources(10, 9)) <= 10 * ALIKE


def test_only_what_is_new_in_a_claim_is_read():
    claims, told = sources(1, 100)
    known = work(claims, told)
    news = [replace(claim, value=f"about {7_301 + 10 * n:,}") for n, claim in enumerate(claims)]
    assert 0 < work(news, told) - known <= len(claims) * NEW_FIGURE


def test_the_day_of_publication_does_not_make_a_figure_new():
    claims, told = sources(28, 1)
    work(claims[:1], told[:1])
    assert work(claims, told) <= 28 * 4 * ALIKE  # a date and a setting each, and no figure


@pytest.mark.parametrize("places", [1, 12, 39, 60])
def test_work_grows_with_the_claims_of_a_source_however_many_places_it_names(places):
    names = [f"{chr(65 + n % 26)}{'aeiou'[n % 5]}lburg{'aeiou'[n // 5 % 5]}k" for n in range(places)]
    claims, told = sources(1, 400)
    claims = tuple(replace(claim, place=names[n % places]) for n, claim in enumerate(claims))
    first = work(claims[:200], told)
    assert work(claims, told) <= max(first, 200 * ALIKE) * 2 + 100


@pytest.mark.parametrize("days", [2, 12, 28])
def test_two_days_of_a_source_are_related_once_and_not_where_neither_can_be_the_one_it_tells_of(days):
    claims, told = sources(1, days)
    claims = tuple(replace(claim, time=f"2019-06-{1 + n:02}") for n, claim in enumerate(claims))
    vocabularies = {"en": make_vocabulary(PROJECT)}
    related = number_of_calls(lambda: normalise_sources(claims, told, vocabularies), "relate_times")
    assert 0 < related <= days * (days - 1) / 2
    assert days == 2 or related < days * (days - 1) / 2


def test_the_same_project_has_the_same_vocabulary_so_that_nothing_is_read_again():
    claims, told = sources(3, 3)
    aliases = (("Almaty", "Alma-Ata"),)
    first = work(claims, told, replace(PROJECT, aliases=aliases))
    again = work(claims, told, replace(PROJECT, aliases=tuple(aliases)))
    assert again <= 9 * 2 * ALIKE < first
