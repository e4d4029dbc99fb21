"""Who stands behind each camp of a fact."""

from collections.abc import Mapping, Sequence

from crosscheck.model.statement import Statement


def name_camps(camps: Sequence[Sequence[str]], statements: Mapping[str, Statement]) -> tuple[str, ...]:
    """Return for each camp who stands behind it: the speakers credited, else the outlets."""
    return ()
