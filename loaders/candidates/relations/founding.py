"""Bodies and mechanisms that come into being in other words: "the creation of", "set up in 2004", "it sets up"."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import MID, THE, Pattern, Tie, one, pattern, several, words
from loaders.candidates.relations.belonging import BODIES_WITH_CHAIRS, Creation
from loaders.candidates.views import View

_MADE = (
    r"(?:established|created|set up|founded|formed|inaugurated|introduced|launched|constituted|instituted|put in place"
    r"|re-?established|reconstituted|renewed|revived|brought into being)"
)
_MADE_BY_THEMSELVES = frozenset({"ngo", "police", "border_police", "international_organisation"})
_WHEN = r"(?: (?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)?"
_SHORT = r"(?: \([^()]*\))?"
_IT = re.compile(
    rf"^(?:It|The (?:Law|Act|Regulation|Decree)|This (?:Law|Act|Regulation|Decree)) (?:also )?"
    rf"(?:sets? up|establish(?:es|ed)|creat(?:es|ed)|introduc(?:es|ed)) {words(6)}(?P<o>{several('AM')})"
)
_EXISTS = re.compile(
    rf"(?P<o>{one('AM')}){_SHORT} (?:exists?|existed|operate[sd]?|function(?:s|ed)?"
    rf"|(?:is|are|was|were) (?:in place|operational|functional|active)"
    rf"|(?:has|have) (?:existed|operated|functioned|been (?:in place|operational|active)) since)\b(?! (?:under"
    rf"|within|as)\b)"
    rf"|\b[Tt]here (?:is|are|was|were) (?:[a-z]+ |\d+ )?(?P<o2>{one('AM')})"
)


class Founding(Creation):
    """What no verb of creation with its doer says; the state made it, where nobody is named."""

    name: ClassVar[str] = "founding"
    country_is_subject: ClassVar[bool] = True
    objects: ClassVar[str] = "AM"
    active: ClassVar[str] = ""
    passive: ClassVar[str] = ""
    agentless: ClassVar[str] = ""
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{one('AM')}){_SHORT},? (?:which was |first |originally |recently )?{_MADE}{_WHEN}[^.;<>]{{0,30}}? "
            rf"(?:by|under(?! the (?:lead|chair|auspic|author|superv|umbrella))"
            rf"|through|pursuant to|by virtue of|following) [^.;<>]{{0,40}}?(?P<s>{several('ALSG')})"
        ),
        pattern(
            rf"(?P<o>{one('AM')}){_SHORT},? (?:that|which) {THE}(?P<s>{one('ALSG')}) (?:has |had )?"
            rf"(?:{_MADE}|foresees?|envisages?|sets up|provides for)\b"
        ),
        pattern(
            rf"(?P<s>{several('AC')}){MID}(?:develop(?:s|ed)|is developing|put in place|piloted|designed|instituted"
            rf"|has put in place) {words(5)}(?P<o>{several('M')})"
        ),
        pattern(
            rf"(?P<s>{several('ALSG')})[^.;<>]{{0,30}} (?:sets up|set up|establishe[sd]|create[sd]|introduce[sd]"
            rf"|renewed"
            rf"|re-?established|instituted|brought)(?:,[^.;,]{{1,40}},)? {words(4)}(?P<o>{several('AM')})"
        ),
        pattern(
            rf"(?P<o>{several('AM')}){_SHORT} (?:owes? (?:its|their) (?:birth|existence|origin) to"
            rf"|came into (?:being|life"
            rf"|existence) (?:with|through|by)|go(?:es)? back to|(?:is|was|were|had been"
            rf"|has been) (?:[a-z]+ly )?{_MADE}"
            rf"[^.;]{{0,40}}? by(?: virtue of| means of| an?)?) {words(3)}(?P<s>{several('ALSG')})"
        ),
        pattern(
            rf"(?P<o>{one('M')}){_SHORT} (?:rests|is based|was based|is built|is founded|relies|followed|operates"
            rf"|works)"
            rf"[^.;<>]{{0,30}}? {THE}(?P<s>{several('LSDG')})"
        ),
        pattern(
            rf"(?P<o>{one('AM')}){_SHORT} (?:for|on|of|against|to) (?:[^.;,<>]|<[^A]\d+>){{3,60}}? "
            rf"(?:was|were|has been|have been|is being) {_MADE}\b"
        ),
        pattern(
            rf"\b(?:[Ee]ach|[Ee]very|[Aa]ll|[Mm]ost|[Ss]everal) [^.;<>]{{2,50}}(?:<[ACP]\d+> )?(?:has|have"
            rf"|had) (?:an? )?"
            rf"(?P<o>{one('A')})"
        ),
        pattern(rf"(?P<s>{several('A')}) (?:together )?form(?:ed)? {THE}(?P<o>{one('A')})"),
        pattern(
            rf"\b(?:[Ee]stablishment|[Cc]reation|[Ss]etting[- ]up|[Ff]ounding|[Ff]ormation)(?:,[^.;,]{{1,50}},)? of "
            rf"{words(4)}(?P<o>{several('AM')})"
        ),
        pattern(
            rf"(?P<o>{one('AM')}){_SHORT},? (?:which was |first |originally |recently )?{_MADE}{_WHEN}"
            rf" (?:in|on|by|under|within|inside|at|as|with|following|pursuant|through)\b"
        ),
        pattern(rf"(?P<o>{one('AM')}){_SHORT} (?:was|were|has been|have been) {_MADE}{_WHEN} as\b"),
        pattern(
            rf"(?P<o>{one('M')}){_SHORT},? (?:(?:was|has been|is|being) )?(?:developed|piloted|in place|put in place"
            rf"|designed|formali[sz]ed)\b"
        ),
    )

    def read(self, view: View) -> Iterator[Tie]:
        """What the wordings say of bodies of which no plainer one in the sentence does."""
        if asks(view):
            return
        done = {tie.object.id for tie in Creation().read(view) if tie.object}
        for tie in (*super().read(view), *self._by_law(view), *self._existing(view)):
            if tie.object is not None and tie.object.id not in done and tie.object.kind not in _MADE_BY_THEMSELVES:
                done.add(tie.object.id)
                yield tie

    def _by_law(self, view: View) -> Iterator[Tie]:
        """ "It sets up a committee" after a sentence on a law: the law does."""
        match = _IT.search(view.masked)
        laws = [one.thing for earlier in view.before(1) for one in earlier.placed if one.thing.label == "Law"]
        for body in view.placed_in(match["o"], self.objects) if match and laws else ():
            yield from self.stated(view, match.span() if match else (0, 1), laws[0], body.thing, {})

    def _existing(self, view: View) -> Iterator[Tie]:
        """Bodies that are said to be there."""
        for match in _EXISTS.finditer(view.masked) if view.country is not None else ():
            for body in view.placed_in(match["o"] or match["o2"], self.objects):
                if view.country is not None and body.mention.generic and body.thing.kind in BODIES_WITH_CHAIRS:
                    yield from self.stated(view, match.span(), view.country, body.thing, {})
