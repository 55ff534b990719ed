"""Every wish of every monitor, once for each country that it asks and each function that it is about."""

from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.analytics.recommendations.addressees import Addressee, Region

_ASKED = """
MATCH (k:Claim {predicate: 'RECOMMENDS'})-[:OBJECT]->(r:Recommendation)
WHERE k.year <= $year AND k.state <> 'absent'
MATCH (r)-[:ABOUT]->(f:Function)
WHERE $function IS NULL OR f.id = $function
MATCH (k)-[:SUBJECT]->(issuer)
MATCH (r)-[:ADDRESSED_TO]->(a)
RETURN k.id AS claim, k.source AS source, k.year AS year, r.strength AS strength, issuer.id AS issuer,
       issuer.name AS issuer_name, f.id AS function, f.name AS function_name, a.id AS addressee,
       a.name AS addressee_name, a.country AS code, a.kind AS kind, a.countries AS countries
ORDER BY year, issuer_name, addressee_name, function, claim
"""


@dataclass(frozen=True)
class Asking:
    """One monitor asks one country for one function in one year."""

    country: str
    function: str
    function_name: str
    year: int
    issuer: str
    issuer_name: str
    addressee: str
    addressee_name: str
    strength: str
    source: str
    claim: str
    regional: bool
    """Whether it was put to the region, and to the country only as a part of it."""


@dataclass(frozen=True)
class Asked:
    """The wishes that ask a country, and how many ask none by itself."""

    askings: tuple[Asking, ...]
    elsewhere: int
    """Recommendations to the world, to international organisations or to states beyond the region."""


def askings(reader: GraphReader, region: Region, *, year: int, function: str | None = None) -> Asked:
    """What is asked up to a year, oldest first."""
    found, elsewhere = [], set()
    for row in reader.read(_ASKED, {"year": year, "function": function}, max_rows=100_000).rows:
        whom = Addressee(row["addressee"], row["code"], row["kind"], tuple(row["countries"] or ()))
        countries = region.asked(whom, row["source"])
        if not countries:
            elsewhere.add(row["claim"])
        found += [
            Asking(
                country=country,
                function=row["function"],
                function_name=row["function_name"],
                year=row["year"],
                issuer=row["issuer"],
                issuer_name=row["issuer_name"],
                addressee=row["addressee"],
                addressee_name=row["addressee_name"],
                strength=row["strength"],
                source=row["source"],
                claim=row["claim"],
                regional=row["code"] not in region.by_code,
            )
            for country in countries
        ]
    return Asked(tuple(found), len(elsewhere))
