"""What tells a figure of running text from a number that is none: the words around it.

Loaded only where articles are read. A list of phrases is one string with commas ("talked about, told about"), as in
`figures.py`. A language without this section is read with its figures alone.
"""

import msgspec

from crosscheck.lexicons.figures import Phrases


class Prose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that stand around figures in running text.

    Before a figure: `between` may stand between a hedge and its figure ("about a further 20"), `no_hedges` end like a
    hedge and are none ("talked about two issues"), `transitive` are words of change that take an object ("raised $5m"),
    `not_minus` make a minus none ("plus or minus 3"), `ranked` make a rank of an ordinal, as `places_behind` do behind
    it, `placed` behind one that opens a sentence, `placed_in` behind one without an article, `moving` before one
    without a noun, `placed_by` behind one after `being`; `achieved` is what has been done so many times ("her 200th
    cap"). `share_links` join two levels of the same ("up from").
    Behind one: `verbs` follow a figure whose noun is left out ("13 received sentences"), `magnitudes` tell the size of
    an earthquake, `measuring` a length ("jumped 2.01m"), `weighing` that `pounds` are a weight, `share_ends` and
    `shares` a share; one of `further` adds a bare number to a measure ("six hours there and another ten here").
    Events: `events` are what happens to those counted ("killed"), `event_nouns` what is counted of them ("deaths").
    None of something is counted where one of `existing` stands before "no" or one of `passive` and of `recorded` behind
    the noun, unless one of `not_counted` is in it. One of `in_state` behind "one man" counts him; `auxiliaries` go on
    behind an aside ("one man, a baker, has died"). `only` makes a count of "one".
    Vague words: those of `vague_off` are no figure in running text unless a scale follows; of these `vague_plain` are
    one before a word of `vague_on` ("scores were held").
    Durations: `when_before` leads to one that says when ("over three days"), past `when_inner`; `when_marks` do so
    whatever stands before them ("the past three days"). `lasting` and, from further off, `jailing` lead to one that
    says how long, with one of `lasting_before` between; so does `served` behind it ("five years in prison"). One of
    `extent` tells how long something took ("built in three days"; with "the" only one of `limits`), and so does one of
    `after` where the clause ends or goes on with one of `spent_in` ("after six days of talks"); `when_behind` says
    when, as does `when_last` at the end of a clause; behind one of `verb_leads` a word of both is a verb ("to last
    three days"); `all_of` is no hedge of a span ("met over six weeks") unless it lasts. One of `between_events` and of
    `clause_subjects` behind a span make it lie between two events ("a year after it was sold"). `periods` are counted
    like spans of time ("in 10 quarters"). A span behind `told_for` is a figure where the clause ends with it, also at
    one of `clause_ends`.
    Years: `year_before` leads to one ("since 2011"). Clocks: a number behind `clock_before` is one, and a bare one
    behind `at` unless a word of `level` stands before. Ages: `young` and `old` make an age group, also behind
    `aged_people`; `age_ends` may follow an age, `age_leads` stand before it. `day_parts` follow an hour, `fixed_points`
    a point of a course ("the 20-mile mark"), `confidence` a percentage that names a method, `than` a word that
    compares.
    Pairs: `votes` and `scores` are words of votes and of matches, `told_by` leads to a vote.
    Names: `no_names` are words that are no name although they have a capital; `web` are parts of a web address. `pitch`
    and `reader` together address the reader.
    """

    determiners: Phrases = ""
    at: Phrases = ""
    list_words: Phrases = ""
    and_words: Phrases = ""
    towards: Phrases = ""
    as_many: Phrases = ""
    further: Phrases = ""
    comparatives: Phrases = ""
    told_by: Phrases = ""
    not_minus: Phrases = ""
    age_ends: Phrases = ""
    aged_people: Phrases = ""
    vague_plain: Phrases = ""
    age_leads: Phrases = ""
    places_before: Phrases = ""
    share_before: Phrases = ""
    owners: Phrases = ""
    pounds: Phrases = ""
    clock_before: Phrases = ""
    told_for: Phrases = ""
    clause_ends: Phrases = ""
    places_behind: Phrases = ""
    points: Phrases = ""
    share_links: Phrases = ""
    between: Phrases = ""
    no_hedges: Phrases = ""
    transitive: Phrases = ""
    verbs: Phrases = ""
    events: Phrases = ""
    event_nouns: Phrases = ""
    placed: Phrases = ""
    being: Phrases = ""
    placed_by: Phrases = ""
    moving: Phrases = ""
    placed_in: Phrases = ""
    achieved: Phrases = ""
    not_counted: Phrases = ""
    existing: Phrases = ""
    recorded: Phrases = ""
    passive: Phrases = ""
    fixed_points: Phrases = ""
    in_state: Phrases = ""
    auxiliaries: Phrases = ""
    day_parts: Phrases = ""
    confidence: Phrases = ""
    than: Phrases = ""
    only: Phrases = ""
    when_before: Phrases = ""
    extent: Phrases = ""
    limits: Phrases = ""
    after: Phrases = ""
    spent_in: Phrases = ""
    when_behind: Phrases = ""
    when_last: Phrases = ""
    verb_leads: Phrases = ""
    all_of: Phrases = ""
    between_events: Phrases = ""
    clause_subjects: Phrases = ""
    when_inner: Phrases = ""
    when_marks: Phrases = ""
    lasting: Phrases = ""
    lasting_before: Phrases = ""
    jailing: Phrases = ""
    periods: Phrases = ""
    vague_on: Phrases = ""
    served: Phrases = ""
    year_before: Phrases = ""
    level: Phrases = ""
    young: Phrases = ""
    old: Phrases = ""
    votes: Phrases = ""
    scores: Phrases = ""
    no_names: Phrases = ""
    ranked: Phrases = ""
    shares: Phrases = ""
    share_ends: Phrases = ""
    magnitudes: Phrases = ""
    pitch: Phrases = ""
    reader: Phrases = ""
    weighing: Phrases = ""
    measuring: Phrases = ""
    web: Phrases = ""
    vague_off: Phrases = ""
    half_off: Phrases = ""
    idioms: dict[str, Phrases] = {}
