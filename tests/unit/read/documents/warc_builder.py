"""Web archives, written by the library that reads them."""

import io

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
PAGE = "<!doctype html><html lang=en><body><p>Police detained {} people in Oslo.</p></body></html>"


def record(url, body, head=OK, kind="response", when="2021-05-02T10:00:00Z"):
    """Return one record as plain bytes; only answers and requests have a head."""
    made = WarcRecord()
    made.init_headers(record_type=getattr(WarcRecordType, kind))
    made.headers["WARC-Target-URI"] = url
    made.headers["WARC-Date"] = when
    made.headers["WARC-Record-ID"] = "<urn:uuid:00000000-0000-0000-0000-000000000000>"
    body = body.encode() if isinstance(body, str) else body
    made.set_bytes_content((head + "\r\n").encode() + body if kind in ("response", "request") else body)
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def archive(records, packed):
    """Return an archive: its records behind each other, each packed by itself if asked for."""
    return b"".join(map(pack, records)) if packed else b"".join(records)


def pack(raw):
    out = io.BytesIO()
    writer = GzipWriter(out)
    writer.write(raw)
    writer.close()
    return out.getvalue()


def pages(count):
    return [record(f"https://a.example/{number}", PAGE.format(number)) for number in range(count)]
