"""`python -m tests.fuzz_documents --files 10000`: broken files of every kind; anything but a sentence is a fault.

Seeded: the same number of files and the same seed give the same bytes. Files of strangers are read in limited
processes, as the product reads them; fact files are checked in this one.
"""

import argparse
import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from loaders.documents.countries import CountryNames
from loaders.documents.opening import Limits, Reader
from loaders.documents.refusals import DocumentError
from tests.loaders.documents import made_files
from tests.loaders.folder import FACTS, HEAD, valid_folder

NAMES = CountryNames({"Ruritania": "XRU", "Zenda": "XZE"}, {"Ruritanian": "XRU"})
LIMITS = Limits(file_bytes=2**20, memory_bytes=768 * 2**20, processor_seconds=8, seconds=12.0)
LONGEST_SECONDS = 15.0
TEXT = """Contents

1. Ruritania

The Lantern Centre1 gives shelter to women. Its staff identifi ed traffi  cking and off ered help to chil-
dren, and diff erent offi  ces were eff ective.

 1 Annual report of the Lantern Centre.
2. Zenda
• first task
• second task
Body\tTask\tSince
""".encode()
FACT = (
    HEAD
    + """\
  - kind: operates
    operator: actor:xru:lantern
    operated: shelter:xru:lantern-shelter
    where: {lines: 3}
    says: A shelter stands open.
"""
)
TOKENS = [
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b">", b"&", b"&#xD800;", b"\xed\xa0\x80", b"9" * 40, b"-1",
    b"1e999",
    b"<table><tr><td>" * 40, b"<div>" * 3000, b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<a href='#n1'>1</a>",
    b"/Kids [1 0 R]", b"/Length 999999999", b"endobj", b"stream\n", b"(" * 500, b"<<" * 500, b"[" * 5000, b"{" * 5000,
    b"/Filter /FlateDecode", b"/Count -1", b"/Rotate 45", b"/MediaBox [0 0 0 0]", b"/MediaBox [0 0 1e30 1e30]",
    b"w:tbl", b"<w:p/>", b"\n" * 200, b" " * 200, b"fi " * 200, b"a-\n" * 200, b"\t", b"1 " * 200, b"\f",
    b"- ", b": ", b"? ",
    b"*a", b"&a ", b"!!python/object/apply:os.system ", b"\xe2\x80\xa8", b"\xc2\x85", "Ꙁ̈ﬁ".encode(), b"Ruritania\n",
]  # fmt: skip


@dataclass
class Outcome:
    """What came back, by kind of file; `faults` are whatever is no sentence."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def note(self, kind: str, what: str, seconds: float, file: int) -> None:
        """Count one file; one that took too long is a fault."""
        self.counts[f"{kind}: {what}"] += 1
        self.slowest = max(self.slowest, seconds)
        if seconds > LONGEST_SECONDS:
            self.faults.append(f"file {file} ({kind}) took {seconds:.1f} s")


def mutated(content: bytes, dice: random.Random) -> bytes:
    """A file with a few bytes changed, left out, doubled, moved or put in."""
    broken = bytearray(content)
    for _change in range(dice.choice((1, 1, 2, 3, 8, 30))):
        at, length = dice.randrange(len(broken) + 1), dice.choice((1, 2, 8, 60, 400))
        match dice.randrange(7):
            case 0:
                broken[at : at + 1] = bytes([dice.randrange(256)])
            case 1:
                del broken[at : at + length]
            case 2:
                broken[at:at] = broken[at : at + length]
            case 3:
                broken[at:at] = dice.choice(TOKENS)
            case 4:
                broken[at : at + length] = dice.choice(TOKENS)
            case 5:
                other = dice.randrange(len(broken) + 1)
                broken[at:at] = broken[other : other + length]
            case _:
                broken[at : at + length] = dice.randbytes(min(length, 60))
    return bytes(broken[: dice.randrange(len(broken) + 1)] if dice.random() < 0.05 else broken)


def mutated_docx(content: bytes, dice: random.Random) -> bytes:
    """A whole archive with one broken part, or an archive that is broken itself."""
    if dice.random() < 0.3:
        return mutated(content, dice)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(["word/document.xml", "word/document.xml", *parts])
    parts[name] = mutated(parts[name], dice)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return buffer.getvalue()


def files(count: int, seed: int) -> Iterator[tuple[int, str, bytes]]:
    """Broken files in turn: number, kind, bytes."""
    seeds: list[tuple[str, bytes, Callable[[bytes, random.Random], bytes]]] = [
        ("pdf", made_files.two_column_pdf(1), mutated),
        ("docx", made_files.report_docx(), mutated_docx),
        ("html", made_files.REPORT_HTML, mutated),
        ("text", TEXT, mutated),
        ("facts", FACT.encode(), mutated),
    ]
    for number in range(count):
        kind, content, mutate = seeds[number % len(seeds)]
        yield number, kind, mutate(content, random.Random(f"{seed}-{number}"))


def read_documents(numbered: list[tuple[int, str, bytes]]) -> Outcome:
    """Read files in one limited process after another."""
    outcome = Outcome()
    with Reader(NAMES, LIMITS) as reader:
        for number, kind, content in numbered:
            begun = time.monotonic()
            try:
                document = reader.read(content, "report")
                what = "read"
                if any(document.original[block.offsets[0]].isspace() for block in document.blocks):
                    outcome.faults.append(f"file {number} ({kind}): a block begins at a space of the original")
            except DocumentError as error:
                what = _reason(str(error))
                if "does not understand" in what or "no sensible answer" in what or "\n" in str(error):
                    outcome.faults.append(f"file {number} ({kind}): {error}")
            except Exception as error:
                what = "CRASH"
                outcome.faults.append(f"file {number} ({kind}): {type(error).__name__}: {error}")
            outcome.note(kind, what, time.monotonic() - begun, number)
        outcome.counts["processes started"] = reader.starts
    return outcome


def _reason(message: str) -> str:
    return "refused, " + message.split("was not read: ", 1)[-1].split(";")[0].split(" (")[0]


def check_facts(numbered: list[tuple[int, str, bytes]]) -> Outcome:
    """Check broken fact files as `python -m loaders check` does."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as place:
        folder = valid_folder(Path(place) / "data")
        for number, kind, content in numbered:
            begun = time.monotonic()
            try:
                (folder.root / FACTS).write_bytes(content)
                report = folder.report()
                what = "no problem" if report == "no problem" else "reported"
            except Exception as error:
                what = "CRASH"
                outcome.faults.append(f"file {number} ({kind}): {type(error).__name__}: {str(error)[:200]}")
            outcome.note(kind, what, time.monotonic() - begun, number)
    return outcome


def run(count: int, seed: int = 1, processes: int = 2) -> Outcome:
    """All files through the road that is theirs; the counts and faults together."""
    numbered = list(files(count, seed))
    documents = [entry for entry in numbered if entry[1] != "facts"]
    with ThreadPoolExecutor(processes) as pool:
        shares = [pool.submit(read_documents, documents[share::processes]) for share in range(processes)]
        outcomes = [check_facts([entry for entry in numbered if entry[1] == "facts"])]
        outcomes += [share.result() for share in shares]
    together = Outcome()
    for outcome in outcomes:
        together.counts += outcome.counts
        together.faults += outcome.faults
        together.slowest = max(together.slowest, outcome.slowest)
    return together


def main() -> int:
    """Print the counts; 1 where anything but a sentence came back."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz_documents", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    begun = time.monotonic()
    outcome = run(arguments.files, arguments.seed)
    for what, count in sorted(outcome.counts.items()):
        print(f"{count:7d}  {what}")
    print(f"{arguments.files} files in {time.monotonic() - begun:.0f} s, the slowest {outcome.slowest:.1f} s")
    print(*outcome.faults[:40], f"{len(outcome.faults)} faults", sep="\n")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
