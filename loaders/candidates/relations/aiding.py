"""Help in further turns: a part in drafting, help to set something up, a licence, "with A support"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from graph_schema.vocabulary import State
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import THE, Tie, one, several, words
from loaders.candidates.relations.clauses import benefiting, doers
from loaders.candidates.relations.funding import is_donor
from loaders.candidates.relations.helping import Support
from loaders.candidates.views import View

_MAKES = (
    r"(?:draft|draw|prepar|develop|elaborat|revis|updat|design|writ|formulat|set|establish|creat|launch|open|run"
    r"|operat|implement|introduc|organi[sz]|build|pilot|strengthen|improv|formali[sz]|maintain|adopt)[a-z]*"
)
_ENDS = "SDMLHTVPA"
_MADE = "HTVPSMD"


class Aiding(Support):
    """Who helped to make something, without whom it would be another's work alone."""

    predicate: ClassVar[str] = "SUPPORTS"
    name: ClassVar[str] = "aiding"
    _to_make = re.compile(
        rf"\b(?:assist(?:s|ed|ing)?|help(?:s|ed|ing)?|support(?:s|ed|ing)?|advis(?:es|ed|ing)|guid(?:es|ed)|contribut"
        rf"(?:es?|ed))(?: {words(3)}{several('AC')}(?:[^.;<>]{{0,12}})?)? (?:in |with |to |on )?(?:the "
        rf"|how to )?{_MAKES}"
        rf"(?: up| out| of| the| a| an| new| and [a-z]+)* {words(4)}(?P<o>{several(_ENDS)})"
    )
    _took_part = re.compile(
        r"\b(?:(?:took|takes?|taking) part|participat(?:es?|ed|ing)|(?:was|were|is|are|been) (?:also |actively )?"
        r"(?:involved|consulted|engaged)|contribut(?:es?|ed|ing)|g[ai]ve(?:s|n)? (?:comments|advice|input)"
        r"|comment(?:s|ed)"
        r"|advis(?:es|ed)|l[ea]nt (?:its|their) (?:advice|expertise)) (?:in |to |on |with |during |for )(?:the )?"
        rf"(?:drafting|preparation|preparing|development|developing|elaboration|revision|design|formulation|updating"
        rf"|drafters|drawing up|writing|adoption)(?: of)? {words(4)}(?P<o>{several('SDMLG')})"
    )
    _with_body = re.compile(
        rf"\b[Ww]ith (?:the )?(?P<s>{several('A')})(?:[’']s?)? (?:technical |expert |logistical )?(?:support|assistance"
        rf"|help|expertise|guidance)\b"
    )
    _licence = re.compile(
        rf"(?P<s>{one('A')})(?: also| has| have| then)* (?:(?:licen[cs]|accredit|certif)(?:es|ed|ied|ies) {words(5)}"
        rf"(?P<o>{several('HTVA')})|(?:granted|issued|gave|awarded|renewed) {words(2)}(?P<o2>{several('HTVA')})[’']?s? "
        rf"(?:[a-z-]+ ){{0,3}}?(?:licen[cs]e|accreditation))"
    )
    _seconded = re.compile(
        rf"<(?P<house>[HTVA])\d+>(?:[^.;<>]){{0,40}}? (?:is|are|was|were) (?:seconded|lent|donated|supplied|provided"
        rf"|equipped|furnished|renovated|refurbished) by {THE}(?P<s>{several('A')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """Each turn, each pair once."""
        if asks(view):
            return
        text, seen = view.masked, set[tuple[str, str]]()
        found: list[tuple[re.Match[str], str, str]] = []
        for match in (*self._to_make.finditer(text), *self._took_part.finditer(text)):
            found.append((match, doers(text, match.start(), "AC"), match["o"]))
        for match in self._with_body.finditer(text):
            if any(is_donor(placed.thing) for placed in view.placed_in(match["s"], "A")):
                continue
            found.append((match, match["s"], _made_with_help(text, match)))
        for match in self._licence.finditer(text):
            found.append((match, match["s"], match["o"] or match["o2"]))
        for match in self._seconded.finditer(text):
            found.append((match, match["s"], match[0][: match[0].index(">") + 1]))
        for match, helping, helped in found:
            for tie in self._pairs(view, match.span(), helping, helped):
                key = (tie.subject.id, tie.object.id if tie.object else "")
                if key not in seen:
                    seen.add(key)
                    # Drafting is the future of the draft, and not of whoever took part in it.
                    done = match.re is self._took_part and tie.state is State.PLANNED
                    yield replace(tie, state=State.PRESENT) if done else tie


def _made_with_help(text: str, match: re.Match[str]) -> str:
    """What was done "with A support": the house or plan before it, else the one behind it, else whoever acts."""
    near = benefiting(text, match.span(), _MADE)
    if not near or re.search(rf"<[{_MADE}]", near):
        return near
    behind = re.match(rf"[^.;]{{0,90}}?(?P<o>{several(_MADE)})", text[match.end() :])
    return behind["o"] if behind else near
