"""Parts and their total, in one source, do not add up.

Parts are added only where no one can be counted twice: those killed and those injured, men, women and children, towns
apart from each other, candidates by name; all of one place, time and speaker. Parts that are all there are (men and
women, “elsewhere”, valid and invalid votes) must come to the total; others may not exceed it. Where a group that may
share members with another is among them (women, officers), where the source says “including”, or where a town lies in
a total of another day, no sum is made. Rounded and hedged figures count with all that their words leave possible.

Example: fails
    Gazette: {id: all, property: killed, value: 11 people, place: Oslo}
    Gazette: {id: women, property: killed, value: four women, place: Oslo}
    Gazette: {id: men, property: killed, value: three men, place: Oslo}
    Gazette: {id: children, property: killed, value: two children, place: Oslo}

Example: holds
    Gazette: {id: all, property: killed, value: 11 people, place: Oslo}
    Gazette: {id: women, property: killed, value: four women, place: Oslo}
    Gazette: {id: officers, property: killed, value: nine officers, place: Oslo}

Example: fails
    Gazette: {id: cast, property: votes cast, value: "90,412", place: Oslo, time: 2021-05-01}
    Gazette: {id: enrolled, property: registered voters, value: "88,210", place: Oslo, time: 2021-05-01}
"""

from collections.abc import Iterator

from crosscheck.judge.reckoning.parts import reckon_parts
from crosscheck.judge.reckoning.passage import Passage, Sum
from crosscheck.model.diagnostic import Level

ID = "parts-do-not-add-up"
LEVEL = Level.ERROR


def reckon(passage: Passage) -> Iterator[Sum]:
    """Yield the sums of parts and totals in a passage."""
    yield from reckon_parts(passage)
