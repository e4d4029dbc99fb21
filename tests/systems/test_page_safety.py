"""The page in Chromium: hostile words stay words, links lead where they say."""

from urllib.parse import unquote

import pytest
from page_looks import COST
from page_story import HOSTILE


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
