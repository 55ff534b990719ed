"""Who coordinates: other bodies, a plan, or all that a country does against trafficking."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.attending import body_before
from loaders.candidates.relations.base import THE, Pattern, Tie, one, pattern, several, words
from loaders.candidates.relations.belonging import BODIES_WITH_CHAIRS
from loaders.candidates.relations.clauses import VerbRelation, doers
from loaders.candidates.views import View

_EVERYBODY = re.compile(
    r"^(?!(?:closely )?with\b)[^.;<>]{0,12}?(?:(?:the|all|its|of|and|overall|national"
    r"|relevant|competent|state|government(?:al)?|public"
    r"|concerned"
    r"|anti-trafficking|counter-trafficking|various|different|responsible|other|local|daily|day-to-day|work|actions?"
    r"|activities|efforts|policy|policies|response|measures|implementation of|fight against|tasks|involved|key|these"
    r"|multi-?agency|inter-?institutional|inter-?agency|operational|entire|whole|country[’']s|[’']s|<C\d+>|on) ?)*"
    r"(?:(?:bodies|institutions|authorities|actors|stakeholders|agencies|partners|parties|ministries|services|entities"
    r"|organi[sz]ations|work|actions?|activities|efforts|policy|policies|response|measures|fight)\b|<A\d+>)"
)
"""Whom or what a coordinator coordinates where nobody is named: all that a country does against trafficking."""
_ITS = r"(?:\b[Ii]ts|\b[Tt]heir|\b[Ww]hose|<[AM]\d+>(?:[’']s?)?)"
_OFFICIAL = r"(?:(?:an?|the|one) [^<>.;,]{3,45} (?:of|in|from|at) )?"
_LED = frozenset({"coordination_body", "ngo_network", "regional_body", "task_force"})
_COORDINATING = frozenset(
    {"coordination_body", "coordinator", "public_body", "regional_body", "ministry", "government", "ngo_network"}
)


class Coordination(VerbRelation):
    """Who coordinates the work of others, a plan or a country's response."""

    predicate: ClassVar[str] = "COORDINATES"
    name: ClassVar[str] = "coordination"
    subjects: ClassVar[str] = "AM"
    objects: ClassVar[str] = "AHTVSMP"
    active: ClassVar[str] = (
        r"(?:(?:is|are|was) (?:responsible for|tasked with|in charge of) )?(?:the )?co-?ordinat(?:es?|ed|ing|ion of)"
        r"(?! (?:closely )?with\b)|steer(?:s|ed|ing)"
    )
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = (
        (r"oversees?|oversaw|overseeing|supervis(?:es?|ed|ing)", words(5), "A"),
    )
    passive: ClassVar[str] = r"(?:co-?ordinated|steered)"
    reach: ClassVar[int] = 5
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{one('AM')}) (?:is|acts as|serves as) (?:the )?(?:<A\d+>|[a-z ]{{0,20}}co-?ordinator) of (?:the )?"
            rf"(?P<o>{one('MSP')})"
        ),
        pattern(
            rf"[Cc]o-?ordination of {words(5)}(?P<o>{several('ASMPV')}) (?:is|are|was|were|has been) (?:entrusted to"
            rf"|ensured by"
            rf"|assigned to|carried out by|the (?:task|responsibility) of|provided by) {THE}(?P<s>{several('AM')})"
        ),
        pattern(
            rf"(?P<s>{one('AM')})[^.;<>]{{0,60}}? (?:acts?|serves?|functions?) as (?:an?|the) co-?ordinat(?:ing|ion|or)"
            rf"(?: [a-z]+)? (?:for|of|between|among) {words(5)}(?P<o>{several('ASMPV')})"
        ),
    )
    _all = re.compile(
        r"\b(?:co-?ordinat(?:es?|ed|ing|ion (?:of|between|among(?:st)?))|co-?ordinating (?:point|body|role|centre) for"
        r"|[Cc]o-?ordination (?:and [a-z]+ )?of)(?:(?:, [a-z]+)*,? and [a-z]+(?: of)?)?(?= )"
    )

    _lies_with = re.compile(
        rf"\b(?:[Cc]o-?ordination|[Ss]teering)\b[^.;<>]{{0,60}}? (?:lies with|rests with|is ensured by|falls (?:to"
        rf"|upon)"
        rf"|is the (?:task|responsibility|business|duty) of|is entrusted to|is assured by|is in the hands of"
        rf"|is carried out "
        rf"by|is provided by) {THE}(?P<s>{several('AM')})"
    )

    _its = re.compile(
        rf"{_ITS} (?:[a-z]+ )?(?:co-?ordinator|convenor|convener|facilitator|animator) (?:is|are|was|has been) {THE}"
        rf"{_OFFICIAL}{THE}(?P<s>{one('A')})"
        rf"|{_ITS} co-?ordination (?:is|was|lies|rests|has been) (?:[a-z]+ )?(?:ensured by|with|in the hands of"
        rf"|provided by"
        rf"|assured by|entrusted to|the (?:task|responsibility) of|assumed by|taken on by) {THE}(?P<s3>{one('A')})"
        rf"|(?P<s2>{one('A')})(?:[,;] (?:the (?:last|latter)(?: of (?:these|them|whom))?|which|who))? (?:also |now )*"
        rf"(?:(?:is|acts as|serves as|has been|was|acted as|remains) {_ITS} (?:[a-z]+ )?(?:co-?ordinator|convenor"
        rf"|convener"
        rf"|facilitator)|(?:ensures?|provides?|assures?|assumes?|took on|takes on|is in charge of|is responsible for"
        rf"|is entrusted"
        rf" with|handles?) {_ITS} co-?ordination)\b"
        rf"|(?P<s4>{one('A')})(?: [A-Z]\w+)? (?:animates?|facilitates?|co-?ordinates?|steers?) (?:it|them"
        rf"|the (?:network|group"
        rf"|team|platform|forum|coalition|table|body)s?)\b"
    )
    _for_whom = re.compile(
        rf"\b[Ii]t is (?:up to|for|the (?:task|duty|job|responsibility) of) {THE}(?P<s>{one('A')}) to co-?ordinate"
        rf"(?:(?:,? and(?: to)?|, (?:to )?) ?[a-z]+)* (?:the |all |its |their |two |both )*(?P<o>{several('AMSP')})?"
    )

    _role = re.compile(
        rf"(?P<s>{one('A')})(?: \([^()]*\))? (?:is|acts as|serves as|plays|has|remains|functions as|acted as"
        rf"|served as|was) "
        r"(?:an? |the |its )?(?:[a-z]+ ){0,2}?(?:co-?ordinating (?:body|role|agency|authority|institution|structure)"
        r"|co-?ordinator of the (?:national|country[’']s|government[’']s|state) (?:response|efforts|policy|fight))"
        r"(?! (?:of|for|on) (?:the )?(?:<|work))"
    )

    def _of_it(self, view: View) -> Iterator[Tie]:
        """Who coordinates a body or plan that is only "it": the one that the sentences before spoke of."""
        for match in (*self._its.finditer(view.masked), *self._for_whom.finditer(view.masked)):
            groups = match.groupdict()
            named = [placed.thing for placed in view.placed_in(groups.get("o") or "", "AMSP")]
            said = named or [
                thing for thing in (_body_meant(view, match.start()) or view.country,) if thing is not None
            ]
            who = next((groups[name] for name in ("s", "s2", "s3", "s4") if groups.get(name)), "")
            for placed in view.placed_in(who, "A"):
                for thing in said:
                    yield from self.tie(placed.thing, thing, match.span(), state=state_of(view.masked, *match.span()))

    def _of_all(self, view: View) -> Iterator[Tie]:
        """Who has the role of a coordinator where nothing is said of whom."""
        for match in self._role.finditer(view.masked) if view.country is not None else ():
            placed = view.placed_in(match["s"])[0]
            if placed.thing.kind in _COORDINATING:
                yield from self.tie(
                    placed.thing, view.country, match.span(), state=state_of(view.masked, *match.span())
                )

    def read(self, view: View) -> Iterator[Tie]:
        """What the verbs find; else the country's response, where everybody's work is coordinated."""
        found = list(super().read(view)) or list(self._of_it(view)) or list(self._of_all(view))
        yield from found
        if view.country is None or found:
            return
        for match in self._lies_with.finditer(view.masked):
            for placed in view.placed_in(match["s"], self.subjects):
                yield from self.tie(
                    placed.thing, view.country, match.span(), state=state_of(view.masked, *match.span())
                )
        for match in self._all.finditer(view.masked):
            if not _EVERYBODY.match(view.masked[match.end() :].lstrip()):
                continue
            at = min(match.start(), len(view.masked[: match.start()].rstrip()) + 1)
            for placed in view.placed_in(_coordinating(view.masked, at), self.subjects):
                if placed.thing.kind in _COORDINATING:
                    state = state_of(view.masked, *match.span())
                    yield from self.tie(placed.thing, view.country, match.span(), state=state)
            return

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Coordinating "with" somebody is working together, and operations of the police are not the police."""
        if "generic" in object_.flags and object_.label == "Actor" and object_.kind not in BODIES_WITH_CHAIRS:
            return
        if object_.kind == "government":
            return
        over = re.search(r"\b(?:overs|superv)", view.masked[slice(*span)]) is not None
        if over and not (object_.kind in BODIES_WITH_CHAIRS and subject.kind in _COORDINATING):
            return
        yield from super().stated(view, span, subject, object_, attributes)


def _body_meant(view: View, at: int) -> LinkedThing | None:
    """The body named last in the sentence before a place, else the one of the sentences before it."""
    named = [placed.thing for placed in view.placed_in(view.masked[:at], "AM") if placed.thing.kind in _LED]
    return named[-1] if named else body_before(view)


def _coordinating(masked: str, at: int) -> str:
    """Who coordinates: the one before the verb, else the first of the sentence."""
    said = doers(masked, at, "AM")
    if said or (by := re.search(rf"\bby {THE}(?P<s>{one('AM')})", masked[at:])) is None:
        first = re.search(one("AM"), masked[:at])
        return said or (first[0] if first else "")
    return by["s"]
