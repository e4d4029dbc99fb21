"""Results, places and messages as SARIF has them.

A message is plain text in which `[words](1)` links a related place; brackets and backslashes of the words themselves
are escaped (SARIF 2.1.0, 3.11.6), so that no source's words can be a link.
"""

import re
from collections.abc import Mapping
from string import ascii_letters, digits

from crosscheck.model.decision import Decision
from crosscheck.model.location import Location
from crosscheck.report.data.json_values import Json
from crosscheck.report.escaping import visible
from crosscheck.report.services.results import INPUT, Related, Result
from crosscheck.report.view import Frame
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import shortened

ROOT = "%SRCROOT%"
"""What paths are relative to: the root of the repository (GitHub docs, SARIF support)."""

MOST_PLACES = 100
"""Places that GitHub shows of a result (GitHub docs, SARIF support, limits)."""

MOST_LINKED = 8
"""Places that a message links; the others stand below it."""

_UNRESERVED = frozenset(f"{ascii_letters}{digits}-._~/".encode())
"""What stands in a URI as it is (RFC 3986, 2.3), and what parts a path."""

_SPECIAL = re.compile(r"[\\\[\]]")


def result_data(result: Result, indices: Mapping[str, int], frame: Frame, against_baseline: bool) -> Json:
    """Return a result; `indices` says where its rule stands, `against_baseline` whether runs are compared with one."""
    related = result.related[:MOST_PLACES]
    data: Json = {
        "ruleId": result.rule,
        **({"ruleIndex": indices[result.rule]} if result.rule in indices else {}),
        "level": result.level.value,
        "message": {"text": _message(result)},
        "locations": [place_data(result.location)],
        "partialFingerprints": {"primaryLocationLineHash": result.fingerprint},
        "properties": _properties(result),
    }
    if related:
        data["relatedLocations"] = [_related_data(number, each) for number, each in enumerate(related, 1)]
    if result.waiver:
        data["suppressions"] = [_suppression(result.waiver, frame)]
    if against_baseline:
        data["baselineState"] = "unchanged" if result.accepted else "new"
    return data


def place_data(location: Location) -> Json:
    """Return a place in a file of the repository; it reaches to the end of its line."""
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(location.path), "uriBaseId": ROOT},
            "region": {"startLine": max(1, location.line), "startColumn": max(1, location.column)},
        }
    }


def uri_of(path: str) -> str:
    """Return a relative path as a URI reference (RFC 3986); a name that is no Unicode keeps its bytes.

    >>> uri_of("claims/días: 100%.yaml")
    'claims/d%C3%ADas%3A%20100%25.yaml'
    """
    try:
        encoded = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        encoded = path.encode("utf-8", "replace")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in encoded)


def plain_text(words: str) -> str:
    r"""Return words as text of a message that holds no link and no placeholder.

    >>> print(plain_text("[here](https://example.org)"))
    \[here\](https://example.org)
    """
    return _SPECIAL.sub(r"\\\g<0>", visible(words))


def _message(result: Result) -> str:
    """Return what it is about in a sentence, which services use as title, then what is wrong and who says else."""
    about = f"{result.title}. " if result.title and result.rule != INPUT.id else ""
    words = plain_text(f"{about}{result.text}")
    linked = [f"[{plain_text(shortened(each.words))}]({at})" for at, each in enumerate(result.related[:MOST_LINKED], 1)]
    more = f" and {len(result.related) - MOST_LINKED:,} more" if len(result.related) > MOST_LINKED else ""
    return f"{words} See {', '.join(linked)}{more}." if linked else words


def _related_data(number: int, related: Related) -> Json:
    return {"id": number, **place_data(related.location), "message": {"text": plain_text(related.words)}}


def _suppression(waiver: Decision, frame: Frame) -> Json:
    place = waiver.location
    at = Location(frame.path(place.path), place.line, place.column)
    return {
        "kind": "external",
        "status": "accepted",
        "justification": visible(decided_words(waiver)),
        "location": place_data(at),
    }


def _properties(result: Result) -> Json:
    """Return what the other reports name it by."""
    if result.rule == INPUT.id:
        return {"code": result.title}
    named: Json = {"fact": result.fact} if result.fact else {}
    return named | {"claims": result.claims} if result.claims else named
