"""The addresses behind a host's name, and which of them are of the public network."""

import ipaddress
import socket
import threading
import time

NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 addresses (RFC 6052)."""


def resolve_host(host: str, port: int, deadline: float) -> list[str]:
    """Return the addresses of a host, within the time that is left."""
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            found.extend(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(error if isinstance(error, OSError) else socket.gaierror())

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(deadline - time.monotonic(), 0.0))
    if failed or not found:
        raise failed[0] if failed else TimeoutError
    return found


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    return _parse(address).is_loopback


def _parse(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(address.partition("%")[0])


def is_public(address: str) -> bool:
    """Whether an address is public, and so is the one that stands in it.

    >>> [is_public(one) for one in ("93.184.216.34", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::7f00:1")]
    [True, False, False, False]
    """
    parsed = _parse(address)
    inner: list[ipaddress.IPv4Address | None] = []
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = [parsed.ipv4_mapped, parsed.sixtofour, *(parsed.teredo or ())]
        if parsed in NAT64:
            inner.append(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF))
        if parsed.is_site_local:
            return False
    refused = not parsed.is_global or parsed.is_multicast or parsed.is_reserved or parsed.is_unspecified
    return not refused and all(is_public(str(one)) for one in inner if one)
