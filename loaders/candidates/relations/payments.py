"""Money said in passing: with Dutch money, at the expense of somebody, a grant that ran out, rent that is paid."""

import itertools
import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.relations.base import THE, Tie, one, several, words
from loaders.candidates.relations.clauses import benefiting
from loaders.candidates.relations.funding import Funding
from loaders.candidates.views import View

_HELPED = "HTVPSMD"
_GIFT = (
    r"(?:money|funds|funding|financing|grants?|donations?|(?:development |financial )?(?:aid|assistance"
    r"|support|co-?operation)"
    r"|contributions?|subsid(?:y|ies))"
)
_END = (
    r"(?:dried up|ran out|run out|ended|expired|ceased|stopped|lapsed|came to an end|(?:was|were) "
    r"(?:withdrawn|discontinued|cut|stopped)"
    r"|withdrawn|discontinued|exhausted)"
)


class Payments(Funding):
    """Who pays, where no verb of paying has a house for its object."""

    name: ClassVar[str] = "payment"
    _nation = re.compile(
        rf"\b(?:[Ww]ith|[Tt]hrough|[Bb]y|[Oo]f|on|from) (?:the )?(?P<s><c\d+>(?:(?:,| and|, and)"
        rf" <[cC]\d+>)*) (?:government )?{_GIFT}\b"
    )
    _body = re.compile(
        rf"\b(?:[Ww]ith|[Tt]hrough|[Bb]y|on) (?:the )?(?P<s>{one('A')}) (?:money|funds|funding|financing"
        rf"|grants?|donations)\b"
    )
    _expense = re.compile(
        rf"\b(?:at|on) the (?:expense|cost|account) of (?:the |an? )?(?P<s>{one('AC')})|\b(?:at|on) "
        rf"(?P<s2>{one('AC')})[’']s? "
        r"(?:own )?expense"
    )
    _reached = re.compile(
        rf"\b(?P<s>[Pp]ublic|[Ss]tate|[Gg]overnment|[Bb]udget|{one('A')}) (?:money|funds|funding|grants"
        rf"|subsidies) (?:also )?"
        rf"(?:reach(?:es|ed)|goes|went|flows|flowed|is given|was given|was paid|is paid|is available|was available)"
        rf"(?: to| for)? {words(4)}(?P<o>{several('HTVPSMDA')})"
    )
    _besides = re.compile(
        rf"\bwith (?:[^.;<>,]{{0,20}}’s )?{THE}(?P<s>{several('AC')}) (?:also |partly )?(?:paying|funding"
        rf"|financing|co-?funding|co-?financing"
        rf"|covering|subsidi[sz]ing|(?:bearing|meeting|contributing|providing|picking up|carrying)"
        rf" [^.;<>]{{0,40}}?(?:costs?|bills?|rent"
        rf"|salar\w+|expenses|money|funds|per ?cent|%))(?:[^.;<>]{{0,40}}? and {THE}(?P<s2>{one('AC')}) the"
        rf" (?:remainder|rest|other half))?"
    )
    _over = re.compile(
        rf"\b(?:[Ff]unds|[Ff]unding|[Mm]oney|[Gg]rants?|[Ss]upport|[Cc]ontributions?|[Ss]ubsid\w+)(?: of"
        rf" [^;<>]{{2,40}}?)? (?:from|of|by) "
        rf"{words(2)}(?P<s>{several('AC')}) (?:had |has |have |was |were )?{_END}"
        rf"|(?P<s2>{one('AC')}) (?:has |had |have )?(?:withdr[ae]wn?|stopped|ended|ceased|discontinued|cut"
        rf" off|refused) "
        rf"(?:paying |giving |providing )?(?:all |any |its |their |the )*(?:financial |annual |own )?"
        rf"(?:contributions?|funding|support|financing|subsid\w+|grants?|payments?)"
        rf"|\bwhen {THE}(?P<s3>{one('AC')}) (?:withdrew|pulled out|stopped paying|left)\b(?! (?:its|their|the|from))"
        rf"|\b(?:its|their|the) (?P<s4><c\d+>) {_GIFT} (?:had |has |have )?{_END}"
    )
    _lost = re.compile(
        rf"(?P<o>{several('HTVPSMA')})(?:[^.;<>]|<[WK]\d+>){{0,60}}? (?:has |had |have )?lost (?:all |its |<[A-Z]\d+> "
        rf"|their |the )+(?:[a-z]+ )?{_GIFT} (?:from|of|by) "
        rf"{words(2)}(?P<s>{several('AC')})"
    )
    _sets_aside = re.compile(
        rf"(?P<s>{several('AC')}),? (?:which |that )?(?:also |has |have |had )*(?:set aside|allocat(?:es?"
        rf"|ed)|pays|paid|reimburse[sd]?|earmark(?:s|ed)?"
        rf"|provide[sd]?|give[sn]?|gave) [^;<>]{{2,60}}? (?:for|to|towards) (?:it|them|its (?:running"
        rf"|upkeep|operation))\b"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each sort of remark in turn."""
        text = view.masked
        for match in (*self._nation.finditer(text), *self._body.finditer(text), *self._expense.finditer(text)):
            givers = view.placed_in(match[0], "ACc")
            done = view.placed_in(benefiting(text, match.span(), _HELPED), _HELPED)
            for giver, object_ in itertools.product(givers, done):
                yield from self.stated(view, match.span(), giver.thing, object_.thing, {})
        for match in self._reached.finditer(text):
            own = [view.country] if view.country else []
            things = [placed.thing for placed in view.placed_in(match["s"], "A")] or own
            for thing, object_ in itertools.product(things, view.placed_in(match["o"], "HTVPSMDA")):
                yield from self.stated(view, match.span(), thing, object_.thing, {})
        for match in (*self._besides.finditer(text), *self._sets_aside.finditer(text)):
            givers = [giver for group in match.groups() for giver in view.placed_in(group or "", "AC")]
            helped = benefiting(text[: match.start()], (match.start(), match.start()), _HELPED)
            for giver, object_ in itertools.product(givers, view.placed_in(helped, _HELPED)):
                yield from self.stated(view, match.span(), giver.thing, object_.thing, {})
        for match in (*self._over.finditer(text), *self._lost.finditer(text)):
            given = match.re is self._lost
            givers = view.placed_in(match["s"] if given else match[0], "ACc")
            helped = match["o"] if given else benefiting(text[: match.start()], (match.start(), match.start()), _HELPED)
            for giver, object_ in itertools.product(givers, view.placed_in(helped, "HTVPSMDA")):
                yield from self.tie(giver.thing, object_.thing, match.span(), state=State.ENDED)
