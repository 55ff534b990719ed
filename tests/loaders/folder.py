"""A data folder of a dozen lines that tests change in one place to see what the loader says of it."""

import hashlib
import textwrap
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import DataError
from loaders.checking import Checked, check_data

TEXT = """\
1. Ruritania
The National Coordinator of Ruritania leads the work against trafficking.
The Lantern association runs a shelter for women and girls, and a hotline.
The law punishes trafficking with 2 to 8 years in prison.
In 2009 the police found 54 victims; the centre took in 21 of them.
"""

VOCABULARY = {
    "countries": """\
        things:
          - {id: "country:xru", name: Ruritania, adjectives: [Ruritanian]}
          - {id: "country:xza", name: Zavonia}
        """,
    "functions": """\
        things:
          - {id: "function:hotline", name: Hotline, group: identification, means: Victims can call.}
          - {id: "function:shelter-men", name: Shelter for men, group: protection, means: Men find a bed.}
        """,
    "forms": """\
        things:
          - {id: "form:sexual", name: sexual exploitation}
          - {id: "form:any", name: trafficking in persons, aliases: [trafficking]}
        """,
    "groups": """\
        things:
          - {id: "group:women", name: women}
          - {id: "group:victims", name: victims}
        """,
    "given_names": "words: [Goran, Vesna]\n",
    "towns": "words: [strelsau, zenda]\n",
}

ENTITIES = """\
things:
  - {id: "actor:xru:coordinator", kind: coordinator, name: National Coordinator}
  - {id: "actor:xru:lantern", kind: ngo, name: Lantern}
  - {id: "actor:xru:police", kind: police, name: Police}
  - {id: "shelter:xru:lantern-shelter", name: Shelter of Lantern, aliases: [shelter]}
  - {id: "helpline:xru:lantern-line", kind: anti_trafficking, name: Lantern Line, aliases: [hotline]}
  - {id: "law:xru:code", kind: code, name: Criminal Code, aliases: [law]}
  - {id: "place:xru:zenda", kind: municipality, name: Zenda}
"""

SOURCE = """\
id: tiny-2010
title: Tiny report
publisher: Tiny house
published: 2010
situation: "2009-2010"
language: en
licence: Invented.
text_lines: 5
sections:
  - {heading: 1. Ruritania, first: 1, last: 5, country: XRU}
"""

HEAD = """\
source: tiny-2010
country: XRU
as_of: 2010
expect_claims: 1-9
entered: {by: reader-1, date: 2026-11-24}
reviewed: {by: reader-2, date: 2026-11-25}
facts:
"""

FACT = """\
- kind: operates
  operator: actor:xru:lantern
  operated: shelter:xru:lantern-shelter
  where: {lines: 3}
  says: Lantern has a shelter.
"""

FACTS = "facts/xru/tiny-2010.yml"
WHERE = "  where: {lines: 3}\n  says: Our own words.\n"
"""The end of a fact whose point is elsewhere."""


@dataclass
class Folder:
    """A data folder under `root`, with the text of its one source beside it."""

    root: Path

    @property
    def texts(self) -> Path:
        """Where the text of the source is."""
        return self.root.parent / "texts"

    def write(self, name: str, text: str) -> Path:
        """Write a file of the folder, with the indentation of the test taken away."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text), encoding="utf-8")
        return file

    def facts(self, *facts: str, head: str = HEAD) -> Path:
        """Write the fact file: its head fills lines 1 to 7, the first fact begins on line 8."""
        return self.write(FACTS, head + "".join(textwrap.dedent(fact) for fact in facts))

    def things(self, *lines: str) -> Path:
        """Write the entity file with more things: its own fill lines 1 to 8, the first new one stands on line 9."""
        return self.write("entities/xru.yml", ENTITIES + "".join(f"  - {line}\n" for line in lines))

    def text(self, text: str) -> None:
        """Write the text of the source, and the file of the source that says so."""
        (self.texts / "tiny-2010.txt").write_text(text, encoding="utf-8")
        self.write("sources/tiny-2010.yml", SOURCE + f"text_sha256: {hashlib.sha256(text.encode()).hexdigest()}\n")

    def check(self, *, locators: bool = False, only: Path | None = None) -> Checked:
        """Check the folder as the command does."""
        return check_data(self.root, locators=locators, only=only)

    def report(self, *, locators: bool = False) -> str:
        """Every problem that the loader finds, as it prints them."""
        try:
            self.check(locators=locators)
        except DataError as error:
            return str(error)
        return "no problem"

    def problem(self, *, locators: bool = False) -> str:
        """The one problem that the loader finds, without the closing count."""
        *lines, count = self.report(locators=locators).split("\n")
        assert count == "1 problem in data; nothing was written.", "\n".join([*lines, count])
        return "\n".join(lines)


def valid_folder(root: Path) -> Folder:
    """A folder that passes every check."""
    folder = Folder(root)
    folder.texts.mkdir(parents=True)
    for name, text in VOCABULARY.items():
        folder.write(f"vocabulary/{name}.yml", text)
    folder.things()
    folder.text(TEXT)
    folder.facts(FACT)
    return folder
