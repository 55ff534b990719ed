"""Whom a body is made up of, where the words of membership come first or last and the body is "it" or named before."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.attending import body_before
from loaders.candidates.relations.base import REPORTING, THE, Relation, Tie, one
from loaders.candidates.relations.listing import IS_A, list_after, list_before, without_sum
from loaders.candidates.relations.membership import can_have_members
from loaders.candidates.views import Placed, View

_WHOLE = rf"(?:{THE}(?P<{{}}><[AM]\d+>)(?:[’']s?)?)"
_ITS = r"(?:\b[Ii]ts|\b[Tt]heir|\b[Ww]hose|\b[Tt]he|\b[Oo]ther|^|<[AM]\d+>(?:[’']s?)?)"
_SOME = r"(?:(?:[a-z-]+|\d+) ){0,3}?"
_ARE = r"(?:are|is|were|was|remain|include[sd]?|compris\w+|consists? of|c[ao]mes? from|range from|:)"
_PARTICIPLE = (
    r"(?:[Aa]ppointed|[Nn]ominated|[Nn]amed|[Rr]epresented|[Ss]eated|[Aa]dmitted|[Ee]lected|[Ii]nvolved|[Ii]ncluded"
    r"|[Aa]ssigned|[Dd]elegated|[Ss]econded|[Bb]elonging|[Ss]itting|[Ss]erving|[Pp]articipating|[Tt]aking part"
    r"|[Pp]resent|[Ii]nvited|[Gg]athered|[Aa]ssembled|[Uu]nited|[Bb]rought together)"
)
_MEMBERS = r"(?:members?(?:hip)?|member (?:organi[sz]ations|institutions|states)|participants|composition|line-up)"
_OPENS = re.compile(
    r"\b(?:[Aa]round|[Rr]ound|[Aa]t) (?:its|the|this|that|one|a) (?:same |round |common )?table\b[^<>.;]{0,25}?"
    r" (?:one finds|are|sits?|sat|were|is|meets?|gathers?|come together)\b"
    rf"|\b{_PARTICIPLE} (?:to|on|in|at|within|into|with|by) (?:it|them|him|her|there|{_WHOLE.format('o1')})"
    r"[^<>.;]{0,30}? (?:are|is|were|was)\b"
    rf"|\b(?:[Oo]n|[Ii]n|[Ww]ithin|[Aa]t|[Tt]o) (?:it|them|which|{_WHOLE.format('o2')})(?: there)?"
    r"(?: (?:are|is|were|was|also|both|all))* (?:represented|sits?|sat|serves?|seated|belongs?|included|participates?"
    r"|meets?|takes? part|(?:there )?(?:are|were) [^<>.;,]{0,30}members)\b"
    rf"|{_ITS} ?{_SOME}{_MEMBERS} (?:of which )?{_ARE}(?! (?:of|in|on|to|a|an|not|[a-z]+ed)\b)"
    rf"|{_ITS} ?{_SOME}{_MEMBERS}(?=[:(]| \()"
    r"|\b(?:\d+|[a-z-]+) (?:permanent |other |regular |full )*(?:members|member organi[sz]ations|participants|seats)"
    rf"(?: (?:of|in|on) {_WHOLE.format('o4')})?"
    r"(?:,| -| –|:)? (?:including|i\.e\.,?|namely|among (?:them|which|whom)|such as|inter alia|notably)"
    r"|\bdraw(?:s|n|ing)? (?:its|their) (?:[a-z]+ )?(?:members(?:hip)?|people|staff|representatives|delegates) from\b"
    r"|\b(?:has|have|had|counts?|counted|numbers?|lists?) (?:as|among) (?:its|their|<[A-Z]\d+>) (?:[a-z]+ )?members\b"
    r"|\b[Aa]mong (?:its|their|the|<[AM]\d+>) (?:[a-z]+ )?(?:members|participants)(?: of it)? (?:are|is|were|was)\b"
    r"|\b(?:has (?=[^<>.;:]{3,30}(?:members|seats|participants|institutions|organi[sz]ations|associations"
    r"|representatives):)|numbers |counts |unites |joins )(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)"
    r"[^<>.;:]{0,30}:"
    r"|\b(?:[Ss]eats|[Pp]laces|[Mm]embership) (?:[a-z]+ )?(?:is|are|was|were|has been|have been) (?:held|occupied"
    r"|taken|given|granted|allotted|reserved|offered|accorded|filled)(?: in \d{4})?(?: by| to| for)\b"
    r"|\b(?:[Tt]hese|[Tt]hey|[Tt]he following)(?: (?:[a-z]+ ){0,3}?)?(?: ?(?:are(?: involved| represented| members"
    r"| included| present)?|include|comprise|range from))(?=:| the | <)"
    r"|\b(?:institutions|bodies|authorities|agencies|organi[sz]ations) (?:must|have to) (?:always )?be present:"
    r"|(?<=> )ranges? from\b"
    rf"|\b[Aa]mong (?:those|the (?:bodies|institutions|signatories|organi[sz]ations"
    rf"|parties)) [^.;]{{0,120}}?(?P<o3><M\d+>)"
    r"[^<>.;]{0,20} (?:are|were|is)\b"
    r"|\b(?:parties|signatories) to (?:that|this|the) (?:agreement|memorandum|protocol|<G\d+>) (?:are|were"
    r"|include[sd]?)\b"
    r"|^(?:Besides|Apart from|In addition to|Along with"
    r"|Next to)(?=[^.;]{3,200}, (?:the )?<A\d+>[^<>.;]{0,20}\b(?:contains?"
    r"|compris|includ|consist|counts|has|brings|gathers?|unites?|members|participants)\b|[^.;]{3,200}, (?:its"
    r"|their) [a-z ]{0,20}(?:members|participants)\b)"
    r"|\bwith (?=[^.;]{3,260} as (?:its |the |full )*members\b)"
)
"""Words after which the members come."""
_CLOSES = re.compile(
    r"(?<=[>’'a-z)]) (?:are|were|is|was)(?: (?:also|all|both|now))* (?:among )?(?:its|their|<[AM]\d+>[’']?s?)"
    r" (?:[a-z]+ )?(?P<role>members?|observers?|participants)\b"
    r"|(?<=[>’'a-z)]) (?:belongs?|belonged) to (?:it|them|(?:its |the )?(?P<o1><[AM]\d+>))"
    r"|(?<=[>’'a-z)]) (?:was|were|has been|have been) (?:nominated|appointed|elected|added|delegated|seconded"
    r"|admitted) to"
    r" (?:it|them)\b"
    r"|(?<=[>’'a-z)]) (?:(?:each|both|also|all) )*(?:have|has|had|holds?|sends?|sent|delegates?) (?:an?|one|two|their"
    r"|its)(?: [a-z]+)? (?:delegates?|representatives?|seats?|members?|places?|votes?) (?:each |there|on it|in it)"
    r"|(?<=[>’'a-z)]) (?:(?:also|both|all|each|regularly) )*(?:takes? part|took part|participate[sd]?|attend(?:s|ed)?"
    r"|(?:are|were|is|was) (?:also )?(?:present|represented|involved|included|invited)|sits?(?: on it)"
    r"|ha(?:s|ve) a seat)(?: too| as well| in (?:it|them)| on it| there)?(?=[.,;]|$| but\b| and\b|:)"
)
"""Words before which they came."""
_BESIDE = re.compile(r"<[A-Za-z]\d+>(?:[’']s?)?(?! and )[^<>.;]{0,30}$")
"""The list stands just before, and not another verb with "and"."""
_COMES = re.compile(
    r"(?<=> )(?:has |have |was |were |only |later |also )*(?:(?P<left>left|withdrew|withdrawn|dropped out|resigned"
    r"|departed|quit|ceased to (?:attend|participate|be (?:a )?members?)|stopped attending|suspended (?:its|their)"
    r" (?:membership|participation))"
    r"|joined|followed|acceded|admitted|added|co-opted|brought in|came on board)"
    r"(?: (?:it|them|(?:the )?(?:network|coalition|body|platform|group)|<[AM]\d+>))?"
    r"(?=[.,;]|$| (?:in|later|since|after|as|last|the following)\b)"
)
"""Those who came later or went, after a sentence about members."""
_LINKS = re.compile(
    rf"(?P<o>{one('AM')})(?:,? (?:which|that))? (?:(?:also )?(?:encompass(?:es|ed)|links?(?: up| together)?|linked"
    rf"|groups?"
    r"|embraces|connects|pools|associates)|(?:is|serves as|acts as) an? [a-z ]{0,20}(?:forum|platform"
    r"|meeting place) (?:for|of)"
    r"|(?:was|has been|is) (?:later |since )?(?:expanded|enlarged|extended|widened|broadened|opened) to(?: include"
    r"| also"
    r" include)?)(?= )"
)
"""A body and what it does with two or more others."""
_TOGETHER = re.compile(
    r"(?<=[>’'a-z)]) (?:works?|worked|co-?operate[sd]?|meets?|met|come|came|gather(?:ed)?|are (?:gathered|united"
    r"|organi[sz]ed"
    r"|brought together|associated)|join(?:ed)? forces|form(?:ed)? part) (?:together |closely |regularly )*"
    rf"(?:in|within|through|of) (?:the (?:framework|umbrella) of )?{THE}(?P<o1>{one('AM')})"
)
"""Two or more that do something together within a body."""
_AS_DO = re.compile(
    r"\b(?:members? of|part in|participates? in|sits? on|serves? on|represented (?:in|on|at)|belongs? to"
    r"|seats? (?:on|in))"
    rf" {THE}(?P<o5>{one('AM')}),? (?:alongside|together with|along with|with|as (?:do|does|did|are|is|was|were)"
    r"|and so (?:do|does|did|are|is|were|was))\b"
)
_OF_MEMBERS = re.compile(
    r"\b(?:members?(?:hip)?|compos\w+|compris\w+|consist\w*|represented|seats?|places|gathers?|unites?|brings? together"
    r"|present|participants|network|coalition|joined|involved|delegate|belong\w*|attend\w*|includes?|signed|signator\w+"
    r"|table|sit)\b"
)
_LEAVES_FIRST = ("Besides", "Apart from", "In addition to", "Along with", "Next to")
_BODIES = frozenset({"coordination_body", "ngo_network", "regional_body"})
_NO_MEMBER = frozenset({"government"})
_NO_WHOLE = frozenset({"ministry", "government", "ngo", "police", "prosecution", "parliament"})


class Composing(Relation):
    """Members listed beside words that say so, of the body in the sentence or of the one spoken of before."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "composition"

    def read(self, view: View) -> Iterator[Tie]:
        """Each member once for each body."""
        seen: set[str] = set()
        for match, who, body, state in self._found(view):
            span = _with_list(view.masked, match, who)
            if REPORTING.search(view.masked, max(0, match.start() - 25), match.start()):
                continue
            role = {"role": "observer"} if (match.groupdict().get("role") or "").startswith("obs") else {}
            for member in without_sum(view, who) if body is not None else ():
                if body is None or member.thing.id in (*seen, body.id) or not _may_belong(member, body):
                    continue
                seen.add(member.thing.id)
                yield from self.tie(member.thing, body, span, attributes=dict(role), state=state)

    def _found(self, view: View) -> Iterator[tuple[re.Match[str], str, LinkedThing | None, State | None]]:
        masked = view.masked
        if asks(view):
            return
        for match in _OPENS.finditer(masked):
            who = list_after(masked[match.end() :])
            yield match, who, _whole(view, match), state_of(masked, *match.span())
        for match in (*_LINKS.finditer(masked), *_AS_DO.finditer(masked)):
            who = list_after(masked[match.end() :])
            if match.re is _AS_DO or len(view.placed_in(who, "AC")) > 1:
                yield match, who, _whole(view, match), state_of(masked, *match.span())
        for match in _TOGETHER.finditer(masked):
            who = list_before(masked[: match.start() + 1])
            if len(view.placed_in(who, "AC")) > 1:
                yield match, who, _whole(view, match), state_of(masked, *match.span())
        for match in _CLOSES.finditer(masked):
            if not _BESIDE.search(masked[: match.start() + 1]):
                continue
            yield match, list_before(masked[: match.start() + 1]), _whole(view, match), state_of(masked, *match.span())
        for match in _COMES.finditer(masked):
            said = view.previous is not None and _OF_MEMBERS.search(view.previous.masked)
            state = State.ENDED if match["left"] else state_of(masked, *match.span())
            body = _whole(view, match) if said else None
            yield match, list_before(masked[: match.start()]), body, state
        if (whole := _goes_on(view)) is not None and (begun := re.match(r"[^<]{0,25}<[AC]\d+>", masked)):
            yield begun, list_after(masked), whole, State.PRESENT


def _with_list(masked: str, match: re.Match[str], who: str) -> tuple[int, int]:
    """Where the words and the list stand."""
    at = masked.find(who) if who else match.start()
    return min(match.start(), at), max(match.end(), at + len(who))


def _whole(view: View, match: re.Match[str]) -> LinkedThing | None:
    """The body that the words name, else the last one before them, else that of the sentences before."""
    told = next((text for name, text in match.groupdict().items() if name.startswith("o") and text), match[0])
    for placed in view.placed_in(told, "AM"):
        if _is_body(placed) or (told != match[0] and match.re is _OPENS and placed.thing.kind not in _NO_WHOLE):
            return placed.thing
    if match.re in {_LINKS, _TOGETHER, _AS_DO}:
        return None
    if re.search(r"(?:parties|signatories) to", match[0]):
        heard = [placed for last in view.before(1) for placed in last.placed if placed.letter == "M"]
        return heard[-1].thing if heard else None
    before = [placed for placed in view.placed_in(view.masked[: match.start()], "AM") if _is_body(placed)]
    if (same := IS_A.search(view.masked[: match.start()])) and view.placed_in(same["o"])[0] in before:
        return view.placed_in(same["o"])[0].thing
    if match[0].startswith(_LEAVES_FIRST):
        after = [placed for placed in view.placed_in(view.masked[match.end() :], "A") if _is_body(placed)]
        return after[-1].thing if after else body_before(view)
    return before[-1].thing if before else body_before(view)


def _goes_on(view: View) -> LinkedThing | None:
    """The body whose members a sentence goes on to list after a semicolon: "its members are: the A; the B"."""
    earlier = view.previous
    while earlier is not None and earlier.sentence.block is view.sentence.block:
        if not earlier.sentence.text.rstrip().endswith(";"):
            return None
        if match := _LISTING.search(earlier.masked):
            return _whole(earlier, match)
        earlier = earlier.previous
    return None


_LISTING = re.compile(
    rf"(?:{_MEMBERS}|compos\w+|compris\w+|consists? of|numbers|counts|represented|made up of)\b[^<>.;]{{0,40}}:?"
)


def _is_body(placed: Placed) -> bool:
    thing = placed.thing
    told = thing.kind in _BODIES or (thing.label == "Mechanism" and thing.kind == "task_force")
    return told and can_have_members(placed)


def _may_belong(member: Placed, body: LinkedThing) -> bool:
    if member.letter == "C":
        return body.kind == "regional_body"
    many = member.mention.generic and not member.reference and member.thing.kind in _NO_MEMBER
    return not (many and "inistr" not in member.thing.name)
