"""Things that may be one: same class and scope, names alike, and no judgement yet that says whether they are.

Names are compared only behind guards, because likeness alone is worth little here: numbers must be equal (article
388 is not 338), and words that are written in several ways are made one (Centre and Center, Interior and Internal
Affairs). The list is for a reader, who records a judgement: same, different or unsure, with the reason.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from graph_schema.base import Thing
from graph_schema.ids import country_id, parse_id
from loaders.library import Library
from loaders.wording import words_of

LIKE = 88.0
"""From this likeness on (0 to 100, after the guards) a pair is listed."""
COMPARED = frozenset({"Actor", "Law", "Agreement", "Strategy", "Procedure", "Mechanism", "Shelter", "Helpline", "Service", "Project"})  # fmt: skip  # noqa: E501
_ONE_SPELLING = {
    "center": "centre",
    "centres": "centre",
    "centers": "centre",
    "internal": "interior",
    "programme": "program",
    "organisation": "organization",
    "labor": "labour",
    "defense": "defence",
    "cooperation": "co-operation",
    "combating": "against",
    "combatting": "against",
    "fight": "against",
    "suppression": "against",
    "ngos": "ngo",
}
_SAYS_LITTLE = frozenset(
    ["affairs", "national", "state", "republic", "trafficking", "human", "beings", "persons", "thb", "anti", "victims"]
)


@dataclass(frozen=True)
class LookAlike:
    """Two ids whose names are alike."""

    left: str
    right: str
    likeness: float
    names: tuple[str, str]


def look_alikes(library: Library) -> list[LookAlike]:
    """Pairs without a judgement, most alike first."""
    blocks: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in library.things.values():
        if thing.label in COMPARED:
            blocks[thing.label, parse_id(thing.id).scope].append(thing)
    found = [pair for block in blocks.values() for pair in _in_block(block, library)]
    return sorted(found, key=lambda pair: (-pair.likeness, pair.left, pair.right))


def _in_block(things: list[Thing], library: Library) -> Iterator[LookAlike]:
    country = library.things.get(country_id(parse_id(things[0].id).country or ""))
    of_country = {word for name in (country.names if country else ()) for word in words_of(name)}
    keys = {thing.id: [_key(name, of_country) for name in thing.names] for thing in things}
    for left, right in combinations(sorted(things, key=lambda thing: thing.id), 2):
        if frozenset({left.id, right.id}) in library.judged or not _numbers_agree(left, right):
            continue
        scored = [
            (fuzz.token_sort_ratio(a, b), names)
            for a, names_a in zip(keys[left.id], left.names, strict=True)
            for b, names_b in zip(keys[right.id], right.names, strict=True)
            if a and b and (names := (names_a, names_b))
        ]
        best = max(scored, default=(0.0, ("", "")))
        if best[0] >= LIKE:
            yield LookAlike(left.id, right.id, round(best[0], 1), best[1])


def _key(name: str, of_country: set[str]) -> str:
    """What a name says besides its country: words in one spelling, without those that every name here has."""
    words = [_ONE_SPELLING.get(word, word) for word in words_of(name)]
    telling = [word for word in words if word not in _SAYS_LITTLE and word not in of_country and len(word) > 2]
    return " ".join(telling or words)


def _numbers_agree(left: Thing, right: Thing) -> bool:
    return _numbers(left) == _numbers(right) or not (_numbers(left) and _numbers(right))


def _numbers(thing: Thing) -> set[str]:
    return set(re.findall(r"\d+", thing.name))


def look_alike_table(pairs: list[LookAlike]) -> str:
    """A line for each pair, ready to be judged in data/judgements/same_as.csv."""
    lines = [f"{pair.likeness:>5}  {pair.left}  {pair.right}\n       {' | '.join(pair.names)}" for pair in pairs]
    count = f"{len(pairs)} pair{'s' if len(pairs) != 1 else ''} without a judgement"
    return "\n".join([*lines, f"{count} (data/judgements/same_as.csv: left,right,verdict,by,date,why)."])
