"""Who is likely a member where no wording that a rule knows says so: a body, a word of membership, a list of others."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.attending import Attending
from loaders.candidates.relations.base import REPORTING, Relation, Tie, several
from loaders.candidates.relations.composing import Composing
from loaders.candidates.relations.membership import Membership
from loaders.candidates.relations.sitting import Sitting
from loaders.candidates.views import Placed, View

_BODIES = frozenset({"coordination_body", "ngo_network"})
_CUE = re.compile(
    r"\b(?:members?(?:hip)?|composed|comprises?|consists?|represented|representatives|made up|brings? together"
    r"|brought together|brought in|sits?|seats?|seated|attend\w*|takes? part|alongside|drawn from|delegat\w+"
    r"|gathers|assembles|places|round the table|around the table|at the table|come from)\b",
    re.IGNORECASE,
)
_LIST = re.compile(several("AC"))
_MADE_BY = re.compile(r"\b(?:by|under|within|at|to|for) (?:the |a |an )?$")
_MET = re.compile(
    r"\b(?:met|meets?|visit(?:s|ed)|train(?:s|ed)|interview(?:s|ed)|consult(?:s|ed)|urg(?:es|ed)|support(?:s|ed)"
    r"|assist(?:s|ed))(?: (?:with|by|the|representatives of))*$"
)
"""Those whom the members of a body meet or train are others."""
_SENTENCES = 2
"""So many sentences back a body may stand that "twelve ministries delegate a member" goes on about."""
_FEW, _MANY = 2, 5
"""A list of this many is enough with a word of membership, and without one."""


def _is_body(placed: Placed) -> bool:
    """Whether it has members of its own; "NGOs" and the like are many and no network."""
    return placed.thing.kind in _BODIES and not placed.thing.name.startswith(("NGOs", "Non-governmental", "Local NGOs"))


class LikelyMember(Relation):
    """A list of bodies in one sentence with a body that has members, or in the sentence after it."""

    predicate: ClassVar[str] = "MEMBER_OF"
    name: ClassVar[str] = "likely-member"

    def read(self, view: View) -> Iterator[Tie]:
        """Everybody in the lists of the sentence, as members of the body before them."""
        if asks(view) or self._worded(view):
            return
        lists = [match for match in _LIST.finditer(view.masked) if not self._opens_report(view, match)]
        if not lists or (body := self._body(view, lists[0])) is None:
            return
        members = [
            (match, one)
            for match in lists
            for one in view.placed_in(match[0], "A")
            if len(view.placed_in(match[0])) >= _FEW
            and one.thing.id != body.thing.id
            and not _is_body(one)
            and one.thing.kind != "government"
        ]
        if len(members) < (_FEW if _CUE.search(view.masked) else _MANY):
            return
        for match, member in members:
            state = state_of(view.masked, *match.span())
            yield from self.tie(member.thing, body.thing, match.span(), state=state, flags=("membership_likely",))

    @staticmethod
    def _worded(view: View) -> bool:
        """Whether a wording says who belongs to a body that has members."""
        ties = (tie for rule in (Membership(), Attending(), Sitting(), Composing()) for tie in rule.read(view))
        return any(tie.object is not None and tie.object.kind in _BODIES for tie in ties)

    @staticmethod
    def _opens_report(view: View, match: re.Match[str]) -> bool:
        before = view.masked[max(0, match.start() - 25) : match.start() + 1]
        said = REPORTING.search(before) or _MADE_BY.search(before[:-1])
        return bool(said or _MET.search(view.masked[: match.start()].rstrip()))

    @staticmethod
    def _body(view: View, listed: re.Match[str]) -> Placed | None:
        """The last body before the list, else the one of the sentences before it, else the first after the list."""
        before = [one for one in view.placed_in(view.masked[: listed.start()], "A") if _is_body(one)]
        if before:
            return before[-1]
        if _CUE.search(view.masked):
            for earlier in view.before(_SENTENCES):
                found = [one for one in earlier.placed if _is_body(one)]
                if found:
                    return found[0]
        after = [one for one in view.placed_in(view.masked[listed.end() :], "A") if _is_body(one)]
        return after[0] if after else None
