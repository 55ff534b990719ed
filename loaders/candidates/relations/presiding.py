"""Who presides where the sentence names the body only as "it", or the chair only by a bracket or an "under"."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.attending import body_before
from loaders.candidates.relations.base import THE, Relation, Tie, one, several
from loaders.candidates.relations.belonging import has_chair
from loaders.candidates.relations.clauses import doers, undergoers
from loaders.candidates.views import View

_CHAIR = (
    r"(?i:(?:deputy |vice[ -]|co-)?(?:chair(?:person|man|woman|ship)?|presid(?:ent|ency)|head|leader(?:ship)?"
    r"|chairmanship|moderator|director)s?)"
)
_LED = (
    r"(?:(?:co-)?(?:chair|head|lead|direct|steer|moderat|manag|guid|facilitat)(?:s|es|ed|e)?|led|runs?|presid(?:es?"
    r"|ed) over"
    r"|conven(?:es?|ed))"
)
_MEETINGS = r"(?:meetings|sessions|work|discussions|proceedings|debates|activities|deliberations)"
_OFFICIAL = r"(?:(?:an?|the|one) [^<>.;,]{3,45} (?:of|in|from|at) )?"
"""Whoever is said to be an official of a body stands for it."""
_ITS = r"(?:\b[Ii]ts|\b[Tt]heir|\b[Ww]hose)"
_IT = re.compile(rf"\b{_LED} (?:it|them|(?:its|their|<[AM]\d+>(?:[’']s?)?) {_MEETINGS})\b")
_ITS_CHAIR = re.compile(
    rf"(?:{_ITS}|\b[Tt]he|^(?=[CP])|(?P<o><[AM]\d+>)(?:[’']s?)?) ?(?:current |first |present )?{_CHAIR} "
    r"(?:is|are|was|were|lies with|rests with|belongs to|has been|falls to|goes to|comes from|rotates between"
    r"|alternates between|is shared by|passes between)(?: (?:held|taken|provided|assumed|exercised|occupied) by)? "
    rf"{THE}{_OFFICIAL}{THE}(?P<s>{several('A')})"
)
_IS_CHAIR = re.compile(
    rf"(?P<s>{one('A')})(?:[’']s? (?:delegate|representative|deputy|head))?(?: \([^()]*\))? "
    r"(?:(?:is|was|acts as|serves as|served as|acted as|as|sits on (?:it|<[AM]\d+>) as)"
    rf"(?: (?:also|simultaneously|at the same time))* (?:(?:its|the|their|<[AM]\d+>(?:[’']s?)?) )?{_CHAIR}\b"
    r"(?! (?:of|office))|(?:is|was|sits|takes|holds|held|occupies)(?: in)? the (?:chair(?:manship)?|presidency)\b)"
)
_CHAIR_OF = re.compile(
    rf"\b{_CHAIR} of {THE}(?P<o>{one('AM')}) (?:is|was|lies with|rests with|belongs to|falls to|has been)"
    r"(?: (?:held|taken|provided|assumed|exercised|occupied) by)? "
    rf"{THE}{_OFFICIAL}{THE}(?P<s>{one('A')})"
    rf"|(?P<s2>{one('A')}) (?:also |now |then )*(?:holds?|held|took over|takes over|assumed|assumes|occupies|exercises"
    r"|(?:is|was|were|has been) (?:given|named|appointed|elected|nominated|made)(?: as)?|became|becomes|as) "
    rf"(?:the )?{_CHAIR} of {THE}(?P<o2>{one('AM')})"
    rf"|, as (?:its |the )?(?:chair(?:person|man)?|president),? {THE}(?P<s3>{one('A')})"
)
_AT_THE_HEAD = re.compile(
    rf"\b(?:[Aa]t|[Ww]ith) (?:(?:its|their) (?:head|helm|top)|the (?:head|helm|top) of {THE}(?P<o><[AM]\d+>)) "
    rf"(?:stands?|stood|is|are|sits?|was) {THE}{_OFFICIAL}{THE}(?P<s>{several('A')})"
    rf"|(?P<s2>{one('A')})(?: \([^()]*\))? (?:is|stands?|stood|was|sits) at (?:(?:its|their) (?:head|helm)"
    rf"|the (?:head|helm) of {THE}(?P<o2><[AM]\d+>))"
)
_CHAIRED_FIRST = re.compile(
    rf"^(?:Co-)?(?:[Pp]resided over|[Cc]haired|[Hh]eaded|[Ll]ed|[Dd]irected|[Ss]teered|[Mm]oderated"
    rf"|[Mm]anaged) by {THE}"
    rf"{_OFFICIAL}(?:[A-Z][a-z]+ )*(?P<s>{several('A')})[^<>;]{{0,60}}, {THE}(?P<o>{one('AM')})"
)
_CHAIRED_BY = re.compile(
    rf"(?:(?P<o>{one('AM')})|\b[Ii]t|{_ITS} {_MEETINGS}|^(?:The )?[Mm]eetings"
    rf"|^(?:The )?[Ss]essions)(?: \([^()]*\))? (?:is|are|was|were|being)(?: [a-z]+ly| also)* "
    r"(?:moderated|steered|directed|presided over|chaired|led|headed|convened|in the hands of|run"
    r"|under the (?:command|direction|leadership|chairmanship|presidency|guidance|stewardship) of)"
    rf"(?: jointly)?(?: by)? {THE}{_OFFICIAL}{THE}(?P<s>{several('A')})"
)
_UNDER_THE = re.compile(
    rf"\bunder the (?:command|direction|leadership|chairmanship|presidency|guidance|stewardship|lead) of {THE}"
    rf"{_OFFICIAL}{THE}(?P<s>{several('A')})"
)
_ROTATES = re.compile(
    rf"(?P<o>{one('AM')})[^<>.;,]{{0,30}} (?:rotates|alternates|is rotated|passes)(?: [a-z ]{{3,20}})? (?:between"
    rf"|among)"
    rf" {THE}(?P<list>[^.;]{{4,160}})"
)
_LAST = re.compile(
    rf"(?P<s>{one('A')})[,;] (?:the (?:last|latter)(?: of (?:these|them|whom|which))?|which|who"
    rf"|itself) (?:also )?(?:in the"
    rf" chair|presiding|chairing|as (?:the |its )?chair|(?:has been|is|was) (?:its|the) {_CHAIR})\b"
)
_UNDER = re.compile(
    rf"(?:\b(?:each|meets?|met|meeting|convened?|convenes|works?|placed)|,) under {THE}(?P<s>{one('A')})"
)
_WITH = re.compile(
    rf"\bwith {THE}(?P<s>{one('A')}) (?:as (?:the |its |an? )?(?:{_CHAIR}|co-?ordinator)|presiding|in the chair)\b"
)
_OVER_WHICH = re.compile(
    rf"(?P<o>{one('AM')})(?:,[^<>.;]{{0,60}})? over which {THE}(?P<s>{one('A')})"
    r"(?:, (?:[^.;,<>]|<\w\d+>){3,80},)? presid"
)
_SINCE = re.compile(
    r"\b(?:(?:co-)?chaired|headed|led|presided over)(?: (?:since [^<>,.;]{3,25}|in turn|alternately|at present"
    rf"|currently|ex officio|by rotation|at all levels))+ by {THE}(?P<s>{several('A')})"
)
_BRACKETED = re.compile(
    rf"(?P<s>{one('A')}) \((?:which |who )?(?:acts as |as )?(?:{_CHAIR}|presides|chairs|chairing|presiding|leads)\)"
)
_SAID = (_CHAIR_OF, _AT_THE_HEAD, _CHAIRED_FIRST, _CHAIRED_BY, _UNDER_THE, _ROTATES, _LAST)
_MAY_PRESIDE = frozenset({"coordinator", "local_authority", "prosecution", "government", "ministry"})
"""Who is meant to preside where a body only "meets under" him."""


class Presiding(Relation):
    """Chairs that stand beside a pronoun, in a bracket or after "under"."""

    predicate: ClassVar[str] = "CHAIRS"
    name: ClassVar[str] = "presiding"

    def read(self, view: View) -> Iterator[Tie]:
        """Each chair once for each body."""
        seen: set[tuple[str, str]] = set()
        for match, who, body in self._found(view):
            for placed in view.placed_in(who, "AC") if body is not None and _presided(body) else ():
                if body is not None and (placed.thing.id, body.id) not in seen and not has_seats(placed.thing):
                    seen.add((placed.thing.id, body.id))
                    yield from self.tie(placed.thing, body, match.span(), state=state_of(view.masked, *match.span()))

    def _found(self, view: View) -> Iterator[tuple[re.Match[str], str, LinkedThing | None]]:
        masked = view.masked
        for match in _IT.finditer(masked):
            yield match, doers(masked, match.start(), "AC"), self._meant(view, match.start())
        for match in (found for regex in _SAID for found in regex.finditer(masked)):
            groups = match.groupdict()
            who = next((groups[name] for name in ("s", "s2", "s3", "list") if groups.get(name)), "")
            inside = groups.get("o") or groups.get("o2") or ""
            yield match, who, view.placed_in(inside)[0].thing if inside else self._meant(view, match.start())
        for match in (*_ITS_CHAIR.finditer(masked), *_IS_CHAIR.finditer(masked)):
            named = match.groupdict().get("o")
            token = re.search(r"(?:as|is|on) (<[AM]\d+>)", match[0]) if match.re is _IS_CHAIR else None
            inside = named or (token[1] if token else "")
            yield match, match["s"], view.placed_in(inside)[0].thing if inside else self._meant(view, match.start())
        for match in _UNDER.finditer(masked):
            if view.placed_in(match["s"])[0].thing.kind in _MAY_PRESIDE:
                yield match, match["s"], self._meant(view, match.start())
        for match in (*_WITH.finditer(masked), *_BRACKETED.finditer(masked)):
            yield match, match["s"], self._meant(view, match.start())
        for match in _OVER_WHICH.finditer(masked):
            yield match, match["s"], view.placed_in(match["o"])[0].thing
        for match in _SINCE.finditer(masked):
            bodies = view.placed_in(undergoers(masked, match.start(), "AM"))
            yield match, match["s"], bodies[0].thing if bodies else None

    @staticmethod
    def _meant(view: View, at: int) -> LinkedThing | None:
        """The body that the sentence named before, else that of the sentences before it."""
        named = [placed.thing for placed in view.placed_in(view.masked[:at], "AM") if has_seats(placed.thing)]
        return named[-1] if named else body_before(view)


def _presided(thing: LinkedThing) -> bool:
    return has_chair(thing) and thing.kind not in {"national_referral", "transnational_referral"}


def has_seats(thing: LinkedThing) -> bool:
    """Whether it is a body with members and no office: a coordinator has nobody who presides over him."""
    return thing.kind in {"coordination_body", "ngo_network", "regional_body", "task_force"} and has_chair(thing)
