"""Houses that are called centres or homes, and stand where bodies do: who opened one, and whom it takes in."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import Relation, Tie, one, several, words
from loaders.candidates.relations.clauses import VerbRelation
from loaders.candidates.views import View

_HOUSE = re.compile(
    r"\b(?:Cent(?:er|re)|House|Home|Shelter|Hostel|Refuge|Unit|Facility|Village)\b(?! (?:for|of) (?:[A-Z]\w+ )?"
    r"(?:Studies|Research|Policy|Policies|Democracy|Legal|Public|Justice|Excellence|Combating|Information)\b)"
)
_OFFICE = re.compile(
    r"\b(?:Social Work|Policy|Research|Studies|Training|Crime|Combating|Investigation|Police|Legal|Coordination"
    r"|Intelligence|Analysis|Law|Democra\w+|Development|International|Regional|Information|Rights)\b"
)
"""What centres and units are busy with that house nobody."""
_SHELTERS = re.compile(
    r"\b(?:shelter|accommodat|hous(?:es|ed|ing)|beds?|places for|lodg|reside|residential|admit|received? in|placed in"
    r"|room for|takes? in|took in|stay)",
    re.IGNORECASE,
)


def as_house(thing: LinkedThing, said: str) -> LinkedThing | None:
    """A body that is called a centre or home as what it is: a shelter where people sleep there, else a service."""
    if thing.label != "Actor" or not _HOUSE.search(thing.name) or _OFFICE.search(thing.name):
        return None
    label = "Shelter" if _SHELTERS.search(f"{thing.name} {said}") or "Victims" in thing.name else "Service"
    return replace(thing, id=f"{label.lower()}:{thing.id.split(':', 1)[1]}", label=label, kind=None, known=False)


class HouseOfBody(VerbRelation):
    """A body opened, runs or lost a centre or home that bears a name as bodies do."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "house-of-body"
    subjects: ClassVar[str] = "AC"
    objects: ClassVar[str] = "A"
    patterns = ()
    active: ClassVar[str] = (
        r"(?:opened|opens|r[ua]ns?|running|operat(?:es?|ed|ing)|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?|keeps?|kept"
        r"|set up|inaugurated|administer(?:s|ed))"
    )
    passive: ClassVar[str] = (
        r"(?:opened|run|operated|managed|maintained|administered|kept|set up|inaugurated|staffed|owned)"
    )
    reach: ClassVar[int] = 5

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """The house of one body."""
        house = None if asks(view) else as_house(object_, view.sentence.text)
        if house is not None:
            yield from super().stated(view, span, subject, house, attributes)


class HouseTakesIn(Relation):
    """Whom a centre or home takes in that bears a name as bodies do."""

    predicate: ClassVar[str] = "SERVES"
    name: ClassVar[str] = "house-takes-in"
    _takes = re.compile(
        rf"(?P<s>{one('A')})(?: \([^()]*\))?(?: in (?:[A-Z]\w+|<[CK]\d+>))?(?:,[^;<>]{{3,60}},)?,? (?:which |that "
        rf"|and )?(?:has |have |had |can |could |also |mainly |only |so far |since [\d ]+)*(?:accommodat"
        rf"|shelter|hous(?:e|ing)"
        rf"|lodg|admit|receiv|takes? in|took in|cater|(?:has |have |had )?(?:room|space|places|beds|capacity) for"
        rf"|(?:offer|provid|g[ia]ve)\w* {words(3)}(?:<[HV]\d+>(?:,| and|, and)? )+(?:to|for))\w* {words(5)}"
        rf"(?P<o>{several('W')})"
    )
    _received = re.compile(
        rf"(?P<o>{several('W')})(?:[^.;<>]|<[cC]\d+>){{0,50}}? (?:are|is|were|was|be|been) (?:[a-z]+ly "
        rf"|often |usually )?"
        rf"(?:housed|accommodated|placed|sheltered|put up|lodged|received|admitted) (?:at|in|to) {words(3)}"
        rf"(?P<s>{one('A')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each group once."""
        for match in () if asks(view) else (*self._takes.finditer(view.masked), *self._received.finditer(view.masked)):
            house = as_house(view.placed_in(match["s"])[0].thing, view.unmasked(*match.span()))
            state = state_of(view.masked, *match.span())
            for group in view.placed_in(match["o"], "W") if house is not None else ():
                if house is not None:
                    yield from self.tie(house, group.thing, match.span(), state=state)
