"""Who belongs to a body, presides over it, is part of it, made it or is based somewhere."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.generic import BODY_NOUN
from loaders.candidates.polarity import clause_around, state_of
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    PatternRelation,
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.timing import date_near
from loaders.candidates.views import Placed, View

_BODY_KINDS = frozenset(
    {"coordination_body", "ngo_network", "regional_body", "police", "public_body", "international_organisation"}
)
_BODY_WORDS = re.compile(
    r"\b(?:committee|commission|council|team|group|task ?force|board|network|coalition|unit|mechanism|initiative"
    r"|platform|forum|centre|center|department)\b",
    re.IGNORECASE,
)
_OFFICE_BEFORE = re.compile(
    r"(?:chaired|headed|led|co-chaired|presided over|established|set up|created|appointed|founded) (?:by|at|within"
    r"|in|under) (?:the )?$"
)


class Membership(Relation):
    """The members that a sentence lists for a body, and bodies or countries said to belong to one."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "membership"
    _lists = re.compile(
        r"(?:(?:is|are|was|were|be)? ?(?:composed|comprised|made up|constituted|formed) (?:of|by|from)|consist(?:s"
        r"|ed|ing)? (?:of|in)|compris(?:es|ed|ing)"
        r"|(?:(?:its|the|whose|[Tt]heir|[Ii]ts) )?(?:permanent |other |current )?members(?:hip)?(?: of "
        r"[^.;]{0,50}?)? (?:are|were|include[sd]?|come from|:)|members:"
        r"|includ(?:es|ed|ing)(?: among its members)?|involv(?:es|ed|ing)|brings? together|gathers|with (?:the "
        r")?(?:participation|involvement|representatives) (?:of|from)"
        r"|(?:has|have|had|with|of|by|from|includes|included|including) (?:[a-z]+ ){0,3}?representatives (?:of"
        r"|from)|representatives (?:of|from)"
        r"|(?:made|signed|attended) by representatives of|in which [^.;]{0,30}(?:participate|are represented))"
    )
    _strong = re.compile(
        r"compos|compris|consist|members|made up|constituted|formed|representatives|together|gathers|participation"
    )
    _belongs = (
        re.compile(
            rf"(?P<s>{several('AC')})(?:,? [a-z]+ ){{0,3}}?(?:,? who )?(?:is|are|was|were|became|become|has "
            rf"been|have been|has become|as)(?: also)? (?:an? )?(?:full |active |founding |permanent |equal "
            rf"|regular )?(?P<role>observers?|members?|candidate|participants?)(?: state| country)? (?:of"
            rf"|in|to) {THE}(?P<o>{several('AM')})"
        ),
        re.compile(
            rf"(?P<s>{several('AC')}) (?:(?:also )?(?:participates?|participated|take part|takes part|took "
            rf"part|is represented|are represented|sit|sits|joined|joins)) (?:actively )?(?:in|on|at)? "
            rf"?(?:the work of )?{THE}(?P<o>{one('AM')})"
        ),
        re.compile(
            rf"{THE}(?P<o>{one('AM')})(?: \([^)]*\))?,? (?:of )?which (?P<s>{several('AC')}) (?:is|are) "
            rf"(?:a )?members?"
        ),
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Members of lists first, then single memberships."""
        seen: set[tuple[str, str]] = set()
        for match in self._lists.finditer(view.masked):
            for tie in self._listed(view, match):
                if tie.object is not None and (tie.subject.id, tie.object.id) not in seen:
                    seen.add((tie.subject.id, tie.object.id))
                    yield tie
        for regex in self._belongs:
            for match in regex.finditer(view.masked):
                yield from self._said(view, match, seen)

    def _listed(self, view: View, match: re.Match[str]) -> Iterator[Tie]:
        begin, _ = clause_around(view.masked, match.start(), match.end())
        body = self._body_before(view, begin, match.start())
        if body is None:
            return
        tail = re.split(
            r";(?= (?:it|the|this) )|\. |: \(?i?\)? ?(?=to )|, (?:which|who|and (?:is|was|meets|has)) |\bwhich\b"
            r"|\bin order to\b|\bto (?:co-?ordinate|develop|ensure|prepare)\b|\b(?:is|are|was|were) (?:chaired"
            r"|headed|led)\b",
            view.masked[match.end() :],
        )[0]
        members = [placed for placed in view.placed_in(tail, "AC") if placed.thing.id != body.thing.id]
        members = [placed for placed in members if placed.thing.label == "Actor" or "representatives" not in match[0]]
        strong = self._strong.search(match[0]) is not None
        if len(members) < (1 if strong else 3):
            return
        state = state_of(view.masked, match.start(), match.end())
        span = (min(match.start(), begin if body.mention.end else match.start()), match.end() + len(tail))
        for member in members:
            role: dict[str, Any] = {}
            flags = ("generic_member",) if member.mention.generic and not member.reference else ()
            yield from self.tie(member.thing, body.thing, span, attributes=role, state=state, flags=flags)

    def _body_before(self, view: View, begin: int, end: int) -> Placed | None:
        """The body before a trigger: the nearest one that can have members and is not the chair or founder."""
        text = view.masked[begin:end]
        found: list[Placed] = []
        for token in re.finditer(r"<[AM]\d+>", text):
            if (
                text.count("(", 0, token.start()) > text.count(")", 0, token.start())
                or _OFFICE_BEFORE.search(text[: token.start()])
                or re.search(r"(?:According to|members of) (?:the )?$", text[: token.start()])
            ):
                continue
            found += [placed for placed in view.placed_in(token[0]) if _can_have_members(placed)]
        return found[-1] if found else None

    def _said(self, view: View, match: re.Match[str], seen: set[tuple[str, str]]) -> Iterator[Tie]:
        bodies = [
            placed for placed in view.placed_in(match["o"]) if _can_have_members(placed) or "role" in match.groupdict()
        ]
        word = (match.groupdict().get("role") or "").rstrip("s")
        role = {"role": word} if word in {"observer", "candidate"} else {}
        state = state_of(view.masked, match.start(), match.end())
        for member in view.placed_in(match["s"]):
            for body in bodies:
                if (member.thing.id, body.thing.id) not in seen:
                    seen.add((member.thing.id, body.thing.id))
                    yield from self.tie(member.thing, body.thing, match.span(), attributes=dict(role), state=state)


def _can_have_members(placed: Placed) -> bool:
    thing = placed.thing
    if placed.mention.generic and not placed.reference and placed.mention.rule != BODY_NOUN:
        return False
    if thing.label == "Mechanism":
        return True
    return (
        thing.kind in _BODY_KINDS
        or _BODY_WORDS.search(thing.name) is not None
        or _BODY_WORDS.search(placed.mention.name) is not None
    )


class Chairing(PatternRelation):
    """Who chairs, co-chairs, heads or leads a body."""

    predicate: ClassVar[str] = "CHAIRS"
    name: ClassVar[str] = "chairing"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AMP"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{one('AMP')})[^.;<>]{{0,60}}?(?:co-)?(?:chaired|headed|led|presided over|chairmanship of"
            rf"|under the leadership of|chairs? (?:is|are)) (?:jointly )?(?:by |is |are )?(?:a representative "
            rf"of |the )*(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:(?:co-)?chairs?|chaired|heads?|headed|leads|led|presides? over"
            rf"|presided over) {THE}(?:work of (?:the )?)?(?P<o>{one('AM')})"
        ),
        pattern(
            rf"(?P<s>{one('AC')}),? (?:who |which )?(?:is|was|acts as|serves as)(?: also)? (?:the "
            rf")?(?:co-)?(?:chair|head|chairperson|president)(?:man)? of {THE}(?P<o>{one('AM')})"
        ),
    )


class Parts(PatternRelation):
    """A unit within a ministry, a team within a mechanism."""

    predicate: ClassVar[str] = "PART_OF"
    name: ClassVar[str] = "part"
    subjects: ClassVar[str] = "AMS"
    objects: ClassVar[str] = "AMS"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{one('AM')})(?:,? which)?(?: (?:is|was|are|were|operates|functions|works|established"
            rf"|placed|located|has been))*,? (?:a )?(?:within|part of|under (?:the )?(?:auspices|authority"
            rf"|jurisdiction|supervision) of|as part of|subordinated? to|in the framework of|integrated in) "
            rf"{THE}(?:structure of (?:the )?)?(?P<o>{one('AM')})"
        ),
        pattern(rf"(?P<s>{one('A')}) (?:of|at|in) the (?P<o>{one('A')})"),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Only a named unit is part of a named body; "police of the Ministry" says nothing new."""
        if "generic" in subject.flags or "generic" in object_.flags or subject.kind in {"ministry", "government"}:
            return
        yield from super().made(view, match, subject, object_, attributes)


class Coordination(PatternRelation):
    """Who coordinates the work of others, a plan or a country's response."""

    predicate: ClassVar[str] = "COORDINATES"
    name: ClassVar[str] = "coordination"
    subjects: ClassVar[str] = "AM"
    objects: ClassVar[str] = "ASMPV"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('AM')}){MID}(?:(?:is|are|was) (?:responsible for|tasked with|in charge of) "
            rf")?(?:co-?ordinat(?:es?|ed|ing)) {words(5)}(?P<o>{several('ASMPV')})"
        ),
        pattern(rf"(?P<o>{one('ASMPV')}) (?:is|are|was|were) co-?ordinated by {THE}(?P<s>{several('AM')})"),
    )


class Creation(PatternRelation):
    """Who established, set up or appointed a body, a service or a plan; the state, where nobody is named."""

    predicate: ClassVar[str] = "CREATED"
    name: ClassVar[str] = "creation"
    subjects: ClassVar[str] = "ACLGS"
    objects: ClassVar[str] = "AMHTVD"
    country_is_subject: ClassVar[bool] = True
    _made = r"(?:established|created|set up|founded|formed|appointed|nominated|opened|launched|introduced)"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('ACLGS')}){MID}(?:{_made}|establish(?:es)?|creates?|sets? up|appoints?|opens?) "
            rf"{words(6)}(?P<o>{several('AMHTVD')})"
        ),
        pattern(
            rf"(?P<o>{several('AMHTVD')})(?: \([^)]*\))?,? (?:which )?(?:is|was|were|are|has been|have been"
            rf"|had been|will be|is to be|has not been|was not|is yet to be)(?: [a-z]+){{0,2}} {_made}(?: "
            rf"(?:in|on) [\w ]{{4,20}})? by {THE}(?P<s>{several('ACLGS')})"
        ),
        pattern(
            rf"(?P<o>{several('AMHD')})(?: \([^)]*\))?,? (?:which )?(?:was|were|has been|have been|had been"
            rf"|will be|is to be|has not been|have not been|was not|is yet to be|has yet to be)(?: [a-z]+){{0,2"
            rf"}} {_made}(?! (?:by|as|with the) )"
        ),
        pattern(rf"(?:[Tt]he|[Aa]n?) (?P<o>{one('AM')}) {_made} by {THE}(?P<s>{several('ACLGS')})"),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With its date, where one stands beside it."""
        if object_.kind in {"ministry", "government"} or object_.kind in {
            "police",
            "prosecution",
            "court",
            "border_police",
        }:
            return
        attributes["date"] = date_near(view.masked, match.start(), match.end())
        yield from super().made(view, match, subject, object_, attributes)


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
