"""Finding a thing by any of its names: acronyms, former names, other scripts, letters without marks, misspelt."""

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph_schema.store import GraphReader
from queries.audience import Readership, readership
from queries.finder.country_names import CAPITALS, SPOKEN
from queries.folding import words_of
from queries.local_names import names_by_id
from queries.things import MOST_THINGS, KnownThing, known_things

FOUND_AT_MOST = 20
_LEFT_OUT = frozenset({"Recommendation", "Observation"})
"""What a monitor asks and what is counted are sentences and figures; questions of the catalogue list them."""
_ORDER = ("Country", "Actor", "Mechanism", "Agreement", "Law", "Strategy", "Shelter", "Helpline", "Service", "Project")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "against", "with", "by", "a", "an", "de", "la"})
_EXACT, _ACRONYM, _BEGINS, _WORDS, _CLOSE = 100.0, 92.0, 85.0, 70.0, 60.0
_ALIAS_LOSES, _COUNTRY_ADDS, _CLOSE_ENOUGH, _SHORTEST_MISSPELT = 2.0, 4.0, 80.0, 4
_SAID = """
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(t) WHERE k.partner_only IS NULL
RETURN t.id AS id, count(k) AS claims
"""
_STOPS = "MATCH (r:Route) RETURN r.id AS id, r.stops AS stops"
_ADJECTIVES = "MATCH (c:Country) RETURN c.id AS id, c.adjectives AS adjectives"


@dataclass(frozen=True)
class Hit:
    """One thing that a text may mean."""

    id: str
    label: str
    name: str
    country: str | None
    why: str
    """Which of its names the text is, or is close to."""
    score: float


@dataclass(frozen=True)
class _Name:
    thing: KnownThing
    written: str
    words: tuple[str, ...]

    @property
    def is_alias(self) -> bool:
        return self.written != self.thing.name


class SearchIndex:
    """All names of one snapshot, folded once; a search reads no graph."""

    def __init__(self, reader: GraphReader) -> None:
        things = [thing for thing in known_things(reader) if thing.label not in _LEFT_OUT]
        rows = reader.read(_SAID, timeout=120, max_rows=MOST_THINGS).rows
        self._said: dict[str, int] = {row["id"]: row["claims"] for row in rows}
        self._countries = _words_of_countries(reader, things)
        also = _names_of_routes(reader, things) | {
            thing: tuple(names.values()) for thing, names in names_by_id(reader).items()
        }
        self._names = [
            _Name(thing, written, words)
            for thing in things
            for written in dict.fromkeys((thing.name, *thing.aliases, *also.get(thing.id, ())))
            if (words := words_of(written))
        ]
        for country, spoken in _spoken_names(things).items():
            self._names += [_Name(country, written, words_of(written)) for written in spoken]
        self._by_id = {thing.id: thing for thing in things}
        self._texts = [" ".join(name.words) for name in self._names]
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._acronyms: dict[str, list[int]] = defaultdict(list)
        self._with_word: dict[str, set[int]] = defaultdict(set)
        for at, name in enumerate(self._names):
            self._exact[self._texts[at]].append(at)
            self._acronyms["".join(word[0] for word in name.words if word not in _SMALL)].append(at)
            for word in name.words:
                self._with_word[word].add(at)
        self._all_words = tuple(self._with_word)

    def search(self, text: str, limit: int = FOUND_AT_MOST) -> tuple[Hit, ...]:
        """The things that the text most likely names, the likeliest first; equal ones by how much is said of them."""
        if named := self._by_id.get(text.strip()):
            return (Hit(named.id, named.label, named.name, named.country, "the id", _EXACT),)
        words = words_of(text)
        if not words:
            return ()
        best: dict[str, Hit] = {}
        self._collect(best, words, None)
        for start, end, code in self._countries_in(words):
            if rest := (*words[:start], *words[end:]):
                self._collect(best, rest, code)
        return tuple(sorted(best.values(), key=self._order)[:limit])

    def _collect(self, best: dict[str, Hit], words: tuple[str, ...], code: str | None) -> None:
        """Keep for each thing its best hit; with a country, only things of that country, which then count more."""
        text = " ".join(words)
        for at in self._exact.get(text, ()):
            self._keep(best, at, _EXACT, "{}", code)
        if len(words) == 1 and len(text) > 1:
            for at in self._acronyms.get(text, ()):
                self._keep(best, at, _ACRONYM, "first letters of {}", code)
        mended = [self._words_like(word) for word in words]
        for at in self._having_all(mended):
            share = len(words) / len(self._names[at].words)
            if self._texts[at].startswith(text):
                self._keep(best, at, _BEGINS + 5 * share, "{} begins so", code)
            else:
                typed = all(word in entry for word, entry in zip(words, mended, strict=True))
                kind = _WORDS if typed else _CLOSE
                self._keep(best, at, kind + 10 * min(1.0, share), "in {}" if typed else "close to {}", code)
        if len(text) >= _SHORTEST_MISSPELT:
            close = process.extract(
                text, self._texts, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=FOUND_AT_MOST
            )
            for _text, ratio, at in close:
                self._keep(best, at, _CLOSE + (ratio - _CLOSE_ENOUGH), "close to {}", code)

    def _keep(self, best: dict[str, Hit], at: int, score: float, why: str, code: str | None) -> None:
        name = self._names[at]
        thing = name.thing
        if code is not None and thing.country != code:
            return
        points = score - (_ALIAS_LOSES if name.is_alias else 0.0) + (_COUNTRY_ADDS if code else 0.0)
        if thing.id not in best or best[thing.id].score < points:
            reason = why.format(f"‘{name.written}’" if name.is_alias else "the name")
            reason = f"{reason}, {code}" if code else reason
            best[thing.id] = Hit(thing.id, thing.label, thing.name, thing.country, reason, round(points, 2))

    def _words_like(self, word: str) -> set[str]:
        """The words of names that begin with this one, or that a slip of the finger away."""
        begins = {known for known in self._all_words if known.startswith(word)}
        if begins or len(word) < _SHORTEST_MISSPELT:
            return begins
        found = process.extract(word, self._all_words, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=5)
        return {known for known, _ratio, _at in found}

    def _having_all(self, mended: list[set[str]]) -> set[int]:
        each = [{at for word in words for at in self._with_word[word]} for words in mended]
        return set.intersection(*each)

    def _countries_in(self, words: tuple[str, ...]) -> list[tuple[int, int, str]]:
        found = []
        for length in (3, 2, 1):
            for start in range(len(words) - length + 1):
                if code := self._countries.get(words[start : start + length]):
                    found.append((start, start + length, code))
        return found

    def _order(self, hit: Hit) -> tuple[float, int, int, str]:
        place = _ORDER.index(hit.label) if hit.label in _ORDER else len(_ORDER)
        return -hit.score, -self._said.get(hit.id, 0), place, hit.id


def search_index(reader: GraphReader) -> SearchIndex:
    """The index of the graph in service, kept until the graph or the readership changes."""
    key = (reader.snapshot, readership())
    if key not in _kept:
        _kept.clear()
        _kept[key] = SearchIndex(reader)
    return _kept[key]


_kept: dict[tuple[str | None, Readership], SearchIndex] = {}


def search(text: str, reader: GraphReader, limit: int = FOUND_AT_MOST) -> tuple[Hit, ...]:
    """The things that the text most likely names."""
    return search_index(reader).search(text, limit)


def _spoken_names(things: list[KnownThing]) -> dict[KnownThing, tuple[str, ...]]:
    """Capitals and names in other languages, for countries that the graph knows."""
    countries = {thing.id.removeprefix("country:"): thing for thing in things if thing.label == "Country"}
    return {thing: (*CAPITALS.get(code, ()), *SPOKEN.get(code, ())) for code, thing in countries.items()}


def _words_of_countries(reader: GraphReader, things: list[KnownThing]) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    adjectives = {row["id"]: row["adjectives"] or () for row in reader.read(_ADJECTIVES).rows}
    for thing, spoken in _spoken_names(things).items():
        code = thing.id.removeprefix("country:").upper()
        for written in (code, thing.name, *thing.aliases, *adjectives.get(thing.id, ()), *spoken):
            found.setdefault(words_of(written), code)
    return found


def _names_of_routes(reader: GraphReader, things: list[KnownThing]) -> dict[str, tuple[str, ...]]:
    """Routes by the names of their stops; their own name has codes."""
    shown = {thing.id: thing.name for thing in things}
    rows = reader.read(_STOPS, max_rows=MOST_THINGS).rows
    return {row["id"]: (" → ".join(shown.get(stop, stop) for stop in row["stops"] or ()),) for row in rows}
