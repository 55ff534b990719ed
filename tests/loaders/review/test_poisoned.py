"""A poisoned report goes the whole road: read, accepted whole, written, built, asked, shown, exported."""

import contextlib
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard import evidence
from graph_schema.errors import QuestionError
from graph_schema.store import GraphStore, open_store
from loaders.build import build_graph
from loaders.checking import check_data
from loaders.review.decision import Changes, ReviewError
from loaders.review.desk import Desk
from loaders.review.opening import Wanted, open_desk
from loaders.review.writing import finish
from queries import Answer, ask, catalogue
from queries.evidence import evidence_for
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.claims import as_json_lines
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.linked_data import as_json_ld
from queries.exporting.network import network_of
from queries.exporting.scope import scope_of
from queries.question import ParameterType
from tests.loaders.review.conftest import DESCRIPTION, candidate
from tests.loaders.review.poison import FORMS, PERSONAL

MARKUP = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("x";"y") is what a reader typed.'


def desk_on(form: str, data: Path) -> Desk:
    file = data.parent / f"poisoned.{form}"
    file.write_bytes(FORMS[form]())
    return open_desk(file, data, "reader-9", Wanted())


def accept_all(desk: Desk) -> int:
    for candidate_id in desk.waiting():
        with contextlib.suppress(ReviewError):
            desk.accept(candidate_id)
    return desk.progress().decided


def everything_in(folder: Path) -> str:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and "vocabulary" not in file.parts]
    return "\n".join(f"{file}\n{file.read_text(encoding='utf-8')}" for file in files)


def traces(text: str) -> list[str]:
    return [word for word in PERSONAL if word.casefold() in text.casefold()]


@pytest.fixture
def store(data: Path) -> Iterator[GraphStore]:
    opened = open_store(f"embedded:{data.parent / 'graph'}")
    yield opened
    opened.close()


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_file_leaves_a_trace_on_disk(form: str, data: Path) -> None:
    desk = desk_on(form, data)

    decided = accept_all(desk)
    written = finish(desk, data, DESCRIPTION)

    assert decided >= 8
    assert written.claims >= 7
    assert check_data(data).texts_read == ["poisoned"]
    assert traces(everything_in(data)) == []
    assert traces(everything_in(data.parent / "texts")) == []
    assert traces((data.parent / "journal.jsonl").read_text(encoding="utf-8")) == []
    assert traces((data.parent / f"poisoned.{form}.decisions.jsonl").read_text(encoding="utf-8")) == []


def test_an_instruction_in_the_text_is_text(data: Path) -> None:
    desk = desk_on("txt", data)

    assert desk.progress().decided == 0
    assert [one for one in desk.report.candidates if "quorland" in one.says.casefold()] == []


def test_nothing_is_found_in_the_graph_the_pages_or_the_exports(
    data: Path, store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    desk = desk_on("txt", data)
    desk.edit(candidate(desk, "NAMED", "actor:xru:ministry-of-health"), Changes(name=f"{MARKUP} Ministry of Health"))
    desk.edit(candidate(desk, "OPERATES", "actor:xru:lantern"), Changes(says=FORMULA))
    accept_all(desk)
    finish(desk, data, DESCRIPTION)
    build_graph(data, store, quiet=True)

    nodes = store.read("MATCH (n) RETURN n.id AS id, properties(n) AS said ORDER BY id", max_rows=100_000).rows
    ties = store.read("MATCH (a)-[r]->(b) RETURN a.id AS id, properties(r) AS said ORDER BY id", max_rows=100_000).rows
    graph = json.dumps([*nodes, *ties], default=str)
    answers = list(answered(store))
    tables = {answer.question.id: as_csv_with_tags(answer, "s") for answer in answers}
    scope = scope_of(store, None, None, None)
    network = network_of(store, scope)
    claims = "\n".join(as_json_lines(store, scope))
    exports = [claims, as_graphml(network), as_gexf(network), as_json_ld(store, network)]
    pages = shown_in_drawers(store, claims, monkeypatch)

    assert "Ministry of Health" in graph
    assert "Ministry of Health" in pages
    assert len(nodes) > 100
    assert len(answers) > len(catalogue()) * 0.8
    assert traces("\n".join([graph, *tables.values(), *exports, pages])) == []
    assert traces("\n".join(repr((answer.rows, answer.evidence, answer.notes)) for answer in answers)) == []
    assert [cell for table in tables.values() for cell in cells(table) if cell.startswith(("=", "@"))] == []
    assert MARKUP not in pages
    assert "&lt;img src=x onerror=alert(1)&gt; Ministry of Health" in pages
    assert MARKUP not in exports[1] + exports[2]
    assert FORMULA.split('"')[0] in claims


def answered(store: GraphStore) -> Iterator[Answer]:
    """Every question of the catalogue that can be asked of the invented countries."""
    for question in catalogue().values():
        taken = {name: entry for name, entry in question.parameters.items() if entry.default is not None}
        countries = [name for name, entry in taken.items() if entry.type is ParameterType.COUNTRY]
        given = dict(zip(countries, ("country:xru", "country:xza"), strict=False))
        with contextlib.suppress(QuestionError):
            yield ask(question.id, store, **given)


def cells(table: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(table)):
        yield from row


def shown_in_drawers(store: GraphStore, claims: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Everything that the drawer of the dashboard shows of the claims of the report."""
    found: list[dict[str, Any]] = [json.loads(line) for line in claims.splitlines()]
    ids = [record["claim"] for record in found if record["source"] == "poisoned"]
    assert len(ids) >= 7
    shown: list[str] = []
    monkeypatch.setattr(evidence.st, "html", shown.append)
    monkeypatch.setattr(evidence.st, "markdown", shown.append)
    evidence.evidence_drawer(evidence_for(store, ids), "the report")
    return "\n".join(shown)
