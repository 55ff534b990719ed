"""DOCX becomes pieces: mammoth turns it into plain HTML with linked footnotes, and the HTML reader walks that."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import mammoth

from loaders.documents.pieces import Reading
from loaders.documents.refusals import UnreadableError
from loaders.documents.web_page import read_markup

_MOST_PARTS, _MOST_UNPACKED, _MOST_RATIO = 5_000, 200 * 2**20, 200
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>", re.IGNORECASE)
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
_LINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SAVE_AGAIN = "open it in a word processor and save it again as DOCX"
_ENCODED = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00")


def is_word_file(content: bytes) -> bool:
    """Whether a ZIP archive has the parts of a DOCX."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def check_word_file(content: bytes) -> None:
    """Refuse an archive that unpacks to too much, names files outside itself, or declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or size > _MOST_UNPACKED or size > _MOST_RATIO * max(len(content), 5_000):
                raise UnreadableError("it unpacks to far more than a report holds", _SAVE_AGAIN + ", without pictures")
            if any(part.flag_bits & 1 for part in parts):
                raise UnreadableError("it is protected with a password", "save a copy without the password")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_part(_unpacked(archive, part), part.filename)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        ValueError,
        OSError,
        EOFError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise UnreadableError("the DOCX file is damaged", _SAVE_AGAIN) from error


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """One part, and not more of it than the archive says: the sizes it declares may be lies."""
    with archive.open(part) as stream:
        content = stream.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise UnreadableError("it unpacks to more than it declares", _SAVE_AGAIN)
    return content


def _check_part(content: bytes, name: str) -> None:
    if content[:4].startswith(_ENCODED):
        raise UnreadableError("its parts are not UTF-8", _SAVE_AGAIN)
    if _DECLARED.search(content):
        raise UnreadableError("it declares entities, which could draw in other files", _SAVE_AGAIN)
    if name.endswith(".rels") and any(_outside(content)):
        raise UnreadableError(
            "it draws in files from outside itself (a template, picture or object that is linked)",
            "break the links in a word processor and save it again",
        )


def _outside(content: bytes) -> Iterator[bool]:
    """Relations to anything outside, other than a link that a reader would click."""
    for relation in _RELATION.findall(content):
        if _EXTERNAL.search(relation) and not _LINK.search(relation):
            yield True


def _no_picture(_image: Any) -> list[Any]:
    return []


def read_word_file(content: bytes, names: re.Pattern[str]) -> Reading:
    """The pieces of a DOCX file; it has no page numbers, so a passage is known by its line and its headings."""
    check_word_file(content)
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(content), convert_image=_no_picture, include_embedded_style_map=False
        )
    except Exception as error:  # whatever a damaged file makes of the converter, it is damaged
        raise UnreadableError("the DOCX file is damaged", _SAVE_AGAIN) from error
    return read_markup(f"<html><body>{converted.value}</body></html>", names)
