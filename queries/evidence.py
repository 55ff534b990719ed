"""The claims behind a row: who says it, where, about when, and the passage itself where the text is on this machine."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_schema.store import GraphReader
from graph_schema.texts import text_lines
from graph_schema.vocabulary import State
from queries.audience import Readership, readership
from queries.once import OncePerSnapshot


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
    sha256: str
    """Of the edition of the text whose lines are counted."""

    @property
    def passage(self) -> str | None:
        """The cited lines as printed; none where this edition of the text is not on the machine."""
        return passage_of(self.source, self.sha256, self.lines)

    @property
    def first_line(self) -> int:
        """Where the passage begins."""
        return int(self.lines.split("-")[0].split(",")[0])

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
"""


_FOR_PARTNERS = "MATCH (k:Claim {partner_only: true}) RETURN k.id AS claim ORDER BY claim"


def partner_claims(reader: GraphReader) -> frozenset[str]:
    """The ids of claims that only partners may see."""
    return frozenset(row["claim"] for row in reader.read(_FOR_PARTNERS).rows)


def evidence_for(reader: GraphReader, claims: Iterable[str]) -> tuple[Evidence, ...]:
    """The claims with these ids, by source and line; left out are ids that the graph does not know, or may not show."""
    hidden = partner_claims(reader) if readership() is Readership.PUBLIC else frozenset()
    wanted = [claim for claim in dict.fromkeys(claims) if claim not in hidden]
    known = _kept.get(reader, "claims", dict[str, Evidence])
    found = {claim: known[claim] for claim in wanted if claim in known}
    if missing := [claim for claim in wanted if claim not in found]:
        for row in reader.read(_CLAIMS, {"claims": missing}, max_rows=len(missing)).rows:
            reviewed_by = row.pop("reviewed_by")
            row["state"] = State(row["state"])
            found[row["claim"]] = Evidence(**row, reviewed=reviewed_by is not None)
        if len(known) < _KEPT_AT_MOST:
            known.update(found)
    return tuple(sorted(found.values(), key=lambda entry: (entry.source, entry.first_line, entry.claim)))


def shared_evidence(reader: GraphReader, entries: Iterable[Evidence]) -> dict[str, Evidence]:
    """The entries by claim, each as the one that other answers of the snapshot hold as well."""
    known = _kept.get(reader, "claims", dict[str, Evidence])
    return {entry.claim: known.setdefault(entry.claim, entry) for entry in entries}


_KEPT_AT_MOST = 50_000
# Answers share most of their claims: each is read once and held once.
_kept = OncePerSnapshot(most=2)


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
