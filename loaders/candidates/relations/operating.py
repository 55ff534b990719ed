"""Who runs a shelter, a line, a service or a project."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from graph_schema.ids import slug_of
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import (
    MID,
    THE,
    Pattern,
    Relation,
    Tie,
    one,
    pattern,
    several,
    words,
)
from loaders.candidates.relations.clauses import VerbRelation
from loaders.candidates.views import View

_RUNS = (
    r"(?:operat(?:es?|ed|ing)|r[ua]ns?|running|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?|administer(?:s|ed"
    r"|ing)?|host(?:s|ed|ing)|hous(?:es|ed)|established and (?:runs?|operates?)|opened|set up)"
)


_CARRIES = (
    r"(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?"
    r"|organi[sz](?:es?|ed|ing)|execut(?:es?|ed|ing)|started|initiated|develop(?:s|ed|ing)?|held|holds"
    r"|holding|prepared|produced|published|undertook|undertakes?|began|facilitat(?:es|ed))"
)


_GIVES = r"(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|render(?:s|ed|ing)?|g(?:ives?|ave|iving))"
_GIVEN = r"(?:(?!(?:to|for|from) )(?:[\w\u2019',()-]+|<[WFc]\d+>) ){0,6}?"
"""Words between giving and what is given; what stands after "to" receives it."""


def owned(thing: LinkedThing, owner: LinkedThing) -> LinkedThing:
    """A shelter or a line that is only called by its noun, known by whoever runs it."""
    if "generic" not in thing.flags or thing.known or owner.label not in {"Actor", "Country"}:
        return thing
    kind, scope, _ = thing.id.split(":")
    noun = re.sub(r"^(?:the|a|an|its|their|several|new) ", "", thing.name.casefold())
    slug = f"{owner.id.split(':')[-1]}-{slug_of(noun)}"[:90].strip("-")
    return replace(thing, id=f"{kind}:{scope}:{slug}", name=f"{noun.capitalize()} of {owner.name}"[:150])


class Operation(VerbRelation):
    """A body runs a shelter, a helpline or a service, or carries out a project."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "operation"
    subjects: ClassVar[str] = "A"
    objects: ClassVar[str] = "HTVP"
    active: ClassVar[str] = (
        r"(?:fund(?:s|ed)? and )?(?:operat(?:es?|ed|ing)|r[ua]ns?|running|manag(?:es?|ed|ing)|maintain(?:s|ed|ing)?"
        r"|administer(?:s|ed|ing)?|host(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|implement(?:s|ed|ing)?|launch(?:es|ed"
        r"|ing)?"
        r"|organi[sz](?:es?|ed|ing)|conduct(?:s|ed|ing)?|opened|opens|facilitat(?:es|ed)"
        r"|(?:took|takes|taking) over(?: the (?:management|running|operation) of)?|(?:is|are|was) in charge of)"
    )
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = (
        (_CARRIES, words(6), "PTV"),
        (_GIVES, _GIVEN, "VHT"),
    )
    passive: ClassVar[str] = (
        r"(?:operated|run|managed|maintained|administered|implemented|carried out|conducted|organi[sz]ed|provided"
        r"|offered|launched|held|hosted|led and implemented|delivered|realised|executed)"
    )
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<o>{several('HTVPM')})(?: \([^)]*\))?(?:,? (?:for|in|of|on|to|with|aimed at) {words(7)})?,? "
            rf"?(?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been|being) )?(?:currently |jointly "
            rf"|mainly |also |all )?(?:operated|run|managed|maintained|administered|implemented|carried out"
            rf"|conducted|organi[sz]ed|provided|offered|launched|held) (?:jointly |mainly |only |and "
            rf"(?:staffed|financed|funded|supported) )?by (?:(?:local|the|an?|two|three|specialised) "
            rf")*(?P<s>{several('A')})"
        ),
        pattern(rf"(?P<o>{several('HT')}) of (?:the )?(?P<s>{one('A')})"),
        pattern(rf"(?P<s>{one('A')})(?:[’']s?|,? with its| and its) (?:own )?(?:[a-z-]+ ){{0,2}}?(?P<o>{one('HTV')})"),
        pattern(rf"(?P<s>{one('A')}) (?P<o>{one('HTVP')})"),
        pattern(rf"(?:operation|management|running) of {words(4)}(?P<o>{one('HTV')}) by {THE}(?P<s>{several('A')})"),
        pattern(rf"(?P<o>{several('V')}) (?:from|through) {THE}(?P<s>{several('A')})"),
        pattern(
            rf"(?P<s>{several('A')}){MID}responsible for (?:running|operating|managing) {words(6)}(?P<o>"
            rf"{several('HTVPM')})"
        ),
        pattern(rf"(?P<s>{several('A')})-(?:run|operated|managed) (?P<o>{several('HTV')})"),
    )

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Unnamed houses and lines are known by their operator."""
        yield from super().stated(view, span, subject, owned(object_, subject), attributes)


class Assistance(Relation):
    """A body that assists, shelters or returns people: the service that it gives them, without a name of its own."""

    predicate: ClassVar[str] = "OPERATES"
    name: ClassVar[str] = "assistance"
    _does = re.compile(
        rf"(?P<s>{several('A')}){MID}(?P<verb>assist|accommodat|shelter|repatriat|counsel|hous|help)\w* "
        rf"(?:to return and assist )?{words(5)}(?P<w>{one('W')})"
    )
    _nouns: ClassVar[dict[str, tuple[str, str]]] = {
        "assist": ("Assistance", "other"),
        "help": ("Assistance", "other"),
        "accommodat": ("Accommodation", "reception_centre"),
        "shelter": ("Accommodation", "reception_centre"),
        "hous": ("Accommodation", "reception_centre"),
        "repatriat": ("Return", "return"),
        "return": ("Return", "return"),
        "counsel": ("Counselling", "counselling"),
    }

    _returns = re.compile(
        rf"(?P<s>{several('A')}){MID}(?:organi[sz]|facilitat|assist|arrang|support|manag|finance)\w* (?:in |with "
        rf")?(?:the )?(?:[a-z]+ )"
        rf"{{0,2}}?(?P<verb>return|repatriat)\w* of (?:[\w,]+ ){{0,4}}?<[WCc]\d+>"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """One service for each body."""
        for match in (*self._does.finditer(view.masked), *self._returns.finditer(view.masked)):
            noun, kind = self._nouns[match["verb"]]
            for placed in view.placed_in(match["s"], "A"):
                owner = placed.thing
                slug = f"{owner.id.split(':')[-1]}-{noun.casefold()}"[:90]
                name = f"{noun} by {owner.name}"[:150]
                service = LinkedThing(f"service:{view.scope}:{slug}", "Service", name, kind, country=None)
                state = state_of(view.masked, match.start(), match.end())
                yield from self.tie(owner, service, match.span(), state=state)
