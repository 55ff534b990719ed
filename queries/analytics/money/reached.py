"""Which groups of functions money reaches: what the paid activity covers, is for, or stands for.

A shelter stands for protection, a helpline for identification and a service for what it gives; a project reaches what
it covers and what its purpose belongs to. Only where nothing of that is on record of the activity, money reaches what
its recipient does, which it need not have been meant for.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph_schema.store import GraphReader
from graph_schema.vocabulary import ProjectPurpose, ServiceKind
from queries.analytics.money.flows import Flow

GROUP_OF_PURPOSE: dict[ProjectPurpose, str] = {
    ProjectPurpose.ROOT_CAUSES: "prevention",
    ProjectPurpose.AWARENESS_RAISING: "prevention",
    ProjectPurpose.REINTEGRATION: "protection",
    ProjectPurpose.PROTECTION: "protection",
    ProjectPurpose.PROSECUTION: "prosecution",
    ProjectPurpose.CAPACITY_BUILDING: "knowledge",
    ProjectPurpose.RESEARCH: "knowledge",
}
GROUP_OF_SERVICE: dict[ServiceKind, str] = {
    **dict.fromkeys(
        (
            ServiceKind.RECEPTION_CENTRE,
            ServiceKind.DAY_CENTRE,
            ServiceKind.REINTEGRATION,
            ServiceKind.LEGAL_AID,
            ServiceKind.MEDICAL,
            ServiceKind.PSYCHOSOCIAL,
            ServiceKind.VOCATIONAL,
            ServiceKind.COUNSELLING,
            ServiceKind.FINANCIAL,
        ),
        "protection",
    ),
    ServiceKind.MOBILE_TEAM: "identification",
    ServiceKind.IDENTIFICATION: "identification",
    ServiceKind.INFORMATION: "prevention",
    ServiceKind.OUTREACH: "prevention",
    ServiceKind.RETURN: "cross_border",
}
"""The group of each kind of service; a service of another kind stands for none by itself."""
GROUP_OF_LABEL = {"shelter": "protection", "helpline": "identification"}

_DOES = """
MATCH (p:Claim)-[:SUBJECT|OBJECT]->(what)
WHERE what.id IN $ids AND p.predicate IN ['PERFORMS', 'SERVES', 'OPERATES', 'COVERS'] AND p.from_year <= $year
  AND (p.to_year IS NULL OR p.to_year >= $year)
MATCH (p)-[e:BEARS_ON|OBJECT]->(f:Function)
WHERE (type(e) = 'BEARS_ON') = (p.predicate <> 'COVERS')
WITH what, f, collect(p) AS said, max(p.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
RETURN what.id AS what, f.name AS function, f.group AS group
ORDER BY what, function
"""
_PURPOSES = """
MATCH (p:Claim {predicate: 'HAS_DETAIL', detail: 'purpose'})-[:SUBJECT]->(what)
WHERE what.id IN $ids AND p.from_year <= $year
RETURN DISTINCT what.id AS what, p.value AS purpose
ORDER BY what, purpose
"""
_SERVICES = "MATCH (s:Service) WHERE s.id IN $ids RETURN s.id AS what, s.kind AS kind ORDER BY what"


@dataclass
class Reach:
    """What is reached by whatever is paid."""

    functions: dict[str, set[str]] = field(default_factory=dict)
    groups: dict[str, set[str]] = field(default_factory=dict)

    def functions_of(self, flow: Flow) -> list[str]:
        """The names of the functions that the money reaches."""
        return sorted(self.functions.get(self._what(flow), ()))

    def groups_of(self, flow: Flow) -> list[str]:
        """The groups of functions that it reaches; none where it is not said what the money is for."""
        return sorted(self.groups.get(self._what(flow), ()))

    def _what(self, flow: Flow) -> str:
        return flow.activity if self.groups.get(flow.activity) else flow.recipient


def reach(reader: GraphReader, money: Iterable[Flow], *, year: int) -> Reach:
    """What the activities and recipients of some money do, by the words up to a year."""
    ids = sorted({thing for flow in money for thing in (flow.activity, flow.recipient)})
    found = Reach()
    for row in reader.read(_DOES, {"ids": ids, "year": year}, max_rows=100_000).rows:
        found.functions.setdefault(row["what"], set()).add(row["function"])
        found.groups.setdefault(row["what"], set()).add(row["group"])
    for row in reader.read(_PURPOSES, {"ids": ids, "year": year}, max_rows=100_000).rows:
        found.groups.setdefault(row["what"], set()).add(GROUP_OF_PURPOSE[ProjectPurpose(row["purpose"])])
    for row in reader.read(_SERVICES, {"ids": ids}, max_rows=100_000).rows:
        if group := GROUP_OF_SERVICE.get(ServiceKind(row["kind"])):
            found.groups.setdefault(row["what"], set()).add(group)
    for thing in ids:
        if group := GROUP_OF_LABEL.get(thing.split(":", 1)[0]):
            found.groups.setdefault(thing, set()).add(group)
    return found
