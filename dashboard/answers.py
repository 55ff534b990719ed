"""An answer on a page: how sure it is, the table, the evidence behind a row, and the same rows to take away."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.body_picker import names_of_countries
from dashboard.chosen_row import follow_row, numbered, row_meant
from dashboard.downloads import download_row
from dashboard.evidence import evidence_drawer
from dashboard.names import names_here, with_names
from dashboard.session import session
from dashboard.table_layout import LEAST_TALL, ONE_LINE, PAGE_WIDTH, TALLEST, column_width, lines_at
from dashboard.tables import Head, show_cards, show_rows, whole_row
from dashboard.wording import head, say, state_word, tie_word
from queries import Answer
from queries.answer import shown
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.workbook import as_workbook
from queries.question import ColumnType

MANY = 8
"""With more columns than these a matrix is scrolled sideways, and its first column stays in sight."""
NARROWEST = 260
"""The least width of that first column, in pixels."""
LISTED = frozenset({"kind", "role", "status", "theme", "function_group", "work", "layer"})
"""Columns whose words come from a closed list, where an underscore stands for a space."""
CODES = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
CODE = re.compile(r"[a-z]+(?:_[a-z]+)+(?:; [a-z_]+)*")
"""A word of a closed list that nobody put into words."""


def show_answer(answer: Answer, key: str) -> None:
    """Table first: rows with their evidence, what they rest on, how to read them, and downloads."""
    names = _names_to_show()
    for note in answer.notes:
        st.info(_in_words(note, answer), icon=":material/info:")
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
    st.caption(f"{_in_words(answer.question.reading, answer)} {say('formal_ties')}")
    if answer.rows:
        download_row(files_of(answer), _file_name(answer), key)


def _names_to_show() -> dict[str, str]:
    """Names in the reader's language by the English ones, and countries by their codes."""
    local = names_here(session())
    return {code: local.get(name, name) for code, name in names_of_countries(session()).items()} | dict(local)


def _in_words(text: str, answer: Answer) -> str:
    """A sentence in which columns are called as they are over the table, and other names of ours are words."""
    for name in sorted(answer.question.columns, key=len, reverse=True):
        if "_" in name:
            text = re.sub(rf"`?\b{name}\b`?", f"‘{head(name)}’", text)
    return CODES.sub(lambda found: found[0].replace("_", " "), text)


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
    known = answer.question.columns
    heads = {name: Head(head(name), known[name].says, known[name].type is ColumnType.SHARE) for name in columns}
    heads["claims"] = Head(say("answer.claims"), say("answer.claims_help"))
    row_key = f"{key}_row"
    labels = {number: _label(answer, row, names) for number, row in enumerate(answer.rows, start=1)}
    _row_from_address(row_key, labels)

    def cell_chosen(row: int) -> None:
        st.session_state[row_key] = row + 1
        _row_to_address(row_key)

    alt = say("answer.table", title=answer.question.title, rows=len(frame))
    show_rows(frame, heads, key=f"{key}_table", alt=alt, chosen=cell_chosen)
    chosen = st.selectbox(
        say("answer.evidence_of_row"),
        list(labels),
        index=None,
        key=row_key,
        format_func=lambda number: numbered(number, labels[number]),
        placeholder=say("answer.choose_row"),
        on_change=_row_to_address,
        args=(row_key,),
    )
    if number := row_meant(chosen, labels):
        whole = whole_row(frame[number - 1], heads)
        evidence_drawer(answer.evidence_of(answer.rows[number - 1]), labels[number], whole, key)


def _row_from_address(row_key: str, labels: Mapping[int, str]) -> None:
    """A link that names a row opens its evidence; a number that no row has is passed over."""
    asked = st.query_params.get(row_key, "")
    if row_key not in st.session_state and asked.isdigit() and int(asked) in labels:
        st.session_state[row_key] = int(asked)
    before = st.session_state.get(row_key)
    follow_row(row_key, labels)
    if st.session_state.get(row_key) != before:
        _row_to_address(row_key)


def _row_to_address(row_key: str) -> None:
    if isinstance(st.session_state[row_key], int):
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

    def called(name: str) -> str:
        return _in_words(names.get(name, name), answer)

    frame = [
        {head(layout.rows): called(row)}
        | {name: _matrix_cell(found.get(name), layout.cell, is_state) for name in heads}
        for row, found in table.items()
    ]

    row_key, column_key, table_key = f"{key}_matrix_row", f"{key}_matrix_column", f"{key}_matrix"

    def cell_chosen() -> None:
        cells = st.session_state[table_key].selection.cells
        if cells and cells[0][1] in heads:
            st.session_state[row_key], st.session_state[column_key] = list(table)[cells[0][0]], cells[0][1]

    alt = say("answer.matrix", title=answer.question.title, rows=len(frame), columns=len(heads))
    first = head(layout.rows)
    widths = {name: column_width([names.get(name, name), *(row[name] for row in frame)]) for name in (first, *heads)}
    # The names of rows are broken before a column goes out of sight.
    widths[first] = min(widths[first], max(NARROWEST, PAGE_WIDTH - sum(widths[name] for name in heads)))
    broken = [{**row, first: "\n".join(lines_at(row[first], widths[first]))} for row in frame]
    row_height = LEAST_TALL if any("\n" in row[first] for row in broken) else ONE_LINE
    shown_heads = {first: Head(first)} | {name: Head(names.get(name, name)) for name in heads}
    show_cards(frame, shown_heads, key=table_key, alt=alt)
    st.container(key=f"wide_{table_key}").dataframe(
        broken,
        hide_index=True,
        height=min(TALLEST, ONE_LINE + row_height * len(frame) + 3),
        row_height=row_height,
        column_config={first: st.column_config.Column(pinned=len(heads) > MANY, width=widths[first])}
        | {name: st.column_config.Column(names.get(name, name), width=widths[name]) for name in heads},
        key=table_key,
        on_select=cell_chosen,
        selection_mode="single-cell",
        alt=alt,
    )
    if is_state:
        st.caption(say("legend"))
    for kept, there in ((row_key, table), (column_key, heads)):
        if st.session_state.get(kept) not in there:
            st.session_state[kept] = None
    left, right = st.columns(2)
    with left:
        row = st.selectbox(
            say("answer.evidence_of_cell", head=head(layout.rows).lower()),
            list(table),
            index=None,
            key=row_key,
            format_func=called,
            placeholder=say("answer.choose"),
        )
    with right:
        column = st.selectbox(
            say("answer.evidence_and", head=head(layout.columns).lower()),
            list(heads),
            index=None,
            key=column_key,
            format_func=called,
            placeholder=say("answer.choose"),
        )
    if row in table and column in heads:
        found = table[row].get(column)
        evidence_drawer(answer.evidence_of(found) if found else (), f"{row} · {column}", answer_key=key)


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
