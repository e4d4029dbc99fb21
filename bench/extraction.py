"""How fast text is read: characters a CPU second, on made-up articles, beside peers that read less of it.

Speed alone would compare unlike work: text2num finds number words, quantulum3 and recognizers-text numbers and units,
CQE also who is counted; `extract` besides says where, when and at what event, and by whose word, and finds names. So
crosscheck has a second line, of the passes up to its figures. Each reader has one process and one core; it is given
article after article of the same text until it has had `SECONDS`, or all of it.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from made_up_articles import Article, make_articles
from peers import Reader, installed

from crosscheck.extract.extraction import extract
from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.layout.reading import lay_out
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

LETTERS = 400_000
SECONDS = 8.0
READS = {
    "crosscheck: extract": "numbers, units, hedges, ranges, who is counted, place, time, event, speaker, names, facts",
    "crosscheck: figures": "numbers, units, hedges, ranges",
    "quantulum3": "numbers, units, ranges as ±",
    "text2num": "number words (then looked for as digits)",
    "recognizers-text": "numbers, units, percentages, ordinals (seven models)",
    "CQE": "numbers, units, some hedges, who is counted",
}


class Speed(NamedTuple):
    """What a reader managed: characters, CPU seconds and finds."""

    letters: int
    seconds: float
    finds: int


def main() -> None:
    articles = list(make_articles(LETTERS))
    letters = sum(len(article.text) for article in articles)
    print(f"Reading {len(articles)} made-up articles of {letters:,} characters, one core\n")
    print(f"{'':22}{'chars / CPU s':>15}{'ratio':>10}{'finds / 1,000 chars':>22}  reads")
    own = measure(extract_all, articles)
    print_line("crosscheck: extract", own, own)
    print_line("crosscheck: figures", measure(find_all, articles), own)
    for name, reader in installed():
        print_line(name, measure(finder(reader), articles), own)
    print("\nratio: how many times as long as `extract` a reader takes for the same text.")


def extract_all(article: Article) -> int:
    """Return how many claims there are in an article."""
    found = extract(document_of(article), load_lexicon("en"))
    return len(found.figures) + len(found.facts)


def find_all(article: Article) -> int:
    """Return how many figures there are in an article."""
    return len(find_figures(lay_out(document_of(article), load_lexicon("en")), (), ())[0])


def document_of(article: Article) -> Document:
    return Document("bench", Media.TEXT, article.text, published=str(article.published))


def finder(reader: Reader) -> Callable[[Article], int]:
    """Return a peer's reader; where it crashes it finds nothing."""

    def find(article: Article) -> int:
        try:
            return len(reader(article.text))
        except Exception:  # a peer's, on hostile or merely unusual text
            return 0

    return find


def measure(read: Callable[[Article], int], articles: list[Article]) -> Speed:
    """Return what a reader manages; the first article, read before, has it load what it needs."""
    read(articles[0])
    letters = finds = 0
    start = time.process_time()
    for article in articles:
        finds += read(article)
        letters += len(article.text)
        if time.process_time() - start >= SECONDS:
            break
    return Speed(letters, time.process_time() - start, finds)


def print_line(name: str, speed: Speed, own: Speed) -> None:
    pace, ours = speed.letters / speed.seconds, own.letters / own.seconds
    found = 1_000 * speed.finds / speed.letters
    print(f"{name:22}{pace:>15,.0f}{ours / pace:>10.3g}{found:>22.1f}  {READS[name]}")


if __name__ == "__main__":
    main()
