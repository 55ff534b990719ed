"""The state of a cell of the gap matrix by the newest word up to a year, for answers that put cells together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.answer import NOT_MENTIONED

DISPUTED = "disputed"
_STRONGEST_FIRST = ("absent", "present", "on_paper", "planned", "ended")
_BEARING = """
MATCH (f:Function) WHERE f.id IN $functions
MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
RETURN b.country AS country, f.id AS function, k.state AS state, k.as_of AS as_of, k.id AS claim
"""


@dataclass(frozen=True)
class Cell:
    """What the newest word says of one function of one country."""

    state: str = NOT_MENTIONED
    last_word: int | None = None
    claims: tuple[str, ...] = ()


SILENCE = Cell()


def state_of(states: Iterable[str]) -> str:
    """One state for what is said in one year: presence and absence together are a dispute."""
    found = set(states)
    if {"present", "absent"} <= found:
        return DISPUTED
    return next((state for state in _STRONGEST_FIRST if state in found), NOT_MENTIONED)


def newest(words: Iterable[tuple[int, str, str]]) -> Cell:
    """The cell that words of a year, a state and a claim each make."""
    words = list(words)
    last_word = max((year for year, _state, _claim in words), default=None)
    last = [(state, claim) for year, state, claim in words if year == last_word]
    claims = tuple(sorted(claim for _state, claim in last))
    return Cell(state_of({state for state, _claim in last}), last_word, claims)


def cells(reader: GraphReader, year: int, functions: Iterable[str]) -> dict[tuple[str, str], Cell]:
    """By id of the country and of the function; a pair of which nothing is said is left out (`SILENCE`)."""
    said: dict[tuple[str, str], list[tuple[int, str, str]]] = defaultdict(list)
    rows = reader.read(_BEARING, {"year": year, "functions": sorted(functions)}, max_rows=1_000_000).rows
    for row in rows:
        said[row["country"], row["function"]].append((row["as_of"], row["state"], row["claim"]))
    return {key: newest(words) for key, words in said.items()}
