"""The passes over one document, in their order."""

from crosscheck.extract.article import Counted, PassedOver, Scope
from crosscheck.extract.counted.reading import read_counted
from crosscheck.extract.facts.finding import find_facts
from crosscheck.extract.facts.scoping import scope_facts
from crosscheck.extract.figures.finding import find_figures
from crosscheck.extract.findings import FactFinding, FigureFinding, Findings
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.names.months import without_months
from crosscheck.extract.scope.events import read_events
from crosscheck.extract.scope.periods import find_periods
from crosscheck.extract.scope.places import find_places, read_places
from crosscheck.extract.scope.timeline import read_timeline
from crosscheck.extract.speech.crediting import innermost
from crosscheck.extract.speech.finding import find_speech
from crosscheck.extract.times.finding import find_times
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.document import Document


def extract(document: Document, lexicon: Lexicon) -> Findings:
    """Return what a document says in figures and facts, and the numbers that were not taken."""
    article = lay_out(document, lexicon)
    times = find_times(article)
    names = without_months(find_names(article), times)
    speech = find_speech(article, names)
    figures, passed = find_figures(article, times, names)
    counted = read_counted(article, figures, names, speech)
    places = find_places(article, names, speech, figures)
    periods = find_periods(article, times, figures, counted)
    events = read_events(article, times, names)
    found: list[FigureFinding] = []
    dropped: list[PassedOver] = []
    said = innermost(figures, speech)
    for figure, what, place, (time, as_of), part in zip(figures, counted, places, periods, said, strict=True):
        if isinstance(what, Counted):
            event = events.at(figure.first, figure.last, figure.sentence, what.property)
            speaker = part.speaker if part else ""
            found.append(FigureFinding(figure, what, Scope(place, time, as_of, event), speaker))
        else:
            dropped.append(what)
    told = find_facts(article, times, names, speech)
    scopes = scope_facts(article, told, read_places(article, names, speech), read_timeline(article, times, ()), events)
    facts = tuple(
        FactFinding(fact, scope, "" if fact.lasting or part is None else part.speaker)
        for fact, scope, part in zip(told, scopes, innermost(told, speech), strict=True)
    )
    return Findings(
        article=article,
        figures=tuple(found),
        facts=facts,
        passed=tuple(sorted((*passed, *dropped), key=lambda item: item.first)),
        times=times,
        names=names,
        speech=speech,
    )
