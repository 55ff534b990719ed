"""How long a report takes until its candidates wait, and what memory it takes, into docs/benchmarks/reading.md.

Ten pages of a report are typeset as a PDF on the spot, and read once by the product and once by programs that give
nothing but text. Then the texts of all sources that are on this machine are read, each to its candidates. No text of
a source is written anywhere but into a folder that is gone afterwards.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

import matplotlib
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from graph_schema.texts import sources_folder
from loaders.candidates.extracting import extract
from loaders.checking import check_data
from loaders.documents import country_sections
from loaders.documents.countries import country_names
from loaders.documents.opening import Reader
from loaders.library import Library
from tests.bench.figures import machine, seconds, table
from tests.bench.parts import DATA
from tests.reading_process import peak_of_reading

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks" / "reading.md"
INVENTED = Path(__file__).parents[1] / "fixtures" / "sources"
SECTION, FIRST = "regional-response-2022", 1366
"""The source and the line from which the ten pages are taken: sections on Albania and Serbia."""
PAGES, LINES = 10, 44
TEN_PAGES_LIMIT, ALL_LIMIT = 10.0, 120.0
TIMES = 3
MEGABYTE = 1024**2
PEERS = {
    "pdfplumber": "import pdfplumber, sys\n"
    "with pdfplumber.open(sys.argv[1]) as pdf: text = '\\n'.join(page.extract_text() or '' for page in pdf.pages)",
    "pdfminer.six": "import sys\nfrom pdfminer.high_level import extract_text\ntext = extract_text(sys.argv[1])",
}
"""Programs that take the text out of a PDF, and nothing else of it."""
_SAY = "\nhwm = [l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')][0]\nprint(len(text), hwm)"
HEAD = """# How long a report is read

*From a file to candidates that wait for a reader.* Written by `make bench`; the numbers are those of the machine below.
Times are those of a clock on the wall, from the start of the reading process, and of the processor: on a machine that
does nothing else they are nearly the same, so that the limits are held against the second.
"""

PEERS_SAID = (
    "The others give characters in the order of the page. Blocks have their kind, headings, footnotes apart, words put "
    "together again, and for each character its place; candidates are facts with lines and a confidence. "
    "*Blocks / this* is how many times the processor time of that program the blocks take."
)


@dataclass(frozen=True)
class Took:
    """What one reading took."""

    name: str
    seconds: float
    processor: float
    """Seconds of this process and of the one that reads."""
    memory: int
    """The most memory of the process that reads, in bytes."""
    found: str


@contextmanager
def ten_pages() -> Iterator[tuple[Path, str]]:
    """A PDF of ten pages, and where its text is from; the file is gone afterwards."""
    folder = sources_folder()
    source = folder / f"{SECTION}.txt" if folder else None
    if source is not None and source.is_file():
        lines, origin = source.read_text(encoding="utf-8").splitlines()[FIRST - 1 :], f"{SECTION}, from line {FIRST}"
    else:
        texts = [file.read_text(encoding="utf-8") for file in sorted(INVENTED.glob("*.txt"))]
        lines, origin = "\n".join(texts * PAGES).splitlines(), "two invented reports, again and again"
    with tempfile.TemporaryDirectory(prefix="tieline-reading-") as made:
        file = Path(made) / "section.pdf"
        typeset([line for line in lines if line.strip()][: PAGES * LINES], file)
        yield file, origin


def typeset(lines: list[str], file: Path) -> None:
    """Lines as pages of a report; one that stands alone and short, such as a name of a country, is set as a heading."""
    font = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    pdfmetrics.registerFont(TTFont("DejaVuSans", font))
    canvas = Canvas(str(file), pagesize=A4, invariant=1)
    for start in range(0, len(lines), LINES):
        for row, line in enumerate(lines[start : start + LINES]):
            heading = len(line.split()) <= 3 and not line.rstrip().endswith((".", ","))
            canvas.setFont("DejaVuSans", 15 if heading else 9)
            canvas.drawString(60, A4[1] - 60 - 16 * row, line.strip())
        canvas.showPage()
    canvas.save()


@contextmanager
def clocks() -> Iterator[list[float]]:
    """A list that has the seconds on the wall and of the processor when the block has ended, children among them."""
    took: list[float] = []
    began, used = time.perf_counter(), _processor()
    yield took
    took += [time.perf_counter() - began, _processor() - used]


def _processor() -> float:
    both = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in both)


def read_to_candidates(file: Path, library: Library, source: str) -> Took:
    """A file as the product reads it: blocks in a limited process, sections by country, candidates."""
    names = country_names()
    with clocks() as took:
        with Reader(names) as reader:
            document = reader.read(file.read_bytes(), file.name)
            memory = peak_of_reading()
        found = extract(document, country_sections(document, None, names), library, source)
    return Took("Tieline", took[0], took[1], memory, f"{len(document.blocks)} blocks, {len(found)} candidates")


def read_to_blocks(file: Path) -> Took:
    """A file as the product reads it, without looking for facts in it."""
    names = country_names()
    with clocks() as took, Reader(names) as reader:
        document = reader.read(file.read_bytes(), file.name)
        memory = peak_of_reading()
    return Took("Tieline, blocks alone", took[0], took[1], memory, f"{len(document.blocks)} blocks")


def read_by_peer(name: str, program: str, file: Path) -> Took:
    """A file as another program takes the text out of it, in a process of its own."""
    command = [sys.executable, "-c", program + _SAY, str(file)]
    with clocks() as took:
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return Took(f"{name} {version(name)}", took[0], took[1], int(said[1]) * 1024, f"{int(said[0]):,} characters")


def middle(call: Callable[[], Took]) -> Took:
    """The reading that took neither the most nor the least of the processor."""
    return sorted((call() for _ in range(TIMES)), key=lambda took: took.processor)[TIMES // 2]


def ten_pages_part(library: Library) -> tuple[str, list[Took]]:
    """Ten pages read by the product first, then by the others; and where the text is from."""
    with ten_pages() as (file, origin):
        found = [middle(lambda: read_to_candidates(file, library, "ten-pages")), middle(lambda: read_to_blocks(file))]
        found += [middle(partial(read_by_peer, name, program, file)) for name, program in PEERS.items()]
    return origin, found


def sources_part(library: Library) -> dict[str, Took]:
    """The text of every source that is on this machine, read once."""
    folder = sources_folder()
    files = {source: folder / f"{source}.txt" for source in sorted(library.sources)} if folder else {}
    return {source: read_to_candidates(file, library, source) for source, file in files.items() if file.is_file()}


def page_of(origin: str, ten: list[Took], sources: dict[str, Took]) -> str:
    """The page of results."""
    whole, blocks, *_peers = ten
    rows = [
        (
            took.name,
            *_cells(took),
            "" if took.name.startswith("Tieline") else f"{blocks.processor / took.processor:.2f}",
            took.found,
        )
        for took in ten
    ]
    return "\n".join(
        [
            HEAD,
            machine("pdfplumber", "pdfminer.six", "reportlab"),
            "",
            f"## A section of {PAGES} pages, as a PDF",
            "",
            f"Typeset for this page from {origin}; {LINES} lines a page, each program the median of {TIMES} times. "
            f"{_kept(whole.processor, TEN_PAGES_LIMIT)} {PEERS_SAID}",
            "",
            table(("program", "on the wall", "processor", "memory that reads", "blocks / this", "gives"), rows),
            "",
            *_sources(sources),
            "",
        ]
    )


def _sources(sources: dict[str, Took]) -> list[str]:
    if not sources:
        return ["## The sources", "", "No text of a source is on the machine, so nothing was measured."]
    wall = sum(took.seconds for took in sources.values())
    processor = sum(took.processor for took in sources.values())
    memory = max(took.memory for took in sources.values())
    return [
        f"## The texts of {len(sources)} sources",
        "",
        f"Each read once to its candidates: {seconds(wall)} on the wall, {seconds(processor)} of the processor. "
        f"{_kept(processor, ALL_LIMIT)} The reading process took {_megabytes(memory)} at most; it may take 1,024 MB.",
        "",
        table(
            ("source", "on the wall", "processor", "memory that reads", "gives"),
            [(f"`{source}`", *_cells(took), took.found) for source, took in sources.items()],
        ),
    ]


def _cells(took: Took) -> tuple[str, str, str]:
    return seconds(took.seconds), seconds(took.processor), _megabytes(took.memory)


def _megabytes(memory: int) -> str:
    return f"{memory / MEGABYTE:.0f} MB"


def _kept(took: float, limit: float) -> str:
    return f"{'Within' if took <= limit else '**Over**'} the limit of {seconds(limit)}."


def main(words: list[str] | None = None) -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.reading", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    arguments = parser.parse_args(words)
    library = check_data(DATA, locators=False).library
    origin, ten = ten_pages_part(library)
    print(f"{PAGES} pages: {seconds(ten[0].processor)}", flush=True)
    sources = sources_part(library)
    print(f"{len(sources)} sources: {seconds(sum(took.processor for took in sources.values()))}", flush=True)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(page_of(origin, ten, sources), encoding="utf-8")
    print(f"Written: {arguments.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
