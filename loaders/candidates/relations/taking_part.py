"""Who takes part in a project, an event or an exercise of somebody else: as a participant or as a partner."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import THE, Relation, Tie, several, words
from loaders.candidates.relations.clauses import doers
from loaders.candidates.views import View

_TAKES_PART = (
    r"(?:(?:actively |also |jointly )?(?:took|takes?|taking|taken) (?:an? )?(?:active )?part in|(?:actively )?"
    r"participat(?:es?|ed|ing)(?: [a-z]+ly)? (?:in|at|during)|(?:was|were|is|are|been) (?:also |actively |closely )?"
    r"(?:involved|engaged|included|represented) (?:in|at)|contribut(?:es?|ed|ing) to|attend(?:s|ed|ing)"
    r"|(?:is|are|was|were|been|remains?) (?:also )?(?:an? |the )?(?:[a-z]+ )?partners? (?:in|of|on|to))"
)
_LEARNING = re.compile(r"\b(?:train|seminar|course|workshop|lesson|lecture|study visit)", re.IGNORECASE)
"""Who attends these is taught there and helps nobody."""


class TakingPart(Relation):
    """A body helps a project or an event by its part in it."""

    predicate: ClassVar[str] = "SUPPORTS"
    name: ClassVar[str] = "taking-part"
    _acts = re.compile(rf"\b{_TAKES_PART} {words(6)}(?P<o>{several('P')})")
    _joined = re.compile(
        rf"(?P<o>{several('P')})(?:[^.;<>]|<[CKFWP]\d+>){{0,70}}? (?:attended by|joined by|with the (?:active )?"
        rf"(?:participation|involvement) of|with contributions (?:from|of)|which brought together) {THE}{words(3)}"
        rf"(?P<s>{several('A')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each pair once."""
        if asks(view):
            return
        text, seen = view.masked, set[tuple[str, str]]()
        found = [(match, doers(text, match.start(), "AC"), match["o"]) for match in self._acts.finditer(text)]
        found += [(match, match["s"], match["o"]) for match in self._joined.finditer(text)]
        for match, taking, taken in found:
            for helper in view.placed_in(taking, "AC"):
                for work in view.placed_in(taken, "P"):
                    key = (helper.thing.id, work.thing.id)
                    if key in seen or _LEARNING.search(work.thing.name):
                        continue
                    seen.add(key)
                    state = state_of(text, *match.span())
                    yield from self.tie(
                        helper.thing, work.thing, match.span(), attributes={"how": "assistance"}, state=state
                    )
