"""What bodies run, pay, support and share, whom services are for, and to whom victims are sent on."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from graph_schema.ids import slug_of
from loaders.candidates.amounts import amounts_in
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
from loaders.candidates.views import View

_RUNS = (
    r"(?:operat(?:es?|ed|ing)|r[ua]ns?|running|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?|administer(?:s|ed"
    r"|ing)?|host(?:s|ed|ing)|hous(?:es|ed)|established and (?:runs?|operates?)|opened|set up)"
)
_CARRIES = (
    r"(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?"
    r"|organi[sz](?:es?|ed|ing)|execut(?:es?|ed|ing)|started|initiated|develop(?:s|ed|ing)?|held|holds"
    r"|holding|prepared|produced|published|undertook|undertakes?|began|facilitat(?:es|ed))"
)
_GIVES = r"(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|render(?:s|ed|ing)?)"


def owned(thing: LinkedThing, owner: LinkedThing) -> LinkedThing:
    """A shelter or a line that is only called by its noun, known by whoever runs it."""
    if "generic" not in thing.flags or thing.known or owner.label not in {"Actor", "Country"}:
        return thing
    kind, scope, _ = thing.id.split(":")
    noun = re.sub(r"^(?:the|a|an|its|their|several|new) ", "", thing.name.casefold())
    slug = f"{owner.id.split(':')[-1]}-{slug_of(noun)}"[:90].strip("-")
    return replace(thing, id=f"{kind}:{scope}:{slug}", name=f"{noun.capitalize()} of {owner.name}"[:150])


class Operation(PatternRelation):
    """A body runs a shelter, a helpline or a service, or carries out a project."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "operation"
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "HTVPM"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(rf"(?P<s>{several('A')}){MID}{_RUNS} {words(6)}(?P<o>{several('HTVM')})"),
        pattern(rf"(?P<s>{several('AC')}){MID}{_CARRIES} {words(6)}(?P<o>{several('PTV')})"),
        pattern(rf"(?P<s>{several('A')}){MID}{_GIVES} {words(6)}(?P<o>{several('VHT')})"),
        pattern(
            rf"(?P<o>{several('HTVPM')})(?: \([^)]*\))?(?:,? (?:for|in|of|on|to|with|aimed at) {words(7)})?,? "
            rf"?(?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been|being) )?(?:currently |jointly "
            rf"|mainly |also |all )?(?:operated|run|managed|maintained|administered|implemented|carried out"
            rf"|conducted|organi[sz]ed|provided|offered|launched|held) (?:jointly |mainly |only |and "
            rf"(?:staffed|financed|funded|supported) )?by (?:(?:local|the|an?|two|three|specialised) "
            rf")*(?P<s>{several('A')})"
        ),
        pattern(rf"(?P<o>{several('HT')}) of (?:the )?(?P<s>{one('A')})"),
        pattern(rf"(?P<s>{one('A')})(?:[’']s?|,? with its) (?:own )?(?P<o>{one('HT')})"),
        pattern(
            rf"(?P<s>{several('A')}){MID}responsible for (?:running|operating|managing) {words(6)}(?P<o>"
            rf"{several('HTVPM')})"
        ),
        pattern(rf"(?P<s>{several('A')})-(?:run|operated|managed) (?P<o>{several('HTV')})"),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Unnamed houses and lines are known by their operator."""
        yield from super().made(view, match, subject, owned(object_, subject), attributes)


class Funding(PatternRelation):
    """Who pays for a body, a service, a project or a plan, with the amount where it stands beside it."""

    predicate: ClassVar[str] = "FUNDS"
    name: ClassVar[str] = "funding"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AHTVPSMDC"
    _paid = (
        r"(?:funded|financed|co-?funded|co-?financed|(?:co-?)?sponsored|financially supported|subsidi[sz]ed|paid for)"
    )
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{several('HTVPSMA')})(?: \([^)]*\))?(?:,? (?:for|in|of|on|to|with|against|aimed at|run by"
            rf"|operated by|implemented by|and implemented by)[^.;]{{0,90}}?)?,? ?(?:(?:which|that) )?(?:(?:is"
            rf"|are|was|were|has been|have been|being|will be) )?(?:not |partly |partially |fully |mainly "
            rf"|also |jointly |largely |primarily |entirely |exclusively |supported and )*{_paid} (?:mainly "
            rf"|partly |jointly |exclusively |entirely |and supported )?(?:by|through|from|with funds from)(?: "
            rf"funds (?:of|from))? (?:the |a |grants? (?:of|from) (?:the )?)?(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:funds?|finances?|co-?finances?|{_paid}|subsidi[sz]es|(?:co-?)?sponsors?"
            rf"|bankrolls?) {words(6)}(?P<o>{several('HTVPSMDA')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:allocat(?:es|ed)|provid(?:es|ed)|donat(?:es|ed)|grant(?:s|ed)"
            rf"|disburs(?:es|ed)|award(?:s|ed)|contribut(?:es|ed)|earmark(?:s|ed)|gave|spent|transferred"
            rf"|increased|decreased|reduced)[^.;<>]{{0,45}}(?:funds?|funding|financ\w+|grants?|money|budget"
            rf"|subsid\w+|euros?|EUR|USD|US\$|\$|€|million|dinars?|leks?|denars?|KM|BAM|RSD|ALL"
            rf"|donation)[^.;<>]{{0,60}}(?:to|for|towards|of) {words(6)}(?P<o>{several('HTVPSMA')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPM')}) (?:also |has |have )?(?:receiv(?:es?|ed)|obtained|got|depends? on"
            rf"|relies on|rely on)[^.;<>]{{0,40}}(?:funds?|funding|financ\w+|grants?|money|donations?"
            rf"|subsid\w+|support)[^.;<>]{{0,25}} (?:from|by|of) {THE}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('HTVPSM')})[^.;<>]{{0,60}} with (?:the )?(?:financial (?:support|assistance"
            rf"|help)|funding|funds|a grant|grants|money|financing) (?:from|of|by|provided by) {THE}(?P<s>"
            rf"{several('AC')})"
        ),
        pattern(rf"(?P<s>{one('A')})-(?:funded|financed|sponsored) {words(4)}(?P<o>{one('HTVPSM')})"),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With the first amount that the match, or what follows it, names; others are the same in another currency."""
        end = min(len(view.masked), match.end() + 70)
        amounts = list(amounts_in(view.masked[match.start() : end]))
        if amounts:
            attributes |= {"amount": amounts[0].amount, "currency": amounts[0].currency}
        yield from super().made(view, match, subject, object_, attributes)


class Assistance(Relation):
    """A body that assists, shelters or returns people: the service that it gives them, without a name of its own."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "assistance"
    _does = re.compile(
        rf"(?P<s>{several('A')}){MID}(?P<verb>assist|accommodat|shelter|repatriat|counsel|hous|help)\w* "
        rf"(?:to return and assist )?{words(5)}(?P<w>{one('W')})"
    )
    _nouns: ClassVar[dict[str, tuple[str, str]]] = {
        "assist": ("Assistance", "other"),
        "help": ("Assistance", "other"),
        "accommodat": ("Accommodation", "reception_centre"),
        "shelter": ("Accommodation", "reception_centre"),
        "hous": ("Accommodation", "reception_centre"),
        "repatriat": ("Return", "return"),
        "counsel": ("Counselling", "counselling"),
    }

    def read(self, view: View) -> Iterator[Tie]:
        """One service for each body."""
        for match in self._does.finditer(view.masked):
            noun, kind = self._nouns[match["verb"]]
            for placed in view.placed_in(match["s"], "A"):
                owner = placed.thing
                slug = f"{owner.id.split(':')[-1]}-{noun.casefold()}"[:90]
                name = f"{noun} by {owner.name}"[:150]
                service = LinkedThing(f"service:{view.scope}:{slug}", "Service", name, kind, country=None)
                state = state_of(view.masked, match.start(), match.end())
                yield from self.tie(owner, service, match.span(), state=state)


_HOW = (
    (re.compile(r"train|seminar|workshop", re.I), "training"),
    (re.compile(r"expert|advice|advis|consult", re.I), "expertise"),
    (re.compile(r"technical|logistic", re.I), "technical"),
    (re.compile(r"equip|vehicle|computers|premises", re.I), "equipment"),
    (re.compile(r"politic", re.I), "political"),
)


class Support(PatternRelation):
    """Help other than money: training, expertise, equipment, or support without a further word."""

    predicate: ClassVar[str] = "SUPPORTS"
    name: ClassVar[str] = "support"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AHTVPSMDL"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{several('AHTVPSMDL')})[^.;]{{0,70}}?(?:supported|assisted|backed|facilitated|trained) "
            rf"(?:jointly |mainly |technically |also )?by {THE}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<s>{several('A')}){MID}(?:supports?|supported|assists?|assisted|trains?|trained|helps?"
            rf"|helped) {words(6)}(?P<o>{several('AHTVPSMDL')})"
        ),
        pattern(
            rf"(?P<s>{several('A')}){MID}(?:provid(?:es?|ed)|offer(?:s|ed)?|gives?|gave|deliver(?:s|ed)?"
            rf"|conduct(?:s|ed)|organi[sz](?:es|ed)) {words(6)}(?:<P\d+>|<V\d+>|assistance|support|training"
            rf"|trainings|equipment|expertise|advice) {words(4)}(?:to|for|of) {words(5)}(?P<o>"
            rf"{several('AHTSM')})"
        ),
        pattern(
            rf"(?P<o>{one('HTVPSMDL')})[^.;<>]{{0,80}}? with (?:the )?(?:technical |expert |logistical |kind "
            rf")*(?:support|assistance|help|aid) (?:of|from|by|provided by) {THE}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{one('A')})(?:[^.;<>]|<[HTVPSMDLWFC]\d+>){{0,90}}?,? (?:with|through) (?:the "
            rf")?(?:technical |expert |financial and technical )*(?:support|assistance|help) (?:of|from|by"
            rf"|provided by) {THE}(?P<s>{several('AC')})"
        ),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With the sort of help that the words of the match tell."""
        around = view.unmasked(match.start(), match.end())
        attributes["how"] = next((how for cue, how in _HOW if cue.search(around)), "assistance")
        yield from super().made(view, match, subject, object_, attributes)


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
            rf"|co-?ordination|conjunction|consultation) with (?:(?:the|local|other|several|its) "
            rf")*(?P<o>{several('A')})"
        ),
        pattern(
            rf"(?P<s>{several('A')}){MID}(?:closely |actively |regularly )?(?:co-?operat(?:es?|ed|ing)"
            rf"|collaborat(?:es?|ed|ing)|work(?:s|ed|ing)?(?: closely| together| jointly)?|partner(?:s|ed)?"
            rf"|liais(?:es|ed)) (?:closely |directly |very closely )?with {THE}(?:local |other "
            rf")?(?P<o>{several('A')})"
        ),
        pattern(rf"(?P<s>{one('A')})(?:,)? (?:together|jointly|along) with {THE}(?P<o>{several('A')})"),
        pattern(rf"[Cc]o-?operation between {THE}(?P<s>{one('A')}) and {THE}(?P<o>{one('A')})"),
    )


class Referral(PatternRelation):
    """Who sends victims on to whom."""

    predicate: ClassVar[str] = "REFERS_TO"
    name: ClassVar[str] = "referral"
    subjects: ClassVar[str] = "ATVMH"
    objects: ClassVar[str] = "AHVTM"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{several('ATVMH')}){MID}(?:refer(?:s|red)?|directs?|directed|sends?|hands? over"
            rf"|transfer(?:s|red)?)(?: {words(6)})?(?:to|them to|into) {words(3)}(?P<o>{several('AHVTM')})"
        ),
        pattern(
            rf"(?:referred|directed|transferred|sent) (?:by (?:the )?(?P<s>{several('ATVM')})) to {words(3)}(?P"
            rf"<o>{several('AHVTM')})"
        ),
        pattern(
            rf"(?:referred|directed|transferred|accommodated) to {words(3)}(?P<o>{several('AHVTM')})(?:,)? by "
            rf"{THE}(?P<s>{several('ATVM')})"
        ),
    )


class Serving(Relation):
    """For whom a shelter, a line, a service or a project is there."""

    predicate: ClassVar[str] = "SERVES"
    name: ClassVar[str] = "serving"
    _for = re.compile(
        rf"(?P<s>{one('HTVP')})(?: (?:operated|run|managed) by (?:the )?(?P<by>{one('A')}))?,? ?(?:which |that "
        rf")?(?:is |are |was |were |also |has |have )*(?:for|intended for|open to|available to|serv(?:es|ing)"
        rf"|accommodat(?:es|ed|ing)"
        rf"|assist(?:s|ed)|hous(?:es|ed)|cater(?:s|ing)? (?:for|to)|host(?:s|ed)|provid(?:es|ed|ing) {words(5)}(?:t"
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
            state = state_of(view.masked, match.start(), match.end())
            for group in groups:
                yield from self.tie(service, group, match.span(), state=state)
