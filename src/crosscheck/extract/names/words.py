"""The words that tell names, made ready for look-ups, once a language."""

from functools import lru_cache
from typing import NamedTuple

import msgspec
from msgspec import Struct

from crosscheck.extract.article import NameKind
from crosscheck.grammar.folding import fold
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.atlas import Atlas, Land
from crosscheck.lexicons.figures import Money
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.naming import Naming
from crosscheck.lexicons.prose import Prose
from crosscheck.lexicons.speech import Speech
from crosscheck.lexicons.syntax import Syntax
from crosscheck.lexicons.telling import Telling
from crosscheck.lexicons.timing import Timing
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


class NameBook(Struct, frozen=True, eq=False):
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
    bodies: Words
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
    owned: Words
    clock: Words
    signs_before: dict[str, Sign]
    signs_behind: dict[str, Sign]
    atlas: Trie[Known]
    folk: Trie[str]
    peoples: Words
    lands: frozenset[str]
    around: dict[str, str]
    """What each name of a state or province lies in."""
    currencies: frozenset[str]
    dictionary: Words
    """The words that the lexicon has in small letters; one of them alone at the beginning of a sentence is no name."""


def name_book(lexicon: Lexicon) -> NameBook:
    """Return the words that tell names in a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> NameBook:
    lexicon = load_lexicon(language)
    naming, atlas, names = load_section(language, Naming), load_section(language, Atlas), lexicon.vocabulary.names
    persons, orgs, places = naming.persons, naming.organisations, naming.places
    folk = tuple(_folk(atlas))
    return NameBook(
        **_sets(naming, names.legal_forms),
        common=_set(naming.commons) | _set(persons.roles) | _set(orgs.before) | _set(orgs.behind),
        endings=split_words(naming.endings),
        clans=split_words(persons.clans),
        title_phrases=Trie((phrase, True) for phrase in split_words(persons.title_phrases)),
        given=_set(persons.given_feminine) | _set(persons.given_masculine),
        feminine=_set(persons.feminine) | _set(persons.given_feminine),
        masculine=_set(persons.masculine) | _set(persons.given_masculine),
        generic=_set(places.generic) | _set(places.sites),
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
        around=_around(atlas),
        currencies=_currencies(lexicon.figures.money),
        dictionary=_dictionary(lexicon),
        peoples=frozenset(word.lower() for word, _ in folk) | _set(atlas.languages.lower()),
    )


def _sets(naming: Naming, legal: str) -> dict[str, Words]:
    """Return the plain sets of words by the name of their field."""
    joints, persons, orgs, places = naming.joints, naming.persons, naming.organisations, naming.places
    lists: dict[str, str] = {name: getattr(joints, name) for name in joints.__struct_fields__}
    lists |= {
        "never": naming.never,
        "openers": naming.openers,
        "commons": naming.commons,
        "months": naming.months,
        "things": naming.things,
        "things_before": naming.things_before,
        "fields": persons.fields,
        "verbs": persons.verbs,
        "before_in": orgs.before_in,
        "org_openers": orgs.openers,
        "org_names": orgs.names,
        "definite": naming.definite,
        "articles": naming.articles,
        "dated": naming.dated,
        "titles": persons.titles,
        "roles": persons.roles,
        "behind_person": persons.behind,
        "suffixes": persons.suffixes,
        "org_heads": orgs.heads,
        "org_before": orgs.before,
        "org_behind": orgs.behind,
        "bodies": orgs.bodies,
        "not_acronyms": orgs.not_acronyms,
        "legal": legal,
        "place_heads": places.heads,
        "place_openers": places.openers,
        "sites": places.sites,
        "prepositions": places.prepositions,
        "weak": places.weak,
        "bounds": places.bounds,
        "before_of": places.before_of,
        "kept": places.kept,
        "behind_place": places.behind,
        "based": places.based,
        "owned": places.owned,
        "clock": places.clock,
    }
    return {name: _set(words) for name, words in lists.items()}


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


def _around(atlas: Atlas) -> dict[str, str]:
    """Return what the regions of the atlas lie in, by each of their names as they are written."""
    return {
        written: land.within
        for name, land in atlas.regions.items()
        if land.within
        for other in (name, *split_words(land.names))
        for written in (other, f"{other}.")
    }


def _currencies(money: Money) -> frozenset[str]:
    """Return the codes of currencies, and the letters before their signs ("US$")."""
    signed = {sign.rstrip("$") for signs in money.signs.values() for sign in split_words(signs) if sign.endswith("$")}
    return frozenset(money.codes.split()) | (signed - {""})


def _dictionary(lexicon: Lexicon) -> Words:
    """Return the words in small letters of the parts of a lexicon that hold no names."""
    sections = (load_section(lexicon.language, section) for section in (Prose, Speech, Syntax, Telling, Timing))
    found: set[str] = set()
    todo: list[object] = [msgspec.to_builtins(part) for part in (lexicon.vocabulary, *sections)]
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            found.update(word for word in part.replace(",", " ").split() if word.isalpha() and word.islower())
        elif isinstance(part, dict):
            todo += (*part.keys(), *part.values())
        elif isinstance(part, list | tuple):
            todo += part
    return frozenset(found)


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
