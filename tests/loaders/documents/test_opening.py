"""The door: what cannot be read gives one sentence, and nothing stays behind."""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from loaders.documents.blocks import DOCX, HTML, PDF, PLAIN_TEXT
from loaders.documents.opening import Limits, Reader, read_document
from loaders.documents.refusals import DocumentError
from loaders.documents.wire import document_from
from tests.loaders.documents import made_files
from tests.loaders.documents.conftest import RURITANIA

OUTSIDE = (
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="http://192.0.2.1/x" TargetMode="External"/>'
)
BODY = [made_files.paragraph("Ruritania", "Heading1"), made_files.paragraph("A house is open.")]

SLOW = b"a-\n" * 2_500_000
"""A word with millions of hyphens: a text within the limits that takes much longer than any report."""


def bomb() -> bytes:
    return made_files.archive({"word/document.xml": "a" * (80 * 2**20)})


REFUSED = {
    "nothing.txt": (b"", "it is empty; save or download it again."),
    "blank.txt": (b" \n\n ", "it holds no text; give a report that has one."),
    "scan.pdf": (
        made_files.scanned_pdf(),
        "it is a scan: a picture of text, without letters; run text recognition (OCR) over it first.",
    ),
    "locked.pdf": (
        made_files.encrypted_pdf(),
        "it is protected with a password; save a copy without the password.",
    ),
    "broken.pdf": (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n",
        "the PDF file is damaged; open it in a PDF reader and print it to a new PDF.",
    ),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "it is an old Office file, or a DOCX with a password; save it as DOCX without a password.",
    ),
    "broken.docx": (
        made_files.report_docx()[:-300],
        "it is an archive, a spreadsheet or another file than DOCX; save the report as DOCX or PDF.",
    ),
    "torn.docx": (
        made_files.archive({"word/document.xml": "<w:document"}),
        "the DOCX file is damaged; open it in a word processor and save it again as DOCX.",
    ),
    "bomb.docx": (
        bomb(),
        "it unpacks to far more than a report holds; "
        "open it in a word processor and save it again as DOCX, without pictures.",
    ),
    "linked.docx": (
        made_files.docx(BODY, relations=OUTSIDE.format(kind="attachedTemplate")),
        "it draws in files from outside itself (a template, picture or object that is linked); "
        "break the links in a word processor and save it again.",
    ),
    "entities.docx": (
        made_files.docx(BODY, head='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'),
        "it declares entities, which could draw in other files; open it in a word processor and save it again as DOCX.",
    ),
    "picture.pdf": (
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        "it is a picture; run text recognition (OCR) over it and save it as PDF.",
    ),
    "program.docx": (b"\x7fELF" + bytes(100), "it is a program; give a report as PDF, DOCX, HTML or text."),
    "endless.txt": (
        b"The police of Ruritania found one house.\n" * 250_000,
        "it holds more text than a report of five thousand pages; split it.",
    ),
    "noise.txt": (
        bytes(range(256)) * 40,
        "it is not text, and no PDF, DOCX or HTML file either; save the report in one of these forms.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_gives_one_sentence(tmp_path: Path, name: str) -> None:
    content, reason = REFUSED[name]
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(DocumentError) as refused:
        read_document(file, RURITANIA)
    assert str(refused.value) == f"{name} was not read: {reason}"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("report.txt", made_files.report_docx(), DOCX),
        ("report.pdf", made_files.REPORT_HTML, HTML),
        ("report.html", made_files.two_column_pdf(1), PDF),
        ("report", b"A house is open.", PLAIN_TEXT),
    ],
)
def test_the_type_is_told_by_the_content(tmp_path: Path, name: str, content: bytes, media_type: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_document(tmp_path / name, RURITANIA).media_type == media_type


def test_a_link_that_a_reader_would_click_is_allowed(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(made_files.docx(BODY, relations=OUTSIDE.format(kind="hyperlink")))
    assert [block.text for block in read_document(file, RURITANIA).blocks] == ["Ruritania", "A house is open."]


def test_a_file_of_300_megabytes_is_not_even_opened_for_reading(tmp_path: Path) -> None:
    file = tmp_path / "large.pdf"
    with file.open("wb") as large:
        large.truncate(300 * 2**20)
    begun = time.monotonic()
    with pytest.raises(
        DocumentError, match=r"^large.pdf was not read: it has 300 MB, and at most 50 MB are taken; split"
    ):
        read_document(file, RURITANIA)
    assert time.monotonic() - begun < 2


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reasons = {
        "": "it cannot be opened (Is a directory)",
        "pipe": "it is no ordinary file",
        "gone": "it cannot be opened",
    }
    for name, reason in reasons.items():
        with pytest.raises(DocumentError, match=re.escape(f"was not read: {reason}")):
            read_document(tmp_path / name, RURITANIA)


def test_a_name_full_of_control_characters_is_shown_harmlessly(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m\nb.txt"
    file.write_bytes(b"")
    with pytest.raises(DocumentError) as refused:
        read_document(file, RURITANIA)
    assert str(refused.value) == "a?[31m?b.txt was not read: it is empty; save or download it again."


def _processes() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    before = _processes()
    with Reader(RURITANIA, Limits(seconds=2, memory_bytes=4 * 2**30)) as reader:
        with pytest.raises(DocumentError, match=r"^slow was not read: reading it takes more than 2 s; split it"):
            reader.read(SLOW, "slow")
        assert _processes() == before
        assert reader.read(b"A house is open.", "quick").blocks[0].text == "A house is open."
        assert reader.starts == 2
    assert _processes() == before


def test_a_file_that_takes_too_much_processor_time_is_given_up() -> None:
    with (
        Reader(RURITANIA, Limits(processor_seconds=1, memory_bytes=4 * 2**30)) as reader,
        pytest.raises(DocumentError, match=r"^slow was not read: reading it takes more than 1 s; split it"),
    ):
        reader.read(SLOW, "slow")


def test_a_file_that_takes_too_much_memory_is_given_up() -> None:
    text = b"The police of Ruritania found one house. " * 200_000
    with (
        Reader(RURITANIA, Limits(memory_bytes=160 * 2**20)) as reader,
        pytest.raises(DocumentError, match=r"(takes more than 160 MB of memory|the reader broke down over it)"),
    ):
        reader.read(text, "large")


def test_an_answer_larger_than_any_report_is_not_taken() -> None:
    with (
        Reader(RURITANIA, Limits(answer_bytes=1000)) as reader,
        pytest.raises(DocumentError, match="what was read from it is larger than any report"),
    ):
        reader.read(b"A house is open.\n\n" * 200, "long")


@pytest.mark.parametrize(
    "runs", [[[0, 9]], [[-1, 5]], [[0, 4]], [[0, 10**9]], [["a", 5]], [[0, 5], [2, 5]], [[0]], None]
)
def test_an_answer_that_makes_no_sense_is_refused(runs: object) -> None:
    values = {"original": "House", "media_type": "text/plain", "notes": []}
    values["blocks"] = [["paragraph", "House", None, [], 1, 1, runs]]  # type: ignore[assignment]
    with pytest.raises((ValueError, TypeError)):
        document_from(values, "report", "")


_TRIES = {
    "a connection": "import socket; socket.create_connection(('127.0.0.1', {port}), timeout=2)",
    "a program": "import os; os.system('touch {place}/made')",
    "another program": "import subprocess; subprocess.run(['touch', '{place}/made'])",
    "a fork": "import os; os.fork()",
    "a file": "open('{place}/made', 'w')",
    "removing a file": "import os; os.remove('{place}/kept')",
}


@pytest.mark.parametrize("what", _TRIES)
def test_the_reading_process_reaches_nothing(tmp_path: Path, what: str) -> None:
    (tmp_path / "kept").write_text("")
    with socket.create_server(("127.0.0.1", 0)) as server:
        action = _TRIES[what].format(port=server.getsockname()[1], place=tmp_path)
        code = f"from loaders.documents.worker import limit; limit({2**30})\n{action}"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False)
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "PermissionError" in run.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


def test_the_same_file_gives_the_same_document(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(made_files.two_column_pdf(2, table=True))
    assert read_document(file, RURITANIA) == read_document(file, RURITANIA)
