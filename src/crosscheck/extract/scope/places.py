"""Where each figure of an article holds.

The place beside a figure counts first, then that of its clause, of its sentence, of the sentences before, and last the
place that the whole article tells of. What belongs to a speaker or to somebody's origin is no place of a figure.
"""

from bisect import bisect_left, bisect_right

from msgspec import Struct

from crosscheck.extract.article import Article, FigureMention, NameMention, Speech
from crosscheck.extract.names.words import name_book
from crosscheck.extract.scope.place_stories import read_setting
from crosscheck.extract.scope.place_uses import Role, Use, find_uses
from crosscheck.extract.scope.place_words import SceneBook, scene_book
from crosscheck.extract.scope.titles import place_in_title
from crosscheck.grammar.quantities.tokens import Tokens
from crosscheck.model.value import QuantityKind

_BOOKS = 6
"""Tokens beside a figure in which a company's books or a game are told by their words."""
_HOLDS_ANYWHERE = frozenset({QuantityKind.AGE})
"""Kinds of figures that hold nowhere in particular where their sentence names no place; all others are the story's."""
_MOVES = frozenset({QuantityKind.COUNT, QuantityKind.PERCENT})
"""Kinds of figures that may hold for where those counted come from or go to; a fee for a player from Peru does not."""


class Places(Struct, frozen=True, eq=False):
    """The places of an article by sentence, ready to be asked for any position.

    `scenes` holds for each sentence where it plays by what goes before it, `main` what the whole article tells of.
    """

    article: Article
    uses: tuple[tuple[Use, ...], ...]
    scenes: tuple[str, ...]
    main: str
    country: str
    book: SceneBook

    def at(
        self,
        first: int,
        last: int,
        sentence: int,
        figures: tuple[int, ...] = (),
        *,
        falls_back: bool = True,
        moves: bool = True,
    ) -> str:
        """Return the place that holds for the tokens from `first` up to `last`, "" where the text does not say.

        `figures` are the first tokens of the sentence's figures: a place belongs to the figure nearest to it. What
        `falls_back` holds where the story plays; what `moves` may hold where something comes from or goes to.
        """
        use = _nearest(self, first, last, sentence, figures)
        if use is not None and (moves or use.role is not Role.AWAY):
            return self.country if use.whole else use.name
        if not falls_back or self._is_ledger(first, last, sentence):
            return ""
        voices = (use.name for use in self.uses[sentence] if use.role is Role.VOICE)
        return self.scenes[sentence] or self.main or next(voices, "")

    def _is_ledger(self, first: int, last: int, sentence: int) -> bool:
        """Whether a figure is of a company's books or of a game, which have no place."""
        bounds = self.article.sentences[sentence]
        near = range(max(bounds.first, first - _BOOKS), min(bounds.last, last + _BOOKS))
        return any(self.article.tokens[i].text in self.book.ledger for i in near)


def find_places(
    article: Article, names: tuple[NameMention, ...], speech: tuple[Speech, ...], figures: tuple[FigureMention, ...]
) -> tuple[str, ...]:
    """Return for each figure the place it holds for, "" where the text does not say."""
    places = read_places(article, names, speech)
    starts: dict[int, list[int]] = {}
    for figure in figures:
        starts.setdefault(figure.sentence, []).append(figure.first)
    return tuple(
        places.at(
            figure.first,
            figure.last,
            figure.sentence,
            tuple(starts[figure.sentence]),
            falls_back=figure.quantity.kind not in _HOLDS_ANYWHERE,
            moves=figure.quantity.kind in _MOVES,
        )
        for figure in figures
    )


def read_places(article: Article, names: tuple[NameMention, ...], speech: tuple[Speech, ...]) -> Places:
    """Return the places of an article, for figures and for facts alike."""
    books = name_book(article.lexicon), scene_book(article.lexicon)
    mentions: dict[int, list[NameMention]] = {}
    for name in names:
        mentions.setdefault(name.sentence, []).append(name)
    spoken = _by_sentence(article, speech)
    uses = tuple(
        tuple(find_uses(article, sentence, mentions.get(number, []), spoken.get(number, []), books))
        for number, sentence in enumerate(article.sentences)
    )
    setting = read_setting(article, uses, place_in_title(article, names, books[0]), books)
    return Places(article, uses, setting.scenes, setting.main, setting.country, books[1])


def _by_sentence(article: Article, speech: tuple[Speech, ...]) -> dict[int, list[Speech]]:
    """Return the stretches of speech that each sentence has a part in."""
    lasts = [sentence.last for sentence in article.sentences]
    found: dict[int, list[Speech]] = {}
    for part in speech:
        number = bisect_left(lasts, part.first + 1)
        while number < len(lasts) and article.sentences[number].first < part.last:
            found.setdefault(number, []).append(part)
            number += 1
    return found


# ── Where a figure holds ──────────────────────────────────────────────────────────────────────────────────────────────


def _nearest(places: Places, first: int, last: int, sentence: int, figures: tuple[int, ...]) -> Use | None:
    """Return the place of its sentence that a figure holds for."""
    uses = _around(places.uses[sentence], first)
    if not uses:
        return None
    bounds = places.article.sentences[sentence]
    start, end = _clause(places.article.tokens, first, last, (bounds.first, bounds.last), places.book)
    at = bisect_right(figures, first)
    following = figures[at] if at < len(figures) else bounds.last
    events = [use for use in uses if use.role is Role.EVENT]
    owners = [use for use in uses if use.role is Role.OWNER]
    steps = (
        [use for use in uses if use.owns and 0 <= first - use.last <= _BESIDE],
        [use for use in events if last <= use.first < min(end, following)],
        [use for use in reversed(events) if start <= use.first < first],
        [use for use in events if last <= use.first < end and not use.compared],
        [use for use in reversed(owners) if start <= use.first < first],
        [use for use in reversed(events) if use.last <= first and not use.compared],
        [use for use in owners if not use.compared],
        [use for use in uses if use.role is Role.PEOPLE],
        [use for use in events if not use.compared],
        [use for use in uses if use.role is Role.AWAY and last <= use.first < min(end, following)],
    )
    return next((step[0] for step in steps if step), None)


_BESIDE = 2
"""Tokens between a possessive and its figure, at most ("Kenya's some 22 million voters")."""
_MOST = 12
"""Places of a sentence that are looked at before a figure, and behind it."""
_FARTHEST = 80
"""Tokens that are walked from a figure to the bounds of its clause, at most."""


def _around(uses: tuple[Use, ...], first: int) -> list[Use]:
    """Return the places next to a figure that can be its own."""
    at = bisect_right(uses, first, key=lambda use: use.first)
    near = uses[max(0, at - _MOST) : at + _MOST]
    return [
        use for use in near if use.role < Role.VOICE and (use.aside is None or use.aside[0] <= first < use.aside[1])
    ]


def _clause(tokens: Tokens, first: int, last: int, bounds: tuple[int, int], book: SceneBook) -> tuple[int, int]:
    """Return the clause that holds a figure: from one comma with a conjunction, or semicolon, to the next."""
    lower, upper = max(bounds[0], first - _FARTHEST), min(bounds[1], last + _FARTHEST)
    start = first
    while start > lower and not _breaks(tokens, start - 1, upper, book):
        start -= 1
    end = last
    while end < upper and not _breaks(tokens, end, upper, book):
        end += 1
    return start, end


def _breaks(tokens: Tokens, i: int, upper: int, book: SceneBook) -> bool:
    text = tokens[i].text
    if text == ";" or text in book.parting:
        return True
    return text == "," and i + 1 < upper and tokens[i + 1].text in book.breaks
