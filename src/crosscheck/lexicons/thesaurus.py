"""Words that mean the same wherever they are said of something: what two checkers may call one and the same question.

It is no dictionary: only words that do not change a question when one stands for the other belong together here.
"""

import msgspec


class Thesaurus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The concepts of a language.

    `generic` words say nothing beside others ("number of", "size of"), in just these forms: an official is no
    "official figure". Small words are dropped, but for four kinds that turn a question into another: `kept` wherever
    they stand ("votes against"), `doing` before those who did it ("killed by police"), `ending` where they end it
    ("exports to"), `edges` where they begin or end a phrase ("being built").

    `concepts` has a block of text for each domain, and in it a line for each concept, indented lines going on with the
    one before: its name, a colon, and the words and phrases that stand for it, in plain small letters, parted by
    commas, of up to four words each, in any order of their words, endings as they come; a phrase is also found by other
    words for its words. A small word that begins or ends a phrase belongs to it ("in prison", "born in"); a word with
    "=" before it stands in just this form. A concept that bears the key of a known property or group (see
    `vocabulary`) adds wordings to it. Names of concepts may be any words; by custom the plainest.
    """

    generic: str = ""
    kept: str = ""
    doing: str = ""
    ending: str = ""
    edges: str = ""
    concepts: dict[str, str] = {}
