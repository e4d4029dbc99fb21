"""What a figure claims, in one plain sentence of our own.

"Around 500 people were detained in Porto on 9 June 2019." How a property is said stands in the lexicon
(`drafting.yaml`). One that is not known there is said as what a figure is for, which is right whatever its words are.
"""

from crosscheck.extract.drafts.phrases import to_be, to_do
from crosscheck.extract.drafts.quotes import clean
from crosscheck.extract.drafts.words import OURS, definite, drafting_words, is_participle, listed, whole_sentence
from crosscheck.extract.findings import FigureFinding
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality
from crosscheck.model.value import Quantity, QuantityKind

FORMER = "by an earlier figure, "
"""What stands before a clause whose figure the text has a newer one for."""


def figure_sentence(finding: FigureFinding, said: str, figure: str, lexicon: Lexicon) -> str:
    """Return the sentence of a figure; `said` are its words, `figure` those without the noun behind it."""
    counted, quantity = finding.counted, finding.mention.quantity
    property_, subject = clean(counted.property), clean(counted.subject)
    clause = _clause(property_, subject, _Words(said, figure, quantity), counted.modality)
    old = FORMER if counted.old else ""
    return whole_sentence(old + clause, finding.scope, clean(finding.speaker), counted.modality, lexicon)


class _Words:
    """The words of a figure: with the noun that it counts, without it, and whether they stand for several."""

    def __init__(self, said: str, figure: str, quantity: Quantity) -> None:
        self.said, self.figure, self.quantity = said, figure or said, quantity
        self.counts = quantity.kind is QuantityKind.COUNT
        single = quantity.amount == 1 or said.casefold() in split_words(load_lexicon(OURS).figures.nobody)
        self.many = (self.counts and not single) or quantity.kind is QuantityKind.PERCENT

    def of(self, subject: str) -> str:
        """Return what is counted with its figure: "500 protesters", "two thirds of the voters"."""
        if not subject or subject.casefold() in self.said.casefold():
            return self.said
        if not self.counts:
            return f"{self.said} of {subject}"
        return _joined(self.said, subject) or _joined(self.figure, subject) or f"{self.figure} {subject}"


def _clause(property_: str, subject: str, words: _Words, modality: Modality) -> str:
    drafting = drafting_words()
    if words.quantity.change is not None:
        return _change(property_, subject, words)
    if property_ in listed(drafting.done):
        return f"{words.of(subject)} {to_be(modality, words.many)} {property_}"
    if noun := _noun_done(property_):
        done = property_.removeprefix(f"{noun} ")
        counted = words.of(noun) if words.figure == words.said else words.said
        return f"{counted} {to_be(modality, words.many)} {done}"
    if property_ in drafting.acts:
        return f"{words.of(subject)} {to_do(property_, drafting.acts[property_], modality, words.many)}"
    if property_ in listed(drafting.things) or _counts_itself(property_, words):
        return f"there {to_be(modality, words.many)} {_things(property_, words)}{_for(subject, property_, words)}"
    if property_ in load_lexicon(OURS).vocabulary.properties.known:
        many = property_ in listed(drafting.many)
        said = words.said[len(property_) :].strip() if words.said.casefold().startswith(property_) else ""
        return f"{_named(property_)}{_link(property_, subject, words)} {to_be(modality, many)} {said or words.said}"
    return _unknown(property_, subject, words, modality)


def _change(property_: str, subject: str, words: _Words) -> str:
    drafting = drafting_words()
    lead = drafting.raised if words.quantity.change == "up" else drafting.lowered
    verb, by = lead.split()[0], lead
    said = words.said if any(c.isalpha() for c in words.said.split()[0]) else f"{by} {words.said}"
    said = said if not said.startswith(("up ", "down ")) else f"{verb} by {said.split(' ', 1)[1]}"
    return f"{_named(property_)}{_link(property_, subject, words)} {said}"


def _noun_done(property_: str) -> str:
    """Return the noun of "homes destroyed", "" for a property of another make."""
    noun, _, last = property_.rpartition(" ")
    return noun if last in listed(drafting_words().done) or is_participle(last) else ""


def _unknown(property_: str, subject: str, words: _Words, modality: Modality) -> str:
    """Say a property in words of the text: behind "were" if it can only stand there, else as what a figure is for."""
    parts = property_.split()
    if parts and is_participle(parts[0]) and words.quantity.kind is QuantityKind.COUNT:
        verb = "" if len(parts) > 1 else f"{to_be(modality, words.many)} "
        return f"{words.of(subject)} {verb}{property_}"
    of_subject = "" if not subject or subject.casefold() in property_.casefold() else f" ({subject})"
    return f"the figure for {property_}{of_subject} {to_be(modality, False)} {words.said}"


def _counts_itself(property_: str, words: _Words) -> bool:
    """Whether the property is the noun that is counted: windmills of "12 windmills"."""
    return words.quantity.kind is QuantityKind.COUNT and words.said.casefold().endswith(f" {property_.casefold()}")


def _things(property_: str, words: _Words) -> str:
    if words.said.casefold().endswith(property_.casefold()):
        return words.said
    return _joined(words.figure, property_) or f"{words.figure} {property_}"


def _for(subject: str, property_: str, words: _Words) -> str:
    repeated = subject.casefold() in f"{property_} {words.said}".casefold()
    return "" if not subject or repeated else f" for {subject}"


def _named(property_: str) -> str:
    drafting = drafting_words()
    called = drafting.called.get(property_, property_)
    return called if property_ in listed(drafting.bare) else f"the {called}"


def _link(property_: str, subject: str, words: _Words) -> str:
    if not subject or subject.casefold() in f"{property_} {words.said}".casefold():
        return ""
    links = drafting_words().links
    return f" {links.get(property_, links.get('', 'of'))} {definite(subject)}"


def _joined(left: str, right: str) -> str:
    """Join words where the end of the first is the beginning of the second, "" where nothing is shared.

    >>> _joined("three armed police", "police officers")
    'three armed police officers'
    """
    first, second = left.split(), right.split()
    for size in range(min(len(first), len(second)), 0, -1):
        if [word.casefold() for word in first[-size:]] == [word.casefold() for word in second[:size]]:
            return " ".join((*first, *second[size:]))
    return ""
