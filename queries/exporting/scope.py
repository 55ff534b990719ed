"""What part of the graph a file holds; every file says it, so that a figure can be traced to its data."""

from dataclasses import dataclass

from rapidfuzz import process

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics.projection import TIES
from queries.audience import readership
from queries.folding import words_of
from queries.layers import Layer

_COUNTRIES = "MATCH (c:Country) RETURN c.country AS code, c.name AS name, c.aliases AS aliases ORDER BY code"
EARLIEST, LATEST = 1800, 2100


@dataclass(frozen=True)
class Scope:
    """The snapshot, and what was chosen of it."""

    snapshot: str
    country: str | None = None
    """Alpha-3 code: only what touches a thing of this country."""
    year: int | None = None
    """Only what is the case in this year, by the newest word up to it."""
    layers: tuple[Layer, ...] = ()
    """Only ties of these sorts between bodies; none means every tie."""
    audience: str = "public"

    @property
    def filters(self) -> dict[str, str]:
        """The choices by name, as a reader sees them."""
        return {
            "country": self.country or "all",
            "year": str(self.year or "all"),
            "layers": ", ".join(self.layers) or "all",
            "audience": self.audience,
        }

    @property
    def predicates(self) -> frozenset[str] | None:
        """The types of ties in the chosen layers; none where every tie counts."""
        return frozenset(tie for layer in self.layers for tie in TIES[layer]) if self.layers else None

    def __str__(self) -> str:
        chosen = "; ".join(f"{name}: {value}" for name, value in self.filters.items())
        return f"Tieline, snapshot {self.snapshot}; {chosen}"

    def file_name(self, what: str, ending: str) -> str:
        """A name that tells what the file holds."""
        chosen = [self.country or "", str(self.year or ""), "-".join(self.layers), self.audience, self.snapshot]
        return f"tieline-{'-'.join([what, *(entry for entry in chosen if entry)])}.{ending}"


def scope_of(
    reader: GraphReader, country: str | None = None, year: str | int | None = None, layers: str | None = None
) -> Scope:
    """The scope that a person typed; what is unknown raises `QuestionError` with what is known."""
    return Scope(
        snapshot=reader.snapshot or "none",
        country=_country(reader, country) if country else None,
        year=_year(year) if year not in (None, "") else None,
        layers=_layers(layers) if layers else (),
        audience=readership().value,
    )


def _country(reader: GraphReader, typed: str) -> str:
    codes: dict[str, str] = {}
    for row in reader.read(_COUNTRIES).rows:
        for written in (row["code"], row["name"], *(row["aliases"] or ())):
            codes.setdefault(" ".join(words_of(written)), row["code"])
    wanted = " ".join(words_of(typed.removeprefix("country:")))
    if wanted in codes:
        return codes[wanted]
    close = list(dict.fromkeys(codes[name] for name, _score, _at in process.extract(wanted, list(codes), limit=3)))
    raise QuestionError(f"--country {typed}: no such country is known. Close: {', '.join(close)}")


def _year(typed: str | int | None) -> int:
    text = str(typed)
    if not text.isdecimal() or not EARLIEST <= int(text) <= LATEST:
        raise QuestionError(f"--year {typed}: write a year with four digits, as --year 2014")
    return int(text)


def _layers(typed: str) -> tuple[Layer, ...]:
    named = [entry.strip().lower() for entry in typed.split(",") if entry.strip()]
    known = [layer.value for layer in Layer]
    if unknown := [entry for entry in named if entry not in known]:
        raise QuestionError(f"--layers {unknown[0]}: known are {', '.join(known)}; separate several by commas")
    return tuple(Layer(entry) for entry in dict.fromkeys(named))
