"""Who attends a body without being a full member of it, also where only the sentence before names the body."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import MID, Relation, Tie, one, several
from loaders.candidates.relations.listing import without_sum
from loaders.candidates.relations.membership import can_have_members
from loaders.candidates.views import View
from loaders.documents.blocks import BlockKind

_OBSERVING = re.compile(
    r"\bobserv|without (?:the |a |any )?(?:right to vote|voting|vote)|\bnon-?voting|\bno (?:right to )?vote"
)
_INVITED = re.compile(r"\binvit|\bad hoc\b|\bguests?\b")
_STATUS = (
    r"(?:as (?:an? |permanent |regular )*(?:observers?|guests?|non-?voting members?)|by invitation|on an ad hoc basis"
    r"|(?:without|with no) (?:the |a |any )?(?:right to vote|voting rights?|voting powers?|vote)"
    r"|in an? (?:observing|observer|advisory|consultative) (?:capacity|role)|upon invitation|at the invitation)"
)
_ATTENDS = (
    r"(?:attend(?:s|ed)?|participat(?:es?|ed)|tak(?:es?) part|took part|sits?|sat|(?:is|are|was|were|may be|can be)"
    r"(?: also| only| regularly| often| sometimes)* (?:invited|admitted|present|represented|included|involved"
    r"|associated))"
)


class Attending(Relation):
    """Observers, invited bodies and those that were admitted."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "attendance"
    _who = rf"(?P<s>{several('A')})(?:, {several('A')},)?{MID}"
    _patterns = (
        re.compile(rf"{_who}{_ATTENDS}(?P<tail>[^.;<>]{{0,30}}(?:<[AM]\d+>[^.;<>]{{0,40}}?)?\b{_STATUS})"),
        re.compile(
            rf"{_who}(?:has|have|had|hold|holds|held|enjoys?|granted|given|with|was granted|were granted)"
            rf"(?P<tail> (?:an? |the |only )*(?:observer|observing|advisory|consultative) (?:status|role|seat)s?)"
        ),
        re.compile(
            rf"{_who}(?:is|are|was|were|act as|acts as|serve as)(?P<tail> (?:also |only "
            rf"|both )?(?:an? )?(?:permanent )?"
            rf"(?:observers?|non-?voting members?|associate members?|invited(?: members?)?))"
            rf"(?! (?:of|in|to|on) )"
        ),
        re.compile(
            rf"{_who}(?P<tail>(?:is|are|was|were)(?: also| regularly)* (?:invited|admitted) to (?:(?:the "
            rf"|its )*(?:meetings|"
            rf"sessions|work) of )?(?:the )?{one('AM')})"
        ),
    )

    _delegates = re.compile(
        r"\b(?:(?:delegate|send|appoint|nominate)s? (?:a|one|their|its) (?:members?|representatives?)"
        r"|are (?:its )?members"
        r"|(?:have|hold) (?:a )?seats?|are represented)(?: on it| in it| there)?: "
    )
    _seated = re.compile(
        rf"(?P<s>{several('A')}) (?:each |also )*(?:has|have|hold|holds) an? (?:[a-z]+ )?seat\b(?! (?:on|in))"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each that attends, with its role, of the body in the sentence, else of the one before."""
        seen: set[str] = set()
        for regex in self._patterns:
            for match in regex.finditer(view.masked):
                body = self._body(view, match)
                if body is None:
                    continue
                tail = match["tail"] + view.masked[match.end() : match.end() + 30]
                role = "observer" if _OBSERVING.search(tail) else "invited" if _INVITED.search(tail) else ""
                # "on which sit A and B; C and D are invited" is a list of members and one of guests.
                who = view.masked[match.start("s") : match.start("tail")].rpartition("; ")[2]
                state = state_of(view.masked.replace("without", "with"), *match.span())
                for member in without_sum(view, who):
                    if member.thing.id not in seen and member.thing.id != body.id:
                        seen.add(member.thing.id)
                        said = {"role": role} if role else {}
                        yield from self.tie(member.thing, body, match.span(), attributes=said, state=state)

        for match in (*self._delegates.finditer(view.masked), *self._seated.finditer(view.masked)):
            whole = body_before(view)
            who = match.groupdict().get("s") or view.masked[match.end() :]
            for member in without_sum(view, who.rpartition("; ")[2]) if whole is not None else ():
                if whole is not None and member.letter == "A" and member.thing.id not in (*seen, whole.id):
                    seen.add(member.thing.id)
                    yield from self.tie(member.thing, whole, (match.start(), len(view.masked)))

    @staticmethod
    def _body(view: View, match: re.Match[str]) -> LinkedThing | None:
        inside = view.placed_in(match["tail"], "AM")
        before = view.placed_in(view.masked[: match.start()], "AM")
        after = view.placed_in(view.masked[match.end() : match.end() + 60], "AM")
        for found in (inside, before, after):
            if bodies := [placed.thing for placed in found if can_have_members(placed)]:
                return bodies[0]
        return body_before(view)


def body_before(view: View) -> LinkedThing | None:
    """The body with members that the last sentences were about: their own, or the one whose members they list."""
    for last in view.before(3):
        if last.sentence.block.kind is BlockKind.HEADING:
            continue
        named = [placed.thing for placed in last.placed if placed.letter in "AM" and can_have_members(placed)]
        for thing in (*named, *last.lead_bodies):
            if thing.kind in {"coordination_body", "ngo_network", "regional_body"} or (
                thing.label == "Mechanism" and thing.kind not in {"national_referral", "transnational_referral"}
            ):
                return thing
    return None
