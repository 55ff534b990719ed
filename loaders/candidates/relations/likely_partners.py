"""Who likely works with whom: a word of working together, whoever acts before it, and the bodies named after it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import THE, Relation, Tie, one, several, words
from loaders.candidates.relations.clauses import doers
from loaders.candidates.relations.partnering import Partnership
from loaders.candidates.views import Placed, View

_WITH = re.compile(
    r"\b(?:(?:[Ii]n|[Tt]hrough|[Uu]nder) (?:an? )?(?:[a-z]+ )?(?:co-?operation|partnership|collaboration|conjunction"
    r"|co-?ordination|association|tandem|alliance|dialogue) with"
    r"|(?:[Tt]ogether|[Jj]ointly|[Hh]and in hand|[Ss]ide by side) with(?=[^.;]{0,20}<)"
    r"|(?:co-?operat|collaborat|co-?ordinat|liais|partner|work|team|interact)(?:s|es|ed|e|ing)?(?: up)?"
    r"(?: (?:very|closely|actively|together|jointly|regularly|directly|well|also|in particular|especially|[a-z]+ly))*"
    r" with(?:in)?|join(?:s|ed)?(?: forces| hands| efforts)? with"
    r"|(?:co-?operation|collaboration|partnerships?|joint (?:work|operations?|actions?|investigations?|patrols?"
    r"|activities)) with"
    r"|partner organi[sz]ations?(?: like| such as|,| including)?|partners? (?:are|is|were|include[ds]?|such as|like)"
    r"|partners at [a-z ]{3,30} (?:are|include))"
)
_PARTNERS = re.compile(
    rf"(?P<skip>(?:[^.;:<>()]|<[WFVcC]\d+>){{0,70}}?)(?P<o>{several('AC')}(?: \((?:[^<>()]{{0,20}}{one('A')})+\))?)"
)
_TOGETHER = re.compile(
    rf"(?<!together )(?P<s>{one('A')})(?: \([^()]*\))?(?: (?:in|of) <[CK]\d+>)?,? and (?:by )?{THE}(?:NGO |association "
    rf"|[a-z]+ )?(?:<c\d+> )?(?:[a-z]+ )?(?P<o>{one('A')})"
    rf"(?:[^.;<>]|<[HTVPSMDWGCKLF]\d+>){{0,90}}? (?:jointly|together|in partnership|in tandem|joint)\b"
    rf"|\b(?:jointly|together|in partnership) (?:by|between|of) {words(4)}(?P<s2>{one('A')})(?:[^.;<>]"
    rf"|<[WC]\d+>){{0,50}}?,? "
    rf"and (?:by )?{words(5)}(?P<o2>{one('A')})"
    rf"|(?:[Ww]ith) {THE}(?P<s3>{one('A')}) as (?:an? |its |their )?(?:[a-z]+ )?partner,? {THE}(?P<o3>{one('A')})"
    rf"|(?P<s4>{one('A')}),? with (?:which|whom) {words(5)}(?P<o4>{one('A')}) (?:has |have |had |also )*(?:work"
    rf"|co-?operat"
    rf"|collaborat|partner)"
)
_ACT_AS_ONE = re.compile(
    rf"(?:^|[;:,] )[^<>;]{{0,60}}(?P<s>{one('A')})(?: \([^()]*\))? and {THE}(?:<c\d+> )?(?:[a-z]+ ){{0,2}}"
    rf"(?P<o>{one('A')})(?: (?:in|of) <C\d+>)?(?: (?:have|has|also|are|were|had|been|now|then))*? "
    rf"(?:carr(?:y|ied) out|r[au]n|running"
    rf"|signed|agreed|co-?operat\w+|work(?:ed)? (?:against|together|for|on)|joined"
    rf"|implement\w*|launched|organi[sz]\w+|prepar\w+|develop\w*|set up|opened|produced|published"
    rf"|established)\b"
)
"""Two named bodies that do one thing."""
_BY = re.compile(rf"\bby {THE}(?:[a-z]+ ){{0,2}}(?P<s>{one('A')})[^<>]{{0,40}}$")
_ACTS_AFTER = re.compile(rf"[^<>.;]{{0,40}}, {THE}(?:[a-z]+ )?(?P<s>{one('A')})")
"""Together with X, Y opened …: who acts comes after whom he acts with."""
_NOT_DONE = re.compile(r"\b(?:declin|refus|reluct|unwilling|forced|oblig|for|without|fail)[a-z]*(?: to)? $")
_OF_MEMBERS = re.compile(
    r"\b(?:members?|compris\w+|consist\w*|composed|made up|represent(?:ed|atives)|sits?|seats?|brings?|brought|gathers?"
    r"|belong(?:s|ed)?|includ(?:es|ed|ing)|joined by|membership|finance[ds]?|fund(?:s|ed)|paid|interview(?:s|ed))\b"
)
"""Whoever sits on a body together, or pays together, is a member or a funder of it."""


class LikelyPartner(Relation):
    """Bodies beside a word of working together that no wording of partners ties."""

    predicate: ClassVar[str] = "PARTNERS_WITH"
    name: ClassVar[str] = "likely-partner"

    def read(self, view: View) -> Iterator[Tie]:
        """Each pair once, and none that a wording says."""
        if asks(view):
            return
        met = {frozenset((tie.subject.id, tie.object.id)) for tie in Partnership().read(view) if tie.object}
        for match, doer, partner in (*self._together(view), *self._with(view), *self._as_one(view)):
            pair = frozenset((doer.id, partner.id))
            if pair not in met and len(pair) == 2:
                met.add(pair)
                state = state_of(view.masked, *match.span())
                yield from self.tie(doer, partner, match.span(), state=state, flags=("partner_likely",))

    @staticmethod
    def _together(view: View) -> Iterator[tuple[re.Match[str], LinkedThing, LinkedThing]]:
        for match in _TOGETHER.finditer(view.masked):
            if _OF_MEMBERS.search(view.masked, max(0, match.start() - 60), match.end() + 25):
                continue
            ends = view.placed_in(" ".join(group for group in match.groups() if group), "A")
            if len(ends) == 2:
                yield match, ends[0].thing, ends[1].thing

    @staticmethod
    def _as_one(view: View) -> Iterator[tuple[re.Match[str], LinkedThing, LinkedThing]]:
        for match in _ACT_AS_ONE.finditer(view.masked):
            ends = view.placed_in(match["s"] + match["o"], "A")
            official = all(end.thing.kind in {"ministry", "government"} for end in ends)
            named = not any(end.mention.generic and not end.reference for end in ends)
            if len(ends) == 2 and named and not official:
                yield match, ends[0].thing, ends[1].thing

    @staticmethod
    def _with(view: View) -> Iterator[tuple[re.Match[str], LinkedThing, LinkedThing]]:
        for match in _WITH.finditer(view.masked):
            before = view.masked[: match.start()]
            after = _PARTNERS.match(view.masked, match.end())
            if after is None or _NOT_DONE.search(before) or _OF_MEMBERS.search(before[-70:] + after["skip"]):
                continue
            acting = _acting(view, before, after)
            for doer in acting:
                for partner in view.placed_in(after["o"], "AC"):
                    if "A" in {doer.letter, partner.letter}:
                        yield match, doer.thing, partner.thing


def _acting(view: View, before: str, after: re.Match[str]) -> list[Placed]:
    """Who works with the partners: the one beside the word, else whom the sentence before begins with."""
    if by := _BY.search(before):
        return view.placed_in(by["s"], "A")
    it = re.search(r"\b[Ii]t (?:[a-z]+ ){0,2}$", before)
    if said := [] if it else view.placed_in(doers(view.masked, len(before), "AC"), "AC"):
        return said
    near = [] if it else view.placed_in(before, "A")
    if near:
        return near[-1:]
    if not re.search(r"[a-z]{3}", before) and (follows := _ACTS_AFTER.match(view.masked, after.end())):
        return view.placed_in(follows["s"], "A")
    for last in view.before(3 if it else 1):
        for placed in last.placed:
            if placed.letter == "A" and placed.mention.start < _BEGINS:
                return [placed]
    return []


_BEGINS = 60
"""So far into a sentence stands whoever it is about."""
