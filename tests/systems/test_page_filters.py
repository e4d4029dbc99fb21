"""The page in Chromium: filters, sorting, search, and the address that keeps them."""

import pytest
from page_looks import COST, FERRY, MAYOR, SCHOOL, shown, status

KILLED, ROOFS = "fact-killed-halvik-2024-05-04", "fact-homes-damaged-halvik-2024-05-04"


def shown_in(page, section: str) -> list[str]:
    """Return what is seen in a section, by the ids that its entries lead to or have."""
    return page.evaluate(
        """section => [...document.querySelectorAll(`#${section} :is([data-for], [data-f])`)]
            .filter(each => each.getClientRects().length).map(each => each.dataset.for || each.id)""",
        section,
    )


def heading(page, section: str) -> str:
    return " ".join(page.inner_text(f"#{section}-h").split())


def test_filters_hold_for_what_needs_a_decision_and_for_findings(show):
    page = show()
    everything, [sums] = shown_in(page, "decide"), shown_in(page, "findings")
    assert set(everything) >= {COST, SCHOOL, KILLED, sums}
    page.fill("#q", "zeppelin")
    page.wait_for_selector("#status:not(:empty)")
    assert shown_in(page, "decide") == shown_in(page, "findings") == []
    assert heading(page, "decide") == f"What needs a decision 0 of {len(everything)}"
    assert heading(page, "findings") == "Sums and other findings 0 of 1"
    assert page.is_visible("#none-to-decide")
    page.click("#clear")
    page.wait_for_selector("#status:empty", state="attached")
    assert shown_in(page, "decide") == everything
    assert heading(page, "decide") == f"What needs a decision {len(everything)}"


@pytest.mark.parametrize(
    ("control", "value", "decide", "findings"),
    [
        ("#source", "radio", 0, 0),
        ("#source", "gazette", 3, 1),
        ("#q", "children = 65", 1, 1),
        ("#place", "Bergdal", 1, 0),
    ],
)
def test_a_finding_is_found_by_its_claims(show, control, value, decide, findings):
    page = show()
    if control == "#q":
        page.fill(control, value)
    else:
        page.select_option(control, value)
    page.wait_for_selector("#status:not(:empty)")
    assert (len(shown_in(page, "decide")), len(shown_in(page, "findings"))) == (decide, findings)


def test_a_link_to_a_finding_wins_over_the_filters(show):
    page = show(fragment="#?verdict=conflict")
    assert shown_in(page, "findings") == []
    page.evaluate("location.hash = '#' + document.querySelector('[data-f]').id")
    page.wait_for_selector("[data-f]", state="visible")
    assert len(shown(page)) == 17


def test_everything_is_shown_until_something_is_asked_for(show):
    page = show()
    assert len(shown(page)) == 17
    assert status(page) == ""


@pytest.mark.parametrize(
    ("control", "value", "expected"),
    [
        ("#source", "radio", [MAYOR, "fact-trees-felled"]),
        ("#place", "Bergdal", [SCHOOL]),
        ("#from", "2024-05-10", [SCHOOL, MAYOR]),
        ("#to", "2024-05-03", [MAYOR]),
        ("#q", "harbour ROOFS", [KILLED, ROOFS]),
        ("#q", "zeppelin", []),
        ("#q", "school 13 may", [SCHOOL]),
        ("#q", "خفر", [KILLED]),
        ("#q", "khfr", [KILLED]),
    ],
)
def test_each_filter_leaves_what_it_is_asked_for(show, control, value, expected):
    page = show()
    if control in ("#source", "#place"):
        page.select_option(control, value)
    else:
        page.fill(control, value)
    page.wait_for_selector("#status:not(:empty)")
    assert shown(page) == expected
    assert status(page).startswith(f"{len(expected)} of 17 facts shown")
    assert page.is_visible("#empty") == (not expected)


def test_a_place_holds_what_lies_in_it(show):
    page = show()
    page.select_option("#place", "Halvik")
    assert set(shown(page)) >= {COST, KILLED, ROOFS}
    assert SCHOOL not in shown(page)


def test_facts_without_a_time_are_told_when_a_period_leaves_them_out(show):
    page = show()
    page.fill("#from", "2024-05-01")
    assert "that state no time are left out" in status(page)


def test_verdicts_add_up(show):
    page = show()
    page.check("[name=verdict][value=conflict]")
    assert shown(page) == [COST, SCHOOL]
    page.check("[name=verdict][value=update]")
    assert shown(page) == [COST, SCHOOL, KILLED]
    page.select_option("#source", "gazette")
    assert shown(page) == [COST, KILLED]


def test_what_needs_a_decision_can_be_asked_for(show):
    page = show()
    page.check("#open")
    assert shown(page) == [COST, SCHOOL, KILLED]


def test_a_filter_unfolds_what_it_finds_and_folds_it_again(show):
    page = show()
    page.fill("#q", "ferry stayed in port")
    page.wait_for_selector("#status:not(:empty)")
    assert FERRY in shown(page)
    assert page.is_visible(f"#{FERRY}")
    page.click("#clear")
    page.wait_for_selector("#status:empty", state="attached")
    assert len(shown(page)) == 17
    assert not page.is_visible(f"#{FERRY}")


def test_a_count_at_the_top_leaves_its_facts(show):
    page = show()
    page.click("[data-only=compatible]")
    assert shown(page) == [ROOFS]
    assert page.evaluate("document.activeElement.id") == "facts-h"


@pytest.mark.parametrize(
    ("by", "first"),
    [("label", COST), ("time", KILLED), ("sources", KILLED), ("", COST)],
    ids=["label", "time", "sources", "none"],
)
def test_facts_are_sorted(show, by, first):
    page = show()
    page.select_option("#sort", "label")
    page.select_option("#sort", by)
    assert page.evaluate("document.getElementById('list').firstElementChild.id") == first


def test_a_view_is_kept_in_the_address_and_comes_back_from_it(show):
    page = show()
    page.check("[name=verdict][value=conflict]")
    page.select_option("#place", "Bergdal")
    page.select_option("#sort", "time")
    fragment = page.evaluate("location.hash")
    assert "verdict=conflict" in fragment
    again = show(fragment=fragment)
    assert shown(again) == [SCHOOL]
    assert again.input_value("#place") == "Bergdal"
    assert again.input_value("#sort") == "time"


@pytest.mark.parametrize(
    "fragment", ["#?source=nobody&place=%00&sort=x", "#?q=%", "#?&&==", "#?verdict=x", "#%E0%A4%A", "#?from=x"]
)
def test_an_address_that_makes_no_sense_does_no_harm(show, fragment):
    page = show(fragment=fragment)
    assert page.is_visible("#controls")


def test_a_link_to_a_fact_shows_it_though_it_is_folded(show):
    page = show(fragment=f"#{FERRY}")
    page.wait_for_selector(f"#{FERRY}", state="visible")
    assert page.locator(f"#{FERRY}").evaluate("each => each.getBoundingClientRect().top < innerHeight")


def test_a_link_to_a_fact_wins_over_the_filters(show):
    page = show(fragment="#?verdict=conflict")
    page.evaluate(f"location.hash = '#{ROOFS}'")
    page.wait_for_selector(f"#{ROOFS}", state="visible")
    assert len(shown(page)) == 17
