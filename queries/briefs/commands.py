"""`python -m queries brief`: two pages about a country, a body, a route or a funder, as DOCX or HTML."""

import argparse
from pathlib import Path
from time import perf_counter

from graph_schema.errors import QuestionError
from graph_schema.journal import Deed, note
from graph_schema.store import open_store
from queries.briefs.as_docx import as_docx
from queries.briefs.as_html import as_html
from queries.briefs.building import build_brief
from queries.briefs.content import BriefKind
from queries.overview import overview


def add_brief(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those of the room."""
    brief = commands.add_parser("brief", help="two pages about a country, a body, a route or a funder")
    brief.add_argument("kind", choices=[kind.value for kind in BriefKind])
    brief.add_argument("subject", help="its id or name: SRB, ASTRA, 'MDA → SRB', 'European Union'")
    brief.add_argument("--year", type=int, help="the year that is looked at; the newest one if left out")
    brief.add_argument("--since", type=int, help="the year from which changes are looked for; eight before if left out")
    brief.add_argument("--out", type=Path, required=True, help="file (.docx or .html), or folder for a DOCX file")
    brief.set_defaults(run=_brief)


def _brief(arguments: argparse.Namespace) -> None:
    out: Path = arguments.out
    ending = ".docx" if out.is_dir() else out.suffix.lower()
    if ending not in {".docx", ".html"}:
        raise QuestionError(f"{out}: a brief is written as .docx or .html")
    store = open_store()
    try:
        start = perf_counter()
        made = build_brief(
            store,
            overview(store),
            BriefKind(arguments.kind),
            arguments.subject,
            year=arguments.year,
            since=arguments.since,
        )
        content = as_docx(made) if ending == ".docx" else as_html(made).encode()
        seconds = perf_counter() - start
    finally:
        store.close()
    file = out / f"{made.file_name}.docx" if out.is_dir() else out
    try:
        file.write_bytes(content)
    except OSError as error:
        raise QuestionError(f"{file} cannot be written: {error.strerror}") from error
    note(Deed.EXPORTED, f"brief {file.name}")
    rows = sum(len(part.lines) for part in made.parts)
    print(f"Written: {file} ({rows} rows with {len(made.footnotes)} footnotes, {seconds:.1f} s)")
