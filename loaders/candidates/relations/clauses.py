"""Who does what a verb says, and to what, where more than a few words stand between: by their place in the clause."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import MID, REPORTING, THE, PatternRelation, Tie, several, words
from loaders.candidates.views import View

_BREAK = re.compile(
    r";|:|, (?:but|while|whereas|although|however)\b|\b(?:but|while|whereas|although|though) "
    r"|\b(?:reported|said|noted|stated|indicated|found|informed|claimed|explained|observed|mentioned|confirmed)"
    r"[^.;]{0,40}? that "
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|for|to|with|by|in|from|at|on|under|through|between|among|against|including|via|within|than|as)"
    r"(?: (?:the|a|an|its|their|other|local|national|all|several|some|both|two|three|four|then|new))*[“\" ]*$"
)
_SPEAKS_FOR = re.compile(
    r"\b(?:[Rr]epresentatives|[Mm]embers|[Ee]xperts|[Oo]fficials|[Ss]taff|[Oo]fficers|[Vv]olunteers|[Ll]awyers"
    r"|[Ee]mployees|[Tt]rainers|[Tt]eams?|[Pp]sychologists|[Ss]pecialists) (?:of|from) (?:the )?$"
)
"""Representatives of a body act for it."""
_STAFF = (
    r"(?:[’']s?(?: [a-z-]+){1,3}| (?:officials|officers|staff|experts|representatives|caseworkers|employees|workers"
    r"|members|volunteers|teams))?"
)
_HELPED = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: (?:not|also|[a-z]+ly|only|then|now)){0,3} $")
_RELATIVE = re.compile(r",? (?:which|that|who)(?: (?:is|are|was|were|has|have|had|been|being|also|[a-z]+ly))* $")
_GOES_ON = re.compile(
    r"\s*(?:(?:it|they|both|which|that|has|have|had|did|do|does|not|is|are|was|were|been|being|also|then"
    r"|still|only|now|later"
    r"|since then|today|at present|continue[sd]?|to|will|can|[a-z]+ly|in (?:19|20)\d\d|[a-z]+(?:s|ed) and) )*"
)
"""A clause that goes on about whoever the one before it spoke of: ", but did not fund", "; it is run by"."""
_BELONGS = re.compile(r"[”\"’]? (?:of|for|on) (?:(?:the|its|an?|their) )?(?:(?!and )[a-z-]+ ){0,2}[“\"‘]?")
_ITEM_BEGINS = re.compile(
    r"[^\w<>]*(?:[a-z0-9]{1,3}[.)] )?(?:(?:to|and|it) )?(?:[A-Za-z]+(?:ed|s)(?:,| and) )?", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:urge|recommend|should|invite|call|encourag|advis|must|need|ask|request|ensure|consider|task|plan"
    r"|will|measures to)",
    re.IGNORECASE,
)
"""What makes the items of a list things that somebody is to do."""
_NO_ACT = r"(?! (?:[Dd]ecisions?|[Dd]ecrees?|[Rr]esolutions?|[Oo]rders?|[Oo]rdinances?|Acts?|Laws?)\b)"
"""A Government Decision is a law and no government."""
_NOUN_FOLLOWS = re.compile(
    r"\b(?:the|an?|with|this|these|their|its|full|financial|technical|of|for|no|any|such|more|without|state|public) $"
)
"""What stands after these is the noun of a word that could be a verb: funds, help, heads."""
_ONE_MORE_BY = re.compile(r"\b[a-z]+ (?:[a-z]+ly )?(?:by|from) [^<>.;]{0,30}<[ACK]\d+>[^<>.;]{0,25}?,? (?:and|or) $")


def clause_start(masked: str, at: int) -> int:
    """Where the clause begins in which a place stands."""
    return max((match.end() for match in _BREAK.finditer(masked, 0, at)), default=0)


def _free(masked: str, begin: int, at: int, letters: str) -> Iterator[re.Match[str]]:
    """Lists of mentions that no preposition governs and no bracket holds, in order."""
    for match in re.compile(several(letters)).finditer(masked, begin, at):
        before = masked[begin : match.start()]
        governed = _AFTER_PREPOSITION.search(before) and not _SPEAKS_FOR.search(before)
        if governed or before.count("(") > before.count(")"):
            continue
        yield match


def doers(masked: str, at: int, letters: str) -> str:
    """The mentions that do what the verb at a place says: those just before it, else those that begin the clause."""
    begin = clause_start(masked, at)
    beside = re.compile(rf"(?P<s>{several(letters)}){_STAFF}(?P<mid>{MID})$")
    match = beside.search(masked[:at], begin)
    acting = match and _SPEAKS_FOR.search(masked[begin : match.start()])
    if match and not acting and _AFTER_PREPOSITION.search(masked[begin : match.start()]):
        if match["mid"] == " to " or re.match(r",? (?:which|who|that)\b", match["mid"]):
            return match["s"]
        # "With help from A, the B opened …": the preposition governs only what stands before the comma.
        last = re.search(r", the (<[A-Z]\d+>)$", match["s"])
        return last[1] if last and " and " not in match["s"] else _first_free(masked, begin, at, letters)
    if match:
        # An insertion between commas may have swallowed the rest of the list.
        whole = re.compile(several(letters)).match(masked, match.start("s"), at)
        return "" if _said_only(masked, match.start()) or whole is None else whole[0]
    return _first_free(masked, begin, at, letters)


def _first_free(masked: str, begin: int, at: int, letters: str) -> str:
    first = next(_free(masked, begin, at, letters), None)
    listed = re.match(r"[a-z-]+ing\b", masked[at:]) is not None
    if (
        first is None
        and begin
        and not listed
        and not _ASKED.search(masked, 0, begin)
        and _GOES_ON.fullmatch(masked, begin, at)
    ):
        first = next(_free(masked, 0, begin, letters), None)
    if first is None or _said_only(masked, first.start()):
        return ""
    named = re.compile(rf",? (?:including|notably|such as|namely|in particular|among them) {THE}({several(letters)})")
    examples = named.match(masked, first.end(), at)
    return examples[1] if examples else first[0]


def _said_only(masked: str, at: int) -> bool:
    return REPORTING.search(masked, max(0, at - 25), at + 1) is not None


def undergoers(masked: str, at: int, letters: str) -> str:
    """The mentions to which the passive verb at a place happens."""
    begin = clause_start(masked, at)
    if begin and _GOES_ON.fullmatch(masked, begin, at):
        first = next(_free(masked, 0, begin, letters), None)
        return first[0] if first else _nearest(masked[:begin], letters)
    before = masked[begin:at]
    if relative := _RELATIVE.search(before):
        return _nearest(before[: relative.start()], letters)
    if _HELPED.search(before):
        first = next(_free(before, 0, len(before), letters), None)
        return first[0] if first else _nearest(before, letters)
    while more := _ONE_MORE_BY.search(before):
        before = before[: more.start()].rstrip()
    if (relative := _RELATIVE.search(before + " ")) is not None:
        before = before[: relative.start()]
    helped = re.search(r"\b(?:is|are|was|were|been)(?: [a-z]+ly)* ?$", before)
    if helped:
        first = next(_free(before, 0, len(before), letters), None)
        return first[0] if first else ""
    return _nearest(before[-110:], letters)


def _nearest(text: str, letters: str) -> str:
    """The last mentions of a text, or what they belong to: the programme of "a programme of legal aid"."""
    found = list(re.compile(several(letters)).finditer(text))
    while len(found) > 1 and found[-2][0][1] != "A" and _BELONGS.fullmatch(text, found[-2].end(), found[-1].start()):
        found.pop()
    return found[-1][0] if found else ""


def benefiting(masked: str, span: tuple[int, int], letters: str) -> str:
    """What is helped "with funds from" somebody: the house or plan before it, else whoever acts, else what follows."""
    begin = clause_start(masked, span[0])
    if near := _nearest(masked[begin : span[0]], letters):
        return near
    actor = next(_free(masked, begin, span[0], "A"), None)
    if actor:
        return actor[0]
    after = re.search(several(letters + "A"), masked[span[1] :])
    return after[0] if after else ""


def helpers(match: re.Match[str]) -> str:
    """Who gives the help of "with help from": "With help from A, the B opened" names B as the one who is helped."""
    listed = match["s"]
    return listed if " and " in listed or match.start() > 2 else re.split(r", (?:the )?", listed)[0]


def _item_in_small(view: View) -> str:
    """The masked sentence; the verb that begins an item of a list is written as verbs are."""
    first = re.match(r"[^\w<>]*[A-Z]", view.masked) if view.lead else None
    return view.masked[: first.end()].casefold() + view.masked[first.end() :] if first else view.masked


class VerbRelation(PatternRelation):
    """A relation that a verb states: `active` forms with an object after them, `passive` ones with "by" and a doer.

    `giving` holds further verbs, each with what may follow it and the letters of its objects.
    """

    active: ClassVar[str] = ""
    acted_on: ClassVar[str] = ""
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = ()
    passive: ClassVar[str] = ""
    by: ClassVar[str] = "(?:by|through)"
    reach: ClassVar[int] = 8
    agentless: ClassVar[str] = ""
    undergoing: ClassVar[str] = ""

    def read(self, view: View) -> Iterator[Tie]:
        """What the patterns find first, then what the verbs add."""
        seen: set[tuple[str, str]] = set()
        for tie in (*super().read(view), *self._active(view), *self._passive(view), *self._agentless(view)):
            key = (tie.subject.id, tie.object.id if tie.object else "")
            if key not in seen:
                seen.add(key)
                yield tie

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """The tie of one pair of a pattern, stated as those of verbs are."""
        yield from self.stated(view, match.span(), subject, object_, attributes)

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """The tie of one pair."""
        state = state_of(view.masked, *span)
        yield from self.tie(subject, object_, span, attributes=attributes, state=state)

    def _active(self, view: View) -> Iterator[Tie]:
        groups = [(self.active, words(self.reach), self.acted_on or self.objects)] if self.active else []
        for verbs, gap, letters in (*groups, *self.giving):
            verb = re.compile(rf"\b(?:{verbs})(?! (?:by|within|under|as)\b) {gap}(?P<o>{several(letters)})")
            for match in verb.finditer(_item_in_small(view)):
                before, ing = view.masked[: match.start()], match[0].split()[0].endswith("ing")
                if _NOUN_FOLLOWS.search(before) and not ing:
                    continue
                if re.search(r"\b(?:by|of|for|in|from|on|without) $", before) or (_HELPED.search(before) and not ing):
                    continue
                beside = re.search(rf"(?P<s>{several(self.subjects)}) (?:(?:currently|jointly|also) )?$", before)
                doing = beside["s"] if ing and beside else doers(view.masked, match.start(), self.subjects)
                led = 0 < len(view.lead_bodies) < 3 and not _ASKED.search(view.lead)
                if not doing and led and _ITEM_BEGINS.fullmatch(before):
                    yield from self._led(view, match)
                yield from self._pairs(view, match.span(), doing, match["o"])

    def _led(self, view: View, match: re.Match[str]) -> Iterator[Tie]:
        """An item of a list that begins with its verb: the bodies that open the list do what it says."""
        for subject in view.lead_bodies:
            for object_ in view.placed_in(match["o"], self.objects):
                yield from self.stated(view, match.span(), subject, object_.thing, {})

    def _passive(self, view: View) -> Iterator[Tie]:
        if not self.passive:
            return
        verb = re.compile(
            rf"\b(?:{self.passive})(?: [a-z]+ly)? {self.by} {words(5)}(?P<s>{several(self.subjects)}){_NO_ACT}"
        )
        for match in verb.finditer(view.masked):
            done = undergoers(view.masked, match.start(), self.undergoing or self.objects)
            yield from self._pairs(view, match.span(), match["s"], done)

    def _agentless(self, view: View) -> Iterator[Tie]:
        """Passives without a doer: the country of the section did it, unless somebody else is said to have."""
        if not self.agentless or view.country is None:
            return
        verb = re.compile(
            rf"\b(?:was|were|is|been|be)(?: (?:not|also|then|yet|[a-z]+ly)){{0,2}} (?P<verb>{self.agentless})\b"
            rf"(?! (?:as|with the)\b)(?!(?: (?:in|on) [\w ]{{4,20}})? by [^<>]{{0,30}}<[ACLGS]\d+>{_NO_ACT})"
        )
        for match in verb.finditer(view.masked):
            done = undergoers(view.masked, match.start("verb"), self.undergoing or self.objects)
            for object_ in view.placed_in(done, self.undergoing or self.objects):
                yield from self.stated(view, match.span(), view.country, object_.thing, {})

    def _pairs(self, view: View, span: tuple[int, int], doing: str, done: str) -> Iterator[Tie]:
        for subject in view.placed_in(doing, self.subjects):
            for object_ in view.placed_in(done, self.objects):
                yield from self.stated(view, span, subject.thing, object_.thing, {})
