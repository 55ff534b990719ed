"""Strategies, plans and laws that a text only mentions in passing: whoever carries one out has adopted it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.instruments import Adoption
from loaders.candidates.views import TOKEN, Placed, View
from loaders.documents.blocks import BlockKind

_LAWS = frozenset({"statute", "by_law", "decision"})
_NATIONAL = re.compile(r"\b(?:[Nn]ational|[Ss]tate|[Gg]overnment)\b")
_IN_USE = re.compile(r"\b(?:implement|coordinat|co-ordinat|execut|carr(?:y|ies|ied) out|in (?:force|effect))")
_NOT_YET = re.compile(
    r"\b(?:develop|draft|prepar|elaborat|creat|draw|design|propos)(?:s|ing|e|ed|up|ts)?\b[^.;]{0,40}$|\([^)]*$"
)
"""A plan that is being written, or one in brackets, which is a source of the text."""
_FOOTNOTE = re.compile(r"^\d{1,3} [A-Z]|https?:")


class LikelyAdoption(Relation):
    """The first mention of a plan with its years, or of a law by its title, where no wording says who adopted it."""

    predicate: ClassVar[str] = "ADOPTED"
    name: ClassVar[str] = "likely-adoption"

    def read(self, view: View) -> Iterator[Tie]:
        """The country of the section, for each instrument of its own that nothing before has named."""
        if view.country is None or asks(view) or self._tells_nothing(view):
            return
        adopted = {tie.object.id for tie in Adoption().read(view) if tie.object}
        before = {placed.thing.id for earlier in view.before(10_000) for placed in earlier.placed}
        for token in TOKEN.finditer(view.masked):
            placed = view.placed[int(token[2])]
            if placed.thing.id in adopted | before or not self._is_instrument(view, placed):
                continue
            if _NOT_YET.search(view.masked[: token.start()]):
                continue
            state = state_of(view.masked, *token.span())
            if state in {State.PRESENT, State.ENDED}:
                flags = ("adoption_likely",)
                yield from self.tie(view.country, placed.thing, token.span(), state=State.PRESENT, flags=flags)

    @staticmethod
    def _tells_nothing(view: View) -> bool:
        return view.sentence.block.kind is BlockKind.HEADING or _FOOTNOTE.search(view.sentence.text) is not None

    @staticmethod
    def _is_instrument(view: View, placed: Placed) -> bool:
        thing = placed.thing
        if placed.mention.generic or placed.reference or thing.id.split(":")[1] == "intl":
            return False
        if thing.name.startswith("Draft") or "(" in thing.name or ")" in placed.mention.name:
            return False
        numbered = any(sign.isdigit() for sign in thing.name)
        if thing.label == "Strategy":
            return numbered or bool(_NATIONAL.search(thing.name) and _IN_USE.search(view.masked))
        return numbered and thing.label == "Law" and thing.kind in _LAWS
