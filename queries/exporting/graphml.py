"""GraphML, for yEd, Gephi, igraph and networkx: a directed graph whose parallel ties have ids of their own."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from queries.exporting.network import Network, Tie
from queries.exporting.xml_values import Plain, plain_values, types_of, written

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {str: "string", int: "int", float: "double", bool: "boolean"}


def as_graphml(network: Network) -> str:
    """The network as one file; snapshot and filters are data of the graph."""
    nodes = {thing: plain_values(properties) for thing, properties in network.things.items()}
    ties = [values_of(tie) for tie in network.ties]
    about = plain_values({"snapshot": network.scope.snapshot, **network.scope.filters, "footnotes": network.footnotes})
    root = Element("graphml", {"xmlns": _NAMESPACE})
    keys = {
        part: _keys(root, part, types_of(rows))
        for part, rows in (("graph", [about]), ("node", list(nodes.values())), ("edge", ties))
    }
    graph = SubElement(root, "graph", {"id": "tieline", "edgedefault": "directed"})
    _data(graph, keys["graph"], about)
    for thing, values in nodes.items():
        _data(SubElement(graph, "node", {"id": thing}), keys["node"], values)
    for number, (tie, values) in enumerate(zip(network.ties, ties, strict=True)):
        ends = {"id": f"e{number}", "source": tie.start, "target": tie.end}
        _data(SubElement(graph, "edge", ends), keys["edge"], values)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def values_of(tie: Tie) -> dict[str, Plain]:
    """Everything that a tie carries besides its ends."""
    first = min(spell.first for spell in tie.spells)
    open_end = any(spell.last is None for spell in tie.spells)
    return plain_values(
        {
            **tie.attributes,
            "type": tie.type,
            "from_year": first,
            "to_year": None if open_end else max(spell.last or first for spell in tie.spells),
            "last_year": tie.last_year,
            "claims": tie.claims,
            "sources": tie.sources,
            "weight": len(tie.sources),
        }
    )


def _keys(root: Element, part: str, types: dict[str, type]) -> dict[str, tuple[str, type]]:
    keys = {}
    for number, (name, kind) in enumerate(types.items()):
        key = f"{part}-{number}"
        SubElement(root, "key", {"id": key, "for": part, "attr.name": name, "attr.type": _TYPES[kind]})
        keys[name] = (key, kind)
    return keys


def _data(element: Element, keys: dict[str, tuple[str, type]], values: dict[str, Plain]) -> None:
    for name, value in values.items():
        key, kind = keys[name]
        SubElement(element, "data", {"key": key}).text = written(value, kind)
