"""Sections that people annotated line by line, in their own words for kinds and ties, as claims of the measure."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from graph_schema.texts import REPOSITORY
from loaders.candidates.countries import CountryNames, country_names
from loaders.candidates.matching import Gold, GoldEnd
from loaders.library import Library

WORDS = Path(__file__).with_name("annotators.json")
_QUALIFIED = re.compile(r" \([^()]*\)$")
_GOVERNMENT = re.compile(r"(?:the )?(?:[A-Z]\w+ )?[Gg]overnment(?: of .+)?")
"""A government may be said for its country, as everywhere in the measure."""
_ROUTE_ENDS = ("origin", "transit", "destination")


def annotations_folder() -> Path | None:
    """The folder with annotated sections: TIELINE_ANNOTATED, or ../shared/examples/annotated beside the repository."""
    named = os.environ.get("TIELINE_ANNOTATED")
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "examples" / "annotated"
    return folder if folder.is_dir() else None


@cache
def annotators_words() -> dict[str, Any]:
    """Which of the annotators' kinds and ties is which of ours."""
    words: dict[str, Any] = json.loads(WORDS.read_text(encoding="utf-8"))
    return words


def annotated_claims(folder: Path, library: Library) -> list[Gold]:
    """All facts of the annotated sections that some rule could read."""
    places = country_names(library)
    return [
        claim
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        for claim in _claims(json.loads(line), library, places)
    ]


def _claims(record: dict[str, Any], library: Library, places: CountryNames) -> Iterator[Gold]:
    words = annotators_words()
    said = record["attrs"]
    predicate = words["predicates"].get(record["predicate"], record["predicate"])
    if predicate in words["without_rule"]:
        return
    subject, object_ = _end(record["subject"], library), _end(record["object"], library)
    pairs: list[tuple[GoldEnd | None, GoldEnd | None]]
    if record["predicate"] == "AGREEMENT_BETWEEN":
        pairs = [(_party(party, library), subject) for party in said["parties"]]
    elif record["predicate"] in {"ROLE_OF_COUNTRY", "GAP"}:
        pairs = [(subject, None)]
    elif record["predicate"] == "FIGURE":
        pairs = [(GoldEnd("", "Observation", subject.names if subject else ()), None)]
    else:
        pairs = [(subject, object_)]
    for one, other in pairs:
        if one is None:
            continue
        yield Gold(
            predicate=predicate,
            subject=one,
            object=other,
            attributes=tuple(_attributes(record["predicate"], said, places)),
            state=words["states"].get(record["polarity"], "present"),
            ranges=((record["lines"][0], record["lines"][1]),),
            source=record["source"],
            section=", ".join(record["country"]),
        )


def _end(record: dict[str, Any] | None, library: Library) -> GoldEnd | None:
    if record is None:
        return None
    label = annotators_words()["labels"][record["type"]]
    plain = _QUALIFIED.sub("", record["name"])
    names = tuple(dict.fromkeys((record["name"], plain, *record["aliases"])))
    if label == "Article":
        names = tuple(dict.fromkeys((*names, *(name.replace(" Criminal Code", " of Criminal Code") for name in names))))
    known = _known(plain, label, library) or f"annotated:{record['name']}"
    return GoldEnd(f"{known}:government" if _GOVERNMENT.fullmatch(plain) else known, label, names)


def _known(name: str, label: str, library: Library) -> str:
    """The id of a country or of an entry of a closed list; names of all else are compared as names."""
    if label not in {"Country", "ExploitationForm", "VictimGroup"}:
        return ""
    if name in annotators_words()["meant"]:
        return str(annotators_words()["meant"][name])
    return next(
        (
            thing.id
            for thing in library.things.values()
            if thing.label == label and name.casefold() in {spelling.casefold() for spelling in thing.names}
        ),
        "",
    )


def _party(name: str, library: Library) -> GoldEnd:
    """A country that made an agreement, else the body that did."""
    country = _known(name, "Country", library)
    plain = _QUALIFIED.sub("", name)
    return GoldEnd(country or f"annotated:{name}", "Country" if country else "Actor", (name, plain))


def _stop(name: str, places: CountryNames) -> str:
    """A stop of a route: the id of a country or a region of the world under any of its spellings, else its name."""
    plain = re.sub(r"^(?:the |other )+", "", _QUALIFIED.sub("", name))
    for spelling in (plain, plain[:1].upper() + plain[1:], re.sub(r" (?:countries|states)$", "", plain)):
        if spelling in places.meant:
            return places.meant[spelling][1]
    return name


def _attributes(predicate: str, said: dict[str, Any], places: CountryNames) -> Iterator[tuple[str, Any]]:
    if predicate == "ROUTE":
        stops = [f"{_stop(place, places)} {role}" for role in _ROUTE_ENDS for place in said[role]]
        yield "stops", tuple(stops)
        return
    for name in ("penalty_min_years", "penalty_max_years", "victim", "role", "value"):
        if (value := said.get(name)) is not None:
            yield name, float(value) if name.startswith("penalty_") else value
