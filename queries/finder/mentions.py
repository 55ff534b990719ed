"""What a question in plain words names: countries, years, bodies, functions, forms, groups."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from queries.finder.spotting import Spot
from queries.finder.vocabulary import Vocabulary
from queries.finder.wording import CONCEPT_STEMS, stem, terms_of
from queries.finder.years import Years, years_in
from queries.folding import words_of
from queries.question import ParameterType

_PLACES = (ParameterType.COUNTRY, ParameterType.GROUP_OF_COUNTRIES)
_CLOSE_ENOUGH = 80
_SHORTEST_MISSPELT = 5
_MANY = re.compile(r"\b(?:top|first|best)\s+(\d{1,3})\b", re.IGNORECASE)
_IN_NUMBERS = {"three": 3, "five": 5, "ten": 10, "twenty": 20}


@dataclass(frozen=True)
class Mentions:
    """The parts of a question that fill parameters, and the words that are left for choosing the question."""

    named: dict[ParameterType, tuple[str, ...]]
    """For each sort of parameter the ids in the order in which they are named, each once."""
    years: Years
    number: int | None
    stems: tuple[str, ...]
    """Every word as its stem."""
    spots: dict[ParameterType, tuple[Spot, ...]]
    """Where the names stand among the stems."""
    named_bodies: tuple[Spot, ...]
    """Names that one body alone bears, and that are more than words of the field (`national coordinator`)."""
    unclear: tuple[str, ...]
    """Names that several bodies bear, in whole sentences."""
    unknown: tuple[str, ...]
    """Words that neither the catalogue nor the graph knows, as they were typed."""

    def words_without(self, kinds: Collection[ParameterType]) -> tuple[str, ...]:
        """The words that choose a question: no countries, groups, years, single bodies, nor names of these kinds."""
        taken = {at for kind in (*_PLACES, *kinds) for spot in self.spots[kind] for at in range(spot.start, spot.end)}
        taken |= {at for spot in self.named_bodies for at in range(spot.start, spot.end)}
        return tuple(word for at, word in enumerate(self.stems) if at not in taken and not word.isdigit())


def mentions_in(text: str, vocabulary: Vocabulary, catalogue_words: frozenset[str]) -> Mentions:
    """Read the text; a word close to a name, or to a word of the catalogue, counts as that."""
    typed = words_of(text)
    known = catalogue_words | vocabulary.words
    body_words = {word for key in vocabulary.names[ParameterType.BODY].by_words for word in key}
    stems = tuple(_mended(word, known, body_words) for word in typed)
    spots = {kind: names.spots(stems) for kind, names in vocabulary.names.items()}
    if re.search(r"\bSEE\b", text):
        spots[ParameterType.GROUP_OF_COUNTRIES] += (Spot(0, 0, (), ("SEE",)),)
    countries = _ids(spots[ParameterType.COUNTRY])
    bodies, unclear = _bodies(spots[ParameterType.BODY], countries, vocabulary)
    named = {kind: _ids(found) for kind, found in spots.items()} | {ParameterType.BODY: bodies}
    if {"route", "leg"} & set(terms_of(stems)):
        named[ParameterType.ROUTE] = _routes(countries, vocabulary)
    common = catalogue_words | {word for key in vocabulary.names[ParameterType.COUNTRY].by_words for word in key}
    proper = tuple(
        spot
        for spot in spots[ParameterType.BODY]
        if len(spot.ids) == 1 and (set(spot.words) - common or CONCEPT_STEMS.isdisjoint(spot.words))
    )
    used = {at for found in spots.values() for spot in found for at in range(spot.start, spot.end)}
    unknown = tuple(
        word
        for at, word in enumerate(typed)
        if at not in used and stems[at] not in known and not word.isdigit() and len(word) > 1
    )
    return Mentions(named, years_in(text), _number(text), stems, spots, proper, unclear, unknown)


def _mended(word: str, known: frozenset[str], body_words: set[str]) -> str:
    as_stem = stem(word)
    if len(word) < _SHORTEST_MISSPELT or word.isdigit() or as_stem in known or as_stem in body_words:
        return as_stem
    close = process.extractOne(as_stem, known, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return close[0] if close else as_stem


def _ids(spots: tuple[Spot, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spot.ids[0] for spot in spots))


def _bodies(
    spots: tuple[Spot, ...], countries: tuple[str, ...], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Bodies that are named for certain; a name that several bear is told apart by the country that is named.

    One word of that sort (`the police`, `NGOs`) names a body only where nothing else does.
    """
    codes = {country.removeprefix("country:").upper() for country in countries}
    certain: list[str] = []
    loose: list[str] = []
    unclear = []
    for spot in spots:
        there = [body for body in spot.ids if vocabulary.country_of[body] in codes]
        chosen = there or list(spot.ids)
        if len(chosen) == 1:
            (certain if len(spot.ids) == 1 or len(spot.words) > 1 else loose).append(chosen[0])
        else:
            shown = ", ".join(sorted(vocabulary.shown[body] for body in chosen)[:3])
            more = f" and {len(chosen) - 3} more" if len(chosen) > 3 else ""
            unclear.append(f"'{' '.join(spot.words)}' is the name of {shown}{more}.")
    return tuple(dict.fromkeys(certain or loose)), tuple(unclear)


def _routes(countries: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The shortest route on which the countries lie in the order in which they are named; one alone names none."""
    if len(countries) < 2:
        return ()
    for route, stops in vocabulary.routes:
        places = [stops.index(country) for country in countries if country in stops]
        if len(places) == len(countries) and places == sorted(places):
            return (route,)
    return ()


def _number(text: str) -> int | None:
    if many := _MANY.search(text):
        return int(many[1])
    spoken = re.search(rf"\b(?:top|first)\s+({'|'.join(_IN_NUMBERS)})\b", text, re.IGNORECASE)
    return _IN_NUMBERS[spoken[1].lower()] if spoken else None
