"""PDFs made by hand: each page a list of words at places, so that a test can say what stands where."""

import zlib


def make_pdf(pages, info="", catalog="", page_keys="", trailer="", repeat=0):
    """Return a PDF; a page is a list of (x, y, words) or (x, y, words, size), from the lower left in points.

    With `repeat`, each page is drawn so many times over, and packed.
    """
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = b"\n".join(_draw(*item) for item in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> >> {page_keys} >>".encode()
        )
        if repeat:
            content = zlib.compress((content + b"\n") * repeat, 9)
        keys = b"/Filter /FlateDecode" if repeat else b""
        objects.append(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), keys, content))
    objects.append(f"<< {info} >>".encode("latin-1"))
    return _assembled(objects, trailer)


def lines(x, y, texts, size=10, leading=12):
    """Return lines one under the other, for a page."""
    return [(x, y - number * leading, text, size) for number, text in enumerate(texts)]


def _draw(x, y, words, size=10, matrix="1 0 0 1"):
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return f"BT /F1 {size} Tf {matrix} {x} {y} Tm (".encode() + escaped + b") Tj ET"


def _assembled(objects, trailer):
    raw = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(raw)
    raw += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    raw += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ends = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>"
    return raw + b"trailer\n" + ends.encode() + b"\nstartxref\n%d\n%%%%EOF\n" % start
