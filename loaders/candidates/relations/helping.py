"""Whom bodies support and work with, whom services are for, and to whom victims are sent on."""

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
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation, benefiting, helpers
from loaders.candidates.relations.operating import owned
from loaders.candidates.views import View

_HOW = (
    (re.compile(r"train|seminar|workshop", re.I), "training"),
    (re.compile(r"expert|advice|advis|consult", re.I), "expertise"),
    (re.compile(r"technical|logistic", re.I), "technical"),
    (re.compile(r"equip|vehicle|computers|premises", re.I), "equipment"),
    (re.compile(r"politic", re.I), "political"),
)


class Support(VerbRelation):
    """Help other than money: training, expertise, equipment, or support without a further word."""

    predicate: ClassVar[str] = "SUPPORTS"
    name: ClassVar[str] = "support"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AHTVPSMDL"
    active: ClassVar[str] = (
        r"(?:(?<!financially )support(?:s|ed|ing)?|assist(?:s|ed|ing)?|helps?|helped|backs|backed|facilitat(?:es?|ed)"
        r"|advis(?:es|ed)|equip(?:s|ped))"
    )
    passive: ClassVar[str] = r"(?:(?<!financially )supported|assisted|backed|facilitated|advised|equipped)"
    by: ClassVar[str] = "by"
    reach: ClassVar[int] = 9
    undergoing: ClassVar[str] = "AHTVPSMDL"
    _help = (
        r"(?:technical |expert |logistical |logistic |political |material |full |active |strong |methodological "
        r"|in-kind |kind )*"
        r"(?:support|assistance|help|aid|guidance|expertise|advice|backing|training|equipment)"
    )
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('A')}){MID}(?:provid(?:es?|ed)|offer(?:s|ed)?|gives?|gave|deliver(?:s|ed)?"
            rf"|contribut(?:es?|ed)"
            rf"|conduct(?:s|ed)|organi[sz](?:es|ed)) {words(5)}(?:<[PV]\d+>|{_help}|trainings)(?:[^.;<>]"
            rf"|<[WFcCK]\d+>){{0,60}}? "
            rf"(?:to|for|of) {words(5)}(?P<o>{several('AHTSM')})"
        ),
    )
    _with = re.compile(
        rf"\b(?:[Ww]ith|[Uu]nder|[Tt]hrough|[Tt]hanks to) (?:the )?{_help} (?:of|from|by|provided by) "
        rf"{words(3)}(?P<s>{several('AC')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Verbs and nouns of helping first, then what was done "with the help of" somebody."""
        yield from super().read(view)
        for match in self._with.finditer(view.masked):
            yield from self._pairs(view, match.span(), helpers(match), benefiting(view.masked, match.span(), "HTVPSMD"))

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With the sort of help that the words tell; who helps judges or schools in general helps no body."""
        if "generic" in object_.flags and object_.kind in {"court", "prosecution", "education", "health", "police"}:
            return
        around = view.unmasked(*span)
        if re.search(r"\bfinancial\b", around):
            return
        attributes["how"] = next((how for cue, how in _HOW if cue.search(around)), "assistance")
        yield from super().stated(view, span, subject, object_, attributes)


class Partnership(PatternRelation):
    """Bodies that work together: in cooperation with, jointly, in partnership."""

    predicate: ClassVar[str] = "PARTNERS_WITH"
    name: ClassVar[str] = "partnership"
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "A"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('A')})(?:[^.;<>]|<[HTVPSMDLWFCKG]\d+>){{0,100}}?,? (?:in|through|on the basis "
            rf"of) (?:close |full |direct |joint |mutual )*(?:co-?operation|partnership|collaboration"
            rf"|co-?ordination|conjunction|consultation) with (?:(?:the|an?|local|other|several|its|two|three|various"
            rf"|foreign) "
            rf")*(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{several('A')}){MID}(?:closely |actively |regularly )?(?:co-?operat(?:es?|ed|ing)"
            rf"|collaborat(?:es?|ed|ing)|work(?:s|ed|ing)?(?: closely| together| jointly)?|partner(?:s|ed)?"
            rf"|liais(?:es|ed)) (?:closely |directly |very closely )?with {THE}(?:local |other "
            rf")?(?P<o>{several('A')})"
        ),
        pattern(rf"(?P<s>{one('A')})(?:,)? (?:together|jointly|along|side by side) with {THE}(?P<o>{several('A')})"),
        pattern(rf"[Cc]o-?operation between {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
        pattern(
            rf"^(?:In|Through|Together|Jointly|Working)(?: [a-z]+)* (?:with|of) "
            rf"{THE}(?P<o>{several('A')})[^.;<>]{{0,30}}?, {THE}"
            rf"(?P<s>{several('A')}) "
        ),
        pattern(
            rf"(?P<s>{several('A')}) (?:is|are|was|were|has been|remains?) (?:also )?(?:an? )?(?:[a-z]+ )?partners? "
            rf"(?:of|to|for) "
            rf"{THE}(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{one('A')}) and {THE}(?P<o>{one('A')}) (?:have |also |has )*(?:jointly|together|co-?operate"
            rf"|collaborate"
            rf"|work together|cooperated|collaborated)"
        ),
        pattern(rf"<P\d+> (?:of|by|between) {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
        pattern(rf"[Jj]oint (?:[a-z-]+ ){{1,3}}(?:of|by|between) {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
        pattern(
            rf"(?P<s>{one('A')})[^.;<>]{{0,40}}? (?:signed|concluded|has)(?: [a-z]+){{0,3}} (?:<G\d+>"
            rf"|<G\d+>[^.;<>]{{0,40}}?) with "
            rf"{THE}(?P<o>{several('A')})"
        ),
    )


class Referral(VerbRelation):
    """Who sends victims on to whom."""

    predicate: ClassVar[str] = "REFERS_TO"
    name: ClassVar[str] = "referral"
    subjects: ClassVar[str] = "ATVMH"
    objects: ClassVar[str] = "AHVTM"
    _sends = (
        r"(?:refer(?:s|red|ring)?|direct(?:s|ed)|sends?|sent|hand(?:s|ed)? over|transfer(?:s|red)?|signal(?:s|led)?"
        r"|report(?:s|ed)?"
        r"|takes?|took|forward(?:s|ed)?|notif(?:y|ies|ied)|entrust(?:s|ed)?)"
    )
    active: ClassVar[str] = rf"{_sends}(?: (?:[^.;<>]|<W\d+>){{0,70}}?)? ?\b(?:to|into)"
    reach: ClassVar[int] = 4
    _sent = r"(?:referred|directed|transferred|sent|taken|handed over|accommodated|placed|transported|forwarded)"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"{_sent} (?:by {THE}(?P<s>{several('ATVM')})) (?:[a-z]+ )?(?:to|in|into) "
            rf"{words(3)}(?P<o>{several('AHVTM')})"
        ),
        pattern(
            rf"{_sent} (?:to|in|into) {words(3)}(?P<o>{several('AHVTM')})[^.;<>]{{0,20}}?,? by "
            rf"{words(2)}(?P<s>{several('ATVM')})"
        ),
        pattern(
            rf"(?:detected|identified|intercepted|met|found|apprehended|assisted|interviewed) by "
            rf"{THE}(?P<s>{several('ATVM')})"
            rf"(?:[^.;<>]|<W\d+>){{0,60}}? {_sent} to {words(4)}(?P<o>{several('AHVTM')})"
        ),
        pattern(
            rf"[Rr]eferrals? (?:of [^.;<>]{{0,20}}<W\d+> )?(?:to|in|into) "
            rf"{words(3)}(?P<o>{several('AHVTM')})[^.;<>]{{0,30}}? "
            rf"(?:by|from) {words(2)}(?P<s>{several('ATVM')})"
        ),
        pattern(
            rf"[Rr]eferrals? (?:by|from) {words(2)}(?P<s>{several('ATVM')}) to {words(3)}(?P<o>{several('AHVTM')})"
        ),
        pattern(
            rf"(?P<o>{several('AHVTM')}) (?:received|receives|accepts?|accepted) (?:[^.;<>]|<W\d+>){{0,40}}? "
            rf"(?:referred by|referrals? "
            rf"from|from) {words(2)}(?P<s>{several('ATVM')})"
        ),
    )

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Only of people: a report or money that goes to somebody is no referral."""
        if re.search(r"<W|refer|victims?|persons?|cases?|women|children|migrants", view.masked):
            yield from super().stated(view, span, subject, object_, attributes)


class Serving(Relation):
    """For whom a shelter, a line, a service or a project is there."""

    predicate: ClassVar[str] = "SERVES"
    name: ClassVar[str] = "serving"
    _for = re.compile(
        rf"(?P<s>{one('HTVP')})(?: (?:operated|run|managed) by (?:the )?(?P<by>{one('A')}))?(?: in [A-Z]\w+)?(?:, "
        rf"(?:[^.;<>]|<[AHTV]"
        rf"\d+>){{3,90}}?,)?,? ?(?:which |that )?(?:is |are |was |were |also |has |have |can |could |may |mainly "
        rf")*(?:for|to|intended for|open to|available to|serv(?:es|ing)"
        rf"|accommodat(?:es?|ed|ing)|offers? [^.;]{{3,60}}? to|shelters?|receives?|admits?"
        rf"|assist(?:s|ed)?|hous(?:es?|ed)|cater(?:s|ing)? (?:for|to)|host(?:s|ed)?|provid(?:es|ed|ing) {words(5)}(?:t"
        rf"o|for)|target(?:s|ed|ing)|aimed at|reserved for|designed for|dedicated to|specialised for) {words(4)}"
        rf"(?P<o>{several('W')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each group of each match; the bare "victims" only where nothing more special is named."""
        for match in self._for.finditer(view.masked):
            service = view.placed_in(match["s"])[0].thing
            groups = [placed.thing for placed in view.placed_in(match["o"], "W")]
            operators = [placed.thing for placed in view.placed_in(match["by"] or "", "A")]
            service = owned(service, operators[0]) if operators else service
            if (
                "generic" in service.flags
                and service.name.casefold().endswith("s")
                and "-" not in service.id.split(":")[-1]
            ):
                continue
            state = state_of(view.masked, match.start(), match.end())
            for group in groups:
                yield from self.tie(service, group, match.span(), state=state)
