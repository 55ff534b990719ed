"""An answer on a page: how sure it is, the table, the evidence behind a row, and the same rows to take away."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Literal

import streamlit as st

from dashboard.downloads import download_row
from dashboard.evidence import evidence_drawer
from dashboard.names import names_here, with_names
from dashboard.session import session
from dashboard.wording import head, say, state_word, tie_word
from queries import Answer
from queries.answer import shown
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.workbook import as_workbook
from queries.question import ColumnType

ROW_HEIGHT = 35
SENTENCE_HEIGHT = 66
"""The least height at which the table wraps text."""
TALLEST = 600
NARROW_FROM = 6
"""From this many columns on, columns of text are kept narrow, so that the last ones are in sight."""
CROWDED = 7
"""With more columns than these, long text gets a middling width, and the rest of it in the drawer or a double click."""
SHORT = frozenset(
    {
        "jurisdiction", "victim", "fine", "role", "tie", "does", "year", "unit", "currency", "direction", "layer",
        "work", "measure", "fact", "value", "on_record", "level",
    }
)  # fmt: skip
"""Columns of a word or two, as wide as the word."""
LISTED = frozenset({"kind", "role", "status", "theme", "function_group", "work", "layer"})
"""Columns whose words come from a closed list, where an underscore stands for a space."""
WORDY = frozenset({"says", "what", "recommendation", "task", "agreements", "said"})
"""Columns of whole sentences, which get room to wrap; so do others where a value is long."""
LONG = 70
CODE = re.compile(r"[a-z]+(?:_[a-z]+)+(?:; [a-z_]+)*")
"""A word of a closed list that nobody put into words."""


def show_answer(answer: Answer, key: str) -> None:
    """Table first: rows with their evidence, what they rest on, how to read them, and downloads."""
    names = names_here(session())
    for note in answer.notes:
        st.info(note, icon=":material/info:")
    if answer.rows:
        rows = len(answer.rows)
        st.caption(say("answer.rows" if rows == 1 else "answer.rows_many", rows=rows, how_sure=answer.how_sure))
        if answer.question.matrix:
            _matrix(answer, key, names)
        else:
            _table(answer, key, names)
    else:
        instead = say("answer.all_for_partners") if answer.withheld else say("answer.nothing")
        st.info(say("answer.no_row", instead=instead), icon=":material/inbox:")
    if answer.withheld:
        st.warning(say("answer.withheld" if answer.withheld == 1 else "answer.withheld_many", rows=answer.withheld))
    if answer.truncated:
        st.warning(say("answer.truncated"))
    st.caption(f"{answer.question.reading} {say('formal_ties')}")
    if answer.rows:
        download_row(files_of(answer), _file_name(answer), key)


def _cell(answer: Answer, column: str, value: Any, names: Mapping[str, str]) -> Any:
    kind = answer.question.columns[column].type
    if kind is ColumnType.STATE:
        return state_word(value)
    if column in {"tie", "does"}:
        return tie_word(value)
    if kind in {ColumnType.INT, ColumnType.NUMBER, ColumnType.SHARE}:
        return value
    text = shown(with_names(value, names))
    return text.replace("_", " ") if column in LISTED or CODE.fullmatch(text) else text


def _columns(answer: Answer) -> tuple[str, ...]:
    """Shown columns, without those that are empty in every row, or tell the country that the reader has chosen."""
    chosen = answer.parameters.get("country")
    names = [name for name in answer.question.shown_columns if name != "country" or not chosen]
    return tuple(name for name in names if any(row[name] not in (None, "", [], ()) for row in answer.rows))


def _table(answer: Answer, key: str, names: Mapping[str, str]) -> None:
    columns = _columns(answer)
    frame = [
        {name: _cell(answer, name, row[name], names) for name in columns} | {"claims": len(row["claims"])}
        for row in answer.rows
    ]
    width: Literal["medium"] | None = "medium" if len(columns) >= NARROW_FROM else None
    config: dict[str, Any] = {
        name: st.column_config.Column(head(name), help=answer.question.columns[name].says, width=width)
        for name in columns
        if answer.question.columns[name].type in {ColumnType.TEXT, ColumnType.LIST}
    }
    config |= {
        name: st.column_config.Column(head(name), help=answer.question.columns[name].says)
        for name in columns
        if answer.question.columns[name].type is ColumnType.STATE or name in SHORT
    }
    config |= {
        name: st.column_config.NumberColumn(head(name), help=answer.question.columns[name].says, format="%g")
        for name in columns
        if answer.question.columns[name].type in {ColumnType.INT, ColumnType.NUMBER}
    }
    config |= {
        name: st.column_config.NumberColumn(head(name), help=answer.question.columns[name].says, format="percent")
        for name in columns
        if answer.question.columns[name].type is ColumnType.SHARE
    }
    wordy = [name for name in columns if name in WORDY or any(len(str(row[name] or "")) > LONG for row in frame)]
    room: Literal["medium", "large"] = "medium" if len(columns) > CROWDED else "large"
    config |= {
        name: st.column_config.TextColumn(head(name), help=answer.question.columns[name].says, width=room)
        for name in wordy
    }
    config["claims"] = st.column_config.NumberColumn(say("answer.claims"), help=say("answer.claims_help"))
    row_key, table_key = f"{key}_row", f"{key}_table"
    _row_from_address(row_key, len(frame))

    def cell_chosen() -> None:
        cells = st.session_state[table_key].selection.cells
        if cells:
            st.session_state[row_key] = cells[0][0] + 1
            _row_to_address(row_key)

    st.dataframe(
        frame,
        hide_index=True,
        column_config=config,
        height=min(TALLEST, ROW_HEIGHT + (SENTENCE_HEIGHT if wordy else ROW_HEIGHT) * len(frame) + 3),
        row_height=SENTENCE_HEIGHT if wordy else ROW_HEIGHT,
        key=table_key,
        placeholder="",
        on_select=cell_chosen,
        selection_mode="single-cell",
        alt=say("answer.table", title=answer.question.title, rows=len(frame)),
    )
    labels = {number: _label(answer, row, names) for number, row in enumerate(answer.rows, start=1)}
    chosen = st.selectbox(
        say("answer.evidence_of_row"),
        list(labels),
        index=None,
        key=row_key,
        format_func=lambda number: f"{number} · {labels[number]}",
        placeholder=say("answer.choose_row"),
        on_change=_row_to_address,
        args=(row_key,),
    )
    if chosen:
        evidence_drawer(answer.evidence_of(answer.rows[chosen - 1]), labels[chosen])


def _row_from_address(row_key: str, rows: int) -> None:
    """A link that names a row opens its evidence; a number that no row has is passed over."""
    asked = st.query_params.get(row_key, "")
    if row_key not in st.session_state and asked.isdigit() and 1 <= int(asked) <= rows:
        st.session_state[row_key] = int(asked)
    elif (st.session_state.get(row_key) or 0) > rows:
        st.session_state[row_key] = None


def _row_to_address(row_key: str) -> None:
    if st.session_state[row_key]:
        st.query_params[row_key] = str(st.session_state[row_key])
    elif row_key in st.query_params:
        del st.query_params[row_key]


def _label(answer: Answer, row: dict[str, Any], names: Mapping[str, str]) -> str:
    parts = [shown(_cell(answer, name, row[name], names)) for name in _columns(answer)[:4]]
    return " · ".join(part for part in parts if part)[:160]


def _matrix(answer: Answer, key: str, names: Mapping[str, str]) -> None:
    layout = answer.question.matrix
    assert layout is not None, "called for questions with a matrix only"
    heads, table = answer.as_matrix()
    is_state = answer.question.columns[layout.cell].type is ColumnType.STATE
    frame = [
        {head(layout.rows): names.get(row, row)}
        | {name: _matrix_cell(found.get(name), layout.cell, is_state) for name in heads}
        for row, found in table.items()
    ]
    row_key, column_key, table_key = f"{key}_matrix_row", f"{key}_matrix_column", f"{key}_matrix"

    def cell_chosen() -> None:
        cells = st.session_state[table_key].selection.cells
        if cells and cells[0][1] in heads:
            st.session_state[row_key], st.session_state[column_key] = list(table)[cells[0][0]], cells[0][1]

    st.dataframe(
        frame,
        hide_index=True,
        height=min(TALLEST, ROW_HEIGHT * (len(frame) + 1) + 3),
        column_config={head(layout.rows): st.column_config.Column(pinned=True)}
        | {name: st.column_config.Column(names[name]) for name in heads if name in names},
        key=table_key,
        on_select=cell_chosen,
        selection_mode="single-cell",
        alt=say("answer.matrix", title=answer.question.title, rows=len(frame), columns=len(heads)),
    )
    if is_state:
        st.caption(say("legend"))
    left, right = st.columns(2)
    with left:
        row = st.selectbox(
            say("answer.evidence_of_cell", head=head(layout.rows).lower()),
            list(table),
            index=None,
            key=row_key,
            format_func=lambda name: names.get(name, name),
            placeholder=say("answer.choose"),
        )
    with right:
        column = st.selectbox(
            say("answer.evidence_and", head=head(layout.columns).lower()),
            list(heads),
            index=None,
            key=column_key,
            format_func=lambda name: names.get(name, name),
            placeholder=say("answer.choose"),
        )
    if row and column:
        found = table[row].get(column)
        evidence_drawer(answer.evidence_of(found) if found else (), f"{row} · {column}")


def _matrix_cell(row: dict[str, Any] | None, name: str, is_state: bool) -> str:
    if row is None:
        return ""
    return state_word(row[name]) if is_state else shown(row[name])


def _file_name(answer: Answer) -> str:
    values = [shown(value).split(":")[-1] for value in answer.parameters.values() if value]
    return "_".join([answer.question.id, *values])


def files_of(answer: Answer) -> dict[str, Callable[[], str | bytes]]:
    """Each format with what makes it, so that only the one that is taken is made; each says which snapshot it is of."""
    snapshot = session().snapshot
    return {
        "csv": lambda: as_csv_with_tags(answer, snapshot),
        "xlsx": lambda: as_workbook(answer, snapshot),
        "json": answer.as_json,
    }
