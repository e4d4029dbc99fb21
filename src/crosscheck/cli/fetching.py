"""A page behind an address, fetched within bounds: of size, of time, of redirects, and never from a private network.

Addresses come from other people, and servers answer what they like. A name is resolved once, every address it has is
checked, and the connection goes to that very address, so that a name cannot mean one machine for the check and another
for the connection (DNS rebinding). Each redirect is checked as the first address was. What stops it is a `Trouble`.
"""

import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from msgspec import Struct

from crosscheck import __version__
from crosscheck.cli.addresses import is_loopback, is_public, resolve_host
from crosscheck.model.document import Media
from crosscheck.read.documents.stated import MEDIA
from crosscheck.read.faults import Trouble, shown

MOST_BYTES = 10 * 1024 * 1024
"""Bytes of a page, compressed or not."""

MOST_SECONDS = 30.0
"""Seconds for all of it: names, connections, redirects and the page."""

MOST_REDIRECTS = 5
"""Redirects that are followed."""

PORTS = {"http": 80, "https": 443}
"""Schemes that are fetched, and the only port of each."""

REDIRECTS = (301, 302, 303, 307, 308)

_CHUNK = 64 * 1024
_USER = re.compile(r"//[^/?#]*@")
_SAVE = "Save the page in a browser, and read the file."


class Fetched(Struct, frozen=True):
    """What a server sent: `url` is where it came from in the end, `media` and `charset` what the server says of it."""

    raw: bytes
    url: str
    media: Media | None
    charset: str


class Bounds(Struct, frozen=True):
    """How much is taken, and from where. `allow_loopback` is for servers of one's own on this machine, at any port."""

    seconds: float = MOST_SECONDS
    most_bytes: int = MOST_BYTES
    allow_loopback: bool = False


USUAL = Bounds()


def fetch(url: str, bounds: Bounds = USUAL) -> Fetched:
    """Return what stands behind an http or https address; raise `Trouble` where it may not or cannot be fetched."""
    deadline = time.monotonic() + bounds.seconds
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url, bounds)
        try:
            with _request(parts, bounds, deadline) as response:
                if response.status not in REDIRECTS:
                    answer = _answer(response, urlunsplit(parts), bounds.most_bytes)
                    if time.monotonic() >= deadline:  # then the connection was cut, and this may be half of it
                        raise TimeoutError
                    return answer
                url = urljoin(urlunsplit(parts), response.getheader("Location") or "")
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            if time.monotonic() >= deadline:
                raise _trouble(url, f"it took longer than {bounds.seconds:g} seconds") from None
            raise _trouble(url, _reason(error), "Check the address and the network.") from None
    raise _trouble(url, f"it was sent on more than {MOST_REDIRECTS} times")


def _trouble(url: str, why: str, hint: str = _SAVE) -> Trouble:
    return Trouble("not-fetched", f"{shown(_USER.sub('//', url))} was not fetched: {why}", hint)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, socket.gaierror):
        return "there is no such host, or no network"
    return (isinstance(error, OSError) and error.strerror) or "the connection broke off"


def _checked(url: str, bounds: Bounds) -> SplitResult:
    """Return the parts of an address that may be fetched."""
    if any(c.isspace() or not c.isprintable() for c in url):
        raise _trouble(url, "it holds a character that no address has")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        raise _trouble(url, "it is no address") from None
    if parts.scheme not in PORTS or not host:
        raise _trouble(url, "only addresses with http:// or https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise _trouble(url, "it holds a user's name or password", "Remove what stands before “@”.")
    if port not in (None, PORTS[parts.scheme]) and not bounds.allow_loopback:
        raise _trouble(url, f"port {port} is not that of web pages")
    literal = f"[{host}]" if ":" in host else host
    path, query = (
        quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._"),
        quote(parts.query, safe="/%?:@!$&'()*+,;=~-._[]"),
    )
    return SplitResult(parts.scheme, literal if port is None else f"{literal}:{port}", path, query, "")


@contextmanager
def _request(parts: SplitResult, bounds: Bounds, deadline: float) -> Iterator[http.client.HTTPResponse]:
    """Send a request; whatever happens, the connection is cut when the time is over."""
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    addresses = resolve_host(host, port, deadline)
    if not all(is_public(one) or (bounds.allow_loopback and is_loopback(one)) for one in addresses):
        raise _trouble(urlunsplit(parts), "it leads into a private network", "Only public addresses are fetched.")
    connection = _Connection(host, port, addresses[0], deadline, secure=parts.scheme == "https")
    watch = threading.Timer(max(deadline - time.monotonic(), 0.0), connection.cut)
    watch.daemon = True
    watch.start()
    try:
        target = urlunsplit(("", "", parts.path, parts.query, ""))
        connection.request("GET", target, headers=_headers())
        with connection.getresponse() as response:
            yield response
    finally:
        watch.cancel()
        connection.close()


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"crosscheck/{__version__}",
        "Accept": ", ".join(MEDIA),
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name that it was asked for."""

    def __init__(self, host: str, port: int, address: str, deadline: float, *, secure: bool) -> None:
        super().__init__(host, port)
        self._address = address
        self._deadline = deadline
        self._wire: socket.socket | None = None  # `sock` is given up once the answer begins
        self._context = ssl.create_default_context() if secure else None
        if secure:
            self.default_port = PORTS["https"]  # so that the name alone stands in the header Host

    def connect(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock = self._wire = socket.create_connection((self._address, self.port), left)
        if self._context:
            safe = self._context.wrap_socket(self._wire, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self._wire = safe
            safe.do_handshake()

    def cut(self) -> None:
        """End whatever waits for the other side."""
        if self._wire is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._wire, socket.SHUT_RDWR)


def _answer(response: http.client.HTTPResponse, url: str, most: int) -> Fetched:
    if response.status not in (200, 203):
        raise _trouble(url, f"the server answered {response.status}", "Check the address in a browser.")
    media = _media(response, url)
    raw = _body(response, url, most)
    return Fetched(raw, url, media, response.headers.get_content_charset() or "")


def _media(response: http.client.HTTPResponse, url: str) -> Media | None:
    """Return what the server says that it sends, `None` where it says nothing."""
    if not response.headers.get("Content-Type"):
        return None
    told = response.headers.get_content_type()
    path = urlsplit(url).path.lower()
    if told in ("text/plain", "application/octet-stream"):
        by_name = {".md": Media.MARKDOWN, ".markdown": Media.MARKDOWN, ".pdf": Media.PDF}
        told_by_name = next((media for suffix, media in by_name.items() if path.endswith(suffix)), None)
        if told_by_name:
            return told_by_name
    if told not in MEDIA:
        raise _trouble(url, f"it is {shown(told)}, and no text, Markdown, HTML or PDF", "Only these are read.")
    return MEDIA[told]


def _body(response: http.client.HTTPResponse, url: str, most: int) -> bytes:
    coding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise _trouble(url, f"it is compressed in a way that was not asked for ({shown(coding)})")
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in coding else None
    pieces: list[bytes] = []
    taken = size = 0
    while piece := response.read1(_CHUNK):
        taken += len(piece)
        if unpack:
            piece = unpack.decompress(piece, most + 1 - size)
        size += len(piece)
        if max(size, taken) > most:
            raise Trouble("too-large", f"{shown(url)} is larger than {most:,} bytes, the most that is fetched", _SAVE)
        pieces.append(piece)
        if unpack and unpack.eof:
            break
    if (unpack and not unpack.eof) or (not unpack and response.length):
        raise http.client.IncompleteRead(b"")
    return b"".join(pieces)
