"""The labelled sentences of `prose_figures.yaml` through the pass over figures, with floors that may only rise.

The lists of the table were each written before they were run. On its first run the pass had, of values and of values
with unit, hedge and noun: 0.93 and 0.88 on the first list, 0.92 and 0.86 on the second, 0.95 and 0.88 on the third, and
0.98 and 0.95 on the last 25 sentences, by then with what the lists before had taught it.
What it then had wrong was put right, so the floors here guard against falling back; how it does on new texts they do
not tell.
"""

import pytest
from prose_cases import Case, Expected, read_cases, same

from crosscheck.extract.article import Article, FigureMention, PassedOver
from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.layout.reading import lay_out
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

CASES = read_cases()
ENGLISH = load_lexicon("en")
FLOORS = {"value": 0.99, "whole": 0.99, "words": 0.99}

Read = tuple[Article, tuple[FigureMention, ...], tuple[PassedOver, ...]]


@pytest.fixture(scope="module")
def readings() -> list[tuple[Case, Read]]:
    return [(case, read(case.text)) for case in CASES]


def read(text: str) -> Read:
    article = lay_out(Document("case", Media.TEXT, text), ENGLISH)
    return article, *find_figures(article, (), ())


def words_at(article: Article, figure: FigureMention) -> tuple[int, int]:
    return article.tokens[figure.first].start, article.tokens[figure.last - 1].end


def value_right(expected: Expected, figure: FigureMention) -> bool:
    quantity = figure.quantity
    if expected.ranged:
        ends = quantity.implied.lower, quantity.implied.upper
        return quantity.amount is None and same(expected.low, ends[0]) and same(expected.high, ends[1])
    return quantity.amount is not None and same(expected.low, quantity.amount)


def whole_right(expected: Expected, figure: FigureMention, article: Article) -> bool:
    head = article.tokens[figure.head].raw if figure.head >= 0 else "-"
    plain = figure.quantity.unit == expected.unit and figure.quantity.hedge.value == expected.hedge
    return value_right(expected, figure) and plain and expected.head in ("", head)


def pairs(case: Case, read: Read) -> list[tuple[Expected, FigureMention]]:
    """Each figure expected with the first one found that shares a word with it and is not yet taken."""
    article, figures, _ = read
    left = list(figures)
    found = []
    for expected in case.figures:
        for figure in left:
            start, end = words_at(article, figure)
            if start < expected.end and end > expected.start:
                left.remove(figure)
                found.append((expected, figure))
                break
    return found


def test_the_floors_hold(readings: list[tuple[Case, Read]]) -> None:
    expected = sum(len(case.figures) for case, _ in readings)
    found = sum(len(read[1]) for _, read in readings)
    right = dict.fromkeys(FLOORS, 0)
    for case, read in readings:
        for wanted, figure in pairs(case, read):
            right["value"] += value_right(wanted, figure)
            right["whole"] += whole_right(wanted, figure, read[0])
            right["words"] += words_at(read[0], figure) == (wanted.start, wanted.end)
    scores = {name: 2 * count / (expected + found) for name, count in right.items()}
    assert {name: score for name, score in scores.items() if score < FLOORS[name]} == {}


def test_every_number_is_taken_or_passed_over_once(readings: list[tuple[Case, Read]]) -> None:
    for case, (article, figures, passed) in readings:
        covered = [j for item in (*figures, *passed) for j in range(item.first, item.last)]
        assert len(covered) == len(set(covered)), case.text
        digits = {j for j, token in enumerate(article.tokens) if token.kind is Kind.NUMBER}
        assert digits <= set(covered), case.text
        assert all(item.why for item in passed), case.text


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 500
    assert sum(len(case.figures) for case in CASES) >= 750
    assert sum(not case.figures for case in CASES) >= 60
