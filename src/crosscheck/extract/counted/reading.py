"""What each figure of an article is a figure of: one walk over the sentences that hold figures.

For each figure the heaviest pattern of the table gives property and subject; what the sentence leaves out is carried over
from the figures before it ("24 were released"). A former value takes both from the new one beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crosscheck.extract.article import Article, Counted, FigureMention, NameMention, PassedOver, Speech
from crosscheck.extract.clauses.reading import read_clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.counted.former import is_former
from crosscheck.extract.counted.modality import modality_at
from crosscheck.extract.counted.passing import passed_at_once, passed_in_the_end
from crosscheck.extract.counted.patterns import govern
from crosscheck.extract.counted.referents import Referents
from crosscheck.extract.counted.roles import PERSON, roles_of
from crosscheck.extract.counted.site import Found, Site, counted_words, is_vague, words_of_phrase
from crosscheck.extract.counted.wordings import wordings_of
from crosscheck.model.claim import Modality
from crosscheck.model.value import QuantityKind

_PEOPLE = "people"


@dataclass
class _Memory:
    """What the figures read so far leave to those that follow."""

    referents: Referents
    subject: str = ""
    last: dict[str, tuple[int, Counted]] = field(default_factory=dict)
    previous: tuple[FigureMention, Counted] | None = None
    counted: set[tuple[str, str]] = field(default_factory=set)


def read_counted(
    article: Article,
    figures: tuple[FigureMention, ...],
    names: tuple[NameMention, ...],
    speech: tuple[Speech, ...],
) -> tuple[Counted | PassedOver, ...]:
    """Return for each figure what it is a figure of, or why it is no figure of a claim."""
    memory = _Memory(Referents(names))
    spoken = _speech_modality(figures, speech)
    found: list[Counted | PassedOver] = []
    for sites in _sites(article, figures):
        for site in sites:
            found.append(_read_one(article, site, memory, spoken[len(found)]))
    return tuple(found)


def _sites(article: Article, figures: Sequence[FigureMention]) -> Iterator[list[Site]]:
    """Read sentence by sentence, each once, whatever figures it holds."""
    language = article.lexicon.language
    wordings, roles = wordings_of(language), roles_of(language)
    start = 0
    while start < len(figures):
        stop = start
        while stop < len(figures) and figures[stop].sentence == figures[start].sentence:
            stop += 1
        sentence = article.sentences[figures[start].sentence]
        clauses = read_clauses(article, sentence, list(enumerate(figures[start:stop])))
        matches = wordings.find(clauses.tokens)
        sites = []
        for index, mention in enumerate(figures[start:stop]):
            k = clauses.holding.get(index, -1)
            first, last = clauses.figure_span(index)
            sites.append(Site(mention, clauses, k, first, last, matches, wordings, roles))
        yield sites
        start = stop


def _read_one(article: Article, site: Site, memory: _Memory, spoken: Modality) -> Counted | PassedOver:
    mention = site.mention
    if site.k < 0:
        return PassedOver(mention.first, mention.last, "stands in no phrase that could be read")
    why = passed_at_once(site)
    if why:
        return PassedOver(mention.first, mention.last, why)
    language = article.lexicon.language
    kind = mention.quantity.kind.value
    old = is_former(site, language)
    newer = memory.last.get(kind)
    if old and newer is not None and newer[0] == mention.sentence and not _has_own_noun(site):
        return Counted(newer[1].property, newer[1].subject, newer[1].modality, old=True)
    found = _of_them(site, newer) or _joined_age(site, memory) or _narrowed(site, newer) or govern(site)
    amount = str(mention.quantity.amount)
    found = found or _carried(site, memory)
    before = (amount, _stem_of(site, found)) in memory.counted
    why = passed_in_the_end(site, found, counted_before=before)
    if why or found is None:
        return PassedOver(mention.first, mention.last, why)
    counted = _finish(site, found, memory, spoken, language, old=old)
    memory.counted.add((amount, _stem_of(site, found)))
    memory.referents.note(counted.subject, site)
    memory.last[kind] = mention.sentence, counted
    memory.previous = mention, counted
    if site.quantity.kind is QuantityKind.COUNT:
        memory.subject = counted_words(site) or (counted.subject if site.k != 0 or counted.subject else memory.subject)
    return counted


def _has_own_noun(site: Site) -> bool:
    return bool(counted_words(site)) and site.quantity.kind is QuantityKind.COUNT


def _stem_of(site: Site, found: Found | None) -> str:
    words = counted_words(site) or (found.subject if found else "")
    return site.wordings.stem(words.split()[-1].lower()) if words else ""


def _carried(site: Site, memory: _Memory) -> Found | None:
    """Return the property of the figure before for one that has no words of its own: "another five"."""
    newer = memory.last.get(site.quantity.kind.value)
    if newer is None or newer[0] != site.mention.sentence:
        return None
    clauses = site.clauses
    if site.quantity.kind is QuantityKind.PERCENT and clauses.text(site.k + 1) in clauses.words.sets["for_"]:
        return Found(newer[1].property, words_of_phrase(clauses, site.k + 2), -1)
    if site.quantity.kind is not QuantityKind.COUNT:
        return None
    return Found(newer[1].property, newer[1].subject, -1)


def _joined_age(site: Site, memory: _Memory) -> Found | None:
    """Read "aged 34 and 51": a bare figure joined to an age is another."""
    clauses, before = site.clauses, memory.previous
    if before is None or before[0].quantity.kind is not QuantityKind.AGE or before[0].sentence != site.mention.sentence:
        return None
    joined = clauses.sort(site.left) in (Sort.CONJ, Sort.COMMA) and clauses.at(site.left - 1)
    if not joined or not joined.figures or site.has_noun or site.quantity.unit:
        return None
    return Found(before[1].property, before[1].subject, -1)


def _narrowed(site: Site, newer: tuple[int, Counted] | None) -> Found | None:
    """Read "52 votes in favour and 48 against", "twenty were injured, three seriously"."""
    if newer is None or newer[0] != site.mention.sentence or site.has_noun:
        return None
    word = site.clauses.text(site.k + 1)
    key = site.settle(site.wordings.whole(newer[1].property, word) or site.wordings.whole(word, newer[1].property))
    return Found(key, newer[1].subject, -1) if key else None


def _of_them(site: Site, newer: tuple[int, Counted] | None) -> Found | None:
    """Read "(four of them children)": a group within those just counted."""
    clauses, of = site.clauses, site.of
    if newer is None or newer[0] != site.mention.sentence or of < 0 or not is_vague(clauses, of):
        return None
    if clauses.sort(of + 1) is not Sort.NOUN or clauses.phrases[of + 1].figures:
        return None
    return Found(newer[1].property, words_of_phrase(clauses, of + 1), -1)


def _finish(site: Site, found: Found, memory: _Memory, spoken: Modality, language: str, *, old: bool) -> Counted:
    roles = site.roles
    subject = found.subject
    if not subject and not roles.is_level(found.property):
        subject = memory.subject if site.quantity.kind is QuantityKind.COUNT else ""
        if roles.subjects.get(found.property) == _PEOPLE and subject and subject.split(" ")[-1].lower() not in roles.people:
            subject = ""
        person = site.quantity.unit == PERSON or found.property in roles.subjects
        subject = subject or roles.subjects.get(found.property, _PEOPLE if person else "")
    if not subject and (roles.is_level(found.property) or found.property in roles.persons):
        subject = memory.referents.resolve(site, found.at)
    if not subject and found.property in roles.persons:
        subject = memory.subject
    if subject == found.property and roles.is_level(found.property):
        subject = ""
    if subject in site.clauses.words.sets["person"]:
        subject = _PEOPLE
    modality = modality_at(site.clauses, found.at, site.k, language, casualty=found.property in roles.subjects)
    return Counted(found.property, subject, modality if modality is not Modality.ASSERTED else spoken, old)


def _speech_modality(figures: Sequence[FigureMention], speech: Sequence[Speech]) -> list[Modality]:
    """Return for each figure the modality of the innermost speech that holds it; both stand in the order of the text."""
    result: list[Modality] = []
    begun = 0
    open_speech: list[Speech] = []
    for figure in figures:
        while begun < len(speech) and speech[begun].first <= figure.first:
            open_speech.append(speech[begun])
            begun += 1
        open_speech = [part for part in open_speech if part.last >= figure.last]
        inner = min(open_speech, key=lambda part: part.last - part.first, default=None)
        result.append(inner.modality if inner else Modality.ASSERTED)
    return result
