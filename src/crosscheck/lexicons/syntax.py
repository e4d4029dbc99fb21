"""How the sentences of a language are built: its small words, its verbs, and what tells a figure's meaning.

Loaded only where articles are read. A list of words is one string with commas, as in `vocabulary.py`. A language
without this section is read without clauses: its figures keep their counted nouns and no more.
"""

import msgspec


class SmallWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The closed classes, and the small words that patterns ask for by name.

    `definite` determiners point back ("the", "both"). `he` and `it` are the pronouns that speak of a person, or of a
    thing, `i` those of the speaker. `times` are nouns that say when. `leading` words stand before a figure without
    being part of it ("rose to"), `at` before a level, `holding` between a thing and what it has ("a town with"),
    `across` before where something is. `worth`, `including`, `among`, `of`, `or`, `than`, `for`, `in`, `by`, `from` and
    `to` are these words; `percent` are the signs and words of a percentage. `none` are determiners and pronouns of
    nothing ("no power"), `ceased` the words behind one that make it an adverb ("no longer"), `lacking` prepositions of
    what is not there ("without").
    """

    determiners: str = ""
    definite: str = ""
    possessives: str = ""
    pronouns: str = ""
    he: str = ""
    it: str = ""
    i: str = ""
    person: str = ""
    relatives: str = ""
    prepositions: str = ""
    conjunctions: str = ""
    subordinators: str = ""
    adverbs: str = ""
    negations: str = ""
    times: str = ""
    leading: str = ""
    at: str = ""
    among: str = ""
    including: str = ""
    worth: str = ""
    percent: str = ""
    holding: str = ""
    than: str = ""
    to: str = ""
    of: str = ""
    there: str = ""
    by: str = ""
    or_: str = msgspec.field(default="", name="or")
    from_: str = msgspec.field(default="", name="from")
    for_: str = msgspec.field(default="", name="for")
    across: str = ""
    in_: str = msgspec.field(default="", name="in")
    none: str = ""
    ceased: str = ""
    lacking: str = ""


class VerbWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs, their forms, and what they do with a figure.

    `be`, `have`, `do` and `modals` are the auxiliaries in all forms, `negated` and `past_forms` those that say so,
    `able` modals that tell a fact where they are negated ("could not return"). `regular` are bases, `irregular`
    entries of base, past and participle; a last letter of `doubled` may double ("dropped"); `past` and `ing` end
    the forms of verbs that no list has. `nouns` look like a verb's form and are nouns too, `never_nouns` are bases
    that are none, `plural_nouns` third persons that are plurals ("lives"). `particles` go with a verb ("laid off"),
    `attributive` participles before a noun ("injured passengers").

    `level` verbs tell how high something is, `change` verbs by how much it moved, `setting` verbs set it, `having`
    verbs say who has what is counted. `leaving` verbs go with what became of it ("left 12 dead"). The property
    is of the subject of `actors` ("died"), where else of the object. `speech` verbs have a clause as their object,
    `shifted` modals inside it speak of what was planned ("said it would"). `ranking` verbs go with a place
    ("finished third"). Nobody plans what `predicted` verbs tell ("will
    cost"). `composing` verbs say
    what share somebody is ("account for"), `moving` ones make people do something ("forced 90 families to flee"),
    `giving` ones have two objects ("gave Labour 38 percent"). `sizing` verbs change a thing itself ("the lake
    shrank"), no level.
    """

    able: str = ""
    be: str = ""
    have: str = ""
    do: str = ""
    modals: str = ""
    negated: str = ""
    past_forms: str = ""
    regular: str = ""
    irregular: str = ""
    doubled: str = ""
    doubling: str = ""
    """Verbs of more than one syllable whose last letter doubles."""
    past: str = ""
    ing: str = ""
    nouns: str = ""
    never_nouns: str = ""
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
    sizing: str = ""
    composing: str = ""
    moving: str = ""
    giving: str = ""
    shifted: str = ""
    predicted: str = ""


class NounWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and adjectives by what they do to a figure.

    `adjectives`, and words with `adjective_endings`, are no nouns; `plurals` are plurals whatever they end in.
    `counts` stand for the number of what follows ("number of"), `totals` for all of it ("a total of"). `margins`
    open a margin ("plus or minus"), `gatherings` have people in them ("a march by"), `estimates` stand for a figure
    told before ("the figure was 12"), `costing` are things with a price before them ("a $90m bridge"), `places`
    what a hall has ("a 900-seat theatre"). `changes` are nouns for a change ("a rise in"). `others` and `more`
    leave out what is counted ("40 others", "five more"); `differences` before "than" say how many more.
    `superlatives` ask for an age ("youngest"). `rhetorical` nouns count nothing in the world ("reasons"). A
    duration behind a word of `when`, or before one of `moments`, says when. `multiples` have nothing themselves
    ("13 times"), `polls` ask people, `priced` things have a price, `currencies` are money that many countries
    have. `bodies` stand for the one company that the text is about, `offices` for the one named so.
    """

    adjectives: str = ""
    adjective_endings: str = ""
    plurals: str = ""
    counts: str = ""
    totals: str = ""
    margins: str = ""
    gatherings: str = ""
    estimates: str = ""
    costing: str = ""
    places: str = ""
    superlatives: str = ""
    currencies: str = ""
    polls: str = ""
    priced: str = ""
    multiples: str = ""
    bodies: str = ""
    offices: str = ""
    differences: str = ""
    rhetorical: str = ""
    others: str = ""
    more: str = ""
    changes: str = ""
    when: str = ""
    moments: str = ""


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What makes a statement less than asserted.

    `leads` are verbs and adjectives that lead another verb ("is expected to rise"), `verbs` those that do so to their
    object or clause ("fear"), `nouns` to a clause behind them ("fears that"). `modals`, `adverbs` and `subordinators`
    stand in the clause; `behind` are the subordinators that say so also where they follow.
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
    shares. `instead` maps a property to what it is for another kind of figure, "" for nothing. `havers` have the
    property themselves ("the party won 12 seats"), where else those who are counted are the subject. `people_only`
    count nothing but people when a verb says so. `subjects` maps a subject to the properties that mean it where none
    is said.
    `persons` are properties of people, who are known from the figure before. `inhabited` nouns have a population.
    `narrowing` words before a property belong to nobody ("net sales"). `owners` maps what has a property where the text
    leaves it out to such properties ("magnitude" is an earthquake's); `bodies` are those of companies and offices.
    `standing` are named by nouns for people that say who they are, so a verb says more ("questioned six employees").
    `kin` are nouns for one person, who has an age ("my mother is 81").

    What tells a property without being a wording of it: `adjectives` a word behind a measure ("long"), `comparatives`
    one behind a difference ("18 cents dearer"), `verbs` a verb
    before one, `units` a unit alone, `modifiers` a unit before a noun ("a 180-metre bridge"), `before` a word in front
    ("worth $5m"), `people_verbs` a verb whose object is people ("carrying 90 migrants"), `doers` one whose subject is
    ("rallied"), `share_verbs` one whose object is a share ("won 52 percent").
    """

    takes: dict[str, str] = {}
    instead: dict[str, dict[str, str]] = {}
    havers: str = ""
    people_only: str = ""
    subjects: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    comparatives: dict[str, str] = {}
    verbs: dict[str, str] = {}
    units: dict[str, str] = {}
    modifiers: dict[str, str] = {}
    before: dict[str, str] = {}
    people_verbs: dict[str, str] = {}
    share_verbs: dict[str, str] = {}
    doers: dict[str, str] = {}
    persons: str = ""
    inhabited: str = ""
    narrowing: str = ""
    owners: dict[str, str] = {}
    bodies: str = ""
    standing: str = ""
    kin: str = ""


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
