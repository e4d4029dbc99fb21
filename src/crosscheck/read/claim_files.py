"""Files of claims in YAML: `source`, `claims`, `checks`."""

from functools import partial

from crosscheck.model.location import Location
from crosscheck.model.project import Check
from crosscheck.read.claims import ClaimBook
from crosscheck.read.conversion import Conversion
from crosscheck.read.faults import Faults, Mark, Path
from crosscheck.read.schema import ClaimsFile
from crosscheck.read.yaml_tree import Tree, read_tree


def read_claim_file(text: str, book: ClaimBook, faults: Faults) -> tuple[Check, ...]:
    """Put the claims of a file into the book, and return its checks."""
    tree = read_tree(text, faults)
    if tree is None:
        return ()
    fields = Conversion(tree, faults).fields(tree.plain(), ClaimsFile, whole=tree.whole)
    source_id = fields.get("source")
    if source_id is None:
        source_id = f"/{faults.path}"  # no source's id: the claims are judged, and kept out of the project
    else:
        book.check_source(source_id, faults, tree.at(("source",)))
    for index, entry in enumerate(fields.get("claims") or ()):
        if entry is not None:
            book.add(entry, source_id, partial(_at, tree, index), faults)
    checks = enumerate(fields.get("checks") or ())
    return tuple(
        Check(source_id, expression, Location(faults.path, *tree.at(("checks", index))))
        for index, expression in checks
        if expression is not None
    )


def _at(tree: Tree, index: int, path: Path) -> Mark:
    return tree.at(("claims", index, *path))
