"""Claims into a graph: one node for each thing and claim, one edge for each tie in each state.

Claims that state an absence draw no edge, ever: the store holds them as `Claim` nodes alone, so that a denial
cannot be counted as a tie by a query that forgets a filter.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph_schema.base import Edge, Thing
from graph_schema.claims import Claim, Source
from graph_schema.content import GraphContent, Node, Properties, Relationship, Value
from graph_schema.registry import label_of
from graph_schema.statements import HasFunction
from graph_schema.vocabulary import State, contradict
from loaders.deriving import DerivedTie, denied, derive
from loaders.disagreements import Disagreement
from loaders.library import Library
from loaders.partners import partner_claims

COMPARABLE = frozenset({"penalty_min_years", "penalty_max_years", "fine", "amount", "share_percent", "date", "value"})
"""Attributes in which two claims on one tie can contradict each other; wording is not among them."""


@dataclass
class _Tie:
    """Everything said of one possible edge, in every state."""

    edge: Edge
    claims: list[tuple[Claim, Edge, bool]] = field(default_factory=list)

    def disputed(self) -> bool:
        """Whether claims on the same year contradict each other in state or in a comparable attribute."""
        states: dict[int, set[State]] = defaultdict(set)
        values: dict[tuple[int, str], set[str]] = defaultdict(set)
        for claim, edge, derived in self.claims:
            if not derived:
                states[claim.as_of].add(claim.state)
            for name in COMPARABLE & edge.attributes.keys() if claim.state is State.PRESENT else ():
                values[claim.as_of, name].add(str(edge.attributes[name]))
        return any(map(contradict, states.values())) or any(len(entry) > 1 for entry in values.values())


def assemble(claims: Iterable[Claim], library: Library, disagreements: Iterable[Disagreement] = ()) -> GraphContent:
    """The whole graph of a set of checked claims, and of the contradictions that readers found among them."""
    claims = list(claims)
    ties: dict[tuple[str, str, str, str], _Tie] = {}
    things = dict(library.things)
    for claim in claims:
        things |= {thing.id: thing for thing in claim.statement.minted_things()}
        for edge in claim.statement.edges():
            _add(ties, claim, edge, library)
    derived = list(derive(claims, library))
    for found in derived:
        edge = Edge(type="HAS_FUNCTION", start=found.country, end=found.function, key="derived")
        _add(ties, found.claim, edge, library, derived=True)
    for thing in library.things.values():
        if law := getattr(thing, "law", None):
            things[thing.id] = thing.model_copy(update={"law": library.canonical(law)})
    kept = {thing_id: thing for thing_id, thing in things.items() if library.canonical(thing_id) == thing_id}
    merged = _with_merged_names(kept, library)
    nodes = [*map(_thing_node, merged.values()), *_evidence_nodes(claims, library, partner_claims(claims, library))]
    relationships = [entry for tie in ties.values() for entry in _relationships(tie)]
    evidence = [*_evidence_edges(claims, library), *_bearing_edges(claims, [*derived, *denied(claims, library)])]
    contradictions = [
        Relationship("CONTRADICTS", ("Claim", pair.left.id), ("Claim", pair.right.id), {"why": pair.why})
        for pair in disagreements
    ]
    return GraphContent.of(nodes, [*relationships, *evidence, *contradictions])


def _add(
    ties: dict[tuple[str, str, str, str], _Tie], claim: Claim, edge: Edge, library: Library, *, derived: bool = False
) -> None:
    placed = Edge(
        type=edge.type,
        start=library.canonical(edge.start),
        end=library.canonical(edge.end),
        key="/".join(map(library.canonical, edge.key.split("/"))),
        attributes=_with_merged_ids(edge.attributes, library),
    )
    tie = ties.setdefault((placed.type, placed.start, placed.end, placed.key), _Tie(placed))
    tie.claims.append((claim, placed, derived))


def _with_merged_ids(attributes: dict[str, object], library: Library) -> dict[str, object]:
    """Attributes in which ids of things stand as the things that they were judged to be."""
    merged: dict[str, object] = {}
    for name, value in attributes.items():
        if isinstance(value, str):
            value = library.canonical(value)
        elif isinstance(value, list):
            value = [library.canonical(entry) if isinstance(entry, str) else entry for entry in value]
        merged[name] = value
    return merged


def _with_merged_names(things: dict[str, Thing], library: Library) -> dict[str, Thing]:
    """Things with the names of those that were judged to be the same."""
    for other, target in library.same_as.items():
        stands_for = library.canonical(target)
        if other in library.things and stands_for in things:
            kept = things[stands_for]
            names = dict.fromkeys([*kept.aliases, *library.things[other].names])
            names.pop(kept.name, None)
            things[stands_for] = kept.model_copy(update={"aliases": tuple(names)})
    return things


def _thing_node(thing: Thing) -> Node:
    return Node(thing.label, _storable(thing.properties()))


def _storable(values: dict[str, object]) -> Properties:
    """Values that both engines keep: nested values as text, no empty lists."""
    kept: Properties = {}
    for name, value in values.items():
        if isinstance(value, tuple | list):
            if value:
                kept[name] = [entry if isinstance(entry, str | int | float) else json.dumps(entry) for entry in value]  # type: ignore[assignment]
        elif value is not None:
            kept[name] = value if isinstance(value, str | int | float | bool) else json.dumps(value)
    return kept


def _relationships(tie: _Tie) -> Iterator[Relationship]:
    """One relationship for each state that claims give the tie, except absence."""
    disputed = tie.disputed()
    by_state: dict[State, list[tuple[Claim, Edge, bool]]] = defaultdict(list)
    for entry in tie.claims:
        by_state[entry[0].state].append(entry)
    by_state.pop(State.ABSENT, None)
    for state, entries in by_state.items():
        newest = max(entries, key=lambda entry: (entry[0].as_of, entry[0].id))
        claims = [entry[0] for entry in entries]
        years = sorted({claim.as_of for claim in claims})
        properties: Properties = _storable(newest[1].attributes) | {
            "state": state.value,
            "years": years,
            "from_year": min(claim.from_year for claim in claims),
            "last_year": years[-1],
            "claims": sorted({claim.id for claim in claims}),
            "sources": sorted({claim.passage.source for claim in claims}),
            "disputed": disputed,
            "derived": all(entry[2] for entry in entries),
        }
        ends = [claim.to_year for claim in claims if claim.to_year]
        if len(ends) == len(claims):
            properties["to_year"] = max(ends)
        start, end = tie.edge.start, tie.edge.end
        yield Relationship(tie.edge.type, (label_of(start), start), (label_of(end), end), properties)


def _evidence_nodes(claims: list[Claim], library: Library, for_partners: set[str]) -> Iterator[Node]:
    for claim in claims:
        mark: Properties = {"partner_only": True} if claim.id in for_partners else {}
        yield Node("Claim", _claim_properties(claim, library) | mark)
    for passage in {claim.passage.id: claim.passage for claim in claims}.values():
        first, last = passage.ranges[0].first, passage.ranges[-1].last
        values: dict[str, Value] = {
            "source": passage.source,
            "section": passage.section,
            "lines": passage.lines,
        }
        yield Node("Passage", {"id": passage.id, **values, "first_line": first, "last_line": last})
    for source in library.sources.values():
        yield Node("Source", _source_properties(source))


def _source_properties(source: Source) -> Properties:
    values = source.model_dump(mode="json", exclude={"sections", "retrieved"}, exclude_none=True)
    properties: Properties = {"name": source.title, **values}
    return properties | {"retrieved": source.retrieved} if source.retrieved else properties


def _claim_properties(claim: Claim, library: Library) -> Properties:
    said, passage = claim.statement, claim.passage
    other = said.object_id
    attributes = _with_merged_ids(said.attributes(), library)
    values: dict[str, object] = {
        **attributes,
        "id": claim.id,
        "predicate": said.predicate,
        "subject": library.canonical(said.subject_id),
        "object": library.canonical(other) if other else None,
        "state": claim.state.value,
        "as_of": claim.as_of,
        "valid_from": claim.valid_from,
        "valid_to": claim.valid_to,
        "from_year": claim.from_year,
        "to_year": claim.to_year,
        "source": passage.source,
        "section": passage.section,
        "lines": passage.lines,
        "first_line": passage.ranges[0].first,
        "last_line": passage.ranges[-1].last,
        "says": claim.says,
        "attributes": json.dumps(attributes, ensure_ascii=False, sort_keys=True),
        "entered_by": claim.entered_by,
        "reviewed_by": claim.reviewed_by,
    }
    return _storable(values)


def _evidence_edges(claims: list[Claim], library: Library) -> Iterator[Relationship]:
    for claim in claims:
        start = ("Claim", claim.id)
        ends = {claim.statement.subject_id: "SUBJECT"}
        if other := claim.statement.object_id:
            ends.setdefault(other, "OBJECT")
        for mentioned in claim.statement.mentioned_ids():
            ends.setdefault(mentioned, "MENTIONS")
        for thing_id, kind in ends.items():
            target = library.canonical(thing_id)
            yield Relationship(kind, start, (label_of(target), target))
        yield Relationship("STANDS_ON", start, ("Passage", claim.passage.id))
    for passage in {claim.passage.id: claim.passage for claim in claims}.values():
        yield Relationship("IN_SOURCE", ("Passage", passage.id), ("Source", passage.source))


def _bearing_edges(claims: list[Claim], derived: list[DerivedTie]) -> Iterator[Relationship]:
    """From a claim to the function of which it tells whether a country has it; absences too, so that gaps show."""
    stated = [
        DerivedTie(c.statement.country, c.statement.function, c) for c in claims if isinstance(c.statement, HasFunction)
    ]
    for found, follows in [*((entry, False) for entry in stated), *((entry, True) for entry in derived)]:
        properties: Properties = {"country": found.country, "derived": follows}
        if found.region:
            properties["region"] = found.region
        yield Relationship(
            "BEARS_ON", ("Claim", found.claim.id), (label_of(found.function), found.function), properties
        )
