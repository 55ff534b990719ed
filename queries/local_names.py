"""Names in the languages of the region: what a reader who does not read English looks for in a list."""

from collections import defaultdict

from graph_schema.store import GraphReader
from graph_schema.vocabulary import Language

_NAMED = "MATCH (t:Country|Actor) WHERE t.names_in IS NOT NULL RETURN t.id AS id, t.name AS name, t.names_in AS names"
_BEARERS = "MATCH (t) WHERE t.name IN $names RETURN t.name AS name, count(t) AS bearers"


def names_by_id(reader: GraphReader) -> dict[str, dict[Language, str]]:
    """For each thing that has any, its names by language."""
    return {row["id"]: _by_language(row["names"]) for row in reader.read(_NAMED).rows}


def names_by_language(reader: GraphReader) -> dict[Language, dict[str, str]]:
    """For each language the names on file by the English name; one that several things bear is left in English."""
    rows = reader.read(_NAMED).rows
    counted = reader.read(_BEARERS, {"names": [row["name"] for row in rows]}).rows
    certain = {row["name"] for row in counted if row["bearers"] == 1}
    found: dict[Language, dict[str, str]] = defaultdict(dict)
    for row in rows:
        for language, name in _by_language(row["names"]).items() if row["name"] in certain else ():
            found[language][row["name"]] = name
    return dict(found)


def _by_language(listed: list[str]) -> dict[Language, str]:
    parts = (entry.partition("=") for entry in listed)
    return {Language(code): name for code, _sign, name in parts}
