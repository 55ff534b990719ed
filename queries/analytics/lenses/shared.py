"""What two countries have in common, read from what is said of each: sets of names with the claims behind them."""

from collections import defaultdict
from dataclasses import dataclass, field

from graph_schema.store import GraphReader

_IN_YEAR = "k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)"
_OUTSIDE = (
    "['international_organisation', 'donor_agency', 'foreign_government_body', 'monitoring_body', 'regional_body']"
)
QUERIES = {
    "routes": f"""
MATCH (k:Claim {{predicate: 'ROUTE'}})-[:SUBJECT]->(what:Route) WHERE {_IN_YEAR}
WITH what, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
MATCH (what)-[:STOP]->(c:Country)
RETURN c.id AS country, what.id AS id, what.name AS name, [x IN said WHERE x.state = 'present' | x.id] AS claims
""",
    "roles": f"""
MATCH (k:Claim {{predicate: 'COUNTRY_ROLE'}})-[:SUBJECT]->(c:Country) WHERE {_IN_YEAR}
WITH c, k.role AS role, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
RETURN c.id AS country, role AS id, role AS name, [x IN said WHERE x.state = 'present' | x.id] AS claims
""",
    "forms": f"""
MATCH (k:Claim {{predicate: 'EXPLOITATION_IN'}})-[:OBJECT]->(c:Country) WHERE {_IN_YEAR}
MATCH (k)-[:SUBJECT]->(what) WHERE what.id <> 'form:any'
WITH c, what, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
RETURN c.id AS country, what.id AS id, what.name AS name, [x IN said WHERE x.state = 'present' | x.id] AS claims
""",
    "agreements": f"""
MATCH (k:Claim {{predicate: 'PARTY_TO'}})-[:SUBJECT]->(c:Country) WHERE k.status <> 'observer' AND {_IN_YEAR}
MATCH (k)-[:OBJECT]->(what)
WITH c, what, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH c, what, said, what.kind = 'association_agreement' AS own
RETURN c.id AS country, CASE WHEN own THEN what.kind ELSE what.id END AS id,
       CASE WHEN own THEN 'an association agreement with the EU, each its own' ELSE what.name END AS name,
       [x IN said WHERE x.state = 'present' | x.id] AS claims
""",
    "tables": f"""
MATCH (k:Claim {{predicate: 'MEMBER_OF', role: 'full'}})-[:SUBJECT]->(m) WHERE m.country IS NOT NULL AND {_IN_YEAR}
MATCH (c:Country) WHERE c.country = m.country
MATCH (k)-[:OBJECT]->(what) WHERE what.country IS NULL
WITH c, what, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
RETURN c.id AS country, what.id AS id, what.name AS name, [x IN said WHERE x.state = 'present' | x.id] AS claims
""",
    "supporters": f"""
MATCH (k:Claim)-[:SUBJECT]->(what:Actor)
WHERE k.predicate IN ['FUNDS', 'SUPPORTS', 'MONITORS'] AND what.kind IN {_OUTSIDE} AND {_IN_YEAR}
MATCH (k)-[:OBJECT]->(helped) WHERE helped.country IS NOT NULL
  AND (what.country IS NULL OR what.country <> helped.country)
MATCH (c:Country) WHERE c.country = helped.country
WITH c, what, helped, k.predicate AS tie, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
UNWIND [x IN said WHERE x.state = 'present'] AS k
RETURN c.id AS country, what.id AS id, what.name AS name, collect(DISTINCT k.id) AS claims
""",
}
"""By matter: which country has what in a year by the newest word, and what says so."""


@dataclass
class Common:
    """What two countries both have."""

    names: list[str] = field(default_factory=list)
    claims: set[str] = field(default_factory=set)


class Holdings:
    """What each country has of one matter."""

    def __init__(self, reader: GraphReader, matter: str, year: int) -> None:
        """Read it for one year."""
        self._names: dict[str, str] = {}
        self._claims: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in reader.read(QUERIES[matter], {"year": year}, max_rows=1_000_000).rows:
            self._names[row["id"]] = row["name"]
            self._claims[row["country"]][row["id"]] |= set(row["claims"])

    def common(self, one: str, other: str) -> Common:
        """What both have, by name, and the claims that say so of either."""
        both = self._claims[one].keys() & self._claims[other].keys()
        claims = {claim for thing in both for country in (one, other) for claim in self._claims[country][thing]}
        return Common(sorted(self._names[thing] for thing in both), claims)
