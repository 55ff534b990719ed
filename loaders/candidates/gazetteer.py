"""Names that are known: the project's own things, and organisations and treaties that the whole field knows."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from graph_schema.base import Thing
from graph_schema.registry import THING_OF_ID_KIND
from loaders.candidates.mentions.institutions import head_of
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.naming import SMALL_WORDS, is_acronym, spelled_words
from loaders.candidates.sentences import Sentence, Token, words_and_signs
from loaders.library import Library
from loaders.wording import words_of

NAMED_LABELS = frozenset(
    {"Actor", "Law", "Agreement", "Strategy", "Procedure", "Mechanism", "Shelter", "Helpline", "Service", "Project"}
)
FIELD_NAMES = Path(__file__).with_name("field_names.json")
_TOO_COMMON = frozenset(
    [
        "parliament",
        "government",
        "police",
        "council",
        "centre",
        "center",
        "committee",
        "commission",
        "court",
        "courts",
        "ombudsman",
        "agency",
        "office",
        "team",
        "unit",
        "ministry",
        "ministries",
        "network",
        "coalition",
        "state",
        "coordinator",
        "foundation",
        "mission",
        "union",
        "prosecutor",
        "prosecution",
        "network",
        "secretariat",
        "department",
        "board",
        "group",
        "institute",
        "project",
        "strategy",
        "plan",
        "convention",
        "protocol",
        "law",
        "code",
        "constitution",
        "media",
        "municipalities",
        "national",
        "regional",
        "us",
        "action",
        "programme",
        "service",
        "services",
        "house",
        "line",
        "the_center",
        "entity",
        "federation",
        "border",
        "experts",
        "judges",
        "workers",
        "lawyers",
        "church",
        "police_force",
    ]
)


_NO_ACRONYMS = frozenset(
    {"NGO", "NGOs", "CSO", "CSOs", "SOP", "SOPs", "THB", "TIP", "VoT", "VoTs", "NRM", "TRM", "MoU", "MoUs"}
)
"""Short forms of common nouns, which other rules read."""


@dataclass(frozen=True)
class Named:
    """A name and the things that it may mean."""

    words: tuple[str, ...]
    name: str
    label: str
    thing_ids: tuple[str, ...]
    kind: str | None


@dataclass
class Gazetteer:
    """All known names by their first word; the longest name at a place wins."""

    things: dict[str, Thing]
    by_first: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, Named] = field(default_factory=dict)

    def mentions(self, sentence: Sentence) -> Iterator[Mention]:
        """Every known name in a sentence, diacritics and spelling variants aside."""
        tokens = sentence.tokens
        plain = [_plain(token.text) for token in tokens]
        for at, token in enumerate(tokens):
            short = _PARTICIPLE.sub("", token.text.removesuffix("’s").removesuffix("'s"))
            if (named := self.acronyms.get(short)) is not None:
                yield _mention(named, token.start, token.start + len(short), "gazetteer-acronym")
            best: tuple[Named, int] | None = None
            for named in self.by_first.get(plain[at], ()):
                last = _matched(named.words, tokens, plain, at)
                if last is not None and (best is None or last > best[1]) and _written_as_name(tokens, at, last):
                    best = (named, last)
            if best is not None:
                end = tokens[best[1]].end
                if tokens[best[1]].text.endswith(("’s", "'s")):
                    end -= 2
                yield _mention(best[0], token.start, end, "gazetteer")


def _mention(named: Named, start: int, end: int, rule: str) -> Mention:
    return Mention(start, end, named.label, named.name, rule, named.kind, named.thing_ids)


_PARTICIPLE = re.compile(r"-(?:co-)?(?:funded|financed|sponsored|supported|backed|led|run|operated|managed|assisted)$")
"""A donor or operator may be joined to what it does: the UNHCR-supported centre."""
_SIGNS = frozenset("-–&/’'\"“”,")
_NO_NAME = "\0"
"""Stands for a sign at which every name ends: a bracket, a colon."""


def _plain(word: str) -> str:
    """A word without diacritics and spelling variants; empty for small words and signs, which may be left out."""
    word = word.removesuffix("’s").removesuffix("'s")
    if word.casefold() in SMALL_WORDS or word in _SIGNS:
        return ""
    return " ".join(spelled_words(word)) or _NO_NAME


def _matched(words: tuple[str, ...], tokens: list[Token], plain: list[str], at: int) -> int | None:
    """The place of the last token of a name that begins at a token; small words and signs may stand between.

    A comma and an article do not: another name begins behind them.
    """
    place, last = at, at
    for word in words:
        gap = 0
        while place < len(plain) and plain[place] == "" and gap < 4 and place > at:
            if tokens[place].text == "," and tokens[min(place + 1, len(plain) - 1)].text == "the":
                return None
            place, gap = place + 1, gap + 1
        if place >= len(plain) or plain[place] != word:
            return None
        last, place = place, place + 1
    return last


def _written_as_name(tokens: list[Token], first: int, last: int) -> bool:
    return any(token.capital for token in tokens[first : last + 1])


def build_gazetteer(library: Library, without: Collection[str] = ()) -> Gazetteer:
    """The names of the library, without those of some things, and the names of the field.

    What a measurement holds out must not be known by another way: the names of the field list only what is known
    far beyond one report.
    """
    things = {thing_id: thing for thing_id, thing in library.things.items() if thing_id not in without}
    gazetteer = Gazetteer(things)
    meanings: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in [*things.values(), *field_things(things)]:
        if thing.label in NAMED_LABELS:
            gazetteer.things.setdefault(thing.id, thing)
            for name in dict.fromkeys(thing.names):
                meanings[name, thing.label].append(thing)
    for (name, label), meant in sorted(meanings.items()):
        _enter(gazetteer, name, label, meant, library)
    for entries in gazetteer.by_first.values():
        entries.sort(key=lambda named: (-len(named.words), named.name, named.label))
    return gazetteer


def _enter(gazetteer: Gazetteer, name: str, label: str, meant: list[Thing], library: Library) -> None:
    if name in _NO_ACRONYMS:
        return
    ids = tuple(sorted(dict.fromkeys(library.canonical(thing.id) for thing in meant)))
    kind = str(getattr(meant[0], "kind", None) or "") or None
    if is_acronym(name):
        known = gazetteer.acronyms.get(name)
        both = tuple(sorted({*ids, *(known.thing_ids if known and known.label == label else ())}))
        gazetteer.acronyms[name] = Named((name,), name, label, both, kind)
        return
    if name == name.lower() or not _is_distinct(name, label):
        return
    spelled = tuple(_plain(token) for token in words_and_signs(name) if _plain(token))
    if not spelled:
        return
    gazetteer.by_first[spelled[0]].append(Named(spelled, name, label, ids, kind))


def _is_distinct(name: str, label: str) -> bool:
    """Whether a name is more than a common noun with a capital: "Council" by itself names nothing."""
    plain = [word for word in words_of(name) if word not in {"the", "a"}]
    if len(plain) == 1 and (plain[0] in _TOO_COMMON or head_of(plain[0])):
        return False
    if label in {"Law", "Agreement", "Strategy", "Service", "Shelter", "Helpline", "Project"}:
        return len(plain) > 1 and sum(map(str.isupper, (word[0] for word in name.split()))) > 1
    return True


def field_things(known: dict[str, Thing]) -> Iterator[Thing]:
    """Things of the field under ids that the library does not have; where it has them, it knows better."""
    names = {name for thing in known.values() for name in thing.names}
    for record in field_records():
        if record["id"] not in known and not names & {record["name"], *record.get("aliases", [])}:
            yield THING_OF_ID_KIND[record["id"].split(":")[0]].model_validate(record)


def field_records() -> list[dict[str, Any]]:
    """The things of the field as they stand beside this file."""
    records: list[dict[str, Any]] = field_names()["things"]
    return records


@cache
def field_names() -> dict[str, Any]:
    """What the field calls its things, and in what other ways it writes the countries and regions of the world."""
    names: dict[str, Any] = json.loads(FIELD_NAMES.read_text(encoding="utf-8"))
    return names
