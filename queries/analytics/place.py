"""The place of one body in the network: its rows of the rankings, side by side."""

from collections.abc import Callable, Mapping
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.dividing import brokerage_roles
from queries.analytics.failing import bodies_whose_loss_cuts_off, single_points_of_failure
from queries.analytics.ranked_bodies import (
    bodies_with_most_ties,
    brokers_of_a_network,
    core_and_periphery,
    structural_holes_of_a_network,
)
from queries.computed import Computed, compute

Row = Mapping[str, Any]
Ranking = Callable[..., Computed]
_NAMED = 3


def place_of_a_body(reader: GraphReader, *, body: str, year: int, layer: str | None = None) -> Computed:
    """One row for each measure in which the body has a place, with its rank among all that have one.

    For a policy officer: whether it is the number of its ties, what runs through it, or what hangs on it that makes a
    body matter. The rows are those of the rankings themselves, so no number here differs from theirs.
    """
    measures: tuple[tuple[str, Ranking, str, Callable[[Row], str | None], Callable[[Row], str]], ...] = (
        ("ties", bodies_with_most_ties, "body_id", _ties, _with_whom),
        ("between others", brokers_of_a_network, "body_id", lambda row: f"{row['betweenness']:.1%}", _in_words),
        ("contacts that do not know each other", structural_holes_of_a_network, "body_id", _constraint, _in_words),
        ("core", core_and_periphery, "body_id", lambda row: f"{row['core_number']}", _core),
        ("brokerage role", brokerage_roles, "body_id", lambda row: f"{row['ways']}", _role),
        ("single point of failure", single_points_of_failure, "point_id", lambda row: f"{row['cut_off']}", _in_words),
        ("countries and functions that hang on it", bodies_whose_loss_cuts_off, "body_id", _lost, _in_words),
    )
    rows: list[dict[str, Any]] = []
    notes: tuple[str, ...] = ()
    for measure, ranking, key, value, words in measures:
        named = f"{ranking.__module__}:{ranking.__name__}"
        ranked = compute(named, reader, {"year": year, "country": None, "layer": layer})
        notes = notes or ranked.notes[:1]
        placed = [row for row in ranked.rows if row["stability_ties"] is not None]
        for row in (row for row in ranked.rows if row[key] == body):
            rows.append(
                {
                    "measure": measure,
                    "value": value(row),
                    "place": placed.index(row) + 1 if row in placed else None,
                    "of": len(placed),
                    "stability_ties": row["stability_ties"],
                    "stability_sources": row["stability_sources"],
                    "in_words": words(row),
                    "claims": list(row["claims"]),
                }
            )
    return Computed(rows, notes)


def _ties(row: Row) -> str:
    return f"{row['ties']}"


def _with_whom(row: Row) -> str:
    if not row["with_bodies"]:
        return "No tie is on record in this network."
    sources = f"{row['sources']} source{'s' if row['sources'] != 1 else ''}"
    names, more = row["with_bodies"][:_NAMED], len(row["with_bodies"]) - _NAMED
    return f"Tied to {', '.join(names)}{f' and {more} more' if more > 0 else ''}, on the word of {sources}."


def _constraint(row: Row) -> str | None:
    return None if row["constraint"] is None else f"{row['constraint']:.2f}"


def _core(row: Row) -> str:
    if row["part"] is None:
        return "The network has no single core."
    return f"It stands in the {row['part']}." if row["ties"] else "It stands outside, without a tie."


def _role(row: Row) -> str:
    pairs = f"{row['ways']} pair{'s' if row['ways'] != 1 else ''} not tied otherwise"
    return f"As {row['role']} ({row['group']}) it joins {pairs}; by chance it would be {row['expected']:g}."


def _lost(row: Row) -> str:
    return f"{len(row['countries_cut_off']) + len(row['performed_alone']) + len(row['out_of_reach'])}"


def _in_words(row: Row) -> str:
    return str(row["in_words"])
