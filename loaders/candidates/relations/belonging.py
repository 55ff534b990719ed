"""Who presides over a body, is part of it, made it or is based somewhere."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import (
    THE,
    Pattern,
    PatternRelation,
    Tie,
    one,
    pattern,
    several,
)
from loaders.candidates.relations.clauses import VerbRelation
from loaders.candidates.timing import date_near
from loaders.candidates.views import View

BODIES_WITH_CHAIRS = frozenset({"coordination_body", "ngo_network", "regional_body", "coordinator", "rapporteur"})
"""Kinds of bodies over which somebody presides."""
_CHAIRED = re.compile(
    r"\b(?:committee|commission|council|team|group|task ?force|board|network|coalition|unit|initiative|platform|forum"
    r"|office"
    r"|sub-?group|bureau|secretariat)\b",
    re.IGNORECASE,
)


class Chairing(VerbRelation):
    """Who chairs, co-chairs, heads or leads a body."""

    predicate: ClassVar[str] = "CHAIRS"
    name: ClassVar[str] = "chairing"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AM"
    active: ClassVar[str] = (
        r"(?:(?:co-)?chairs?|(?:co-)?chaired|(?:co-)?heads?|(?:co-)?headed|(?:co-)?leads?|led|directs|directed"
        r"|presid(?:es?|ed) over"
        r"|(?:is|was|acts as|serves as|served as) (?:the )?(?:co-)?(?:chair|head|chairperson|president|chairman) of)"
    )
    passive: ClassVar[str] = r"(?:(?:co-)?chaired|(?:co-)?headed|(?:co-)?led|presided over)(?: jointly)?"
    by: ClassVar[str] = r"by(?: an? representatives? of)?"
    reach: ClassVar[int] = 3
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{one('AM')})[^.;<>]{{0,60}}?(?:(?:under the )?(?:chairmanship|leadership|lead) of|chairs? (?:is"
            rf"|are"
            rf"|was|were)) "
            rf"(?:a representative of )?{THE}(?P<s>{several('AC')})"
        ),
    )

    _cue = re.compile(
        r"(?:(?:co-|vice-)?(?:chaired|headed|led)(?: jointly| alternately)? by|presided over by|under the (?:joint )?"
        r"(?:chairmanship|leadership|presidency|lead) of|(?:,? and|,) with(?= [^.;]{3,60} as (?:its )?(?:deputy"
        r"|vice|co)\b))"
        rf" (?:an? [^<>.;]{{3,40}} (?:of|in|from|at) )?{THE}(?P<s>{several('AC')})"
    )
    _over = re.compile(
        rf"(?P<o>{one('AM')}),? (?:over which {THE}(?P<s>{several('AC')}) (?:presides|presided)|which {THE}(?P<s2>"
        rf"{several('AC')}) (?:used to |also |then |once )*(?:co-)?(?:chairs?|chaired|heads?|headed|leads?|led"
        rf"|presid\w+)\b)"
        rf"|(?P<o3>{one('AM')})[^;]{{0,200}}?,? with {THE}(?P<s3>{one('AC')}) in the chair\b"
    )
    _row = re.compile(rf"[:;] (?:and )?(?:the )?[“\"]?(?P<o>{one('AM')})[”\"]? by (?P<s>[^.;]{{0,160}})")

    def read(self, view: View) -> Iterator[Tie]:
        """What the verbs find, then every other chair of the body named before it: deputies, and those in a row."""
        chairs: set[str] = set()
        for tie in super().read(view):
            chairs.add(tie.subject.id)
            yield tie
        for match in self._cue.finditer(view.masked):
            bodies = [one.thing for one in view.placed_in(view.masked[: match.start()], "AM") if has_chair(one.thing)]
            for placed in view.placed_in(match["s"], self.subjects) if bodies else ():
                if placed.thing.id not in chairs:
                    yield from super().stated(view, match.span(), placed.thing, bodies[-1], {})
        for match in self._over.finditer(view.masked):
            groups = [text for text in match.groups() if text]
            for placed in view.placed_in(groups[1], self.subjects):
                yield from self.stated(view, match.span(), placed.thing, view.placed_in(groups[0])[0].thing, {})
        for match in self._row.finditer(view.masked) if "chaired" in view.masked else ():
            for placed in view.placed_in(match["s"], self.subjects):
                yield from self.stated(view, match.span(), placed.thing, view.placed_in(match["o"])[0].thing, {})

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Of what can have a chair: no ministry, no police and no government."""
        if has_chair(object_):
            yield from super().stated(view, span, subject, object_, attributes)


def has_chair(thing: LinkedThing) -> bool:
    """Whether somebody can preside over a thing."""
    return thing.kind in BODIES_WITH_CHAIRS or thing.label == "Mechanism" or _CHAIRED.search(thing.name) is not None


class Creation(VerbRelation):
    """Who established, set up or appointed a body, a service or a plan; the state, where nobody is named."""

    predicate: ClassVar[str] = "CREATED"
    name: ClassVar[str] = "creation"
    subjects: ClassVar[str] = "ACLGS"
    objects: ClassVar[str] = "AMHTVD"
    _made = r"(?:established|created|set up|founded|formed|appointed|nominated|opened|launched|introduced|designated)"
    active: ClassVar[str] = (
        rf"(?:{_made}|establish(?:es|ing)?|creat(?:es?|ing)|sets? up|setting up|appoints?|appointing|opens?|founds)"
    )
    passive: ClassVar[str] = _made
    by: ClassVar[str] = r"(?:(?:in|on|within|inside|at) [^.;,]{4,40}? )?by"
    reach: ClassVar[int] = 6
    agentless: ClassVar[str] = _made
    patterns: ClassVar[tuple[Pattern, ...]] = ()

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With its date, where one stands beside it; nobody creates the police, the courts or the NGOs as such."""
        if subject.kind in {"ngo", "ngo_network"} and object_.label in {"Shelter", "Helpline", "Service"}:
            return
        if subject.label == "Country" and object_.kind in {"ngo", "ngo_network"}:
            return
        if object_.kind in {"ministry", "government", "police", "prosecution", "court", "border_police"} and (
            object_.known or "generic" in object_.flags or object_.kind in {"ministry", "government"}
        ):
            return
        if (
            object_.label == "Actor"
            and object_.kind not in BODIES_WITH_CHAIRS
            and ("generic" in object_.flags or object_.kind == "international_organisation")
        ):
            return
        attributes["date"] = date_near(view.masked, *span)
        yield from super().stated(view, span, subject, object_, attributes)


class Location(PatternRelation):
    """A body that is based or works in a country."""

    predicate: ClassVar[str] = "LOCATED_IN"
    name: ClassVar[str] = "location"
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "C"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{one('A')})(?:,? (?:an?|another|the|which is|is|has)(?: [\w-]+| <[AcW]\d+>){{0,5}}?)?,? "
            rf"(?:based|located|headquartered|situated|working|active|operating|present) in "
            rf"(?P<o>{several('C')})"
        ),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Of named bodies only."""
        if "generic" not in subject.flags:
            yield from super().made(view, match, subject, object_, attributes)
