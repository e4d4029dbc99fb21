"""The verbs that facts are told by, made ready for look-ups by their base and the words that follow it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from crosscheck.extract.clauses.words import Words
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.telling import Telling, Verbs
from crosscheck.lexicons.vocabulary import split_words

VerbKey = tuple[str, ...]
"""The base of a verb and the words that follow it: `("call", "off")`."""


class Sense(NamedTuple):
    """What a verb tells: a property, of what, and whether it says yes."""

    property: str
    of: str
    holds: bool = True


class VerbTable(Struct, frozen=True, eq=False):
    """Verbs that tell a property: behind their subject, and done to it."""

    does: Mapping[VerbKey, Sense]
    done: Mapping[VerbKey, Sense]


class VerbBook(Struct, frozen=True, eq=False):
    """The verbs of one language that tell facts; `bases` are those of all of them.

    `agents` have who did it behind "by", `acting` as their subject, `going` are those of going to the polls.
    """

    dates: VerbTable
    places: VerbTable
    truths: VerbTable
    agents: Mapping[VerbKey, str]
    claiming: frozenset[VerbKey]
    acting: frozenset[str]
    going: frozenset[str]
    bases: frozenset[str]


def compile_verbs(telling: Telling, words: Words) -> VerbBook:
    """Return the verbs of a language."""
    tables = [_table(table, words) for table in (telling.dates, telling.places, telling.truths)]
    agents = {key: name for name, forms in telling.by_agent.items() for key in verb_keys(forms, words)}
    claiming = frozenset(verb_keys(telling.claiming, words))
    claims = {key[0] for key in claiming}
    bases = {key[0] for table in tables for part in (table.does, table.done) for key in part}
    return VerbBook(
        dates=tables[0],
        places=tables[1],
        truths=tables[2],
        agents=agents,
        claiming=claiming,
        acting=frozenset((*split_words(telling.winning), *split_words(telling.succeeding), *claims)),
        going=frozenset(words.base(phrase.split()[0]) for phrase in split_words(telling.polls)),
        bases=frozenset((*bases, *claims, *(key[0] for key in agents))),
    )


def _table(table: Mapping[str, Verbs], words: Words) -> VerbTable:
    does: dict[VerbKey, Sense] = {}
    done: dict[VerbKey, Sense] = {}
    for name, verbs in table.items():
        does |= {key: Sense(name, verbs.of) for key in verb_keys(verbs.does, words)}
        done |= {key: Sense(name, verbs.of) for key in verb_keys(verbs.done, words)}
        done |= {key: Sense(name, verbs.of, holds=False) for key in verb_keys(verbs.not_, words)}
    return VerbTable(does, done)


def verb_keys(forms: str, words: Words) -> Iterator[VerbKey]:
    """Yield the keys of a list of forms of verbs."""
    for form in split_words(forms):
        first, *rest = (token.text for token in tokenize(form))
        yield (words.base(first), *rest)
