"""A table on a page: laid out to fit a desk, and on a phone a card for each row that opens to the whole of it."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten
from typing import Any

import streamlit as st

from dashboard.table_layout import PAGE_WIDTH, TALLEST, as_text, laid_out
from dashboard.wording import say

Rows = Sequence[Mapping[str, Any]]
SOONER = frozenset(
    {
        "reasons", "score", "level", "why", "because", "trend", "strength_now", "stability_ties", "stability_sources",
        "agreements", "counterparts_from", "counterparts_to", "definition", "adult_penalty", "child_penalty", "chain",
        "askings", "leg_from", "leg_to", "since", "tie",
    }
)  # fmt: skip
"""Columns that a reader came for; others are left to the whole row where there is no room for all."""
MOST_CARDS = 60
"""More cards than these are a load for a phone; the list of rows and the files have all of them."""
TELLING, SAID_FIRST, SHORT, SAID_NEXT = 3, 90, 34, 4
"""Columns among which the one that tells rows apart is looked for, and the most letters of one in the first line of a
card; the most letters of a cell and the most cells in its second line."""
_SIGN = re.compile(r"([●◔◌◐○◆–]) ")


@dataclass(frozen=True)
class Head:
    """What a column is called and what it means."""

    says: str
    help: str | None = None
    share: bool = False
    """Whether its numbers are parts of one, shown in percent."""


def show_rows(
    rows: Rows,
    heads: Mapping[str, Head],
    *,
    key: str,
    alt: str,
    chosen: Callable[[int], None] | None = None,
    width: int = PAGE_WIDTH,
    tallest: int = TALLEST,
) -> None:
    """The table, and the cards of which a phone shows one for each row; `chosen` is told the row of a selected cell."""
    layout = laid_out(rows, {name: entry.says for name, entry in heads.items()}, SOONER, width)

    def cell_chosen() -> None:
        cells = st.session_state[key].selection.cells
        if cells and chosen:
            chosen(cells[0][0])

    selecting: dict[str, Any] = {"on_select": cell_chosen, "selection_mode": "single-cell"} if chosen else {}
    # On a desk these two are the wide one, on a phone the narrow one: the style sheet shows one of them.
    with st.container(key=f"wide_{key}"):
        st.dataframe(
            layout.rows,
            hide_index=True,
            column_config={name: _config(rows, name, heads[name], width) for name, width in layout.widths.items()},
            height=min(layout.height, tallest),
            row_height=layout.row_height,
            key=key,
            placeholder="",
            alt=alt,
            **selecting,
        )
        if layout.left_out:
            st.caption(say("table.left_out", columns=", ".join(heads[name].says for name in layout.left_out)))
    show_cards(rows, heads, key=key, alt=alt)


def show_columns(
    columns: Mapping[str, Sequence[Any]],
    *,
    key: str,
    alt: str,
    helps: Mapping[str, str] | None = None,
    shares: Collection[str] = (),
    width: int = PAGE_WIDTH,
    tallest: int = TALLEST,
) -> None:
    """The same for what is no answer of the catalogue: values of each column under what it is called."""
    heads = {name: Head(name, (helps or {}).get(name), name in shares) for name in columns}
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    show_rows(rows, heads, key=key, alt=alt, width=width, tallest=tallest)


def show_cards(rows: Rows, heads: Mapping[str, Head], *, key: str, alt: str) -> None:
    """A card for each row, on a narrow screen alone."""
    with st.container(key=f"narrow_{key}"):
        titles = _telling(rows, list(heads))
        cards = "".join(_card(number, row, heads, titles) for number, row in enumerate(rows[:MOST_CARDS], start=1))
        st.html(f"<div class='tl-cards' role='group' aria-label='{escape(alt)}'>{cards}</div>")
        if len(rows) > MOST_CARDS:
            st.caption(say("table.more_cards", shown=MOST_CARDS, rows=len(rows)))


def whole_row(row: Mapping[str, Any], heads: Mapping[str, Head]) -> str:
    """All cells of a row as HTML, each after its head; empty ones are left out."""
    cells = [(head.says, _said(row[name], head)) for name, head in heads.items()]
    lines = "".join(f"<div><dt>{escape(says)}</dt><dd>{escape(text)}</dd></div>" for says, text in cells if text)
    return f"<dl class='tl-row'>{lines}</dl>"


def _telling(rows: Rows, names: Sequence[str]) -> list[str]:
    """The first columns up to the one that tells rows apart best."""
    different = [len({str(row[name]) for row in rows}) for name in names[:TELLING]]
    return list(names[: different.index(max(different)) + 1])


def _card(number: int, row: Mapping[str, Any], heads: Mapping[str, Head], titles: Sequence[str]) -> str:
    first, second = _summary(row, heads, titles)
    return (
        f"<details><summary><span>{number}</span> <strong>{escape(first)}</strong>"
        f"<small>{escape(second)}</small></summary>{whole_row(row, heads)}</details>"
    )


def _summary(row: Mapping[str, Any], heads: Mapping[str, Head], titles: Sequence[str]) -> tuple[str, str]:
    """What a row is about, and the few short cells that tell most of it."""
    said = {name: _said(row[name], head) for name, head in heads.items()}
    first = " · ".join(shorten(said[name], SAID_FIRST, placeholder="…") for name in titles if said[name])
    rest = [name for name in heads if said[name] and name not in titles and name != "claims"]
    signs = [found[1] for name in rest if (found := _SIGN.match(said[name]))]
    if len(signs) > SAID_NEXT:
        return first, " ".join(signs)
    rest = [name for name in rest if len(said[name]) <= SHORT]
    rest.sort(key=lambda name: (not _SIGN.match(said[name]), name not in SOONER))
    told = [said[name] if isinstance(row[name], str) else f"{heads[name].says}: {said[name]}" for name in rest]
    return first, " · ".join(told[:SAID_NEXT])


def _said(value: Any, head: Head) -> str:
    """A value in words; shares in percent."""
    return f"{value:.1%}".replace(".0%", "%") if head.share and value is not None else as_text(value)


def _config(rows: Rows, name: str, head: Head, width: int) -> Any:
    values = [row[name] for row in rows if row[name] is not None]
    if head.share:
        return st.column_config.NumberColumn(head.says, help=head.help, width=width, format="percent")
    if values and all(isinstance(value, int | float) for value in values):
        return st.column_config.NumberColumn(head.says, help=head.help, width=width, format="%g")
    return st.column_config.TextColumn(head.says, help=head.help, width=width)
