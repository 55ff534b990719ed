"""Who performs what a complete response needs, and who identifies victims."""

import re
from collections.abc import Iterator
from typing import ClassVar

from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.relations.base import (
    MID,
    THE,
    Relation,
    Tie,
    several,
)
from loaders.candidates.relations.functions import function_named, theme_of
from loaders.candidates.views import View


class Performance(Relation):
    """A body that does what a complete response needs: gives legal aid, trains, screens, raises awareness."""

    predicate: ClassVar[str] = "PERFORMS"
    name: ClassVar[str] = "performance"
    _does = re.compile(
        rf"(?P<s>{several('A')}){MID}(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|conduct(?:s|ed|ing)?"
        rf"|organi[sz](?:es?|ed|ing)|deliver(?:s|ed|ing)?|perform(?:s|ed|ing)?|carr(?:y|ies|ied) out|develop(?:s"
        rf"|ed)?)"
        r"(?P<what>[^.;]{4,170})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Functions in the object of each such verb."""
        for match in self._does.finditer(view.masked):
            what = view.unmasked(match.start("what"), match.end("what"))
            if re.search(r"\b(?:not|no|never|should|will|plans?)\b", view.masked[match.start() : match.start("what")]):
                continue
            for placed in view.placed_in(match["s"], "A"):
                for _, _, slug in functions_in(what)[:4]:
                    if (
                        theme_of(slug) in {"protection", "identification", "prevention", "knowledge"}
                        and slug != "function:trained-first-responders"
                    ):
                        yield from self.tie(placed.thing, function_named(slug), match.span())


class Identification(Relation):
    """Who identifies victims, formally or as a first step."""

    predicate: ClassVar[str] = "IDENTIFIES_VICTIMS"
    name: ClassVar[str] = "identification"
    _does = re.compile(
        rf"(?P<s>{several('AVM')})(?:[’']s [a-z]+)?(?: (?:caseworkers|officers|officials|staff|experts|workers"
        rf"|operators))?(?:,? (?:which"
        rf"|that|also|is|are|was|were|mainly|primarily|the|can|could|may|has|have|then|only|usually|officially"
        rf"|formally)){{0,4}} "
        rf"(?:(?:responsible for|authori[sz]ed to|charged with|competent (?:for|to)|mandated to|in charge of|carry "
        rf"out|carries out"
        rf"|carried out|conducts?|performs?|participates? in|involved in|entitled to) )?(?:the )?(?:formal(?:ly)? "
        rf"|official(?:ly)? "
        rf"|preliminary |initial |first |early |proactive(?:ly)? )?(?:identif(?:y|ies|ied|ying|ication of)) "
        rf"(?:[a-z\d,]+ ){{0,4}}?<W\d+>"
    )
    _by = re.compile(
        rf"(?:[Ii]dentification (?:of [^.;<>]{{0,25}}<W\d+>|procedure)?[^.;<>]{{0,40}}|<W\d+> (?:is|are|was|were|can "
        rf"be|may be|have been) "
        rf"(?:[a-z]+ )?identified) by {THE}(?P<s>{several('AVM')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Every body of the match, in the section's country; "the government identified" says not who did."""
        if view.country is None:
            return
        for match in (*self._does.finditer(view.masked), *self._by.finditer(view.masked)):
            words_of_it = match[0]
            stage = (
                "formal"
                if re.search(r"formal|official", words_of_it)
                else ("preliminary" if re.search(r"preliminary|initial|first|early", words_of_it) else None)
            )
            for placed in view.placed_in(match["s"], "AVM"):
                if placed.thing.kind != "government":
                    yield from self.tie(placed.thing, view.country, match.span(), attributes={"stage": stage})
