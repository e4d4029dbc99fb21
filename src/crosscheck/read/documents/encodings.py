"""Bytes as text, whatever encoding they have.

A mark of the byte order decides; then whether the bytes are UTF-8, which other text practically never is by chance;
then what the page or its server declares; then a guess, which is told. Declarations name codecs: only those of
languages are followed, never those that Python has for other ends.
"""

import codecs
import re

from crosscheck.read.faults import Faults, printable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Marks of the byte order (Unicode standard, section 23.8)."""

MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
"""What an encoding's name is taken to mean on the web (WHATWG, Encoding, section 4.2)."""

KNOWN = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|cp(?:125\d|437|850|852|855|866|874|932|949|950|1006|1125)|koi8-[rtu]|kz1048|ptcp154"
    r"|iso8859-\d{1,2}|mac-\w{1,20}|gb18030|big5hkscs|euc_(?:jp|jis_2004)|johab|iso2022_\w{1,10}|hz"
)
"""Codecs, under Python's names, that are encodings of languages."""

ESCAPING = re.compile(r"iso2022_\w+|hz")
"""Encodings whose bytes are all those of ASCII."""

GUESSED = 256 * 1024
"""Bytes from which an encoding is guessed."""

MOST_ALPHABETS = 8
"""Different upper bytes that UTF-16 has in a text of one alphabet, its signs and a few others included."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNLIKELY = re.compile(
    "[a-zà-ÿ][\xa1-\xac\xae-\xb6\xb8-\xbf\xd7\xf7ƒˆ˜†‡‰][a-zà-ÿ]|[a-z][À-ÖØ-ÞŠŒŽŸ][a-z]|[À-ÿ]{3}|[ÝÞýþÐð\ufffd]"
)
"""What other encodings look like when they are read as cp1252: a sign or a capital inside a word, three letters with
accents in a row, the letters of Icelandic that stand where Turkish has its own."""

_LATIN = re.compile("[a-zA-Z]")
_ABOVE = re.compile("[^\x00-\x7f]")


def decode_text(raw: bytes, declared: str, faults: Faults) -> str | None:
    """Return bytes as text, with bad bytes told and replaced; `None` if they are no text."""
    for mark, codec in MARKS:
        if raw.startswith(mark):
            return _decode_marked(raw.removeprefix(mark), codec, faults)
    if codec := _unmarked_utf16(raw[:GUESSED]):
        return _with_bad_bytes_told(raw, codec, faults)
    stated = codec_of(declared)
    if ESCAPING.fullmatch(stated) and (text := _strictly(raw, stated)) is not None:
        return text
    text = _strictly(raw, "utf-8")
    if text is None:
        return _decode_other(raw, stated, faults)
    return None if _is_binary(text) else text


def codec_of(declared: str) -> str:
    """Return Python's name of a declared encoding, "" for none that is an encoding of a language.

    >>> [codec_of(name) for name in ("ISO-8859-1", "windows-1251", "rot13", "utf8", "no such")]
    ['cp1252', 'cp1251', '', 'utf-8', '']
    """
    try:
        name = codecs.lookup(declared.strip().strip("\"'")[:40]).name
    except (LookupError, ValueError):
        return ""
    name = MEANT.get(name, name)
    return name if KNOWN.fullmatch(name) else ""


def _decode_marked(raw: bytes, codec: str, faults: Faults) -> str | None:
    text = _with_bad_bytes_told(raw, codec, faults)
    return None if _is_binary(text) else text


def _decode_other(raw: bytes, stated: str, faults: Faults) -> str | None:
    """Decode bytes that are not UTF-8."""
    if b"\x00" in raw:
        return None
    if stated and stated != "utf-8" and (text := _strictly(raw, stated)) is not None:
        return None if _is_binary(text) else text
    lenient = raw.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    if len(_ABOVE.findall(lenient[:GUESSED])) > 5 * bad:
        return _with_bad_bytes_told(raw, "utf-8", faults)
    codec = _guess(raw)
    text = raw.decode(codec, errors="replace")
    if _is_binary(text):
        return None
    message = f"the text is not UTF-8 and does not say what it is; it was read as {printable(codec)}"
    faults.add("guessed-encoding", message, "Look whether its accents are right; else save it again as UTF-8.")
    return text


def _guess(raw: bytes) -> str:
    sample = raw[:GUESSED]
    if len(raw) > GUESSED:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    western = sample.decode("cp1252", errors="replace")
    if _reads_as_western(western):
        return "cp1252"
    try:
        from charset_normalizer import from_bytes  # comes with the extra
    except ImportError:
        return "cp1252"
    best = from_bytes(sample).best()
    codec = codec_of(best.encoding) if best else ""
    return codec if codec and _strictly(raw, codec) is not None else "cp1252"


def _reads_as_western(text: str) -> bool:
    """Whether text looks as words of Western Europe do: few letters with accents, hardly any unlikely."""
    above = len(_ABOVE.findall(text))
    return above <= len(_LATIN.findall(text)) and len(_UNLIKELY.findall(text)) * 10 <= above


def _unmarked_utf16(sample: bytes) -> str:
    """Return the codec of UTF-16 without a mark, "" if it is none: its spaces and line ends tell the byte order."""
    sample = sample[: len(sample) // 2 * 2]
    if sample.count(0) * 50 < len(sample) or not sample:
        return ""
    for codec, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
        high, low = sample[odd::2], sample[1 - odd :: 2]
        blanks = sum(1 for upper, lower in zip(high, low, strict=True) if not upper and lower in b" \n\r")
        if low.count(0) * 100 <= len(low) <= blanks * 100 and len(set(high)) <= MOST_ALPHABETS:
            text = sample.decode(codec, errors="replace")
            return "" if _is_binary(text) or text.count("\ufffd") * 100 > len(text) else codec
    return ""


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _with_bad_bytes_told(raw: bytes, codec: str, faults: Faults) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        name = codec.removesuffix("-le").removesuffix("-be").upper()
        message = f"the bytes from offset {error.start} of the text are not {name}; such are shown as “\ufffd”"
        faults.add("bad-bytes", message, "Look for “\ufffd” in the text; save it again from where it came.")
        return raw.decode(codec, errors="replace")


def _is_binary(text: str) -> bool:
    """Whether what was decoded has more control characters than any text."""
    return len(_CONTROL.findall(text, 0, GUESSED)) * 20 > min(len(text), GUESSED)
