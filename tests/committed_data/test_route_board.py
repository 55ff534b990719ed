"""The board of the Western Balkans equals a matrix that a reader made by hand from the reports alone.

`wb6_agreements.csv` was entered before the board was looked at: for each of the fifteen pairs the level, the agreements
as the reports name them, and where it says so. Three cells were then read again and lowered, as their rows say: a
list of countries and kinds of agreements does not tell which kind was made with whom. A cell that differs is printed
with both readings, so that a reader can say which of the two is wrong.
"""

import csv
from pathlib import Path

import pytest

from graph_schema.store import GraphReader
from queries import ask

MATRIX = Path(__file__).parent / "wb6_agreements.csv"
YEAR = 2022
ENOUGH = 0.98


def cells_by_hand() -> dict[frozenset[str], dict[str, str]]:
    """The rows of the matrix by pair of alpha-3 codes."""
    with MATRIX.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {frozenset({_code(row["left"]), _code(row["right"])}): row for row in rows}


def _code(text: str) -> str:
    return text.strip().removeprefix("country:").upper()


def test_the_board_equals_the_matrix_made_by_hand(
    committed_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    by_hand = cells_by_hand()
    answer = ask("pairs_board", committed_store, group="WB6", year=YEAR)
    on_board = {frozenset({_code(row["first_id"]), _code(row["second_id"])}): row for row in answer.rows}
    assert set(by_hand) == set(on_board)
    assert len(by_hand) == 15
    differences = [
        f"{' – '.join(sorted(pair))}: by hand {cell['level']} ({cell['why']}; {cell['where']}), "
        f"on the board {on_board[pair]['level']} ({on_board[pair]['because']})"
        for pair, cell in sorted(by_hand.items(), key=lambda item: sorted(item[0]))
        if int(cell["level"]) != on_board[pair]["level"]
    ]
    equal = 1 - len(differences) / len(by_hand)
    assert equal >= ENOUGH, "\n".join([f"{equal:.0%} of the cells are equal", *differences])
