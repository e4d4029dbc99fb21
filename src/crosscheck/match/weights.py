"""What each way of agreeing or differing says about whether two claims answer the same question, in bits.

One bit doubles the odds (Fellegi and Sunter 1969). Values play no part: a match decided by value would hide every
conflict. Starting point: counts on 10,000 synthetic claims (docs/method.md); changed where claims of our
own, labelled before they were matched (tests/cases/pairs.yaml, the part marked `work`), spoke against it. Those pairs
are look-alikes on purpose, so that they count what tells claims apart; what brings them together they can only check. A
missing field gives nothing either way.
"""

from msgspec import Struct

PRIOR = -3.5
"""log2 of one true pair among some 11 that share a key. Among 10,000 claims of one sort it is one in 90; in a desk's
project every fifth pair is, where fields leave more open than here (docs/method.md: the curve)."""

SURE = 2.0
"""Four to one for it: one fact (docs/method.md: complete link at 2 keeps precision up in a dense story)."""

POSSIBLE = -1.0
"""One to two against it: worth a person's look (the same, review band from -1)."""

STORY = ("place", "event")
STORY_SHARE = 0.25
"""Where and at what event go together: within one story they agree on whatever is asked. Of the lesser of the two only
this share counts; else two questions about one election would be one."""


class Weight(Struct, frozen=True):
    """What a level is worth, why, and whether it bars the two from one fact or from being surely one."""

    bits: float
    why: str
    bars: bool = False
    at_most_possible: bool = False


COMPARISONS: dict[str, dict[str, Weight]] = {
    "kind": {
        "same": Weight(0, "says nothing: a gate, not evidence"),
        "unstated": Weight(0, "one of them names no unit, or has no value that could be read"),
        "whether": Weight(0, "one denies or grants as a whole what the other gives"),
        "other things": Weight(-3.5, "houses and cars are two counts, unless the subjects say otherwise"),
        "other sort": Weight(-8, "a date answers another question than a figure", bars=True),
        "other unit": Weight(-8, "percent, points, money and counts are never compared", bars=True),
        "change": Weight(-8, '"rose by" is not "rose to"', bars=True),
    },
    "property": {
        "same": Weight(0, "candidates mostly share it: the prior counts it"),
        "same level": Weight(1.5, "a price, an age, a share: one answer for one subject and day"),
        "same free words": Weight(2, "two writers hit on words that no lexicon has: seldom by chance"),
        "same fact": Weight(3.5, "who, where, how long a river: one answer for one subject, not one for each day"),
        "same meaning": Weight(0.5, "other words for it, as the thesaurus has them"),
        "kin": Weight(-0.5, "one lies within the other: hospitalised, injured"),
        "same in context": Weight(-0.5, "the rest is a small word, or is in the other subject, event or place"),
        "narrower": Weight(-5, "one says more, which may make it another question", at_most_possible=True),
        "overlaps": Weight(-8, "some words in common: cause of the blocks, of the protests", at_most_possible=True),
        "narrower, one figure": Weight(-0.5, "one says more, but both give one figure of three digits or more"),
        "overlaps, one figure": Weight(-1.5, "some words in common, and one figure of three digits or more"),
        "unlike, one figure": Weight(-3.5, "no word in common, but one figure of three digits or more"),
        "unlike, told alike": Weight(-9, "no word in common, but the claims are told alike", at_most_possible=True),
        "unlike": Weight(-12, "no word in common", bars=True),
        "other": Weight(-12, "two properties that are both known, and neither within the other", bars=True),
    },
    "subject": {
        "same": Weight(6, "a full name is at least as rare as a place"),
        "variant": Weight(5.5, "another spelling of it"),
        "part": Weight(5, "surname and full name"),
        "acronym": Weight(5, "initials of it"),
        "named phrase": Weight(5.5, "the same words, with a name or a figure in them"),
        "named part": Weight(5, "a name, and the name with what it is: the painting Blue Harbour"),
        "phrase": Weight(3, "the same words, at least two of them"),
        "phrase part": Weight(2, "one has a word more, two or more are the same"),
        "word": Weight(1.5, "the same word; many claims have it"),
        "word part": Weight(1, "one has a word more, a single one is the same"),
        "only one": Weight(
            -4, "one says of what, the other only again what is asked: shrimp exports, exports", at_most_possible=True
        ),
        "overlaps": Weight(0, "some words in common"),
        "name and group": Weight(-5, "a rate of one by name, and of a group", at_most_possible=True),
        "mixed": Weight(0, "a name against a description: it may be the same"),
        "unlike": Weight(
            -6.5,
            "no word in common, or a name of its own in each: bread, milk; synonyms cost as much",
            at_most_possible=True,
        ),
        "different": Weight(-8, "two names", bars=True),
    },
    "group": {
        "same": Weight(2, "the same people, told from others"),
        "everybody": Weight(1, "the same, but the widest group there is, as in most claims"),
        "nested": Weight(0, "one lies within the other: a scope, no evidence"),
        "nested, a level": Weight(
            -6, "the rate of a part is not that of the whole: of the young, of all", at_most_possible=True
        ),
        "overlaps": Weight(-5, "may share members, but neither is a part of the other: journalists, women"),
        "unlike": Weight(-5, "things of which nothing common is known"),
        "apart": Weight(-8, "share no member", bars=True),
    },
    "place": {
        "same": Weight(6, "a place is rare among claims"),
        "variant": Weight(5.5, "another spelling of it"),
        "subject": Weight(5, "one has it as subject, the other as place"),
        "nested": Weight(4.5, "one lies in the other: on one day a part and its whole belong side by side"),
        "setting": Weight(3.5, "one names it, and the rest of the other's source speaks of it"),
        "settings": Weight(3, "neither names one, and the rest of both sources speaks of one place"),
        "other setting": Weight(-1, "the rest of the source speaks of another place"),
        "like": Weight(2, "one name has more words, nothing known of where they lie"),
        "spelt alike": Weight(2, "a slip or another language; or Niger and Nigeria", at_most_possible=True),
        "perhaps inside": Weight(1, "one is in no gazetteer, and may well lie in the other"),
        "unlike": Weight(-8, "two names, nothing known that puts one in the other"),
        "apart": Weight(-8, "neither lies in the other", bars=True),
    },
    "time": {
        "same": Weight(4, "the same day, month or year"),
        "same long": Weight(3, "the same stretch of more than a year"),
        "nested in days": Weight(3, "one lies within the other, which is at most ten days long"),
        "nested in a month": Weight(2.5, "one lies within the other, which is at most a month long"),
        "nested in a year": Weight(2, "one lies within the other, which is at most a year long"),
        "nested": Weight(0, "one lies within the other, which is long or open"),
        "overlaps": Weight(1, "they share days"),
        "setting": Weight(3, "no time in one, and the rest of its source speaks of the other's"),
        "reported at once": Weight(3, "no time in one, which was published within two weeks after the other's"),
        "no later hint": Weight(0, "no time in one, which was published later"),
        "reported before": Weight(-3, "no time in one, which was published before the other's time"),
        "one news cycle": Weight(3.5, "no time in either, published within three days of each other"),
        "one month": Weight(2, "no time in either, published within a month of each other"),
        "one month, a level": Weight(2.5, "the same, and what is asked changes slowly: a population, an age"),
        "one year": Weight(0, "no time in either, published within a year of each other"),
        "years between": Weight(-4, "no time in either, published more than a year apart"),
        "years between, free": Weight(-2, "the same, and nobody knows how often it happens: a building's cost"),
        "years between, fact": Weight(
            -1.5, "the same, or one says when; it may have changed: who leads, whether it is banned"
        ),
        "levels of other years": Weight(-6, "a price or a population without a date is that of its day", bars=False),
        "apart": Weight(-8, "periods with no day in common", bars=True),
    },
    "event": {
        "same": Weight(6, "one event by its name or its year"),
        "subject": Weight(5, "one has it as subject, the other as event"),
        "setting": Weight(3.5, "one or both leave it out, and the rest of the source speaks of it"),
        "named part": Weight(4.5, "one name more fully: Odile, Hurricane Odile"),
        "phrase": Weight(4.5, "the same words, at least two of them"),
        "phrase part": Weight(2, "one has a word more, as a year"),
        "word": Weight(2.5, "the same word: the vote, the march"),
        "word part": Weight(1, "one has a word more, a single one is the same"),
        "one kind": Weight(1, "two words for one kind of event: a fire, a blaze"),
        "any kind": Weight(0, "a disaster may be the flood"),
        "overlaps": Weight(-3, "some words in common: a trial and the riot that it is about"),
        "unlike": Weight(-4, "no word in common"),
        "different": Weight(-8, "two events with names or years of their own", bars=True),
    },
    "definition": {
        "same": Weight(0.5, "the same qualifier: confirmed, core, in the second round"),
        "overlaps": Weight(-0.5, "one counts what the other does, and more: confirmed and suspected"),
        "unsaid": Weight(-1, "one has a qualifier that silence does not mostly mean: suspected, monthly"),
        "unsaid, other": Weight(-4, "the same, and with it it is another question: monthly against annual inflation"),
        "beside": Weight(-1, "figures that a reader compares: suspected, confirmed; the verdict is scope"),
        "other": Weight(-8, "two questions: annual and monthly, first and second round", bars=True),
    },
    "silence": {
        "all but a period": Weight(1.5, "a rate of one period, and neither says of where or whom: of the same"),
        "both": Weight(
            1.5, "both name whom they speak of and state neither place, time nor event: nothing is left open"
        ),
    },
    "said by": {
        "same": Weight(1, "credited to one speaker"),
        "other": Weight(0, "who says it does not change what is asked"),
    },
    "words": {
        "many": Weight(0.5, "told in the same words; small on purpose: rewording is the rule"),
        "many, free": Weight(2, "told in the same words, and words are all there is to a fact without figures"),
        "some, free": Weight(1, "several words in common"),
    },
    "passage": {
        "one": Weight(-8, "two figures of one passage are given for two things", bars=True),
    },
    "sources": {
        "one story": Weight(2.5, "the sources tell of one place or event at one time"),
    },
    "voice": {
        "one": Weight(-4, "one speaker in one source gives two figures or dates: of two things", at_most_possible=True),
    },
    "story": {
        "counted": Weight(0, "place and event go together: of the lesser only a quarter counts"),
    },
}
"""Field, level, weight."""
