"""Agreements without a name: what they are called after their parties, and those that a text only points at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from graph_schema.ids import slug_of
from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.agreements import agreement_kind
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie, several
from loaders.candidates.timing import date_near
from loaders.candidates.views import View

_SINGULAR = (
    ("memoranda", "memorandum"),
    ("agreements", "agreement"),
    ("protocols", "protocol"),
    ("treaties", "treaty"),
    ("accords", "accord"),
    ("declarations", "declaration"),
    ("letters", "letter"),
    ("MoUs", "memorandum of understanding"),
    ("MOUs", "memorandum of understanding"),
)
_OF_NO_NAME = re.compile(
    r"^(?:similar|new|such|further|recent|separate|formal|special) | in this (?:area|field|regard|respect|matter)$"
)
_OF_MORE = re.compile(r"\b(?:trilateral|tripartite|multilateral) ")
_MOST = 5
"""So many parties stand in the name of an agreement."""


def unnamed(agreement: LinkedThing) -> bool:
    """Whether a text calls an agreement by its form alone, and nobody has entered it under that."""
    return "generic" in agreement.flags and not agreement.known


def one_of(agreement: LinkedThing) -> str | None:
    """The singular of "bilateral agreements"; nothing where the text speaks of one."""
    for plural, singular in _SINGULAR:
        if re.search(rf"\b{plural}\b", agreement.name):
            return re.sub(rf"\b{plural}\b", singular, agreement.name)
    return None


def named_by(agreement: LinkedThing, parties: Sequence[LinkedThing]) -> LinkedThing:
    """An agreement that is only called by its noun, known by its parties."""
    if not unnamed(agreement) or not parties:
        return agreement
    kind, scope, _ = agreement.id.split(":")
    noun = _OF_NO_NAME.sub("", one_of(agreement) or agreement.name)
    codes = "-".join(party.id.split(":")[-1][:24] for party in parties[:_MOST])
    names = [party.name.removesuffix("*") for party in parties[:_MOST]]
    among = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    name = f"{noun[:1].upper()}{noun[1:]} {'between' if len(names) > 1 else 'of'} {among}"[:150]
    thing_id = f"{kind}:{scope}:{slug_of(noun)[:50].strip('-')}-{codes}"[:110].strip("-")
    return replace(agreement, id=thing_id, name=name)


_NOUN = r"(?:agreement|document|instrument|memorandum|arrangement|protocol|treaty|accord|deal|text)s?"
_LIKE = r"(?:similar|comparable|equivalent|analogous|corresponding|identical|further|second|third|such|same|like)"
_TO = r"(?:the |its |neighbou?ring |other |both |either )*"
_PARTNERS = rf"(?P<p>{several('CK')})"
_SHORT = r"(?:[^.;<>]|<[WFAc]\d+>)"
_SOUGHT = (
    re.compile(rf"\b{_LIKE} {_NOUN}\b{_SHORT}{{0,80}}? (?:with|between) {_TO}{_PARTNERS}"),
    re.compile(
        rf"\b[Ww]ith {_TO}{_PARTNERS}(?:,[^.;<>]{{0,20}}{_SHORT}{{0,90}},| [-–—] [^<>]{{3,70}} [-–—])?,? "
        rf"(?:there (?:is|was|are|were|exists?) )?(?:no|a) (?:{_LIKE} )?{_NOUN}\b"
    ),
    re.compile(
        rf"\b(?:that|those|the one|the ones|one|ones|none|another|others)(?: (?:has|have|had|is|was|were))?(?: (?:yet"
        rf"|so far"
        rf"|ever))?(?: been)?(?: (?:concluded|signed|reached|negotiated|in place|in force|initialled))? with "
        rf"{_TO}{_PARTNERS}"
    ),
)
_TALKS = re.compile(
    rf"\b(?:[Tt]alks|[Nn]egotiations|[Dd]iscussions|[Cc]onsultations|negotiat(?:es?|ing|ed))\b"
    rf"(?:{_SHORT}|<G\d+>){{0,70}}? "
    rf"(?:with|between) {_TO}{_PARTNERS}"
)
_TALKS_WITH = re.compile(rf"\b[Ww]ith {_TO}{_PARTNERS},? (?:[a-z]+ )?(?:talks|negotiations|discussions)\b")
_ABOUT_ELSE = re.compile(r"\b(?:accession|membership|stabili[sz]ation|chapter|peace|status)\b", re.IGNORECASE)
_NO_MORE = re.compile(
    r"\b(?:come to nothing|came to nothing|failed|collapsed|broke(?:n)? (?:down|off)|abandoned|fell through"
    r"|suspended)\b"
)
_NEVER_BOUND = re.compile(
    r"\b(?:never|not yet|not) (?:been )?(?:ratified|implemented|applied|entered into force|put into (?:effect"
    r"|practice))"
)
_WANTED = re.compile(
    r"\b(?:under negotiation|negotiat\w+|draft\w*|in preparation|being prepared|talks|planned)\b", re.IGNORECASE
)


def pact_state(masked: str, start: int, end: int) -> State | None:
    """The state of an agreement that a clause speaks of: talks are a plan, failed talks no agreement."""
    stop = next(
        (match.start() for match in re.finditer(r"[;]|, (?:and|while|whereas|but) ", masked[end:])), len(masked)
    )
    begin = max((match.end() for match in re.finditer(r"[;]|, (?:and|while|whereas|but) ", masked[:start])), default=0)
    clause = masked[begin : end + stop]
    if _NO_MORE.search(clause):
        return State.ABSENT
    if _NEVER_BOUND.search(clause):
        return State.ON_PAPER
    if re.search(r"\b(?:none|no|nor|without)\b", clause[: end - begin + 40], re.IGNORECASE):
        return State.ABSENT
    stated = state_of(masked, start, end)
    return State.PLANNED if stated is State.PRESENT and _WANTED.search(clause) else stated


class Pacts(Relation):
    """Agreements that a text points at: "a similar document with Spain", "none with Germany", "talks with Poland"."""

    predicate: ClassVar[str] = "PARTY_TO"
    name: ClassVar[str] = "pact"

    def read(self, view: View) -> Iterator[Tie]:
        """The country of the section and each partner; the agreement has the form of the one named before it."""
        home = view.country
        if home is None:
            return
        seen: set[str] = set()
        for regex in (*_SOUGHT, _TALKS, _TALKS_WITH):
            for match in regex.finditer(view.masked):
                talks = regex in {_TALKS, _TALKS_WITH}
                heard = match[0] if talks else view.masked[: match.end()]
                before = [placed.thing for placed in view.placed_in(heard, "G")]
                before = before or [one.thing for last in view.before(1) for one in last.placed if one.letter == "G"]
                if (talks and _ABOUT_ELSE.search(view.masked)) or (not before and not talks and regex is _SOUGHT[2]):
                    continue
                state = pact_state(view.masked, *match.span())
                for partner in view.placed_in(match["p"], "CK"):
                    if partner.thing.id in seen or partner.thing == home:
                        continue
                    seen.add(partner.thing.id)
                    pact = named_by(_form(view, match, before), [home, partner.thing])
                    yield from self._bound(view, match, [home, partner.thing], pact, state)

    def _bound(
        self, view: View, match: re.Match[str], parties: list[LinkedThing], pact: LinkedThing, state: State | None
    ) -> Iterator[Tie]:
        date = date_near(view.masked, *match.span()) if state is State.PRESENT else None
        for party in parties:
            yield from self.tie(party, pact, match.span(), attributes={"status": "party", "date": date}, state=state)


def _form(view: View, match: re.Match[str], before: list[LinkedThing]) -> LinkedThing:
    """What is pointed at, before it is named by its parties: the form last named, else its own noun."""
    for thing in reversed(before):
        if unnamed(thing):
            return replace(thing, name=_OF_MORE.sub("", thing.name))
    noun = next((one for one in ("memorandum", "protocol", "treaty") if one in match[0]), "agreement")
    return LinkedThing(f"agreement:{view.scope}:{noun}", "Agreement", noun, agreement_kind(noun), flags=("generic",))
