"""Who "he", "her", "it" and "its" speak of: the last person named, and the last thing that a figure was told of."""

from crosscheck.extract.article import Counted, NameKind, NameMention
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.site import Site, thing_words

_NEAR = 2
"""Sentences back to which "it" points, at most."""
_REACH = 6
"""Phrases before a figure in which a pronoun that it belongs to is looked for."""


class Referents:
    """What pronouns can stand for, as far as the article has been read."""

    def __init__(self, names: tuple[NameMention, ...]) -> None:
        self._people = [name for name in names if name.kind is NameKind.PERSON]
        self._bodies = [name for name in names if name.kind is NameKind.ORGANISATION]
        self._surnames = {name.name.split()[-1] for name in self._people if name.name}
        self._having = ""
        self._next = self._next_body = 0
        self._person = self._thing = self._body = ""
        self._told_in = self._topic_in = self._read_in = -2
        self._topic = self._reading = ""
        self._told: dict[str, int] = {}

    def note(self, counted: Counted, site: Site) -> None:
        """Remember what a figure was told of, if it is a thing that has something, and what its sentence is about."""
        if site.mention.sentence != self._read_in:
            self._topic, self._topic_in = self._reading or self._topic, self._read_in
            self._reading, self._read_in = _subject_before(site, self._surnames), site.mention.sentence
        if counted.property in site.roles.bodies and counted.subject[:1].isupper():
            self._having = self._having or counted.subject
        if counted.subject and site.roles.is_level(counted.property):
            self._thing, self._told_in = counted.subject, site.mention.sentence

    def body(self) -> str:
        """Return the organisation that the text has named most, the first of equals."""
        return self._body or self._having

    def name_of(self, site: Site, words: str) -> str:
        """Return the name of what "the company" or "the council" stands for, "" where the text leaves it open."""
        noun = words.lower()
        sets = site.clauses.words.sets
        if noun not in sets["bodies"] | sets["offices"]:
            return ""
        self._read_to(site.mention.first)
        named = [name for name in self._told if noun in name.lower().split()]
        if named or noun in sets["offices"]:
            return named[0] if len(named) == 1 else ""
        most = self._told.get(self._body, 0)
        alone = all(count < most for name, count in self._told.items() if name != self._body)
        return self.body() if alone else ""

    def thing(self, sentence: int) -> str:
        """Return the last thing that a figure was told of in a sentence or the one before it."""
        return self._thing if sentence - self._told_in <= 1 else ""

    def _read_to(self, token: int) -> None:
        while self._next < len(self._people) and self._people[self._next].first < token:
            self._person = self._people[self._next].name
            self._next += 1
        while self._next_body < len(self._bodies) and self._bodies[self._next_body].first < token:
            name = self._bodies[self._next_body].name
            self._told[name] = self._told.get(name, 0) + 1
            if self._told[name] > self._told.get(self._body, 0):
                self._body = name
            self._next_body += 1

    def _about(self, sentence: int) -> str:
        """Return what the last sentence with a figure was about, if it is near."""
        if self._read_in == sentence:
            return self._topic if sentence - self._topic_in <= _NEAR else ""
        return self._reading if sentence - self._read_in <= _NEAR else ""

    def resolve(self, site: Site, at: int, speaker: str = "") -> str:
        """Return who or what the pronoun of a figure stands for, "" where there is none or nothing to stand for."""
        self._read_to(site.mention.first)
        word = _pronoun(site, at)
        sets = site.clauses.words.sets
        if word in sets["i"]:
            return speaker
        if word not in sets["he"] | sets["it"]:
            return ""
        said = _subject_before(site, set() if word in sets["he"] else self._surnames)
        if said or word in sets["he"]:
            named = said[:1].isupper() or not self._person
            return said if named else self._person  # "the jury convicted Ana Diaz; she faces"
        return self._about(site.mention.sentence) or self._thing


def _subject_before(site: Site, others: set[str]) -> str:
    """Return who the sentence has speak, if it is none of the `others`, else the subject of its first verb."""
    clauses, first = site.clauses, ""
    begun = False
    for k in range(site.k):
        verb = site.verb(k)
        if verb is None:
            continue
        subject = clauses.subject(k)
        plain = 0 <= subject < k and not clauses.phrases[subject].figures and not _points(site, subject)
        words = thing_words(clauses, subject) if plain else ""
        if words and verb.base in clauses.words.sets["speech"] and words.split()[-1] not in others:
            return words
        person = not words or words.split()[-1] in others
        first, begun = first if begun or person else words, True
    return first


def _points(site: Site, k: int) -> bool:
    """Whether a phrase is, or begins with, a pronoun."""
    sets = site.clauses.words.sets
    return site.clauses.tokens[site.clauses.phrases[k].first].text in sets["he"] | sets["it"]


def _pronoun(site: Site, at: int) -> str:
    """Return the pronoun that is the subject of the figure's verb, or that owns the noun before it."""
    clauses = site.clauses
    subject = clauses.subject(at) if clauses.sort(at) is Sort.VERB else -1
    if subject >= 0:
        return clauses.tokens[clauses.phrases[subject].first].text
    for k in range(site.k, max(-1, site.k - _REACH), -1):
        token = clauses.tokens[clauses.phrases[k].first]
        sets = clauses.words.sets
        if clauses.sort(k) is Sort.NOUN and token.text in sets["he"] | sets["it"] | sets["i"]:
            return token.text
        if clauses.sort(k) is Sort.BREAK:
            break
    return ""
