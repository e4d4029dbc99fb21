"""Words that mean the same wherever they are said of something: what two checkers may call one and the same question.

It is no dictionary: only words that do not change a question when one stands for the other belong together here.
"""

import msgspec


class Thesaurus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The concepts of a language.

    `generic` words say nothing beside others ("number of", "size of"). `kept` are small words that turn a question into
    another when they end it ("killed by"). Each concept maps to the words and phrases that
    stand for it, parted by commas, of up to four words each, in any order of their words; one that bears the key of a
    known property (see `vocabulary`) adds wordings to that property. Names of concepts may be any words; by custom the
    plainest.
    """

    generic: str = ""
    kept: str = ""
    concepts: dict[str, str] = {}
