"""What day each sentence of an article is about: the main event's, a scene's, or none where it is background.

A paragraph keeps the day that it tells. The next one goes back to the main event behind the background of an earlier
year; behind another scene of the story it is open which day it is about, unless it names an occasion whose day is told.
"""

from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from crosscheck.extract.article import Article, Sentence, TimeMention
from crosscheck.extract.scope.stories import Story, Told, looks_back, read_stories
from crosscheck.extract.times.items import Table, table_of
from crosscheck.extract.times.wording import word_set
from crosscheck.grammar.quantities.tokens import text_at

LEAD = 5
"""Sentences in which the main event of an article is told."""

LONGEST_SCENE = 4
"""Days; a longer period is the background of a story rather than a scene of it."""

FARTHEST_SCENE = 45
"""Days before publication; what lies farther back is background too, where there is a nearer scene."""


class Scene(Struct, frozen=True):
    """The day that a sentence is about by what is told before it, "" where it is open, and how far back it is told.

    `story` is the period that the text as a whole, or the paragraph so far, is about: a careful reader's guess.
    """

    day: str = ""
    since: int = 0
    story: Story = field(default_factory=Story)


def read_scenes(article: Article, told: Told) -> tuple[Scene, ...]:
    """Return what day each sentence of an article is about, apart from the dates that it tells itself."""
    dated: dict[int, TimeMention] = {}
    for mention in told.events:
        if mention.time is not None and mention.time.span.lower is not None:
            dated.setdefault(mention.sentence, mention)
    table = table_of(article.lexicon)
    scenes = _Reader(article, table, dated).read()
    stories = read_stories(article, told, table.timing)
    return tuple(replace(scene, story=story) for scene, story in zip(scenes, stories, strict=True))


class _Reader:
    """Walks over the sentences, keeping the day that the story has reached."""

    def __init__(self, article: Article, table: Table, dated: dict[int, TimeMention]) -> None:
        self.article, self.table, self.dated = article, table, dated
        self.main, self.told = self._find_main()
        self.named: dict[str, str] = {}

    def read(self) -> list[Scene]:
        """Return the scene of each sentence."""
        scenes: list[Scene] = []
        block, day, at = -1, self.main, self.told
        for number, sentence in enumerate(self.article.sentences):
            if sentence.block != block:
                block = sentence.block
                back = day in ("", self.main) and not self._is_open
                day, at = (self.main, self.told) if back else ("", number)
            scenes.append(self._scene(sentence, number, day, at))
            mention = self.dated.get(number)
            if (
                mention is not None
                and mention.time is not None
                and not looks_back(self.article, sentence, self.table.timing)
            ):
                is_scene = self._is_scene(mention, self.main)
                day, at = (_day_of(mention) if is_scene else ""), number
                self._is_open = is_scene and day != self.main
                if is_scene:
                    self._name(sentence, day)
        return scenes

    _is_open = False
    """Whether the story has come to another day than the main event's."""

    def _scene(self, sentence: Sentence, number: int, day: str, at: int) -> Scene:
        named = next((self.named[name] for name in self._occasions(sentence) if name in self.named), "")
        return Scene(named or day, 0 if named else abs(number - at))

    def _name(self, sentence: Sentence, day: str) -> None:
        for name in self._occasions(sentence):
            self.named.setdefault(name, day)

    def _occasions(self, sentence: Sentence) -> list[str]:
        """Return the occasions that a sentence speaks of as known, or newly tells."""
        return [
            name
            for at in range(sentence.first, sentence.last)
            if (name := self.table.occasions.get(self.article.tokens[at].text)) and self._is_known(at)
        ]

    def _is_known(self, noun: int) -> bool:
        """Whether an article or an owner stands before a noun, with a word between at most."""
        articles = word_set(self.table.timing, "determiners")
        before = (text_at(self.article.tokens, noun - 1), text_at(self.article.tokens, noun - 2))
        return any(text in articles or text.endswith("'s") for text in before)

    def _find_main(self) -> tuple[str, int]:
        """Return the day of the main event, the first that the lead tells and that is not to come, and where."""
        for number in range(min(LEAD, len(self.article.sentences))):
            found = self.dated.get(number)
            if found is not None and found.time is not None and self._is_scene(found, ""):
                return _day_of(found), number
        return "", 0

    def _is_scene(self, mention: TimeMention, main: str) -> bool:
        if mention.time is None or mention.time.span.lower is None or len(mention.time.edtf) < len("2019-06-09"):
            return False
        first, today = mention.time.span.lower, self._today()
        last = mention.time.span.upper or first
        if (last - first).days > LONGEST_SCENE or (today is not None and first > today):
            return False
        near = today is None or (today - last).days <= FARTHEST_SCENE or mention.time.edtf[:7] == main[:7]
        return near or (not main and mention.time.span.upper is not None)

    def _today(self) -> date | None:
        return self.article.published.span.upper if self.article.published is not None else None


def _day_of(mention: TimeMention) -> str:
    """Return the day that a date sets for what follows; of what runs since a day, that day."""
    return mention.time.edtf.removesuffix("/..") if mention.time is not None else ""
