"""Figures: counts of victims, cases, convictions and calls, shares and directions; amounts of money are of grants."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.statements import Observed
from loaders.candidates.amounts import NUMBER_WORDS, number_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.counting import (
    PARTICIPLES,
    counts_of_anything,
    directions,
    fractions,
    nones_and_ones,
    parts_and_comparisons,
    tiers,
)
from loaders.candidates.relations.functions import _country_of as country_of
from loaders.candidates.relations.prison_terms import PRACTICE, terms_in
from loaders.candidates.timing import situation_year
from loaders.candidates.views import View
from loaders.documents.blocks import BlockKind

_UNITS = {
    "victims": r"(?:[a-z-]+ ){0,3}?(?:victims?|VoTs?)",
    "people": r"(?:[a-z-]+ ){0,2}?(?:people|persons|individuals|citizens|nationals|foreigners|migrants|refugees"
    r"|asylum[- ]seekers|[a-z]+(?:ians|ans|enes))",
    "children": r"(?:[a-z-]+ ){0,2}?(?:child(?:ren)?|minors|girls and boys)",
    "women": r"(?:[a-z-]+ ){0,2}?women(?: and girls)?",
    "girls": r"girls",
    "boys": r"boys",
    "men": r"(?:[a-z-]+ ){0,1}?(?:men|males)",
    "cases": r"(?:[a-z-]+ ){0,3}?(?:cases?|investigations?|prosecutions|indictments|trials"
    r"|(?:criminal )?proceedings|(?:criminal )?inquiries|raids|criminal (?:reports|charges|complaints|offences))",
    "convictions": r"(?:[a-z-]+ ){0,2}?(?:convictions|final judge?ments|verdicts|sentences)",
    "suspects": r"(?:[a-z-]+ ){0,2}?(?:suspects?|perpetrators|traffickers|defendants|offenders)",
    "calls": r"(?:[a-z-]+ ){0,2}?calls",
    "percent": r"(?:%|per ?cent|percent)",
    "professionals": r"(?:[a-z-]+ ){0,3}?(?:officers|officials|judges|prosecutors|social workers|teachers"
    r"|professionals|staff(?: members)?|inspectors|police|participants|students|employees|experts|doctors|journalists)",
    "organisations": r"(?:[a-z-]+ ){0,2}?(?:NGOs|organi[sz]ations|agencies|institutions|centres|centers|shelters"
    r"|schools|municipalities|teams)",
    "trainings": r"(?:[a-z-]+ ){0,2}?(?:trainings|training (?:sessions|courses|activities)|seminars|workshops)",
    "inspections": r"(?:[a-z-]+ ){0,2}?inspections",
    "networks": r"(?:[a-z]+ ){0,3}?(?:networks|rings|criminal groups)",
    "permits": r"(?:[a-z]+ ){0,2}?(?:residence permits|permits)",
    "years": r"years? (?:old|of age)",
}
_UNIT = "|".join(f"(?P<u{number}>{words})" for number, words in enumerate(_UNITS.values()))
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_COUNT = re.compile(
    r"(?<![\w./,–-])(?<!Article )(?<!Articles )(?<!No )(?<!Not )(?<!No\. )(?<!these )(?<!those )(?:about "
    r"|around |approximately |some |nearly "
    r"|almost |over |more than |at least |up to |only "
    r"|less than |fewer than )?"
    rf"(?P<number>\d{{1,3}}(?:[,. ]\d{{3}})+|\d+(?:\.\d+)?|{_WORDS})"
    rf"(?: (?P<scale>million|thousand)s?)?(?: | ?(?=%))(?:{_UNIT})(?![\w-])",
    re.IGNORECASE,
)
_SCALE = {None: 1, "thousand": 1_000, "million": 1_000_000}
_OR_MORE = re.compile(r" or (?:more|several)\b")
_IN_A_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Dd]uring|and|[Ff]rom)(?: only)? $")
_ASKS = re.compile(r"\b(?:should|ought to|recommends?|urges?|invites?)\b")
_YEARLIKE = re.compile(r"(?:19|20)\d\d")
_PARTICIPLES = re.compile(rf"\b({PARTICIPLES})\b", re.IGNORECASE)
_THEME = {
    "victims": "identification",
    "cases": "prosecution",
    "convictions": "prosecution",
    "suspects": "prosecution",
    "calls": "identification",
    "professionals": "knowledge",
    "trainings": "knowledge",
    "inspections": "identification",
    "organisations": "coordination",
}
_SERIES = re.compile(
    r"\b(?P<what>(?:[Nn]umber of |[Tt]otal of )(?:[a-z-]+ ){0,4}?(?P<noun>victims|cases|convictions|investigations"
    r"|prosecutions|indictments|persons|suspects|traffickers|children|calls|permits|women|defendants|verdicts))"
    r"(?P<rest>[^;]{0,200})"
)
_IN_YEARS = re.compile(
    r"\b(?P<value>\d{1,3}(?:[, ]\d{3})+|\d+)(?: (?:victims|cases|persons|people))?(?: in| during|,? \()(?: the year)? ?"
    r"(?P<year>(?:19|20)\d\d)\b|\b[Ii]n (?P<year2>(?:19|20)\d\d),? (?:it |this number |there )?(?:was |were )?"
    r"(?P<value2>\d{1,3}(?:[, ]\d{3})+|\d+)\b(?!-)"
)
_MORE_YEARS = re.compile(r"(?:,? and |, )(?P<value>\d{1,3}(?:[, ]\d{3})+|\d+) (?:in|during) (?P<year>(?:19|20)\d\d)\b")
_OF_WHOM = re.compile(
    rf"\bof (?:whom|them|these|which),? (?P<value>\d+|{_WORDS}) |\b(?P<value2>\d+|{_WORDS}) of (?:whom|them|these)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset({"victims", "people", "children", "women", "girls", "boys", "men", "suspects"})
_YEAR_AFTER = re.compile(r"[^.;,]{0,60}?\b(?:in|during|for) (?P<year>(?:19|20)\d\d)\b")
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|as opposed to|down from|up from|an? (?:increase|decrease) "
    r"(?:from|over)|while|whereas|against|than)\b"
)


class Figures(Relation):
    """Every count with a unit of this field; counts of people below ten become "fewer than 10"."""

    predicate: ClassVar[str] = "OBSERVED"
    name: ClassVar[str] = "figure"

    def read(self, view: View) -> Iterator[Tie]:
        """Counts and shares, then numbers without a noun of their own, none at all, and directions."""
        text = view.sentence.text
        of = country_of(view)
        if of is None or _ASKS.search(text):
            return
        if terms_in(text, of_article="<R" in view.masked) and not PRACTICE.search(text):
            # Years of prison that a law sets count nothing.
            return
        year = situation_year(text)
        seen: set[tuple[str, str]] = set()
        taken: list[tuple[int, int]] = []
        found_units: list[str] = []
        for noun, counted, in_year in _series(text):
            seen.add((counted, noun))
            yield from self._figure(view, of, noun, counted, noun, in_year)
        for match in _COUNT.finditer(text):
            unit = next(name for number, name in enumerate(_UNITS) if match[f"u{number}"])
            value = number_of(match["number"])
            taken.append(match.span())
            value = value * _SCALE[match["scale"]] if value else None
            if value is None or unit == "years" or _OR_MORE.match(text, match.end("number")):
                continue
            if _YEARLIKE.fullmatch(match["number"]) and (
                unit != "people" or _IN_A_YEAR.search(text[: match.start("number")])
            ):
                continue
            found_units.append(unit)
            for same_unit, more, later in _going_on(text, match, unit):
                if (more, same_unit) not in seen:
                    seen.add((more, same_unit))
                    yield from self._figure(view, of, same_unit, more, same_unit, later or year)
            if (found := self._value(match, unit, value)) and (found, unit) not in seen:
                seen.add((found, unit))
                when = _year_of(text, match, year)
                yield from self._figure(view, of, self._what(text, match, unit), found, unit, when)
        last = found_units[-1] if found_units else "number"
        others = (
            ("counted", counts_of_anything(text, taken)),
            ("compared", parts_and_comparisons(text, last)),
            ("none", nones_and_ones(text)),
            ("direction", directions(text)),
            ("fraction", fractions(text)),
            ("tier", tiers(text)),
        )
        heading = view.sentence.block.kind is BlockKind.HEADING
        for kind, counts in others if not heading else ():
            for one in counts:
                if all(value != one.value for value, _ in seen):
                    seen.add((one.value, one.unit))
                    when, rule = one.year or year, f"figure-{kind}-{self.version}"
                    yield from self._figure(view, of, one.what, one.value, one.unit, when, rule)

    def _value(self, match: re.Match[str], unit: str, value: float) -> str | None:
        counted = unit in {
            "victims",
            "people",
            "children",
            "women",
            "girls",
            "boys",
            "men",
            "suspects",
            "convictions",
            "professionals",
        }
        if counted and value < 10:
            return "fewer than 10" if unit != "professionals" else None
        counted_cases = unit == "cases" and _PARTICIPLES.search(match.string) is not None
        shelters = unit == "organisations" and match[0].endswith("shelters") and value > 1
        if (
            match["number"].casefold() in NUMBER_WORDS
            and unit in {"organisations", "cases"}
            and value < 4
            and not shelters
        ):
            return f"{value:.10g}" if counted_cases and value > 1 else None
        return f"{value:.10g}"

    def _what(self, text: str, match: re.Match[str], unit: str) -> str:
        """The counted people or things with what happened to them, in our own two words."""
        after = _PARTICIPLES.search(text[match.start() : match.end() + 45]) or next(
            reversed(list(_PARTICIPLES.finditer(text[max(0, match.start() - 60) : match.start()]))), None
        )
        noun = "share" if unit == "percent" else unit
        return f"{noun} {after[1].casefold()}" if after else noun

    def _figure(
        self, view: View, of: LinkedThing, what: str, value: str, unit: str, year: int | None, rule: str = ""
    ) -> Iterator[Tie]:
        observation = Observed.mint_observation(of.id, what, unit, year or "", value)
        thing = LinkedThing(observation, "Observation", what)
        said: dict[str, Any] = {"what": what, "value": value, "unit": unit, "theme": _THEME.get(unit, "situation")}
        if year:
            said["year"] = year
        yield Tie(self.predicate, of, thing, rule or self.rule, (0, len(view.masked)), attributes=said, as_of=year)


_NOUNS = {"persons": "people", "traffickers": "suspects", "defendants": "suspects", "verdicts": "convictions"}
_OF_CASES = frozenset({"investigations", "prosecutions", "indictments", "cases"})


def _series(text: str) -> Iterator[tuple[str, str, int]]:
    """The values that one noun has in several years: the number of victims was 52 in 2018 and 61 in 2019."""
    for match in _SERIES.finditer(text):
        noun = match["noun"]
        unit = "cases" if noun in _OF_CASES else _NOUNS.get(noun, noun)
        for entry in _IN_YEARS.finditer(match["rest"]):
            value = number_of(entry["value"] or entry["value2"])
            if value is None or _YEARLIKE.fullmatch(entry["value"] or entry["value2"]):
                continue
            yield unit, _banded(value, unit), int(entry["year"] or entry["year2"])


def _going_on(text: str, match: re.Match[str], unit: str) -> Iterator[tuple[str, str, int | None]]:
    """What a count goes on to: 364 women in 2001, 292 in 2002; 18 victims, of whom four were boys."""
    first = re.compile(r"(?: [a-z ]{0,40}?)? (?:in|during) (?:19|20)\d\d\b").match(text, match.end())
    at = first.end() if first else None
    while at is not None and (more := _MORE_YEARS.match(text, at)):
        value, at = number_of(more["value"]), more.end()
        if value is not None:
            yield unit, _banded(value, unit), int(more["year"])
    if unit in _OF_PEOPLE and (part := _OF_WHOM.search(text, match.end(), match.end() + 120)):
        value = number_of(part["value"] or part["value2"])
        if value is not None:
            yield unit, _banded(value, unit), None


def _banded(value: float, unit: str) -> str:
    return "fewer than 10" if value < 10 and unit in _OF_PEOPLE | {"convictions"} else f"{value:.10g}"


def _year_of(text: str, match: re.Match[str], year: int | None) -> int | None:
    """The year of one count: said just after it, else the only one of the sentence unless it is compared with that."""
    after = _YEAR_AFTER.match(text, match.end())
    if after:
        return int(after["year"])
    compared = _COMPARED.search(text, match.end())
    return None if year and compared and str(year) in text[compared.end() :] else year
