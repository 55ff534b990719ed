"""Who sits on a body, where the sentence begins with the member, or names the body only as "it" or not at all."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.attending import body_before
from loaders.candidates.relations.base import REPORTING, THE, Relation, Tie, one, several
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.listing import list_after, without_sum
from loaders.candidates.relations.membership import can_have_members
from loaders.candidates.views import Placed, View

_BODIES = frozenset({"coordination_body", "ngo_network", "regional_body"})
_OF = r"(?: the)?(?: (?:work|meetings|sessions|activities|composition) of)?"
_IS = (
    r"(?:is|are|was|were|be|been|became|becomes?|remains?|remained)(?: (?:not|also|both|all|now|still|then|[a-z]+ly))*"
)
_JOINS = re.compile(
    rf"\b(?:{_IS} (?:an? |the |one of the )?(?:(?:only|founding|active|full|permanent|regular|integral|associate) )*"
    r"(?:part|members?|participants?|included|represented|involved|appointed|nominated|elected|admitted|invited|present"
    rf"|added|co-opted) (?:of|in|to|on|at|within|into)"
    rf"|{_IS} (?:the )?(?:only|sole|one of)(?:[^<>.;]|<[AW]\d+>){{1,50}}? (?:on|in|at)"
    r"|(?:holds?|held|has|have|had|occup(?:y|ies)|got|given|granted) (?:an? |the |one |two |its )?"
    r"(?:[a-z]+ )?(?:seats?|places?|membership|representatives?) (?:on|in|at|within|of)"
    rf"|(?:sits?|sat|serves?|served) (?:on|in|at|within)){_OF} {THE}(?P<o>{one('AM')})"
)
_ON_IT = re.compile(
    r"\b(?:sits?|sat|serves?|served|participates?|takes? part|took part|(?:is|are|was|were)(?: (?:not|also|all|both"
    r"|[a-z]+ly))* (?:represented|included|members|part|present|involved)) (?:on|in|of|at) (?:it|them|its (?:work"
    r"|meetings|sessions))\b"
)
_UNSAID = re.compile(
    r"\b(?:(?:is|are|was|were|been)(?: (?:not|never|also|only|[a-z]+ly))* (?:(?:invited|asked|allowed|entitled) to "
    r"(?:join(?: it)?|take part|participate|attend|be (?:a )?members?)|admitted|members|a member|represented (?:there"
    r"|on it|in it))"
    r"|(?P<asked>(?:asked|applied|requested|sought|wish(?:es|ed)|hop(?:es|ed)|would like)[^<>.;]{0,12} to "
    r"(?:be admitted|join(?: it)?|become (?:a )?members?|take part))"
    r"|(?:do|does|did) not (?:take part|participate|attend|sit on it)"
    r"|(?:has|have|had|hold|holds) no (?:seat|vote|place|representatives?))\b(?! (?:of|on|in|to|at) )"
)
_MAKE_UP = re.compile(
    r"(?<=> )(?:(?:together|jointly) )?(?:make up|makes up|form|forms|formed|constitute[sd]?|compose[sd]?)"
    rf"(?: together)? {THE}(?P<o>{one('A')})"
)
_BRINGS_IN = re.compile(
    r"\b(?:brought in|brings in|admit(?:s|ted)|co-opted|count(?:s|ed)|number(?:s|ed)|accepted|welcomed|invited|included"
    r"|includes|has|lists) (?P<list>[^.;]{2,260}?) (?:as (?:an? |its )?(?:full |permanent |associate |new |ordinary )*"
    r"(?:members?|participants?|(?P<observer>observers?))|among (?:its|their|<[AM]\d+>) "
    r"(?:members|ranks|participants)|as well among)\b"
)
_SPEAKS_FOR = re.compile(
    r"(?:\b[Cc]ivil society|\b[Nn]on-governmental sector|<[ACW]\d+>|\b[Ss]urvivors|\b[Vv]ictims)"
    r"(?: (?:sector|organi[sz]ations|side))? (?:is|are|was|were) (?:also |only )?represented (?P<by>by|through) "
)
_LEVEL = re.compile(rf"\bat the level of (?:the )?(?P<list>{several('A')})")
_BRACKET = re.compile(rf"(?P<o>{one('A')}) \((?P<list>[^()]{{0,30}}<A\d+>[^()]*<A\d+>[^()]*)\)")


class Sitting(Relation):
    """Membership said from the side of the member."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "sitting"

    def read(self, view: View) -> Iterator[Tie]:
        """Each member once for each body."""
        asked = asks(view)
        seen: set[tuple[str, str]] = set()
        for match, who, body, state, role in self._found(view):
            if (asked and match.re is not _UNSAID) or REPORTING.search(
                view.masked, max(0, match.start() - 25), match.start()
            ):
                continue
            for member in without_sum(view, who):
                key = (member.thing.id, body.id)
                if key in seen or member.thing.id == body.id or (member.letter == "C" and body.kind in _NATIONAL):
                    continue
                seen.add(key)
                said = {"role": role} if role else {}
                yield from self.tie(member.thing, body, match.span(), attributes=said, state=state)

    def _found(self, view: View) -> Iterator[tuple[re.Match[str], str, LinkedThing, State | None, str]]:
        masked = view.masked
        for match in (*_JOINS.finditer(masked), *_MAKE_UP.finditer(masked)):
            body, who = view.placed_in(match["o"])[0], doers(masked, match.start(), "AC")
            few = match.re is _MAKE_UP and len(view.placed_in(who)) < 2
            if _is_body(body) and not few:
                yield match, who, body.thing, state_of(masked, *match.span()), ""
        for match in _ON_IT.finditer(masked):
            said = _body_in(view, masked[: match.start()]) or body_before(view)
            if said is not None:
                yield match, doers(masked, match.start(), "AC"), said, state_of(masked, *match.span()), ""
        for match in _UNSAID.finditer(masked):
            said = body_before(view)
            if said is not None and not _body_in(view, masked):
                state = State.ABSENT if match["asked"] else state_of(masked, *match.span())
                yield match, doers(masked, match.start(), "AC"), said, state, ""
        for match in _BRINGS_IN.finditer(masked):
            first = next((one for one in view.placed_in(doers(masked, match.start(), "AM")) if _is_body(one)), None)
            said = first.thing if first else _body_in(view, masked[: match.start()])
            if said is not None:
                role = "observer" if match["observer"] else ""
                yield match, match["list"], said, state_of(masked, *match.span()), role
        for match in _SPEAKS_FOR.finditer(masked):
            said = _body_in(view, masked[: match.start()]) or body_before(view)
            if said is not None:
                yield match, list_after(masked[match.end() :]), said, state_of(masked, *match.span()), ""
        for match in _LEVEL.finditer(masked):
            if (said := _body_in(view, masked[: match.start()])) is not None:
                yield match, match["list"], said, state_of(masked, *match.span()), ""
        for match in _BRACKET.finditer(masked):
            body = view.placed_in(match["o"])[0]
            if body.thing.kind == "coordination_body":
                yield match, match["list"], body.thing, state_of(masked, *match.span()), ""


_NATIONAL = frozenset({"coordination_body"})
"""Bodies of a country, of which no country is a member."""


def _is_body(placed: Placed) -> bool:
    thing = placed.thing
    told = thing.kind in _BODIES or (thing.label == "Mechanism" and thing.kind == "task_force")
    return told and can_have_members(placed)


def _body_in(view: View, masked: str) -> LinkedThing | None:
    """The last body that a piece of a sentence names."""
    bodies = [placed.thing for placed in view.placed_in(masked, "AM") if _is_body(placed)]
    return bodies[-1] if bodies else None
