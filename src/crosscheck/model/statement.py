"""What a claim means: property, value and the qualifiers that bound it (Wikidata statement)."""

from msgspec import Struct

from crosscheck.model.claim import Claim, Modality
from crosscheck.model.source import Source
from crosscheck.model.value import Name, Place, Time, Value, ValueKind


class Property(Struct, frozen=True, array_like=True, cache_hash=True):
    """What is said of the subject, under the key that all its wordings share.

    `within` lists the keys of wider properties, nearest first (hospitalised lies within injured). An `additive`
    figure adds up over places, groups and periods (people detained; not a price). A `cumulative` one is a running
    total that may grow with what is known (killed). `known` tells a property of the lexicon from other words,
    whose `key` is then made of their stems, and whose `additive` follows from the value's kind. A `manner` is a
    narrower property that at one event only tells how: who drowned at a sinking are who died in it.
    """

    key: str
    label: str
    kind: ValueKind | None
    additive: bool
    cumulative: bool
    known: bool
    within: tuple[str, ...] = ()
    manner: bool = False


class Group(Struct, frozen=True, array_like=True, cache_hash=True):
    """Who or what is counted.

    `within` lists the keys of wider groups, nearest first; `apart` the keys of groups that share no member with it.
    `opaque` tells one that was declared in words that no lexicon has: all that is known of it is that it bounds.
    """

    key: str
    label: str
    within: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    opaque: bool = False

    @property
    def bounds(self) -> bool:
        """Whether it is narrower than everybody."""
        return self.opaque or bool(self.within)


class Meaning(Struct, frozen=True, array_like=True, cache_hash=True):
    """A question in concepts: what is asked (`asks`), of what kind of thing (`about`), and what else bounds it.

    Words that no thesaurus has are there by their stems; `listed` are those of `asks` that one has. `context` holds
    those of the place, the event and of a subject that is a name.
    """

    asks: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()

    @property
    def whole(self) -> frozenset[str]:
        """All that is said."""
        return self.asks | self.about | self.context


NO_MEANING = Meaning()


class Definition(Struct, frozen=True, array_like=True, cache_hash=True):
    """By what definition a figure holds, in one family of qualifiers that exclude each other (suspected, confirmed).

    `members` are those that are named, `label` the words that name them. `usual` says that silence would mean the same,
    or tells nothing. `beside` says that the others of the family are figures to compare with, not other questions.
    """

    family: str
    members: frozenset[str]
    label: str = ""
    usual: bool = False
    beside: bool = False


class Happening(Struct, frozen=True, array_like=True, cache_hash=True):
    """What kind of event it is ("fire"): `is_local` if it happens at one spot, `is_loose` if it may be of any kind."""

    name: str
    is_local: bool = False
    is_loose: bool = False


class Setting(Struct, frozen=True, array_like=True, cache_hash=True):
    """Where, when and at what event the claims of one source play, as far as most of them say the same.

    `names` are the parts of all names in them, by their skeletons.
    """

    place: Place | None = None
    time: Time | None = None
    event: Name | None = None
    happening: Happening | None = None
    names: frozenset[str] = frozenset()


NO_SETTING = Setting()


class Statement(Struct, frozen=True, array_like=True):
    """A claim understood. A qualifier that the source leaves out is `None`: neither a match nor a mismatch.

    `ref` and `modality` are the claim's. `published` is the source's date, which stands in where `as_of` is not stated.
    `text_parts` are the folded content words of the claim's text, for comparing what has no structure. `setting` is
    what the other claims of its source speak of: what it leaves out itself is likely to be that. `meaning` is its
    question in concepts, `happening` the kind of its event, `method` how it was found out, "" where that changes no
    question.
    """

    ref: str
    claim: Claim
    source: Source
    property: Property
    value: Value | None
    subject: Name | None
    group: Group | None
    place: Place | None
    time: Time | None
    as_of: Time | None
    event: Name | None
    said_by: Name | None
    published: Time | None
    modality: Modality
    text_parts: tuple[str, ...] = ()
    setting: Setting = NO_SETTING
    meaning: Meaning = NO_MEANING
    definitions: tuple[Definition, ...] = ()
    happening: Happening | None = None
    method: str = ""
