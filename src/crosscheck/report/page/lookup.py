"""What every part of the page looks up: statements, the ids of elements, which fact a claim belongs to."""

from functools import cached_property

from msgspec import Struct

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Fact, Finding, Report
from crosscheck.model.location import Location
from crosscheck.report.page.anchors import anchors
from crosscheck.report.said import By, statements_by_ref
from crosscheck.report.told import OF_DECISIONS
from crosscheck.report.view import View


class Lookup(Struct, frozen=True, dict=True):
    """A view whose report could be made, with what is looked up in it."""

    view: View
    report: Report

    @cached_property
    def statements(self) -> By:
        """Statements by ref."""
        return statements_by_ref(self.report)

    @cached_property
    def fact_anchors(self) -> dict[str, str]:
        """The ids of the elements of facts that are shown."""
        return anchors("fact", [fact.id for fact in self.view.facts])

    @cached_property
    def source_anchors(self) -> dict[str, str]:
        """The ids of the elements of sources."""
        return anchors("source", [source.id for source in self.report.project.sources])

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        """By ref the fact that a statement belongs to, as far as it is shown."""
        return {ref: fact for fact in self.view.facts for ref in fact.statements}

    @cached_property
    def findings_of(self) -> dict[str, list[Finding]]:
        """The findings that are shown, by fact; "" for those that belong to none."""
        findings: dict[str, list[Finding]] = {}
        for finding in self.view.findings:
            findings.setdefault(finding.fact, []).append(finding)
        return findings

    @cached_property
    def decision_findings(self) -> tuple[Finding, ...]:
        """What is to be said of decisions that do not bind."""
        return tuple(each for each in self.report.findings if each.rule.startswith(OF_DECISIONS))

    @cached_property
    def unsure(self) -> tuple[Decision, ...]:
        """What somebody has looked at and could not tell."""
        told = self.report.project.decisions
        return tuple(each for each in told if each.ruling is Ruling.UNSURE and not each.withdrawn)

    @cached_property
    def names_of(self) -> dict[str, tuple[str, str]]:
        """By ref the names by which a decision may call a claim: its ref, or its source and id."""
        return {each.ref: (each.ref, f"{each.source.id}/{each.claim.id}") for each in self.report.statements}

    @cached_property
    def source_names(self) -> dict[str, str]:
        """By id who published a source, or its id where several have one publisher."""
        publishers: dict[str, int] = {}
        for source in self.report.project.sources:
            publishers[source.publisher] = publishers.get(source.publisher, 0) + 1
        return {
            source.id: source.publisher if source.publisher and publishers[source.publisher] == 1 else source.id
            for source in self.report.project.sources
        }

    @cached_property
    def source_numbers(self) -> dict[str, int]:
        """Sources in their order."""
        return {source.id: at for at, source in enumerate(self.report.project.sources)}

    @cached_property
    def place_labels(self) -> list[str]:
        """The names of places that claims are about, by the alphabet."""
        return sorted(set(self._place_names.values()), key=lambda label: (label.casefold(), label))

    @cached_property
    def place_numbers(self) -> dict[str, int]:
        """By the key of a place its number among the labels."""
        numbers = {label: at for at, label in enumerate(self.place_labels)}
        return {key: numbers[label] for key, label in self._place_names.items()}

    @cached_property
    def _place_names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for statement in self.report.statements:
            if statement.place and statement.ref in self.fact_of:
                names.setdefault(statement.place.key, statement.place.label)
        return names

    def place(self, location: Location) -> str:
        """Return where something stands in a file, from the repository's root."""
        return f"{self.view.frame.path(location.path)}:{location.line}:{location.column}"

    def name(self, source_id: str) -> str:
        """Return what a source is called."""
        return self.source_names.get(source_id, source_id)
