"""Which reader a file needs, told by its content; its name says nothing that can be relied on."""

import re
from collections.abc import Callable

from loaders.documents.blocks import DOCX, HTML, PDF, PLAIN_TEXT
from loaders.documents.pieces import Reading
from loaders.documents.refusals import UnreadableError

_KNOWN_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Office file, or a DOCX with a password", "save it as DOCX without a password"),
    (b"{\\rtf", "an RTF file", "save it as DOCX"),
    (b"\x89PNG", "a picture", "run text recognition (OCR) over it and save it as PDF"),
    (b"\xff\xd8\xff", "a picture", "run text recognition (OCR) over it and save it as PDF"),
    (b"GIF8", "a picture", "run text recognition (OCR) over it and save it as PDF"),
    (b"II*\x00", "a picture", "run text recognition (OCR) over it and save it as PDF"),
    (b"MM\x00*", "a picture", "run text recognition (OCR) over it and save it as PDF"),
    (b"\x7fELF", "a program", "give a report as PDF, DOCX, HTML or text"),
    (b"MZ", "a program", "give a report as PDF, DOCX, HTML or text"),
    (b"\x1f\x8b", "a compressed archive", "unpack it and give the report in it"),
    (b"7z\xbc\xaf", "a compressed archive", "unpack it and give the report in it"),
    (b"Rar!", "a compressed archive", "unpack it and give the report in it"),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.01
_MOST_LETTERS = 10_000_000


def media_type_of(content: bytes) -> str:
    """The media type of a file that can be read; of any other, what it seems to be and what to do."""
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from loaders.documents.word_file import is_word_file

        if is_word_file(content):
            return DOCX
        raise UnreadableError(
            "it is an archive, a spreadsheet or another file than DOCX", "save the report as DOCX or PDF"
        )
    for start, what, mend in _KNOWN_OTHERS:
        if content.startswith(start):
            raise UnreadableError(f"it is {what}", mend)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return PLAIN_TEXT
    if _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")[:8192]):
        return HTML
    sample = content[:65536]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROL * len(sample):
        raise UnreadableError(
            "it is not text, and no PDF, DOCX or HTML file either", "save the report in one of these forms"
        )
    return PLAIN_TEXT


def read_content(content: bytes, names: re.Pattern[str]) -> tuple[str, Reading]:
    """The media type and the pieces of a file."""
    media_type = media_type_of(content)
    reading = _reader(media_type)(content, names)
    if len(reading.original) > _MOST_LETTERS:
        raise UnreadableError("it holds more text than a report of five thousand pages", "split it")
    if not any(reading.original[start:end].strip() for piece in reading.pieces for start, end in piece.spans):
        raise UnreadableError("it holds no text", "give a report that has one")
    return media_type, reading


def _reader(media_type: str) -> Callable[[bytes, re.Pattern[str]], Reading]:
    # Each library is loaded only for its own files: that saves a second on all others.
    if media_type == PDF:
        from loaders.documents.pdf_file import read_pdf

        return read_pdf
    if media_type == DOCX:
        from loaders.documents.word_file import read_word_file

        return read_word_file
    if media_type == HTML:
        from loaders.documents.web_page import read_web_page

        return read_web_page
    from loaders.documents.plain_text import read_plain_text

    return read_plain_text
