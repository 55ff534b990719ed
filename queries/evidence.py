"""The claims behind a row: who says it, where, about when, and the passage itself where the text is on this machine."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_schema.store import GraphReader
from graph_schema.texts import text_lines
from graph_schema.vocabulary import State
from queries.audience import Readership, readership


@dataclass(frozen=True)
class Evidence:
    """One claim as a reader meets it in the drawer behind a row."""

    claim: str
    predicate: str
    subject: str
    subject_name: str
    object: str | None
    object_name: str | None
    state: State
    as_of: int
    valid_from: str | None
    valid_to: str | None
    source: str
    source_title: str
    section: str
    lines: str
    says: str
    reviewed: bool
    passage: str | None
    """The cited lines as printed; none where this edition of the text is not on the machine."""

    @property
    def locator(self) -> str:
        """Source, section and lines in one line."""
        return f"{self.source}, {self.section}, lines {self.lines}"


_CLAIMS = """
UNWIND $claims AS wanted
MATCH (k:Claim {id: wanted})
MATCH (k)-[:SUBJECT]->(s)
MATCH (source:Source {id: k.source})
OPTIONAL MATCH (k)-[:OBJECT]->(o)
RETURN k.id AS claim, k.predicate AS predicate, k.subject AS subject, s.name AS subject_name, k.object AS object,
       o.name AS object_name, k.state AS state, k.as_of AS as_of, k.valid_from AS valid_from, k.valid_to AS valid_to,
       k.source AS source, source.name AS source_title, source.text_sha256 AS sha256, k.section AS section,
       k.lines AS lines, k.says AS says, k.reviewed_by AS reviewed_by
ORDER BY k.source, k.first_line, k.id
"""


_FOR_PARTNERS = "MATCH (k:Claim {partner_only: true}) RETURN k.id AS claim ORDER BY claim"


def partner_claims(reader: GraphReader) -> frozenset[str]:
    """The ids of claims that only partners may see."""
    return frozenset(row["claim"] for row in reader.read(_FOR_PARTNERS).rows)


def evidence_for(reader: GraphReader, claims: Iterable[str]) -> tuple[Evidence, ...]:
    """The claims with these ids, by source and line; left out are ids that the graph does not know, or may not show."""
    hidden = partner_claims(reader) if readership() is Readership.PUBLIC else frozenset()
    wanted = [claim for claim in dict.fromkeys(claims) if claim not in hidden]
    if not wanted:
        return ()
    found = []
    for row in reader.read(_CLAIMS, {"claims": wanted}).rows:
        sha256, reviewed_by = row.pop("sha256"), row.pop("reviewed_by")
        row["state"] = State(row["state"])
        passage = passage_of(row["source"], sha256, row["lines"])
        found.append(Evidence(**row, reviewed=reviewed_by is not None, passage=passage))
    return tuple(found)


def passage_of(source: str, sha256: str, lines: str) -> str | None:
    """The text of line ranges such as `12-14, 20`, blank lines left out, `…` between ranges."""
    text = text_lines(source, sha256)
    if text is None:
        return None
    parts = []
    for entry in lines.split(", "):
        first, _, last = entry.partition("-")
        chosen = text[int(first) - 1 : int(last or first)]
        parts.append("\n".join(line.strip() for line in chosen if line.strip()))
    return "\n…\n".join(parts)
