"""Where the story of an article plays: the country that it is about, its main place, and each sentence's scene."""

from collections import Counter, defaultdict
from typing import NamedTuple

from crosscheck.extract.article import Article, BlockKind, Sentence
from crosscheck.extract.layout.dateline_parts import DASHES
from crosscheck.extract.names.words import NameBook
from crosscheck.extract.scope.place_uses import Role, Use
from crosscheck.extract.scope.place_words import SceneBook
from crosscheck.grammar.quantities.tokens import text_at, tokenize

_LEADING = 2
"""Sentences that tell what an article is about."""
_WEIGHTS = {Role.EVENT: 2.0, Role.OWNER: 1.0, Role.PEOPLE: 0.5}
_DATELINE = 1.5
_TITLED = 2.0


class Setting(NamedTuple):
    """Where an article plays: its country, its main place, and by sentence where its scene was before it."""

    country: str
    main: str
    scenes: tuple[str, ...]


def read_setting(
    article: Article, uses: tuple[tuple[Use, ...], ...], titled: str, books: tuple[NameBook, SceneBook]
) -> Setting:
    """Return where an article plays, whose title tells the place `titled`."""
    states = _states(article, uses, books)
    country = _country(article, uses, books[0], states)
    if _is_roundup(article):
        return Setting(country, "", _of_items(article, uses, country))
    main = _whole(article, uses, states, books[1])
    main = main or _main(article, uses, country, titled) or titled or _only(uses)
    return Setting(country, main, _scenes(article, uses, country))


def _states(article: Article, uses: tuple[tuple[Use, ...], ...], books: tuple[NameBook, SceneBook]) -> frozenset[str]:
    """Return the countries of an article: those of the atlas, a republic or kingdom, and the land of its dateline."""
    names, book = books
    tokens = article.tokens
    town, _, land = article.dateline.rpartition(", ")
    dated = land if town and land not in names.around else ""
    return frozenset(
        use.name
        for sentence in uses
        for use in sentence
        if use.name in names.lands
        or (dated and use.name == dated)
        or tokens[use.first].text in book.states
        or (text_at(tokens, use.first - 1) in book.of and text_at(tokens, use.first - 2) in book.states)
    )


def _whole(article: Article, uses: tuple[tuple[Use, ...], ...], states: frozenset[str], book: SceneBook) -> str:
    """Return the country that a story of a whole country names in its opening ("the referendum", "inflation")."""
    if not states:
        return ""
    seen = 0
    told = tokenize(article.title)
    national = any(token.text in book.national for token in told)
    for number, sentence in enumerate(article.sentences):
        headline = article.blocks[sentence.block].kind is BlockKind.HEADLINE
        seen += not headline
        national = national or any(
            article.tokens[i].text in book.national for i in range(sentence.first, sentence.last)
        )
        named = [use.name for use in uses[number] if use.name in states and use.role <= Role.OWNER and use.sets_scene]
        if named:
            return named[0] if national else ""
        if seen:
            break
    return ""


def _country(article: Article, uses: tuple[tuple[Use, ...], ...], names: NameBook, states: frozenset[str]) -> str:
    """Return the country that is named most: by itself, by its people, as what a place or, else, a region lies in."""
    counts: Counter[str] = Counter()
    for sentence in uses:
        for use in sentence:
            land = use.name.rpartition(", ")[2]
            if (land in names.lands or land in states) and use.role is not Role.SPEAKER:
                counts[land] += 1
    if not counts:
        regions = [article.dateline, *(use.name for sentence in uses for use in sentence)]
        counts.update(names.around.get(region.rpartition(", ")[2], "") for region in regions)
        del counts[""]
    return counts.most_common(1)[0][0] if counts else ""


def _main(article: Article, uses: tuple[tuple[Use, ...], ...], country: str, titled: str) -> str:
    """Return the place that an article tells of: named with events, and early; a town goes before its country."""
    weights: dict[str, float] = defaultdict(float)
    exact: list[str] = []
    seen = 0
    for number, sentence in enumerate(uses):
        headline = article.blocks[article.sentences[number].block].kind is BlockKind.HEADLINE
        seen += not headline
        early = seen <= _LEADING
        for use in sentence:
            name = country if use.whole else use.name
            if name and use.sets_scene and not use.site and use.role in _WEIGHTS:
                weights[name] += _WEIGHTS[use.role] * _share(headline=headline, seen=seen)
                if early and ", " in name and use.role is Role.EVENT:
                    exact.append(name)
    if article.dateline:
        named = [name for name in weights if name.split(",")[0] == article.dateline.split(",")[0]]
        weights[named[0] if named else article.dateline] += _DATELINE
    if titled:
        weights[titled] += _TITLED
    best = max(weights, key=lambda name: weights[name], default="")
    inner = [name for name in exact if best.endswith(name.rpartition(", ")[2])]
    return inner[0] if inner and "," not in best else best if best and weights[best] >= _FEWEST else ""


def _is_roundup(article: Article) -> bool:
    """Whether an article is a list of items, each of which is a story of its own."""
    items = sum(article.blocks[sentence.block].kind is BlockKind.ITEM for sentence in article.sentences)
    blocks = {sentence.block for sentence in article.sentences}
    stories = sum(article.blocks[block].kind is BlockKind.ITEM for block in blocks)
    return stories >= _FEWEST_ITEMS and items > _ROUNDUP * len(article.sentences) and items > stories


_FEWEST_ITEMS = 3
_ROUNDUP = 0.7
"""The share of sentences in items from which on a text is one of short stories; those have several sentences each."""


def _share(*, headline: bool, seen: int) -> float:
    """Return how much a place counts by where it is named: the sentence that opens a story tells where it plays."""
    if headline:
        return 1.0
    return _OPENING if seen == 1 else 2.0 if seen <= _LEADING else 0.5


def _only(uses: tuple[tuple[Use, ...], ...]) -> str:
    """Return the one place that an article names, more than once, in whatever role: the seat of its court."""
    named = [use.name for sentence in uses for use in sentence if use.name and use.role is not Role.PEOPLE]
    return named[0] if len(named) > 1 and len(set(named)) == 1 else ""


_OPENING = 3.0
_FEWEST = 1.5
"""The weight from which on a place is the article's."""


def _scenes(article: Article, uses: tuple[tuple[Use, ...], ...], country: str) -> tuple[str, ...]:
    """Return for each sentence where the sentence before it in its paragraph plays."""
    scenes: list[str] = []
    scene, block = "", -1
    opened = [_dateline_inside(article, sentence, uses[number]) for number, sentence in enumerate(article.sentences)]
    dated = article.dateline if any(opened) else ""
    for number, sentence in enumerate(article.sentences):
        if sentence.block != block:
            dated = opened[number] or dated
            scene, block = dated, sentence.block
        scenes.append(scene)
        here = [use for use in uses[number] if use.role is Role.EVENT and use.sets_scene and not use.site]
        if here:
            scene = country if here[0].whole else here[0].name
    return tuple(scenes)


def _dateline_inside(article: Article, sentence: Sentence, uses: tuple[Use, ...]) -> str:
    """Return the place in capitals that opens a paragraph before a dash: there a story of its own begins."""
    tokens, opening = article.tokens, next((use for use in uses if use.first == sentence.first), None)
    if opening is None or not tokens[opening.first].raw.isupper() or len(tokens[opening.first].raw) < _SHORTEST:
        return ""
    behind = range(opening.last, min(opening.last + _LEADS_IN, sentence.last))
    return opening.name if any(tokens[j].raw in DASHES for j in behind) else ""


_LEADS_IN = 12
"""Tokens from the place of a dateline to its dash, at most: a land, a day, an agency."""
_SHORTEST = 4
"""Letters; shorter words in capitals may be short for something."""


def _of_items(article: Article, uses: tuple[tuple[Use, ...], ...], country: str) -> tuple[str, ...]:
    """Return for each sentence the place that its item names first."""
    first: dict[int, str] = {}
    for number, sentence in enumerate(article.sentences):
        here = [use for use in uses[number] if use.role <= Role.OWNER and use.sets_scene and not use.site]
        if here:
            first.setdefault(sentence.block, country if here[0].whole else here[0].name)
    return tuple(first.get(sentence.block, "") for sentence in article.sentences)
