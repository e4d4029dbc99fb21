"""A fact without a figure, in one plain sentence of our own: "Ivo Marten spoke from London on 2 March 2021"."""

from msgspec.structs import replace

from crosscheck.extract.article import Scope
from crosscheck.extract.drafts.phrases import on_when, to_be, where_and_when
from crosscheck.extract.drafts.quotes import clean
from crosscheck.extract.drafts.words import (
    definite,
    drafting_words,
    is_participle,
    listed,
    stands_for_many,
    whole_sentence,
)
from crosscheck.extract.findings import FactFinding
from crosscheck.grammar.truth import read_truth
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.claim import Modality
from crosscheck.model.value import Truth, ValueKind

NOT_SO = "it was not so that "
"""What stands before a clause that does not hold."""


def fact_sentence(finding: FactFinding, lexicon: Lexicon) -> str:
    """Return the sentence of a fact."""
    mention, scope = finding.mention, finding.scope
    property_, subject, value = clean(mention.property), clean(mention.subject), clean(mention.value)
    if mention.kind == ValueKind.TIME.value:
        scope = replace(scope, time="")  # its value says when
    if mention.kind == ValueKind.TRUTH.value:
        clause = _truth(property_, subject, mention.modality)
        clause = clause if _holds(value, lexicon) else f"{NOT_SO}{clause}"
    else:
        said = on_when(value, lexicon, bare=True) if mention.kind == ValueKind.TIME.value else value
        clause = _told(property_, subject, value, mention.modality, lexicon)
        if not clause:
            there = where_and_when(Scope(clean(scope.place)), lexicon)
            clause, scope = _generic(property_, subject, f"{there} was {said}"), replace(scope, place="")
    return whole_sentence(clause, scope, clean(finding.speaker), mention.modality, lexicon)


def _holds(value: str, lexicon: Lexicon) -> bool:
    truth = read_truth(value, lexicon)
    return not isinstance(truth, Truth) or truth.holds


def _truth(property_: str, subject: str, modality: Modality) -> str:
    """Say what holds of a subject; a property that is a noun with a participle has its subject in itself."""
    told = _told(property_, subject, "", modality, None)
    if told:
        return told
    noun, _, last = property_.rpartition(" ")
    if subject and (property_ in listed(drafting_words().done) or is_participle(property_)):
        return f"{definite(subject)} {to_be(modality, stands_for_many(subject))} {property_}"
    if noun and is_participle(last):
        return f"{definite(noun)} {to_be(modality, stands_for_many(noun))} {last}"
    return f"{definite(subject)} {property_}" if subject else f"there was {property_}"


def _told(property_: str, subject: str, value: str, modality: Modality, lexicon: Lexicon | None) -> str:
    """Say a property by its own sentence, "" where it has none."""
    template = drafting_words().facts.get(property_, "")
    if not template or ("{subject}" in template and not subject):
        return ""
    when = on_when(value, lexicon) if lexicon and "{when}" in template else ""
    parts = {"{subject}": definite(subject), "{value}": value, "{when}": when}
    parts["{be}"] = to_be(modality, stands_for_many(subject))
    words = (parts.get(word, word) for word in template.split())
    return " ".join(words)


def _generic(property_: str, subject: str, rest: str) -> str:
    of_subject = f" of {definite(subject)}" if subject else ""
    return f"{definite(property_)}{of_subject}{rest}"
