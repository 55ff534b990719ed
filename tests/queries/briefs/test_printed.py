"""A brief as LibreOffice prints it: on two pages, with everything on them. Run by `make office-test`."""

import shutil
import subprocess
from pathlib import Path

import pdfplumber
import pytest

from graph_schema.store import GraphReader
from queries.briefs.as_docx import as_docx
from queries.briefs.content import Brief, BriefKind
from queries.briefs.fitting import PAGES, fitted
from queries.briefs.places import footnote
from tests.queries.briefs.conftest import brief_on
from tests.queries.briefs.test_fitting import part

pytestmark = pytest.mark.office


def printed(brief: Brief, folder: Path) -> list[str]:
    """The text of each page."""
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is not here: apt-get install libreoffice-writer-nogui", pytrace=False)
    file = folder / "brief.docx"
    file.write_bytes(as_docx(brief))
    home = f"-env:UserInstallation=file://{folder / 'home'}"
    subprocess.run(
        [office, home, "--headless", "--convert-to", "pdf", "--outdir", folder, file], check=True, timeout=110
    )
    with pdfplumber.open(folder / "brief.pdf") as pdf:
        return [page.extract_text() for page in pdf.pages]


@pytest.mark.parametrize("kind", BriefKind)
def test_a_brief_prints_on_two_pages(trapped: GraphReader, tmp_path: Path, kind: BriefKind) -> None:
    brief = brief_on(trapped, kind)
    pages = printed(brief, tmp_path)
    assert len(pages) <= PAGES
    text = "\n".join(pages)
    assert brief.title in text
    assert f"[{len(brief.footnotes)}] " in text
    assert "Silence of the sources is not absence" in text
    for entry in brief.parts:
        assert entry.title in text


@pytest.mark.parametrize("words", [1, 6, 30])
def test_tables_without_end_are_cut_to_two_full_pages(tmp_path: Path, words: int) -> None:
    parts = fitted(tuple(part(f"t{at}", 60, "coordination " * words) for at in range(8)), 600, picture=False)
    places = tuple({footnote(line.places, entry.question): 0 for entry in parts for line in entry.lines})
    brief = Brief("Stuffed", (("Year", "2020"),), parts, places, (("Sources", "review " * 80),), "stuffed")
    pages = printed(brief, tmp_path)
    assert len(pages) == PAGES
    assert all(entry.below[0] in "\n".join(pages) for entry in parts)
