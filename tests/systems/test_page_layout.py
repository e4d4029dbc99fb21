"""The page in Chromium: nothing runs over, under or out of its place."""

import pytest
from page_looks import DRAW_ALL, UNFOLD

WIDTHS = (390, 820, 1440)


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
