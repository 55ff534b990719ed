"""The one place where ids are made and taken apart.

An id is `kind:scope:slug` (`actor:srb:astra`, `law:bih-rs:criminal-code`). The scope is an ISO 3166-1 alpha-3
code in lower case, optionally with a sub-national part after a hyphen, or `intl` (world, Europe) or `reg` (the
region itself). Countries and the controlled lists have no scope: `country:srb`, `function:hotline`.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from graph_schema.errors import SchemaError

SCOPELESS_KINDS = frozenset({"country", "function", "form", "group", "factor", "source"})
SCOPED_KINDS = frozenset(
    {
        "actor",
        "agreement",
        "article",
        "helpline",
        "law",
        "mechanism",
        "observation",
        "place",
        "procedure",
        "project",
        "recommendation",
        "route",
        "service",
        "shelter",
        "strategy",
    }
)
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SCOPE = r"(?:[a-z]{3}(?:-[a-z0-9]+)*|intl|reg)"
_SCOPED = re.compile(rf"(?P<kind>[a-z]+):(?P<scope>{SCOPE}):(?P<slug>{SLUG})")
_SCOPELESS = re.compile(rf"(?P<kind>[a-z]+):(?P<slug>{SLUG})")


class ThingId(NamedTuple):
    """An id taken apart; `scope` is empty for countries and controlled lists."""

    kind: str
    scope: str
    slug: str

    @property
    def country(self) -> str | None:
        """The alpha-3 code, in capitals, of the country that the id belongs to; none for `intl` and `reg`."""
        if self.kind == "country":
            return self.slug.upper()
        code = self.scope.split("-")[0]
        return code.upper() if len(code) == 3 and code != "reg" else None


def parse_id(text: str) -> ThingId:
    """Take an id apart; an id that does not follow the form raises `SchemaError` with the form expected."""
    match = _SCOPED.fullmatch(text)
    if match and match["kind"] in SCOPED_KINDS:
        return ThingId(match["kind"], match["scope"], match["slug"])
    match = _SCOPELESS.fullmatch(text)
    if match and match["kind"] in SCOPELESS_KINDS:
        return ThingId(match["kind"], "", match["slug"])
    raise SchemaError(
        f"'{text}' is not an id; an id reads kind:scope:slug in lower case, as actor:srb:astra or country:srb"
    )


def slug_of(name: str) -> str:
    """The slug of a name: ASCII letters and digits in lower case, joined by hyphens."""
    letters = unicodedata.normalize("NFKD", name.replace("đ", "dj").replace("Đ", "Dj").replace("ß", "ss"))
    plain = letters.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def content_hash(content: Mapping[str, object]) -> str:
    """Twelve hexadecimal digits that stand for the content: the same content always gives the same digits."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def minted_id(kind: str, scope: str, content: Mapping[str, object]) -> str:
    """The id of a thing that a statement brings with it (a recommendation, a figure, a route)."""
    return f"{kind}:{scope}:{content_hash(content)}"


def claim_id(content: Mapping[str, object]) -> str:
    """The id of a claim: a hash of what it says and where it stands, never typed by hand."""
    return f"c-{content_hash(content)}"


def country_id(code: str) -> str:
    """The id of a country from its alpha-3 code in either case."""
    return f"country:{code.lower()}"
