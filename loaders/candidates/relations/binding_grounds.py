"""Who is bound by an agreement on which something rests, or that a side clause speaks of."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import Relation, Tie, one, several, words
from loaders.candidates.relations.binding import EACH, date_of, status_of
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.pacts import named_by, pact_state, unnamed
from loaders.candidates.relations.parties import Parties, key_of, may_bind
from loaders.candidates.views import View

_LEAD = (
    r"(?:(?:the|governments?|of|other|such as|namely|including|two|three|four|five|six|several|neighbou?ring|its|local"
    r"|both|all|some|\d+),? )*"
)
_G = rf"(?P<o>{one('G')})"
_GROUND = (
    r"(?:[Oo]n the (?:basis|strength) of|[Uu]nder|[Bb]y virtue of|[Pp]ursuant to|[Ii]n accordance with|[Bb]ased"
    r" (?:up)?on"
    r"|[Ii]n (?:the )?framework of|[Ww]ithin (?:the )?framework of|[Tt]hrough|[Ii]n line with|[Ff]ollowing)"
)
_HELPING = r"(?:(?:has|have|had|also|both|jointly|since|then|itself|is|are|was|were|[a-z]+ly) )*"
_SIDES = (
    r"(?:[Gg]overnments?|authorities|sides|parties|police(?: forces)?|prosecutors|prosecution services|services"
    r"|ministries"
    r"|ministers|counterparts|parliaments|border guards)"
)

_LISTED = re.compile(
    rf"(?P<o>{one('G')})(?: \([^()]{{1,40}}\))?(?:,|:| [-–—]| \()? ?(?:[Ss]igned|[Rr]atified|[Aa]cceded|[Aa]ccession"
    rf"|[Rr]atification)(?: and ratified)?(?: on| in|:|,)? (?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d"
)
"""A treaty in a list, with when it was ratified."""
_ASKED_TO_RATIFY = re.compile(
    rf"(?:\b(?:should|must|urge[sd]?|recommend(?:s|ed)?|invite[sd]?|calls? (?:up)?on|encourage[sd]?|need to|needs to)\b"
    rf"[^.;]{{0,110}}? (?:to )?|^[^\w<>]*(?:[a-z0-9]{{1,3}}[.)] )?)(?:[Rr]atify(?:ing)?|[Aa]ccede to|[Ss]ign and ratify"
    rf"|become (?:a )?party to|[Rr]atification of) {words(5)}(?P<o>{EACH})"
)


class Grounds(Relation):
    """Parties of an agreement that is the ground of their work: co-operation with Spain rests on a protocol."""

    predicate: ClassVar[str] = "PARTY_TO"
    name: ClassVar[str] = "party-by-ground"
    _patterns = tuple(
        re.compile(text)
        for text in (
            rf"{_G},? (?:which|that) {_LEAD}(?P<s>{several('CAK')}) {_HELPING}(?:signed|ratified|concluded|joined"
            rf"|agreed"
            rf"|entered into|negotiated|initialled|acceded)(?:(?:[^.;<>]){{0,30}}? with"
            rf" {_LEAD}(?P<p>{several('CAK')}))?"
            rf"(?:[^.;<>]{{0,40}}? and (?:which|that) {_LEAD}(?P<p2>{several('CAK')}) {_HELPING}(?:signed|joined"
            rf"|acceded))?",
            rf"{_G}[^.;<>]{{0,40}}?,? to which {_LEAD}(?P<s>{several('CAK')})(?:,? and [A-Z][\w’-]+)? (?:is|are|was"
            rf"|were|has|have|had|became"
            rf"|also"
            rf"|later|acceded)\b",
            rf"(?P<s>{several('CAK')}) {words(3)}(?:co-?operat|collaborat|work|partner)[a-z]* (?:[a-z]+ )*?with "
            rf"{words(3)}(?P<p>{several('CAK')})(?:[^.;<>]|<[WVF]\d+>){{0,110}}? {_GROUND} {words(4)}{_G}",
            rf"(?P<s>{several('CAK')}) (?:[a-z]+ )?(?:co-?operate|collaborate|work together|exchange|assist each other)"
            rf"[^.;<>]{{0,40}}? {_GROUND} {words(3)}{_G}",
            rf"^[^<>]{{0,12}}{_GROUND} {words(3)}{_G}(?:[^.;<>]{{0,60}},)? (?P<s>[^.;]{{4,420}}?) (?:undert[ao]ok"
            rf"|undertake"
            rf"|agreed?|commit(?:ted)?|pledged?|exchange|cooperate|co-operate|are (?:obliged|bound)|is obliged)\b",
            rf"(?P<s>{several('CAK')})(?:[^.;<>]|<M\d+>){{0,50}}? (?:is|are|was|were|has been|have been) bound by "
            rf"{words(4)}{_G}",
        )
    )
    _with_home = re.compile(
        rf"\b[Ww]ith {_LEAD}(?P<s>{several('CAK')})[^.;<>]{{0,40}}?,? (?:rests?|(?:is|are|was|were) (?:based|governed"
        rf"|regulated|founded|carried out|conducted)|rel(?:y|ies)|takes? place|proceeds?|hinges?|continues?)"
        rf" (?:up)?(?:on|by"
        rf"|under|through|within|in) {words(5)}{_G}"
    )
    _governments = re.compile(
        rf"(?P<s>(?:<[cC]\d+>,? (?:and )?(?:the |its )?)*<[cC]\d+>,? and (?:the |its )?<[cC]\d+>) (?:[a-z-]+ ){{0,3}}?"
        rf"(?:{_SIDES}|<A\d+>)"
    )
    _list = re.compile(
        rf"(?:The|Its|Other|Further|Its other|The other) (?:signatories|signatory parties|signatory institutions"
        rf"|parties)"
        rf"(?: to it)?[^.;<>]{{0,30}}? (?:are|were|include[ds]?|comprise[ds]?)[: ]{_LEAD}(?P<s>{several('CAK')})"
    )
    _contract = re.compile(
        rf"(?:(?P<s>{one('A')})(?:[^.;<>]|<[HTVPW]\d+>){{0,90}}? |\b)(?:under|on the basis of|through|by|has|have|had"
        rf"|signed"
        rf"|concluded) [^.;<>]{{0,25}}?contracts? with {_LEAD}(?P<p>{one('A')})"
    )

    _signs = re.compile(
        rf"\b(?:signed|concluded|ha[sd]|have|entered into|reached|negotiated|renewed|initialled) {words(5)}{_G}"
        rf"(?= (?:with|on|to|for|in|and)\b|[.,;])"
    )
    _more = re.compile(
        rf"{_G}[^.;<>]{{0,60}}? (?:(?:between|among) (?P<s>(?:[^.;<>]{{0,40}}?<[CAK]\d+>){{2,8}})|with {words(3)}"
        rf"{several('A')}(?:,? namely)? ?[:(–—] ?(?P<p>[^.;()]{{4,300}})|with {words(3)}{several('CAK')},? and,? "
        rf"[^.;<>]{{2,30}}, with {words(2)}(?P<p2>{several('CAK')}))"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """What no verb of signing says."""
        found = Parties().gathered(view)[1]
        known = set(found)
        for regex in self._patterns:
            for match in regex.finditer(view.masked):
                yield from self._bound(view, match, self._parties(view, match), known)
        home = [view.country] if view.country is not None else []
        for match in self._with_home.finditer(view.masked):
            yield from self._bound(view, match, [*home, *self._parties(view, match)], known)
        yield from self._of_governments(view, known)
        for match in self._signs.finditer(view.masked):
            doing = view.placed_in(doers(view.masked, match.start(), "CA"), "CA")
            yield from self._bound(view, match, [one.thing for one in doing if may_bind(one.thing)], known)
        for match in self._more.finditer(view.masked):
            for placed in view.placed_in(match["o"], "G"):
                already = {party.id for party, _ in found.get(key_of(placed), ())}
                others = [party for party in self._parties(view, match) if party.id not in already]
                if unnamed(placed.thing):
                    yield from self._ties(view, match, placed.thing, others)
        yield from self._treaties(view, home, known)
        for match in self._list.finditer(view.masked):
            for last in view.before(2):
                pacts = [one for one in last.placed if one.letter == "G"]
                if pacts:
                    yield from self._ties(view, match, pacts[-1].thing, self._parties(view, match))
                    break
        for match in self._contract.finditer(view.masked):
            contract = LinkedThing(
                f"agreement:{view.scope}:contract", "Agreement", "contract", "cooperation_agreement", flags=("generic",)
            )
            yield from self._ties(view, match, contract, self._parties(view, match))

    def _treaties(self, view: View, home: list[LinkedThing], known: set[str]) -> Iterator[Tie]:
        """Treaties with a name: listed with their year, or such as the country is asked to ratify, so it has not."""
        for regex in (_LISTED, _ASKED_TO_RATIFY):
            for match in regex.finditer(view.masked):
                for placed in view.placed_in(match["o"], "G") if home else ():
                    if unnamed(placed.thing) or key_of(placed) in known:
                        continue
                    state = State.ABSENT if regex is _ASKED_TO_RATIFY else State.PRESENT
                    said = {"status": status_of(match[0]), "date": date_of(view, match, placed.thing)}
                    attributes = said if state is State.PRESENT else {"status": "party"}
                    yield from self.tie(home[0], placed.thing, match.span(), attributes=attributes, state=state)

    def _of_governments(self, view: View, known: set[str]) -> Iterator[Tie]:
        """The Greek and the Albanian governments, beside an agreement that nobody else is said to have made."""
        for match in self._governments.finditer(view.masked):
            sides = [placed.thing for placed in view.placed_in(match["s"], "cC")]
            around = view.masked[max(0, match.start() - 90) : match.end() + 70]
            pact = [one for one in view.placed_in(around, "G") if key_of(one) not in known]
            if pact and re.search(r"\b(?:between|sign|conclud|agree|negotiat|reach|entered into)", around):
                known.add(key_of(pact[0]))
                yield from self._ties(view, match, pact[0].thing, sides)

    @staticmethod
    def _parties(view: View, match: re.Match[str]) -> list[LinkedThing]:
        groups = match.groupdict()
        text = " ".join(groups.get(name) or "" for name in ("s", "p", "p2"))
        return [placed.thing for placed in view.placed_in(text, "CAK") if may_bind(placed.thing)]

    def _bound(self, view: View, match: re.Match[str], parties: list[LinkedThing], known: set[str]) -> Iterator[Tie]:
        for placed in view.placed_in(match["o"], "G"):
            if key_of(placed) not in known:
                known.add(key_of(placed))
                yield from self._ties(view, match, placed.thing, parties)

    def _ties(self, view: View, match: re.Match[str], said: LinkedThing, parties: list[LinkedThing]) -> Iterator[Tie]:
        state = pact_state(view.masked, *match.span())
        agreement = named_by(said, parties)
        date = date_of(view, match, said) if unnamed(said) else None
        for party in parties:
            attributes = {"status": status_of(match[0]), "date": date}
            yield from self.tie(party, agreement, match.span(), attributes=attributes, state=state)
