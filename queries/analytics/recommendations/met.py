"""How long it takes until a source says that something asked for is there.

Reports come years apart, so that a word tells by when something was there, not since when; and many wishes are still
without such a word when the last report ends. The median counts both: wishes without a word stay in the reckoning for
as long as their country is spoken of (Kaplan and Meier 1958, Nonparametric estimation from incomplete observations).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.recommendations.chains import Chain, chains
from queries.analytics.recommendations.later_words import LaterWords
from queries.computed import Computed

ALL = "all"
_GROUPS = "MATCH (f:Function) RETURN f.id AS id, f.group AS group ORDER BY id"


@dataclass(frozen=True)
class Wait:
    """One wish: after how many years there was a word that it is met, or how long none was seen."""

    years: int
    met: bool
    claims: tuple[str, ...]


def median_wait(waits: Iterable[Wait]) -> int | None:
    """After how many years half of all wishes have such a word; none where that is not reached.

    The share still without one is the product, over all years t with a word, of 1 - (met in t) / (waiting up to t).
    """
    known = list(waits)
    still = 1.0
    for year in sorted({wait.years for wait in known if wait.met}):
        waiting = sum(wait.years >= year for wait in known)
        still *= 1 - sum(wait.met and wait.years == year for wait in known) / waiting
        if still <= 0.5 + 1e-12:
            return year
    return None


def years_until_recommendations_are_met(reader: GraphReader, *, group: str, regional: bool, year: int) -> Computed:
    """For a policy officer: a median is a rough figure here, and none at all is an answer too.

    A function that was there by the newest word when it was first asked for is left out: such a wish asks to keep or to
    better it.
    """
    words = LaterWords(reader, year=year)
    groups = {row["id"]: row["group"] for row in reader.read(_GROUPS).rows}
    waits: dict[str, list[Wait]] = {}
    already = 0
    for chain in chains(reader, year=year, group=group, regional=regional)[0]:
        wait = _wait(chain, words)
        if wait is None:
            already += 1
            continue
        for name in (ALL, groups[chain.askings[0].function]):
            waits.setdefault(name, []).append(wait)
    rows = [_row(name, waits[name]) for name in sorted(waits, key=lambda name: (name != ALL, name))]
    notes = [f"Left out: {already} wishes for what was there already when it was first asked for."] if already else []
    return Computed(rows, tuple(notes))


def _wait(chain: Chain, words: LaterWords) -> Wait | None:
    country, function, first = chain.country, chain.askings[0].function, chain.first
    if words.state_at(country, function, first) == "present":
        return None
    asked = tuple(asking.claim for asking in chain.askings)
    if there := words.first_there(country, function, first):
        return Wait(there[0].year - first, True, (*asked, *(word.claim for word in there)))
    seen = words.last_of_country(country) or first
    return Wait(max(seen - first, 0), False, asked)


def _row(name: str, waits: list[Wait]) -> dict[str, Any]:
    met = [wait for wait in waits if wait.met]
    return {
        "function_group": name,
        "asked": len(waits),
        "met": len(met),
        "without_a_word": len(waits) - len(met),
        "median_years": median_wait(waits),
        "shortest": min((wait.years for wait in met), default=None),
        "longest": max((wait.years for wait in met), default=None),
        "claims": sorted({claim for wait in waits for claim in wait.claims}),
    }
