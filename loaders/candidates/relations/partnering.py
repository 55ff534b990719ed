"""Bodies and countries that work together: in co-operation with, jointly, in joint teams, as partners."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    PatternRelation,
    Tie,
    one,
    pattern,
    several,
)
from loaders.candidates.views import View

_JOINT = (
    r"(?:in|through|on the basis of|by way of) (?:close |full |direct |joint |mutual |regular |active |good )*"
    r"(?:co-?operation|partnership|collaboration|co-?ordination|conjunction|consultation|tandem|association) with"
)
_SOME = (
    r"(?:(?:the|an?|local|other|several|its|their|two|three|various|foreign|international|relevant|national|partners?"
    r"|such as|including|like|organi[sz]ations|agencies|bodies|institutions|neighbou?ring) )*"
)
_DONE = (
    r"(?:implement|carr|conduct|organi[sz]|undertak|run|deliver|develop|produc|prepar|held|set up|provid|draft|publish"
    r"|launch|establish|design|taken|done)\w*(?: out)?"
)
_OVER = r"(?:[^.;<>]|<[HTVPSMDLWFCKGR]\d+>)"


_LISTS = re.compile(r"\b(?:compris|consist|composed|made up|includ|members|belong|represented|sits? on|seats?\b)")
"""What opens a list of members."""


class Partnership(PatternRelation):
    """Bodies that work together: in cooperation with, jointly, in partnership."""

    predicate: ClassVar[str] = "PARTNERS_WITH"
    name: ClassVar[str] = "partnership"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AC"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(rf"(?P<s>{several('A')}){_OVER}{{0,100}}?,? {_JOINT} {_SOME}(?P<o>{several('AC')})"),
        pattern(
            rf"(?P<s>{one('A')}){_OVER}{{0,120}}?,? {_DONE} (?:jointly|together) with {_SOME}(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:closely |actively |regularly |also )*(?:co-?operat(?:es?|ed|ing)"
            rf"|collaborat(?:es?|ed|ing)|work(?:s|ed|ing)?(?: closely| together| jointly| hand in hand)?"
            rf"|partner(?:s|ed)?"
            rf"|liais(?:es?|ed)|team(?:s|ed) up|join(?:s|ed) forces) (?:[a-z]+ly |very closely )*"
            rf"(?:with|within the (?:framework|settings?) of) {_SOME}(?P<o>{several('AC')})"
        ),
        pattern(rf"(?P<s>{one('A')})(?:,)? (?:together|jointly|along|side by side) with {THE}(?P<o>{several('A')})"),
        pattern(
            rf"[Cc]o-?operation (?:between|among) {_SOME}(?P<s>{one('AC')})(?:,? and |, ){_SOME}(?P<o>{several('AC')})"
        ),
        pattern(
            rf"^(?:In|Through|Together|Jointly|Working)(?: [a-z-]+)* (?:with|of) {_SOME}(?P<o>{several('A')})"
            rf"[^.;<>]{{0,30}}?, {THE}(?P<s>{several('AC')}) "
        ),
        pattern(
            rf"(?P<s>{several('A')}) (?:is|are|was|were|has been|remains?) (?:also )?(?:an? )?(?:[a-z]+ )?partners? "
            rf"(?:of|to|for) {THE}(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{one('A')})(?:[’']s)? (?:<A\d+> |[a-z]+ ){{0,2}}partners (?:are|were|include[ds]?|comprise[ds]?) "
            rf"{_SOME}(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{one('A')})(?: \([^()]*\))? and {THE}(?P<o>{one('A')}) (?:have |also |has |are "
            rf"|were )*(?:jointly|together"
            rf"|co-?operat\w+|collaborat\w+|work(?:ing|ed)? together)"
        ),
        pattern(rf"<P\d+> (?:of|by|between) {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
        pattern(rf"[Jj]oint (?:[a-z-]+ ){{1,3}}(?:of|by|between) {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
        pattern(
            rf"(?P<s>{one('A')})[^.;<>]{{0,40}}? (?:signed|concluded|has)(?: [a-z]+){{0,3}} (?:<G\d+>"
            rf"|<G\d+>[^.;<>]{{0,40}}?) with {THE}(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{one('A')})[^.;<>]{{0,60}} joint (?:operations?|patrols?|investigations?|actions?|trainings?"
            rf"|exercises?|investigation teams?)[^.;<>]{{0,40}}? with {_SOME}(?P<o>{several('AC')})"
        ),
        pattern(rf"(?P<s>{one('AC')}) [^.;<>]{{3,60}} counterparts (?:in|from|of) {_SOME}(?P<o>{several('C')})"),
    )
    _of_country = (
        re.compile(
            rf"\b(?:[Cc]o-?operation|[Cc]ollaboration|[Pp]artnership) with {_SOME}(?P<o>{several('AC')})"
            rf"[^.;<>]{{0,30}}? (?:is|was|has|remains?|continue[sd]?|improved|works|functions)\b"
        ),
        re.compile(rf"\bjoint investigation teams?\b[^.;<>]{{0,50}}? with {_SOME}(?P<o>{several('C')})"),
    )
    _unsaid = re.compile(rf"\b{_DONE} (?:{_JOINT}|(?:jointly|together) with) {_SOME}(?P<o>{several('A')})")

    def read(self, view: View) -> Iterator[Tie]:
        """What the patterns find, then partners of the country and of whoever the sentence before was about."""
        met: set[str] = set()
        for tie in super().read(view):
            met |= {tie.subject.id, tie.object.id if tie.object else ""}
            yield tie
        for regex in self._of_country:
            for match in regex.finditer(view.masked):
                yield from self._with(view, match, view.country, met)
        for match in self._unsaid.finditer(view.masked):
            if not view.placed_in(view.masked[: match.start()], "A"):
                yield from self._with(view, match, _acting_before(view), met)

    def _with(self, view: View, match: re.Match[str], actor: LinkedThing | None, met: set[str]) -> Iterator[Tie]:
        for placed in view.placed_in(match["o"], "AC") if actor is not None else ():
            if placed.thing.id not in met and actor is not None:
                yield from self.tie(actor, placed.thing, match.span(), state=state_of(view.masked, *match.span()))

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """In a list of members, "A, along with B" says no more than "A and B"."""
        listed = re.search(rf"{one('A')},? (?:and )?(?:the )?$", view.masked[: match.start()]) is not None
        lists = _LISTS.search(view.masked[: match.start()]) is not None
        if (listed or lists) and re.search(r">,? (?:along|together|jointly|side by side) with ", match[0]):
            return
        yield from super().made(view, match, subject, object_, attributes)


def _acting_before(view: View) -> LinkedThing | None:
    """Who the sentence before was about: the body or project leader with which it begins."""
    for last in view.before(1):
        for placed in last.placed:
            if placed.letter == "A" and (not placed.mention.generic or placed.reference) and placed.mention.start < 60:
                return placed.thing
    return None
