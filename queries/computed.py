"""Rows that one query cannot give: a function of the graph, named in the header of the question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.audience import readership
from queries.once import OncePerSnapshot


@dataclass(frozen=True)
class Computed:
    """Rows with the columns that the question declares, and what a reader must know before reading them."""

    rows: list[dict[str, Any]]
    notes: tuple[str, ...] = ()
    """Whole sentences: why something is hidden, how many things are left out."""


Computation = Callable[..., Computed]
"""Takes the graph and the typed parameters by name."""


def compute(named: str, reader: GraphReader, parameters: Mapping[str, Any]) -> Computed:
    """The rows of the function `module:function`; one that is not there raises `QuestionError`.

    They are computed once for a snapshot and a readership: the place of one body is read from rankings of all.
    """
    module, _, function = named.partition(":")
    try:
        computation: Computation = getattr(import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise QuestionError(f"computed_by = '{named}': there is no such function") from error
    key = (named, readership(), tuple(sorted(parameters.items())))
    return _made.get(reader, key, lambda: computation(reader, **parameters))


_made = OncePerSnapshot(most=40)
