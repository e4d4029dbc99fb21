"""A PDF as text in reading order, and what it tells of itself as far as that can be believed."""

import re
from collections.abc import Sequence
from statistics import median

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Quantity
from crosscheck.read.documents.metadata import Metadata, date_of, language_tag, names_of, plain_words
from crosscheck.read.documents.pdf_lines import Line, regions_of
from crosscheck.read.documents.pdf_paragraphs import paragraphs_of
from crosscheck.read.documents.pdf_pieces import HYPHENS, RawPdf, read_pieces
from crosscheck.read.documents.pdf_size import check_unpacked
from crosscheck.read.documents.plain import BREAKS, UNSEEN
from crosscheck.read.faults import Faults, Trouble

FEWEST_TITLE_WORDS = 3
"""Words of a title; what has fewer is the name of a file, of a program or of a form."""

TITLE_SIZE = 1.2
"""How much higher the lines of a title are than the middling line of the document."""

MOST_UNREADABLE = 0.3
"""Characters without a meaning, as a share of all, from which on a PDF has no text."""

NEAR = 24
"""Characters between the day and the year of a date as it is printed."""

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": None}
)
_UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_FILE_NAME = re.compile(r"\.\w{2,5}$|^\S*[_\\]\S*$|[\\/]\w+\.|^Microsoft\b", re.ASCII)
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)", re.ASCII)


def read_pdf(raw: bytes, language: str, faults: Faults) -> tuple[str, Metadata]:
    """Return the text of a PDF and what it tells of itself."""
    check_unpacked(raw)
    pdf = read_pieces(raw, faults)
    regions = list(regions_of(pdf.pages))
    if not regions:
        hint = "Run it through a program that reads print (OCR), and take the PDF that this makes."
        raise Trouble("no-article", "this PDF has no text, only pictures of pages", hint)
    told = language_tag(pdf.language)
    lexicon = load_lexicon(language or told or "en")
    text = paragraphs_of(regions, lambda word: isinstance(read_quantity(word, lexicon), Quantity))
    text = UNSEEN.sub("", BREAKS.sub(" ", _without_hyphens(text).translate(_LIGATURES)))
    if len(_UNREADABLE.findall(text)) > MOST_UNREADABLE * len(text):
        hint = "Run it through a program that reads print (OCR), and take the PDF that this makes."
        raise Trouble("no-article", "this PDF's fonts do not say which letters they show", hint)
    return text, _metadata(pdf, text, regions, told)


def _without_hyphens(text: str) -> str:
    """Write pdfium's own signs for a hyphen that were left as hyphens."""
    for sign in HYPHENS:
        text = text.replace(sign, "-")
    return text


def _metadata(pdf: RawPdf, text: str, regions: Sequence[Sequence[Line]], language: str) -> Metadata:
    title = plain_words(pdf.info.get("Title"))
    if len(title.split()) < FEWEST_TITLE_WORDS or _FILE_NAME.search(title):
        title = _largest(regions)
    author = names_of([pdf.info.get("Author")])
    return Metadata(
        title=title,
        author=author if " " in author and not _FILE_NAME.search(author) and ":" not in author else "",
        published=_published(pdf.info.get("CreationDate", ""), text),
        language=language,
    )


def _largest(regions: Sequence[Sequence[Line]]) -> str:
    """Return the words that are printed largest above the text, "" if none are."""
    lines = [line for region in regions for line in region]
    middling = median(line.height for line in lines)
    found = max(lines[:20], key=lambda line: line.height)
    if found.height < TITLE_SIZE * middling:
        return ""
    start = lines.index(found)
    title = [found.text]
    for line in lines[start + 1 : start + 4]:
        if abs(line.height - found.height) > 0.1 * found.height:
            break
        title.append(line.text)
    words = plain_words(" ".join(title).translate(_LIGATURES))
    return words if len(words.split()) >= FEWEST_TITLE_WORDS else ""


def _published(created: str, text: str) -> str:
    """Return the day on which the file was made, if it is printed on its first page too; else it is only the file's."""
    found = _PDF_DATE.match(created)
    day = date_of("-".join(found.groups())) if found else ""
    if not day or found is None:
        return ""
    year, month, number = found[1], int(found[2]), int(found[3])
    head = text[:5000]
    iso = re.search(rf"(?<!\d){year}[-./]0?{month}[-./]0?{number}(?!\d)", head)
    after = re.search(rf"(?<!\d)0?{number}(?!\d).{{1,{NEAR}}}(?<!\d){year}(?!\d)", head)
    return day if iso or after else ""
