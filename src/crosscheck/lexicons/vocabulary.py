"""The words whose meaning is known: what names are dressed in, properties of news, groups of people and things.

A list of words is one string, parted by commas, so that the file stays short: reading it is most of what a start costs.
Every word of a language stands here and nowhere in code.
"""

from typing import Literal

import msgspec


def split_words(words: str) -> tuple[str, ...]:
    """Return the entries of a list of words.

    >>> split_words("killed, shot dead,died")
    ('killed', 'shot dead', 'died')
    """
    return tuple(entry for part in words.split(",") if (entry := part.strip()))


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The small words and endings that content words are told by.

    `articles` are left out of names, `stops` out of every comparison; `negations` are kept, and turn a property into
    another. `links` begin what merely narrows a phrase ("killed in the fire"), `of` what turns it round ("date of the
    election" is the election date). `either` joins what is counted together. `glued` begin a word whose hyphen joins
    ("co-operation"). `endings` are passes, in order, of `ending replacement` pairs, `-` for nothing; the longest that
    fits is cut once a pass; a letter of `doubled` that stood twice before it stands once. `irregular` are pairs of a
    word and the one that stands for it.
    """

    articles: str = ""
    stops: str = ""
    negations: str = ""
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
    Porto"). `beside` is not the place itself ("near"). Each example maps words to the path that is read from them.
    """

    generic: str = ""
    portions: str = ""
    inside: str = ""
    beside: str = ""
    examples: dict[str, str] = {}


class KnownProperty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"words": "as"}):
    """A property that news tells of, under all its wordings; its key is one of them, its examples are others.

    `figure` says how a figure of it behaves: a `total` adds up over its scope and grows with what is known (killed), a
    `count` adds up (attended), a `level` does neither (price, turnout). `within` is the wider property.
    """

    value: Literal["quantity", "time", "place", "name", "truth", "text"] = "quantity"
    figure: Literal["total", "count", "level"] = "level"
    words: str = ""
    within: str = ""
    examples: str = ""


class KnownGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"words": "as"}):
    """People or things that are counted, under all their names; its key is one of them, its examples are others.

    `within` is the next wider group. `before` are words that, set before another group, make it one of
    this too ("female officers" are women).
    """

    words: str = ""
    within: str = ""
    before: str = ""
    examples: str = ""


class PropertyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a property that do not change it, and last words that tell what is asked for.

    `fillers` may be left out ("number of", "reported"). `narrowing` before a property narrow it ("seriously injured").
    `heads` map the last word of an unknown property to the kind of its value ("date": time).
    """

    fillers: str = ""
    narrowing: str = ""
    heads: dict[str, str] = {}
    known: dict[str, KnownProperty] = {}


class GroupWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a group, and the tree of groups.

    `fillers` do not change it ("other", "all"). `privative` words take the group away ("former officers" are none).
    `amounts` stand for a number of ("dozens of officers"). Groups listed together in `apart` share no member. `peoples`
    are groups of people by nation or faith, which need no entry of their own.
    """

    fillers: str = ""
    privative: str = ""
    amounts: str = ""
    apart: list[str] = []
    peoples: str = ""
    known: dict[str, KnownGroup] = {}


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language whose meaning is known."""

    grammar: Grammar = Grammar()
    names: NameWords = NameWords()
    places: PlaceWords = PlaceWords()
    properties: PropertyWords = PropertyWords()
    groups: GroupWords = GroupWords()
