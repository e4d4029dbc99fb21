"""What a figure claims, in one plain sentence of our own.

"Around 500 people were detained in Porto on 9 June 2019." How a property is said stands in the lexicon
(`drafting.yaml`). One that is not known there is said as what a figure is for, which is right whatever its words are.
"""

from crosscheck.extract.drafts.phrases import OURS, to_be, to_do
from crosscheck.extract.drafts.quotes import clean
from crosscheck.extract.drafts.words import definite, drafting_words, is_participle, listed, whole_sentence
from crosscheck.extract.findings import FigureFinding
from crosscheck.grammar.folding import fold
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality
from crosscheck.model.value import Quantity, QuantityKind

FORMER = "by an earlier figure, "
"""What stands before a clause whose figure the text has a newer one for."""

TO_BE = ("is", "are", "was", "were", "be", "been")
"""Words behind which a participle is a verb of its own sentence."""


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
        self.said, self.figure, self.quantity = _apart(said, quantity), figure or said, quantity
        self.counts = quantity.kind is QuantityKind.COUNT
        figures = load_lexicon(OURS).figures
        zeros = (*split_words(figures.nobody), *split_words(figures.zero))
        self.nobody = self.counts and self.figure.casefold() in zeros
        single = quantity.amount == 1 or self.nobody
        self.of_things = self.counts or quantity.kind is QuantityKind.PERCENT
        self.many = self.of_things and not single

    def of(self, subject: str) -> str:
        """Return what is counted with its figure: "500 protesters", "two thirds of the voters"."""
        if self.nobody:
            drafting = drafting_words()
            return "no one" if not subject or subject in listed(drafting.anyone) else f"none of the {subject}"
        if not subject or subject.casefold() in self.said.casefold():
            return self.said
        if not self.counts:
            return f"{self.said} of {subject}"
        link = " of " if self.figure.endswith("s") and self.figure.isalpha() else " "  # dozens of people
        return _joined(self.said, subject) or _joined(self.figure, subject) or f"{self.figure}{link}{subject}"


def _apart(said: str, quantity: Quantity) -> str:
    """Return what stands before a noun as what stands behind "was": "24 years" for "24-year-old"."""
    if quantity.kind not in (QuantityKind.AGE, QuantityKind.DURATION, QuantityKind.MEASURE):
        return said
    words = said.removesuffix("-old") if quantity.kind is QuantityKind.AGE else said
    figure, dash, unit = words.rpartition("-")
    if not dash or not unit.isalpha() or not unit.isascii() or not figure or not figure[-1].isalnum():
        return said
    plural = unit if quantity.amount == 1 or unit.endswith("s") else f"{unit}s"
    return f"{figure} {unit if quantity.amount == 1 else drafting_words().plurals.get(unit, plural)}"


def _unsaid_words(quantity: Quantity) -> frozenset[str]:
    """Return the words of an age that "the age was" says already."""
    is_age = quantity.kind is QuantityKind.AGE
    return listed(drafting_words().age_words) if is_age else frozenset()


def _clause(property_: str, subject: str, words: _Words, modality: Modality) -> str:
    drafting = drafting_words()
    if words.quantity.change is not None:
        return _change(property_, subject, words, modality)
    if property_ in listed(drafting.done):
        return f"{words.of(subject)} {to_be(modality, words.many)} {property_}"
    if noun := _noun_done(property_):
        done = property_.removeprefix(f"{noun} ")
        counted = words.of(noun) if words.figure == words.said and words.of_things else words.said
        many = words.many or words.quantity.kind is QuantityKind.MEASURE
        return f"{counted} {to_be(modality, many)} {done}"
    if property_ in drafting.acts and words.of_things:
        if subject.casefold().startswith(stem := drafting.acts[property_].removesuffix("e")) and stem:
            return f"there {to_be(modality, words.many)} {words.of(subject)}"
        return f"{words.of(subject)} {to_do(property_, drafting.acts[property_], modality, words.many)}"
    if property_ in listed(drafting.things) or _counts_itself(property_, words):
        return f"there {to_be(modality, words.many)} {_things(property_, words)}{_for(subject, property_, words)}"
    if property_ in load_lexicon(OURS).vocabulary.properties.known:
        many = property_ in listed(drafting.many)
        said = words.said[len(property_) :].strip() if words.said.casefold().startswith(f"{property_} ") else ""
        said = " ".join(word for word in (said or words.said).split() if word not in _unsaid_words(words.quantity))
        return f"{_whole(property_, subject, words)} {to_be(modality, many)} {said}"
    return _unknown(property_, subject, words, modality)


def _change(property_: str, subject: str, words: _Words, modality: Modality) -> str:
    drafting = drafting_words()
    told = words.said.split()
    if words.quantity.kind is QuantityKind.RATIO and not any(map(is_participle, told)):
        return f"{_whole(property_, subject, words)} {to_be(modality, False)} {words.said}"
    by = drafting.raised if words.quantity.change == "up" else drafting.lowered
    verbs = (drafting.raised.split()[0], drafting.lowered.split()[0])
    said = words.said if told[0] in verbs or any(map(is_participle, told)) else f"{by} {words.said}"
    if told[0] in ("up", "down"):
        said = f"{by} {' '.join(told[1:])}"
    return f"{_whole(property_, subject, words)} {said}"


def _whole(property_: str, subject: str, words: _Words) -> str:
    """Return a property with its subject, of which something is said; an unknown one as what a figure is for."""
    drafting = drafting_words()
    if subject and (property_ in drafting.acts or property_ in listed(drafting.done)):
        return f"the number of {subject} {'who ' if property_ in drafting.acts else ''}{property_}"
    if property_ in load_lexicon(OURS).vocabulary.properties.known:
        return f"{_named(property_, subject)}{_link(property_, subject, words)}"
    return _figure_for(property_, subject)


def _noun_done(property_: str) -> str:
    """Return the noun of "homes destroyed", "" for a property of another make."""
    noun, _, last = property_.rpartition(" ")
    if noun.rpartition(" ")[2] in TO_BE or _is_negated(property_):
        return ""
    return noun if last in listed(drafting_words().done) or is_participle(last) else ""


def _unknown(property_: str, subject: str, words: _Words, modality: Modality) -> str:
    """Say a property in words of the text: behind "were" if it can only stand there, else as what a figure is for."""
    parts = property_.split()
    if parts and is_participle(parts[0]) and words.quantity.kind is QuantityKind.COUNT:
        verb = "" if len(parts) > 1 else f"{to_be(modality, words.many)} "
        return f"{words.of(subject)} {verb}{property_}"
    return f"{_figure_for(property_, subject)} {to_be(modality, False)} {words.said}"


def _figure_for(property_: str, subject: str) -> str:
    one, other = subject.casefold(), property_.casefold()
    of_subject = "" if not subject or one in other or other in one else f" ({subject})"
    quoted = is_participle(property_.split(" ")[0]) or _is_negated(property_)
    named = f"“{property_}”" if quoted else property_
    return f"the figure for {named}{of_subject}"


def _is_negated(property_: str) -> bool:
    """Whether a property tells what was not so, which is said in its own words."""
    words = fold(property_).split()
    return not listed(load_lexicon(OURS).vocabulary.grammar.negations).isdisjoint(words)


def _counts_itself(property_: str, words: _Words) -> bool:
    """Whether the property is the noun that is counted: windmills of "12 windmills"."""
    return words.quantity.kind is QuantityKind.COUNT and words.said.casefold().endswith(f" {property_.casefold()}")


def _things(property_: str, words: _Words) -> str:
    if words.said.casefold().endswith(property_.casefold()):
        return words.said
    return _joined(words.figure, property_) or f"{words.figure} {property_}"


def _for(subject: str, property_: str, words: _Words) -> str:
    repeated = subject.casefold() in f"{property_} {words.said}".casefold()
    if not subject or repeated or subject in listed(drafting_words().anyone):
        return ""
    joins = drafting_words().joins
    return f" {joins.get(property_, joins.get('', 'for'))} {definite(subject)}".replace("  ", " ")


def _named(property_: str, subject: str) -> str:
    drafting = drafting_words()
    called = drafting.called.get(property_, property_)
    is_bare = property_ in listed(drafting.bare) or (not subject and property_ in listed(drafting.many))
    return called if is_bare else f"the {called}"


def _link(property_: str, subject: str, words: _Words) -> str:
    if not subject or subject.casefold().removesuffix("s") in f"{property_} {words.said}".casefold():
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
