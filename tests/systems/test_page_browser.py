"""The editor's page in a real Chromium: how it looks, what its controls do, and that it does nothing else."""

from urllib.parse import unquote

import pytest
from page_story import HOSTILE

WIDTHS = (390, 820, 1440)
SHOWN = "[...document.querySelectorAll('[data-v]')].filter(each => !each.hidden).map(each => each.id)"
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
DRAW_ALL = (
    "document.querySelectorAll('.fact,.finding,.single').forEach(each => each.style.contentVisibility = 'visible')"
)

COST, SCHOOL = "fact-cost-halvik", "fact-start-date-bergdal-2024-05-13"
KILLED, ROOFS = "fact-killed-halvik-2024-05-04", "fact-homes-damaged-halvik-2024-05-04"
FERRY, MAYOR = "fact-in-port", "fact-mayor-halvik-2024-05"


def shown(page) -> list[str]:
    """Return the ids of the facts that no filter hides, in their order."""
    return page.evaluate(SHOWN)


def status(page) -> str:
    return page.inner_text("#status")


@pytest.mark.parametrize("name", ["story", "unusable"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_screen(show, name, width):
    page = show(name, width=width)
    page.evaluate(UNFOLD)
    page.evaluate(DRAW_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_drawn_outside_its_article(show, width):
    page = show(width=width)
    page.evaluate(DRAW_ALL)
    outside = page.evaluate(
        """() => [...document.querySelectorAll('article svg *')].filter(each => {
            const drawn = each.getBoundingClientRect(), around = each.closest('article').getBoundingClientRect();
            return drawn.width && (drawn.left < around.left || drawn.right > around.right);
        }).map(each => each.outerHTML)"""
    )
    assert outside == []


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_of_an_axis_do_not_meet(show, width):
    page = show(width=width)
    page.evaluate(DRAW_ALL)
    met = page.evaluate(
        """() => [...document.querySelectorAll('article svg')].flatMap(drawing => {
            const boxes = [...drawing.querySelectorAll(':scope > text:not(.figure)')]
                .map(each => each.getBoundingClientRect()).filter(each => each.width).sort((a, b) => a.left - b.left);
            return boxes.slice(1).filter((box, at) => box.left < boxes[at].right).map(box => box.left);
        })"""
    )
    assert met == []


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_of_figures_stand_inside_and_over_nothing(show, width):
    page = show(width=width)
    page.evaluate(DRAW_ALL)
    found = page.evaluate(
        """() => [...document.querySelectorAll('svg.chart')].flatMap(chart => {
            const box = each => each.getBoundingClientRect(), around = box(chart);
            const labels = [...chart.querySelectorAll('text.figure')].map(each => [each.textContent, box(each)])
                .filter(([, each]) => each.width);
            const drawn = [...chart.querySelectorAll('circle,rect,path,.step')]
                .map(each => [each.outerHTML, box(each)]);
            const meets = (one, other) => one.left < other.right && other.left < one.right
                && one.top + 2 < other.bottom && other.top < one.bottom - 2;
            const over = labels.flatMap(([said, one], at) => [...drawn, ...labels.slice(at + 1)]
                .filter(([, other]) => meets(one, other)).map(([what]) => `${said} meets ${what}`));
            const out = labels.filter(([, one]) => one.left < around.left - 1 || one.right > around.right + 1
                || one.top < around.top - 1).map(([said]) => `${said} is outside`);
            return labels.length ? [...over, ...out] : ['no label at all'];
        })"""
    )
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_of_a_table_is_broken(show, width):
    page = show(width=width)
    page.evaluate(UNFOLD)
    page.evaluate(DRAW_ALL)
    broken = page.evaluate(
        """() => [...document.querySelectorAll('table:not(.vh) :is(th, td)')].flatMap(cell => {
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
            for (let node; (node = walker.nextNode());) for (const word of node.data.matchAll(/[\\w-]{2,20}/g)) {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                const lines = [...range.getClientRects()].filter(each => each.width);
                if (new Set(lines.map(each => Math.round(each.top))).size > 1) found.push(word[0]);
            }
            return found;
        })"""
    )
    assert broken == []


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


@pytest.mark.parametrize("script", [True, False])
def test_hostile_words_are_words(show, script):
    page = show(java_script_enabled=script)
    assert page.evaluate("window.struck") is None
    assert page.title().startswith("✗ Cross-check")
    text = page.evaluate("document.body.textContent")
    assert all(each in text for each in HOSTILE)
    assert page.locator("img, h1 ~ h1, iframe, object, embed, [onload], [onerror], [onclick]").count() == 0


def test_a_script_that_got_in_would_not_run(chromium, pages):
    context = chromium.new_context()
    page = context.new_page()
    page.goto((pages / "story.html").as_uri())
    page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = 'window.struck = 1';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.struck = 2">');
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.struck") is None
    context.close()


def test_links_to_sources_lead_nowhere_else(show):
    page = show()
    found = page.eval_on_selector_all("a[target]", "all => all.map(each => [each.protocol, each.rel])")
    assert found
    assert all(each == ["https:", "noreferrer noopener"] for each in found)


def test_a_link_leads_to_the_very_words(chromium, show, tmp_path):
    href = show().get_attribute(f"#{COST} a.out >> nth=1", "href")
    directive = href.partition(":~:")[2]
    source = tmp_path / "source.html"
    filler = "<p>25 million euros were asked for.</p>" * 200
    source.write_text(
        f"<!doctype html>{filler}<p>Repairs come to around 25 million <b>euros</b>, by the mayor.</p>{filler}"
    )
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{source.as_uri()}#:~:{directive}")
    page.wait_for_function("scrollY > 0")
    top = page.locator("b").evaluate("each => each.getBoundingClientRect().top")
    assert 0 <= top <= 800, unquote(directive)
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_print_has_everything_that_matters(show, script):
    import pypdfium2

    page = show(java_script_enabled=script)
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in document)
    assert "31 women + 20 men + 14 children = 65" in text
    assert "ferry stayed in port" in text
    assert "https://gazette.example/storm?a=1&b=2" in text.replace(" ", "")
    assert "[figure-superseded" in text
    assert "Filter and sort" not in text


def test_a_filtered_view_is_printed_as_such(show):
    import pypdfium2

    page = show(fragment="#?verdict=conflict")
    document = pypdfium2.PdfDocument(page.pdf())
    text = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in document)
    assert "2 of 17 facts shown, 0 of 1 finding (verdict conflict)" in text
    assert "stayed in port" not in text
    assert "31 women + 20 men + 14 children = 65" not in text
    assert "Nine" not in text


def test_print_begins_on_its_first_page_and_leaves_the_manuals_out(show):
    import pypdfium2

    document = pypdfium2.PdfDocument(show().pdf(format="A4"))
    first, *_ = text = [" ".join(each.get_textpage().get_text_range().split()) for each in document]
    assert "What needs a decision" in first
    assert "around 25 million euros" in first
    assert "Rules that this page names" not in " ".join(text)
    assert "Only the pairs that make the verdict are printed" in " ".join(text)


def test_faults_are_told_where_nothing_could_be_compared(show):
    page = show("unusable")
    assert "sources.yaml:3:" in page.inner_text("main")
    assert "Did you mean" in page.inner_text("main")
    assert page.is_visible("#theme")
