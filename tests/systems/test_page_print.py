"""The page in Chromium, printed; and of input that cannot be used."""

import pytest


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
