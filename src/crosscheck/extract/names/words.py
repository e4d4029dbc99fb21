"""The words that tell names, made ready for look-ups, once a language."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crosscheck.extract.article import NameKind
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.atlas import Atlas, Land
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.naming import Naming
from crosscheck.lexicons.vocabulary import split_words

Words = frozenset[str]


SURE, STRONG, FAIR, WEAK, HINT = 6.0, 4.0, 2.0, 1.0, 0.5
"""How much a sign weighs; the kind with the most weight over the whole article has the name."""
Sign = tuple[NameKind, float]


class Known(NamedTuple):
    """A place of the atlas: the name to write, and whether it is as large as a country, or larger than one.

    `shouted` names are words in small letters (us, it) and count only in capitals.
    """

    name: str
    country: bool = False
    wide: bool = False
    region: bool = False
    shouted: bool = False
    shortened: bool = False

    @property
    def holds_towns(self) -> bool:
        """Whether it is what a town lies in."""
        return self.country or self.region


@dataclass(frozen=True, eq=False)
class NameBook:
    """The words of one language around names; all in small letters."""

    never: Words
    openers: Words
    commons: Words
    months: Words
    things: Words
    things_before: Words
    closing: Words
    saints: Words
    fields: Words
    verbs: Words
    before_in: Words
    org_openers: Words
    org_names: Words
    common: Words
    endings: tuple[str, ...]
    clans: tuple[str, ...]
    definite: Words
    articles: Words
    dated: Words
    particles: Words
    leading: Words
    of: Words
    for_: Words
    and_: Words
    within: Words
    of_heads: Words
    for_heads: Words
    owners: Words
    number_heads: Words
    abbreviations: Words
    conjoined: Words
    titles: Words
    title_phrases: Trie[bool]
    roles: Words
    given: Words
    feminine: Words
    masculine: Words
    behind_person: Words
    suffixes: Words
    org_heads: Words
    org_before: Words
    org_behind: Words
    not_acronyms: Words
    legal: Words
    place_heads: Words
    place_openers: Words
    generic: Words
    sites: Words
    prepositions: Words
    weak: Words
    bounds: Words
    before_of: Words
    kept: Words
    behind_place: Words
    based: Words
    signs_before: dict[str, Sign]
    signs_behind: dict[str, Sign]
    atlas: Trie[Known]
    folk: Trie[str]
    peoples: Words
    lands: frozenset[str]


def name_book(lexicon: Lexicon) -> NameBook:
    """Return the words that tell names in a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> NameBook:
    lexicon = load_lexicon(language)
    naming, atlas, names = load_section(language, Naming), load_section(language, Atlas), lexicon.vocabulary.names
    joints, persons, orgs, places = naming.joints, naming.persons, naming.organisations, naming.places
    folk = tuple(_folk(atlas))
    return NameBook(
        never=_set(naming.never),
        openers=_set(naming.openers),
        commons=_set(naming.commons),
        months=_set(naming.months),
        things=_set(naming.things),
        things_before=_set(naming.things_before),
        closing=_set(joints.closing),
        saints=_set(joints.saints),
        fields=_set(persons.fields),
        verbs=_set(persons.verbs),
        before_in=_set(orgs.before_in),
        org_openers=_set(orgs.openers),
        org_names=_set(orgs.names),
        common=_set(naming.commons) | _set(persons.roles) | _set(orgs.before) | _set(orgs.behind),
        endings=split_words(naming.endings),
        clans=split_words(persons.clans),
        definite=_set(naming.definite),
        articles=_set(naming.articles),
        dated=_set(naming.dated),
        particles=_set(joints.particles),
        leading=_set(joints.leading),
        of=_set(joints.of),
        for_=_set(joints.for_),
        and_=_set(joints.and_),
        within=_set(joints.within),
        of_heads=_set(joints.of_heads),
        for_heads=_set(joints.for_heads),
        owners=_set(joints.owners),
        number_heads=_set(joints.number_heads),
        abbreviations=_set(joints.abbreviations),
        conjoined=_set(joints.conjoined),
        titles=_set(persons.titles),
        title_phrases=Trie((phrase, True) for phrase in split_words(persons.title_phrases)),
        roles=_set(persons.roles),
        given=_set(persons.given_feminine) | _set(persons.given_masculine),
        feminine=_set(persons.feminine) | _set(persons.given_feminine),
        masculine=_set(persons.masculine) | _set(persons.given_masculine),
        behind_person=_set(persons.behind),
        suffixes=_set(persons.suffixes),
        org_heads=_set(orgs.heads),
        org_before=_set(orgs.before),
        org_behind=_set(orgs.behind),
        not_acronyms=_set(orgs.not_acronyms),
        legal=_set(names.legal_forms),
        place_heads=_set(places.heads),
        place_openers=_set(places.openers),
        generic=_set(places.generic) | _set(places.sites),
        sites=_set(places.sites),
        prepositions=_set(places.prepositions),
        weak=_set(places.weak),
        bounds=_set(places.bounds),
        before_of=_set(places.before_of),
        kept=_set(places.kept),
        behind_place=_set(places.behind),
        based=_set(places.based),
        signs_before=_signs(
            (places.weak, NameKind.PLACE, HINT),
            (persons.roles, NameKind.PERSON, STRONG),
            (orgs.before, NameKind.ORGANISATION, STRONG),
        ),
        signs_behind=_signs(
            (persons.behind, NameKind.PERSON, FAIR),
            (orgs.behind, NameKind.ORGANISATION, FAIR),
            (places.behind, NameKind.PLACE, FAIR),
            (places.generic, NameKind.PLACE, STRONG),
            (places.sites, NameKind.PLACE, STRONG),
        ),
        atlas=Trie(_places(atlas)),
        folk=Trie(folk),
        lands=frozenset(atlas.countries),
        peoples=frozenset(word.lower() for word, _ in folk) | _set(atlas.languages.lower()),
    )


def _set(words: str) -> Words:
    return frozenset(split_words(words))


def _signs(*rows: tuple[str, NameKind, float]) -> dict[str, Sign]:
    """Return what each word beside a name tells; the last row that has it counts."""
    return {word: (kind, weight) for words, kind, weight in rows for word in split_words(words)}


def _places(atlas: Atlas) -> list[tuple[str, Known]]:
    """Return every name of the atlas; an abbreviation is written out, another name kept as it is."""
    found: list[tuple[str, Known]] = []
    kinds = ((atlas.countries, "country"), (atlas.regions, "region"), (atlas.wide, "wide"))
    for lands, kind in kinds:
        for name, land in lands.items():
            own = Known(name, **{kind: True})
            found += [(capital, Known(capital)) for capital in split_words(land.capital)]
            for other in (name, *split_words(land.names)):
                short = other.isupper() or (kind == "region" and other in _shortened(land))
                own_name = own if short else own._replace(name=other)
                cut = other in _shortened(land) and not other.isupper()
                found.append((other, own_name._replace(shouted=other.isupper(), shortened=cut)))
    return found


def _shortened(land: Land) -> tuple[str, ...]:
    """Return the abbreviations among a region's further names, such as Calif."""
    return tuple(name for name in split_words(land.names) if " " not in name and len(name) <= 5)


def _folk(atlas: Atlas) -> list[tuple[str, str]]:
    """Return adjectives and peoples with the place that they belong to."""
    lands = {**atlas.wide, **atlas.regions, **atlas.countries}
    return [(word, name) for name, land in lands.items() for word in split_words(land.folk)]


def plain(word: str) -> str:
    """Return a word as names are compared by it: folded, without its possessive.

    >>> plain("o’neil's")
    'oneil'
    """
    return fold(owner_of(word))


def owner_of(word: str) -> str:
    """Return a word without its possessive.

    >>> owner_of("Porto’s")
    'Porto'
    """
    if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’":
        return word[:-2]
    return word
