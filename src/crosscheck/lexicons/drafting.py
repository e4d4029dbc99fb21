"""How a language puts what was found into a sentence of its own."""

import msgspec


class Drafting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of drafted claims.

    `done` are properties said behind a form of "to be" ("were killed"), `acts` pairs of a property and the verb's plain
    form ("attended attend"), `things` nouns of which there are so many, `many` nouns in the plural that have a value,
    `bare` nouns that take no article; `called` gives a property another name in a sentence. `links` join a property to
    its subject, by property, "" for all others, `joins` those of `things`, of which `anyone` is left out.
    `bodies` end the names of what takes an article ("the Labour Party"), `upon` and `at` those of places that do not
    stand behind "in". `participles` are endings of words that can stand as those of `done` do, but for
    `no_participles`, and `irregular` such words without them. `raised` and `lowered` lead a change where its words do
    not, `aged` follows a bare age, `age_words` are left out behind "the age was". `plurals` are those of units that
    take no "s". `facts` are sentences of properties without a figure: in them, "{subject}" and "{value}" stand for
    these, "{when}" for a time behind its preposition, "{be}" for "was" or "were".
    """

    done: str = ""
    acts: dict[str, str] = {}
    things: str = ""
    many: str = ""
    bare: str = ""
    called: dict[str, str] = {}
    links: dict[str, str] = {}
    joins: dict[str, str] = {}
    anyone: str = ""
    bodies: str = ""
    upon: str = ""
    at: str = ""
    participles: str = ""
    no_participles: str = ""
    irregular: str = ""
    aged: str = ""
    age_words: str = ""
    plurals: dict[str, str] = {}
    raised: str = "up"
    lowered: str = "down"
    facts: dict[str, str] = {}
