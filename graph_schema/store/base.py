"""What every store offers: reading with limits, and replacing the whole graph at once.

`queries` and `dashboard` receive a `GraphReader`; only loaders receive a `GraphStore`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from graph_schema.content import GraphContent

Progress = Callable[[int, int], object]
"""Called with how many nodes and relationships are written, and how many there are."""

DEFAULT_TIMEOUT = 10.0
DEFAULT_MAX_ROWS = 10_000


@dataclass(frozen=True)
class Rows:
    """The answer of a query: plain Python values, in the order of the columns."""

    columns: tuple[str, ...]
    """The names of the columns; none where a query returns `*` and there are no rows to tell them."""
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
