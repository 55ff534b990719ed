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

_CHAIR = r"(?:(?:deputy |vice-|co-)?(?:chair(?:person|man|woman)?|presid(?:ent|ency)|head|leader|chairmanship)s?)"
_IT = re.compile(
    r"\b(?:(?:co-)?(?:chairs?|chaired|heads?|headed|leads?|led|directs?|directed|convenes?)"
    r"|presides? over|presided over) (?:it|them|its (?:meetings|sessions|work))\b"
)
_ITS_CHAIR = re.compile(
    rf"(?:\b[Ii]ts|\b[Tt]heir|\b[Tt]he|(?P<o><[AM]\d+>)(?:[’']s?)?) (?:current |first |present )?{_CHAIR} "
    rf"(?:is|are|was|were|lies with|rests with|belongs to|has been)(?: (?:held|taken|provided|assumed|exercised) by)? "
    rf"{THE}(?P<s>{several('A')})"
)
_IS_CHAIR = re.compile(
    rf"(?P<s>{one('A')})(?: \([^()]*\))? (?:is|was|acts as|serves as|served as|acted as|as) "
    rf"(?:its|the|their|<[AM]\d+>(?:[’']s?)?) {_CHAIR}\b(?! (?:of|office))"
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
            for placed in view.placed_in(who, "AC") if body is not None and has_chair(body) else ():
                if body is not None and (placed.thing.id, body.id) not in seen and not has_seats(placed.thing):
                    seen.add((placed.thing.id, body.id))
                    yield from self.tie(placed.thing, body, match.span(), state=state_of(view.masked, *match.span()))

    def _found(self, view: View) -> Iterator[tuple[re.Match[str], str, LinkedThing | None]]:
        masked = view.masked
        for match in _IT.finditer(masked):
            yield match, doers(masked, match.start(), "A"), self._meant(view, match.start())
        for match in (*_ITS_CHAIR.finditer(masked), *_IS_CHAIR.finditer(masked)):
            named = match.groupdict().get("o")
            token = re.search(r"as (<[AM]\d+>)|is (<[AM]\d+>)", match[0]) if match.re is _IS_CHAIR else None
            inside = named or (next(group for group in token.groups() if group) if token else "")
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


def has_seats(thing: LinkedThing) -> bool:
    """Whether it is a body with members and no office: a coordinator has nobody who presides over him."""
    return thing.kind in {"coordination_body", "ngo_network", "regional_body", "task_force"} and has_chair(thing)
