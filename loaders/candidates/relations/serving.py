"""For whom shelters, lines, services and projects are there, and whom bodies take in."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import MID, Relation, Tie, one, several, words
from loaders.candidates.relations.operating import BARE_HELP, owned
from loaders.candidates.views import View

_TAKES = (
    r"(?:serv(?:es?|ed|ing)|accommodat(?:es?|ed|ing)|shelter(?:s|ed|ing)|receiv(?:es?|ed|ing)|admit(?:s|ted|ting)?"
    r"|assist(?:s|ed|ing)?|hous(?:es?|ed|ing)|cater(?:s|ed|ing)? (?:for|to)|host(?:s|ed|ing)?|accept(?:s|ed|ing)?"
    r"|t(?:akes?|ook|aking) (?:in|care of)|look(?:s|ed|ing)? after|has (?:room|space|places|beds) for|have "
    r"(?:room|space|places"
    r"|beds) for|target(?:s|ed|ing)|reach(?:es|ed)|help(?:s|ed|ing)?|counsel(?:s|led|ling)?|lodge(?:s|d)?"
    r"|support(?:s|ed|ing)?)"
)
_HOUSE_TAKES = (
    rf"(?:for|to|(?:open|available|restricted|limited|offered|provided|accessible) to|(?:intended|reserved"
    rf"|designed|meant"
    rf"|specialised|equipped|suitable) for|dedicated to|aimed at|there for|{_TAKES}|offers? [^.;]{{3,60}}? to"
    rf"|provid(?:es?|ed|ing) {words(5)}(?:to|for))"
)

_IN_GENERAL = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Oo]f|[Ww]ith|[Ff]rom|by)(?: the| such)? $")
"""What happens in shelters for women happens in none of them in particular."""


class Serving(Relation):
    """For whom a shelter, a line, a service or a project is there."""

    predicate: ClassVar[str] = "SERVES"
    name: ClassVar[str] = "serving"
    _for = re.compile(
        rf"(?P<s>{one('HTVP')})(?: \([^()]*\))?(?: (?:operated|run|managed|kept) by (?:the )?"
        rf"(?P<by>{one('A')}))?(?: in "
        rf"(?:[A-Z]\w+|the [a-z]+|<[CK]\d+>))?(?:, (?:[^.;<>]|<[AHTV]\d+>){{3,90}}?,)?,? ?(?:which |that "
        rf"|and )?(?:is |are |was "
        rf"|were |be |been |also |has |have |can |could |may |mainly |only |exclusively |a total of \d+ \w+"
        rf" and )*{_HOUSE_TAKES} "
        rf"(?:only |exclusively |both |up to )*{words(4)}(?P<o>{several('W')})"
    )
    _put = re.compile(
        rf"(?P<o>{several('W')})(?:[^.;<>]|<[cC]\d+>){{0,50}}? (?:are|is|were|was|be|been) (?:[a-z]+ly "
        rf"|often |usually )?(?:housed|accommodated|placed"
        rf"|sheltered|put up|lodged|received|admitted|assisted) (?:at|in|to|by) {words(4)}(?P<s>{one('HV')})"
    )
    _takes = re.compile(
        rf"(?P<s>{several('A')})(?P<mid>{MID})(?:assist|accommodat|shelter|hous|lodg|took in|takes in|look"
        rf"(?:s|ed) after|help"
        rf"|repatriat|counsel|cares? for|cared for|serv)(?:ed|es|s|led|e|d)? {words(5)}(?P<o>{several('W')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each group of each match; of many houses without a name, none is meant."""
        if asks(view):
            return
        for match in self._for.finditer(view.masked):
            service = view.placed_in(match["s"])[0].thing
            if service.name in BARE_HELP:
                continue
            groups = [placed.thing for placed in view.placed_in(match["o"], "W")]
            operators = [placed.thing for placed in view.placed_in(match["by"] or "", "A")]
            service = owned(service, operators[0]) if operators else service
            many = "generic" in service.flags and service.name.casefold().endswith("s") and " of " not in service.name
            general = _IN_GENERAL.search(view.masked, 0, match.start()) is not None
            if many and (general or view.country is None or service.label == "Project"):
                continue
            state = state_of(view.masked, match.start(), match.end())
            for group in groups:
                yield from self.tie(service, group, match.span(), state=state)
        for match in self._put.finditer(view.masked):
            house, state = view.placed_in(match["s"])[0].thing, state_of(view.masked, *match.span())
            for taken in view.placed_in(match["o"], "W"):
                yield from self.tie(house, taken.thing, match.span(), state=state)
        for match in self._takes.finditer(view.masked):
            if re.search(r"\b(?:is|are|was|were|been|being)\b", match["mid"]):
                continue
            state = state_of(view.masked, match.start(), match.start("o"))
            for body in view.placed_in(match["s"], "A"):
                for taken in view.placed_in(match["o"], "W"):
                    yield from self.tie(body.thing, taken.thing, match.span(), state=state)
