"""Addresses of pages, taken apart by their form alone: nothing here goes to any."""

import re

from crosscheck.read.documents.metadata import web_address
from crosscheck.read.documents.plain import UNSEEN

_PARTS = re.compile(r"https?://(?:[^/?#@]*@)?(\[[^\]/?#]+\]|[^:/?#@]+)(?::(\d{0,5}))?([^?#]*)(\?[^#]*)?", re.I)
"""Host, port, path and query (RFC 3986, appendix B)."""

USUAL_PORTS = ("", "80", "443")


def safe_address(value: object) -> str:
    """Return a whole http(s) address with a host and nothing that cannot be seen, "" for what is none.

    >>> safe_address("https://gazette.example/a"), safe_address("javascript:alert(1)"), safe_address("https://")
    ('https://gazette.example/a', '', '')
    """
    inner = value.get("@id", value.get("@value")) if isinstance(value, dict) else value
    address = web_address(inner)
    return address if address and not UNSEEN.search(address) and _PARTS.match(address) else ""


def host_of(address: str) -> str:
    """Return the host of an address, without `www.`; "" for what is none."""
    found = _PARTS.match(address)
    return found[1].lower().removeprefix("www.") if found else ""


def canonical(address: str) -> str:
    """Return what an address has in common with others of the same page.

    >>> canonical("HTTP://Gazette.example:80/a/#top") == canonical("https://gazette.example/a")
    True
    """
    found = _PARTS.match(address)
    if found is None:
        return address
    host, port, path, query = (part or "" for part in found.groups())
    where = host.lower() if port in USUAL_PORTS else f"{host.lower()}:{port}"
    return f"{where}{path.rstrip('/')}{query}"
