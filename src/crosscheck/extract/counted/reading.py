"""What each figure of an article is a figure of: one walk over the sentences that hold figures.

For each figure the heaviest pattern of the table gives property and subject; what the sentence leaves out is carried
over from the figures before it ("24 were released"). A former value takes both from the new one beside it.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from crosscheck.extract.article import Article, Counted, FigureMention, NameMention, PassedOver, Speech
from crosscheck.extract.clauses.reading import Clauses, read_clauses
from crosscheck.extract.clauses.row import Sort
from crosscheck.extract.clauses.words import NEG
from crosscheck.extract.counted.beside import carried_beside
from crosscheck.extract.counted.by_context import by_context
from crosscheck.extract.counted.carrying import Memory, carried_first, carried_last
from crosscheck.extract.counted.former import is_former
from crosscheck.extract.counted.modality import modality_at
from crosscheck.extract.counted.passing import passed_at_once, passed_in_the_end
from crosscheck.extract.counted.patterns import govern
from crosscheck.extract.counted.referents import Referents
from crosscheck.extract.counted.roles import PERSON, roles_of
from crosscheck.extract.counted.site import Found, Site, counted_words
from crosscheck.extract.counted.subjects import subject_of
from crosscheck.extract.counted.wordings import wordings_of
from crosscheck.model.claim import Modality
from crosscheck.model.value import QuantityKind


def read_counted(
    article: Article,
    figures: tuple[FigureMention, ...],
    names: tuple[NameMention, ...],
    speech: tuple[Speech, ...],
) -> tuple[Counted | PassedOver, ...]:
    """Return for each figure what it is a figure of, or why it is no figure of a claim."""
    memory = Memory(Referents(names))
    spoken = _speech_around(figures, speech)
    found: list[Counted | PassedOver] = []
    for sites in _sites(article, figures):
        for site in sites:
            modality, memory.speaker = spoken[len(found)]
            found.append(_read_one(site, memory, modality, article.lexicon.language))
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
            first, last = clauses.figure_span(index)
            mention, last = _as_money(mention, clauses, last)
            sites.append(Site(mention, clauses, clauses.holding.get(index, -1), first, last, matches, wordings, roles))
        yield sites
        start = stop


def _as_money(mention: FigureMention, clauses: Clauses, last: int) -> tuple[FigureMention, int]:
    """Read "450 dinars" as money, whoever's dinars they are; return the figure and where its words end."""
    quantity = mention.quantity
    if quantity.kind is not QuantityKind.COUNT or not quantity.unit or quantity.unit == PERSON:
        return mention, last
    unit = clauses.tokens[last].text if last < len(clauses.tokens) else ""
    currencies = clauses.words.sets["currencies"]
    if unit not in currencies and quantity.unit not in currencies:
        return mention, last
    money = replace(mention, quantity=replace(quantity, kind=QuantityKind.MONEY))
    return money, last + (unit in currencies)


def _read_one(site: Site, memory: Memory, spoken: Modality, language: str) -> Counted | PassedOver:
    mention = site.mention
    why = passed_at_once(site) if site.k >= 0 else "stands in no phrase that could be read"
    if why:
        return PassedOver(mention.first, mention.last, why)
    old = is_former(site, language)
    newer = memory.newer(site)
    if old and newer is not None and not _says_more(site):
        return Counted(newer.property, newer.subject, newer.modality, old=True)
    found = (
        carried_first(site, memory)
        or carried_beside(site, memory)
        or govern(site)
        or carried_last(site, memory)
        or by_context(site, memory)
    )
    subject = _stem_of(site, found)
    why = passed_in_the_end(site, found, counted_before=(str(mention.quantity.amount), subject) in memory.counted)
    if why or found is None:
        return PassedOver(mention.first, mention.last, why)
    counted = _finish(site, found, memory, spoken, old=old, language=language)
    memory.counted.add((str(mention.quantity.amount), subject))
    memory.note(site, counted)
    return counted


def _says_more(site: Site) -> bool:
    """Whether a former value names what it counts or what it is of: "compared with a profit of €30m"."""
    named = bool(counted_words(site)) and site.quantity.kind is QuantityKind.COUNT
    clauses = site.clauses
    of = clauses.text(site.left) in clauses.words.sets["of"]
    return named or (of and clauses.text(site.left - 1) not in clauses.words.sets["counts"])


def _stem_of(site: Site, found: Found | None) -> str:
    words = counted_words(site) or (found.subject if found else "")
    return site.wordings.stem(words.split()[-1].lower()) if words else ""


def _finish(site: Site, found: Found, memory: Memory, spoken: Modality, *, old: bool, language: str) -> Counted:
    modality = modality_at(
        site.clauses, found.at, site.k, language, casualty=found.property in site.roles.subjects, told=found.told
    )
    if _is_put_aside(site):
        modality = Modality.DENIED
    if old and modality in (Modality.PLANNED, Modality.FORECAST):
        modality = Modality.ASSERTED  # what was, whatever is to come
    said = spoken if modality is Modality.ASSERTED else modality
    return Counted(found.property, subject_of(site, found, memory, old=old), said, old)


def _is_put_aside(site: Site) -> bool:
    """Whether a figure is named only to be turned down: "14 people, not 12 as first reported"."""
    clauses, first = site.clauses, site.phrase.first
    turned = first < site.first and bool(clauses.words.mask(clauses.tokens[first]) & NEG)
    turned = turned and clauses.is_figure(first + 1)  # "not fewer than 19" turns nothing down
    return turned and clauses.sort(site.k - 1) in (Sort.COMMA, Sort.CONJ, Sort.OPEN, Sort.BREAK)


def _speech_around(figures: Sequence[FigureMention], speech: Sequence[Speech]) -> list[tuple[Modality, str]]:
    """Return for each figure the modality and the speaker of the innermost speech that holds it, in order."""
    result: list[tuple[Modality, str]] = []
    begun = 0
    holding: list[Speech] = []
    for figure in figures:
        while begun < len(speech) and speech[begun].first <= figure.first:
            holding.append(speech[begun])
            begun += 1
        holding = [part for part in holding if part.last >= figure.last]
        inner = min(holding, key=lambda part: part.last - part.first, default=None)
        result.append((inner.modality, inner.speaker) if inner else (Modality.ASSERTED, ""))
    return result
