"""Who has a figure where the words taken for a subject only name its unit, or a body that the text has named.

"Times" and "points" have nothing: the subject of the verb has them. "The company" is the one that the text is about.
"""

from crosscheck.extract.counted.owners import subject_around
from crosscheck.extract.counted.referents import Referents
from crosscheck.extract.counted.site import Site
from crosscheck.model.value import QuantityKind

_MEASURED = (QuantityKind.MONEY, QuantityKind.POINTS, QuantityKind.PERCENT, QuantityKind.RATIO)


def holder_of(site: Site, key: str, at: int, subject: str, referents: Referents) -> str:
    """Return the subject, or who has the figure where the subject is its unit or a body without its name."""
    if _is_unit(site, subject):
        around = subject_around(site, at)
        around = "" if _is_unit(site, around) else around
        subject = around or site.roles.owners.get(key, "") or referents.thing(site.mention.sentence) or subject
    return referents.name_of(site, subject) or subject


def _is_unit(site: Site, words: str) -> bool:
    """Whether words for a subject end in the unit of the figure."""
    last = words.split()[-1].lower() if words else ""
    if words.lower() in site.clauses.words.sets["differences"]:
        return True  # "closed 1.4 percent lower"
    own = {site.clauses.tokens[j].text for j in range(site.first, site.phrase.last)}
    measured = site.quantity.kind in _MEASURED and not site.counts
    return last in own and (last in site.clauses.words.sets["multiples"] or measured)
