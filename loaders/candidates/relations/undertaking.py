"""Whose a project, a campaign or a report is, and who runs a house that is called NGO-run or state-run."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.asking import asks
from loaders.candidates.relations.base import (
    THE,
    Pattern,
    PatternRelation,
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.operating import BARE_HELP, Operation, owned
from loaders.candidates.views import TOKEN, View

_DOES = (
    r"(?:organi[sz](?:es?|ed|ing)|host(?:s|ed|ing)?|implement(?:s|ed|ing)?|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?"
    r"|carr(?:y|ies|ied|ying) out|held|holds?|r[au]ns?|running|manag(?:es?|ed|ing)|operat(?:es?|ed|ing)|delivered)"
)
_DONE = (
    r"(?:co-?ordinated|led|headed|directed|spearheaded|co-?organi[sz]ed|co-?hosted|co-?implemented|co-?led|hosted"
    r"|convened|written|authored|prepared|published|produced|compiled|drawn up|initiated|designed|developed|moderated"
    r"|taught|distributed|introduced|promoted|steered|piloted|rolled out|staged|owned)"
)
_WITH = r"(?:jointly |together |in (?:close )?(?:partnership|co-?operation|collaboration) )?(?:with|by)"
_WITHIN = r"(?:within|under|as part of|in the framework of|in the frame of|in the context of|through)"


class Undertaking(PatternRelation):
    """A project is said to be somebody's: a project of A, led by A, at the initiative of A, a joint action of both."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "undertaking"
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "PVHT"
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"{_DOES}(?:,? )(?:jointly |together |in (?:partnership|co-?operation|collaboration) )with "
            rf"{THE}(?P<s>{several('A')}),? {words(5)}(?P<o>{several('PHTV')})"
        ),
        pattern(
            rf"(?P<o>{one('P')})(?:[^.;<>]|<[WFCKc]\d+>){{0,70}}? (?:jointly |also )?{_DONE} (?:jointly |mainly )?"
            rf"(?:by|through) {THE}(?P<s>{several('A')})"
        ),
        pattern(rf"(?P<o>{one('P')}) (?:of|by) (?:the )?(?P<s>{several('A')})"),
        pattern(rf"\bjoint {THE}(?P<s>{several('A')}) (?:[a-z]+ )?(?P<o>{one('P')})"),
        pattern(rf"(?P<s>{several('A')})[’']s? (?:[a-z-]+ ){{0,3}}?(?P<o>{one('P')})"),
        pattern(rf"(?:[Aa]t|[Oo]n) the (?:initiative) of {THE}(?P<s>{several('A')}),? {words(6)}(?P<o>{one('P')})"),
        pattern(rf"(?P<s>{one('A')}) {_WITHIN} (?:the |its |their |an? )?(?:[a-z-]+ ){{0,3}}?(?P<o>{one('P')})"),
        pattern(
            rf"(?P<o>{one('P')})(?:[^.;<>]|<[WFCKc]\d+>){{0,60}}? {_WITHIN} (?:the |an? )?(?:joint )?"
            rf"(?P<s>{several('A')}(?: / {one('A')})?)[’']?s? (?:[a-z-]+ ){{0,2}}?(?:project|programme|program|action"
            rf"|initiative|campaign)\b(?! plan)"
        ),
    )

    def made(
        self, view: View, match: re.Match[str], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Nobody owns a training that he is given: "training of the police" is for them."""
        given = object_.kind == "training" and re.match(r" (?:of|by)|[’']", view.masked[match.end("o") :])
        if not given and not re.search(r"\btraining", object_.name.casefold()):
            named = owned(object_, subject)
            yield from super().made(view, match, subject, named, attributes)


_RUN = r"[- ](?:run|operated|managed|led|owned)"
_BY_NGO = re.compile(rf"\b(?:NGOs?|civil[- ]society|non-?governmental|charity|church){_RUN}\b", re.IGNORECASE)
_BY_STATE = re.compile(rf"\b(?:government|state|public|municipal){_RUN}\b", re.IGNORECASE)
_BY_STATE_AFTER = re.compile(
    rf"(?P<o>{one('HTV')}) (?:(?:is|are|was|were) )?(?:run|operated|managed) by the [Ss]tate\b"
)


class RunByKind(Relation):
    """A shelter that is called NGO-run is run by non-governmental organisations, a state-run line by the country."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "run-by-kind"

    def read(self, view: View) -> Iterator[Tie]:
        """One tie for each house whose name tells who runs it."""
        if view.country is None or asks(view):
            return
        for match in TOKEN.finditer(view.masked):
            placed = view.placed[int(match[2])]
            if placed.letter not in "HTV" or placed.reference or _told_before(view, placed.thing):
                continue
            said = view.sentence.text[placed.mention.start : placed.mention.end]
            after = _BY_STATE_AFTER.match(view.masked, match.start())
            owner = None
            if _BY_NGO.search(said):
                owner = _ngos(view)
            elif _BY_STATE.search(said) or after:
                owner = view.country
            if owner is not None:
                state = state_of(view.masked, *match.span())
                yield from self.tie(owner, owned(placed.thing, owner), match.span(), state=state)


def _told_before(view: View, house: LinkedThing) -> bool:
    return any(placed.thing.id == house.id for earlier in view.before(40) for placed in earlier.placed)


def _ngos(view: View) -> LinkedThing:
    country = view.country.name if view.country else "the region"
    return LinkedThing(f"actor:{view.scope}:ngos", "Actor", f"NGOs of {country}", "ngo_network", flags=("generic",))


_OFFERS = r"(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|g(?:ives?|ave|iving))"


class HelpOfHouses(Relation):
    """What a shelter or a line gives people is a service of whoever runs it."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "help-of-house"
    _gives = re.compile(
        rf"(?P<h>{one('HTPV')})(?:,? (?:which|that|also|has|have|had|[a-z]+ly))* (?:[^.;<>]{{0,50}}? and )?{_OFFERS} "
        rf"(?P<rest>[^.;]{{0,220}})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """The services behind the verb, for the one who is known to run the house."""
        for match in self._gives.finditer(view.masked):
            house = view.placed_in(match["h"])[0].thing
            services = [one for one in view.placed_in(match["rest"], "V") if one.thing.name not in BARE_HELP]
            owner = _owner(view, house) if services else None
            if owner is None:
                continue
            state = state_of(view.masked, match.start(), match.start("rest"))
            for service in services:
                yield from self.tie(owner, owned(service.thing, owner), match.span(), state=state)


def _owner(view: View, house: LinkedThing) -> LinkedThing | None:
    """Who was last said to run a house of this sort, or whose name is in that of the house."""
    near = [view, *view.before(4)]
    for earlier in near:
        for rule in (Operation(), RunByKind()):
            ties = [tie for tie in rule.read(earlier) if tie.object and tie.object.label == house.label]
            if ties:
                return ties[-1].subject
    bodies = [placed.thing for earlier in near for placed in earlier.placed if placed.letter == "A"]
    return next((body for body in bodies if any(name in house.name for name in (body.name, *body.aliases))), None)
