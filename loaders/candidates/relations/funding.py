"""Who pays for what, with the amount where it stands beside it."""

import itertools
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.amounts import amounts_in
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import (
    THE,
    Pattern,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation, benefiting, helpers
from loaders.candidates.views import View

_MONEY = (
    r"(?:funds?|funding|financ\w+|grants?|money|budget\w*|subsid\w+|euros?|EUR|USD|US\$|\$|€|£|million|thousand|dinars?"
    r"|leks?|lei|leva|denars?|kuna|KM|BAM|RSD|ALL|MDL|MKD|CHF|SEK|NOK|donations?|dollars|francs|crowns|resources"
    r"|(?:running|operating|operational) costs|salaries)"
)
_ANY = r"(?:[^.;<>]|\.(?=\d)|<[WFcCK]\d+>)"
_PAID = (
    r"(?:co-?funded|funded|co-?financed|financed|co-?sponsored|sponsored|financially supported|subsidi[sz]ed|paid for"
    r"|paid|bankrolled|underwritten|covered|met|borne)"
)


def is_donor(thing: LinkedThing) -> bool:
    """Whether support from a body is mostly money."""
    gives = thing.kind in {"donor_agency", "foreign_government_body"} or thing.id in _DONORS
    return gives or thing.label == "Country" or _GIVING_NAME.search(thing.name) is not None


_GIVING_NAME = re.compile(
    r"\b(?:Oak|Trag|Open Society|Ford|King Baudouin|Bosch|Mott|Soros|Porticus) Foundation|\bOAK\b|\bEmbassy\b"
    r"|\bGrants\b"
    r"|\b(?:Agency for|Development|Co-?operation|Trust) (?:International|Agency|Fund)|\bUSAID\b|\bSida\b|\bDFID\b"
    r"|\bGovernment of (?:the )?(?:U|Norw|Nether|Switz|Swed|Germ|Austr|Denm|Ital|Jap|Liecht|Luxem)"
)
_DONORS = frozenset({"actor:intl:eu", "actor:intl:european-commission", "actor:intl:world-bank"})


class Funding(VerbRelation):
    """Who pays for a body, a service, a project or a plan, with the amount where it stands beside it."""

    predicate: ClassVar[str] = "FUNDS"
    name: ClassVar[str] = "funding"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "AHTVPSMDC"
    active: ClassVar[str] = (
        r"(?:co-?funds?|funds?|co-?funded|funded|co-?financ(?:es|ed)|financ(?:es?|ed|ing)|financially (?:supports?"
        r"|supported|assists?|assisted)|(?:co-?)?sponsor(?:s|ed|ing)"
        r"?|subsidi[sz](?:es?|ed|ing)|bankrolls?|pa(?:ys|id|ying) for"
        r"|cover(?:s|ed|ing)? (?:all |part of |some of |most of )?(?:the |its |their )?(?:[a-z]+ )?(?:costs?|expenses"
        r"|salaries) of)"
    )
    passive: ClassVar[str] = _PAID
    by: ClassVar[str] = (
        r"(?:by|through|from|with [^.;<>]{0,30}?(?:funds|money|means|resources|contributions|grants)[^.;<>]{0,12}? "
        r"(?:from|of))(?: (?:grants?|funds|donations|contributions"
        r"|means|resources) (?:of|from|by))?"
        r"(?: (?:the )?<P\d+>(?:,|,? and|,? as well as))?"
    )
    undergoing: ClassVar[str] = "HTVPSMDA"
    reach: ClassVar[int] = 7
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = (
        (
            r"(?:allocat(?:es?|ed|ing)|provid(?:es?|ed|ing)|donat(?:es?|ed)|grant(?:s|ed)?|disburs(?:es?|ed)"
            r"|award(?:s|ed)?"
            r"|contribut(?:es?|ed)|earmark(?:s|ed)?|gives?|gave|spent|spends|transfers|transferred|dedicated|set "
            r"aside|budgeted"
            r"|committed|pledged|invested|offer(?:s|ed)|paid|pays|approved|increased|decreased|reduced|cut"
            r"|channel(?:s|led)"
            r"|made available)",
            rf"{_ANY}{{0,60}}?{_MONEY}(?![a-z]){_ANY}{{0,70}}?\b(?:to|for|towards|toward|of|in) {words(6)}",
            "HTVPSMDA",
        ),
    )
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{several('AHTVPMS')}) (?:also |has |have |had |did not |does not |[a-z]+ly |continue[sd]? to "
            rf"|still )*(?:receiv(?:es?|ed|ing)|obtain(?:s|ed)?|got|gets?|survive[sd]?|live[sd]?|subsist"
            rf"(?:s|ed)?|secured|attracted|depend(?:s|ed)?|rel(?:y"
            rf"|ies|ied)"
            rf"|benefit(?:s|ed)?|was awarded|were awarded)(?: on)?{_ANY}{{0,60}}?(?:{_MONEY}|donors"
            rf"|support){_ANY}{{0,30}}? "
            rf"(?:from|by|of) {words(3)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPM')}) (?:also |has |have |[a-z]+ly |continue[sd]? to |still )*(?:depend(?:s|ed)?"
            rf"|rel(?:y"
            rf"|ies|ied)) (?:[a-z]+ly )?(?:up)?on {words(4)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPM')})[^.;]{{0,90}}? (?:received|receives|obtained|{_PAID} (?:by"
            rf"|from))[^.;]{{0,110}}? and (?:an? )?"
            rf"(?:[a-z]+ )?(?:grants?|donations?|contributions?|subsid\w+|funds|[\d.,]+ [A-Z€$a-z]+"
            rf"|[€$][\d.,]+)[^.;<>]{{0,40}}? "
            rf"(?:awarded by|given by|from|by|of) {words(2)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPM')}) (?:is|are|was|were|remains?|remained) (?:[a-z]+ )?dependent on "
            rf"{words(4)}(?P<s>"
            rf"{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPMS')}) (?:also |has |have |had |[a-z]+ly )*(?:receiv(?:es?|ed)|obtain"
            rf"(?:s|ed)?) from {words(2)}(?P<s>{several('AC')})"
            rf"[^;<>]{{0,40}}?(?:{_MONEY}|salar|rent|food|costs)"
        ),
        pattern(
            rf"(?P<o>{several('HTVPMSA')})(?:[’']s?)? (?:[a-z]+ ){{0,2}}(?:rent|lease|(?:running |operating"
            rf" |staff )?costs|expenses|bills|salaries"
            rf"|wages|upkeep|maintenance|food|utilities|budget|funding|financing)\b[^.;<>]{{0,50}}? (?:"
            rf"(?:is|are|was|were|has been|have been) "
            rf"(?:[a-z]+ly )?(?:covered|paid|met|borne|financed|provided|shouldered)(?: for)? by|depends on"
            rf"|comes? from|came from) "
            rf"{words(3)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}) (?:also |has |have |had )*(?:gave|gives?|provided|put up|lent"
            rf"|contributed|donated) the (?:money|funds|means"
            rf"|funding) for {words(5)}(?P<o>{several('HTVPSMDA')})"
        ),
        pattern(
            rf"(?P<s>{several('AC')}) (?:also |has |have |had |[a-z]+ly )*(?:gave|gives?|grant(?:s|ed)|award(?:s|ed)"
            rf"|pa(?:ys|id)|promis(?:es|ed)|pledg(?:es|ed)|offer(?:s|ed)|allocat(?:es|ed)|provid(?:es|ed)) "
            rf"(?:each of )?{words(3)}(?P<o>{several('AHTVP')}) {words(3)}(?:<[cC]\d+> )?"
            rf"(?:with )?(?:an? )?(?:[a-z]+ ){{0,2}}?"
            rf"(?:[A-Z€$£]{{1,4}} ?)?(?:\d[\d., ]*(?:\d|million|thousand)|grants?|subsid\w+|funds|funding|money|cash)\b"
            rf"(?! (?:staff|employees|people|persons|victims|officers|months|years|computers|vehicles|cars"
            rf"|copies|places"
            rf"|beds|hours|days|rooms|social))"
        ),
        pattern(rf"(?P<s>{one('A')})-(?:funded|financed|sponsored) {words(4)}(?P<o>{one('HTVPSM')})"),
        pattern(
            rf"(?:[Ff]unding|[Ff]unds|[Mm]oney|[Ff]inanc\w+(?: (?:support|assistance|help|means|aid))?"
            rf"|[Rr]esources|[Ss]upport"
            rf"|[Dd]onations|budget) (?:for|of|to) "
            rf"{words(5)}(?P<o>{several('HTVPSMDA')}){_ANY}{{0,25}}? (?:comes?|came|is provided|was provided|are "
            rf"provided"
            rf"|were provided|is secured|originates?|is allocated|was allocated|are allocated)[^.;<>]{{0,25}}? "
            rf"(?:from|by) "
            rf"{words(3)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?:[Ff]unds|[Ff]unding|[Mm]oney|[Gg]rants?|[Rr]esources) (?:is |are |was |were |has been |have been )*"
            rf"(?:provided|allocated|disbursed|granted|given|made available) by {words(3)}(?P<s>{several('AC')}) "
            rf"(?:to|for) "
            rf"{words(6)}(?P<o>{several('HTVPSMDA')})"
        ),
        pattern(
            rf"(?P<o>{several('HTVPSMDA')})(?:[^.;<>]|<W\d+>){{0,40}}?, for which {words(1)}(?P<s>{several('AC')}) "
            rf"(?:provid|pay|paid|allocat|cover)"
        ),
        pattern(
            rf"(?:[Bb]udget|[Cc]osts?|[Ee]xpenses) of {words(4)}(?P<o>{several('HTVPSMA')})[^.;]{{0,90}}? (?:came"
            rf"|comes?"
            rf"|allocated|covered|provided|was allocated)[^.;<>]{{0,40}}? (?:from|by) {words(3)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"(?P<o>{several('AHTVPM')}) (?:has|had|have) (?:an? )?(?:annual |yearly |total )?budget of "
            rf"[^.;<>]{{3,90}}?"
            rf"(?:allocated|provided|covered|financed|from)[^.;<>]{{0,40}}? (?:by )?{words(2)}(?P<s>{several('AC')})"
        ),
        pattern(
            rf"[Dd]onors(?:,)? (?:including|notably|such as|namely|among them) {THE}(?P<s>{several('AC')}),? (?:have "
            rf"|has "
            rf")?(?:fund|financ|support|contribut|provid|donat|sponsor)[a-z]*{_ANY}{{0,60}}? {words(6)}"
            rf"(?P<o>{several('HTVPSMDA')})"
        ),
    )
    _with = re.compile(
        rf"(?P<with>[Ww]ith (?:the )?(?:[a-z]+ )?(?:financial (?:support|assistance|help|backing|aid|contribution)"
        rf"|funding"
        rf"|funds|a grant|grants|money|financing|donations|support and funding|co-?funding)|thanks to (?:a )?(?:grants?"
        rf"|donations?|funding)) (?:of|from|by|provided by) {words(3)}(?P<s>{several('AC')})"
    )

    _state_money = (
        r"(?:(?:any |direct |regular |stable |separate |specific |dedicated |sufficient |such )*(?:(?:state"
        r"|public|government"
        r"|governmental|budgetary|national|municipal)(?: financial)? (?:funding|funds|support|subsid\w+|money|resources"
        r"|financing|assistance)|funding|budget(?: line| allocation)?|financial (?:support|assistance"
        r"|resources|means)|grants?"
        r"|subsid\w+))"
    )
    _none = re.compile(
        rf"\b(?:no|not (?:allocate|provide|earmark|disburse|grant|give|dedicate|set aside|offer|pay)(?: any)?"
        rf"|without|lack of|failed to (?:allocate|provide)|stopped|ceased|discontinued) {_state_money}"
        rf"(?:[^.;<>]|<W\d+>){{0,40}}? (?:to|for) {words(5)}(?P<to>{several('HTVPSMDA')})"
        rf"|(?P<o>{several('HTVPMA')}) (?:[a-z]+ )?(?:received? no|receives? no|(?:did|do|does|has|have) not "
        rf"receiv(?:e|ed)|without|(?:has|have|had) no"
        rf"|lack(?:s|ed)?) {_state_money}"
        rf"|(?P<o2>{several('HTVPMA')})(?:[^.<>]|<W\d+>){{0,120}}? (?:receiv|get|got)[a-z]* (?:nothing|no "
        rf"(?:money|funds|support|help))"
        rf"(?: whatsoever| at all)? from (?:the )?(?:[Ss]tate|public|<A\d+>)"
        rf"|(?P<o3>{several('HTVPSMD')})[^.;<>]{{0,30}}?, for which no (?:funds|money|budget|funding"
        rf"|resources) (?:was|were|has been|have been|had been)"
        r"(?: ever)? (?:voted|allocated|provided|earmarked|foreseen|set aside)"
    )

    _with_support = re.compile(
        rf"\b[Ww]ith (?:the )?(?:support|assistance|help) (?:of|from|by) {words(3)}(?P<s>{several('AC')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Verbs and nouns of paying first, then what was done "with funding from" somebody."""
        seen: set[tuple[str, str]] = set()
        denied: set[str] = set()
        for tie in (*super().read(view), *self._with_money(view), *self._without_money(view)):
            key = (tie.subject.id, tie.object.id if tie.object else "")
            if tie.state is State.ABSENT and key[1] in denied:
                continue
            denied.update({key[1]} if tie.state is State.ABSENT else ())
            if key not in seen:
                seen.add(key)
                yield tie

    def _with_money(self, view: View) -> Iterator[Tie]:
        for match in self._with.finditer(view.masked):
            yield from self._pairs(view, match.span(), helpers(match), benefiting(view.masked, match.span(), "HTVPSMD"))
        for match in self._with_support.finditer(view.masked):
            donors = [one for one in view.placed_in(helpers(match), "AC") if is_donor(one.thing)]
            done = view.placed_in(benefiting(view.masked, match.span(), "HTVPSMD"), "HTVPSMD")
            for donor, object_ in itertools.product(donors, done):
                yield from self.stated(view, match.span(), donor.thing, object_.thing, {})

    def _without_money(self, view: View) -> Iterator[Tie]:
        """Bodies and houses to which the state gives nothing."""
        for match in self._none.finditer(view.masked) if view.country else ():
            for placed in view.placed_in(match["o"] or match["o2"] or match["o3"] or match["to"], "HTVPSMDA"):
                if view.country is not None:
                    yield from self.tie(view.country, placed.thing, match.span(), state=State.ABSENT)

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """With the first amount that the match, or what follows it, names; others are the same in another currency."""
        end = min(len(view.masked), span[1] + 70)
        amounts = list(amounts_in(view.masked[span[0] : end]))
        if amounts:
            attributes |= {"amount": amounts[0].amount, "currency": amounts[0].currency}
        yield from super().stated(view, span, subject, object_, attributes)
