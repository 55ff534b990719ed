"""GEXF 1.3, for Gephi and its web tools: ties have the times in which they are the case, so that a timeline can run."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from queries.exporting.graphml import values_of
from queries.exporting.network import Network, Spell
from queries.exporting.xml_values import Plain, plain_values, types_of, written

_NAMESPACE = "http://gexf.net/1.3"
_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}
_OF_THE_EDGE = ("weight", "type")
"""What GEXF says of an edge in attributes of its own: the weight, and the type as label and kind."""


def as_gexf(network: Network) -> str:
    """The network as one file; snapshot and filters are in its description."""
    nodes = {thing: plain_values(properties) for thing, properties in network.things.items()}
    ties = [values_of(tie) for tie in network.ties]
    carried = [{name: value for name, value in values.items() if name not in _OF_THE_EDGE} for values in ties]
    root = Element("gexf", {"xmlns": _NAMESPACE, "version": "1.3"})
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "Tieline"
    SubElement(meta, "description").text = f"{network.scope}. {network.footnotes}".strip()
    graph = SubElement(
        root,
        "graph",
        {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"},
    )
    node_keys = _attributes(graph, "node", types_of(nodes.values()))
    edge_keys = _attributes(graph, "edge", types_of(carried))
    listed = SubElement(graph, "nodes", {"count": str(len(nodes))})
    for thing, values in nodes.items():
        node = SubElement(listed, "node", {"id": thing, "label": str(values.get("name", thing))})
        _values(node, node_keys, values)
    drawn = SubElement(graph, "edges", {"count": str(len(ties))})
    for number, (tie, values, rest) in enumerate(zip(network.ties, ties, carried, strict=True)):
        edge = SubElement(
            drawn,
            "edge",
            {
                "id": f"e{number}",
                "source": tie.start,
                "target": tie.end,
                "label": tie.type,
                "kind": tie.type,
                "weight": str(values["weight"]),
            },
        )
        _values(edge, edge_keys, rest)
        spells = SubElement(edge, "spells")
        for spell in tie.spells:
            SubElement(spells, "spell", _days(spell))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _days(spell: Spell) -> dict[str, str]:
    """The first and the last day of a time in years; a time without an end has no last day."""
    end = {} if spell.last is None else {"end": f"{spell.last}-12-31"}
    return {"start": f"{spell.first}-01-01", **end}


def _attributes(graph: Element, part: str, types: dict[str, type]) -> dict[str, tuple[str, type]]:
    declared = SubElement(graph, "attributes", {"class": part, "mode": "static"})
    keys = {}
    for number, (name, kind) in enumerate(types.items()):
        key = f"{part}-{number}"
        SubElement(declared, "attribute", {"id": key, "title": name, "type": _TYPES[kind]})
        keys[name] = (key, kind)
    return keys


def _values(element: Element, keys: dict[str, tuple[str, type]], values: dict[str, Plain]) -> None:
    held = SubElement(element, "attvalues")
    for name, value in values.items():
        key, kind = keys[name]
        SubElement(held, "attvalue", {"for": key, "value": written(value, kind)})
