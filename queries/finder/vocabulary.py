"""Every name that a question may use, read from the graph once for each snapshot."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.audience import Readership, readership
from queries.finder.country_names import CAPITALS, GROUPS, SPOKEN
from queries.finder.spotting import Names
from queries.finder.subjects import FORMS, FUNCTION_GROUPS, FUNCTIONS, LAYERS, VICTIM_GROUPS
from queries.finder.wording import stems_of
from queries.question import ParameterType
from queries.things import KnownThing, known_things

_COUNTRIES = "MATCH (c:Country) RETURN c.id AS id, c.adjectives AS adjectives, c.groups AS groups ORDER BY id"
_ROUTES = "MATCH (r:Route) RETURN r.id AS id, r.stops AS stops ORDER BY id"
_HEAD = re.compile(r"\s(?:of|for|against|on|to)\s")
_OFFICES = frozenset(
    stems_of(word)
    for word in (
        "agency", "board", "centre", "center", "commission", "committee", "coordinator", "council", "court", "courts",
        "department", "government", "ministry", "ngo", "ngos", "office", "parliament", "police", "prosecution",
        "prosecutor", "rapporteur", "secretariat", "state", "team", "unit",
    )
)  # fmt: skip
"""Words that name a sort of body and, alone, no body."""
_BODIES = frozenset({"Actor", "Mechanism"})


@dataclass(frozen=True)
class Vocabulary:
    """Names by what sort of parameter they fill, and how each thing is shown."""

    names: dict[ParameterType, Names]
    shown: dict[str, str]
    country_of: dict[str, str | None]
    routes: tuple[tuple[str, tuple[str, ...]], ...]
    """Every route with its stops in order, the shortest first."""
    words: frozenset[str]
    """Every stem that is part of a name of a country or a subject; words close to one are taken for misspelt."""


def vocabulary_of(reader: GraphReader) -> Vocabulary:
    """The names that this readership may use, kept until the graph or the readership changes."""
    key = (reader.snapshot, readership())
    if key not in _kept:
        _kept.clear()
        _kept[key] = _read(reader)
    return _kept[key]


_kept: dict[tuple[str | None, Readership], Vocabulary] = {}


def _read(reader: GraphReader) -> Vocabulary:
    things = known_things(reader)
    known = {thing.id: thing for thing in things}
    countries, groups = Names(), Names()
    for row in reader.read(_COUNTRIES).rows:
        code = row["id"].removeprefix("country:")
        written = (
            *_names(known[row["id"]]),
            *(row["adjectives"] or ()),
            *CAPITALS.get(code, ()),
            *SPOKEN.get(code, ()),
        )
        _add(countries, row["id"], written)
        for group in row["groups"] or ():
            _add(groups, group, GROUPS.get(group, (group,)))
    bodies = Names()
    for thing in things:
        if thing.label in _BODIES:
            _add(bodies, thing.id, _names_of_body(thing))
    names = {
        ParameterType.COUNTRY: countries,
        ParameterType.GROUP_OF_COUNTRIES: groups,
        ParameterType.BODY: bodies,
        ParameterType.FUNCTION: _listed("function:", FUNCTIONS, known),
        ParameterType.FORM: _listed("form:", FORMS, known),
        ParameterType.VICTIM_GROUP: _listed("group:", VICTIM_GROUPS, known),
        ParameterType.LAYER: _plain(LAYERS),
        ParameterType.FUNCTION_GROUP: _plain(FUNCTION_GROUPS),
    }
    words = {
        word
        for kind, entry in names.items()
        if kind is not ParameterType.BODY
        for key in entry.by_words
        for word in key
    }
    return Vocabulary(
        names,
        {thing.id: thing.name for thing in things},
        {thing.id: thing.country for thing in things},
        _routes(reader, known),
        frozenset(words),
    )


def _routes(reader: GraphReader, known: dict[str, KnownThing]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = [row for row in reader.read(_ROUTES).rows if row["id"] in known]
    return tuple(sorted(((row["id"], tuple(row["stops"] or ())) for row in rows), key=lambda route: len(route[1])))


def _add(names: Names, thing: str, written: Iterable[str]) -> None:
    for text in written:
        names.add(stems_of(text), thing)


def _names(thing: KnownThing) -> tuple[str, ...]:
    return thing.name, *thing.aliases


def _names_of_body(thing: KnownThing) -> Iterator[str]:
    """The names of a body, and each without the part that tells its country and purpose.

    Aliases without a capital (`shelters`), or of one word for a sort of body (`Ministry`), name none: they are there
    for the checking of passages.
    """
    for name in _names(thing):
        if name != name.lower() and stems_of(name) not in _OFFICES:
            yield name
            short, _of, _country = name.rpartition(" of ")
            for candidate in (short, _HEAD.split(name, maxsplit=1)[0]):
                if " " in candidate:
                    yield candidate


def _listed(prefix: str, said: dict[str, tuple[str, ...]], known: dict[str, KnownThing]) -> Names:
    names = Names()
    for thing in known.values():
        if thing.id.startswith(prefix):
            _add(names, thing.id, (thing.name, *said.get(thing.id.removeprefix(prefix), ())))
    return names


def _plain(said: dict[str, tuple[str, ...]]) -> Names:
    names = Names()
    for value, written in said.items():
        _add(names, value, written)
    return names
