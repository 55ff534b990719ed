"""What every store offers: reading with limits, and replacing the whole graph at once.

`queries` and `dashboard` receive a `GraphReader`; only loaders receive a `GraphStore`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from graph_schema.content import GraphContent
from graph_schema.errors import QueryRefusedError

Progress = Callable[[int, int], None]
"""Called with how many nodes and relationships are written, and how many there are."""

DEFAULT_TIMEOUT = 10.0
DEFAULT_MAX_ROWS = 10_000


@dataclass(frozen=True)
class Rows:
    """The answer of a query: plain Python values, in the order of the columns."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    truncated: bool = False
    """Whether there were more rows than the limit allowed."""


class GraphReader(Protocol):
    """A graph that can be asked."""

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        max_rows: int = DEFAULT_MAX_ROWS,
    ) -> Rows:
        """Run a query that the engine itself keeps from writing; values travel as parameters only."""

    @property
    def snapshot(self) -> str | None:
        """The name of the snapshot in service; none where nothing was built yet."""

    def close(self) -> None:
        """Let go of the engine."""


class GraphStore(GraphReader, Protocol):
    """A graph that can also be rebuilt."""

    def replace(self, content: GraphContent, progress: Progress | None = None) -> None:
        """Put a new snapshot in service in one step; whatever goes wrong on the way, the old one stays."""


_TEXT_OR_COMMENT = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:[^`]|``)*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_LOAD_CSV = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_PROCEDURE = re.compile(r"\bCALL\s+(?![{(\s])", re.IGNORECASE)


def refuse_reaching_outside(cypher: str) -> None:
    """Refuse what reads files or the network, or runs procedures: engines treat these as reading.

    This stands beside the engine's own read-only mode, not in its place. Unicode escapes are refused because an
    engine may resolve them after this check has looked.
    """
    if "\\u" in cypher or "\\U" in cypher:
        raise QueryRefusedError("Unicode escapes are not allowed in a query; write the characters themselves.")
    bare = _TEXT_OR_COMMENT.sub(" ", cypher)
    if _LOAD_CSV.search(bare):
        raise QueryRefusedError("LOAD CSV reads files and addresses outside the graph; it is not allowed.")
    if _PROCEDURE.search(bare):
        raise QueryRefusedError("Procedures are not allowed; a subquery in braces, CALL { … }, is.")
