"""The words whose meaning is known: what names are dressed in, properties of news, groups of people and things.

A list of words is one string, parted by commas, so that the file stays short: reading it is most of what a start costs.
Every word of a language stands here and nowhere in code.
"""

from functools import cached_property
from typing import Literal

import msgspec


def split_words(words: str) -> tuple[str, ...]:
    """Return the entries of a list of words.

    >>> split_words("killed, shot dead,died")
    ('killed', 'shot dead', 'died')
    """
    return tuple(filter(None, map(str.strip, words.split(","))))


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The small words and endings that content words are told by.

    `articles` are left out of names, `stops` out of every comparison; `negations` are kept, and turn a property
    into another, as `lacking` words do that are no negation elsewhere. `links` begin what merely narrows a phrase
    ("killed in the fire"), `of` what turns it round ("date of the election" is the election date). `either` joins
    what is counted together. `glued` begin a word whose hyphen joins ("co-operation"). `endings` are passes, in
    order, of `ending replacement` pairs, `-` for nothing; the longest that fits is cut once a pass; a letter of
    `doubled` that stood twice before it stands once. `irregular` are pairs of a word and the one that stands for
    it.
    """

    articles: str = ""
    stops: str = ""
    negations: str = ""
    lacking: str = ""
    links: str = ""
    of: str = ""
    either: str = ""
    glued: str = ""
    endings: list[str] = []
    doubled: str = ""
    irregular: str = ""


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is not part of a name though it stands beside it, or bounds what is named.

    `titles` and `foreign_titles` go before a name, `behind` behind it, `former` before a title. `particles` are
    left out ("al", "von"), `small_particles` only where they begin with a small letter. `legal_forms` go behind an
    organisation's name, which `organs` are words of ("Party"). `qualifiers` must be equal on both sides ("South"
    Sudan), those in capitals only where they are written so (US, not us). `commons` are nouns that name nothing
    though they begin a sentence; so are all groups. `ordinals` are pairs of a word and its figure, `shortened` of a
    short form and the full one. Each example maps words to the parts that are read from them.
    """

    titles: str = ""
    foreign_titles: str = ""
    behind: str = ""
    former: str = ""
    particles: str = ""
    small_particles: str = ""
    legal_forms: str = ""
    qualifiers: str = ""
    organs: str = ""
    commons: str = ""
    ordinals: str = ""
    shortened: str = ""
    examples: dict[str, str] = {}


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said around a place's name.

    `generic` is dropped before "of" ("city of") and, in small letters, behind ("Almaty city"). `portions` name a part
    of the place ("central", "outskirts of"). `inside` parts what lies within from what it lies in ("the square in
    Porto"). `beside` is not the place itself ("near"). `refuges` are where some of those hurt elsewhere are brought.
    Each example maps words to the path that is read from them.
    """

    generic: str = ""
    portions: str = ""
    inside: str = ""
    beside: str = ""
    refuges: str = ""
    examples: dict[str, str] = {}


class KnownProperty(msgspec.Struct, frozen=True):
    """A property that news tells of, under all its wordings; its key is one of them.

    `figure` says how a figure of it behaves: a `total` adds up over its scope and grows with what is known (killed), a
    `count` adds up (attended), a `level` does neither (price, turnout). `within` is the wider property. `instead` maps
    a kind of figure to the property that the words mean where the value is one (a turnout of 5,000 is an attendance).
    """

    value: Literal["quantity", "time", "place", "name", "truth", "text"] = "quantity"
    figure: Literal["total", "count", "level"] = "level"
    words: str = ""
    within: str = ""
    instead: dict[str, str] = {}


def read_known_property(entry: str) -> KnownProperty:
    """Read an entry: its kind of figure or value, `<` what it lies in, `;` what else it may be, `|` its wordings.

    >>> read_known_property("level; count attended | voter turnout").instead
    {'count': 'attended'}
    >>> read_known_property("total < casualties | dead, died").within
    'casualties'
    """
    head, _, words = entry.partition("|")
    sort, _, others = head.partition(";")
    kind, _, within = (part.strip() for part in sort.partition("<"))
    figures = kind in ("total", "count", "level")
    read = {
        "value": "quantity" if figures else kind,
        "figure": kind if figures else "level",
        "words": words.strip(),
        "within": within,
        "instead": dict(other.split(maxsplit=1) for other in split_words(others)),
    }
    return msgspec.convert(read, KnownProperty)


class KnownGroup(msgspec.Struct, frozen=True):
    """People or things that are counted, under all their names; its key is one of them.

    `within` is the next wider group. `before` are words that, set before another group, make it one of
    this too ("female officers" are women).
    """

    words: str = ""
    within: str = ""
    before: str = ""


def read_known_group(entry: str) -> KnownGroup:
    """Read an entry: what it lies in, `|` its names, `|` the words before.

    >>> read_known_group("adults | females, ladies | female").before
    'female'
    """
    within, words, before = (part.strip() for part in (*entry.split("|"), "", "")[:3])
    return KnownGroup(words, within, before)


class PropertyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True, rename={"entries": "known"}):
    """Words around a property that do not change it, and last words that tell what is asked for.

    `entries` are the known properties, each one string (see `read_known_property`), since a mapping costs seven times
    the time to read.

    `fillers` may be left out ("number of", "reported"), and so may what tells that it is to come (`ahead`: "jobs to be
    cut"). `narrowing` before a property narrow it ("seriously injured"). `differences` tell how far something has
    moved, so that degrees are counted from no zero ("a rise of 2 °F"). `manners` are known
    properties that at one event only tell how it happened (drowned, of those who died). `heads` map the last word of an
    unknown property to the kind of its value ("date": time).
    """

    fillers: str = ""
    ahead: str = ""
    narrowing: str = ""
    differences: str = ""
    manners: str = ""
    heads: dict[str, str] = {}
    entries: dict[str, str] = {}

    @cached_property
    def known(self) -> dict[str, KnownProperty]:
        """The known properties by their keys."""
        return {key: read_known_property(entry) for key, entry in self.entries.items()}


class GroupWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True, rename={"entries": "known"}):
    """Words around a group, and the tree of groups, whose `entries` are one string each (see `read_known_group`).

    `fillers` do not change it ("other", "all"). `privative` words take the group away ("former officers" are none).
    `amounts` stand for a number of ("dozens of officers"). `behind` begin what narrows ("women aged 30"). `counted`
    maps a property to the groups that it counts anyway: who attends a march is a marcher. Groups listed together in
    `apart` share no member: they divide the people; roles that all those counted may have (victims, residents) do not
    belong there. `peoples` are groups of people by nation, which need no entry of their own.
    """

    fillers: str = ""
    privative: str = ""
    amounts: str = ""
    behind: str = ""
    counted: dict[str, str] = {}
    apart: list[str] = []
    peoples: str = ""
    entries: dict[str, str] = {}

    @cached_property
    def known(self) -> dict[str, KnownGroup]:
        """The known groups by their keys."""
        return {key: read_known_group(entry) for key, entry in self.entries.items()}


class KnowledgeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells how a figure changes as more becomes known.

    `stocks` are properties that go up and down after the event that they are told of (missing), `levels` those that
    have a value for each moment (a price), `statistics` those that have one for each month or year, `counted` those
    that move while a count goes on (vote share), `ages` those that grow by one a year. A word with strokes in one of
    the phrases below stands for any of its parts. `corrections` are words by which a text takes an earlier figure back,
    `swaps` those that do so only beside the very figure ("down from 38"), `firsts` those that show a figure to be an
    early one, `unfinished` those that show a count to be still going on, `moved` those that change a plan.
    """

    stocks: str = ""
    levels: str = ""
    statistics: str = ""
    counted: str = ""
    ages: str = ""
    corrections: str = ""
    swaps: str = ""
    firsts: str = ""
    unfinished: str = ""
    moved: str = ""


class VoiceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How those are called to whom figures are credited.

    `anonymous` voices may be others in every outlet ("witnesses"); `fillers` before them say no more. `mandates` are
    those who speak for another ("police spokesman"), and what is put out in its name. `offices` are pairs of an office
    and the body it stands for ("minister ministry"); `holders` hold an office that is a voice itself ("mayor").
    `bodies` are words that a voice without a name is made of ("police"). `documents` are what a figure is taken from.
    `platforms` publish the words of others. Each of the `sides` is two parties, with a slash between them, that seldom
    agree on a figure.
    """

    anonymous: str = ""
    fillers: str = ""
    mandates: str = ""
    offices: str = ""
    holders: str = ""
    bodies: str = ""
    documents: str = ""
    platforms: str = ""
    sides: list[str] = []


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language whose meaning is known."""

    grammar: Grammar = Grammar()
    names: NameWords = NameWords()
    places: PlaceWords = PlaceWords()
    properties: PropertyWords = PropertyWords()
    groups: GroupWords = GroupWords()
    knowledge: KnowledgeWords = KnowledgeWords()
    voices: VoiceWords = VoiceWords()
