"""The page in Chromium by keyboard, without script, for screen readers, in both themes."""

import pytest
from page_looks import COST, DRAW_ALL, FERRY, SCHOOL, UNFOLD, shown, status


def test_the_keyboard_leads_past_the_controls_and_through_them(show):
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.focus("details.pairs summary")
    page.keyboard.press("Enter")
    assert page.locator("details.pairs").first.get_attribute("open") is not None
    page.focus("[name=verdict][value=conflict]")
    page.keyboard.press("Space")
    assert shown(page) == [COST, SCHOOL]


def test_every_stop_of_the_keyboard_is_seen(show):
    page = show()
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_the_number_of_facts_is_told_to_who_listens(show):
    page = show()
    assert page.get_attribute("#status", "aria-live") == "polite"
    page.check("[name=verdict][value=conflict]")
    assert status(page) == "2 of 17 facts shown, 0 of 1 finding"


def test_the_page_reads_without_script(show):
    page = show(java_script_enabled=False)
    assert page.locator("article.fact").count() == 4
    assert all(page.locator("article.fact").nth(at).is_visible() for at in range(4))
    assert not page.is_visible("#controls")
    assert not page.is_visible("#theme")
    page.click("details.group summary >> nth=0")
    assert page.is_visible(f"#{FERRY}")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("name", "width"), [("story", 1440), ("story", 390), ("unusable", 820)])
def test_axe_finds_nothing(show, theme, name, width):
    from axe_playwright_python.sync_playwright import Axe

    page = show(name, width=width, color_scheme=theme)
    page.evaluate(UNFOLD)
    page.evaluate(DRAW_ALL)
    found = Axe().run(page).response
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []


def test_the_theme_follows_the_system_until_one_is_chosen(show):
    page = show(color_scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.select_option("#theme-choice", "light")
    light = page.evaluate(background)
    page.reload()
    assert page.evaluate(background) == light != dark
    page.select_option("#theme-choice", "")
    assert page.evaluate(background) == dark
