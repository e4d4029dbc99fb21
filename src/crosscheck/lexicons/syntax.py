"""How the sentences of a language are built: its small words, the forms of its verbs, and what tells a figure's meaning.

Loaded only where articles are read. A list of words is one string with commas, as in `vocabulary.py`. A language without
this section is read without clauses: its figures keep their counted nouns and no more.
"""

import msgspec


class SmallWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The closed classes; `definite` are those determiners that point back ("the", "these"), `both` likewise with a two."""

    determiners: str = ""
    definite: str = ""
    possessives: str = ""
    pronouns: str = ""
    he: str = ""
    it: str = ""
    person: str = ""
    relatives: str = ""
    prepositions: str = ""
    conjunctions: str = ""
    subordinators: str = ""
    adverbs: str = ""
    negations: str = ""
    complementiser: str = ""
    to: str = ""
    of: str = ""
    by: str = ""
    times: str = ""
    leading: str = ""
    at: str = ""
    among: str = ""
    including: str = ""
    worth: str = ""
    percent: str = ""
    holding: str = ""
    than: str = ""
    from_: str = msgspec.field(default="", name="from")
    for_: str = msgspec.field(default="", name="for")


class VerbWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and their forms.

    `regular` are bases whose forms follow `endings` (of the third person, the past and the present participle);
    `irregular` are entries of base, past and participle, each further form given outright. `be`, `have`, `do` and
    `modals` are the auxiliaries in all their forms, contracted and negated ones too. `nouns` end like a verb's form and
    are none. `past` and `ing` are the endings that tell an unknown verb.
    """

    be: str = ""
    have: str = ""
    do: str = ""
    modals: str = ""
    negated: str = ""
    regular: str = ""
    irregular: str = ""
    doubled: str = ""
    past: str = ""
    ing: str = ""
    nouns: str = ""
    never_nouns: str = ""
    past_forms: str = ""
    plural_nouns: str = ""
    particles: str = ""
    attributive: str = ""
    level: str = ""
    change: str = ""
    setting: str = ""
    having: str = ""
    leaving: str = ""
    actors: str = ""
    speech: str = ""
    ranking: str = ""


class NounWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and adjectives by what they do to a figure.

    `adjectives` and `adjective_endings` are no nouns. `counts` stand for the number of what follows ("number of"), `pools` for
    what a share is of ("the vote"). `rhetorical` nouns count nothing in the world ("reasons"), `spans` say when.
    """

    adjectives: str = ""
    adjective_endings: str = ""
    plurals: str = ""
    counts: str = ""
    totals: str = ""
    superlatives: str = ""
    differences: str = ""
    rhetorical: str = ""
    others: str = ""
    more: str = ""
    changes: str = ""
    when: str = ""
    moments: str = ""
    where: str = ""


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What makes a statement less than asserted: verbs and adjectives that lead it, nouns and adverbs, modals and "if".

    `behind` are those subordinators that say so also where they follow.
    """

    leads: str = ""
    nouns: str = ""
    verbs: str = ""
    adverbs: str = ""
    modals: str = ""
    subordinators: str = ""
    behind: str = ""


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a property asks of its figure.

    `takes` maps the kind of a figure, or its unit, to the properties that take it; one that is nowhere takes counts and
    shares. `instead` maps a property to what it is for another kind of figure, "" for nothing. `havers` have the property
    themselves ("the party won 12 seats"), where else those who are counted are the subject. `people_only` count nothing
    but people. `subjects` maps a subject to the properties it is meant by where none is said. `adjectives` maps a word
    behind a measure to its property ("long": length), `verbs` a verb before one, `units` a unit alone, `modifiers` one
    before a noun ("a 180-metre bridge"), `before` a word in front ("worth $5m"). `people_verbs` map a verb to what it makes
    of the people who are its object ("carrying 90 migrants"), `share_verbs` of a share ("won 52 percent"),
    `doers` what it makes of the people who are its subject ("rallied"). `persons` are
    properties of people, who are known from the figure before; `inhabited` nouns have a population ("a town of 9,000").
    """

    takes: dict[str, str] = {}
    instead: dict[str, dict[str, str]] = {}
    havers: str = ""
    people_only: str = ""
    subjects: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    verbs: dict[str, str] = {}
    units: dict[str, str] = {}
    modifiers: dict[str, str] = {}
    before: dict[str, str] = {}
    people_verbs: dict[str, str] = {}
    share_verbs: dict[str, str] = {}
    doers: dict[str, str] = {}
    persons: str = ""
    inhabited: str = ""


class OldWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What marks the former value beside a new one.

    `from` follows a change ("up from"), `compared` says so alone, `against` only where a word of `ago` follows.
    `earlier` are adverbs of its clause, `nouns` stand before the noun ("an earlier count of").
    """

    from_: str = msgspec.field(default="", name="from")
    compared: str = ""
    against: str = ""
    ago: str = ""
    earlier: str = ""
    nouns: str = ""


class Syntax(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the sentences of one language are built."""

    small: SmallWords = SmallWords()
    verbs: VerbWords = VerbWords()
    nouns: NounWords = NounWords()
    modality: dict[str, Cues] = {}
    roles: Roles = Roles()
    old: OldWords = OldWords()
