"""What a typed query may be made of: a list of clauses and functions, and everything else is refused.

This is the third of three doors. The engine refuses whatever writes; the store refuses what reaches outside; here a
query is refused unless each of its words is known to be harmless, because lists of what is forbidden have been got
round again and again: by comments, letters of other widths, subqueries, and clauses that nobody thought of.
"""

import re
import unicodedata
from dataclasses import dataclass

from graph_schema.errors import QueryRefusedError

LONGEST = 4_000
CLAUSES = frozenset({"MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "ORDER", "BY", "SKIP", "LIMIT", "UNION"})
WORDS = frozenset({
    "ALL", "AND", "AS", "ASC", "ASCENDING", "CASE", "CONTAINS", "DESC", "DESCENDING", "DISTINCT", "ELSE", "END", "ENDS",
    "FALSE", "IN", "IS", "NOT", "NULL", "OR", "STARTS", "THEN", "TRUE", "WHEN", "XOR",
})  # fmt: skip
FUNCTIONS = frozenset({
    "ABS", "ALL", "ANY", "AVG", "CEIL", "COALESCE", "COLLECT", "COUNT", "ENDNODE", "EXISTS", "FLOOR", "HEAD", "KEYS",
    "LABELS", "LAST", "LEFT", "LENGTH", "MAX", "MIN", "NODES", "NONE", "PROPERTIES", "RELATIONSHIPS", "RIGHT", "ROUND",
    "SHORTESTPATH", "SIGN", "SINGLE", "SIZE", "SPLIT", "STARTNODE", "SUBSTRING", "SUM", "TAIL", "TOFLOAT", "TOINTEGER",
    "TOLOWER", "TOSTRING", "TOUPPER", "TRIM", "TYPE",
})  # fmt: skip
"""Functions that look and count. None makes long lists or texts out of short ones, none waits, none reads elsewhere."""
_KNOWN = CLAUSES | WORDS
_ENDS_A_VALUE = frozenset({"ASC", "ASCENDING", "DESC", "DESCENDING", "END", "FALSE", "NULL", "TRUE"})
_SUBQUERIES = frozenset({"CALL", "COLLECT", "COUNT", "EXISTS"})
_TOKEN = re.compile(
    r"(?P<comment>//[^\n\r\v\f\x85\u2028\u2029]*|/\*.*?\*/)"
    r"|(?P<text>'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")"
    r"|(?P<name>`(?:[^`]|``)*`)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<space>\s+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_BEFORE_A_NAME = frozenset({".", ":", "$"})
"""Signs after which a word is a property, a label, a type or a parameter."""
_BETWEEN_LABELS = frozenset({"|", "&", "!"})
"""Signs between labels or types; the first also stands before what a list is made of."""
_BEFORE_A_MAP = frozenset({"(", "[", ",", "=", "+", ":", "WITH", "RETURN", "UNWIND", "IN"})
_NAMES = frozenset({"name", "text", "number"})
_MAY = f"a query here is made of {', '.join(sorted(CLAUSES - {'BY'}))} and names. The graph can be asked, not changed."


@dataclass(frozen=True)
class _Token:
    kind: str
    """keyword, function, name (also one in backticks), property (after its sign), text, number, sign."""
    text: str

    @property
    def upper(self) -> str:
        return self.text.upper()


_NOTHING = _Token("", "")


def refuse_unknown(cypher: str) -> str:
    """The query as it will be asked, in plain letters; one with anything unknown in it is refused with a sentence."""
    plain = unicodedata.normalize("NFKC", cypher)
    if len(plain) > LONGEST:
        raise QueryRefusedError(f"The query is longer than {LONGEST} characters; ask for less at a time.")
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} and sign not in "\t\n\r" for sign in plain):
        raise QueryRefusedError("The query holds signs that cannot be seen; type it anew.")
    tokens = _tokens(plain)
    if not tokens or tokens[0].upper not in CLAUSES:
        raise QueryRefusedError(f"A query begins with MATCH, OPTIONAL MATCH, WITH, UNWIND or RETURN; {_MAY}")
    for before, token, after in zip([_NOTHING, *tokens], tokens, [*tokens[1:], _NOTHING], strict=False):
        _check(before, token, after)
    for further, before, token in zip([_NOTHING, *tokens], tokens, tokens[1:], strict=False):
        if token.text == "{" and token.kind == "sign":
            _check_brace(further, before)
    return plain


def _tokens(text: str) -> list[_Token]:
    """The words and signs of a query, comments and spaces left out, each with what it is."""
    found = [match for match in _TOKEN.finditer(text) if match.lastgroup not in {"comment", "space"}]
    tokens: list[_Token] = []
    for match, after in zip(found, [*found[1:], None], strict=False):
        kind, word = match.lastgroup or "sign", match.group()
        if kind in {"word", "name"}:
            called = after is not None and after.group() == "("
            kind = _kind_of(word.upper(), tokens[-1].text if tokens else "", called=called)
        tokens.append(_Token(kind, word))
    return tokens


def _kind_of(word: str, before: str, *, called: bool) -> str:
    if before in _BEFORE_A_NAME:
        return "property"
    if before.upper() == "AS":
        return "name"
    if called and word in FUNCTIONS:
        return "function"
    if word in _KNOWN:
        return "keyword"
    return "property" if before in _BETWEEN_LABELS else "name"


def _check(before: _Token, token: _Token, after: _Token) -> None:
    """A name stands alone: beside another, at the end of a value or before a bracket it would be a clause."""
    if token.text == ";" and after is not _NOTHING:
        raise QueryRefusedError("One query at a time: nothing may follow the semicolon.")
    if token.kind == "property" and after.text == "(":
        raise QueryRefusedError(f"{token.text}( is no function that may be used here.")
    if token.kind != "name":
        return
    if after.text == "(":
        raise QueryRefusedError(f"{token.text}( is no function or clause that may be used here; {_MAY}")
    follows_value = before.text in {")", "]", "}"} or (before.kind == "keyword" and before.upper in _ENDS_A_VALUE)
    beside = before.kind in _NAMES | {"property"} or after.kind in _NAMES
    if beside or follows_value:
        raise QueryRefusedError(f"'{token.text[:40]}' cannot stand here; {_MAY}")


def _check_brace(further: _Token, before: _Token) -> None:
    """A brace holds properties: after a bracket, a label, a variable of a pattern, or where a value is expected."""
    in_pattern = before.kind == "property" or (before.kind == "name" and further.text in {"(", "["})
    if before.upper in _SUBQUERIES or not (in_pattern or before.upper in _BEFORE_A_MAP):
        raise QueryRefusedError("Braces hold properties, as in (c:Country {country: 'SRB'}); no subqueries here.")
