"""What someone is credited with saying takes what the verb of saying makes of it: alleged, feared, planned."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from crosscheck.extract.article import FactMention, Speech
from crosscheck.model.claim import Modality
from crosscheck.model.value import ValueKind


def as_said(facts: Iterable[FactMention], speech: Sequence[Speech]) -> Iterator[FactMention]:
    """Yield facts with the modality of the speech that they stand in; facts and speech in the order of the text.

    What lasts, as an office, is told aside. A denial of whether something happened is told by its value already.
    """
    begun = 0
    running: list[Speech] = []
    for fact in facts:
        while begun < len(speech) and speech[begun].first <= fact.first:
            running.append(speech[begun])
            begun += 1
        running = [part for part in running if part.last >= fact.last]
        inner = min(running, key=lambda part: part.last - part.first, default=None)
        made = inner.modality if inner is not None else Modality.ASSERTED
        if made is Modality.DENIED and fact.kind == ValueKind.TRUTH.value:
            made = Modality.ASSERTED
        yield replace(fact, modality=made) if fact.modality is Modality.ASSERTED and not fact.lasting else fact
