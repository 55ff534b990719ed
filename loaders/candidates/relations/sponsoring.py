"""Money in further turns: a sum set aside for victims, costs met from a grant, the support of a donor."""

import itertools
import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Tie, one, several, words
from loaders.candidates.relations.clauses import benefiting, doers
from loaders.candidates.relations.funding import Funding, is_donor
from loaders.candidates.views import Placed, View

_HELPED = "HTVPSMD"
_SETS_ASIDE = (
    r"(?:set(?:s)? aside|allocat(?:es?|ed|ing)|earmark(?:s|ed)?|budget(?:s|ed)|spen(?:ds?|t)|disburs(?:es?|ed)"
    r"|provid(?:es?|ed)|pa(?:ys|id)|contribut(?:es?|ed)|donat(?:es?|ed)|g(?:ives?|ave)|committed|pledged)"
)
_COSTS = (
    r"(?:(?:running |operating |staff |all |its |the |their |of |part |most |some )*(?:costs?|expenses|salar(?:y|ies)"
    r"|wages|rent|bills?|upkeep|premises|budget|activities|operations|work|food|utilities))"
)
_SUM = r"(?:[A-Z€$£]{1,4} ?)?\d[\d.,]*(?: (?:million|thousand))?(?: [A-Za-z€]{2,9})?(?: \([^()]{2,25}\))?"


class Sponsoring(Funding):
    """Who pays, in turns where what is paid for stands before the verb or has no name."""

    name: ClassVar[str] = "sponsoring"
    _for_people = re.compile(
        rf"(?P<s>{one('AC')}) (?:(?:also |has |have |had )*{_SETS_ASIDE} )?{_SUM}(?: in \d{{4}}| a year| annually"
        rf"| per year)? (?:for|to) (?:the |help |assist |support |care of |[a-z-]+ ){{0,3}}?{one('W')}"
    )
    _to_it = re.compile(
        rf"\b{_SETS_ASIDE} (?P<what>[^;<>]{{2,60}}?) (?:for|to|towards) (?:it|them|this purpose|its implementation)\b"
    )
    _meets = re.compile(
        rf"(?P<o>{several('AHTVP')}),? (?:which |that |also |still )*(?:covers?|covered|meets?|met|finances?"
        rf"|financed|pays?|paid(?: for)?|funds|sustains?) (?:its|their) {_COSTS} (?:from|with|through|by|out of"
        rf"|thanks to) "
        rf"(?P<givers>[^;]{{3,120}})"
    )
    _whose = re.compile(
        rf"(?P<o>{several('AHTVP')}),? whose [^.;<>]{{0,45}}?(?:is|are|was|were|has been|have been) (?:[a-z]+ly )?"
        rf"(?:paid|financed|funded|covered|met|borne|provided)(?: for)? (?:by|out of|from) {words(6)}"
        rf"(?P<s>{several('AC')})"
    )
    _pays_its = re.compile(
        rf"\b(?:and|while|with|;) {words(2)}(?P<s>{one('AC')})(?:[^.;<>,]{{0,25}}?) (?:pays?|paid|covers?|covered"
        rf"|bears?"
        rf"|bore|meets?|met|contributes?|contributed|provides?|provided) (?:for )?(?:the |its |their )?"
        rf"(?:[a-z]+ ){{0,2}}?(?:costs?|expenses|salar(?:y|ies)|wages|rent|bills?|upkeep|premises|building|fuel|food)\b"
    )
    _supported = re.compile(
        rf"\b(?:supported|backed|sustained|made possible|sponsored) (?:also |jointly |by a grant )?"
        rf"(?:by|through|with) {words(4)}(?P<s>{several('AC')})"
        rf"|\b(?:with|having|thanks to|under|enjoying) (?:the )?(?:generous |kind |financial )*support (?:of|from|by) "
        rf"{words(3)}(?P<s2>{several('AC')})"
    )
    _with_donor = re.compile(
        rf"\b[Ww]ith (?:the )?(?P<s>{several('AC')})[’']?s? (?:financial |generous |partial )?(?:support"
        rf"|assistance|help"
        rf"|backing|sponsorship)\b"
    )
    _national = re.compile(
        r"\b(?:using|via|out of|thanks to|and|under) (?:the )?(?P<s><c\d+>(?:(?:,| and|, and) <[cC]\d+>)*) "
        r"(?:government )?(?:funds?|funding|money|grants?|aid|donations?|financing)\b"
    )
    _nothing = re.compile(
        rf"(?P<o>{several('HTVPM')}) (?:had |has |have )?(?:received|receives?|got|gets?|obtained) (?:nothing|no "
        rf"(?:funding|funds|money|financing|budget))\b"
        rf"|\bno (?:[a-z]+ )?(?:budget|budgetary) (?:allocations?|lines?|resources|means|funds?) (?:exist )?"
        rf"(?:for|to) {words(3)}(?P<o2>{several('HTVPSMD')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each turn, each pair once."""
        seen: set[tuple[str, str]] = set()
        for tie in (*self._sums(view), *self._met(view), *self._of_donors(view), *self._refused(view)):
            key = (tie.subject.id, tie.object.id if tie.object else "")
            if key not in seen:
                seen.add(key)
                yield tie

    def _sums(self, view: View) -> Iterator[Tie]:
        text = view.masked
        for match in self._for_people.finditer(text):
            thing_id = f"service:{view.scope}:assistance-to-victims"
            help_ = LinkedThing(thing_id, "Service", "Assistance to victims", "other", flags=("generic",))
            for giver in view.placed_in(match["s"], "AC"):
                yield from self.stated(view, match.span(), giver.thing, help_, {})
        for match in self._to_it.finditer(text):
            givers = view.placed_in(doers(text, match.start(), "AC"), "AC")
            yield from self._given(view, match, givers, _before(text, match.start(), _HELPED))

    def _met(self, view: View) -> Iterator[Tie]:
        text = view.masked
        for match in (*self._meets.finditer(text), *self._whose.finditer(text)):
            givers = view.placed_in(match.groupdict().get("givers") or match["s"], "ACc")
            yield from self._given(view, match, givers, match["o"])
        for match in self._pays_its.finditer(text):
            helped = _before(text, match.start(), "HTVP")
            yield from self._given(view, match, view.placed_in(match["s"], "AC"), helped)

    def _of_donors(self, view: View) -> Iterator[Tie]:
        text = view.masked
        for match in self._supported.finditer(text):
            donors = [placed for placed in view.placed_in(match["s"] or match["s2"], "AC") if is_donor(placed.thing)]
            yield from self._given(view, match, donors, benefiting(text, match.span(), _HELPED))
        for match in self._with_donor.finditer(text):
            donors = [placed for placed in view.placed_in(match["s"], "AC") if is_donor(placed.thing)]
            yield from self._given(view, match, donors, benefiting(text, match.span(), _HELPED))
        for match in self._national.finditer(text):
            yield from self._given(
                view, match, view.placed_in(match["s"], "Cc"), benefiting(text, match.span(), _HELPED)
            )

    def _refused(self, view: View) -> Iterator[Tie]:
        for match in self._nothing.finditer(view.masked) if view.country else ():
            for object_ in view.placed_in(match["o"] or match["o2"], "HTVPSMD"):
                if view.country is not None:
                    yield from self.stated(view, match.span(), view.country, object_.thing, {})

    def _given(self, view: View, match: re.Match[str], givers: list[Placed], helped: str) -> Iterator[Tie]:
        for giver, object_ in itertools.product(givers, view.placed_in(helped, "AHTVPSMD")):
            yield from self.stated(view, match.span(), giver.thing, object_.thing, {})


def _before(text: str, at: int, letters: str) -> str:
    found = list(re.finditer(one(letters), text[:at]))
    return found[-1][0] if found else ""
