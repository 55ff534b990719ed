"""What a query may not even try: to reach outside of the graph, or to command the server.

This stands beside the engine's own read-only mode, not in its place: engines count it as reading to load a file, to
run a procedure, to put a connection to sleep or to end the query of somebody else.
"""

import re

from graph_schema.errors import QueryRefusedError

_FIRST_WORDS = frozenset({"CALL", "MATCH", "OPTIONAL", "RETURN", "UNWIND", "WITH"})
_OPAQUE = re.compile(
    r"(?P<text>'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")"
    r"|(?P<name>`(?:[^`]|``)*`)"
    # A comment ends here at whatever might end a line in either engine: what is seen too much is at worst refused.
    r"|(?://[^\n\r\v\f\x85\u2028\u2029]*|/\*.*?\*/)",
    re.DOTALL,
)
# Engines take more for a space than Python does, so everything beyond ASCII counts as one between two words.
_GAP = r"(?:\s|[^\x00-\x7f])"
_LOAD_CSV = re.compile(rf"\bLOAD{_GAP}+CSV\b", re.IGNORECASE)
_PROCEDURE = re.compile(rf"\bCALL{_GAP}*(?![{{(\w]|{_GAP})|\bCALL{_GAP}+(?![{{(]|{_GAP})", re.IGNORECASE)
_SLEEP = re.compile(r"\butil\s*\.\s*sleep\b", re.IGNORECASE)


def refuse_reaching_outside(cypher: str) -> None:
    """Refuse a query that does more than ask the graph, with a sentence that names what it may not do."""
    if "\\u" in cypher or "\\U" in cypher:
        # An engine may resolve an escape after this check has looked.
        raise QueryRefusedError("Unicode escapes are not allowed in a query; write the characters themselves.")
    bare = _OPAQUE.sub(_blank, cypher)
    first, *further = (part for part in bare.split(";") if part.strip()) if bare.strip(" \n;") else ("",)
    if further:
        raise QueryRefusedError("One query at a time: nothing may follow the semicolon.")
    word = re.match(r"\W*(\w*)", first)
    if not word or word[1].upper() not in _FIRST_WORDS:
        said = f"'{word[1]}'" if word and word[1] else "Nothing"
        raise QueryRefusedError(
            f"{said} cannot start a query here; it starts with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or a "
            "subquery, CALL { … }. The graph cannot be changed."
        )
    if _LOAD_CSV.search(bare):
        raise QueryRefusedError("LOAD CSV reads files and addresses outside the graph; it is not allowed.")
    if _PROCEDURE.search(bare):
        raise QueryRefusedError("Procedures are not allowed; a subquery in braces, CALL { … }, is.")


def _blank(match: re.Match[str]) -> str:
    """What stands for something that is not looked into: a name stays a name, a text a text, a comment a space."""
    return "x" if match["name"] else "''" if match["text"] else " "
