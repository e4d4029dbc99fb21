import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import unquote

import pytest

from crosscheck import __version__
from crosscheck.cli.fetching import Bounds, fetch
from crosscheck.model.document import Media
from crosscheck.read.faults import Trouble

PAGE = "<!doctype html><p>Twölf".encode()
BOMB = gzip.compress(b"a" * 5_000_000)


class Site(BaseHTTPRequestHandler):
    """A site with a page for every way in which a server can answer."""

    protocol_version = "HTTP/1.1"
    ended = threading.Event()
    asked: ClassVar[list[dict[str, str]]] = []

    def do_GET(self):
        self.asked.append({"path": self.path, **dict(self.headers)})
        name = self.path.split("?")[0].strip("/").split(".")[0].replace("-", "_")
        answer = getattr(self, f"page_{name}", None)
        if self.path.startswith("/to/"):
            self.send_page(302, b"", Location=unquote(self.path[4:]))
        elif answer is None:
            self.send_page(404, b"no such page")
        else:
            answer()

    def log_message(self, *_):
        pass

    def send_page(self, status, body, kind="text/html; charset=utf-8", length=None, **headers):
        self.send_response(status)
        for key, value in {"Content-Type": kind, **headers}.items():
            if value:
                self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def page_html(self):
        self.send_page(200, PAGE)

    def page_text(self):
        self.send_page(200, b"Twelve", "text/plain")

    def page_untyped(self):
        self.send_page(200, PAGE, "")

    def page_binary(self):
        self.send_page(200, b"%PDF-1.7", "application/octet-stream")

    def page_picture(self):
        self.send_page(200, b"", "image/png")

    def page_gzip(self):
        self.send_page(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def page_cut_gzip(self):
        self.send_page(200, gzip.compress(PAGE)[:-9], Content_Encoding="gzip")

    def page_false_gzip(self):
        self.send_page(200, PAGE, Content_Encoding="gzip")

    def page_brotli(self):
        self.send_page(200, PAGE, Content_Encoding="br")

    def page_bomb(self):
        self.send_page(200, BOMB, Content_Encoding="gzip")

    def page_large(self):
        self.send_page(200, b"a" * 200_000)

    def page_cut(self):
        self.send_page(200, PAGE, length=len(PAGE) + 10)
        self.close_connection = True

    def page_loop(self):
        self.send_page(301, b"", Location="/loop")

    def page_nowhere(self):
        self.send_page(302, b"")

    def page_relative(self):
        self.send_page(307, b"", Location="html?from=relative")

    def page_chunks(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in (PAGE[:5], PAGE[5:], b""):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    def page_drip(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.drip(b"a")

    def page_drip_head(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        self.drip(b"a")

    def drip(self, byte):
        self.close_connection = True
        try:
            while not self.ended.wait(0.02):
                self.wfile.write(byte)
        except OSError:
            return


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Site.ended.set()
    server.shutdown()
    server.server_close()
    thread.join()


def own(**bounds):
    return Bounds(**{"allow_loopback": True, "seconds": 20, **bounds})


def refusal(url, bounds):
    with pytest.raises(Trouble) as caught:
        fetch(url, bounds)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("path", "raw", "media", "charset"),
    [
        ("/html", PAGE, Media.HTML, "utf-8"),
        ("/gzip", PAGE, Media.HTML, "utf-8"),
        ("/chunks", PAGE, Media.HTML, ""),
        ("/text", b"Twelve", Media.TEXT, ""),
        ("/text.md", b"Twelve", Media.MARKDOWN, ""),
        ("/untyped", PAGE, None, ""),
        ("/binary.pdf", b"%PDF-1.7", Media.PDF, ""),
    ],
)
def test_a_page_is_fetched_with_what_the_server_says_of_it(site, path, raw, media, charset):
    fetched = fetch(site + path, own())
    assert (fetched.raw, fetched.media, fetched.charset, fetched.url) == (raw, media, charset, site + path)


def test_redirects_are_followed_and_the_last_address_is_told(site):
    assert fetch(f"{site}/to//relative#part", own()).url == f"{site}/html?from=relative"
    assert fetch(f"{site}/to/{site}/html", own()).raw == PAGE


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nothing", "answered 404"),
        ("/picture", "image/png"),
        ("/binary", "octet-stream"),
        ("/brotli", "compressed"),
        ("/cut-gzip", "broke off"),
        ("/false-gzip", "broke off"),
        ("/cut", "broke off"),
        ("/loop", "more than 5 times"),
        ("/nowhere", "more than 5 times"),
        ("/to/file:///etc/passwd", "only addresses"),
        ("/to/ftp://127.0.0.1/a", "only addresses"),
        ("/to/http://10.0.0.1/", "private network"),
        ("/to/http://[fd00::1]/", "private network"),
        ("/to/http://169.254.169.254/latest/meta-data", "private network"),
        ("/to/http://ana:secret@127.0.0.1/", "user's name"),
    ],
)
def test_what_is_no_page_is_told(site, path, says):
    trouble = refusal(site + path, own())
    assert trouble.code == "not-fetched"
    assert says in trouble.message
    assert "secret" not in trouble.message


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_a_page_past_the_bound_is_told(site, path):
    trouble = refusal(site + path, own(most_bytes=100_000))
    assert trouble.code == "too-large"
    assert "100,000 bytes" in trouble.message


@pytest.mark.parametrize("path", ["/drip", "/drip-head"])
def test_a_server_that_never_ends_is_left(site, path):
    assert "longer than 0.3 seconds" in refusal(site + path, own(seconds=0.3)).message


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/",
        "http://0.0.0.0/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://10.1.2.3/", "http://172.16.0.1/",
        "http://192.168.0.1/", "http://100.64.0.1/", "http://169.254.169.254/", "http://224.0.0.1/",
        "http://240.0.0.1/", "http://[ff02::1]/", "http://[fc00::1]/", "https://localhost/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_however_they_are_written(url):
    assert "private network" in refusal(url, Bounds(seconds=20)).message


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("file:///etc/passwd", "only addresses"),
        ("ftp://example.org/a", "only addresses"),
        ("gopher://example.org/", "only addresses"),
        ("example.org/a", "only addresses"),
        ("http:///a", "only addresses"),
        ("", "only addresses"),
        ("http://ana:secret@example.org/", "user's name"),
        ("http://example.org:22/", "port 22"),
        ("https://example.org:80/", "port 80"),
        ("http://example.org:99999/", "no address"),
        ("http://[::1/", "no address"),
        ("http://exa mple.org/", "character"),
        ("http://example.org/\r\nX: y", "character"),
        ("http://example.org/\x00", "character"),
        (f"http://{'a' * 70}.org/", "no address"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url, says):
    assert says in refusal(url, Bounds(seconds=20)).message


def test_without_leave_this_machine_is_refused(site):
    assert "port" in refusal(f"{site}/html", Bounds()).message


def answer_with(monkeypatch, *addresses):
    """Let every name have these addresses; numbers are left to the system, which connects to them."""
    system = socket.getaddrinfo

    def getaddrinfo(host, *args, **kwargs):
        if not host.endswith(".example"):
            return system(host, *args, **kwargs)
        port = args[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_the_server_hears_the_name_and_who_asks(site, monkeypatch):
    answer_with(monkeypatch, "127.0.0.1")
    port = site.rpartition(":")[2]
    Site.asked.clear()
    assert fetch(f"http://News.example:{port}/html?q=ä", own()).raw == PAGE
    assert Site.asked[-1]["Host"] == f"news.example:{port}"
    assert Site.asked[-1]["User-Agent"] == f"crosscheck/{__version__}"
    assert Site.asked[-1]["path"] == "/html?q=%C3%A4"


@pytest.mark.parametrize("addresses", [("10.0.0.1",), ("93.184.216.34", "10.0.0.1"), ("93.184.216.34", "127.0.0.1")])
def test_a_name_with_a_private_address_is_refused(monkeypatch, addresses):
    answer_with(monkeypatch, *addresses)
    assert "private network" in refusal("http://news.example/", Bounds(seconds=20)).message


def test_a_name_that_is_not_known_is_told(monkeypatch):
    def getaddrinfo(*_args, **_kwargs):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert "no such host" in refusal("https://news.example/", Bounds(seconds=20)).message
