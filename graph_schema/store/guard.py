"""What a query may not even try: to reach outside of the graph, or to command the server.

This stands beside the engine's own read-only mode, not in its place: engines count it as reading to load a file, to
run a procedure or to end the query of somebody else.
"""

import re

from graph_schema.errors import QueryRefusedError

_FIRST_WORDS = frozenset({"CALL", "MATCH", "OPTIONAL", "RETURN", "UNWIND", "WITH"})
_OPAQUE = re.compile(
    r"(?P<text>'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")"
    r"|(?P<name>`(?:[^`]|``)*`)"
    # A comment ends at whatever might end a line in either engine: what is seen too much is at worst refused.
    r"|//[^\n\r\v\f\x85\u2028\u2029]*|/\*.*?\*/",
    re.DOTALL,
)
# Engines know more spaces than Python does, so everything beyond ASCII counts as one between two words.
_GAP = r"(?:\s|[^\x00-\x7f])"
_LOAD_CSV = re.compile(rf"\bLOAD{_GAP}+CSV\b", re.IGNORECASE)
_PROCEDURE = re.compile(rf"\bCALL\b(?!{_GAP}*[{{(])", re.IGNORECASE)


def refuse_reaching_outside(cypher: str) -> None:
    """Refuse a query that does more than ask the graph, with a sentence that names what it may not do."""
    if "\\u" in cypher or "\\U" in cypher:
        # An engine may resolve an escape after this check has looked.
        raise QueryRefusedError("Unicode escapes are not allowed in a query; write the characters themselves.")
    bare = _OPAQUE.sub(_stand_in, cypher)
    statement, _, rest = bare.partition(";")
    if rest.strip(" \t\r\n;"):
        raise QueryRefusedError("One query at a time: nothing may follow the semicolon.")
    words = re.findall(r"\S+", statement)
    first = re.match(r"\w*", words[0])[0] if words else ""  # type: ignore[index]
    if first.upper() not in _FIRST_WORDS:
        raise QueryRefusedError(
            "A query starts with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or a subquery, CALL { … }; "
            f"this one starts with '{words[0][:20] if words else ''}'. The graph can be asked here, not changed."
        )
    if _LOAD_CSV.search(bare):
        raise QueryRefusedError("LOAD CSV reads files and addresses outside the graph; it is not allowed.")
    if _PROCEDURE.search(bare):
        raise QueryRefusedError("Procedures are not allowed; a subquery in braces, CALL { … }, is.")


def _stand_in(match: re.Match[str]) -> str:
    """A text stays a text and a name stays a name, without what is in them; a comment becomes a space."""
    return "''" if match["text"] else "x" if match["name"] else " "
