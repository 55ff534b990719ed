"""Whom bodies support and work with, and to whom victims are sent on."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation, benefiting, doers, helpers
from loaders.candidates.relations.funding import is_donor
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
    subjects: ClassVar[str] = "ACP"
    objects: ClassVar[str] = "AHTVPSMDL"
    active: ClassVar[str] = (
        r"(?:(?<!financially )support(?:s|ed|ing)?(?! (?:services|systems?|staff|programmes?|programs?|cent"
        r"(?:re|er)s?|measures"
        r"|networks?|to|for|from|of|by|and)\b)|assist(?:s|ed|ing)?|helps?|helped|backs|backed|facilitat(?:es?|ed)"
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
    _received = re.compile(
        rf"(?P<o>{several('AHTVPM')}) (?:also |has |have |had |[a-z]+ly )*(?:receiv(?:es?|ed)|obtain(?:s|ed)|gets?|got"
        rf"|enjoy(?:s|ed)?) (?:[a-z-]+ ){{0,3}}?(?:(?<!financial )(?:support|assistance|help)|advice|expertise|guidance"
        rf"|equipment|vehicles|computers|training|furniture)(?: and [a-z]+)? (?:from|by"
        rf"|of) {words(3)}(?P<s>{several('AC')})"
    )
    _strengthens = re.compile(
        rf"\b(?:strengthen|improv|build|built|reinforc|enhanc|develop|increas|rais)(?:s|es|ed"
        rf"|ing)? (?:the )?(?:[a-z]+ )?"
        rf"(?:capacit\w+|skills|knowledge|expertise|abilit\w+|response|work) of {words(5)}(?P<o>{several('AM')})"
    )
    _things = (
        r"(?i:food|clothes|clothing|equipment|premises|vehicles?|computers|interpreters|staff|officers?"
        r"|experts|medicines?|psychologists|office space|space"
        r"|rooms|furniture|volunteers|materials|doctors|translators)"
    )
    _lends = re.compile(
        rf"(?P<s>{several('AC')}){MID}(?:donat|suppl|lend|lent|second|provid|offer|ma[dk]e|deliver)[a-z]* "
        rf"(?:[a-z]+ ){{0,3}}?{_things}(?: available)?"
        rf"(?:[^.;<>]{{0,30}}? (?:to|for) {words(4)}(?P<o>{several('AHTVPSM')}))?"
        rf"|{_things} (?:are|is|were|was) (?:supplied|donated|provided|lent|seconded|offered) to {words(3)}"
        rf"(?P<o2>{several('AHTVPSM')}) by {THE}(?P<s2>{several('AC')})"
    )
    _drafting = re.compile(
        rf"(?P<s>{several('AC')}){MID}(?:assist|help|support|advis)[a-z]* {words(3)}{several('AC')} (?:in"
        rf"|with|to) (?:the )?(?:draw|draft|develop|prepar|elaborat"
        rf"|revis|updat)[a-z]*(?: up| of| the| a| new){{0,3}} {words(4)}(?P<o>{several('SD')})"
        rf"|(?P<o2>{several('SD')})[^.;<>]{{0,60}}? with (?:the )?(?P<s2>{one('A')}) (?:expertise|support"
        rf"|assistance|help|advice)"
    )
    _with = re.compile(
        rf"\b(?:[Ww]ith|[Uu]nder|[Tt]hrough|[Tt]hanks to|and) (?:the )?"
        rf"(?:(?!(?:no|any|without|financial)\b)[a-z-]+ ){{0,2}}?{_help} (?:of|from|by|(?:provided"
        rf"|donated|given|supplied"
        rf"|offered) by) "
        rf"{words(3)}(?P<s>{several('AC')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Verbs and nouns of helping first, then what was done "with the help of" somebody."""
        yield from super().read(view)
        for match in self._with.finditer(view.masked):
            yield from self._pairs(view, match.span(), helpers(match), benefiting(view.masked, match.span(), "HTVPSMD"))
        for match in self._received.finditer(view.masked):
            yield from self._pairs(view, match.span(), match["s"], match["o"])
        for match in self._strengthens.finditer(view.masked):
            yield from self._pairs(view, match.span(), doers(view.masked, match.start(), "AC"), match["o"])
        for match in (*self._lends.finditer(view.masked), *self._drafting.finditer(view.masked)):
            helped = (
                match["o"]
                or match["o2"]
                or benefiting(view.masked[: match.start()], (match.start(), match.start()), "HTVP")
            )
            yield from self._pairs(view, match.span(), match["s"] or match["s2"], helped)

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With the sort of help that the words tell; the bare support of donors is money, judges in general no body."""
        if "generic" in object_.flags and object_.kind in {"court", "prosecution", "education", "health", "police"}:
            return
        around = view.unmasked(*span)
        money = is_donor(subject) and subject.label == "Actor" and not any(cue.search(around) for cue, _ in _HOW)
        if money or re.search(r"\bfinancial\b", around):
            return
        attributes["how"] = next((how for cue, how in _HOW if cue.search(around)), "assistance")
        yield from super().stated(view, span, subject, object_, attributes)


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
    active: ClassVar[str] = (
        rf"(?:{_sends}(?: (?:[^.;<>]|<W\d+>){{0,70}}?)? ?\b(?:to|into)|(?:notif(?:y|ies|ied)|alert(?:s|ed)?"
        rf"|contact(?:s|ed)?)(?= (?:the |one of (?:the )?)?(?:[a-z]+ )?<[AVTM]\d+>))"
    )
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
