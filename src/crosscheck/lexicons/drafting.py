"""How a language puts what was found into a sentence of its own."""

import msgspec


class Drafting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of drafted claims.

    `done` are properties said behind a form of "to be" ("were killed"), `acts` pairs of a property and the verb's plain
    form ("attended attend"), `things` nouns of which there are so many, `many` nouns in the plural that have a value,
    `bare` nouns that take no article; `called` gives a property another name in a sentence. `links` join a property to
    its subject, by property, "" for all others. `participles` are endings of words that can stand as those of `done`
    do, and `irregular` such words without them. `raised` and `lowered` lead a change where its words do not, `aged`
    follows a bare age. `facts` are sentences of properties without a figure: in them, "{subject}" and "{value}" stand for
    these, "{when}" for a time behind its preposition, "{be}" for "was" or "were".
    """

    done: str = ""
    acts: dict[str, str] = {}
    things: str = ""
    many: str = ""
    bare: str = ""
    called: dict[str, str] = {}
    links: dict[str, str] = {}
    participles: str = ""
    irregular: str = ""
    aged: str = ""
    raised: str = "up"
    lowered: str = "down"
    facts: dict[str, str] = {}
