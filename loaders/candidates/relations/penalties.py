"""Which article punishes what, for how many years, with adult and child victims apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from loaders.candidates.amounts import NUMBER_WORDS, number_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.views import Placed, View

_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + r")"
_UNIT = r"(?:years?|months?)"
_TERM = re.compile(
    rf"(?P<low>{_NUMBER})(?: \(\d+\))?(?:[ -](?P<lowunit>{_UNIT})[’']?)? ?(?:to|and|–|-|until) ?(?P<high>{_NUMBER})"
    rf"(?: \(\d+\))?[ -](?P<unit>{_UNIT})"
    rf"|(?P<least>(?:at least|minimum(?: (?:sentence|penalty|term|punishment))?(?: of| is| being)?|not less than"
    rf"|no less than|less than|more than|from|starting from|minimum)) (?:a )?(?P<min>{_NUMBER})[ "
    rf"-](?P<minunit>{_UNIT})"
    rf"|(?P<most>(?:up to|maximum(?: (?:sentence|penalty|term|punishment))?(?: of| is)?|not exceeding|not more "
    rf"than|no more than|maximum)) (?:a )?(?P<max>{_NUMBER})[ -](?P<maxunit>{_UNIT})"
    rf"|(?P<raised>(?:increase[sd]?|rais(?:ed|es)|rises?|heightened) to) (?:at least )?(?P<up>{_NUMBER})[ -](?P<upunit>"
    rf"{_UNIT})"
    rf"|(?P<bound>minimum|maximum) (?:sentence|penalty|term|punishment|sanction)[^.;]{{1,80}}? (?:is|was|being)"
    rf" (?P<bounded>"
    rf"{_NUMBER})[ -](?P<boundunit>{_UNIT})"
    rf"|(?P<single>(?:minimum|maximum) )?(?P<exact>{_NUMBER})[ -](?P<exactunit>years?)[’']? (?P<what>or more"
    rf"|minimum|maximum)?(?: ?(?:of )?(?:imprisonment|in prison))",
    re.IGNORECASE,
)
_PRISON = re.compile(r"imprison|prison|sentenc|penalt|punish|incarcerat|jail|deprivation of liberty", re.IGNORECASE)
_MAKES_A_CRIME = re.compile(
    r"criminali[sz]|prohibit|penali[sz]|punish|offence|offense|crime|prescrib|outlaw|incriminat|sanction|defines?",
    re.IGNORECASE,
)
_PRACTICE = re.compile(
    r"\b(?:was sentenced|were sentenced|convicted|sentenced (?:one|two|three|\d+|him|her|them)|courts? "
    r"(?:sentenced|issued|imposed)|received sentences|suspended sentence|ranging from \w+ (?:months|years) (?:for"
    r"|to) \d+ convicted)\b"
)
_CHILD = re.compile(
    r"\b(?:child(?:ren)?|minors?|juvenile|under(?:-| )?age|younger than|under (?:the age of )?(?:18|eighteen))\b",
    re.IGNORECASE,
)
_ADULT = re.compile(r"\badults?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Term:
    """A term of imprisonment in years, and for whose exploitation it is."""

    minimum: float | None
    maximum: float | None
    victim: str
    start: int
    end: int

    def as_attribute(self) -> dict[str, float]:
        """The limits that are said, as the claim carries them."""
        limits = {"penalty_min_years": self.minimum, "penalty_max_years": self.maximum}
        return {name: value for name, value in limits.items() if value is not None}


def terms_in(text: str) -> list[Term]:
    """The terms of imprisonment of a sentence, each with the victims whom the words up to the next term speak of."""
    if not _PRISON.search(text):
        return []
    matches = [match for match in _TERM.finditer(text) if not re.match(r"\s+(?:of age|old)\b", text[match.end() :])]
    found: list[Term] = []
    for number, match in enumerate(matches):
        stop = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        begin = matches[number - 1].end() if number else 0
        low, high = _limits(match)
        if low is None and high is None:
            continue
        found.append(
            Term(low, high, _victim(text[match.end() : stop], text[begin : match.start()], number), *match.span())
        )
    return found


def _limits(match: re.Match[str]) -> tuple[float | None, float | None]:
    if match["high"]:
        return _years(match["low"], match["lowunit"] or match["unit"]), _years(match["high"], match["unit"])
    if match["min"]:
        least = match["least"].casefold()
        value = _years(match["min"], match["minunit"])
        return (None, value) if least == "less than" else (value, None)
    if match["max"]:
        return None, _years(match["max"], match["maxunit"])
    if match["up"]:
        return _years(match["up"], match["upunit"]), None
    if match["bounded"]:
        value = _years(match["bounded"], match["boundunit"])
        return (None, value) if match["bound"].casefold() == "maximum" else (value, None)
    value = _years(match["exact"], match["exactunit"])
    word = f"{match['single'] or ''}{match['what'] or ''}".casefold()
    return (None, value) if "maximum" in word else (value, None)


def _years(number: str, unit: str) -> float | None:
    value = number_of(number)
    if value is None:
        return None
    return round(value / 12, 2) if unit.casefold().startswith("month") else value


def _victim(after: str, before: str, number: int) -> str:
    clause = re.split(r"[;,]\s+(?:and|while|but|with)\b|\band (?=(?:from |between )?$)", after)[0]
    for text in (clause, before[-80:] if number else before[-60:]):
        if _CHILD.search(text) and not _ADULT.search(text):
            return "child"
        if _ADULT.search(text) and not _CHILD.search(text):
            return "adult"
    return "any"


class ArticleOfLaw(Relation):
    """An article with the law that the sentence gives it."""

    predicate: ClassVar[str] = "ARTICLE_OF"
    name: ClassVar[str] = "article-of"

    def read(self, view: View) -> Iterator[Tie]:
        """Only where the sentence names the law."""
        laws = {placed.thing.id: placed.thing for placed in view.placed if placed.thing.label == "Law"}
        for placed in view.placed:
            law = laws.get(_law_id(placed.thing)) if placed.thing.label == "Article" else None
            if law is not None:
                start = view.masked.index(f"<R{view.placed.index(placed)}>")
                yield from self.tie(placed.thing, law, (start, start + 4))


def _law_id(article: LinkedThing) -> str:
    known = dict(article.details).get("law")
    if known:
        return known
    _, scope, slug = article.id.split(":")
    return f"law:{scope}:{slug.rpartition('-')[0]}"


class Criminalisation(Relation):
    """An article or a law that makes forms of exploitation a crime, with its terms."""

    predicate: ClassVar[str] = "CRIMINALISES"
    name: ClassVar[str] = "criminalisation"

    def read(self, view: View) -> Iterator[Tie]:
        """Provisions × forms × terms; trafficking in general where no form is named."""
        text = view.sentence.text
        terms = terms_in(text)
        provisions = self._provisions(view) or (
            list(view.articles_before) if terms and not _PRACTICE.search(text) else []
        )
        if not provisions or not (terms or _MAKES_A_CRIME.search(text)) or (_PRACTICE.search(text) and not terms):
            return
        forms = [placed.thing for placed in view.placed if placed.thing.label == "ExploitationForm"]
        if not forms and re.search(r"traffick|exploitat|THB", text):
            forms = [
                LinkedThing(
                    "form:any", "ExploitationForm", "trafficking in persons, whatever the exploitation", known=True
                )
            ]
        if not forms and terms:
            forms = [
                LinkedThing(
                    "form:any", "ExploitationForm", "trafficking in persons, whatever the exploitation", known=True
                )
            ]
        if not terms and not re.search(r"traffick|exploit|prostitut|servitude|slavery", text, re.IGNORECASE):
            return
        choices: list[Term | None] = [*terms] or [None]
        state = state_of(view.masked, 0, 0)
        span = (0, len(view.masked))
        for provision in provisions:
            for form in dict.fromkeys(forms):
                for term in choices:
                    said: dict[str, Any] = {"victim": term.victim if term else "any"} | (
                        term.as_attribute() if term else {}
                    )
                    if re.search(r"\bfines?\b", text):
                        said["fine"] = True
                    yield from self.tie(provision, form, span, attributes=said, state=state, flags=provision.flags)

    def _provisions(self, view: View) -> list[LinkedThing]:
        articles = [
            placed
            for placed in view.placed
            if placed.thing.label == "Article" and not (_law_id(placed.thing) or "").startswith("agreement:")
        ]
        laws = [placed for placed in view.placed if placed.thing.label == "Law"]
        chosen: list[Placed] = articles or [placed for placed in laws if placed.thing.kind in {"code", "statute"}]
        return list(dict.fromkeys(placed.thing for placed in chosen))
