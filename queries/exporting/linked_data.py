"""JSON-LD: things and ties with the terms of W3C ORG, PROV-O and schema.org where they fit, and every claim.

A claim is a statement of RDF with its state, derived from a passage that is quoted from a report. Only what is the case
is a property of its subject as well; what a source denies stands in its claim alone. Names of this vocabulary are URNs:
they name, and lead to no page.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from graph_schema.registry import TIE_TYPES
from graph_schema.store import GraphReader
from queries.exporting.claims import MOST_CLAIMS, exported_claims
from queries.exporting.network import Network, Tie
from queries.exporting.xml_values import allowed

_THING, _TERM = "urn:tieline:", "urn:tieline:vocabulary#"
_CONTEXT: dict[str, Any] = {
    "tieline": _TERM,
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "name": "schema:name",
    "aliases": "schema:alternateName",
    "kind": "tieline:kind",
    "country": "tieline:country",
    "footnote": "schema:disambiguatingDescription",
    "state": "tieline:state",
    "as_of": {"@id": "tieline:as_of", "@type": "xsd:gYear"},
    "valid_from": "schema:validFrom",
    "valid_to": "schema:validThrough",
    "attributes": {"@id": "tieline:attributes", "@type": "@json"},
    "says": "schema:description",
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "derived_from": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "quoted_from": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "section": "tieline:section",
    "lines": "tieline:lines",
    "author": "schema:author",
    "publisher": "schema:publisher",
    "published": "schema:datePublished",
    "situation": "schema:temporalCoverage",
    "language": "schema:inLanguage",
    "licence": "schema:license",
    "snapshot": "schema:identifier",
    "filters": {"@id": "tieline:filters", "@type": "@json"},
    "member_of": {"@id": "org:memberOf", "@type": "@id"},
    "part_of": {"@id": "org:subOrganizationOf", "@type": "@id"},
    "funded_by": {"@id": "schema:funder", "@type": "@id"},
    **{tie: {"@id": f"tieline:{tie}", "@type": "@id"} for tie in TIE_TYPES},
}
_TYPES = {
    "Country": ["schema:Country"],
    "Place": ["schema:AdministrativeArea"],
    "Actor": ["org:Organization", "schema:Organization"],
    "Mechanism": ["org:OrganizationalCollaboration"],
    "Law": ["schema:Legislation"],
    "Article": ["schema:Legislation"],
    "Project": ["schema:Project"],
    "Helpline": ["schema:Service"],
    "Service": ["schema:Service"],
    "Shelter": ["schema:Service"],
}
_TYPES_OF_KIND = {
    "ngo": "schema:NGO",
    "ngo_network": "schema:NGO",
    "ministry": "schema:GovernmentOrganization",
    "government": "schema:GovernmentOrganization",
    "police": "schema:GovernmentOrganization",
    "border_police": "schema:GovernmentOrganization",
    "prosecution": "schema:GovernmentOrganization",
}
_CARRIED = ("name", "aliases", "kind", "country", "footnote")
_ORGANISATIONS = frozenset({"Actor", "Mechanism"})
_PASSAGES = """
MATCH (k:Claim)-[:STANDS_ON]->(p:Passage)
RETURN k.id AS claim, p.id AS id, p.source AS source, p.section AS section, p.lines AS lines
"""
_SOURCES = """
MATCH (s:Source)
RETURN s.id AS id, s.title AS name, s.author AS author, s.publisher AS publisher, s.published AS published,
       s.situation AS situation, s.language AS language, s.licence AS licence
ORDER BY id
"""


def as_json_ld(reader: GraphReader, network: Network) -> str:
    """The network and the claims of its scope as one document."""
    claims = list(exported_claims(reader, network.scope))
    rows = reader.read(_PASSAGES, timeout=120, max_rows=MOST_CLAIMS).rows
    passages = {row["claim"]: row for row in rows}
    cited = {passages[claim["claim"]]["id"]: passages[claim["claim"]] for claim in claims}
    ties = [tie for tie in network.ties if not tie.attributes.get("derived")]
    nodes = [
        _dataset(network, {claim["source"] for claim in claims}),
        *_things(network, ties, claims),
        *(_claim(claim, passages[claim["claim"]]["id"]) for claim in claims),
        *(_passage(cited[passage]) for passage in sorted(cited)),
        *(_source(row) for row in reader.read(_SOURCES).rows),
    ]
    return json.dumps({"@context": _CONTEXT, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


def _iri(thing: str) -> str:
    return _THING + quote(thing, safe=":-")


def _dataset(network: Network, sources: Iterable[str]) -> dict[str, Any]:
    return {
        "id": _iri(f"snapshot:{network.scope.snapshot}"),
        "type": ["schema:Dataset", "prov:Entity"],
        "name": str(network.scope),
        "snapshot": network.scope.snapshot,
        "filters": network.scope.filters,
        "derived_from": [_iri(f"source:{source}") for source in sorted(sources)],
    }


def _things(network: Network, ties: list[Tie], claims: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Things of the network with their ties, and the ends of claims that have no tie in it."""
    properties = dict(network.things)
    for claim in claims:
        for end in (claim["subject"], claim["object"]):
            if end:
                properties.setdefault(end["id"], end)
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for tie in ties:
        said[tie.start][tie.type].add(_iri(tie.end))
        for thing, term, other in _in_other_words(tie, properties):
            said[thing][term].add(_iri(other))
    for thing, values in sorted(properties.items()):
        kinds = [f"tieline:{values['label']}", *_TYPES.get(values["label"], ())]
        if special := _TYPES_OF_KIND.get(str(values.get("kind"))):
            kinds.append(special)
        carried = {name: _allowed(values[name]) for name in _CARRIED if values.get(name)}
        drawn = {term: sorted(ends) for term, ends in sorted(said[thing].items())}
        yield {"id": _iri(thing), "type": kinds, **carried, **drawn}


def _in_other_words(tie: Tie, properties: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """The tie in the terms of a published vocabulary, where it means the same: thing, term, other thing."""
    labels = {properties[end]["label"] for end in (tie.start, tie.end)}
    if tie.type == "MEMBER_OF" and tie.attributes.get("role") == "full" and labels <= _ORGANISATIONS:
        yield tie.start, "member_of", tie.end
    elif tie.type == "PART_OF" and labels == {"Actor"}:
        yield tie.start, "part_of", tie.end
    elif tie.type == "FUNDS":
        yield tie.end, "funded_by", tie.start


def _claim(claim: dict[str, Any], passage: str) -> dict[str, Any]:
    values = {
        "id": _iri(f"claim:{claim['claim']}"),
        "type": ["tieline:Claim", "rdf:Statement", "prov:Entity"],
        "subject": _iri(claim["subject"]["id"]),
        "predicate": f"{_TERM}{claim['predicate']}",
        "object": _iri(claim["object"]["id"]) if claim["object"] else None,
        "state": claim["state"],
        "as_of": str(claim["as_of"]),
        "valid_from": claim["valid_from"],
        "valid_to": claim["valid_to"],
        "attributes": claim["attributes"] or None,
        "says": allowed(claim["says"]),
        "derived_from": _iri(passage),
    }
    return {name: value for name, value in values.items() if value is not None}


def _passage(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": _iri(row["id"]),
        "type": ["tieline:Passage", "prov:Entity"],
        "section": allowed(row["section"]),
        "lines": row["lines"],
        "quoted_from": _iri(f"source:{row['source']}"),
    }


def _source(row: dict[str, Any]) -> dict[str, Any]:
    values = {name: _allowed(value) for name, value in row.items() if name != "id" and value is not None}
    return {"id": _iri(f"source:{row['id']}"), "type": ["schema:Report", "prov:Entity"], **values}


def _allowed(value: Any) -> Any:
    return [allowed(entry) for entry in value] if isinstance(value, list | tuple) else allowed(str(value))
