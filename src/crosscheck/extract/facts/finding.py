"""The facts without figures of an article: a table of readers, each asked of every sentence of running text.

Fewer and right beats many and noisy: headlines and rows of tables are not read, nor is what someone asks, fears or
would do. Each fact is told once.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from crosscheck.extract.article import Article, BlockKind, FactMention, NameKind, NameMention, Speech, TimeMention
from crosscheck.extract.facts.bodies import Bodies
from crosscheck.extract.facts.dating import find_dates
from crosscheck.extract.facts.doing import find_doers
from crosscheck.extract.facts.happening import find_happenings
from crosscheck.extract.facts.offices import find_offices
from crosscheck.extract.facts.placing import find_places
from crosscheck.extract.facts.scene import Scene
from crosscheck.extract.facts.speaking import find_speaking
from crosscheck.extract.facts.spoken import as_said
from crosscheck.extract.facts.view import Story
from crosscheck.extract.facts.words import telling_book
from crosscheck.grammar.folding import fold

READERS: tuple[Callable[[Scene], Iterable[FactMention]], ...] = (
    find_offices,
    find_dates,
    find_places,
    find_doers,
    find_happenings,
)
"""Each is given a sentence and yields the facts of its sort."""

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION})
"""What is read: headlines only announce, and their capitals and tenses mislead."""

_Mention = TypeVar("_Mention", NameMention, TimeMention)


def find_facts(
    article: Article, times: tuple[TimeMention, ...], names: tuple[NameMention, ...], speech: tuple[Speech, ...]
) -> tuple[FactMention, ...]:
    """Return the facts without figures of an article, in the order of the text."""
    book = telling_book(article.lexicon)
    if not book.forms:
        return ()
    by_name, by_time = _by_sentence(names), _by_sentence(times)
    said = _speech_by_sentence(article, speech)
    story = Story(article, book, Bodies(article, names))
    found: list[FactMention] = []
    for number, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].kind in READ:
            before = _one_person(by_name.get(number - 1, ())) if _follows(article, number) else None
            scene = Scene(story, number, by_name.get(number, ()), by_time.get(number, ()), before)
            found.extend(fact for read in READERS for fact in read(scene))
            found.extend(find_speaking(scene, said.get(number, ())))
    ordered = sorted(_once(found), key=lambda fact: (fact.first, fact.last, fact.property))
    return tuple(as_said(ordered, speech))


def _by_sentence(mentions: Iterable[_Mention]) -> dict[int, list[_Mention]]:
    found: dict[int, list[_Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found


def _follows(article: Article, number: int) -> bool:
    """Whether a sentence stands behind another in its paragraph."""
    return number > 0 and article.sentences[number - 1].block == article.sentences[number].block


def _one_person(names: Iterable[NameMention]) -> NameMention | None:
    """Return the one person whom a sentence names, `None` for none and for several."""
    people = {name.name: name for name in names if name.kind is NameKind.PERSON}
    return next(iter(people.values())) if len(people) == 1 else None


def _speech_by_sentence(article: Article, speech: tuple[Speech, ...]) -> dict[int, list[Speech]]:
    """Return what is said in each sentence in which it begins."""
    found: dict[int, list[Speech]] = {}
    number = 0
    for part in speech:
        while number + 1 < len(article.sentences) and article.sentences[number].last <= part.first:
            number += 1
        found.setdefault(number, []).append(part)
    return found


def _once(facts: Iterable[FactMention]) -> Iterator[FactMention]:
    """Yield each fact once, the first time that it is told."""
    seen: set[tuple[str, ...]] = set()
    for fact in facts:
        key = (fact.kind, fold(fact.property), fold(fact.subject), fold(fact.value), fact.modality.value)
        if key not in seen:
            seen.add(key)
            yield fact
