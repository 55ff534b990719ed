"""Rows that one query cannot give: a function of the graph, named in the header of the question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader


@dataclass(frozen=True)
class Computed:
    """Rows with the columns that the question declares, and what a reader must know before reading them."""

    rows: list[dict[str, Any]]
    notes: tuple[str, ...] = ()
    """Whole sentences: why something is hidden, how many things are left out."""


Computation = Callable[..., Computed]
"""Takes the graph and the typed parameters by name."""


def compute(named: str, reader: GraphReader, parameters: Mapping[str, Any]) -> Computed:
    """The rows of the function `module:function`; one that is not there raises `QuestionError`."""
    module, _, function = named.partition(":")
    try:
        computation: Computation = getattr(import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise QuestionError(f"computed_by = '{named}': there is no such function") from error
    return computation(reader, **parameters)
