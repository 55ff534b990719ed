"""What is on record of a function after it was first asked for. Silence after a wish is not a refusal."""

from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.analytics.newest_word import state_of

_WORDS = """
MATCH (f:Function)<-[b:BEARS_ON]-(w:Claim)
WHERE w.as_of <= $year
RETURN DISTINCT b.country AS country, f.id AS function, w.id AS claim, w.state AS state, w.as_of AS year,
       w.source AS source
ORDER BY year, claim
"""
_SHORTFALLS = """
MATCH (w:Claim {predicate: 'FALLS_SHORT', state: 'present'})-[:OBJECT]->(f:Function)
WHERE w.as_of <= $year
MATCH (w)-[:SUBJECT]->(whose)
MATCH (c:Country) WHERE c.country = whose.country
RETURN c.id AS country, f.id AS function, w.id AS claim, w.state AS state, w.as_of AS year, w.source AS source
ORDER BY year, claim
"""
_LAST = """
MATCH (w:Claim)-[:SUBJECT|OBJECT]->(t)
WHERE w.as_of <= $year AND t.country IS NOT NULL
WITH t.country AS code, max(w.as_of) AS year
MATCH (c:Country) WHERE c.country = code
RETURN c.id AS country, year
"""
_WORDED = {"absent": "stated absent", "on_paper": "on paper"}
"""States whose names are no words."""


@dataclass(frozen=True)
class Word:
    """What one claim says of one function of one country."""

    claim: str
    state: str
    year: int
    source: str


@dataclass(frozen=True)
class Since:
    """What is on record of a function after a year."""

    state: str
    """The state by the newest word, or *not mentioned*."""
    year: int | None
    words: tuple[Word, ...]
    """The newest words."""
    shortfalls: tuple[Word, ...]
    """Later words that something about it is lacking, whatever the state."""
    last_of_country: int | None
    """The newest year in which anything is said of the country, where it is later."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims behind it."""
        return tuple(word.claim for word in (*self.words, *self.shortfalls))

    def unanswered(self, first_asked: int) -> int | None:
        """For how many years no word says that it is there; none where one does, or where nobody looked again."""
        if self.state == "present":
            return None
        seen = self.year or self.last_of_country
        return seen - first_asked if seen else None

    def in_words(self, last_asked: int) -> str:
        """One phrase for the table; a wish that returns after the word says that the word did not settle it."""
        if self.year:
            sources = ", ".join(sorted({word.source for word in self.words}))
            again = f", asked again in {last_asked}" if last_asked > self.year else ""
            return f"{_WORDED.get(self.state, self.state)}, said of {self.year} ({sources}){again}"
        if self.last_of_country:
            return f"nothing on record since; the country is spoken of until {self.last_of_country}"
        return "no later word"


class LaterWords:
    """All words on functions up to a year; read once, asked for each country and function."""

    def __init__(self, reader: GraphReader, *, year: int) -> None:
        self._words = _by_cell(reader, _WORDS, year)
        self._shortfalls = _by_cell(reader, _SHORTFALLS, year)
        self._last = {row["country"]: row["year"] for row in reader.read(_LAST, {"year": year}).rows}

    def since(self, country: str, function: str, first_asked: int) -> Since:
        """What is on record of a function of a country after the year in which it was first asked for."""
        later = [word for word in self._words.get((country, function), ()) if word.year > first_asked]
        newest = max((word.year for word in later), default=None)
        words = tuple(word for word in later if word.year == newest)
        short = [word for word in self._shortfalls.get((country, function), ()) if word.year > first_asked]
        last = self._last.get(country)
        return Since(
            state=state_of(word.state for word in words),
            year=newest,
            words=words,
            shortfalls=tuple(short),
            last_of_country=last if last and last > first_asked else None,
        )

    def state_at(self, country: str, function: str, year: int) -> str:
        """What the newest word up to a year says of a function."""
        known = [word for word in self._words.get((country, function), ()) if word.year <= year]
        newest = max((word.year for word in known), default=None)
        return state_of(word.state for word in known if word.year == newest)

    def first_there(self, country: str, function: str, first_asked: int) -> tuple[Word, ...]:
        """The words of the first year after a wish in which it is undisputed that the function is there."""
        later: dict[int, list[Word]] = {}
        for word in self._words.get((country, function), ()):
            if word.year > first_asked:
                later.setdefault(word.year, []).append(word)
        for year in sorted(later):
            if state_of(word.state for word in later[year]) == "present":
                return tuple(later[year])
        return ()

    def last_of_country(self, country: str) -> int | None:
        """The newest year in which anything is said of a country."""
        return self._last.get(country)

    def missing(self, country: str) -> dict[str, tuple[str, ...]]:
        """The functions that a country lacks by the newest word on each, with the claims that say so."""
        found = {}
        for (of, function), words in self._words.items():
            newest = max(word.year for word in words)
            last = [word for word in words if word.year == newest]
            if of == country and state_of(word.state for word in last) == "absent":
                found[function] = tuple(word.claim for word in last)
        return found


def _by_cell(reader: GraphReader, query: str, year: int) -> dict[tuple[str, str], list[Word]]:
    cells: dict[tuple[str, str], list[Word]] = {}
    for row in reader.read(query, {"year": year}, max_rows=100_000).rows:
        word = Word(row["claim"], row["state"], row["year"], row["source"])
        cells.setdefault((row["country"], row["function"]), []).append(word)
    return cells
