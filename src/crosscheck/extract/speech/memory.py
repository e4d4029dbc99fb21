"""Who was spoken of last: whom "he", "she", "it" and "they" stand for, and who goes on speaking."""

from msgspec import Struct, field

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.names.words import NameBook
from crosscheck.extract.speech.sources import Source


class Memory(Struct):
    """The last people and groups of an article, while it is walked through; `genders` is kept by name."""

    book: NameBook
    genders: dict[str, str] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    organisation: str = ""
    group: str = ""
    speaker: str = ""

    def learn(self, mention: NameMention) -> None:
        """Take note of what a mention tells of a person's gender."""
        if mention.kind is not NameKind.PERSON or self.genders.get(mention.name):
            return
        words = mention.title.lower().replace(".", " ").split()
        given = mention.name.lower().split()[:1] if " " in mention.name else []
        for word in (*words, *given):
            gender = "she" if word in self.book.feminine else "he" if word in self.book.masculine else ""
            if gender:
                self.genders[mention.name] = gender
                return

    def see(self, mentions: list[NameMention], *, spoke: bool = False) -> None:
        """Take note of the names of a sentence; its first person is what the next one's "he" is likely to mean.

        Where somebody in it `spoke`, "it" goes on to mean who spoke.
        """
        for mention in mentions:
            self.learn(mention)
        named = [mention.name for mention in mentions if mention.kind is NameKind.PERSON]
        for name in reversed(named):
            self._meet(name)
        organisations = [mention.name for mention in mentions if mention.kind is NameKind.ORGANISATION]
        if organisations and not spoke:
            self.organisation = organisations[0]

    def speaks(self, source: Source, name: str) -> None:
        """Take note of who spoke."""
        self.speaker = name
        somebody = not source.plural and name.rpartition(" ")[2] in self.book.roles
        if somebody or source.person is not None or source.pronoun in ("he", "she"):
            self._meet(name)
        elif source.plural or source.pronoun == "they":
            self.group = name
        elif source.organisation:
            self.organisation = name

    def acts(self, source: Source) -> None:
        """Take note of the group or organisation that a sentence was about."""
        if source.plural:
            self.group = source.speaker
        else:
            self.organisation = source.speaker

    def meant(self, source: Source) -> str:
        """Return whom a source stands for, "" where nobody was named that a pronoun fits."""
        if not source.pronoun:
            return source.speaker
        if source.pronoun in ("he", "she"):
            for name in reversed(self.people):
                if self.genders.get(name, source.pronoun) == source.pronoun:
                    self.genders.setdefault(name, source.pronoun)
                    return name
            return ""
        if source.pronoun == "it":
            return self.organisation
        if source.pronoun == "they":
            return self.group or self.organisation or self.speaker
        return self.speaker

    def _meet(self, name: str) -> None:
        if name in self.people[-_KEPT:]:
            self.people.remove(name)
        self.people.append(name)
        del self.people[:-_KEPT]


_KEPT = 12
"""People that a pronoun may go back to."""
