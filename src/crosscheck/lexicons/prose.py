"""What tells a figure of running text from a number that is none: the words around it.

Loaded only where articles are read. A list of phrases is one string with commas ("talked about, told about"), as in
`figures.py`. A language without this section is read with its figures alone.
"""

import msgspec

from crosscheck.lexicons.figures import Phrases


class Prose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that stand around figures in running text.

    Before a figure: `between` may stand between a hedge and its figure ("about a further 20"), `no_hedges` end like a
    hedge and are none ("talked about two issues"), `transitive` are words of change that take an object ("raised $5m").
    `verbs` follow a figure whose noun is left out ("13 received sentences").
    Events: `events` are what happens to those counted ("killed"), `event_nouns` what is counted of them ("deaths").
    `only` makes a count of "one". Durations: `when_before` and `when_inner` lead to one that says when ("over the past
    three days"), `lasting` and `served` to one that says how long ("jailed for five years", "five years in prison").
    Years: `year_before` leads to one ("since 2011"). Ages: `young` and `old` make an age group ("under 18", "over-65s").
    Pairs: `votes` and `scores` are words of votes and of matches. Names: `no_names` are words that are no name although
    they have a capital. `imprint` are words of a web address. `pitch` and `reader` together address the reader.
    """

    between: Phrases = ""
    no_hedges: Phrases = ""
    transitive: Phrases = ""
    verbs: Phrases = ""
    events: Phrases = ""
    event_nouns: Phrases = ""
    only: Phrases = ""
    when_before: Phrases = ""
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
