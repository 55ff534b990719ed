"""Whom campaigns reach and services are given to, where more than "for" stands between."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import Relation, Tie, one, several, words
from loaders.candidates.relations.operating import BARE_HELP
from loaders.candidates.views import View

_GIVES = (
    r"(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|g(?:ives?|ave|iven|iving)|r[ua]ns?|running"
    r"|operat(?:es?|ed|ing)|organi[sz](?:es?|ed|ing)|conduct(?:s|ed|ing)?|held|maintain(?:s|ed)|opened|launched)"
)
_AIMED = (
    r"(?:aimed at|target(?:s|ed|ing)?(?: at| to)?|focus(?:es|ed|ing)? (?:on|at)|direct(?:ed|ing) (?:at|to)"
    r"|addressed to|dedicated to|intended for|meant for|reserved for|tailored (?:to|for)|designed for"
    r"|reach(?:es|ed|ing)?(?: out to)?|benefit(?:s|ed|ing|ting)?|specialis\w+ in|among|open to|accessible to)"
)
_HELPS = (
    r"(?:protect|support|assist|help|empower|inform|educate|reach|re-?integrate|warn|accommodate|shelter|counsel|train)"
)
_OF_THE_CRIME = re.compile(
    r"\b(?:trafficking (?:in|of)|violence against|prevent\w* [^<]{0,20}|rights of)\b[^<]{0,12}<W"
)
"""Of whom the crime is committed that a campaign is against, not whom the campaign reaches."""


class Reaching(Relation):
    """A campaign, a service or a house is there for a group that its sentence names further on, or first."""

    predicate: ClassVar[str] = "SERVES"
    name: ClassVar[str] = "reaching"
    _patterns = (
        re.compile(
            rf"(?P<s>{one('HTVP')})(?:[^.;<>]|<[PKCc]\d+>){{0,50}}? (?:is |are |was |were |all |mainly |especially "
            rf"|also )*{_AIMED} {words(4)}(?P<o>{several('W')})"
        ),
        re.compile(rf"^(?:For|As for|Regarding) {words(2)}(?P<o>{several('W')}),[^;:]{{0,110}}?(?P<s>{one('HTV')})"),
        re.compile(
            rf"(?P<s>{one('P')})(?:[^.;<>]|<[CK]\d+>){{0,80}}? to (?:better |further |also |help )?{_HELPS} {words(3)}"
            rf"(?P<o>{several('W')})"
        ),
        re.compile(
            rf"(?P<o>{several('W')})(?: [a-z]+){{0,3}}? (?:are|is|were|was|be|been) (?:also |[a-z]+ly )?(?:sheltered"
            rf"|assisted|helped|supported|looked after|cared for|counselled|accommodated|housed|served) (?:in "
            rf"[\w ]{{2,25}} )?by {words(2)}(?P<s>{several('AHVTP')})"
        ),
        re.compile(
            rf"\b{_GIVES} (?:[^.;<>]{{0,60}}?)(?P<s>{several('HTVP')})(?:[^.;<>]|<[KC]\d+>){{0,40}}? (?:to|for|with"
            rf"|among) "
            rf"{words(4)}(?P<o>{several('W')})"
        ),
        re.compile(
            rf"(?P<s>{one('HVT')}),? (?:one|two|three|some) (?:of them )?for [^.;]{{0,40}}?(?P<o>{several('W')})"
        ),
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each group of each thing, once."""
        if asks(view) or view.country is None or not any(placed.letter in "AC" for placed in view.placed):
            return
        seen: set[tuple[str, str]] = set()
        for compiled in self._patterns:
            for match in compiled.finditer(view.masked):
                if _OF_THE_CRIME.search(match[0]):
                    continue
                state = state_of(view.masked, match.start(), match.end())
                for placed in view.placed_in(match["s"], "AHTVP"):
                    for group in view.placed_in(match["o"], "W"):
                        key = (placed.thing.id, group.thing.id)
                        if key in seen or placed.thing.name in BARE_HELP:
                            continue
                        seen.add(key)
                        yield from self.tie(placed.thing, group.thing, match.span(), state=state)
